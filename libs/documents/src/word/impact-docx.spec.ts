import { flatten, parseImpactAssessment, withImpactAssessment, type Provision, type Statute } from '@samsyn/statute';
import { makeDocx, p, r, tc } from '../testing/docx.ts';
import { makePdf, type PdfWord } from '../testing/pdf.ts';
import { readOk } from '../testing/read.ts';
import { countingIds } from '../testing/statutes.ts';
import { unzipXml } from '../testing/unzip.ts';
import { impactDocx } from './statute-docx.ts';

const PASTED = `# Konsekvensutredning – föreskrifter om plan

Förslaget är enkelt.

## 1. Problemet

Planer saknas enligt 9 kap. 99 § i en annan författning.

## 5. Kostnader

### 5.1 Regioner

Kostnaderna är

- små för de flesta,
- större för några.

| Post | Antagande | Kostnad |
|---|---|---|
| Analys och beredskapsplan | 1 800 timmar à 700 kr | 26,5 mnkr |
| Övning | 450 000 kr per region | 9,5 mnkr |

### 5.2 Kommuner

- Planen får ingå i andra planer.
`;
const NOTE = 'Prop. 2025/26:10 s. 4.';
const NOTED = 'Planer saknas';

async function read(bytes: Uint8Array, newId = countingIds()): Promise<Provision> {
  const { blocks, format, innerIds = {} } = await readOk(bytes, nameOf(bytes));
  return parseImpactAssessment(blocks, newId, { lines: format === 'text', byLook: format === 'pdf', innerIds }).impact;
}

const nameOf = (bytes: Uint8Array): string => (bytes[0] === 0x50 ? 'k.docx' : bytes[0] === 0x25 ? 'k.pdf' : 'k.txt');

/** With the note that words alone cannot have. */
async function pasted(): Promise<Provision> {
  const impact = await read(new TextEncoder().encode(PASTED));
  for (const node of flatten({ provisions: [impact] })) if (node.text.startsWith(NOTED)) node.notes = [NOTE];
  return impact;
}

const outline = (impact: Provision): unknown[] =>
  flatten({ provisions: [impact] }).map(({ kind, address, label, heading, level, text, header, cells, notes }) => {
    const own = { kind, address, label, text: cells ?? text, heading: heading ?? '', level: level ?? 0 };
    return { ...own, header: header === true, notes: notes ?? [] };
  });

const version = (impact: Provision | null): Statute =>
  withImpactAssessment({ title: 'Plan', kind: 'regulation', provisions: [], notUnderstood: [] }, impact, countingIds());

describe('a konsekvensutredning as a Word file of its own', () => {
  it('read again is what it was, under the ids it had', async () => {
    const statute = version(await pasted());
    const [before] = statute.provisions as [Provision];
    const again = await read(await impactDocx(statute), () => 'ny');
    expect(outline(again)).toEqual(outline(before));
    const ids = (of: Provision): string[] => flatten({ provisions: of.children }).map(({ id }) => id);
    expect(ids(again)).toEqual(ids(before));
  });

  it('has real headings, header rows that repeat, and nothing of the text', async () => {
    const law: Provision = {
      id: 'a',
      kind: 'section',
      label: '1 §',
      address: '1 §',
      text: 'Lagens ord.',
      children: [],
    };
    const statute = version(await pasted());
    const xml =
      (await unzipXml(await impactDocx({ ...statute, provisions: [law, ...statute.provisions] }))).get(
        'word/document.xml',
      ) ?? '';
    expect(xml.match(/<w:pStyle w:val="(?:Title|Heading\d)"\/>/gu)).toEqual(
      ['Title', 'Heading1', 'Heading1', 'Heading2', 'Heading2'].map((name) => `<w:pStyle w:val="${name}"/>`),
    );
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    expect(xml).not.toContain('Lagens ord');
    expect((await impactDocx(version(null))).length).toBeGreaterThan(0);
  });
});

const heading = (level: number, text: string, more = ''): string => p(text, `<w:pStyle w:val="H${level}"/>${more}`);
const bullet = (text: string): string => p(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>');
const row = (cells: readonly string[], header = false): string =>
  `<w:tr>${header ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.map((cell) => tc(cell)).join('')}</w:tr>`;
const TABLE = `<w:tbl>${row(['Post', 'Antagande', 'Kostnad'], true)}${row([
  'Analys och beredskapsplan',
  '1 800 timmar à 700 kr',
  '26,5 mnkr',
])}${row(['Övning', '450 000 kr per region', '9,5 mnkr'])}</w:tbl>`;
const STYLES = [1, 2]
  .map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="H${level}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`,
  )
  .join('');
