import fc from 'fast-check';
import { alignStatutes } from '../align/index.ts';
import { anyRevision, anyStatute } from '../align/testing/statutes.ts';
import { countingIds, tree } from '../align/testing/tree.ts';
import type { Statute } from '../model.ts';
import { flatten, leaves } from '../tree.ts';
import {
  anchorCarrier,
  anchorValidator,
  carryAnchors,
  carryThrough,
  countPlacements,
  describeAnchor,
  placedAnchor,
  reconcile,
  type Anchor,
} from './index.ts';
import { PLAN, DRILL, FEE } from '../align/testing/sentences.ts';
import { on } from './testing/on.ts';

const runs = Number(process.env['SAMSYN_RUNS'] ?? 100);

describe('whatever the revision', () => {
  const anchorsOf = (statute: Statute, draws: readonly [number, number, number][]): Anchor[] => {
    const nodes = flatten(statute);
    const texts = leaves(statute);
    return draws.map(([which, from, length]) => {
      if (length === 0) return { provisionId: nodes[which % nodes.length]!.id, segments: [] };
      const leaf = texts[which % texts.length]!;
      const start = from % leaf.text.length;
      const end = Math.min(leaf.text.length, start + length);
      return { provisionId: leaf.id, segments: [{ provisionId: leaf.id, ...describeAnchor(leaf.text, start, end) }] };
    });
  };
  const draws = fc.array(fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(80)), { minLength: 1, maxLength: 20 });

  it('every anchor has exactly one outcome, places that are sound in the new version, and the counts add up', () => {
    fc.assert(
      fc.property(anyRevision, draws, ({ old, new: now }, list) => {
        const anchors = anchorsOf(old, list);
        const placements = carryAnchors(old, now, alignStatutes(old, now), anchors);
        expect(placements).toHaveLength(anchors.length);
        const validator = anchorValidator(now);
        for (const placement of placements) {
          expect(placement.status === 'repealed').toBe(placement.address === null);
          expect(
            placement.segments
              .flatMap(({ places }) => places)
              .flatMap((place) => validator.check({ provisionId: place.provisionId, segments: [place] })),
          ).toEqual([]);
          expect(placement.confidence >= 0 && placement.confidence <= 1).toBe(true);
        }
        expect(Object.values(countPlacements(placements)).reduce((sum, count) => sum + count, 0)).toBe(anchors.length);
      }),
      { numRuns: runs },
    );
  });

  it('carrying to the same version changes nothing', () => {
    fc.assert(
      fc.property(anyStatute, draws, (statute, list) => {
        const anchors = anchorsOf(statute, list);
        for (const [index, placement] of carryAnchors(
          statute,
          statute,
          alignStatutes(statute, statute),
          anchors,
        ).entries()) {
          expect(placement).toMatchObject({ status: 'unchanged', needsReview: false });
          expect(placedAnchor(placement)).toEqual(anchors[index]);
        }
      }),
      { numRuns: runs },
    );
  });
});

describe('through several versions', () => {
  const first = tree(`1 § ${PLAN}\n2 § ${DRILL}`, countingIds(1));
  const second = tree(`1 § ${FEE}\n2 § ${PLAN}\n3 § ${DRILL}`, countingIds(2));
  const third = tree(`1 § ${FEE}\n2 § ${DRILL}`, countingIds(3));
  const carrier = (a: Statute, b: Statute) => anchorCarrier(a, b, alignStatutes(a, b));

  it('the direct way and the way through the versions agree, or a person decides', () => {
    const anchor = on(first, '2 §', 'arbeta utan el');
    const steps = carryThrough([carrier(first, second), carrier(second, third)], anchor);
    const direct = carrier(first, third).carry(anchor);
    expect(steps.map(({ address }) => address)).toEqual(['3 §', '2 §']);
    expect(reconcile(direct, steps.at(-1)!)).toMatchObject({ status: 'unchanged', address: '2 §', needsReview: false });
    const other = carrier(first, third).carry(on(first, '2 §', 'öva'));
    expect(reconcile(direct, other)).toMatchObject({ status: 'needs_review', needsReview: true });
    expect(reconcile(direct, { ...direct, provisionId: 'annan' })).toMatchObject({ status: 'needs_review' });
    expect(reconcile(direct, { ...direct, segments: [] })).toMatchObject({ status: 'needs_review' });
  });

  it('what was repealed stays repealed', () => {
    const steps = carryThrough([carrier(first, third), carrier(third, second)], on(first, '1 §'));
    expect(steps.map(({ status }) => status)).toEqual(['repealed', 'repealed']);
    expect(reconcile(steps[0]!, steps[1]!)).toMatchObject({ status: 'repealed' });
  });
});
