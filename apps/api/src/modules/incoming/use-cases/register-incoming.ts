import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { receivedMoment, registrationProblems, stanceColumn } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, isRefused, refuse, refuseAll, stale, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { VersionsQuery, type VersionView } from '../../drafts/index.ts';
import { unitsOf } from '../../responses/index.ts';
import { IncomingQuery, type IncomingView } from '../queries/incoming.query.ts';
import { unitsOfVersion } from '../queries/units.ts';
import {
  closeIncoming,
  incomingRow,
  type IncomingRow,
  lockIncoming,
  receivingRound,
  type ReceivingRound,
} from '../store/incoming.store.ts';
import { earlierPoints, lockRegistered, recordRegistered, recordRegistration } from '../store/registration.store.ts';
import { type BodyInRound, bodyInRound } from '../store/standing.store.ts';
import { closed, type Expected } from './change-incoming.ts';
import { registeredAnswer } from './registered-answer.ts';

export type OwnAnswer = 'REPLACED' | 'STANDS';

interface Ground {
  row: IncomingRow;
  round: ReceivingRound;
  body: BodyInRound;
  version: VersionView;
}

/**
 * Registers what came in as the body's answer, in one transaction: it lies among all other answers from then on, marked as registered, and
 * is never changed. What the body writes in its own room is neither read nor touched by it.
 */
@Injectable()
export class RegisterIncoming {
  constructor(
    private readonly db: UnitOfWork,
    private readonly versions: VersionsQuery,
    private readonly incoming: IncomingQuery,
    private readonly live: Live,
  ) {}

  async run(
    caller: AuthorityCaller,
    expected: Expected,
    own: OwnAnswer | null,
  ): Promise<IncomingView | Stale | Refusal> {
    const known = found(await this.db.inTransaction(caller, async (tx) => incomingRow(tx, expected.id)));
    const version = found(await this.versions.one(caller, known.versionId));
    const outcome = await this.db.inTransaction<{ done: true } | Stale | Refusal>(caller, async (tx) => {
      await lockBody(tx, known);
      const row = found(await lockIncoming(tx, expected.id));
      if (row.state !== 'CUTTING') return closed();
      if (row.version !== expected.expectedVersion)
        return stale({ version: row.version, changedAt: row.updatedAt, changedBy: row.updatedBy });
      const round = found(await receivingRound(tx, row.roundId));
      const body = found(await bodyInRound(tx, row.roundId, row.organisationId));
      const ground = { row, round, body, version };
      const problems = registrationProblems(factsOf(ground, own));
      if (problems.length > 0) return refuseAll(problems);
      if (row.correctsId !== null && !(await lockRegistered(tx, row.correctsId))?.isNewest) return corrected();
      await this.record(tx, caller, ground, own);
      return { done: true };
    });
    return isRefused(outcome) ? outcome : found(await this.incoming.one(caller, expected.id));
  }

  private async record(tx: Transaction, caller: AuthorityCaller, ground: Ground, own: OwnAnswer | null): Promise<void> {
    const { row, body, version } = ground;
    const earlier = row.correctsId === null ? [] : await earlierPoints(tx, row.correctsId);
    const answer = registeredAnswer({ incoming: row, version, previousCode: body.previousCode, earlier });
    const letters = stanceColumn(await unitsOf(tx, row.versionId), answer.stances);
    const responseId = randomUUID();
    const stamped = await recordRegistered(tx, caller, row, {
      ...answer,
      id: responseId,
      organisationName: body.name,
      kind: body.kind,
      receivedAt: new Date(receivedMoment(row.receivedOn, row.receivedTime)),
      yields: body.ownReceipt !== null && own === 'STANDS',
      letters,
    });
    const uninvited = body.invitationId === null;
    await recordRegistration(tx, caller, row, { responseId, uninvited, account: answer.account });
    await closeIncoming(tx, caller, row.id, { responseId });
    await recordEvent(tx, {
      kind: 'ANSWER_REGISTERED',
      by: caller,
      roundId: row.roundId,
      objectType: 'response',
      objectId: responseId,
      data: {
        ...stamped,
        channel: row.channel,
        receivedOn: row.receivedOn,
        uninvited,
        comments: answer.points.length,
        contentHash: answer.contentHash,
        correctsId: row.correctsId,
        ownAnswer: body.ownReceipt === null ? null : own,
      },
    });
    const { roundId, organisationId } = row;
    tx.afterCommit(() => {
      this.live.changed({ roundId, ids: [responseId], topic: 'board', audience: { side: 'AUTHORITY' } });
      this.live.changed({ roundId, ids: [responseId], topic: 'registered', audience: { organisationId } });
    });
  }
}

/** One registration at a time for one body in a round: which of its answers counts is told by their order. */
async function lockBody(tx: Transaction, { roundId, organisationId }: IncomingRow): Promise<void> {
  await tx.query(
    'SELECT 1 FROM office.incoming_answer WHERE round_id = $1 AND organisation_id = $2 ORDER BY id FOR UPDATE',
    [roundId, organisationId],
    'incoming-lock-body',
  );
}

/** The facts the rule asks for. */
function factsOf(
  { row, round, body, version }: Ground,
  own: OwnAnswer | null,
): Parameters<typeof registrationProblems>[0] {
  const { receivedOn, receivedTime, reason, overallStance, cuts, passages } = row;
  const moments = { openedAt: round.openedAt.getTime(), deadline: body.deadline.getTime(), now: body.now.getTime() };
  return {
    roundState: round.state,
    received: { receivedOn, receivedTime, reason, ...moments },
    overallStance,
    cuts,
    passages,
    ...unitsOfVersion(version),
    ownReceipt: body.ownReceipt,
    ownAnswer: own,
  };
}

const corrected = (): Refusal =>
  refuse('ALREADY_CORRECTED', 'Det registrerade svaret har redan rättats. Rätta den senaste versionen i stället.');
