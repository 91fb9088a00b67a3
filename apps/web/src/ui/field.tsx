import { useId, type ReactElement, type ReactNode } from 'react';
import { useText } from '../app/text.ts';
import styles from './field.module.css';

/** What every field has in common. `name` is also its id, so that an error summary can link to it. */
export interface FieldProps {
  label: ReactNode;
  name: string;
  hint?: ReactNode;
  /** The problem, as a sentence that says what to do. */
  error?: string | undefined;
  /** Says "frivilligt" after the label. Fields are required unless said otherwise. */
  optional?: boolean;
  /** For fields in dense work, where the label is seen from the context; it is still read out. */
  hideLabel?: boolean;
}

interface Wiring {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** Label, hint and error around one control; `children` gets the attributes that tie them together. */
export function Field({
  label,
  name,
  hint,
  error,
  optional = false,
  hideLabel = false,
  children,
}: FieldProps & { children: (wiring: Wiring) => ReactNode }): ReactElement {
  const t = useText();
  const unique = useId();
  const hintId = hint === undefined ? undefined : `${unique}hint`;
  const errorId = error === undefined ? undefined : `${unique}error`;
  const describedBy = [hintId, errorId].filter(Boolean).join(' ');
  return (
    <div className={styles['field']}>
      <label htmlFor={name} className={hideLabel ? 'visually-hidden' : styles['label']}>
        {label}
        {optional && <span className={styles['aside']}> ({t('ui.optional')})</span>}
      </label>
      {hint !== undefined && (
        <div id={hintId} className={styles['hint']}>
          {hint}
        </div>
      )}
      {error !== undefined && (
        <div id={errorId} className={styles['error']}>
          {error}
        </div>
      )}
      {children({
        id: name,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error === undefined ? undefined : true,
      })}
    </div>
  );
}
