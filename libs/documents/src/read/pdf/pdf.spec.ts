import { deflateSync } from 'node:zlib';
import { makePdf, type PdfWord } from '../../testing/pdf.ts';
import { readOk, readRefused, sketch } from '../../testing/read.ts';
import { FontNames, isBold } from './fonts.ts';
import { joinLine } from './paragraphs.ts';

const LEFT = 70;
/** Lines at the usual distance; a `^` in front sets the line in, a `|` leaves a gap above, a `*` is bold. */
function lines(top: number, ...texts: string[]): PdfWord[] {
  let y = top;
  return texts.map((text) => {
    const marks = /^[|^*]*/.exec(text)?.[0] ?? '';
    y -= marks.includes('|') ? 22 : 13;
    return { x: LEFT + (marks.includes('^') ? 12 : 0), y, text: text.slice(marks.length), bold: marks.includes('*') };
  });
}

/** A line as wide as the page's text, so that it is no early end. */
const FULL = 'Den som bedriver verksamhet ska ha en plan för hur verksamheten ska upprätthållas vid höjd';

const read = async (...pages: PdfWord[][]): Promise<string[]> => sketch(await readOk(makePdf({ pages })));

describe('text of a PDF', () => {
  it('joins lines into paragraphs and mends divided words', async () => {
    expect(
      await read(lines(760, `1 § ${FULL} bered-`, `skap. ${FULL} och`, 'slut.', `|2 § ${FULL} EU-`, 'regler.')),
    ).toEqual([`+paragraph: 1 § ${FULL} beredskap. ${FULL} och slut.`, `+paragraph: 2 § ${FULL} EU-regler.`]);
  });

  it.each([
    ['verksam-', 'heter', 'verksamheter'],
    ['risk-', 'och sårbarhet', 'risk- och sårbarhet'],
    ['EU-', 'förordning', 'EU-förordning'],
    ['SFS-', 'nummer', 'SFS-nummer'],
    ['nord-', 'Sverige', 'nord-Sverige'],
    ['13–', '16 §§', '13–16 §§'],
    ['sam\u00AD', 'råd', 'samråd'],
    ['ord', 'till', 'ord till'],
    ['', 'först', 'först'],
  ])('puts %s and %s together as %s', (before, line, expected) => {
    expect(joinLine(before, line)).toBe(expected);
  });

  it('starts a paragraph at an indent, at a line ended on purpose and at list marks, not at a wrapped reference', async () => {
    expect(
      await read(
        lines(
          760,
          `1 § ${FULL} enligt`,
          `7 § ${FULL} och mera.`,
          `^${FULL} en`,
          'rad.',
          'Nytt stycke efter kort rad som slutar.',
          'Planen ska innehålla',
          '1. mål, och',
          '2. medel.',
        ),
      ),
    ).toEqual([
      `+paragraph: 1 § ${FULL} enligt 7 § ${FULL} och mera.`,
      `+paragraph: ${FULL} en rad.`,
      '+paragraph: Nytt stycke efter kort rad som slutar.',
      '+paragraph: Planen ska innehålla',
      ' paragraph: 1. mål, och',
      ' paragraph: 2. medel.',
    ]);
  });

  it('leaves a list whose lines hang further in', async () => {
    const words = [
      ...lines(760, `${FULL} en`, 'följd:'),
      { x: LEFT, y: 721, text: `1. ${FULL}` },
      { x: LEFT + 15, y: 708, text: `${FULL} x.` },
      { x: LEFT, y: 695, text: `${FULL} till sist` },
    ];
    expect(await read(words)).toEqual([
      `+paragraph: ${FULL} en följd:`,
      ` paragraph: 1. ${FULL} ${FULL} x.`,
      `+paragraph: ${FULL} till sist`,
    ]);
  });

  it('takes running heads, page numbers and rules away and says so; a paragraph goes on over the page', async () => {
    const page = (number: number, ...body: string[]): PdfWord[] => [
      { x: LEFT, y: 800, text: 'HSLF-FS 2026:1' },
      ...lines(760, ...body),
      { x: 290, y: 30, text: String(number) },
    ];
    const result = await readOk(
      makePdf({
        pages: [page(1, `1 § ${FULL} och`, FULL), page(2, 'slut på stycket.', '|2 § Nytt.'), page(3, `3 § ${FULL}`)],
      }),
    );
    expect(sketch(result)).toEqual([
      `+paragraph: 1 § ${FULL} och ${FULL} slut på stycket.`,
      '+paragraph: 2 § Nytt.',
      `+paragraph: 3 § ${FULL}`,
    ]);
    expect(result.warnings.map((warning) => warning.text).sort()).toEqual(['1', 'HSLF-FS 2026:1']);
  });

  it('never takes a line with a section sign for a running head', async () => {
    const result = await read(
      ...[1, 2, 3].map((number) => lines(760, `${number} § ${FULL}`, `${'abc'[number - 1] ?? ''} slut.`)),
    );
    expect(result.filter((line) => line.includes('§'))).toHaveLength(3);
  });

  it('knows headings by size and weight', async () => {
    const body = lines(
      700,
      `1 § ${FULL}`,
      `${FULL} slut.`,
      '|*Tillsyn',
      `2 § ${FULL}`,
      'slut.',
      '|*Fet mening som slutar med punkt.',
      FULL,
    );
    const result = await read([{ x: LEFT, y: 760, text: 'Föreskrifter om planering', size: 18, bold: true }, ...body]);
    expect(result).toEqual([
      '+heading1: Föreskrifter om planering',
      `+paragraph: 1 § ${FULL} ${FULL} slut.`,
      '+heading2: Tillsyn',
      `+paragraph: 2 § ${FULL} slut.`,
      '+paragraph: Fet mening som slutar med punkt.',
      `+paragraph: ${FULL}`,
    ]);
  });

  it('takes raised calls out of the words and puts notes behind their paragraph', async () => {
    const words: PdfWord[] = [
      ...lines(760, `1 § ${FULL} lagen`),
      { x: 520, y: 752, text: '1', size: 7 },
      ...lines(740, '|2 § Mer text som går vidare här.'),
      ...lines(640, FULL, FULL, FULL, FULL),
      { x: LEFT, y: 92, text: '_____________________' },
      { x: LEFT, y: 82, text: '1 Lagen senast ändrad genom', size: 8 },
      { x: LEFT, y: 72, text: '2026:12.', size: 8 },
      { x: LEFT, y: 62, text: '2 Jfr direktivet.', size: 8 },
      { x: LEFT, y: 52, text: '* Rättad.', size: 8 },
    ];
    const result = await read(words);
    expect(result.slice(0, 2)).toEqual([
      `+paragraph: 1 § ${FULL} lagen`,
      ' footnote: [1] Lagen senast ändrad genom 2026:12.',
    ]);
    expect(result.slice(-2)).toEqual([' footnote: [2] Jfr direktivet.', ' footnote: [*] Rättad.']);
  });

  it('reads tables as rows, cells wrapped over lines whole', async () => {
    const row = (y: number, ...cells: string[]): PdfWord[] =>
      cells.map((text, column) => ({ x: LEFT + column * 170, y, text })).filter((word) => word.text !== '');
    const words = [
      ...lines(760, `${FULL} se`, 'tabellen.'),
      ...row(700, 'Område', 'Krav', 'Tid'),
      ...row(680, 'El', 'Reservkraft ska', '72 timmar'),
      ...row(667, '', 'finnas', ''),
      ...row(647, 'Vatten', 'Nödvatten', '24 timmar'),
      ...lines(600, `|${FULL} efter`),
    ];
    const { blocks } = await readOk(makePdf({ pages: [words] }));
    expect(blocks.flatMap((block) => (block.cells ? [block.cells] : []))).toEqual([
      ['Område', 'Krav', 'Tid'],
      ['El', 'Reservkraft ska finnas', '72 timmar'],
      ['Vatten', 'Nödvatten', '24 timmar'],
    ]);
    expect(blocks.at(-1)?.text).toBe(`${FULL} efter`);
  });

  it('keeps a label and its text together over a tab', async () => {
    const words: PdfWord[] = [
      { x: LEFT, y: 740, text: '1 §' },
      { x: LEFT + 40, y: 740, text: FULL },
      { x: LEFT, y: 700, text: 'Vänster' },
      { x: 400, y: 700, text: 'Höger' },
    ];
    expect(await read(words)).toEqual([`+paragraph: 1 § ${FULL}`, '+paragraph: Vänster Höger']);
  });

  it('refuses packed streams that unpack without end, in a moment', async () => {
    const start = performance.now();
    for (const content of [
      deflateSync(Buffer.alloc(60 * 1024 * 1024, 32)),
      deflateSync(deflateSync(Buffer.alloc(3_000_000))),
    ]) {
      const bytes = makePdf({ pages: [], rawContent: [content] });
      const twice = Buffer.from(
        Buffer.from(bytes).toString('latin1').replace('/Filter /FlateDecode', '/Filter [/FlateDecode /FlateDecode]'),
        'latin1',
      );
      expect((await readRefused(content.length > 1000 ? bytes : twice)).code).toBe('ZIP_BOMB');
    }
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('font names', () => {
  it('falls back on the number of a font it cannot look up', async () => {
    const fonts = new FontNames();
    const objects: Record<string, unknown> = {
      f1: { name: 'ABCDEF+TimesNewRomanPS-BoldItalicMT' },
      f2: {},
      f3: { name: '!!' },
    };
    const page = {
      getOperatorList: () => Promise.resolve(),
      commonObjs: { has: (id: string) => id in objects, get: (id: string) => objects[id] },
    };
    await fonts.learn(page, ['f1', 'f2', 'f3', 'f4', '']);
    expect(['f1', 'f2', 'f3', 'f4', 'f5'].map((id) => fonts.of(id))).toEqual([
      'timesnewroman|bold|italic',
      'f2',
      '!!',
      'f4',
      'f5',
    ]);
    expect(isBold(fonts.of('f1'))).toBe(true);
  });
});
