import { makeDocx, p, r, tc } from '../../testing/docx.ts';
import { readOk, sketch } from '../../testing/read.ts';
import { formatNumber } from './numbering.ts';

const lvl = (ilvl: number, fmt: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${fmt}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const abstract = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const num = (id: number, abstractId: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${more}</w:num>`;
const at = (numId: number, ilvl = 0): string =>
  `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`;

const read = async (body: string, numbering: string, styles?: string): Promise<string[]> =>
  sketch(await readOk(makeDocx({ body, numbering, ...(styles ? { styles } : {}) })));

describe('numbering of a Word file', () => {
  it('generates section and chapter labels and list markers', async () => {
    const numbering =
      abstract(1, lvl(0, 'decimal', '%1 §')) +
      abstract(2, lvl(0, 'decimal', '%1.') + lvl(1, 'lowerLetter', '%2)')) +
      abstract(3, lvl(0, 'bullet', '\uF0B7')) +
      abstract(4, lvl(0, 'bullet', '–')) +
      abstract(5, lvl(0, 'decimal', '%1 kap.')) +
      num(1, 1) +
      num(2, 2) +
      num(3, 3) +
      num(4, 4) +
      num(5, 5);
    const body =
      p('Syfte', at(5)) +
      p('Text', at(1)) +
      p('ett', at(2)) +
      p('under', at(2, 1)) +
      p('under', at(2, 1)) +
      p('två', at(2)) +
      p('under', at(2, 1)) +
      p('Mer', at(1)) +
      p('punkt', at(3)) +
      p('streck', at(4));
    expect(await read(body, numbering)).toEqual([
      '+paragraph: [1 kap.] Syfte',
      '+paragraph: [1 §] Text',
      ' listItem0: [1.] ett',
      ' listItem1: [a)] under',
      ' listItem1: [b)] under',
      ' listItem0: [2.] två',
      ' listItem1: [a)] under',
      '+paragraph: [2 §] Mer',
      ' listItem0: [•] punkt',
      ' listItem0: [–] streck',
    ]);
  });

  it('starts where the list says, and anew where an override says', async () => {
    const numbering =
      abstract(
        1,
        '<w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1 §"/></w:lvl>',
      ) +
      num(1, 1) +
      num(2, 1) +
      num(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>') +
      num(4, 1, `<w:lvlOverride w:ilvl="0">${lvl(0, 'lowerRoman', '%1)')}</w:lvlOverride>`);
    const body = p('a', at(1)) + p('b', at(2)) + p('c', at(3)) + p('d', at(3)) + p('e', at(1)) + p('f', at(4));
    expect((await read(body, numbering)).map((line) => /\[(.*)\]/.exec(line)?.[1])).toEqual([
      '5 §',
      '6 §',
      '1 §',
      '2 §',
      '3 §',
      'iv)',
    ]);
  });

  it('restarts deeper levels as lvlRestart says and prints legal numbering in decimals', async () => {
    const numbering =
      abstract(
        1,
        lvl(0, 'upperRoman', '%1') +
          lvl(1, 'decimal', '%1.%2', '<w:isLgl/>') +
          lvl(2, 'decimal', '%3', '<w:lvlRestart w:val="0"/>') +
          lvl(3, 'decimal', '%4', '<w:lvlRestart w:val="1"/>'),
      ) + num(1, 1);
    const body = [0, 1, 2, 3, 1, 2, 3, 0, 1, 2, 3].map((level) => p('x', at(1, level))).join('');
    expect((await read(body, numbering)).map((line) => /\[(.*)\]/.exec(line)?.[1])).toEqual([
      'I',
      '1.1',
      '1',
      '1',
      '1.2',
      '2',
      '2',
      'II',
      '2.1',
      '3',
      '1',
    ]);
  });

  it('takes lists from styles, by level and by the level that names the style, and lets a paragraph turn them off', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Par"><w:name w:val="Paragraf"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Kap"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering =
      abstract(1, lvl(0, 'decimal', '%1 kap.') + lvl(1, 'decimal', '%2 §', '<w:pStyle w:val="Par"/>')) + num(1, 1);
    const body =
      p('Inledning', '<w:pStyle w:val="Kap"/>') +
      p('Första', '<w:pStyle w:val="Par"/>') +
      p('Andra', '<w:pStyle w:val="Par"/>') +
      p('Stycke', '<w:pStyle w:val="Par"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      p('Nästa', '<w:pStyle w:val="Kap"/>') +
      p('Första', '<w:pStyle w:val="Par"/>');
    expect(await read(body, numbering, styles)).toEqual([
      '+heading1: [1 kap.] Inledning',
      '+paragraph: [1 §] Första',
      '+paragraph: [2 §] Andra',
      '+paragraph: Stycke',
      '+heading1: [2 kap.] Nästa',
      '+paragraph: [1 §] Första',
    ]);
  });

  it('follows a list that points at a list style, and leaves unknown lists without markers', async () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Lista"/></w:abstractNum><w:abstractNum w:abstractNumId="2"><w:styleLink w:val="Lista"/>${lvl(0, 'lowerLetter', '%1)')}</w:abstractNum>` +
      num(1, 1) +
      num(2, 7);
    expect(await read(p('x', at(1)) + p('y', at(2)) + p('z', at(9)), numbering)).toEqual([
      ' listItem0: [a)] x',
      '+paragraph: y',
      '+paragraph: z',
    ]);
  });

  it('keeps a label that stands alone and drops an empty bullet', async () => {
    const numbering =
      abstract(1, lvl(0, 'decimal', '%1 §')) +
      abstract(2, lvl(0, 'bullet', 'o')) +
      abstract(3, lvl(0, 'none', '')) +
      num(1, 1) +
      num(2, 2) +
      num(3, 3);
    expect(await read(p('<w:r/>', at(1)) + p('Ordet', '') + p('<w:r/>', at(2)) + p('fri', at(3)), numbering)).toEqual([
      '+paragraph: [1 §] ',
      '+paragraph: Ordet',
      '+paragraph: fri',
    ]);
  });

  it.each([
    [27, 'lowerLetter', 'aa'],
    [28, 'upperLetter', 'BB'],
    [0, 'lowerLetter', '0'],
    [1994, 'lowerRoman', 'mcmxciv'],
    [4000, 'upperRoman', '4000'],
    [7, 'decimalZero', '07'],
    [12, 'decimalZero', '12'],
    [3, 'none', ''],
    [3, 'cardinalText', '3'],
  ])('prints %d in %s as %s', (value, format, expected) => {
    expect(formatNumber(value, format)).toBe(expected);
  });
});

