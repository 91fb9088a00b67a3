import {
  type Block,
  changesOnly,
  type Group,
  groupsOf,
  isChanged,
  labelOf,
  sideOf,
  withoutFollowing,
} from './comparison.ts';

type Found = Parameters<typeof groupsOf>[0];

const block = (more: object): Found['blocks'][number] =>
  ({
    ...{
      change: 'SAME',
      level: 'LEAF',
      kind: 'SUBSECTION',
      relation: 'SAME',
      depth: 1,
      front: null,
      isHeaderRow: false,
    },
    ...{
      oldId: 'a',
      newId: 'b',
      oldAddress: '1 §',
      newAddress: '1 §',
      oldLabel: '',
      newLabel: '',
      title: [],
      cells: null,
    },
    ...{ segments: [{ kind: 'SAME', text: 'Ord.' }], number: null },
    ...more,
  }) as Found['blocks'][number];
const section = (more: object = {}) =>
  block({ level: 'UNIT', kind: 'SECTION', segments: [], oldLabel: '2 §', newLabel: '2 §', ...more });
const edited = (number: number) =>
  block({
    change: 'EDITED',
    number,
    segments: [
      { kind: 'DELETED', text: 'varje' },
      { kind: 'INSERTED', text: 'vart tredje' },
      { kind: 'SAME', text: ' år' },
    ],
  });
const change = (number: number, at: number, follows = false) =>
  ({ number, block: at, kind: 'EDITED', oldAddress: null, newAddress: null, follows }) as Found['changes'][number];
const words = (group: Group): string[] => group.map(({ segments }) => segments.map(({ text }) => text).join('|'));

describe('a comparison on a page', () => {
  it('is drawn by sections, each with all that stands in it', () => {
    const groups = groupsOf({
      blocks: [section(), block({}), edited(1), section(), block({})],
      changes: [change(1, 2)],
    });
    expect(groups.map(words)).toEqual([
      ['', 'Ord.', 'varje|vart tredje| år'],
      ['', 'Ord.'],
    ]);
    expect(groups.map(isChanged)).toEqual([true, false]);
  });

  it('without what follows reads as the new text there, and keeps the rest', () => {
    const blocks = [section({ oldLabel: '2 §', newLabel: '3 §', number: 1 }), edited(2), edited(3)];
    const [group] = withoutFollowing(
      groupsOf({ blocks, changes: [change(1, 0, true), change(2, 1, true), change(3, 2)] }),
    );
    expect(words(group!)).toEqual(['', 'vart tredje år', 'varje|vart tredje| år']);
    expect(group!.map(({ number }) => number)).toEqual([null, null, 3]);
    expect(labelOf(group![0])).toEqual([{ kind: 'same', text: '3 §' }]);
  });

  it('has two sides, and labels of either', () => {
    const [, leaf] = groupsOf({ blocks: [section(), edited(1)], changes: [] })[0]!;
    expect(sideOf(leaf!.segments, 'old').map(({ text }) => text)).toEqual(['varje', ' år']);
    expect(sideOf(leaf!.segments, 'new').map(({ text }) => text)).toEqual(['vart tredje', ' år']);
    const label = (oldLabel: string | null, newLabel: string | null) =>
      labelOf({ ...leaf!, oldLabel, newLabel } as Block).map(({ kind, text }) => `${kind} ${text}`);
    expect([label('1.', '2.'), label(null, '2.'), label('1.', null), label('', '')]).toEqual([
      ['deleted 1.', 'inserted 2.'],
      ['inserted 2.'],
      ['deleted 1.'],
      [],
    ]);
  });

  it('of changes only has what stands right before and after each, and says how much is left out', () => {
    const plain = Array.from({ length: 4 }, () => block({}));
    const [group] = groupsOf({
      blocks: [section(), ...plain, edited(1), ...plain, block({ change: 'MOVED_AWAY' })],
      changes: [change(1, 5)],
    });
    expect(changesOnly(group!).map((shown) => ('leftOut' in shown ? shown.leftOut : shown.blocks.length * 10))).toEqual(
      [3, 30, 2, 20],
    );
    const [inserted] = groupsOf({ blocks: [section({ change: 'INSERTED', number: 1 }), ...plain], changes: [] });
    expect(changesOnly(inserted!)).toEqual([{ blocks: inserted!.slice(1) }]);
  });
});
