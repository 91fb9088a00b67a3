import type { ReactElement, ReactNode } from 'react';
import { useText } from '../../../app/text.ts';
import type { Outcome } from '../../../lib/use-outcome.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import styles from '../register.module.css';

/** The problem of a field, where the api named one. */
export function problemOf({ trouble }: Outcome, field: string): string | undefined {
  if (trouble?.kind !== 'refused') return undefined;
  return trouble.problems.find((problem) => problem.field === field)?.message;
}

/** One change to a body: what it is, its fields, and the way to make it. */
export function ChangeDialog({
  title,
  go,
  outcome,
  onGo,
  onClose,
  children,
}: {
  title: string;
  go: string;
  outcome: Outcome;
  onGo: () => void;
  onClose: () => void;
  children: ReactNode;
}): ReactElement {
  const t = useText();
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button kind="primary" busy={outcome.busy} onClick={onGo}>
            {go}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onGo();
        }}
      >
        <TroubleNotice trouble={outcome.trouble} onDismiss={outcome.dismiss} />
        {children}
        {/* Return in a field makes the change, as in every form. */}
        <button type="submit" hidden>
          {go}
        </button>
      </form>
    </Dialog>
  );
}
