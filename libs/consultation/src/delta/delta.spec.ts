import { countGroups, deltaSendingProblems, followingProblems, groupOf, isTouched } from './bodies.ts';
import { composeDelta, type DeltaSpanKind, type DeltaStep, type DeltaUnit } from './delta.ts';

const unit = (id: string, text = `text ${id}`, address = `${id} §`): DeltaUnit => ({
  ...{ id, address, text, container: id.startsWith('kap') },
});
const span = (kind: DeltaSpanKind, fromId: string | null, toId: string | null = fromId) => ({ kind, fromId, toId });
const step = (units: readonly DeltaUnit[], spans: DeltaStep['spans'], edges: DeltaStep['edges'] = []): DeltaStep => ({
  ...{ units, spans, edges },
});
const FIRST = [unit('a'), unit('b'), unit('c')];
const told = (steps: readonly DeltaStep[], first = FIRST): unknown[] =>
  composeDelta(first, steps).changes.map(({ what, id, address }) => [what, id, address]);

describe('what changed since an earlier round', () => {
  it('is what a step changed, what is new and what is gone, in reading order', () => {
    const now = [unit('a'), unit('n'), unit('b', 'annat')];
    const delta = composeDelta(FIRST, [
      step(now, [span('EDITED', 'b'), span('INSERTED', null, 'n'), span('REPEALED', 'c', null)]),
    ]);
    expect(delta.changes).toEqual([
      { what: 'NEW', id: 'n', address: 'n §', oldAddress: null, oldText: '', newText: 'text n' },
      { what: 'CHANGED', id: 'b', address: 'b §', oldAddress: null, oldText: 'text b', newText: 'annat' },
      { what: 'REPEALED', id: null, address: 'c §', oldAddress: 'c §', oldText: 'text c', newText: '' },
    ]);
    expect(delta.open).toEqual(['n', 'b']);
    expect(delta.became.get('c')).toEqual([]);
  });

  it('is carried through later steps, by edges before ids', () => {
    const one = step([unit('a', 'ny'), unit('b'), unit('c')], [span('EDITED', 'a')]);
    // a is split in two, one of which keeps no id; b moves its id elsewhere
    const two = step(
      [unit('a', 'ny 1'), unit('x', 'ny 2'), unit('y', 'text b'), unit('c')],
      [span('SPLIT', 'a'), span('SPLIT', 'a', 'x')],
      [
        { fromId: 'a', toId: 'a' },
        { fromId: 'a', toId: 'x' },
        { fromId: 'b', toId: 'y' },
      ],
    );
    expect(told([one, two])).toEqual([
      ['CHANGED', 'a', 'a §'],
      ['CHANGED', 'x', 'x §'],
    ]);
    expect(composeDelta(FIRST, [one, two]).became.get('b')).toEqual(['y']);
  });

  it('is nothing where the words are the same again, or were never others', () => {
    const there = step([unit('a', 'annat'), unit('b'), unit('c')], [span('EDITED', 'a')]);
    const back = step(FIRST, [span('EDITED', 'a')]);
    expect(told([there, back])).toEqual([]);
    expect(told([step(FIRST, [])])).toEqual([]);
    expect(told([])).toEqual([]);
  });

  it('is a move where the words stand and the place is another', () => {
    const moved = step([unit('b'), unit('c'), unit('a', 'text a', '9 §')], [span('MOVED', 'a')]);
    expect(composeDelta(FIRST, [moved]).changes).toMatchObject([{ what: 'MOVED', address: '9 §', oldAddress: 'a §' }]);
  });

  it('merges: both are told as what they became', () => {
    const merged = step(
      [unit('a', 'text a\ntext b'), unit('c')],
      [span('MERGED', 'b', 'a')],
      [
        { fromId: 'a', toId: 'a' },
        { fromId: 'b', toId: 'a' },
      ],
    );
    expect(composeDelta(FIRST, [merged]).changes).toMatchObject([
      { what: 'CHANGED', id: 'a', oldText: 'text a\ntext b', oldAddress: 'a §, b §' },
    ]);
  });

  it('tells of a chapter’s new heading without opening what stands in it', () => {
    const first = [unit('kap1', 'Inledning'), ...FIRST];
    const now = [unit('kap1', 'Allmänt'), ...FIRST];
    const delta = composeDelta(first, [step(now, [span('EDITED', 'kap1')])]);
    expect(delta.changes).toMatchObject([{ what: 'CHANGED', id: 'kap1' }]);
    expect(delta.open).toEqual([]);
  });
});

describe('the bodies of the earlier round', () => {
  const delta = composeDelta(FIRST, [
    step([unit('a', 'annat'), unit('b')], [span('EDITED', 'a'), span('REPEALED', 'c', null)]),
  ]);

  it.each<[string, string[], boolean]>([
    ['changed', ['a'], true],
    ['gone', ['c'], true],
    ['unchanged', ['b'], false],
    ['one of several', ['b', 'a'], true],
    ['none', [], false],
    ['unknown there', ['z'], false],
  ])('spoke of a provision that is %s', (_, units, touched) => {
    expect(isTouched(delta, units)).toBe(touched);
  });

  it('are each in one group, and the groups are all of them', () => {
    expect(groupOf([])).toBe('WITHOUT_POINTS');
    expect(groupOf([{ touched: false }, { touched: true }])).toBe('CHANGED');
    expect(groupOf([{ touched: false }])).toBe('UNCHANGED');
    const bodies = [[], [{ touched: true }], [{ touched: false }], []].map((points) => ({ group: groupOf(points) }));
    const counts = countGroups(bodies);
    expect(counts).toEqual({ CHANGED: 1, UNCHANGED: 1, WITHOUT_POINTS: 2 });
    expect(Object.values(counts).reduce((sum, one) => sum + one)).toBe(bodies.length);
  });

  it('are asked where what they spoke of changed, unless they are no more', () => {
    const body = { group: 'CHANGED' as const, name: 'Region Uppsala', asked: false, gone: false };
    expect(deltaSendingProblems([body])).toEqual([
      expect.objectContaining({
        code: 'DELTA_BODY_MISSING',
        field: 'recipients',
        message: expect.stringMatching(/^Region Uppsala/u),
      }),
    ]);
    expect(
      deltaSendingProblems([
        { ...body, asked: true },
        { ...body, gone: true },
        { ...body, group: 'UNCHANGED' },
      ]),
    ).toEqual([]);
  });

  it('are followed only by what is confirmed, and where something is open', () => {
    const codes = (chain: boolean, open: number) =>
      followingProblems({ chain, open, name: 'Planering' }).map(({ code }) => code);
    expect([codes(true, 2), codes(true, 0), codes(false, 2)]).toEqual([
      [],
      ['DELTA_NOTHING_OPEN'],
      ['DELTA_WITHOUT_STEP'],
    ]);
  });
});
