import { createHash } from 'node:crypto';
import type { AccountRow, FormCarry, FormChoice, FormNow, FormOrigin } from '@samsyn/documents';
import { accountOfForm, plainLines } from '@samsyn/documents/values';
import { documentBlocks, isDocument, type Block } from '@samsyn/editor';
import type { AnswerFormRow, FormDecision } from '../store/answer-form.store.ts';
import type { MyResponseView } from './my-response.ts';

/** Where a row stands in the body's work: somebody has to decide, it has been decided, or there is nothing to decide. */
export type FormGroup = 'DECIDE' | 'DECIDED' | 'SAME';

export interface FormRowView extends AccountRow {
  group: FormGroup;
  /** Changes when the row, or what Samsyn has in its place, is another than was shown. */
  basis: string;
  decided: { choice: FormChoice; at: Date; by: string } | null;
  /** The words in Samsyn have emphasis or links that go when the form's words take their place. */
  losesForm: boolean;
}

export interface FormView {
  __typename: 'AnswerForm';
  id: string;
  roundId: string;
  fileName: string;
  uploadedAt: Date;
  uploadedBy: string;
  origin: FormOrigin;
  madeAt: string | null;
  trackedChanges: number;
  rows: FormRowView[];
  toDecide: number;
  decided: number;
  same: number;
}

/** The account of a form that came back, as it stands now: what is left to decide, and what was decided with the words of that time. */
export function viewOfForm(stored: AnswerFormRow, response: MyResponseView, now: FormNow, carry?: FormCarry): FormView {
  const account = accountOfForm(stored.form, now, carry);
  const { decisions } = stored;
  const made = new Set(Object.values(decisions).map(({ commentId }) => `m:k:${commentId ?? ''}`));
  const here = account.rows.filter(({ key }) => !made.has(key));
  const keys = new Set(here.map(({ key }) => key));
  const gone = Object.values(decisions).flatMap(({ row }) => (keys.has(row.key) ? [] : [row]));
  const versions = new Map(response.comments.map(({ id, version }) => [id, version]));
  const sure = account.origin === 'OTHER_ROUND' ? { suggestion: null } : {};
  const rows = [...here, ...gone].map((row): FormRowView => {
    const decision = decisions[row.key];
    const shown = decision === undefined || isOpen(decision) ? { ...row, ...sure } : decision.row;
    const group = decision !== undefined ? 'DECIDED' : shown.choices.length > 0 ? 'DECIDE' : 'SAME';
    const version = shown.commentId === null ? null : (versions.get(shown.commentId) ?? null);
    return {
      ...shown,
      group,
      basis: basisOf(row, version),
      decided: decidedOf(decision),
      losesForm: losesForm(shown, response),
    };
  });
  const count = (group: FormGroup): number => rows.filter((row) => row.group === group).length;
  const { id, roundId, fileName, uploadedAt, uploadedBy } = stored;
  return {
    __typename: 'AnswerForm',
    ...{ id, roundId, fileName, uploadedAt, uploadedBy },
    origin: account.origin,
    madeAt: account.madeAt,
    trackedChanges: account.trackedChanges,
    rows,
    toDecide: count('DECIDE'),
    decided: count('DECIDED'),
    same: count('SAME'),
  };
}

/** True for a decision that took nothing in: it may be changed. */
export function isOpen({ choice }: Pick<FormDecision, 'choice'>): boolean {
  return choice === 'SAMSYN' || choice === 'DROP';
}

/** Word gives back words alone: emphasis and links in what they replace are not among them. */
function losesForm({ state, slot, commentId, old, now }: AccountRow, response: MyResponseView): boolean {
  if (!REPLACES.has(state) || plainLines(old?.text ?? '') === plainLines(now?.text ?? '')) return false;
  const comment = response.comments.find(({ id }) => id === commentId);
  const document: unknown = slot === 'h:0' ? response.generalText : comment?.body;
  return isDocument(document) && documentBlocks(document).some(hasEmphasis);
}

const REPLACES: ReadonlySet<string> = new Set(['CHANGED', 'CONFLICT', 'DUPLICATE']);

function hasEmphasis(block: Block): boolean {
  if (block.kind === 'list') return block.items.some((item) => item.some(hasEmphasis));
  return block.runs.some(({ bold, italic, href }) => bold === true || italic === true || href !== undefined);
}

function decidedOf(decision: FormDecision | undefined): FormRowView['decided'] {
  return decision === undefined ? null : { choice: decision.choice, at: new Date(decision.at), by: decision.by };
}

function basisOf(row: AccountRow, commentVersion: number | null): string {
  const { key, state, place, old, now, alteredLaw, commentId } = row;
  const words = JSON.stringify([key, state, place, old, now, alteredLaw, commentId, commentVersion]);
  return createHash('sha256').update(words).digest('hex').slice(0, 16);
}
