import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isWritable, openProvisions, problem, type Problem } from '@samsyn/consultation';
import type { BodyCaller } from '../../../platform/caller.ts';
import { UnitOfWork, type Transaction } from '../../../platform/db/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { notFound, refuse, refuseAll, stale, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { closedToWriting } from '../../comments/index.ts';
import { pausedIn } from '../../rounds/index.ts';
import { lockIn } from '../../signing/index.ts';
import { AnswerFormQuery, formInHand, type FormGround, type FormInHand } from '../queries/answer-form.query.ts';
import { isOpen, type FormRowView, type FormView } from '../queries/answer-form.view.ts';
import { noteDecisions, type FormDecision } from '../store/answer-form.store.ts';
import { lockResponse, type ResponseRow } from '../store/response.store.ts';
import { decisionProblems, type RowDecision } from './form-decisions.ts';
import { WriteFormRows } from './write-form-rows.ts';

export interface TakeInInput {
  roundId: string;
  formId: string;
  decisions: RowDecision[];
}

const DECISIONS_MAX = 5_000;

/**
 * Does what a person decided of the rows of a form, all of it or nothing. Each row is held against what was shown: where a colleague has
 * written meanwhile nothing is done and the rows concerned are told. What was decided is kept with the row's words.
 */
@Injectable()
export class TakeInAnswerForm {
  constructor(
    private readonly db: UnitOfWork,
    private readonly forms: AnswerFormQuery,
    private readonly writing: WriteFormRows,
    private readonly live: Live,
  ) {}

  async run(caller: BodyCaller, input: TakeInInput): Promise<FormView | Stale | Refusal> {
    const ground = await this.forms.ground(caller, input.roundId);
    if (ground === null) return this.forms.absence(caller, input.roundId);
    if (input.decisions.length === 0 || input.decisions.length > DECISIONS_MAX)
      return refuse('NO_DECISIONS', `Välj vad som ska göras med minst en rad, högst ${DECISIONS_MAX} åt gången.`);
    return this.db.inTransaction(caller, async (tx) => {
      const response = await lockResponse(tx, input.roundId);
      const inHand = response === null ? null : await formInHand(tx, caller, ground);
      if (response === null || inHand === null) return notFound();
      if (!isWritable(response.state)) return closedToWriting({ ...response, lock: await lockIn(tx, response) });
      const paused = await pausedIn(tx, input.roundId);
      if (paused !== null) return paused;
      if (inHand.stored.id !== input.formId) return newerForm();
      const refused = refusalOf(input.decisions, inHand, response, ground);
      if (refused !== null) return refused;
      await this.apply(tx, caller, { ground, response, inHand, decisions: input.decisions });
      tx.afterCommit(() => this.tell(caller, input.roundId));
      const after = await formInHand(tx, caller, ground);
      return after === null ? notFound() : after.view;
    });
  }

  private async apply(tx: Transaction, caller: BodyCaller, act: Act): Promise<void> {
    const rows = new Map(act.inHand.view.rows.map((row) => [row.key, row]));
    const noted: Record<string, FormDecision> = {};
    const at = new Date().toISOString();
    // Comments of one moment are read in the order of their ids: they follow the rows.
    const ids = act.decisions.map(() => randomUUID()).sort();
    for (const [index, decision] of act.decisions.entries()) {
      const shown = rows.get(decision.key);
      if (shown === undefined) throw new Error('a row that was checked is gone');
      const { group: _group, basis: _basis, decided: _decided, losesForm: _losesForm, ...row } = shown;
      const commentId = ids[index] ?? randomUUID();
      const made = await this.writing.run(tx, caller, { ...act, decision, row: shown, commentId });
      const placed = { ...row, ...placeTaken(decision, shown, act.ground) };
      noted[row.key] = {
        choice: decision.choice,
        at,
        by: caller.displayName,
        row: placed,
        commentId: made ? commentId : null,
      };
    }
    await noteDecisions(tx, act.inHand.stored.id, noted);
  }

  private tell(caller: BodyCaller, roundId: string): void {
    for (const topic of ['comments', 'stances', 'response'] as const)
      this.live.changed({ roundId, topic, ids: [roundId], audience: { organisationId: caller.organisationId } });
  }
}

interface Act {
  ground: FormGround;
  response: ResponseRow;
  inHand: FormInHand;
  decisions: readonly RowDecision[];
}

/** Where a row without a plain place was taken in: from then on that is its place. */
function placeTaken(decision: RowDecision, row: FormRowView, { version }: FormGround): Partial<FormRowView> {
  if (row.place !== null || decision.place === null || decision.choice === 'DROP') return {};
  const provision = version.provisions.find(({ id }) => id === decision.place);
  return { place: decision.place, address: provision?.address ?? 'Hela förslaget', doubt: null };
}

/** All that stands in the way, before anything is written. */
function refusalOf(
  decisions: readonly RowDecision[],
  { view }: FormInHand,
  response: ResponseRow,
  { round, version }: FormGround,
): Refusal | Stale | null {
  const rows = new Map(view.rows.map((row) => [row.key, row]));
  const ids = new Set(version.provisions.map(({ id }) => id));
  const asked = openProvisions(version.provisions, round.openProvisions);
  const places = { isPlace: (id: string) => ids.has(id), isAsked: (id: string) => asked?.has(id) ?? true };
  const changed = decisions.filter(({ key, basis }) => isOther(rows.get(key), basis)).map(({ key }) => key);
  if (changed.length > 0)
    return stale({ version: response.version, changedAt: response.updatedAt, changedBy: 'En kollega' }, changed);
  const problems: Problem[] = decisions.flatMap((decision) =>
    decisionProblems(decision, rows.get(decision.key) as FormRowView, places),
  );
  if (new Set(decisions.map(({ key }) => key)).size !== decisions.length)
    problems.push(problem('ROW_TWICE', 'En rad har fått två val. Ladda om sidan och välj igen.'));
  return problems.length > 0 ? refuseAll(problems) : null;
}

/** Not the row that was shown: its words or Samsyn's are others, or it has been taken in already. */
function isOther(row: FormRowView | undefined, basis: string): boolean {
  if (row === undefined || row.basis !== basis) return true;
  return row.decided !== null && !isOpen(row.decided);
}

function newerForm(): Refusal {
  return refuse(
    'NEWER_FORM',
    'En kollega har läst in ett nyare formulär. Ladda om sidan för att se det. Ingenting har sparats.',
  );
}
