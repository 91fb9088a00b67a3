import type { AccountRow } from './account.ts';
import { outcome } from './compare.ts';
import type { DraftAnswer } from './data.ts';
import { plainLines } from './words.ts';

/** Added rows that say what the answer, or another row of the same place, says already: somebody copied a row. */
export function withDuplicates(rows: readonly AccountRow[], draft: DraftAnswer): AccountRow[] {
  const said = new Set(
    draft.comments.map(({ provisionId, text, wording }) => saying(provisionId ?? 'WHOLE', text, wording)),
  );
  for (const row of rows) if (row.state !== 'EXTRA') said.add(sayingOf(row));
  return rows.map((row) => {
    if (row.state !== 'EXTRA') return row;
    const words = sayingOf(row);
    if (!said.has(words) || row.suggestion === null) {
      said.add(words);
      return row;
    }
    return { ...row, ...outcome('DUPLICATE', null, 'DROP') };
  });
}

const sayingOf = ({ place, now }: AccountRow): string => saying(place ?? '', now?.text ?? '', now?.wording ?? '');

const saying = (place: string, text: string, wording: string): string =>
  JSON.stringify([place, plainLines(text), plainLines(wording)]);
