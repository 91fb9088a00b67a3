import { checkCommentDocument, checkDocument, DOCUMENT_LIMITS, type DocumentCheck } from './index.ts';

const text = (words: string, ...marks: unknown[]) =>
  marks.length === 0 ? { type: 'text', text: words } : { type: 'text', text: words, marks };
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const doc = (...content: unknown[]) => ({ type: 'doc', content });
const codes = (check: DocumentCheck): string[] => (check.ok ? [] : check.problems.map((problem) => problem.code));
const nested = (depth: number): unknown =>
  depth === 0
    ? paragraph(text('djupt'))
    : { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('x')), nested(depth - 1)] }] };

describe('checkCommentDocument', () => {
  it('accepts a comment and gives it back in one canonical form', () => {
    const check = checkCommentDocument(
      doc(
        paragraph(
          text('Region', { type: 'italic' }, { type: 'bold' }),
          text('en', { type: 'bold' }, { type: 'italic' }),
          text(''),
        ),
        { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph(text('Punkt'))] }] },
      ),
    );
    expect(check).toEqual({
      ok: true,
      empty: false,
      text: 'Regionen\n\n1. Punkt',
      doc: {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [{ type: 'text', text: 'Regionen', marks: [{ type: 'bold' }, { type: 'italic' }] }],
          },
          {
            type: 'orderedList',
            attrs: { start: 1 },
            content: [
              { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Punkt' }] }] },
            ],
          },
        ],
      },
    });
  });

  it('knows an empty comment from one with words', () => {
    expect(checkCommentDocument(doc(paragraph(text(' \n')), { type: 'paragraph' }))).toMatchObject({
      ok: true,
      empty: true,
      text: '',
    });
  });

  it.each([
    ['null', null, 'NOT_A_DOCUMENT'],
    ['a string', '<p>hej</p>', 'NOT_A_DOCUMENT'],
    ['an array', [doc()], 'NOT_A_DOCUMENT'],
    ['a node that is no document', paragraph(text('x')), 'UNKNOWN_NODE'],
    ['a document inside a document', doc(doc(paragraph())), 'UNKNOWN_NODE'],
    ['an unknown node', doc({ type: 'iframe', attrs: { src: 'https://example.se' } }), 'UNKNOWN_NODE'],
    ['a node named as a built-in of objects', doc({ type: '__proto__' }), 'UNKNOWN_NODE'],
    ['a heading in a comment', doc({ type: 'heading', attrs: { level: 2 }, content: [text('x')] }), 'UNKNOWN_NODE'],
    ['an unknown mark', doc(paragraph(text('x', { type: 'textStyle', attrs: { color: 'red' } }))), 'UNKNOWN_MARK'],
    ['an unknown attribute', doc({ type: 'paragraph', attrs: { style: 'position:fixed' } }), 'UNKNOWN_ATTRIBUTE'],
    ['an unknown key', doc({ type: 'paragraph', onclick: 'x' }), 'UNKNOWN_ATTRIBUTE'],
    ['a list that starts at a script', doc({ type: 'orderedList', attrs: { start: '1"><script>' } }), 'BAD_ATTRIBUTE'],
    ['text beside paragraphs', doc(text('x')), 'BAD_STRUCTURE'],
    ['an empty list', doc({ type: 'bulletList', content: [] }), 'BAD_STRUCTURE'],
    ['no content at all', { type: 'doc' }, 'BAD_STRUCTURE'],
    ['content that is no list', { type: 'doc', content: { length: 3 } }, 'BAD_STRUCTURE'],
    ['text that is no string', doc(paragraph({ type: 'text', text: { $gt: '' } })), 'BAD_STRUCTURE'],
  ])('refuses %s', (_name, json, code) => {
    expect(codes(checkCommentDocument(json))).toContain(code);
  });

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//example.se',
    '/remiss',
    'https:',
    'https://myndighet.se@example.se/',
    'mailto:',
    '',
  ])('refuses a link to %j', (href) => {
    expect(codes(checkCommentDocument(doc(paragraph(text('x', { type: 'link', attrs: { href } })))))).toEqual([
      'BAD_LINK',
    ]);
  });

  it.each(['https://www.riksdagen.se/sv/?q=5%20§', 'http://example.se', 'mailto:registrator@region.se'])(
    'accepts a link to %s',
    (href) => {
      expect(checkCommentDocument(doc(paragraph(text('x', { type: 'link', attrs: { href } })))).ok).toBe(true);
    },
  );

  it('refuses a link with attributes of its own', () => {
    const mark = { type: 'link', attrs: { href: 'https://example.se', onclick: 'x', target: '_blank' } };
    expect(codes(checkCommentDocument(doc(paragraph(text('x', mark)))))).toEqual([
      'UNKNOWN_ATTRIBUTE',
      'UNKNOWN_ATTRIBUTE',
    ]);
  });

  it('lists all problems at once, each with its place', () => {
    const check = checkCommentDocument(doc({ type: 'image' }, paragraph(text('x', { type: 'strike' }))));
    expect(check).toMatchObject({ ok: false, problems: [{ field: 'content.0' }, { field: 'content.1.content.0' }] });
  });

  it('removes what the database cannot hold and nobody can see', () => {
    const check = checkCommentDocument(doc(paragraph(text('a\u0000b\u0007c\ud800d'))));
    expect(check).toMatchObject({ ok: true, text: 'abc\ufffdd' });
  });

  it('stops at the limits of depth, nodes and size, and takes what lies just below', () => {
    expect(checkCommentDocument(doc(nested(10))).ok).toBe(true);
    expect(codes(checkCommentDocument(doc(nested(12))))).toEqual(['TOO_DEEP']);
    expect(
      codes(checkCommentDocument(doc(...Array.from({ length: DOCUMENT_LIMITS.nodes }, () => ({ type: 'paragraph' }))))),
    ).toEqual(['TOO_MANY_NODES']);
    expect(
      checkCommentDocument(doc(...Array.from({ length: DOCUMENT_LIMITS.nodes - 1 }, () => ({ type: 'paragraph' })))).ok,
    ).toBe(true);
    expect(codes(checkCommentDocument(doc(paragraph(text('å'.repeat(100_000))))))).toEqual(['TOO_LARGE']);
    expect(checkCommentDocument(doc(paragraph(text('å'.repeat(99_900))))).ok).toBe(true);
  });

  it('survives JSON nested a hundred thousand levels deep', () => {
    let deep: unknown = paragraph(text('x'));
    for (let level = 0; level < 100_000; level += 1) deep = { type: 'listItem', content: [deep] };
    expect(codes(checkCommentDocument(doc(deep)))).toContain('TOO_DEEP');
  });
});

describe('checkDocument', () => {
  it('takes headings of levels 2 to 4 only', () => {
    const heading = (level: number) => doc({ type: 'heading', attrs: { level }, content: [text('Problemet')] });
    expect([1, 2, 3, 4, 5].map((level) => checkDocument(heading(level)).ok)).toEqual([false, true, true, true, false]);
  });
});
