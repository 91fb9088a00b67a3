import type { ComponentProps, ReactElement } from 'react';
import { classes } from '../lib/classes.ts';
import styles from './button.module.css';

export interface ButtonLook {
  /** `primary` once a page, `secondary` the usual, `quiet` inside dense work, `danger` for what cannot be undone. */
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
  /** `dense` (32 px) only inside work areas; a main target keeps its 44 px. */
  size?: 'main' | 'dense';
}

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'>, ButtonLook {
  /** Being done: stays focusable, is announced as busy and does nothing more. */
  busy?: boolean;
}

export function buttonClass({ kind = 'secondary', size = 'main' }: ButtonLook): string {
  return classes(styles['button'], styles[kind], styles[size]);
}

export function Button({ kind, size, busy = false, onClick, type = 'button', ...rest }: ButtonProps): ReactElement {
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass({ ...(kind && { kind }), ...(size && { size }) })}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}
