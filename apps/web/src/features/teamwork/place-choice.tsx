import type { ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import type { DraftRow, DraftText } from '../../law/draft-text.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import styles from './place-choice.module.css';

export interface Chapter {
  /** Null for what stands in no chapter. */
  chapter: DraftRow | null;
  rows: DraftRow[];
}

/** The §§ (and other rows that are counted) under their chapters, those that `wanted` lets through. */
export function chaptersOf(draft: DraftText, wanted: (row: DraftRow) => boolean): Chapter[] {
  const chapters = new Map<string | null, Chapter>();
  for (const row of draft.rows) {
    if (!row.counted || !wanted(row)) continue;
    const chapter = row.chapterId === null ? null : (draft.byId.get(row.chapterId)?.row ?? null);
    const key = chapter?.id ?? null;
    const there = chapters.get(key) ?? { chapter, rows: [] };
    there.rows.push(row);
    chapters.set(key, there);
  }
  return [...chapters.values()];
}

/** Choosing §§: each by itself, or a whole chapter at once. */
export function PlaceChoice({
  chapters,
  chosen,
  onChange,
  legend,
}: {
  chapters: readonly Chapter[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
  legend: string;
}): ReactElement {
  const t = useText();
  const set = (ids: readonly string[], on: boolean): void => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    onChange(next);
  };
  return (
    <fieldset className={styles['places']}>
      <legend className={styles['legend']}>{legend}</legend>
      {chapters.map(({ chapter, rows }) => {
        const ids = rows.map(({ id }) => id);
        const name =
          chapter === null ? t('teamwork.places.outside') : `${chapter.node.label} ${chapter.node.heading ?? ''}`;
        return (
          <div key={chapter?.id ?? ''} className={styles['chapter']} role="group" aria-label={name}>
            <Checkbox
              dense
              label={<b>{t('teamwork.places.whole', { chapter: name })}</b>}
              checked={ids.every((id) => chosen.has(id))}
              onChange={(on) => set(ids, on)}
            />
            <div className={styles['rows']}>
              {rows.map(({ id, node }) => (
                <Checkbox
                  key={id}
                  dense
                  label={node.label || node.address}
                  aria-label={node.address}
                  checked={chosen.has(id)}
                  onChange={(on) => set([id], on)}
                />
              ))}
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}
