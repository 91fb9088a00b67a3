import { jest } from '@jest/globals';
import fc from 'fast-check';
import { toAkomaNtoso } from '../akn/write.ts';
import { makeDocx, p, r, tc } from '../testing/docx.ts';
import { makePdf } from '../testing/pdf.ts';
import { anyStatute } from '../testing/statutes.ts';
import { makeZip } from '../testing/zip.ts';
import { readDocument } from './read-document.ts';

/** Runs a case; `FUZZ_RUNS` multiplies. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 300);
const SLOW_MS = 10_000;

/** No input may crash a reader: it is read, or refused with a code. A fault of ours would show as a refusal whose detail is a JavaScript error. */
async function survives(bytes: Uint8Array, fileName: string): Promise<void> {
  const start = performance.now();
  const result = await readDocument(bytes, fileName, { blocks: 50_000 });
  expect(performance.now() - start).toBeLessThan(SLOW_MS);
  if (result.ok) {
    const lines = result.plainText.split('\n').length;
    for (const block of result.blocks) expect(block.line >= 1 && block.line <= lines).toBe(true);
  } else expect(result.detail ?? '').not.toMatch(/^(?:Type|Reference|Syntax|Range)?Error:/);
}

/** Bytes of a sound file with some of them changed, cut out or doubled. */
const damaged = (sound: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .array(
      fc.tuple(fc.nat(Math.max(sound.length - 1, 0)), fc.nat(255), fc.constantFrom('set', 'cut', 'double'), fc.nat(40)),
      { minLength: 1, maxLength: 6 },
    )
    .map((changes) => {
      let bytes = Buffer.from(sound);
      for (const [at, value, how, length] of changes) {
        const place = at % Math.max(bytes.length, 1);
        if (how === 'set' && bytes.length > 0) bytes[place] = value;
        else if (how === 'cut') bytes = Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + length)]);
        else bytes = Buffer.concat([bytes.subarray(0, place), bytes.subarray(Math.max(place - length, 0))]);
      }
      return bytes;
    });

const fuzz = (bytes: fc.Arbitrary<Uint8Array>, fileName: string, runs = RUNS): Promise<void> =>
  fc.assert(
    fc.asyncProperty(bytes, (each) => survives(each, fileName)),
    { numRuns: runs },
  );

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
const wordXmls = fc
  .array(wordXml, { maxLength: 12 })
  .map((nodes) => nodes.filter((node) => node.startsWith('<')).join(''));

const SAMPLE_DOCX = makeDocx({
  body:
    p('1 § Text', '<w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
    `<w:tbl><w:tr>${tc('a')}${tc(r('b'))}</w:tr></w:tbl>`,
  styles: '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/></w:style>',
  numbering:
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1 §"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
});

describe('no file crashes a reader', () => {
  jest.setTimeout(600_000);

  it('random bytes, also behind the first bytes of known types', async () => {
    await fuzz(fc.uint8Array({ maxLength: 400 }), 'x.docx');
    for (const start of [
      'PK\u0003\u0004',
      '%PDF-1.7\n',
      '<?xml version="1.0"?>',
      '<html>',
      '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1',
      '\u00FF\u00FE',
    ]) {
      await fuzz(
        fc.uint8Array({ maxLength: 300 }).map((rest) => Buffer.concat([Buffer.from(start, 'latin1'), rest])),
        'x',
        RUNS / 3,
      );
    }
  });

  it('damaged Word files', () => fuzz(damaged(SAMPLE_DOCX), 'x.docx'));

  it('Word files of any elements in any order', () =>
    fuzz(
      fc
        .tuple(wordXmls, wordXmls, wordXmls, wordXmls)
        .map(([body, styles, numbering, footnotes]) => makeDocx({ body, styles, numbering, footnotes })),
      'x.docx',
    ));

  it('zip files of any parts', () =>
    fuzz(
      fc
        .array(
          fc.record({
            name: fc.constantFrom(
              '[Content_Types].xml',
              'word/document.xml',
              '_rels/.rels',
              'word/_rels/document.xml.rels',
              '../x',
              'word/styles.xml',
              '/abs',
              '',
            ),
            content: fc.string({ maxLength: 60 }),
            claimedSize: fc.option(fc.nat(100), { nil: undefined }),
            method: fc.constantFrom(0, 8),
          }),
          { maxLength: 6 },
        )
        .map((parts) =>
          makeZip(
            parts.map(({ claimedSize, ...part }) => (claimedSize === undefined ? part : { ...part, claimedSize })),
          ),
        ),
      'x.docx',
    ));

  it('damaged PDF files', () =>
    fuzz(
      damaged(
        makePdf({
          pages: [
            [
              { x: 70, y: 700, text: '1 § Text på en rad som är lång nog' },
              { x: 70, y: 686, text: 'och en till' },
            ],
          ],
        }),
      ),
      'x.pdf',
      RUNS / 3,
    ));

  it('PDF files with words anywhere', () =>
    fuzz(
      fc
        .array(
          fc.array(
            fc.record({
              x: fc.integer({ min: -50, max: 650 }),
              y: fc.integer({ min: -50, max: 900 }),
              text: fc.constantFrom(
                '1 §',
                'Text som går vidare',
                'avslu-',
                'tat.',
                '3',
                '1.',
                '–',
                'A',
                'Bilaga 1',
                '_________',
                ' ',
              ),
              size: fc.constantFrom(0.1, 5, 8, 11, 11, 11, 18),
              bold: fc.boolean(),
            }),
            { maxLength: 40 },
          ),
          { minLength: 1, maxLength: 4 },
        )
        .map((pages) => makePdf({ pages })),
      'x.pdf',
      RUNS / 3,
    ));

  it('Akoma Ntoso, damaged', () =>
    fuzz(
      anyStatute.chain((statute) => damaged(Buffer.from(toAkomaNtoso(statute, { date: '2026-01-01' })))),
      'x.xml',
    ));

  it('HTML, Markdown and text of any signs', async () => {
    const signs = fc.constantFrom(
      '<p>',
      '</p>',
      '<table>',
      '<tr>',
      '<td colspan=9 rowspan=99>',
      '</table>',
      '<ol type=i start=-3>',
      '<li value=x>',
      '<ul>',
      '<br>',
      '<h1>',
      '<pre>',
      '<sup>',
      '<a>',
      '<!--',
      '-->',
      '<![CDATA[',
      '&lt;',
      '&#0;',
      '# ',
      '- ',
      '1. ',
      '> ',
      '| a | b |\n|---|---|\n',
      '```',
      '[x](y)',
      '**',
      '\n',
      '\n\n',
      '    ',
      '1 §',
      'text ',
      '\u00AD',
      '\f',
    );
    const text = fc.array(signs, { maxLength: 60 }).map((parts) => parts.join(''));
    await fuzz(
      text.map((each) => Buffer.from(`<html>${each}`)),
      'x.html',
    );
    await fuzz(
      text.map((each) => Buffer.from(each)),
      'x.md',
    );
    await fuzz(
      fc
        .tuple(text, fc.constantFrom('utf16le' as const, 'latin1' as const, 'utf8' as const))
        .map(([each, encoding]) => Buffer.from(each, encoding)),
      'x.txt',
    );
  });
});
