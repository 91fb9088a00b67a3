import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { classes } from '../lib/classes.ts';
import styles from './checkbox.module.css';

type Own = {
  label: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** `dense` (32 px) only inside work areas. */
  dense?: boolean;
};

/** A yes or no, with its words as the target. */
export function Checkbox({
  label,
  checked,
  onChange,
  dense = false,
  ...rest
}: Own & Omit<ComponentProps<'input'>, keyof Own | 'type' | 'className'>): ReactElement {
  return (
    <label className={classes(styles['box'], !dense && styles['main'])}>
      <input {...rest} type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}
