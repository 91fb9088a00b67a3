import { Injectable } from '@nestjs/common';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { SharedWork } from '../../../platform/shared-work.ts';
import { commentsKey, roundState } from '../../consolidation/index.ts';
import type { Passing, ReadingFilter } from './conditions.ts';
import { type Found, gather, mayBeRare } from './found.ts';

const REMEMBERED = 100;

/** What is on record never changes, and how often what is decided has changed is known; of all else that a filter asks for it is not. */
const KNOWN: ReadonlySet<string> = new Set<keyof ReadingFilter>([
  ...(['search', 'provisionId', 'organisationId', 'part', 'kind', 'stance', 'late'] as const),
  ...(['decided', 'stands'] as const),
]);

/** What passes a search or a decision, gathered once for as long as nothing comes in and nothing is decided: for each page of the list, and for all who ask the same. */
@Injectable()
export class Gathered {
  private readonly work = new SharedWork<{ found: Found | null }>(REMEMBERED);

  constructor(private readonly db: UnitOfWork) {}

  async of(caller: AuthorityCaller, roundId: string, passing: Omit<Passing, 'stand'>): Promise<Found | null> {
    if (!mayBeRare(passing)) return null;
    const asked = Object.entries(passing.filter).filter(([, value]) => value !== null && value !== undefined);
    const count = async () => ({ found: await gather(this.db, caller, roundId, passing) });
    if (asked.some(([name]) => !KNOWN.has(name))) return (await count()).found;
    const state = await roundState(this.db, caller, roundId);
    if (state === null) return (await count()).found;
    const key = `${commentsKey(roundId, state)} ${state.assessed} ${JSON.stringify(asked.sort(([a], [b]) => (a < b ? -1 : 1)))}`;
    return (await this.work.run(key, new AbortController().signal, count)).found;
  }
}
