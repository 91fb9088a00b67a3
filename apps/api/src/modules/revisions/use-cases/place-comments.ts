import { Injectable } from '@nestjs/common';
import { carryThroughInWorker } from '@samsyn/documents/worker';
import type { AlignmentEdge, Placement, Statute } from '@samsyn/statute';
import type { AuthorityCaller, SYSTEM } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { found } from '../../../platform/refusals.ts';
import { statuteOf, VersionsQuery } from '../../drafts/index.ts';
import {
  anchorOf,
  insertPlaces,
  NOTHING_LEFT,
  type PlaceRow,
  placeRows,
  startOf,
  type Step,
  stepsUpTo,
  type Unplaced,
  unplacedIn,
} from '../store/place.store.ts';

/** A version that is being published: it is not among those on record yet. */
export interface Coming {
  statute: Statute;
  edges: readonly AlignmentEdge[];
}

/**
 * Where comments on earlier versions stand in a later one: worked out in a thread of its own, from where each was first put, or from where a
 * person has since said that it stands.
 */
@Injectable()
export class PlaceComments {
  constructor(
    private readonly db: UnitOfWork,
    private readonly versions: VersionsQuery,
  ) {}

  /** The rows to be kept, for each comment one outcome. `steps`: the versions on record up to the last one that comments were put in. */
  async rowsFor(
    caller: AuthorityCaller | typeof SYSTEM,
    steps: readonly Step[],
    comments: readonly Unplaced[],
    coming: Coming | null,
  ): Promise<PlaceRow[]> {
    const statutes = await Promise.all(
      steps.map(async ({ versionId }) => statuteOf(found(await this.versions.one(caller, versionId)))),
    );
    const chain = coming === null ? statutes : [...statutes, coming.statute];
    const edges = [...steps.map((step) => step.edges), ...(coming === null ? [] : [coming.edges])];
    const placed = comments.filter(({ provisionId }) => provisionId !== null);
    const isGone = ({ judged }: Unplaced): boolean => judged !== null && judged.provisionId === null;
    const carried = placed.filter((comment) => !isGone(comment));
    const rows: PlaceRow[] = placed.filter(isGone).flatMap((comment) => placeRows(comment, NOTHING_LEFT));
    for (const [index, { versionId }] of steps.entries()) {
      const here = carried.filter((comment) => startOf(comment) === versionId);
      if (here.length === 0 || index === chain.length - 1) continue;
      const placements = await carryThroughInWorker({
        ...{ versions: chain.slice(index), steps: edges.slice(index + 1), anchors: here.map(anchorOf) },
      });
      rows.push(...here.flatMap((comment, at) => placeRows(comment, placements[at] as Placement)));
    }
    const onWhole = comments.filter(({ provisionId }) => provisionId === null);
    return [...rows, ...onWhole.flatMap((comment) => placeRows(comment, null))];
  }

  /** What came in on an earlier version after a later one was published has its place there too. Returns how many there were. */
  async late(caller: AuthorityCaller | typeof SYSTEM, versionId: string): Promise<number> {
    const { steps, comments } = await this.db.inTransaction(caller, async (tx) => ({
      steps: await stepsUpTo(tx, versionId),
      comments: await unplacedIn(tx, versionId),
    }));
    if (comments.length === 0) return 0;
    const rows = await this.rowsFor(caller, steps, comments, null);
    await this.db.inTransaction(caller, async (tx) => insertPlaces(tx, versionId, rows));
    return comments.length;
  }
}
