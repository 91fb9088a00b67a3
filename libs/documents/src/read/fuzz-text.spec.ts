import { jest } from '@jest/globals';
import fc from 'fast-check';
import { toAkomaNtoso } from '../akn/write.ts';
import { damaged, fuzz } from '../testing/fuzz.ts';
import { anyStatute } from '../testing/statutes.ts';

describe('no marked-up text crashes a reader', () => {
  jest.setTimeout(600_000);

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
