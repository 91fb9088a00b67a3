import type { ComponentProps, ReactElement } from 'react';
import { classes } from '../lib/classes.ts';
import { Field, type FieldProps } from './field.tsx';
import styles from './field.module.css';

type Own = FieldProps & { value: string; onChange: (value: string) => void; dense?: boolean };

/** One line of text. */
export function TextField(props: Own & Omit<ComponentProps<'input'>, keyof Own | 'className'>): ReactElement {
  const { label, name, hint, error, optional, hideLabel, value, onChange, dense = false, ...rest } = props;
  const field = { label, name, hint, error, ...(optional && { optional }), ...(hideLabel && { hideLabel }) };
  return (
    <Field {...field}>
      {(wiring) => (
        <input
          type="text"
          autoComplete="off"
          {...rest}
          {...wiring}
          className={classes(styles['input'], dense && styles['dense'])}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** Several lines; grows with what is written. */
export function TextArea(props: Own & Omit<ComponentProps<'textarea'>, keyof Own | 'className'>): ReactElement {
  const { label, name, hint, error, optional, hideLabel, value, onChange, dense = false, ...rest } = props;
  const field = { label, name, hint, error, ...(optional && { optional }), ...(hideLabel && { hideLabel }) };
  return (
    <Field {...field}>
      {(wiring) => (
        <textarea
          rows={4}
          {...rest}
          {...wiring}
          className={classes(styles['input'], dense && styles['dense'])}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
