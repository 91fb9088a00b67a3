import { Injectable } from '@nestjs/common';
import { isMailAddress, type Problem, problem, replyDayProblems, stockholmDayOf } from '@samsyn/consultation';
import { checkDocument, type EditorDocument } from '@samsyn/editor';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { found, refuse, refuseAll, type Refusal, type Stale, stale } from '../../../platform/refusals.ts';
import { databaseNow, lockRound } from '../../rounds/index.ts';
import { recipientsOf } from '../queries/recipients.ts';
import { repliesView } from '../queries/replies.query.ts';
import type { RoundRepliesView } from '../queries/reply-view.ts';
import { planOf, saveAddress, savePlan } from '../store/plan.store.ts';

export interface SaveReplyPlanInput {
  roundId: string;
  expectedVersion: number;
  opening: unknown;
  closing: unknown;
  answerBy: string | null;
}

type Outcome = RoundRepliesView | Stale | Refusal;

/** What the letters say beside the points, and where one of them goes. What has been sent is not touched by it. */
@Injectable()
export class SaveReplyPlan {
  constructor(private readonly db: UnitOfWork) {}

  async run(caller: AuthorityCaller, input: SaveReplyPlanInput): Promise<Outcome> {
    const [opening, closing] = [textOf(input.opening, 'opening'), textOf(input.closing, 'closing')];
    const wrong = [opening, closing].flatMap((text) => (Array.isArray(text) ? text : []));
    if (Array.isArray(opening) || Array.isArray(closing)) return refuseAll(wrong);
    const { roundId, expectedVersion, answerBy } = input;
    return this.db.inTransaction<Outcome>(caller, async (tx) => {
      const round = found(await lockRound(tx, roundId));
      if (round.state === 'PREPARING' || round.state === 'ARCHIVED') return notNow();
      const { version, updatedAt, updatedBy } = await planOf(tx, roundId);
      if (version !== expectedVersion)
        return stale({ version, changedAt: updatedAt ?? new Date(0), changedBy: updatedBy ?? '' });
      const problems = replyDayProblems(answerBy, stockholmDayOf((await databaseNow(tx)).getTime()));
      if (problems.length > 0) return refuseAll(problems);
      await savePlan(tx, caller, roundId, { opening, closing, answerBy });
      return found(await repliesView(tx, caller, roundId));
    });
  }

  /** Where a body's letter goes; no address: by post. */
  async address(
    caller: AuthorityCaller,
    input: { roundId: string; organisationId: string; address: string },
  ): Promise<RoundRepliesView | Refusal> {
    const { roundId, organisationId } = input;
    const address = input.address.trim() || null;
    if (address !== null && !isMailAddress(address))
      return refuse('ADDRESS_ODD', 'Skriv en e-postadress, till exempel registrator@region.se.', 'address');
    return this.db.inTransaction<RoundRepliesView | Refusal>(caller, async (tx) => {
      const round = found(await lockRound(tx, roundId));
      if (round.state === 'PREPARING' || round.state === 'ARCHIVED') return notNow();
      const recipient = found((await recipientsOf(tx, roundId, organisationId))[0]);
      if (recipient.letterId !== null)
        return refuse('ALREADY_SENT', 'Svarsbrevet är skickat. Adressen står kvar som den var.', 'address');
      await saveAddress(tx, caller, { roundId, organisationId, address });
      return found(await repliesView(tx, caller, roundId));
    });
  }
}

const notNow = (): Refusal => refuse('NOT_NOW', 'Svarsbrev skrivs från utskicket tills remissen är arkiverad.');

/** A text as it is kept, null where it has no words; what is wrong with it. */
function textOf(stated: unknown, field: string): EditorDocument | null | Problem[] {
  if (stated === null || stated === undefined) return null;
  const checked = checkDocument(stated);
  if (!checked.ok) return checked.problems.map(({ code, message }) => problem(code, message, field));
  return checked.empty ? null : checked.doc;
}
