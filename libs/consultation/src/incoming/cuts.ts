import type { CommentKind, ProvisionStance } from '../codes.ts';

/** What a piece of an answer from outside is: a point on a place, only a stance on one, part of the general opinion, or no point. */
export const CUT_USES = ['POINT', 'STANCE', 'GENERAL', 'NOT_A_POINT'] as const;
export type CutUse = (typeof CUT_USES)[number];

/** What a person states of a piece. */
export interface CutValues {
  use: CutUse;
  /** Provisions it is about; none: the draft as a whole. A point on several becomes a comment on each. */
  places: string[];
  kind: CommentKind;
  /** On the § of its places; stated, never guessed. */
  stance: ProvisionStance | null;
  /** The wording it proposes. */
  wording: string;
  /** The words as they are to be read where the file's are wrong (a scanned letter); '' : the file's own. */
  transcript: string;
  /** Why it is no point. */
  reason: string;
}

/** A piece from one passage to the next cut. It is proposed until a person has decided. */
export interface Cut extends CutValues {
  id: string;
  /** The passage it begins in, from 0, and the character in it. */
  passage: number;
  offset: number;
  decidedBy: string | null;
}

/** What is done to the pieces. Each leaves them covering the whole source. */
export type CutAct =
  | { act: 'DECIDE'; id: string; values: CutValues }
  | { act: 'REOPEN'; id: string }
  /** Cuts the piece in two at a place inside it; both are to be decided on. */
  | { act: 'SPLIT'; id: string; passage: number; offset: number; newId: string }
  /** Joins the piece to the one before it. */
  | { act: 'MERGE'; id: string }
  /** What is proposed to be no point is confirmed to be none, all at once. */
  | { act: 'CONFIRM_NOT_POINTS' };

/** A passage of the source, as far as cutting needs it. */
export interface CutPassage {
  text: string;
}

/** The pieces after the act; null where it cannot be done (a piece that is gone, a place outside it). */
export function cutAfter(cuts: readonly Cut[], act: CutAct, passages: readonly CutPassage[], by: string): Cut[] | null {
  if (act.act === 'CONFIRM_NOT_POINTS')
    return cuts.map((cut) => (cut.use === 'NOT_A_POINT' && cut.decidedBy === null ? { ...cut, decidedBy: by } : cut));
  const at = cuts.findIndex(({ id }) => id === act.id);
  const cut = cuts[at];
  if (cut === undefined) return null;
  if (act.act === 'DECIDE') return cuts.with(at, { ...cut, ...act.values, decidedBy: by });
  if (act.act === 'REOPEN') return cuts.with(at, { ...cut, decidedBy: null });
  if (act.act === 'MERGE') return merged(cuts, at);
  return split(cuts, at, act, passages);
}

function merged(cuts: readonly Cut[], at: number): Cut[] | null {
  const [before, cut] = [cuts[at - 1], cuts[at]];
  if (before === undefined || cut === undefined) return null;
  // A heading joined to what it stands over takes over what that is.
  const values = before.use === 'NOT_A_POINT' ? cut : before;
  const joined = {
    ...values,
    id: before.id,
    passage: before.passage,
    offset: before.offset,
    transcript: '',
    decidedBy: null,
  };
  return cuts.toSpliced(at - 1, 2, joined);
}

function split(
  cuts: readonly Cut[],
  at: number,
  act: Extract<CutAct, { act: 'SPLIT' }>,
  passages: readonly CutPassage[],
): Cut[] | null {
  const cut = cuts[at] as Cut;
  const place = { passage: act.passage, offset: act.offset };
  const next = cuts[at + 1] ?? { passage: passages.length, offset: 0 };
  const text = passages[act.passage]?.text ?? '';
  const isInside = isBefore(cut, place) && isBefore(place, next) && act.offset >= 0 && act.offset < text.length;
  if (!isInside || cuts.some(({ id }) => id === act.newId)) return null;
  const first = { ...cut, transcript: '', wording: '', decidedBy: null };
  return cuts.toSpliced(at, 1, first, { ...first, id: act.newId, ...place });
}

type Place = Pick<Cut, 'passage' | 'offset'>;

const isBefore = (a: Place, b: Place): boolean =>
  a.passage < b.passage || (a.passage === b.passage && a.offset < b.offset);

/** The words of the piece at `at`, a paragraph for each passage it has part in. */
export function cutParagraphs(cuts: readonly Cut[], at: number, passages: readonly CutPassage[]): string[] {
  const cut = cuts[at];
  if (cut === undefined) return [];
  if (cut.transcript.trim() !== '') return cut.transcript.split(/\n+/u).filter((line) => line.trim() !== '');
  const next = cuts[at + 1] ?? { passage: passages.length, offset: 0 };
  const last = next.offset > 0 ? next.passage : next.passage - 1;
  const parts = passages.slice(cut.passage, last + 1).map(({ text }, index) => {
    const from = index === 0 ? cut.offset : 0;
    return text.slice(from, cut.passage + index === next.passage ? next.offset : undefined).trim();
  });
  return parts.filter((part) => part !== '');
}
