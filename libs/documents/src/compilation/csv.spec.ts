import fc from 'fast-check';
import { LABELS, sampleCompilation } from '../testing/compilation.ts';
import { parseCsv } from '../testing/csv.ts';
import { COMMENT_COLUMNS, compilationCsv, csvOfRows, harmless } from './csv.ts';
import { rowsOf, type CompilationRow } from './data.ts';
import { totalsOf } from './totals.ts';

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('the compilation as csv', () => {
  it('has one row a comment and totals that agree when read back', async () => {
    const data = sampleCompilation(150);
    const written = text(await compilationCsv(data, LABELS));
    expect(written.startsWith('\uFEFFNr;Bestämmelse;')).toBe(true);
    const [header = [], ...rows] = parseCsv(written.slice(1));
    expect(header).toEqual(COMMENT_COLUMNS.map((column) => column.header));
    const totals = totalsOf(data);
    expect(rows).toHaveLength(totals.comments);
    const column = (name: string): string[] => rows.map((row) => row[header.indexOf(name)] ?? '');
    for (const [code, count] of totals.byStance) {
      expect(column('Ställningstagande').filter((value) => value === (LABELS.stance[code] ?? ''))).toHaveLength(count);
    }
    for (const [code, count] of totals.byDisposition) {
      expect(column('Åtgärd').filter((value) => value === (LABELS.disposition[code] ?? ''))).toHaveLength(count);
    }
    expect(column('Föreslagen lydelse').filter((value) => value !== '')).toHaveLength(totals.proposedWordings);
    expect(column('Bestämmelse').filter((value) => value === '')).toHaveLength(totals.general);
  });

  it('gives a body whose answer is not here a number and a row, and nothing that is counted', async () => {
    const data = { ...sampleCompilation(20), placeholders: [{ number: 21, bodyName: 'Försvarsmakten' }] };
    const [header = [], ...rows] = parseCsv(text(await compilationCsv(data, LABELS)).slice(1));
    expect(rows).toHaveLength(totalsOf(data).comments + 1);
    const said = Object.fromEntries(
      header.map((name, at) => [name, rows.at(-1)?.[at] ?? '']).filter(([, cell]) => cell !== ''),
    );
    expect(said).toEqual({ Nr: '21', Remissinstans: 'Försvarsmakten', Synpunkt: 'Svaret lämnas i annan ordning.' });
    expect(totalsOf(data)).toEqual(totalsOf({ ...data, placeholders: [] }));
  });

  it('makes formulas harmless and loses no word', async () => {
    for (const evil of ['=1+1', '+1', '-1', '@SUM', '\t=1', '\r=1', ' =1', '＝1', '\n+1'])
      expect(harmless(evil)).toBe(`'${evil}`);
    for (const good of ['1 §', '– strecksats', 'a=b', '']) expect(harmless(good)).toBe(good);
    expect(harmless(-5)).toBe('-5');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom(...'ab;"\'\n\r\t=+-@ å§') }), async (words) => {
        const row: CompilationRow = {
          number: 1,
          bodyName: words,
          kind: 'LEGAL',
          target: '',
          text: [],
          address: '',
          heading: '',
        };
        let written = '';
        for await (const piece of csvOfRows([row], LABELS)) written += text(piece);
        const value = parseCsv(written.slice(1))[1]?.[4];
        expect(value === words || value === `'${words}`).toBe(true);
        expect(value).not.toMatch(/^\s*[=+\-@]/);
      }),
      { numRuns: 200 },
    );
  });

  it('streams: the first piece comes before the last row is asked for', async () => {
    let asked = 0;
    function* rows(): Generator<CompilationRow> {
      for (const row of rowsOf(sampleCompilation(5_000))) {
        asked += 1;
        yield row;
      }
    }
    let first = -1;
    let bytes = 0;
    for await (const piece of csvOfRows(rows(), LABELS)) {
      bytes += piece.length;
      if (bytes > 10 && first < 0) first = asked;
    }
    expect(first).toBeLessThan(4_000);
    expect(asked).toBeGreaterThan(4_000);
  });

  it('passes on a code without a label', async () => {
    const data = sampleCompilation(3);
    await expect(compilationCsv(data, { ...LABELS, kind: {} })).rejects.toThrow('No label');
  });
});
