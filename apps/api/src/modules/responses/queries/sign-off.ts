import { Injectable } from '@nestjs/common';
import {
  type AddedDecision,
  type Chain,
  isWritable,
  type LegalAct,
  legalActs,
  may,
  type ResponseState,
  type Signing,
  type SignOffAct,
  signOffActs,
  submitsInOwnRight,
} from '@samsyn/consultation';
import type { BodyCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { BodyPeople, type BodyPerson, Standings } from '../../identity/index.ts';
import type { StepRow } from '../../signing/index.ts';
import { responseOf } from '../store/response.store.ts';
import { decisionsOf, signingOf } from '../store/signing.store.ts';
import { signOffFacts } from '../use-cases/sign-off-ground.ts';

/** Somebody who may submit: by the own role, or in a signatory's place. */
export interface SignerView {
  name: string;
  delegatedBy: string | null;
}

export interface SignOffView {
  __typename: 'SignOff';
  roundId: string;
  state: ResponseState;
  chain: Chain;
  isRoundsOrder: boolean;
  board: string;
  /** What the caller may do now. */
  viewerCan: SignOffAct[];
  /** The legal acts beside the submission that are the caller's to do. */
  legalActs: LegalAct[];
  mayChangeOrder: boolean;
  mayAddDecision: boolean;
  /** Of a locked answer: who sent it, to whom, and who has approved it. */
  sent: StepRow | null;
  approved: StepRow | null;
  steps: StepRow[];
  reviewers: BodyPerson[];
  signers: SignerView[];
  signing: Signing | null;
  decisions: AddedDecision[];
}

const GIVEN = `
  SELECT ${signingOf('r')} AS signing, ${decisionsOf('r')} AS decisions
  FROM record.response r WHERE r.round_id = $1 ORDER BY r.number DESC LIMIT 1`;

/** How far an answer has come on its way through the body, and whose turn it is. For all of the body; for nobody else. */
@Injectable()
export class SignOffQuery {
  constructor(
    private readonly db: UnitOfWork,
    private readonly people: BodyPeople,
    private readonly standings: Standings,
  ) {}

  /** Null where the body has no answer in the round. */
  async run(caller: BodyCaller, roundId: string): Promise<SignOffView | null> {
    const [people, delegates] = await Promise.all([
      this.people.of(caller.organisationId),
      this.standings.delegates(caller.organisationId, roundId),
    ]);
    return this.db.inTransaction(caller, async (tx) => {
      const response = await responseOf(tx, roundId);
      if (response === null) return null;
      const { chain, steps, lock, facts, board, isRounds } = await signOffFacts(tx, response);
      const given = await tx.one<{ signing: Signing | null; decisions: AddedDecision[] }>(
        GIVEN,
        [roundId],
        'sign-off-given',
      );
      const givenBy = new Map(delegates.map(({ userId, givenByName }) => [userId, givenByName]));
      const person = { userId: caller.userId, role: caller.role, delegated: givenBy.has(caller.userId) };
      const signing = given?.signing ?? null;
      return {
        __typename: 'SignOff' as const,
        roundId,
        state: response.state,
        chain,
        isRoundsOrder: isRounds,
        board,
        viewerCan: signOffActs(facts, person),
        legalActs: legalActs(facts, person),
        mayChangeOrder: may(caller, 'signing.order') && isWritable(response.state),
        mayAddDecision: may(caller, 'decision.add') && signing?.preliminary === true,
        sent: lock?.sent ?? null,
        approved: lock?.approved ?? null,
        steps,
        reviewers: people.filter(({ id, role }) => role !== 'READER' && (facts.ownApproval || id !== caller.userId)),
        signers: people.flatMap(({ id, name, role }) =>
          submitsInOwnRight(facts, role)
            ? [{ name, delegatedBy: null }]
            : givenBy.has(id)
              ? [{ name, delegatedBy: givenBy.get(id) ?? null }]
              : [],
        ),
        signing,
        decisions: given?.decisions ?? [],
      };
    });
  }
}