describe('tables of a Word file', () => {
  it('keeps columns in place under merged cells', async () => {
    const body = `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${tc('Område')}${tc('Krav')}${tc('Tid')}</w:tr>
      <w:tr>${tc('El', '<w:vMerge w:val="restart"/>')}${tc('Reservkraft')}${tc('72 h')}</w:tr>
      <w:tr>${tc('', '<w:vMerge/>')}${tc('Båda', '<w:gridSpan w:val="2"/>')}</w:tr>
      <w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('sen')}${tc('nu')}</w:tr></w:tbl>`;
    const { blocks } = await readOk(makeDocx({ body }));
    expect(blocks.map((block) => block.cells)).toEqual([
      ['Område', 'Krav', 'Tid'],
      ['El', 'Reservkraft', '72 h'],
      ['', 'Båda', ''],
      ['', 'sen', 'nu'],
    ]);
    expect(blocks.map((block) => block.header)).toEqual([true, false, false, false]);
    expect(blocks[1]?.text).toBe('El | Reservkraft | 72 h');
  });

  it('reads one column, and labels set beside their text, as paragraphs', async () => {
    const body = `<w:tbl><w:tr>${tc('Ruta')}</w:tr></w:tbl><w:tbl><w:tr>${tc('1 §')}${tc('Lydelse ett')}</w:tr><w:tr>${tc('2 a §')}${tc('Lydelse två')}</w:tr></w:tbl>`;
    expect(sketch(await readOk(makeDocx({ body })))).toEqual([
      '+paragraph: Ruta',
      '+paragraph: 1 § Lydelse ett',
      '+paragraph: 2 a § Lydelse två',
    ]);
  });

  it('flattens lists and tables inside cells, skips empty rows, reads controls around rows and cells', async () => {
    const inner = `<w:tc>${p('a')}<w:tbl><w:tr>${tc('b')}${tc('c')}</w:tr></w:tbl>${p(r('d'))}</w:tc>`;
    const body = `<w:tbl><w:tr>${inner}${tc('e')}</w:tr><w:tr>${tc('')}${tc('')}</w:tr><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>${tc('f')}</w:sdtContent></w:sdt>${tc('g')}</w:tr></w:sdtContent></w:sdt></w:tbl>`;
    const { blocks } = await readOk(makeDocx({ body }));
    expect(blocks.map((block) => block.cells)).toEqual([
      ['a b c d', 'e'],
      ['f', 'g'],
    ]);
  });
});
