import type { Stance } from '@samsyn/contracts';
import { emptyDocument } from '@samsyn/editor/text';
import { draftText, type ProvisionData } from '../../../law/draft-text.ts';
import type { CommentView, RowView } from '../sync/answer-views.ts';
import { bareStances, citation, letterParts } from './letter-order.ts';

const node = (
  kind: ProvisionData['kind'],
  address: string,
  label: string,
  parentId: string | null = null,
): ProvisionData => ({
  id: address,
  parentId,
  kind,
  depth: 0,
  label,
  address,
  path: address,
  heading: null,
  level: null,
  text: '',
  cells: null,
  header: null,
  about: null,
});
const chapter = (number: number, ...labels: string[]): ProvisionData[] => [
  node('CHAPTER', `${number} kap.`, `${number} kap.`),
  ...labels.map((label) => node('SECTION', `${number} kap. ${label} §`, `${label} §`, `${number} kap.`)),
];
const draft = draftText([
  ...chapter(1, '1', '2', '2 a', '3', '4', '5'),
  ...chapter(2, '1', '2'),
  node('ANNEX', 'bilaga 1', 'Bilaga 1'),
]);

const comment = (id: string): CommentView => ({
  id,
  value: {
    provisionId: null,
    target: 'PROVISION',
    segments: [],
    kind: 'LEGAL',
    body: emptyDocument(),
    proposedWording: null,
    proposedReason: null,
    endorses: null,
  },
  updatedAt: null,
  updatedBy: null,
  taken: 0,
  sync: 'saved',
});
const view = (stance: Stance | null, ...ids: string[]): RowView => ({
  stance,
  comments: ids.map(comment),
  reviewed: false,
});
const nothing = view(null);

describe('the letter', () => {
  const said: Record<string, RowView> = {
    'bilaga 1': view(null, 'e'),
    '2 kap. 1 §': view('OPPOSES', 'c', 'd'),
    '1 kap.': view(null, 'b'),
    '1 kap. 2 §': view('SUPPORTS'),
    '2 kap. 2 §': view('SUPPORTS'),
    '1 kap. 4 §': view('NO_OBJECTION'),
  };
  const rowOf = (id: string): RowView => said[id] ?? nothing;

  it('has the whole first, then the comments as the text goes', () => {
    expect(
      letterParts(draft, view(null, 'a'), rowOf).map(({ row, comments }) => [
        row?.node.address ?? 'helheten',
        comments.map(({ id }) => id),
      ]),
    ).toEqual([
      ['helheten', ['a']],
      ['1 kap.', ['b']],
      ['2 kap. 1 §', ['c', 'd']],
      ['bilaga 1', ['e']],
    ]);
    expect(letterParts(draft, nothing, () => nothing)).toEqual([]);
  });

  it('gathers the stances that stand without words', () => {
    expect(bareStances(draft, rowOf).map(({ stance, rows }) => [stance, citation(rows, draft)])).toEqual([
      ['SUPPORTS', '1 kap. 2 §, 2 kap. 2 §'],
      ['NO_OBJECTION', '1 kap. 4 §'],
    ]);
  });

  it.each([
    [['1 kap. 1 §', '1 kap. 2 §', '1 kap. 2 a §', '1 kap. 4 §'], '1 kap. 1–2 a och 4 §§'],
    [['1 kap. 1 §', '1 kap. 2 §'], '1 kap. 1 och 2 §§'],
    [['1 kap. 3 §', '1 kap. 5 §', '2 kap. 1 §', 'bilaga 1'], '1 kap. 3 och 5 §§, 2 kap. 1 §, bilaga 1'],
    [['bilaga 1'], 'bilaga 1'],
  ])('cites %j as %s', (addresses, expected) => {
    const rows = draft.rows.filter(({ id }) => addresses.includes(id));
    expect(citation(rows, draft)).toBe(expected);
  });
});
