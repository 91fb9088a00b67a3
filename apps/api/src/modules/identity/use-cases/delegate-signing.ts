import { Injectable } from '@nestjs/common';
import { problem, type Problem } from '@samsyn/consultation';
import { type BodyCaller, DOOR } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { notFound, refuse, refuseAll, type Refusal } from '../../../platform/refusals.ts';
import { mayEnd } from '../queries/delegations.ts';
import { DelegationRepository, TODAY } from '../store/delegation.repository.ts';
import { notePeople } from '../store/people-event.ts';
import { PeopleRepository } from '../store/people.repository.ts';

export interface DelegateInput {
  userId: string;
  roundId: string | null;
  until: string | null;
  reason: string;
}

const REASON_MAX = 500;

/** A signatory lends a colleague the right to submit, and takes it back. Null when it is done. */
@Injectable()
export class DelegateSigning {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly delegations: DelegationRepository,
    private readonly people: PeopleRepository,
  ) {}

  async give(caller: BodyCaller, { userId, roundId, until, reason }: DelegateInput): Promise<Refusal | null> {
    const { organisationId, userId: me } = caller;
    if (roundId !== null && !(await this.isAsked(caller, roundId))) return notFound();
    return this.unitOfWork.inTransaction<Refusal | null>(DOOR, async (tx) => {
      await this.people.hold(tx, organisationId);
      const giver = await this.people.find(tx, organisationId, me);
      const taker = await this.people.find(tx, organisationId, userId);
      if (taker === null) return notFound();
      if (giver?.role !== 'SIGNATORY')
        return refuse('NOT_A_SIGNATORY', 'Bara en undertecknare kan delegera rätten att lämna in svaret.');
      const problems = [...(await termProblems(tx, { roundId, until })), ...reasonProblems(reason)];
      if (userId === me || taker.role === 'READER')
        problems.push(
          problem(
            'NOT_A_DELEGATE',
            'Välj en kollega som får skriva i svaret. Den som bara läser kan inte lämna in det.',
            'userId',
          ),
        );
      if (problems.length > 0) return refuseAll(problems);
      await this.delegations.add(tx, {
        organisationId,
        givenBy: me,
        givenTo: userId,
        roundId,
        until,
        reason: reason.trim(),
      });
      await notePeople(tx, { organisationId, kind: 'DELEGATION_GIVEN', by: me, about: userId });
      return null;
    });
  }

  async end(caller: BodyCaller, id: string): Promise<Refusal | null> {
    const { organisationId, userId: me } = caller;
    return this.unitOfWork.inTransaction<Refusal | null>(DOOR, async (tx) => {
      const given = await this.delegations.find(tx, organisationId, id);
      if (given === null) return notFound();
      if (given.endedAt !== null) return null; // sent twice, or it had ended: as asked
      if (!mayEnd(caller, given))
        return refuse('NOT_YOUR_DELEGATION', 'Den som gav delegationen eller samordnaren kan återkalla den.');
      await this.delegations.end(tx, id, me);
      await notePeople(tx, { organisationId, kind: 'DELEGATION_ENDED', by: me, about: given.givenTo });
      return null;
    });
  }

  private async isAsked(caller: BodyCaller, roundId: string): Promise<boolean> {
    const rows = await this.unitOfWork.read(caller, 'SELECT 1 AS asked FROM office.round_front WHERE round_id = $1', [
      roundId,
    ]);
    return rows.length > 0;
  }
}

async function termProblems(
  tx: Transaction,
  { roundId, until }: Pick<DelegateInput, 'roundId' | 'until'>,
): Promise<Problem[]> {
  if (until === null)
    return roundId === null
      ? [problem('TERM_MISSING', 'Ange vilken remiss delegationen gäller, eller till vilken dag.', 'until')]
      : [];
  const past = await tx.one<{ past: boolean }>(`SELECT $1::date < ${TODAY} AS past`, [until]);
  return past?.past === true ? [problem('TERM_PAST', 'Dagen har redan varit. Ange en dag som kommer.', 'until')] : [];
}

function reasonProblems(reason: string): Problem[] {
  if (reason.trim() === '')
    return [problem('REASON_MISSING', 'Ange varför, till exempel vilken punkt i delegationsordningen.', 'reason')];
  return reason.trim().length > REASON_MAX
    ? [problem('REASON_TOO_LONG', `Korta skälet till högst ${REASON_MAX} tecken.`, 'reason')]
    : [];
}
