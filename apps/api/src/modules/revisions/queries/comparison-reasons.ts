import { Injectable } from '@nestjs/common';
import type { RedlineBlock, RedlineChange } from '@samsyn/statute';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import type { StepBetween } from '../store/step.store.ts';
import { type ChangeView, changesOfVersions } from './trace-changes.ts';
import { VersionComparisons } from './version-comparison.ts';

/** What was written down, at each publication on the way, of one change in the list. */
export interface ReasonedChangeView {
  /** The change's number in the comparison. */
  number: number;
  changes: ChangeView[];
}

/** Why two versions differ: each change of their comparison with the reasons that were given when it was published, in whichever step. */
@Injectable()
export class ComparisonReasons {
  constructor(
    private readonly db: UnitOfWork,
    private readonly comparisons: VersionComparisons,
  ) {}

  /** Null where the versions are not there. Changes without a reason are left out. */
  async run(
    caller: AuthorityCaller,
    fromId: string,
    toId: string,
    gone: AbortSignal,
  ): Promise<ReasonedChangeView[] | null> {
    const found = await this.comparisons.run(caller, fromId, toId, gone);
    if (found === null) return null;
    const { from, to, chain, compared } = found;
    const ids = chain.slice(1).map(({ versionId }) => versionId);
    const changes = await this.db.inTransaction(caller, async (tx) => changesOfVersions(tx, ids));
    const reasoned = changes.filter(({ reasons }) => reasons.length > 0);
    if (reasoned.length === 0) return [];
    const through = new Through(chain, reasoned);
    const isBack = from.number > to.number;
    return compared.redline.changes.flatMap((change): ReasonedChangeView[] => {
      const of = through.of(change, compared.redline.blocks[change.block]!, isBack);
      return of.length === 0 ? [] : [{ number: change.number, changes: of }];
    });
  }
}

const FIELDS = { title: 'TITLE', enactingClause: 'ENACTING_CLAUSE' } as const;

/** Follows what was changed through the versions between: a provision may have gone by several ids. */
class Through {
  private readonly on: Map<string, string[]>[];
  private readonly back: Map<string, string[]>[];
  private readonly places: Map<string, number>;

  constructor(
    private readonly chain: readonly StepBetween[],
    private readonly changes: readonly ChangeView[],
  ) {
    const steps = chain.slice(1).map(({ edges }) => edges ?? []);
    this.on = steps.map((edges) => grouped(edges.map(({ fromId, toId }) => [fromId, toId])));
    this.back = steps.map((edges) => grouped(edges.map(({ fromId, toId }) => [toId, fromId])));
    this.places = new Map(chain.map(({ versionId }, index) => [versionId, index]));
  }

  of({ kind }: RedlineChange, { front, oldId, newId, level }: RedlineBlock, isBack: boolean): ChangeView[] {
    if (front !== undefined) return this.changes.filter(({ field }) => field === FIELDS[front]);
    const ids = this.idsOf(isBack ? newId : oldId, isBack ? oldId : newId);
    // What is new, or gone, as a whole is one change here, whatever was done inside it on the way.
    const isWhole = level === 'unit' && (kind === 'inserted' || kind === 'repealed');
    return this.changes.filter((change) => {
      const at = this.places.get(change.versionId) ?? 0;
      const [before, after] = [ids[at - 1], ids[at]];
      const stands = (set: ReadonlySet<string> | undefined, own: string | null, unit: string | null): boolean =>
        set !== undefined && (set.has(own ?? '') || (isWhole && set.has(unit ?? '')));
      return stands(before, change.fromId, change.fromUnitId) || stands(after, change.toId, change.unitId);
    });
  }

  /** The ids in each version, from its id in the earliest on, and from its id in the latest back. */
  private idsOf(first: string | null, last: string | null): ReadonlySet<string>[] {
    const sets = this.chain.map(() => new Set<string>());
    const spread = (
      from: string,
      order: readonly number[],
      step: (at: number) => Map<string, string[]> | undefined,
    ) => {
      let known = [from];
      for (const at of order) {
        for (const id of known) sets[at]!.add(id);
        known = known.flatMap((id) => step(at)?.get(id) ?? []);
      }
    };
    const order = this.chain.map((_, index) => index);
    if (first !== null) spread(first, order, (at) => this.on[at]);
    if (last !== null) spread(last, order.toReversed(), (at) => this.back[at - 1]);
    return sets;
  }
}

function grouped(pairs: readonly (readonly [string | null, string | null])[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, value] of pairs)
    if (key !== null && value !== null) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups;
}
