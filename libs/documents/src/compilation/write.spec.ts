import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXPORT_FORMATS, EXPORT_KINDS } from '@samsyn/consultation';
import { collected } from '../stream/pieces.ts';
import { countedIn } from '../stream/read-back.ts';
import { SUMMARY } from '../testing/summary.ts';
import { LABELS, sampleCompilation } from '../testing/compilation.ts';
import { officePresent, throughOffice } from '../testing/libreoffice.ts';
import { treeOf, type Node } from '../testing/pdf-tree.ts';
import { unzipXml } from '../testing/unzip.ts';
import { sourceOf } from './source.ts';
import { countedAs, writeExport } from './write.ts';

const source = {
  ...sourceOf({ ...sampleCompilation(120), placeholders: [{ number: 121, bodyName: 'Försvarsmakten' }] }),
  summary: SUMMARY,
};
const PDFINFO = '/usr/bin/pdfinfo';
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'samsyn-write-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function counted(bytes: Uint8Array, format: (typeof EXPORT_FORMATS)[number]): Promise<number> {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  const file = await open(path);
  try {
    return await countedIn(file, format);
  } finally {
    await file.close();
  }
}

describe.each(EXPORT_FORMATS)('a compilation as %s', (format) => {
  it.each(EXPORT_KINDS)(
    '%s holds what was counted apart from it, and less is found out',
    async (kind) => {
      const asked = { kind, format };
      const bytes = await collected(writeExport(source, asked, LABELS));
      const rows = countedAs(source, asked);
      expect(await counted(bytes, format)).toBe(rows);
      if (kind !== 'BY_PROVISION') return;
      expect(rows).toBe(format === 'DOCX' || format === 'PDF' ? 111 : 112);
      const lacking = { ...source, comments: (selection: Parameters<typeof source.comments>[0]) => less(selection) };
      expect(await counted(await collected(writeExport(lacking, asked, LABELS)), format)).toBe(rows - 1);
    },
    60_000,
  );
});

async function* less(selection: Parameters<typeof source.comments>[0]): ReturnType<typeof source.comments> {
  for await (const comment of source.comments(selection)) if (comment.number !== 60) yield comment;
}

describe('a compilation that is read by machine', () => {
  it('is tagged as PDF: Swedish, one H1, headings in order, tables with header cells', async () => {
    const pdf = await collected(writeExport(source, { kind: 'BY_BODY', format: 'PDF' }, LABELS));
    const { node, catalog } = treeOf(pdf);
    expect(catalog).toContain('/Lang (sv-SE)');
    const all = (at: Node): Node[] => [at, ...at.kids.flatMap(all)];
    const levels = all(node).flatMap(({ kind }) => (/^H\d$/.test(kind) ? [Number(kind.slice(1))] : []));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, at) => expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1));
    for (const table of all(node).filter(({ kind }) => kind === 'Table'))
      expect(table.kids[0]?.kids.every(({ kind, scope }) => kind === 'TH' && scope === 'Column')).toBe(true);
    if (!existsSync(PDFINFO)) return console.warn('pdfinfo is not here: the PDF was not looked at by it');
    writeFileSync(join(folder, 'a.pdf'), pdf);
    const info = execFileSync(PDFINFO, [join(folder, 'a.pdf')], { encoding: 'utf8' });
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Title:\s+Remissammanställning per instans/);
    const fonts = execFileSync('/usr/bin/pdffonts', [join(folder, 'a.pdf')], { encoding: 'utf8' })
      .trim()
      .split('\n');
    expect(fonts.slice(2).every((line) => / yes yes yes +\d+ +\d+$/.test(line))).toBe(true);
  }, 60_000);

  it('has as Word headings that skip no level, a header row in every table, and lists that begin at one', async () => {
    const parts = await unzipXml(
      await collected(writeExport(source, { kind: 'BY_PROVISION', format: 'DOCX' }, LABELS)),
    );
    const document = parts.get('word/document.xml') ?? '';
    const levels = [...document.matchAll(/w:pStyle w:val="Heading(\d)"/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    levels.forEach((level, at) => expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1));
    expect(
      [...document.matchAll(/<w:headerReference|w:orient="(\w+)"/g)].map(([sign, turned]) => turned ?? sign),
    ).toEqual(['<w:headerReference', 'portrait', '<w:headerReference', 'landscape']);
    const other = await unzipXml(await collected(writeExport(source, { kind: 'BY_BODY', format: 'DOCX' }, LABELS)));
    expect(other.get('word/document.xml')).toMatch(/<w:headerReference.*w:orient="portrait".*<\/w:body>/s);
    const lists = new Set([...document.matchAll(/w:numId w:val="(\d{4,})"/g)].map(([, id]) => id));
    const numbering = parts.get('word/numbering.xml') ?? '';
    expect(lists.size).toBeGreaterThan(5);
    for (const id of lists) expect(numbering).toMatch(new RegExp(`w:numId="${id}".{0,90}startOverride w:val="1"`));
    expect(document.match(/<w:tblHeader\/>/g)?.length).toBe(document.match(/<w:tbl>/g)?.length);
  });

  it('keeps in LibreOffice its headings, header rows, language and title', async () => {
    if (!officePresent) return console.warn('LibreOffice is not here: the Word file was not opened by it');
    const written = await collected(writeExport(source, { kind: 'BY_PROVISION', format: 'DOCX' }, LABELS));
    const [before, after] = [await unzipXml(written), await unzipXml(throughOffice(written, ['docx']))];
    const partOf = (parts: Map<string, string>, name: string): string => parts.get(name) ?? '';
    const levels = (parts: Map<string, string>): string[] =>
      [...partOf(parts, 'word/document.xml').matchAll(/<w:pStyle w:val="Heading(\d)"/g)].map(([, level = '']) => level);
    expect(levels(after)).toEqual(levels(before));
    const tables = partOf(after, 'word/document.xml').match(/<w:tbl>/g)?.length;
    expect(partOf(after, 'word/document.xml').match(/<w:tblHeader[ /]/g)?.length).toBe(tables);
    expect(partOf(after, 'word/styles.xml')).toContain('<w:lang w:val="sv-SE"');
    expect(partOf(after, 'docProps/core.xml')).toMatch(/<dc:title>Remissammanställning: /);
  }, 120_000);

  it('has as a workbook a header row that stays, is repeated on paper, and text that cannot become a formula', async () => {
    const parts = await unzipXml(await collected(writeExport(source, { kind: 'BY_BODY', format: 'XLSX' }, LABELS)));
    expect(parts.get('xl/workbook.xml')).toContain(`_xlnm.Print_Titles" localSheetId="0">'Synpunkter'!$1:$1`);
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain('<t xml:space="preserve">=SUMMA(A1:A9)');
    expect(sheet).not.toContain('<f>');
    expect(parts.get('docProps/core.xml')).toContain('<dc:language>sv-SE</dc:language>');
  });
});
