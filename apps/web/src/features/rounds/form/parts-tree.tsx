import type { ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import type { DraftRow, DraftText } from '../../../law/draft-text.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import styles from './form.module.css';

interface Tree {
  text: DraftText;
  /** The §§ and other units that are chosen. */
  open: ReadonlySet<string>;
  onChange: (open: ReadonlySet<string>) => void;
}

/** The draft by chapter and §, to tick: a chapter ticks all its §§. */
export function PartsTree({ text, open, onChange }: Tree): ReactElement {
  const t = useText();
  const units = text.rows.filter(({ kind }) => kind === 'unit');
  const set = (rows: readonly DraftRow[], on: boolean): void => {
    const next = new Set(open);
    for (const { id } of rows)
      if (on) next.add(id);
      else next.delete(id);
    onChange(next);
  };
  const tick = (row: DraftRow): ReactElement => (
    <Checkbox dense label={labelOf(row)} checked={open.has(row.id)} onChange={(on) => set([row], on)} />
  );
  return (
    <fieldset id="delar" tabIndex={-1} className={styles['parts']}>
      <legend>
        {t('rounds.parts.tree')}{' '}
        <span className={styles['quiet']}>{t('rounds.parts.count', { open: open.size, total: units.length })}</span>
      </legend>
      <ul>
        {text.rows.map((row) => {
          if (row.kind === 'unit') return row.chapterId === null && <li key={row.id}>{tick(row)}</li>;
          const below = units.filter(({ chapterId }) => chapterId === row.id);
          if (row.kind === 'heading' || below.length === 0) return null;
          const count = below.filter(({ id }) => open.has(id)).length;
          return (
            <li key={row.id}>
              <Checkbox
                dense
                label={<strong>{labelOf(row)}</strong>}
                checked={count === below.length}
                ref={(box) => {
                  if (box !== null) box.indeterminate = count > 0 && count < below.length;
                }}
                onChange={(on) => set(below, on)}
              />
              <ul>
                {below.map((unit) => (
                  <li key={unit.id}>{tick(unit)}</li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

const WORDS = 60;

/** Its place, and its heading or first words: §§ are told apart by what they say. */
function labelOf({ node }: DraftRow): string {
  const words = node.heading ?? node.text;
  const short = words.length > WORDS ? `${words.slice(0, WORDS).replace(/\s+\S*$/u, '')} …` : words;
  return [node.address, short].filter((part) => part !== '').join(' – ');
}
