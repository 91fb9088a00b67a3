import { Injectable } from '@nestjs/common';
import { type SignOffAct, signOffRuling, type SignOffStep } from '@samsyn/consultation';
import type { BodyCaller } from '../../../platform/caller.ts';
import { UnitOfWork, type Transaction } from '../../../platform/db/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, isRefused, refuse, refuseAll, type Refusal } from '../../../platform/refusals.ts';
import { BodyPeople, type BodyPerson } from '../../identity/index.ts';
import { absenceIn, pausedIn } from '../../rounds/index.ts';
import { addStep, stepWords } from '../../signing/index.ts';
import { LiveTexts } from '../../writing/index.ts';
import { askedRound, lockResponse, setState, type AskedRound, type ResponseRow } from '../store/response.store.ts';
import { identityToConfirm, mustConfirm } from './confirm-identity.ts';
import { gatherAnswer } from './outgoing-answer.ts';
import { GatherSignOff, type SignOffGround } from './sign-off-ground.ts';
import { codeDiffers } from './submission-refusals.ts';

export interface StepInput {
  act: Exclude<SignOffAct, 'SUBMIT'>;
  roundId: string;
  /** The control code of what the person has read; of those acts that vouch for the text. */
  expectedCode?: string;
  remark?: string | null;
  /** To whom it is sent; null: to whoever of the coordinators and signatories comes first. */
  reviewerId?: string | null;
}

const STEP: Record<SignOffAct, SignOffStep> = {
  SEND: 'SENT',
  TAKE_BACK: 'TAKEN_BACK',
  RETURN: 'RETURNED',
  APPROVE: 'APPROVED',
  SUBMIT: 'SUBMITTED',
};
const REMARK_MAX = 5_000;

/**
 * One step of an answer on its way through the body, under the lock of the answer: of two who take the same step the second is told what the
 * first did. The same step sent twice by one person is one step. Null when it is done.
 */
@Injectable()
export class TakeSignOffStep {
  constructor(
    private readonly db: UnitOfWork,
    private readonly ground: GatherSignOff,
    private readonly people: BodyPeople,
    private readonly live: Live,
    private readonly texts: LiveTexts,
  ) {}

  async run(caller: BodyCaller, input: StepInput): Promise<Refusal | null> {
    // what is being written together at this moment is stored first: the lock refuses it afterwards
    if (input.act === 'SEND') await this.texts.flush(caller.organisationId, input.roundId);
    const colleagues = input.act === 'SEND' ? await this.people.of(caller.organisationId) : [];
    return this.db.inTransaction<Refusal | null>(caller, async (tx) => {
      const round = await askedRound(tx, input.roundId);
      if (round === null) return absenceIn(tx, input.roundId);
      const response = found(await lockResponse(tx, input.roundId));
      const paused = await pausedIn(tx, round.id);
      if (paused !== null) return paused;
      const ground = await this.ground.run(tx, caller, response);
      const ruling = signOffRuling(input.act, ground.facts, ground.person);
      if ('problem' in ruling)
        return isSame(input, ground) ? null : refuseAll([{ ...ruling.problem, message: told(ruling.problem, ground) }]);
      if (input.act === 'APPROVE' && mustConfirm(caller, round)) return identityToConfirm('innan du godkänner svaret');
      const words = wordsProblem(input);
      if (words !== null) return words;
      const to = reviewerOf(input, ground, colleagues);
      if (isRefused(to)) return to;
      const contentHash = await readHash(tx, { round, response, ground, input });
      if (typeof contentHash !== 'string') return contentHash;
      const by = { userId: caller.userId, displayName: caller.displayName, role: ground.standing.role };
      const onBehalfOf = usesDelegation(input, ground) ? ground.standing.delegatedBy : null;
      await addStep(tx, {
        ...idsOf(response),
        kind: ruling.step,
        chain: ground.chain,
        contentHash,
        by,
        to,
        remark: remarkOf(input),
        onBehalfOf,
      });
      await setState(tx, response.id, ruling.next);
      tx.afterCommit(() => this.tell(caller, input.roundId));
      return null;
    });
  }

  private tell({ organisationId }: BodyCaller, roundId: string): void {
    this.live.changed({ roundId, topic: 'response', ids: [roundId], audience: { organisationId } });
  }
}

/** What every step of an answer bears. */
export function idsOf({ organisationId, id, roundId, edition }: ResponseRow) {
  return { organisationId, responseId: id, roundId, edition };
}

/** The hash of what the step is about: of the answer as it stands when it is sent, of what was sent from then on. */
async function readHash(
  tx: Transaction,
  {
    round,
    response,
    ground,
    input,
  }: { round: AskedRound; response: ResponseRow; ground: SignOffGround; input: StepInput },
): Promise<string | Refusal> {
  const sent = ground.lock?.sent.contentHash;
  if (sent !== undefined && input.act !== 'APPROVE') return sent;
  const answer = await gatherAnswer(tx, round, response);
  if (answer.problems.length > 0) return refuseAll(answer.problems);
  if (answer.code !== input.expectedCode) return codeDiffers('skickat');
  return sent === undefined || sent === answer.code ? answer.code : codeDiffers('godkänt');
}

/** To whom it goes. A person who is named must be one who can write: who only reads can neither mend nor approve. */
function reviewerOf(
  { act, reviewerId }: StepInput,
  { facts, person }: SignOffGround,
  people: readonly BodyPerson[],
): BodyPerson | Refusal | null {
  if (act !== 'SEND' || reviewerId === null || reviewerId === undefined) return null;
  const reviewer = people.find(({ id, role }) => id === reviewerId && role !== 'READER');
  const isSelf = reviewerId === person.userId && !facts.ownApproval;
  if (reviewer === undefined || isSelf)
    return refuse('NOT_A_REVIEWER', 'Välj en kollega som får skriva i svaret, någon annan än du själv.', 'reviewerId');
  return reviewer;
}

function wordsProblem({ act, remark }: StepInput): Refusal | null {
  const length = (remark ?? '').trim().length;
  if (act === 'RETURN' && length === 0)
    return refuse('REMARK_MISSING', 'Skriv vad som behöver ändras, så att kollegorna vet vad de ska göra.', 'remark');
  return length > REMARK_MAX
    ? refuse('REMARK_TOO_LONG', `Korta texten till högst ${REMARK_MAX} tecken.`, 'remark')
    : null;
}

const remarkOf = ({ act, remark }: StepInput): string | null =>
  act === 'TAKE_BACK' ? null : (remark ?? '').trim() || null;

/** A contributor sends an approved answer back by what the signatory has lent. */
function usesDelegation({ act }: StepInput, { facts, person }: SignOffGround): boolean {
  return act === 'RETURN' && person.role === 'CONTRIBUTOR' && facts.sentTo !== person.userId;
}

/** The person's own step, sent once more (a double press, an answer that was lost on the way): it has been done. */
function isSame(input: StepInput, { steps, person }: SignOffGround): boolean {
  const last = steps.at(-1);
  return last?.kind === STEP[input.act] && last.byUser === person.userId && last.remark === remarkOf(input);
}

const PASSED: ReadonlySet<string> = new Set(['ALREADY_SENT', 'ALREADY_APPROVED', 'ALREADY_SUBMITTED', 'NOT_IN_REVIEW']);

/** Somebody was first: who, and with what. */
function told({ code, message }: { code: string; message: string }, { steps }: SignOffGround): string {
  const last = steps.at(-1);
  return last === undefined || !PASSED.has(code) ? message : `${stepWords(last)}. ${message}`;
}
