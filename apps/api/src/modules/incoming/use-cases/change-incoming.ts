import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { cutAfter, type CutValues, receivedProblems, setAsideProblems } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { found, isRefused, refuse, refuseAll, stale, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { IncomingQuery, type IncomingView } from '../queries/incoming.query.ts';
import {
  closeIncoming,
  type IncomingDetails,
  type IncomingRow,
  lockIncoming,
  receivingRound,
  saveCuts,
  saveDetails,
} from '../store/incoming.store.ts';
import { bodyInRound } from '../store/standing.store.ts';

/** What is done to the pieces: one at a time. */
export interface CutAsked {
  act: 'DECIDE' | 'REOPEN' | 'SPLIT' | 'MERGE' | 'CONFIRM_NOT_POINTS';
  cutId: string | null;
  values: CutValues | null;
  passage: number | null;
  offset: number | null;
}

export interface Expected {
  id: string;
  expectedVersion: number;
}

type Outcome = Promise<IncomingView | Stale | Refusal>;

/** The work with what came in, until it is registered or set aside. */
@Injectable()
export class ChangeIncoming {
  constructor(
    private readonly db: UnitOfWork,
    private readonly incoming: IncomingQuery,
  ) {}

  async cut(caller: AuthorityCaller, expected: Expected, asked: CutAsked): Outcome {
    return this.change(caller, expected, async (tx, row) => {
      const act = { act: asked.act, id: asked.cutId ?? '', passage: asked.passage ?? -1, offset: asked.offset ?? -1 };
      const { values } = asked;
      if (act.act === 'DECIDE' && values === null) return cannot();
      const done = cutAfter(
        row.cuts,
        act.act === 'DECIDE'
          ? { act: 'DECIDE', id: act.id, values: values as CutValues }
          : { ...act, act: act.act, newId: randomUUID() },
        row.passages,
        caller.displayName,
      );
      if (done === null) return cannot();
      await saveCuts(tx, caller, row.id, done);
      return null;
    });
  }

  async describe(caller: AuthorityCaller, expected: Expected, details: IncomingDetails): Outcome {
    return this.change(caller, expected, async (tx, row) => {
      const round = found(await receivingRound(tx, row.roundId));
      const body = await bodyInRound(tx, row.roundId, details.organisationId);
      if (body === null)
        return refuse('ORGANISATION_MISSING', 'Välj vilken organisation svaret kommer från.', 'organisationId');
      if (row.correctsId !== null && details.organisationId !== row.organisationId)
        return refuse(
          'CORRECTION_OF_OTHER',
          'En rättelse gäller samma organisation som det registrerade svaret.',
          'organisationId',
        );
      const moments = {
        openedAt: round.openedAt.getTime(),
        deadline: body.deadline.getTime(),
        now: body.now.getTime(),
      };
      const problems = receivedProblems({ ...details, ...moments });
      if (problems.length > 0) return refuseAll(problems);
      await saveDetails(tx, caller, row.id, { ...details, reason: details.reason.trim() });
      return null;
    });
  }

  /** A duplicate, something that is no answer: kept with its reason, never registered. */
  async setAside(caller: AuthorityCaller, expected: Expected, reason: string): Outcome {
    return this.change(caller, expected, async (tx, row) => {
      const problems = setAsideProblems(reason);
      if (problems.length > 0) return refuseAll(problems);
      await closeIncoming(tx, caller, row.id, { setAsideReason: reason.trim() });
      const about = { roundId: row.roundId, objectType: 'incoming', objectId: row.id };
      await recordEvent(tx, { kind: 'INCOMING_SET_ASIDE', by: caller, ...about, data: { incomingId: row.id } });
      return null;
    });
  }

  private async change(
    caller: AuthorityCaller,
    { id, expectedVersion }: Expected,
    work: (tx: Transaction, row: IncomingRow) => Promise<Refusal | null>,
  ): Outcome {
    const outcome = await this.db.inTransaction<{ done: true } | Stale | Refusal>(caller, async (tx) => {
      const row = found(await lockIncoming(tx, id));
      if (row.state !== 'CUTTING') return closed();
      if (row.version !== expectedVersion)
        return stale({ version: row.version, changedAt: row.updatedAt, changedBy: row.updatedBy });
      return (await work(tx, row)) ?? { done: true };
    });
    return isRefused(outcome) ? outcome : found(await this.incoming.one(caller, id));
  }
}

/** What was registered or set aside is not worked on again. */
export function closed(): Refusal {
  return refuse(
    'INCOMING_CLOSED',
    'Svaret är redan registrerat eller avskrivet. Ett registrerat svar rättas med en ny version.',
  );
}

const cannot = (): Refusal => refuse('CUT_GONE', 'Stycket finns inte längre så. Ladda om sidan och gör om ändringen.');
