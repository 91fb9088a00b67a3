import type { Stance } from '@samsyn/contracts';
import type { DraftRow, DraftText } from '../../../law/draft-text.ts';
import type { CommentView, RowView } from '../sync/answer-views.ts';

/** What the answer says of one place: a row with its stance and its comments; the whole draft when `row` is null. */
export interface LetterPart {
  row: DraftRow | null;
  stance: Stance | null;
  comments: readonly CommentView[];
}

/** The parts that have comments, in the order they are sent: the whole first, then as the text goes. */
export function letterParts(draft: DraftText, whole: RowView, rowOf: (rowId: string) => RowView): LetterPart[] {
  const parts: LetterPart[] = whole.comments.length > 0 ? [{ row: null, stance: null, comments: whole.comments }] : [];
  for (const row of draft.rows) {
    const { comments, stance } = rowOf(row.id);
    if (comments.length > 0) parts.push({ row, stance, comments });
  }
  return parts;
}

/** Places with a stance and no comment, by stance, each list in the order of the text. */
export function bareStances(
  draft: DraftText,
  rowOf: (rowId: string) => RowView,
): { stance: Stance; rows: DraftRow[] }[] {
  const byStance = new Map<Stance, DraftRow[]>();
  for (const row of draft.rows) {
    const { comments, stance } = rowOf(row.id);
    if (stance === null || comments.length > 0) continue;
    byStance.set(stance, [...(byStance.get(stance) ?? []), row]);
  }
  return [...byStance].map(([stance, rows]) => ({ stance, rows }));
}

/**
 * Addresses as a lawyer writes them: `1 kap. 1–3 och 5 §§, 3 kap. 2 §, bilaga 1`. §§ that follow each other in the text are joined when
 * there are at least three; anything but a § keeps its own address.
 */
export function citation(rows: readonly DraftRow[], draft: DraftText): string {
  const place = new Map(draft.rows.filter(({ counted }) => counted).map(({ id }, index) => [id, index]));
  const groups: { chapter: string; labels: { label: string; at: number }[] }[] = [];
  for (const row of rows) {
    const at = place.get(row.id);
    const chapter = at === undefined ? row.node.address : row.node.address.slice(0, -row.node.label.length).trim();
    const last = groups.at(-1);
    if (at !== undefined && last !== undefined && last.chapter === chapter && last.labels.length > 0) {
      last.labels.push({ label: number(row.node.label), at });
    } else groups.push({ chapter, labels: at === undefined ? [] : [{ label: number(row.node.label), at }] });
  }
  return groups.map(({ chapter, labels }) => [chapter, sections(labels)].filter(Boolean).join(' ')).join(', ');
}

function number(label: string): string {
  return label.replace(/\s*§+$/, '');
}

function sections(labels: readonly { label: string; at: number }[]): string {
  if (labels.length === 0) return '';
  const runs: { label: string; at: number }[][] = [];
  for (const each of labels) {
    const last = runs.at(-1);
    if (last !== undefined && last.at(-1)?.at === each.at - 1) last.push(each);
    else runs.push([each]);
  }
  const words = runs.flatMap((run) =>
    run.length < 3 ? run.map(({ label }) => label) : [`${run[0]?.label}–${run.at(-1)?.label}`],
  );
  const listed = words.length === 1 ? words[0] : `${words.slice(0, -1).join(', ')} och ${words.at(-1)}`;
  return `${listed} ${labels.length === 1 ? '§' : '§§'}`;
}
