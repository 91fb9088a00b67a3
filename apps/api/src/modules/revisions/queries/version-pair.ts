import { Inject, Injectable } from '@nestjs/common';
import type { VersionPair } from '@samsyn/documents/worker';
import type { Statute } from '@samsyn/statute';
import type { Environment } from '../../../config/environment.ts';
import { SYSTEM, type Viewer } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { statuteOf, VersionsQuery, type VersionView } from '../../drafts/index.ts';
import { type StepBetween, stepsBetween } from '../store/step.store.ts';

/** A step that nobody has confirmed: what became of each provision is told by the words alone. */
export interface UnconfirmedStep {
  fromNumber: number;
  toNumber: number;
}

/** Two versions that the caller may read, and all that is known of the way from one to the other. */
export interface VersionPairView {
  from: VersionView;
  to: VersionView;
  pair: VersionPair;
  /** False: they are versions of different föreskrifter, which no step can lead between. */
  isSameRegulation: boolean;
  unconfirmed: UnconfirmedStep[];
  /** Ids of the versions, the earliest first, each with the step that led to it; of different föreskrifter none. */
  chain: StepBetween[];
}

/** Any two versions as the text engine compares them: along the steps that were confirmed at publication, where there are such. */
@Injectable()
export class VersionPairs {
  constructor(
    private readonly db: UnitOfWork,
    private readonly versions: VersionsQuery,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** Null where the caller may not see both. */
  async run(caller: Viewer, fromId: string, toId: string): Promise<VersionPairView | null> {
    const [from, to] = [await this.versions.one(caller, fromId), await this.versions.one(caller, toId)];
    if (from === null || to === null) return null;
    const authority = this.environment.SAMSYN_AUTHORITY_NAME;
    const ends = [statuteOf(from), statuteOf(to)];
    const isSameRegulation = from.regulationId === to.regulationId;
    if (!isSameRegulation || from.id === to.id) {
      const pair = { versions: ends, steps: [null], authority };
      return { from, to, pair, isSameRegulation, unconfirmed: [], chain: [] };
    }
    const backwards = from.number > to.number;
    const [low, high] = backwards ? [to, from] : [from, to];
    const chain = await stepsBetween(this.db, from.regulationId, low.number, high.number);
    const steps = chain.slice(1).map(({ edges }) => edges);
    const versions = await this.needed(chain, backwards ? ends.toReversed() : ends);
    const unconfirmed = steps.flatMap((edges, index) =>
      edges === null ? [{ fromNumber: chain[index]!.number, toNumber: chain[index + 1]!.number }] : [],
    );
    return {
      ...{ from, to, isSameRegulation, unconfirmed, chain },
      pair: { versions, steps, backwards, authority },
    };
  }

  /** The ends, and of the versions between them those at a step that nobody has confirmed. */
  private async needed(chain: readonly StepBetween[], ends: readonly Statute[]): Promise<(Statute | null)[]> {
    return Promise.all(
      chain.map(async ({ versionId, edges }, index) => {
        if (index === 0) return ends[0]!;
        if (index === chain.length - 1) return ends[1]!;
        if (edges !== null && chain[index + 1]!.edges !== null) return null;
        const version = await this.versions.one(SYSTEM, versionId);
        return version === null ? null : statuteOf(version);
      }),
    );
  }
}
