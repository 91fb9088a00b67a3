import fc from 'fast-check';

const WORDS = [
  'w:p',
  'w:r',
  'w:t',
  'w:tbl',
  'w:tr',
  'w:tc',
  'w:pPr',
  'w:numPr',
  'w:ilvl',
  'w:numId',
  'w:pStyle',
  'w:ins',
  'w:del',
  'w:delText',
  'w:rPr',
  'w:fldChar',
  'w:instrText',
  'w:sdt',
  'w:sdtContent',
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:footnoteReference',
  'w:drawing',
  'w:txbxContent',
  'mc:AlternateContent',
  'mc:Choice',
  'w:tcPr',
  'w:gridSpan',
  'w:vMerge',
  'w:trPr',
  'w:br',
  'w:tab',
  'w:sym',
  'w:hyperlink',
  'm:oMath',
  'w:outlineLvl',
  'w:vanish',
  'w:num',
  'w:abstractNum',
  'w:abstractNumId',
  'w:lvl',
  'w:start',
  'w:numFmt',
  'w:lvlText',
  'w:lvlOverride',
  'w:startOverride',
  'w:style',
  'w:name',
  'w:basedOn',
  'w:footnote',
];
const ATTRIBUTES = [
  'w:val',
  'w:id',
  'w:name',
  'w:ilvl',
  'w:numId',
  'w:abstractNumId',
  'w:styleId',
  'w:type',
  'w:fldCharType',
  'w:char',
];
const VALUES = [
  '0',
  '1',
  '2',
  '9',
  '-1',
  '999999999',
  'begin',
  'separate',
  'end',
  'restart',
  'decimal',
  'lowerRoman',
  'bullet',
  '%1 §',
  '%9%1.',
  'TOC',
  'a',
  '',
  'sam_00000000000040008000000000000001',
];

const wordXml = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 8 },
    fc.constantFrom('text', '1 § ', '\u00AD', ' '),
    fc
      .tuple(
        fc.constantFrom(...WORDS),
        fc.uniqueArray(fc.constantFrom(...ATTRIBUTES), { maxLength: 3 }),
        fc.array(fc.constantFrom(...VALUES), { minLength: 3, maxLength: 3 }),
        fc.array(tie('node'), { maxLength: 4 }),
      )
      .map(
        ([name, attributes, values, children]) =>
          `<${name}${attributes.map((each, index) => ` ${each}="${values[index] ?? ''}"`).join('')}>${children.join('')}</${name}>`,
      ),
  ),
})).node;
/** Any elements of a Word part in any order. */
export const wordXmls: fc.Arbitrary<string> = fc
  .array(wordXml, { maxLength: 12 })
  .map((nodes) => nodes.filter((node) => node.startsWith('<')).join(''));
