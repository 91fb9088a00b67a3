import { documentFromText, documentHtml, isDocument, isEmptyDocument, plainText, type EditorDocument } from './text.ts';

const letter = `# Sammanfattning

Regionen tillstyrker förslaget
i huvudsak.

- Tiden är kort
- Kostnaden saknas

3. Tredje
4. Fjärde`;

describe('a document as others write it', () => {
  const doc = documentFromText(letter);

  it('is read from plain text and written back as plain text', () => {
    expect(plainText(doc)).toBe(
      'Sammanfattning\n\nRegionen tillstyrker förslaget\ni huvudsak.\n\n– Tiden är kort\n– Kostnaden saknas\n\n3. Tredje\n4. Fjärde',
    );
  });

  it('is written as HTML with headings shifted to where they stand on the page', () => {
    expect(documentHtml(doc, 1)).toBe(
      '<h3>Sammanfattning</h3><p>Regionen tillstyrker förslaget<br>i huvudsak.</p>' +
        '<ul><li><p>Tiden är kort</p></li><li><p>Kostnaden saknas</p></li></ul><ol start="3"><li><p>Tredje</p></li><li><p>Fjärde</p></li></ol>',
    );
  });

  it('indents lists in lists under their item', () => {
    const nested: EditorDocument = {
      type: 'doc',
      content: [
        {
          type: 'orderedList',
          content: [
            {
              type: 'listItem',
              content: [
                { type: 'paragraph', content: [{ type: 'text', text: 'yttre' }] },
                {
                  type: 'bulletList',
                  content: [
                    { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'inre' }] }] },
                  ],
                },
              ],
            },
          ],
        },
      ],
    };
    expect(plainText(nested)).toBe('1. yttre\n   – inre');
  });

  it('escapes what looks like HTML and leaves out an unsafe address that was stored before the rule', () => {
    const doc: EditorDocument = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            {
              type: 'text',
              text: '<b>&',
              marks: [{ type: 'link', attrs: { href: 'javascript:x' } }, { type: 'bold' }],
            },
          ],
        },
      ],
    };
    expect(documentHtml(doc)).toBe('<p><strong>&lt;b&gt;&amp;</strong></p>');
  });

  it('knows what is no document, and what has no words', () => {
    expect([null, 'x', [], {}, { type: 'doc' }].map(isDocument)).toEqual([false, false, false, false, false]);
    expect(plainText(null)).toBe('');
    expect(isEmptyDocument(documentFromText(' \n '))).toBe(true);
    expect(isEmptyDocument(documentFromText('a'))).toBe(false);
  });
});
