import type { AccountRow, FormNow, RowState } from './account-row.ts';
import type { FormRow, FormValues } from './data.ts';
import type { FormCarry } from './carry.ts';
import { identifyRows, type Doubt, type Identity } from './identify.ts';
import { looseRows, marginRows } from './loose.ts';
import { movedRows } from './moved.ts';
import { FormPlaces, type Place } from './places.ts';
import type { FormRead } from './read.ts';
import { formRows } from './rows.ts';
import type { ReadRow } from './tables.ts';
import { compare, outcome, valuesOf } from './compare.ts';
import { withDuplicates } from './duplicates.ts';
import { plainLines } from './words.ts';

/** What a form belongs to. */
export const FORM_ORIGINS = ['THIS', 'OLDER_VERSION', 'OTHER_ROUND', 'UNMARKED'] as const;
export type FormOrigin = (typeof FORM_ORIGINS)[number];

export interface FormAccount {
  origin: FormOrigin;
  madeAt: string | null;
  trackedChanges: number;
  rows: AccountRow[];
}

/** Tells what a form belongs to by its document properties. */
export function originOf(form: Pick<FormRead, 'marks'>, now: Pick<FormNow, 'roundId' | 'version'>): FormOrigin {
  const { roundId, versionId, versionHash } = form.marks;
  if (roundId === undefined && versionId === undefined) return 'UNMARKED';
  if (versionId !== now.version.id || (versionHash !== undefined && versionHash !== now.version.hash))
    return 'OLDER_VERSION';
  return roundId === now.roundId ? 'THIS' : 'OTHER_ROUND';
}

/**
 * Accounts for every row of a form that came back, and for every row of the answer that the form lacks: each stands in the account once,
 * in one state. Nothing is changed by it. `carry` leads from the version an older form was made from.
 */
export function accountOfForm(form: FormRead, now: FormNow, carry?: FormCarry): FormAccount {
  const expected = formRows(now.version, now.draft);
  const here = new FormPlaces(now.version.provisions);
  const there = carry === undefined ? here : new FormPlaces(carry.provisions);
  const comments = new Map(now.draft.comments.map(({ id, provisionId }) => [id, provisionId ?? 'WHOLE']));
  const known = { places: there, comments, rows: carry === undefined ? expected : [] };
  const identities = identifyRows(form.rows, known);
  const context: Context = { form, now, here, there, carry, expected: new Map(expected.map((row) => [row.key, row])) };
  const moved = movedRows(identities, expected, there);
  const rows = form.rows.map((row, index) => rowOf(context, row, identities[index] as Identity, moved.has(index)));
  const found = new Set(identities.flatMap(({ key }) => key ?? []));
  const places = new Set(rows.flatMap(({ slot, place }) => (slot === null ? [] : (place ?? []))));
  const lacking = expected.flatMap((row) => missing(row, found, places, form.marks.madeAt, now) ?? []);
  return {
    origin: originOf(form, now),
    madeAt: form.marks.madeAt ?? null,
    trackedChanges: form.trackedChanges,
    rows: [
      ...withDuplicates(rows, now.draft),
      ...marginRows(form.rows, rows),
      ...looseRows(form.loose, now),
      ...lacking,
    ],
  };
}

interface Context {
  form: FormRead;
  now: FormNow;
  here: FormPlaces;
  there: FormPlaces;
  carry: FormCarry | undefined;
  expected: ReadonlyMap<string, FormRow>;
}

