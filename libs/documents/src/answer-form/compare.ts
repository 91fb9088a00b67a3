import { PROVISION_STANCES, type Stance } from '@samsyn/consultation';
import type { FormChoice, RowState } from './account-row.ts';
import type { DraftAnswer, DraftComment, FormValues } from './data.ts';
import type { Identity } from './identify.ts';
import { fingerprint } from './names.ts';
import type { Place } from './places.ts';
import type { ReadRow } from './tables.ts';
import { CLOSED, NOT_ASKED, plainLines, readStance } from './words.ts';

/** What a row of the file says, and how far it can be understood. */
export interface RowValues {
  form: FormValues;
  takesStance: boolean;
  unread: string;
}

/** The words of a row. A stance counts where the row asks for one; elsewhere its words are kept as not understood. */
export function valuesOf(row: ReadRow, key: string | undefined, isUnit: boolean): RowValues {
  const read = readStance(row.stance);
  const takesStance = read.asked && (key === 'h:0' || isUnit);
  const fits = read.stance === null || key === 'h:0' || (PROVISION_STANCES as readonly Stance[]).includes(read.stance);
  const stance = takesStance && fits ? read.stance : null;
  const unread = takesStance && fits ? read.unread : read.stance === null ? read.unread : row.stance;
  return { form: { stance, text: written(row.text), wording: written(row.wording) }, takesStance, unread };
}

/** What a person wrote in a cell: neither the dash nor the form's own word that it takes nothing. */
const written = (words: string): string => {
  const own = words.trim().startsWith(CLOSED) ? words.trim().slice(CLOSED.length).trim() : words.trim();
  return own === NOT_ASKED ? '' : own;
};

export interface Comparison {
  identity: Identity;
  place: Place | null;
  values: RowValues;
  row: ReadRow;
  comment: DraftComment | undefined;
  draft: DraftAnswer;
  alteredLaw: string | null;
}

export interface Outcome {
  state: RowState;
  old: FormValues | null;
  choices: FormChoice[];
  suggestion: FormChoice | null;
}

/** The state of one row of the file against the answer as it is. */
export function compare(row: Comparison): Outcome {
  const { identity, place, values } = row;
  const holds = saysSomething(row);
  if (place === null) return outcome(holds ? 'UNKNOWN' : 'EMPTY', null);
  if (identity.key === undefined) {
    const same = values.takesStance && values.form.stance === stanceAt(row);
    const isEmpty = !holds || (same && isBare({ ...values.form, stance: null }) && bareBeside(row));
    return isEmpty ? outcome('EMPTY', null) : outcome('EXTRA', null, bareBeside(row) ? 'FORM' : null);
  }
  const old = oldValues(row);
  const state = slotState(row, old);
  if (!bareBeside(row)) return outcome(SETTLED.has(state) ? (isBare(old) ? 'FILLED' : 'CHANGED') : state, old);
  const isAltered = (row.alteredLaw ?? '') !== '' && SETTLED.has(state);
  if (isAltered) return outcome('ALTERED', old);
  return outcome(state, old, SURE.has(state) && (row.alteredLaw ?? '') === '' ? 'FORM' : null);
}

const SETTLED: ReadonlySet<RowState> = new Set(['UNCHANGED', 'SAMSYN_NEWER', 'EMPTY']);
const SURE: ReadonlySet<RowState> = new Set(['FILLED', 'CHANGED']);

/** What can be decided of a row in each state. */
export const CHOICES: Readonly<Record<RowState, readonly FormChoice[]>> = {
  UNCHANGED: [],
  SAMSYN_NEWER: [],
  NEW_IN_SAMSYN: [],
  EMPTY: [],
  MISSING_EMPTY: [],
  FILLED: ['FORM', 'DROP'],
  CHANGED: ['FORM', 'SAMSYN', 'BOTH'],
  CONFLICT: ['FORM', 'SAMSYN', 'BOTH'],
  CLEARED: ['FORM', 'SAMSYN'],
  MISSING: ['FORM', 'SAMSYN'],
  ALTERED: ['FORM', 'SAMSYN'],
  EXTRA: ['FORM', 'DROP'],
  DUPLICATE: ['FORM', 'DROP'],
  UNKNOWN: ['FORM', 'DROP'],
};

export function outcome(state: RowState, old: FormValues | null, suggestion: FormChoice | null = null): Outcome {
  return { state, old, choices: [...CHOICES[state]], suggestion };
}

const bareBeside = ({ row, values }: Comparison): boolean =>
  row.beside.trim() === '' && values.unread === '' && row.notRead.length === 0;

const saysSomething = (row: Comparison): boolean => !isBare(row.values.form) || !bareBeside(row);

export const isBare = ({ stance, text, wording }: FormValues): boolean =>
  stance === null && plainLines(text) === '' && plainLines(wording) === '';

function stanceAt({ place, draft }: Comparison): Stance | null {
  return draft.stances[place as Place] ?? null;
}

function oldValues(row: Comparison): FormValues {
  const { identity, comment, draft, values } = row;
  if (identity.key === 'h:0') return { stance: draft.overallStance, text: draft.generalText, wording: '' };
  const stance = values.takesStance ? stanceAt(row) : null;
  return { stance, text: comment?.text ?? '', wording: comment?.wording ?? '' };
}

const isFree = (key: string): boolean => key.startsWith('p:') || (key.startsWith('h:') && key !== 'h:0');

function slotState({ identity, values }: Comparison, old: FormValues): RowState {
  const [formPrint, oldPrint] = [fingerprint(values.form), fingerprint(old)];
  if (formPrint === oldPrint) return isBare(old) ? 'EMPTY' : 'UNCHANGED';
  const before = identity.fingerprint;
  if (before === formPrint) return 'SAMSYN_NEWER';
  if (isBare(old) && (before === undefined || before === oldPrint)) return 'FILLED';
  // An empty row held no words when the form was written: where the stance agrees, words in it are only added.
  if (isFree(identity.key as string) && values.form.stance === old.stance) return 'FILLED';
  if (before !== undefined && before !== oldPrint) return 'CONFLICT';
  return isBare(values.form) ? 'CLEARED' : 'CHANGED';
}
