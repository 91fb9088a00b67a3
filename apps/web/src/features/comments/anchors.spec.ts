import { draftText, type ProvisionData } from '../../law/draft-text.ts';
import { anchorOfOffsets, anchorOfRange } from './anchors.ts';

const base = { depth: 0, label: '', heading: null, level: null, header: null, about: null, cells: null };
const draft = draftText([
  { ...base, id: 's1', parentId: null, kind: 'SECTION', address: '1 §', path: '1', text: '' },
  {
    ...base,
    id: 'a',
    parentId: 's1',
    kind: 'SUBSECTION',
    address: '1 § 1 st',
    path: '1/1',
    text: 'Regionen ska ha en plan som innehåller',
  },
  { ...base, id: 'i', parentId: 'a', kind: 'ITEM', address: '1 § 1 st 1 p', path: '1/1/1', text: 'mål och medel, och' },
  { ...base, id: 's2', parentId: null, kind: 'SECTION', address: '2 §', path: '2', text: '' },
  { ...base, id: 'b', parentId: 's2', kind: 'SUBSECTION', address: '2 § 1 st', path: '2/1', text: 'Planen ska övas.' },
  { ...base, id: 'bil', parentId: null, kind: 'ANNEX', address: 'bilaga 1', path: 'bilaga-1', text: '' },
  {
    ...base,
    id: 'rad',
    parentId: 'bil',
    kind: 'TABLE_ROW',
    address: 'bilaga 1 rad 1',
    path: 'bilaga-1/1',
    text: 'Elavbrott | 7 dygn | 3 dygn',
  },
] satisfies ProvisionData[]);

beforeEach(() => {
  document.body.innerHTML =
    '<h3>1 §</h3><p><span data-leaf="a" data-from="0">Regionen ska ha <mark>en plan</mark> som innehåller</span> <a href="#k">2 kommentarer</a></p>' +
    '<ol><li><span>1.</span> <span data-leaf="i" data-from="0">mål och medel, och</span></li></ol>' +
    '<h3>2 §</h3><p><span data-leaf="b" data-from="0">Planen ska övas.</span></p>' +
    '<table><tr><td data-leaf="rad" data-from="0">Elavbrott</td><td data-leaf="rad" data-from="12">7 dygn</td><td data-leaf="rad" data-from="21">3 dygn</td></tr></table>';
});

/** A range from the n:th character of the first text node holding `from` to the end of `to`. */
function select(from: string, to: string): Range {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text);
  const first = nodes.find((node) => node.data.includes(from))!;
  const last = nodes.find((node) => node.data.includes(to))!;
  const range = document.createRange();
  range.setStart(first, first.data.indexOf(from));
  range.setEnd(last, last.data.indexOf(to) + to.length);
  return range;
}

describe('the anchor of what is marked', () => {
  it('counts through highlights and trims white space', () => {
    expect(anchorOfRange(select(' ska ha', 'plan'), draft)).toEqual({
      provisionId: 'a',
      segments: [
        {
          provisionId: 'a',
          start: 9,
          end: 23,
          exact: 'ska ha en plan',
          prefix: 'Regionen ',
          suffix: ' som innehåller',
        },
      ],
    });
  });

  it('has one segment a leaf, and stands on what holds them all', () => {
    const anchor = anchorOfRange(select('innehåller', 'mål'), draft);
    expect(anchor?.provisionId).toBe('a');
    expect(anchor?.segments.map(({ provisionId, exact }) => [provisionId, exact])).toEqual([
      ['a', 'innehåller'],
      ['i', 'mål'],
    ]);
  });

  it('does not take labels, links and headings for text of the law', () => {
    expect(anchorOfRange(select('2 kommentarer', '1.'), draft)).toBeNull();
  });

  it('ends with the § it began in', () => {
    const anchor = anchorOfRange(select('medel', 'övas'), draft);
    expect(anchor?.segments.map(({ exact }) => exact)).toEqual(['medel, och']);
  });

  it('runs over the cells of a row as over its text', () => {
    expect(anchorOfRange(select('avbrott', '7 dygn'), draft)?.segments).toMatchObject([
      { provisionId: 'rad', start: 2, end: 18, exact: 'avbrott | 7 dygn' },
    ]);
    expect(anchorOfRange(select('3 dygn', '3 dygn'), draft)?.segments).toMatchObject([
      { start: 21, end: 27, exact: '3 dygn' },
    ]);
  });

  it('can be given by offsets, as from a text field', () => {
    const leaf = draft.byId.get('b')!;
    expect(anchorOfOffsets(leaf, 6, 11)?.segments).toMatchObject([{ start: 7, end: 10, exact: 'ska' }]);
    expect(anchorOfOffsets(leaf, 6, 7)).toBeNull();
  });
});
