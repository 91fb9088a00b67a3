import { treeOf, type Node } from '../testing/pdf-tree.ts';
import { numberColumns, type Report } from './data.ts';
import { collected } from '../stream/pieces.ts';
import { pdfOf, reportPdf } from './pdf.ts';

const long = Array.from({ length: 1500 }, (_, at) => `ord${at}`).join(' ');
const report: Report = {
  title: 'Redogörelse: Uppdrag om planering',
  subject: 'S2018/1',
  author: 'Socialstyrelsen',
  foot: 'S2018/1',
  generatedAt: '2020-06-01T08:00:00.000Z',
  parts: [
    { kind: 'fact', name: 'Diarienummer', value: 'S2018/1' },
    { kind: 'heading', level: 1, text: 'Vilka som har hörts' },
    { kind: 'heading', level: 2, text: 'landstingen' },
    {
      kind: 'table',
      headers: ['Aktör', 'Utfall'],
      rows: [...Array.from({ length: 70 }, (_, at) => [`Region ${at}`, 'Enigt 漢']), ['Region Sist', long]],
      widths: [40, 60],
    },
    { kind: 'list', items: ['Förstudie.', 'Plan.'] },
  ],
};

describe('a report in PDF', () => {
  let pdf: Uint8Array;
  beforeAll(async () => {
    pdf = await reportPdf(report);
  });

  it('is tagged, in Swedish, with headings in order and header cells that say what they head', () => {
    const { node, catalog } = treeOf(pdf);
    expect(catalog).toContain('/Lang (sv-SE)');
    expect(Buffer.from(pdf).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
    const [document] = node.kids;
    expect(document?.kids.map(({ kind }) => kind)).toEqual(['H1', 'P', 'H2', 'H3', 'Table', 'L']);
    const rows = document?.kids.find(({ kind }) => kind === 'Table')?.kids ?? [];
    const cells = (row: Node | undefined) => row?.kids.map(({ kind, scope }) => [kind, scope]);
    expect(cells(rows[0])).toEqual([
      ['TH', 'Column'],
      ['TH', 'Column'],
    ]);
    expect(cells(rows[1])).toEqual([
      ['TH', 'Row'],
      ['TD', undefined],
    ]);
    const list = document?.kids.find(({ kind }) => kind === 'L');
    expect(list?.kids.map(({ kind, kids }) => [kind, kids[0]?.kind])).toEqual([
      ['LI', 'LBody'],
      ['LI', 'LBody'],
    ]);
  });

  it('loses no words of a cell that is longer than a page, nor of a table that is', async () => {
    const { extractText, getDocumentProxy } = await import('unpdf');
    const { text, totalPages } = await extractText(await getDocumentProxy(Uint8Array.from(pdf)), { mergePages: true });
    expect(totalPages).toBeGreaterThan(2);
    for (const words of ['Region 0', 'Region 69', 'Enigt ?', `Sida ${totalPages} av ${totalPages}`])
      expect(text).toContain(words);
    expect(text.match(/ord\d+/gu)).toHaveLength(1500);
  });

  it('has the head of a table on every page it goes on to, to be read out once', async () => {
    const { extractText, getDocumentProxy } = await import('unpdf');
    const { text } = await extractText(await getDocumentProxy(Uint8Array.from(pdf)));
    const on = text.filter((page) => /Region \d|ord\d/u.test(page));
    expect(on.length).toBeGreaterThan(2);
    for (const page of on) expect(page.match(/Aktör\s+Utfall/gu)).toHaveLength(1);
    const [document] = treeOf(pdf).node.kids;
    const rows = document?.kids.find(({ kind }) => kind === 'Table')?.kids ?? [];
    expect(rows.filter(({ kids }) => kids.every(({ kind }) => kind === 'TH'))).toHaveLength(1);
  });

  it('is the same bytes for the same report', async () => {
    expect(Buffer.from(await reportPdf(report)).equals(Buffer.from(pdf))).toBe(true);
  });

  it('goes on from page to page in the midst of what is struck and what is new, each page with its number; written while it is read', async () => {
    const change = (at: number): Report['parts'][number] => ({
      kind: 'change',
      runs: [
        { kind: 'same', text: `Ändring ${at} ` },
        { kind: 'deleted', text: Array.from({ length: 60 }, (_, n) => `ut${at}x${n}`).join(' ') },
        { kind: 'inserted', text: Array.from({ length: 60 }, (_, n) => `in${at}x${n}`).join(' ') },
      ],
    });
    const parts = Array.from({ length: 50 }, (_, at) => [
      { kind: 'heading' as const, level: 3 as const, text: `Synpunkt ${at}`, mark: at },
      change(at),
      { kind: 'text' as const, text: 'utanslut'.repeat(at === 7 ? 1000 : 1) },
    ]).flat();
    const written = await collected(pdfOf(report, parts));
    const { extractText, getDocumentProxy } = await import('unpdf');
    const { text, totalPages } = await extractText(await getDocumentProxy(Uint8Array.from(written)));
    expect(totalPages).toBeGreaterThan(10);
    text.forEach((page, at) => expect(page.match(/S2018\/1 · Sida \d+/gu)).toEqual([`S2018/1 · Sida ${at + 1}`]));
    const words = text.join(' ').match(/(?:ut|in)\d+x\d+/gu) ?? [];
    const said = (at: number, kind: string) => Array.from({ length: 60 }, (_, n) => `${kind}${at}x${n}`);
    expect(words).toEqual(Array.from({ length: 50 }, (_, at) => [...said(at, 'ut'), ...said(at, 'in')]).flat());
    // whatever was let go of on the way, every paragraph stands in the tree under its document, and is found from its page
    const { node } = treeOf(written);
    const kinds = node.kids[0]?.kids.map(({ kind }) => kind) ?? [];
    expect(kinds.filter((kind) => kind === 'H4')).toHaveLength(50);
    expect(kinds.filter((kind) => kind === 'P')).toHaveLength(100);
    const raw = Buffer.from(written).toString('latin1');
    expect(raw.match(/\/StructParents \d+/gu)).toHaveLength(totalPages);
    expect(/\/Nums \[([^]*?)\n\]/u.exec(raw)?.[1]?.match(/\d+ \[[\d R]+\]/gu)).toHaveLength(totalPages);
  });
});

it('columns of whole numbers are told from others, and the names of the rows are none', () => {
  const headers = ['År', 'Antal', 'Andel', 'Svar'];
  expect(
    numberColumns({
      headers,
      rows: [
        ['2025', '1 024', '12 %', '3'],
        ['2026', '7', '4', ''],
      ],
    }),
  ).toEqual([false, true, false, false]);
  expect(numberColumns({ headers, rows: [] })).toEqual([false, false, false, false]);
});