const level = (at: number, format: string, text: string, start = 1): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '•')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;
const FOOTNOTES = `<w:footnote w:id="2">${p(NOTE)}</w:footnote>`;
const noted = (text: string): string => p(`${r(text)}<w:r><w:footnoteReference w:id="2"/></w:r>`);

/** The same words in a Word file that somebody else wrote; `look` says how its headings are told. */
function foreign(heads: (level: number, number: string, text: string) => string): Uint8Array {
  const body = [
    heads(0, '', 'Konsekvensutredning – föreskrifter om plan'),
    p('Förslaget är enkelt.'),
    heads(1, '1.', 'Problemet'),
    noted('Planer saknas enligt 9 kap. 99 § i en annan författning.'),
    heads(1, '5.', 'Kostnader'),
    heads(2, '5.1', 'Regioner'),
    p('Kostnaderna är'),
    bullet('små för de flesta,'),
    bullet('större för några.'),
    TABLE,
    heads(2, '5.2', 'Kommuner'),
    bullet('Planen får ingå i andra planer.'),
  ].join('');
  return makeDocx({ body, styles: STYLES, numbering: NUMBERING, footnotes: FOOTNOTES });
}

describe('a konsekvensutredning read from a Word file of another’s', () => {
  it.each([
    [
      'by style, numbers typed',
      (at: number, number: string, text: string) => heading(Math.max(at, 1), `${number} ${text}`),
    ],
    [
      'by style, numbered by Word',
      (at: number, number: string, text: string) =>
        heading(
          Math.max(at, 1),
          text,
          at === 0
            ? ''
            : `<w:numPr><w:ilvl w:val="${at - 1}"/><w:numId w:val="${number.startsWith('5') ? 3 : 1}"/></w:numPr>`,
        ),
    ],
    ['by typed numbers alone', (_at: number, number: string, text: string) => p(r(`${number} ${text}`, '<w:b/>'))],
  ])('is what the pasted words are: headings %s', async (_what, heads) => {
    expect(outline(await read(foreign(heads)))).toEqual(outline(await pasted()));
  });
});

describe('a konsekvensutredning read from a PDF', () => {
  const word = (x: number, y: number, text: string, more: Partial<PdfWord> = {}): PdfWord => ({ x, y, text, ...more });
  const head = (y: number, text: string, size = 14): PdfWord => word(70, y, text, { size, bold: true });
  const cells = (y: number, ...texts: string[]): PdfWord[] =>
    texts.flatMap((text, at) => (text === '' ? [] : [word([70, 180, 300][at] as number, y, text, { size: 11 })]));
  const FULL = 'Planer saknas enligt 9 kap. 99 § i en annan författning och det har sagts flera gånger förut av';

  it('has its numbered headings, cells however close, wrapped rows in one piece, and the header of a table once', async () => {
    const [first, second] = [
      [
        ...[head(780, 'Konsekvensutredning – plan', 18), head(740, '1. Problemet')],
        ...[word(70, 715, FULL, { size: 11 }), word(70, 702, 'alla.', { size: 11 })],
        ...[head(670, '5. Kostnader'), head(640, '5.1 Regioner', 12.5)],
        ...cells(610, 'Post', 'Antagande', 'Kostnad'),
        ...cells(590, 'Analys och beredskap', '1 800 timmar, 700 kr', '26,5 mnkr'),
        ...cells(577, 'splan', 'i snitt'),
        ...cells(557, 'Övning', '450 000 kr', '9,5 mnkr'),
      ],
      [
        ...cells(780, 'Post', 'Antagande', 'Kostnad'),
        ...cells(760, 'Utbildning', '180 000 personer', '96,0 mnkr'),
        ...cells(740, 'Reservkraft', '140 byggnader', '350,0 mnkr'),
        ...[word(70, 700, FULL, { size: 11 }), word(70, 687, 'alla.', { size: 11 })],
      ],
    ];
    const impact = await read(makePdf({ pages: [first, second] }));
    expect(impact.heading).toBe('Plan');
    expect(impact.children.map(({ kind, text, level: depth, header }) => [kind, text, depth ?? header ?? 0])).toEqual([
      ['heading', '1. Problemet', 1],
      ['subsection', `${FULL} alla.`, 0],
      ['heading', '5. Kostnader', 1],
      ['heading', '5.1 Regioner', 2],
      ['tableRow', 'Post | Antagande | Kostnad', true],
      ['tableRow', 'Analys och beredskap splan | 1 800 timmar, 700 kr i snitt | 26,5 mnkr', 0],
      ['tableRow', 'Övning | 450 000 kr | 9,5 mnkr', 0],
      ['tableRow', 'Utbildning | 180 000 personer | 96,0 mnkr', 0],
      ['tableRow', 'Reservkraft | 140 byggnader | 350,0 mnkr', 0],
      ['subsection', `${FULL} alla.`, 0],
    ]);
  });
});
