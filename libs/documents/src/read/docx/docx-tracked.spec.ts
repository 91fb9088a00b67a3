import { makeDocx, p, r, tc } from '../../testing/docx.ts';
import { readOk, sketch } from '../../testing/read.ts';

const ins = (inside: string): string => `<w:ins w:id="1" w:author="x">${inside}</w:ins>`;
const del = (text: string): string =>
  `<w:del w:id="2" w:author="x"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;

const BODY =
  p(r('Text ') + del('gammal') + ins(r('ny')) + r('.')) +
  p(`<w:moveFrom>${r('Flyttat')}</w:moveFrom>`, '<w:rPr><w:moveFrom/></w:rPr>') +
  p(r('Ett '), '<w:rPr><w:del/></w:rPr>') +
  p('två.') +
  p(ins(r('Tillagt')), '<w:rPr><w:ins/></w:rPr>') +
  p(`<w:moveTo>${r('Flyttat')}</w:moveTo>`, '<w:rPr><w:moveTo/></w:rPr>') +
  `<w:tbl><w:tr>${tc('A')}${tc('B')}</w:tr><w:tr><w:trPr><w:ins/></w:trPr>${tc(ins(r('C')))}${tc(ins(r('D')))}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${tc('E')}${tc('F')}</w:tr></w:tbl>`;

describe('tracked changes', () => {
  it('asks when changes are open, and reads as if accepted until answered', async () => {
    const result = await readOk(makeDocx({ body: BODY }));
    expect(result.questions).toEqual([
      {
        code: 'TRACKED_CHANGES',
        count: 11,
        choices: ['ACCEPT', 'REJECT'],
        message: expect.stringContaining('11 spårade ändringar') as string,
      },
    ]);
    expect(sketch(result)).toEqual(sketch(await readOk(makeDocx({ body: BODY }), 'fil', { trackedChanges: 'ACCEPT' })));
  });

  it('accepts: insertions stay, deletions go, a deleted paragraph mark joins two paragraphs', async () => {
    const result = await readOk(makeDocx({ body: BODY }), 'fil', { trackedChanges: 'ACCEPT' });
    expect(result.questions).toEqual([]);
    expect(sketch(result)).toEqual([
      '+paragraph: Text ny.',
      '+paragraph: Ett två.',
      '+paragraph: Tillagt',
      '+paragraph: Flyttat',
      '+tableRow: A | B',
      ' tableRow: C | D',
    ]);
  });

  it('rejects: the text before the changes', async () => {
    expect(sketch(await readOk(makeDocx({ body: BODY }), 'fil', { trackedChanges: 'REJECT' }))).toEqual([
      '+paragraph: Text gammal.',
      '+paragraph: Flyttat',
      '+paragraph: Ett',
      '+paragraph: två.',
      '+tableRow: A | B',
      ' tableRow: E | F',
    ]);
  });

  it('keeps words whose last paragraph mark is deleted, and counts changes in notes', async () => {
    const body = p(`${r('Slut')}<w:r><w:footnoteReference w:id="1"/></w:r>`, '<w:rPr><w:del/></w:rPr>');
    const result = await readOk(makeDocx({ body, footnotes: `<w:footnote w:id="1">${p(ins(r('Not')))}</w:footnote>` }));
    expect(sketch(result)).toEqual(['+paragraph: Slut', ' footnote: [1] Not']);
    expect(result.questions[0]?.count).toBe(2);
    expect((await readOk(makeDocx({ body: p(ins(r('En'))) }))).questions[0]?.message).toContain('en spårad ändring');
  });

  it('does not ask about changed formatting', async () => {
    expect((await readOk(makeDocx({ body: p(r('Fet', '<w:b/><w:rPrChange w:id="1"/>')) }))).questions).toEqual([]);
  });
});
