import { Injectable } from '@nestjs/common';
import { confirmationProblems } from '@samsyn/consultation';
import type { AuthorityCaller, BodyCaller } from '../../../platform/caller.ts';
import { readingRegistered, type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { Jobs } from '../../../platform/jobs/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, isRefused, refuse, refuseAll, type Refusal } from '../../../platform/refusals.ts';
import { addRegistrationLetter } from '../../rounds/index.ts';
import { IncomingQuery, type IncomingView } from '../queries/incoming.query.ts';
import { type RegisteredView, RegisteredQuery } from '../queries/registered.query.ts';
import { lockRegistered } from '../store/registration.store.ts';

export type ConfirmationOutcome = 'CONFIRMED' | 'DIFFERS';

/** The body is asked whether its answer was registered as it gave it, and says so. */
@Injectable()
export class Confirmation {
  constructor(
    private readonly db: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly live: Live,
    private readonly incoming: IncomingQuery,
    private readonly registered: RegisteredQuery,
  ) {}

  /** One letter to the body's mailbox; asked again it is the same letter. */
  async ask(caller: AuthorityCaller, responseId: string): Promise<IncomingView | Refusal> {
    const outcome = await this.db.inTransaction<{ id: string } | Refusal>(caller, async (tx) => {
      const row = found(await lockRegistered(tx, responseId));
      if (row.invitationId === null)
        return refuse(
          'NOT_INVITED',
          'Organisationen står inte på sändlistan och når inte remissen här. Be om bekräftelse per post eller e-post.',
        );
      if (row.mailbox === null)
        return refuse('NO_MAILBOX', 'Organisationen har ingen e-postadress på sändlistan. Be om bekräftelse per post.');
      if (row.confirmed) return refuse('ALREADY_ANSWERED', 'Organisationen har redan svarat.');
      const { roundId, invitationId, mailbox } = row;
      const letter = { roundId, invitationId, address: mailbox, about: responseId };
      if (!(await addRegistrationLetter(tx, this.jobs, letter)))
        return refuse('ALREADY_ASKED', 'Organisationen är redan tillfrågad. Vänta på svaret.');
      const about = { roundId, objectType: 'response', objectId: responseId };
      await recordEvent(tx, { kind: 'CONFIRMATION_ASKED', by: caller, ...about, data: {} });
      return { id: row.incomingId };
    });
    return isRefused(outcome) ? outcome : found(await this.incoming.one(caller, outcome.id));
  }

  async give(
    caller: BodyCaller,
    asked: { responseId: string; outcome: ConfirmationOutcome; words: string },
  ): Promise<RegisteredView | Refusal> {
    return this.db.inTransaction<RegisteredView | Refusal>(caller, async (tx) => {
      const registered = found(await this.registered.one(tx, asked.responseId));
      const problems = confirmationProblems(asked.outcome, asked.words);
      if (problems.length > 0) return refuseAll(problems);
      if (registered.standing !== 'CURRENT')
        return refuse('NOT_CURRENT', 'Registreringen har rättats sedan dess. Läs den nya.');
      if (registered.confirmation !== null) return refuse('ALREADY_ANSWERED', 'Ni har redan svarat.');
      await this.record(tx, caller, registered, asked);
      return found(await this.registered.one(tx, asked.responseId));
    });
  }

  private async record(
    tx: Transaction,
    caller: BodyCaller,
    { responseId, roundId }: RegisteredView,
    { outcome, words }: { outcome: ConfirmationOutcome; words: string },
  ): Promise<void> {
    await readingRegistered(tx, async () =>
      tx.query(
        `INSERT INTO record.registration_confirmation (response_id, round_id, organisation_id, outcome, words, confirmed_by, confirmed_by_name)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [responseId, roundId, caller.organisationId, outcome, words.trim(), caller.userId, caller.displayName],
        'registration-confirm',
      ),
    );
    const isRight = outcome === 'CONFIRMED';
    const kind = isRight ? 'REGISTRATION_CONFIRMED' : 'REGISTRATION_DISPUTED';
    await recordEvent(tx, { kind, by: caller, roundId, objectType: 'response', objectId: responseId, data: {} });
    tx.afterCommit(() => {
      this.live.changed({ roundId, ids: [responseId], topic: 'board', audience: { side: 'AUTHORITY' } });
      this.live.changed({
        roundId,
        ids: [responseId],
        topic: 'registered',
        audience: { organisationId: caller.organisationId },
      });
    });
  }
}