function rowOf(context: Context, row: ReadRow, identity: Identity, moved: boolean): AccountRow {
  const { now, here, there } = context;
  const { place, doubt, suggestions } = carried(identity, context.carry);
  const expected = identity.key === undefined ? undefined : context.expected.get(identity.key);
  const law =
    expected?.law ?? (identity.place === undefined || identity.place === 'WHOLE' ? null : there.law(identity.place));
  const changed = law !== null && (row.law !== '' || expected) ? altered(row.law, law) : null;
  const alteredLaw = changed?.now ?? null;
  const comment = now.draft.comments.find(({ id }) => identity.key === `k:${id}`);
  const values = valuesOf(row, identity.key, place === null || isUnit(context, place));
  const outcome = compare({ identity, place, values, row, comment, draft: now.draft, alteredLaw });
  return {
    key: `r:${row.at}`,
    slot: identity.key ?? null,
    place,
    address: place === null ? row.address : here.address(place),
    suggestions: suggestions.map((each) => ({ place: each, address: here.address(each) })),
    doubt,
    commentId: comment?.id ?? null,
    law: place === null || place === 'WHOLE' ? (expected?.law ?? '') : here.law(place),
    alteredLaw,
    alteredFrom: changed?.before ?? '',
    moved,
    now: values.form,
    takesStance: values.takesStance,
    unreadStance: values.unread,
    beside: row.beside,
    notRead: row.notRead,
    ...outcome,
  };
}

/** What the text column says instead of the form's words: the lines that differ on either side; null where none do. */
function altered(words: string, law: string): { before: string; now: string } | null {
  const [before, now] = [plainLines(law).split('\n'), plainLines(words).split('\n')];
  const only = (lines: readonly string[], others: readonly string[]): string =>
    lines.filter((line) => !others.includes(line)).join('\n');
  const changed = { before: only(before, now), now: only(now, before) };
  return changed.before === '' && changed.now === '' ? null : changed;
}

/** Stances are taken on units, and on the whole in its first row. */
function isUnit({ here }: Context, place: Place | null): boolean {
  return place === null || place === 'WHOLE' ? false : here.isUnit(place);
}

/** The place in the round's version of what the form's version calls so. */
function carried(
  identity: Identity,
  carry: FormCarry | undefined,
): { place: Place | null; doubt: Doubt | null; suggestions: Place[] } {
  const { place, doubt, suggestions } = identity;
  if (carry === undefined) return { place: place ?? null, doubt: doubt ?? null, suggestions };
  const to = suggestions.flatMap((each) => (each === 'WHOLE' ? [each] : (carry.places[each]?.to ?? [])));
  if (place === undefined) return { place: null, doubt: doubt as Doubt, suggestions: to };
  if (place === 'WHOLE') return { place, doubt: null, suggestions };
  const step = carry.places[place];
  const sure = step?.sure === true && step.to !== null;
  return { place: sure ? step.to : null, doubt: sure ? null : 'VERSION_DIFFERS', suggestions: to };
}

/** A row of the answer that the file lacks. Words that came to Samsyn after the form was fetched could not be in it. */
function missing(
  row: FormRow,
  found: ReadonlySet<string>,
  places: ReadonlySet<Place>,
  madeAt: string | undefined,
  { draft }: FormNow,
): AccountRow | undefined {
  if (found.has(row.key)) return undefined;
  // A provision's empty row is there when any row of that provision is.
  if (row.commentId === null && row.provisionId !== null && places.has(row.provisionId)) return undefined;
  const comment = draft.comments.find(({ id }) => id === row.commentId);
  const isNewer = comment !== undefined && madeAt !== undefined && comment.createdAt > madeAt;
  const values: FormValues = { stance: row.stance, text: row.text, wording: row.wording };
  const holds = values.stance !== null || values.text !== '' || values.wording !== '';
  const state: RowState = isNewer ? 'NEW_IN_SAMSYN' : holds ? 'MISSING' : 'MISSING_EMPTY';
  return { ...lackingRow(row), ...outcome(state, values) };
}

function lackingRow(row: FormRow): Omit<AccountRow, 'state' | 'old' | 'choices' | 'suggestion'> {
  return {
    key: `m:${row.key}`,
    slot: row.key,
    place: row.provisionId ?? 'WHOLE',
    address: row.address,
    suggestions: [],
    doubt: null,
    commentId: row.commentId,
    law: row.law,
    alteredLaw: null,
    alteredFrom: '',
    moved: false,
    now: null,
    takesStance: row.asks !== null,
    unreadStance: '',
    beside: '',
    notRead: [],
  };
}
