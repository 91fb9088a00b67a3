import { useEffect, useId, useRef, type ReactElement, type ReactNode } from 'react';
import { useText } from '../app/text.ts';
import { Button } from './button.tsx';
import styles from './dialog.module.css';

export interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** The buttons at the foot, the main one first. Without it there is only the close button. */
  actions?: ReactNode;
  wide?: boolean;
  /** `alertdialog` for what must be answered; `describedBy` names the words that are read out with the title. */
  role?: 'alertdialog';
  describedBy?: string;
}

/** A modal dialog: the browser's own, so the rest of the page is inert, Escape closes it and the focus goes back where it was. */
export function Dialog({
  open,
  onClose,
  title,
  children,
  actions,
  wide = false,
  role,
  describedBy,
}: DialogProps): ReactElement | null {
  const t = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleElement = useRef<HTMLHeadingElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element === null || !open) return;
    const from = document.activeElement;
    element.showModal();
    // The title is read out first; Tab leads on to what is asked.
    titleElement.current?.focus();
    return () => {
      element.close();
      if (from instanceof HTMLElement && from.isConnected) from.focus();
    };
  }, [open]);
  if (!open) return null;
  return (
    // Pressing the backdrop is a shortcut only: Escape and the close button do the same.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={styles['dialog']}
      data-wide={wide || undefined}
      role={role}
      aria-labelledby={heading}
      aria-describedby={describedBy}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={styles['sheet']}>
        <div className={styles['head']}>
          <h2 ref={titleElement} tabIndex={-1} id={heading} className={styles['title']}>
            {title}
          </h2>
          <Button kind="quiet" onClick={onClose} aria-label={t('ui.close')}>
            <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" stroke="currentColor" strokeWidth="2">
              <path d="m1 1 12 12M13 1 1 13" />
            </svg>
          </Button>
        </div>
        <div className={styles['body']}>{children}</div>
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </div>
    </dialog>
  );
}
