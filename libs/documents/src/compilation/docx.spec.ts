import { LABELS, sampleCompilation } from '../testing/compilation.ts';
import { readOk } from '../testing/read.ts';
import { unzipXml } from '../testing/unzip.ts';
import { compilationDocx } from './docx.ts';
import { totalsOf } from './totals.ts';
import { totalLines } from './words.ts';

describe('the compilation as a Word file', () => {
  const data = sampleCompilation(150);

  it('read back has every body, every comment and totals that agree', async () => {
    const { blocks } = await readOk(await compilationDocx(data, LABELS));
    const headings = blocks.filter((block) => block.kind === 'heading').map((block) => block.text);
    const rows = blocks.filter((block) => block.kind === 'tableRow').map((block) => block.cells ?? []);
    const totals = totalsOf(data);
    expect(headings.filter((text) => text.startsWith('Synpunkt '))).toHaveLength(totals.comments);
    for (const section of data.sections)
      expect(headings).toContain([section.address, section.heading ?? ''].join(' ').trim());
    for (const line of totalLines(totals, LABELS))
      expect(rows).toContainEqual([line.group, line.name, String(line.count)]);
    for (const body of data.bodies)
      expect(rows.filter((row) => row.length === 5 && row[0] === body.name)).toHaveLength(1);
    expect(rows.find((row) => row[0] === 'Länsstyrelsen nr 2')?.[2]).toMatch(
      /\. Enligt beslut av Regionstyrelsen 2026-03-30, § 112$/,
    );
    expect(rows.find((row) => row[0] === 'Länsstyrelsen nr 5')?.[2]).toBe('Svar på annat sätt (efter sista svarsdag)');
    expect(rows.find((row) => row.length === 5 && row[0] === 'Länsstyrelsen nr 3')?.[4]).toContain(
      'instämmer i yttrandet från Länsstyrelsen nr 1',
    );
    for (const body of data.bodies.filter(({ generalText }) => generalText)) {
      const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === body.name);
      expect(blocks.slice(at + 1, at + 4).map(({ text }) => text)).toEqual([
        expect.stringContaining('Förslaget är i huvudsak bra'),
        'tiden',
        'pengarna',
      ]);
    }
    const matrixRows = rows.filter((row) => row[0] === '1 kap. 2 §').map((row) => row.slice(1));
    expect(matrixRows.flat()).toEqual(
      data.stanceMatrix.rows[1]?.cells.map((code) => (code === null ? 'Inget' : LABELS.stance[code])),
    );
  });

  it('has headings, header rows, a language and a title, and shows proposals struck, underlined and in words', async () => {
    const parts = await unzipXml(await compilationDocx(data, LABELS));
    const document = parts.get('word/document.xml') ?? '';
    expect(parts.get('docProps/core.xml')).toContain(
      '<dc:title>Remissammanställning: Förslag till föreskrifter om planering</dc:title>',
    );
    expect(parts.get('word/styles.xml')).toMatch(/<w:lang w:val="sv-SE"/);
    expect(document.match(/<w:tblHeader\/>/g)?.length).toBe(document.match(/<w:tbl>/g)?.length);
    expect(document).toContain('<w:pStyle w:val="Heading1"/>');
    expect(document).toContain('<w:strike/>');
    expect(document).toContain('<w:u ');
    expect(document).toContain('[nytt: ');
    expect(document).toMatch(/w:orient="landscape"/);
  });

  it('is written for a round without comments, and with characters XML cannot hold', async () => {
    const empty = sampleCompilation(0, 1, 1);
    empty.round.title = 'Titel \u0002 <b> & "c"';
    empty.stanceMatrix = { bodies: [], rows: [] };
    const result = await readOk(await compilationDocx(empty, LABELS));
    expect(result.plainText).toContain('Titel <b> & "c"');
    expect(result.plainText).toContain('Inga synpunkter på förslaget i dess helhet.');
    expect(result.plainText).toContain('Remissinstansernas övergripande synpunkter');
    expect(result.plainText).not.toContain('Ställningstaganden per bestämmelse');
  });
});
