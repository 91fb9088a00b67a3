import { Injectable } from '@nestjs/common';
import { type Compared, compareInWorker } from '@samsyn/documents/worker';
import type { Viewer } from '../../../platform/caller.ts';
import { SharedWork } from '../../../platform/shared-work.ts';
import { VersionPairs, type VersionPairView } from './version-pair.ts';

/** Two versions held against each other. */
export interface VersionComparisonView extends Pick<
  VersionPairView,
  'from' | 'to' | 'isSameRegulation' | 'unconfirmed' | 'chain'
> {
  compared: Compared;
}

/** A comparison of 600 provisions takes some megabytes. */
const REMEMBERED = 8;

/**
 * The comparison of two versions as the page shows it. Who may see it is asked each time; the comparison itself, of texts and steps that
 * nobody can change, is made once in a thread of its own, and stops when nobody waits any more.
 */
@Injectable()
export class VersionComparisons {
  private readonly work = new SharedWork<Compared>(REMEMBERED);

  constructor(private readonly pairs: VersionPairs) {}

  /** Null where the caller may not see both. */
  async run(caller: Viewer, fromId: string, toId: string, gone: AbortSignal): Promise<VersionComparisonView | null> {
    const found = await this.pairs.run(caller, fromId, toId);
    if (found === null) return null;
    const { pair, from, to, isSameRegulation, unconfirmed, chain } = found;
    const compared = await this.work.run(`${from.id} ${to.id}`, gone, async (signal) =>
      compareInWorker(pair, { signal }),
    );
    return { from, to, isSameRegulation, unconfirmed, chain, compared };
  }
}
