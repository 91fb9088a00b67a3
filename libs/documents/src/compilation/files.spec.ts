import readXlsx from 'read-excel-file/node';
import { COMPILATION_FORMAT, COMPILATION_FORMAT_WITH_FILES, EXPORT_KINDS, type ExportKind } from '@samsyn/consultation';
import { collected } from '../stream/pieces.ts';
import { LABELS, sampleCompilation } from '../testing/compilation.ts';
import { parseCsv } from '../testing/csv.ts';
import { readOk } from '../testing/read.ts';
import type { CompilationData } from './data.ts';
import { sealedContent } from './sealed.ts';
import { sourceOf } from './source.ts';
import { writeExport } from './write.ts';

const FILES = ['Kostnader', 'Karta'].map((title, at) => ({
  title,
  fileName: `${title.toLowerCase()}.pdf`,
  size: 1_200_000 + at,
  sha256: `${at}123456789abcdef`.repeat(4),
}));
const LINES = [
  'Kostnader (kostnader.pdf, 1,2 MB), SHA-256 01234567 89ab',
  'Karta (karta.pdf, 1,2 MB), SHA-256 11234567 89ab',
];

/** The first and the fourth body have files. */
function compilation(): CompilationData {
  const data = sampleCompilation(12, 3, 5);
  const bodies = data.bodies.map((body, at) =>
    at % 3 === 0 ? { ...body, files: FILES.slice(0, at === 0 ? 2 : 1) } : body,
  );
  return { ...data, bodies };
}
const source = sourceOf(compilation());
const bare = sourceOf(sampleCompilation(12, 3, 5));

const word = async (kind: ExportKind, from = source): Promise<Awaited<ReturnType<typeof readOk>>['blocks']> =>
  (await readOk(await collected(writeExport(from, { kind, format: 'DOCX' }, LABELS)))).blocks;

describe('the files that went with the answers of a compilation', () => {
  it.each(EXPORT_KINDS.filter((kind) => kind !== 'SUMMARY'))(
    'are counted in the table of bodies and listed with each, %s',
    async (kind) => {
      const blocks = await word(kind);
      const rows = blocks.filter((block) => block.kind === 'tableRow').map((block) => block.cells ?? []);
      const table = rows.filter((row) => row.length === 6).slice(0, 6);
      expect(table.map((row) => row[5])).toEqual(['Bilagor', '2', '0', '0', '1', '0']);
      expect(rows).toContainEqual(['Bilagor', 'Bilagor till svaren', '3']);
      expect(rows).toContainEqual(['Bilagor', 'Svar med bilagor', '2']);
      const listed = blocks.filter(({ text }) => text.includes('SHA-256')).map(({ text }) => text);
      expect(listed).toEqual([...LINES, LINES[0]]);
      const at = blocks.findIndex(({ text }) => text === LINES[0]);
      const above = blocks.slice(0, at).findLast((block) => block.kind === 'heading');
      expect(above?.text).toBe('Länsstyrelsen nr 1');
    },
  );

  it('leave no trace where there are none', async () => {
    for (const kind of ['BY_PROVISION', 'BY_BODY'] as const)
      expect((await word(kind, bare)).some(({ text }) => text.includes('Bilag'))).toBe(false);
  });

  it('stand in the rows of the bodies, in the workbook and the csv file', async () => {
    const xlsx = await collected(writeExport(source, { kind: 'BY_PROVISION', format: 'XLSX' }, LABELS));
    const sheets = new Map((await readXlsx(Buffer.from(xlsx))).map(({ sheet, data }) => [sheet, data]));
    expect((sheets.get('Instanser') ?? []).map((row) => row.slice(10))).toEqual([
      ['Antal bilagor', 'Bilagor'],
      [2, LINES.join('\n')],
      [0, null],
      [0, null],
      [1, LINES[0]],
      [0, null],
    ]);
    const csv = await collected(writeExport(source, { kind: 'BODIES', format: 'CSV' }, LABELS));
    const [, first = []] = parseCsv(new TextDecoder().decode(csv));
    expect(first.slice(10)).toEqual(['2', LINES.join('\n')]);
  });

  it('are named in full, with their whole hash, in JSON and in what is sealed, whose form is then another', async () => {
    const json = await collected(writeExport(source, { kind: 'BODIES', format: 'JSON' }, LABELS));
    expect(JSON.parse(new TextDecoder().decode(json))).toMatchObject({ bodies: [{ files: FILES }, {}, {}, {}, {}] });
    const sealed = async (of: typeof source): Promise<{ format: string; bodies: { files?: object[] }[] }> =>
      JSON.parse(new TextDecoder().decode(await collected(sealedContent(of, LABELS)))) as never;
    expect(await sealed(source)).toMatchObject({
      format: COMPILATION_FORMAT_WITH_FILES,
      bodies: [{ files: FILES }, {}, {}, {}, {}],
    });
    const without = await sealed(bare);
    expect(without.format).toBe(COMPILATION_FORMAT);
    expect(JSON.stringify(without)).not.toContain('ilagor');
    expect(without.bodies.some((body) => 'files' in body)).toBe(false);
  });
});
