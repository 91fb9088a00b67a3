import type { Named } from '@samsyn/consultation';
import { useRef, type ReactElement, type ReactNode } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { moved, replaced, without } from './draft.ts';
import styles from '../questions.module.css';

/** Options, rows or columns: each with its name, moved and taken away by buttons that say which it is. */
export function PartList<T extends Named>({
  legend,
  add,
  name,
  parts,
  make,
  onChange,
  more,
}: {
  legend: string;
  /** What the button that adds one says. */
  add: string;
  /** What one of them is called: "Alternativ". */
  name: string;
  parts: readonly T[];
  make: () => T;
  onChange: (parts: T[]) => void;
  /** What else there is to say of each. */
  more?: (part: T, change: (next: T) => void, name: string) => ReactNode;
}): ReactElement {
  const list = useRef<HTMLFieldSetElement>(null);
  const addOne = (): void => {
    onChange([...parts, make()]);
    setTimeout(() => list.current?.querySelector<HTMLInputElement>('[data-part]:last-of-type input')?.focus());
  };
  return (
    <fieldset ref={list} className={styles['parts']}>
      <legend className={styles['partsTitle']}>{legend}</legend>
      {parts.map((part, index) => {
        const called = `${name} ${index + 1}`;
        const change = (next: T): void => onChange(replaced(parts, next));
        return (
          <div key={part.id} className={styles['part']} data-part>
            <div className={styles['grow']}>
              <TextField
                dense
                label={called}
                name={`del-${part.id}`}
                maxLength={500}
                value={part.label}
                onChange={(label) => change({ ...part, label })}
              />
            </div>
            {more?.(part, change, called)}
            <Movers
              name={part.label || called}
              first={index === 0}
              last={index === parts.length - 1}
              onMove={(by) => onChange(moved(parts, index, by))}
              onRemove={() => onChange(without(parts, part.id))}
            />
          </div>
        );
      })}
      <p>
        <Button size="dense" onClick={addOne}>
          {add}
        </Button>
      </p>
    </fieldset>
  );
}

/** Up, down, away: for the keyboard as for the pointer. At an end the button stays, so that the focus does. */
export function Movers({
  name,
  first,
  last,
  onMove,
  onRemove,
}: {
  name: string;
  first: boolean;
  last: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}): ReactElement {
  const t = useText();
  return (
    <span className={styles['row']}>
      <Button size="dense" kind="quiet" aria-disabled={first} onClick={() => !first && onMove(-1)}>
        {t('questions.up')}
        <span className="visually-hidden"> {name}</span>
      </Button>
      <Button size="dense" kind="quiet" aria-disabled={last} onClick={() => !last && onMove(1)}>
        {t('questions.down')}
        <span className="visually-hidden"> {name}</span>
      </Button>
      <Button size="dense" kind="quiet" onClick={onRemove}>
        {t('questions.remove')}
        <span className="visually-hidden"> {name}</span>
      </Button>
    </span>
  );
}
