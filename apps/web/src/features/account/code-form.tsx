import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './account.module.css';

/** The second step: the code that came by mail. It takes the focus when it appears. */
export function CodeForm({
  sentTo,
  submitWord,
  busy,
  onCode,
  onBack,
  again,
  children,
}: {
  sentTo: ReactNode;
  submitWord: string;
  busy: boolean;
  onCode: (code: string) => Promise<void>;
  /** Back to where an address is given. */
  onBack?: () => void;
  /** Another code to the same address. */
  again?: { word: string; run: () => Promise<void> };
  children?: ReactNode;
}): ReactElement {
  const t = useText();
  const [code, setCode] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  return (
    <form
      ref={form}
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onCode(code);
      }}
    >
      <p role="status">{sentTo}</p>
      {children}
      <div className={styles['code']}>
        <TextField
          label={t('account.code.label')}
          hint={t('account.code.hint')}
          name="kod"
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          onChange={setCode}
        />
      </div>
      <div className={styles['actions']}>
        <Button kind="primary" type="submit" busy={busy}>
          {submitWord}
        </Button>
        {onBack !== undefined && <Button onClick={onBack}>{t('account.code.back')}</Button>}
        {again !== undefined && (
          <Button busy={busy} onClick={() => void again.run()}>
            {again.word}
          </Button>
        )}
      </div>
    </form>
  );
}
