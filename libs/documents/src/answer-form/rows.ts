import { flattenProvisions } from '@samsyn/consultation';
import { impactIds, type Provision } from '@samsyn/statute';
import type { DraftAnswer, DraftComment, FormRow, FormVersion } from './data.ts';
import { FREE_LAW, FURTHER_LAW, GENERAL_LAW, WHOLE } from './words.ts';

/** Rows for further remarks on the whole, beside those that are written already. */
const FREE_ROWS = 3;

/** The rows of a form: the whole first, then the text as it reads; each provision once, and once more for each further comment on it. */
export function formRows(version: FormVersion, draft: DraftAnswer): FormRow[] {
  const byPlace = commentsByPlace(draft.comments);
  return [...wholeRows(draft, byPlace.get(null) ?? []), ...provisionRows(version, draft, byPlace)];
}

function commentsByPlace(comments: readonly DraftComment[]): Map<string | null, DraftComment[]> {
  const places = new Map<string | null, DraftComment[]>();
  for (const comment of comments) {
    const place = places.get(comment.provisionId);
    if (place) place.push(comment);
    else places.set(comment.provisionId, [comment]);
  }
  return places;
}

const WHOLE_ROW = {
  provisionId: null,
  commentId: null,
  first: false,
  inner: [],
  address: WHOLE,
  law: FREE_LAW,
  asks: null,
  takesWording: true,
  closed: false,
  stance: null,
  text: '',
  wording: '',
} as const satisfies Omit<FormRow, 'key'>;

function wholeRows(draft: DraftAnswer, comments: readonly DraftComment[]): FormRow[] {
  const { overallStance: stance, generalText: text } = draft;
  return [
    { ...WHOLE_ROW, key: 'h:0', law: GENERAL_LAW, asks: 'overall', takesWording: false, stance, text },
    ...comments.map((comment) => ({
      ...WHOLE_ROW,
      key: `k:${comment.id}`,
      commentId: comment.id,
      text: comment.text,
      wording: comment.wording,
    })),
    ...Array.from({ length: FREE_ROWS }, (_each, index) => ({ ...WHOLE_ROW, key: `h:${index + 1}` })),
  ];
}

function provisionRows(
  version: FormVersion,
  draft: DraftAnswer,
  byPlace: ReadonlyMap<string | null, readonly DraftComment[]>,
): FormRow[] {
  const within = new Set<string>();
  const impact = impactIds({ provisions: [...version.provisions] });
  const open = version.open ? new Set(version.open) : null;
  return flattenProvisions(version.provisions).flatMap(({ provision, unitId }) => {
    const comments = byPlace.get(provision.id) ?? [];
    const only = onlyWords(provision);
    if (only) within.add(only.id);
    if (comments.length === 0 && (!hasRow(provision, impact) || within.has(provision.id))) return [];
    const closed = open !== null && !open.has(provision.id);
    const isUnit = unitId === provision.id && !closed;
    const row: FormRow = {
      key: `p:${provision.id}`,
      provisionId: provision.id,
      commentId: null,
      first: true,
      inner: only && (byPlace.get(only.id) ?? []).length === 0 ? [only.id] : [],
      address: provision.address,
      law: lawOf(provision),
      asks: isUnit ? 'provision' : null,
      takesWording: !closed,
      closed,
      stance: isUnit ? (draft.stances[provision.id] ?? null) : null,
      text: '',
      wording: '',
    };
    return comments.length === 0 ? [row] : comments.map((comment, index) => commentRow(row, comment, index === 0));
  });
}

function commentRow(row: FormRow, comment: DraftComment, first: boolean): FormRow {
  const about = comment.quote === '' ? '' : `Gäller orden ”${comment.quote}”`;
  return {
    ...row,
    ...(first ? {} : { first, inner: [], asks: null, stance: null }),
    key: `k:${comment.id}`,
    commentId: comment.id,
    law: [first ? row.law : about === '' ? FURTHER_LAW : '', about].filter((line) => line !== '').join('\n'),
    text: comment.text,
    wording: comment.wording,
  };
}

/**
 * A heading is seen above the first § under it, but one of the konsekvensutredning is where a whole section of it is answered. The head of a table is
 * no statement, and a paragraph without words only holds its list.
 */
function hasRow({ id, kind, text, header, children }: Provision, impact: ReadonlySet<string>): boolean {
  if (header === true) return false;
  if (!impact.has(id)) return kind !== 'heading';
  return kind !== 'subsection' || text !== '' || children.length === 0;
}

/** The only stycke of a §, when it has nothing below it: the two are one row. */
export function onlyWords({ kind, text, children }: Provision): Provision | undefined {
  const [only, ...others] = children;
  if (kind !== 'section' || text !== '' || only?.kind !== 'subsection' || others.length > 0) return undefined;
  return only.children.length === 0 ? only : undefined;
}

/** What stands in place of words where a row is about all that follows. */
const WHOLES: Readonly<Partial<Record<Provision['kind'], string>>> = {
  section: 'Paragrafen i dess helhet',
  generalAdvice: 'De allmänna råden i sin helhet',
  annex: 'Bilagan i dess helhet',
  impactAssessment: 'Konsekvensutredningen i dess helhet',
};

/** What the text column says of a provision: its heading, then its own words. */
export function lawOf(provision: Provision): string {
  const words = provision.text === '' ? (onlyWords(provision)?.text ?? '') : provision.text;
  const label = ['item', 'subitem'].includes(provision.kind) && provision.label !== '' ? `${provision.label} ` : '';
  const own = words === '' ? (WHOLES[provision.kind] ?? '') : `${label}${words}`;
  const lines = [provision.heading ?? '', own].filter((line) => line !== '');
  return lines.length > 0 ? lines.join('\n') : provision.address;
}
