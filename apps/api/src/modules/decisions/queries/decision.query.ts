import { Injectable } from '@nestjs/common';
import { may, type Problem, renewingProblems, type RoundState } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { undecidedIn, type UndecidedComment } from '../../consolidation/index.ts';
import { problemsBeforeDecision } from '../../gates/index.ts';
import { boardRows } from '../../rounds/index.ts';
import { type DecisionRow, decisionsOf } from '../store/decision.store.ts';
import { changedSince, type EditionRow, editionsOf } from '../store/edition.store.ts';

/** What is left to do before the answers of a round are put together. */
export interface LeftToDo {
  undecided: number;
  comments: UndecidedComment[];
  waiting: string[];
  unsorted: number;
}

export interface RoundDecisionView {
  __typename: 'RoundDecision';
  roundId: string;
  state: RoundState;
  /** Of the round, as its changes are counted. */
  version: number;
  questionsOnly: boolean;
  left: LeftToDo;
  /** Of what must be done before the decision: what is not. */
  blocking: Problem[];
  versions: { id: string; number: number; title: string }[];
  records: DecisionRow[];
  /** The compilation as it was put together, the newest first. */
  editions: EditionRow[];
  /** Whether something of it may have changed since the newest sealed edition. */
  changed: boolean;
  mayConsolidate: boolean;
  mayRenew: boolean;
  mayDecide: boolean;
  mayArchive: boolean;
}

const ROUND = `
  SELECT r.state, r.version, v.questions_only AS "questionsOnly" FROM office.round r JOIN record.version v ON v.id = r.version_id WHERE r.id = $1`;
const VERSIONS = `
  SELECT v.id, v.number, v.title FROM office.round r JOIN record.version sent ON sent.id = r.version_id
  JOIN record.version v ON v.regulation_id = sent.regulation_id AND v.number >= sent.number WHERE r.id = $1 ORDER BY v.number`;
// A body that was given more time, has not answered, and whose day has not passed.
const WAITING = `
  SELECT b.name FROM (${boardRows('i.round_id = $1')}) b
  WHERE b."extendedUntil" > clock_timestamp() AND b.state IN ('NO_RESPONSE', 'OPENED', 'NOT_OPENED') LIMIT 50`;
const UNSORTED = `SELECT count(*)::int AS n FROM office.incoming_answer n WHERE n.round_id = $1 AND n.state = 'CUTTING'`;

/** From the answers to the decision: what is left to do, and what has been put on record. */
@Injectable()
export class DecisionQuery {
  constructor(private readonly db: UnitOfWork) {}

  /** Null where there is no such round. */
  async run(caller: AuthorityCaller, roundId: string): Promise<RoundDecisionView | null> {
    return this.db.inTransaction(caller, async (tx) => decisionView(tx, caller, roundId));
  }
}

/** The same inside the transaction that changed something of it. */
export async function decisionView(
  tx: Transaction,
  caller: AuthorityCaller,
  roundId: string,
): Promise<RoundDecisionView | null> {
  const round = await tx.one<Pick<RoundDecisionView, 'state' | 'version' | 'questionsOnly'>>(ROUND, [roundId]);
  if (round === null) return null;
  const { state, questionsOnly } = round;
  const editions = await editionsOf(tx, roundId);
  const isDecided = state === 'DECIDED' || state === 'ARCHIVED';
  const versions = await tx.query<RoundDecisionView['versions'][number]>(VERSIONS, [roundId], 'decision-versions');
  return {
    __typename: 'RoundDecision',
    roundId,
    ...round,
    left: await leftToDo(tx, roundId),
    blocking: isDecided ? [] : await problemsBeforeDecision(tx, roundId),
    versions: questionsOnly ? [] : versions,
    records: await decisionsOf(tx, roundId),
    editions,
    changed: await changedAfter(tx, roundId, editions),
    mayConsolidate: state === 'CLOSED' && may(caller, 'round.consolidate'),
    mayRenew: isRenewable(state, editions) && may(caller, 'round.consolidate'),
    mayDecide: !questionsOnly && (state === 'CONSOLIDATED' || state === 'DECIDED') && may(caller, 'round.decide'),
    mayArchive: state === 'DECIDED' && may(caller, 'round.archive'),
  };
}

async function changedAfter(tx: Transaction, roundId: string, editions: readonly EditionRow[]): Promise<boolean> {
  const contentAt = editions.find(({ state }) => state === 'SEALED')?.contentAt ?? null;
  return contentAt !== null && changedSince(tx, roundId, contentAt);
}

/** With a reason, where there is a sealed one already. */
function isRenewable(state: RoundState, editions: readonly EditionRow[]): boolean {
  const sealed = editions.some((edition) => edition.state === 'SEALED');
  return renewingProblems({ state, last: editions[0]?.state ?? null, sealed, reason: 'given' }).length === 0;
}

export async function leftToDo(tx: Transaction, roundId: string): Promise<LeftToDo> {
  const comments = await undecidedIn(tx, roundId);
  const waiting = await tx.query<{ name: string }>(WAITING, [roundId], 'decision-waiting');
  const unsorted = await tx.one<{ n: number }>(UNSORTED, [roundId], 'decision-unsorted');
  return {
    ...{ comments, undecided: comments[0]?.total ?? 0, unsorted: unsorted?.n ?? 0 },
    waiting: waiting.map(({ name }) => name),
  };
}

/** A comment as a person names it: whose, its number, where. */
export function nameOf({ organisationName, number, address }: UndecidedComment): string {
  return `${organisationName} nr ${number}${address === null ? '' : ` (${address})`}`;
}
