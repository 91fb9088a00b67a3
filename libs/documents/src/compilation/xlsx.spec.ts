import readXlsx from 'read-excel-file/node';
import { LABELS, sampleCompilation } from '../testing/compilation.ts';
import { totalsOf } from './totals.ts';
import { totalLines } from './words.ts';
import { compilationXlsx } from './xlsx.ts';

const read = async (bytes: Uint8Array): Promise<Map<string, unknown[][]>> =>
  new Map((await readXlsx(Buffer.from(bytes))).map(({ sheet, data }) => [sheet, data as unknown[][]]));

describe('the compilation as a workbook', () => {
  it('has four sheets whose rows agree with the totals when read back', async () => {
    const data = sampleCompilation(150);
    const totals = totalsOf(data);
    const sheets = await read(await compilationXlsx(data, LABELS));
    expect([...sheets.keys()]).toEqual(['Synpunkter', 'Instanser', 'Ställningstaganden', 'Summor']);
    const [header = [], ...comments] = sheets.get('Synpunkter') ?? [];
    expect(comments).toHaveLength(totals.comments);
    const column = (name: string): unknown[] => comments.map((row) => row[header.indexOf(name)]);
    for (const [code, count] of totals.byKind)
      expect(column('Typ').filter((value) => value === LABELS.kind[code])).toHaveLength(count);
    const bodies = (sheets.get('Instanser') ?? []).slice(1);
    expect(bodies).toHaveLength(totals.bodies);
    expect(bodies.reduce((sum, row) => sum + Number(row[7]), 0)).toBe(totals.comments);
    expect(bodies.map((row) => row[8])).toEqual(
      data.bodies.map(({ generalText }) => (generalText ? expect.stringContaining('1. tiden\n2. pengarna') : null)),
    );
    expect(bodies.map((row) => row[9])).toEqual(data.bodies.map(({ decision }) => decision ?? null));
    expect(bodies.filter((row) => row[4] === 'Ja')).toHaveLength(totals.late);
    const lines = totalLines(totals, LABELS);
    expect((sheets.get('Summor') ?? []).slice(1)).toEqual(lines.map((line) => [line.group, line.name, line.count]));
    const matrix = sheets.get('Ställningstaganden') ?? [];
    expect(matrix[0]?.slice(1)).toEqual(data.stanceMatrix.bodies);
    data.stanceMatrix.rows.forEach((row, index) => {
      expect(matrix[index + 1]?.slice(1)).toEqual(
        row.cells.map((code) => (code === null ? null : LABELS.stance[code])),
      );
    });
  });

  it('holds formulas as text, control characters not at all, and says where a text is cut', async () => {
    const data = sampleCompilation(1, 1);
    const [comment] = data.sections[0]?.comments ?? [];
    if (!comment) throw new Error('no comment');
    comment.text = [{ kind: 'paragraph', text: `=1+1\u0001${'å'.repeat(40_000)}` }];
    const row = (await read(await compilationXlsx(data, LABELS))).get('Synpunkter')?.[1] ?? [];
    expect(String(row[8]).startsWith('=1+1å')).toBe(true);
    expect(String(row[8]).endsWith('Word-filen.')).toBe(true);
    expect(String(row[8]).length).toBeLessThan(32_767);
  });
});
