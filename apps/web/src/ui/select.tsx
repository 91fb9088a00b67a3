import type { ReactElement } from 'react';
import { classes } from '../lib/classes.ts';
import { Field, type FieldProps } from './field.tsx';
import styles from './field.module.css';

export interface Option<V extends string> {
  value: V;
  label: string;
}

export interface SelectProps<V extends string> extends FieldProps {
  value: V | '';
  onChange: (value: V) => void;
  options: readonly Option<V>[];
  /** Shown first, while nothing is chosen. */
  placeholder?: string;
  dense?: boolean;
}

/** One of a few fixed choices. The browser's own list: it works with every keyboard, screen reader and thumb. */
export function Select<V extends string>(props: SelectProps<V>): ReactElement {
  const { value, onChange, options, placeholder, dense = false, ...field } = props;
  return (
    <Field {...field}>
      {(wiring) => (
        <select
          {...wiring}
          className={classes(styles['input'], dense && styles['dense'])}
          value={value}
          onChange={(event) => onChange(event.target.value as V)}
        >
          {(placeholder !== undefined || value === '') && <option value="">{placeholder ?? ''}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
