import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { found, refuse, type Refusal } from '../../../platform/refusals.ts';
import type { ActorFilter } from '../../actors/index.ts';
import { DistributionListsQuery } from '../queries/distribution-lists.query.ts';
import { roundById, type RoundView } from '../queries/round.query.ts';
import {
  addAsIn,
  addFromList,
  addMatching,
  addRecipients,
  clearRecipients,
  isRule,
  removeRecipients,
  saveList,
} from '../store/recipients.store.ts';
import { lockRound } from '../store/round.store.ts';
import { alreadySent } from './update-round.ts';

export interface ChangeRecipientsInput {
  roundId: string;
  add: readonly string[];
  remove: readonly string[];
  addMatching: ActorFilter | null;
  addList: string | null;
  /** A round that has been sent: those who were asked in it. */
  addRound: string | null;
  clear: boolean;
}

/** Picks who is asked, as long as nobody has been asked. Adding twice is adding once. */
@Injectable()
export class ChangeRecipients {
  constructor(private readonly db: UnitOfWork) {}

  async run(caller: AuthorityCaller, input: ChangeRecipientsInput): Promise<RoundView | Refusal> {
    return this.db.inTransaction<RoundView | Refusal>(caller, async (tx) => {
      const round = found(await lockRound(tx, input.roundId));
      if (round.state !== 'PREPARING') return alreadySent();
      if (input.addMatching !== null && isEmpty(input.addMatching)) {
        return refuse('FILTER_EMPTY', 'Välj vilka som ska läggas till: slag, sektor, län eller namn.', 'addMatching');
      }
      await this.change(tx, input);
      return found(await roundById(tx, caller, round.id));
    });
  }

  private async change(tx: Transaction, input: ChangeRecipientsInput): Promise<void> {
    if (input.clear) await clearRecipients(tx, input.roundId);
    if (input.remove.length > 0) await removeRecipients(tx, input.roundId, input.remove);
    if (input.add.length > 0) await addRecipients(tx, input.roundId, input.add);
    if (input.addMatching !== null) await addMatching(tx, input.roundId, input.addMatching);
    if (input.addRound !== null) await addAsIn(tx, input.roundId, input.addRound);
    if (input.addList !== null) await addFromList(tx, input.roundId, input.addList);
  }
}

// Everybody at once is picked on purpose, kind by kind; never by forgetting to choose.
function isEmpty({ search, kind, sector, county }: ActorFilter): boolean {
  return [search?.trim(), kind, sector, county].every((part) => part === undefined || part === null || part === '');
}

export const NAME_MAX = 120;

/** Keeps the picked bodies under a name, for the next round. */
@Injectable()
export class SaveDistributionList {
  constructor(
    private readonly db: UnitOfWork,
    private readonly lists: DistributionListsQuery,
  ) {}

  async run(caller: AuthorityCaller, roundId: string, name: string) {
    const tidy = name.trim();
    if (tidy === '') return refuse('NAME_MISSING', 'Ge listan ett namn.', 'name');
    if (tidy.length > NAME_MAX) return refuse('NAME_TOO_LONG', `Korta namnet till högst ${NAME_MAX} tecken.`, 'name');
    const saved = await this.db.inTransaction<string | Refusal>(caller, async (tx) => {
      found(await lockRound(tx, roundId));
      if (await isRule(tx, tidy))
        return refuse('NAME_OF_RULE', 'En lista med det namnet sparas som en regel. Välj ett annat namn.', 'name');
      const { id, size } = await saveList(tx, caller, roundId, tidy);
      return size === 0
        ? refuse('LIST_EMPTY', 'Sändlistan är tom. Lägg till remissinstanser innan du sparar den.')
        : id;
    });
    if (typeof saved !== 'string') return saved;
    const [list] = await this.lists.run(caller, saved);
    return { __typename: 'SavedList', list: found(list) } as const;
  }
}
