import { jest } from '@jest/globals';
import fc from 'fast-check';
import { wordXmls } from '../testing/any-word.ts';
import { makeDocx, p, r, tc } from '../testing/docx.ts';
import { damaged, fuzz, RUNS } from '../testing/fuzz.ts';
import { makeZip } from '../testing/zip.ts';

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
});
