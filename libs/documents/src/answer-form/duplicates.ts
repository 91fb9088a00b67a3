import type { AccountRow } from './account-row.ts';
import { outcome } from './compare.ts';
import type { DraftAnswer, FormValues } from './data.ts';
import { plainLines } from './words.ts';

/**
 * Rows that say what the answer, or another row of the same place, says already: somebody copied a row, or brought the same file twice.
 * They are never taken in unseen, so that no comment stands in the answer twice.
 */
export function withDuplicates(rows: readonly AccountRow[], draft: DraftAnswer): AccountRow[] {
  const inSamsyn = (row: AccountRow): boolean =>
    draft.comments.some(
      ({ id, provisionId, text, wording }) =>
        id !== row.commentId && saying(provisionId ?? 'WHOLE', text, wording) === sayingOf(row),
    );
  const inFile = new Set(rows.filter(({ slot }) => slot !== null).map(sayingOf));
  return rows.map((row) => {
    const words = sayingOf(row);
    if (row.state === 'ALTERED') return isProposed(row, draft) ? { ...row, ...outcome('UNCHANGED', row.old) } : row;
    if (row.slot !== null) return ASKS.has(row.state) && inSamsyn(row) ? saidAlready(row, draft) : row;
    if (row.state !== 'EXTRA' || row.suggestion === null) return row;
    if (inSamsyn(row) || inFile.has(words)) return { ...row, ...outcome('DUPLICATE', null, 'DROP') };
    inFile.add(words);
    return row;
  });
}

/** States of a row of the form that would bring words into the answer. */
const ASKS: ReadonlySet<string> = new Set(['FILLED', 'CHANGED']);

/** A row of the form whose words stand in a comment of its own by now. */
function saidAlready(row: AccountRow, draft: DraftAnswer): AccountRow {
  if (row.state === 'CHANGED') return { ...row, ...outcome('DUPLICATE', row.old) };
  const stance = draft.stances[row.place as string] ?? null;
  const isSame = !row.takesStance || row.now?.stance === stance;
  return { ...row, ...outcome(isSame ? 'UNCHANGED' : 'DUPLICATE', row.now) };
}

/** The provision's changed text stands in the answer as a proposed wording. */
function isProposed({ place, alteredLaw }: AccountRow, { comments }: DraftAnswer): boolean {
  const words = plainLines(alteredLaw as string);
  return comments.some(({ provisionId, wording }) => provisionId === place && plainLines(wording) === words);
}

const sayingOf = ({ place, now }: AccountRow): string =>
  saying(place ?? '', (now as FormValues).text, (now as FormValues).wording);

const saying = (place: string, text: string, wording: string): string =>
  JSON.stringify([place, plainLines(text), plainLines(wording)]);
