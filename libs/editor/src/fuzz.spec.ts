import fc from 'fast-check';
import { checkCommentDocument, checkDocument, documentFromText, documentHtml, plainText } from './index.ts';

const href = fc.oneof(
  fc.webUrl(),
  fc.constantFrom('javascript:alert(1)', 'mailto:a@b.se', 'data:text/html,x', '//x', ' https://å.se'),
  fc.string(),
);
const mark = fc.oneof(
  fc.constantFrom<unknown>({ type: 'bold' }, { type: 'italic' }, { type: 'strike' }, { type: 'constructor' }),
  href.map((value) => ({ type: 'link', attrs: { href: value } })),
);
const text = fc.record(
  { type: fc.constant('text'), text: fc.string({ unit: 'binary' }), marks: fc.array(mark, { maxLength: 4 }) },
  { requiredKeys: ['type', 'text'] },
);
const { node } = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium' },
    text,
    fc.record(
      {
        type: fc.constantFrom(
          'paragraph',
          'bulletList',
          'orderedList',
          'listItem',
          'hardBreak',
          'heading',
          'image',
          'doc',
          'toString',
        ),
        attrs: fc.oneof(
          fc.constantFrom<unknown>({ start: 3 }, { level: 2 }, { start: '1"><img' }, null),
          fc.jsonValue(),
        ),
        content: fc.array(tie('node'), { maxLength: 4 }),
      },
      { requiredKeys: ['type'] },
    ),
    fc.record({ type: fc.constant('paragraph'), content: fc.array(text, { maxLength: 3 }) }),
  ),
}));
const document = fc.record({ type: fc.constant('doc'), content: fc.array(node, { maxLength: 5 }) });

describe('checking what anyone may send', () => {
  it.each([
    ['comment', checkCommentDocument],
    ['document', checkDocument],
  ])('never throws on a %s, and what it accepts it accepts again unchanged', (_name, check) => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.oneof({ weight: 1, arbitrary: fc.jsonValue() }, { weight: 6, arbitrary: document }), (json) => {
        const first = check(json);
        if (!first.ok) {
          expect(first.problems.length).toBeGreaterThan(0);
          return;
        }
        accepted += 1;
        expect(check(JSON.parse(JSON.stringify(first.doc)))).toEqual(first);
      }),
      { numRuns: 5_000, seed: 20 },
    );
    expect(accepted).toBeGreaterThan(100);
  });

  it('writes HTML in which nothing but our own tags and safe addresses stand', () => {
    fc.assert(
      fc.property(document, (json) => {
        const check = checkDocument(json);
        if (!check.ok) return;
        const html = documentHtml(check.doc, 1);
        const left = html.replace(
          /<\/?(?:p|h[3-5]|ul|ol|li|strong|em|a)>|<br>|<ol start="\d+">|<a href="(?:https?:\/\/|mailto:)[^"<>]*" rel="noopener noreferrer nofollow">/gi,
          '',
        );
        expect(left).not.toMatch(/[<>"]/);
      }),
      { numRuns: 3_000, seed: 21 },
    );
  });

  it('reads any pasted text into a document that passes, with no word lost', () => {
    const words = (value: string): string[] => value.match(/[\p{L}\p{N}]+/gu) ?? [];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Region', '- punkt', '# Rubrik', '', '3. tredje', '– dela upp', '1) första', 'x\ty')),
        (lines) => {
          const pasted = lines.join('\n');
          const check = checkDocument(documentFromText(pasted));
          expect(check.ok).toBe(true);
          if (check.ok)
            expect(words(plainText(check.doc)).filter((word) => /\p{L}/u.test(word))).toEqual(
              words(pasted).filter((word) => /\p{L}/u.test(word)),
            );
          expect(checkCommentDocument(documentFromText(pasted, { headings: false })).ok).toBe(true);
        },
      ),
      { numRuns: 500, seed: 22 },
    );
  });
});
