import { useId, type ReactElement, type ReactNode } from 'react';
import { classes } from '../lib/classes.ts';
import styles from './radio-chips.module.css';

export interface Chip<V extends string> {
  value: V;
  label: ReactNode;
  lang?: string;
  /** A tone beside the words, never instead of them. */
  tone?: 'ok' | 'info' | 'neutral' | 'danger' | 'warn';
}

export interface RadioChipsProps<V extends string> {
  legend: ReactNode;
  hideLegend?: boolean;
  name: string;
  value: V | null;
  onChange: (value: V) => void;
  options: readonly Chip<V>[];
  disabled?: boolean;
  error?: string | undefined;
  /** What the present choice means; follows it. */
  hint?: ReactNode;
  /** The id of the first radio, so that an error summary or a key can reach the group. */
  id?: string;
}

/** One of a few, all seen at once: native radios (arrow keys move and choose), set as chips. */
export function RadioChips<V extends string>(props: RadioChipsProps<V>): ReactElement {
  const { legend, hideLegend = false, name, value, onChange, options, disabled = false, error, hint, id } = props;
  const unique = useId();
  return (
    <fieldset
      className={styles['group']}
      disabled={disabled}
      aria-describedby={error !== undefined ? `${unique}error` : hint !== undefined ? `${unique}hint` : undefined}
    >
      <legend className={hideLegend ? 'visually-hidden' : styles['legend']}>{legend}</legend>
      {error !== undefined && (
        <div id={`${unique}error`} className={styles['error']}>
          {error}
        </div>
      )}
      <div className={styles['chips']}>
        {options.map((option, index) => (
          <label
            key={option.value}
            lang={option.lang}
            className={classes(styles['chip'], option.tone && styles[option.tone])}
          >
            <input
              type="radio"
              name={name}
              id={index === 0 ? id : undefined}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
      {hint !== undefined && (
        <div id={`${unique}hint`} className={styles['hint']}>
          {hint}
        </div>
      )}
    </fieldset>
  );
}
