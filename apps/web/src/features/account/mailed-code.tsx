import { useState, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import type { RefusalLike } from '../../lib/refusal.ts';
import { type Outcome, useOutcome } from '../../lib/use-outcome.ts';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { CodeForm } from './code-form.tsx';

type Came = { __typename: 'SignedIn' } | { __typename: 'CodeMailed'; mailbox: string } | RefusalLike;

export interface MailedCode extends Pick<Outcome, 'busy' | 'trouble' | 'dismiss'> {
  /** Where a code was mailed, masked; null as long as the link alone may do. */
  mailbox: string | null;
  /** How many codes have been mailed. */
  times: number;
  /** Presses the button behind the link: with a code, or null for the first press and for another code. */
  press: (code: string | null) => Promise<void>;
}

/** The button behind a link that may have to be confirmed by a code to the mailbox it was mailed to. */
export function useMailedCode(open: (code: string | null) => Promise<Came>): MailedCode {
  const { busy, trouble, dismiss, run } = useOutcome();
  const [mailed, setMailed] = useState<{ mailbox: string | null; times: number }>({ mailbox: null, times: 0 });
  const press = async (code: string | null): Promise<void> => {
    const came = await run(async () => open(code));
    if (came?.__typename !== 'CodeMailed') return;
    setMailed(({ times }) => ({ mailbox: came.mailbox, times: times + 1 }));
  };
  return { busy, trouble, dismiss, press, ...mailed };
}

/** The second step: the code that came to the link's mailbox. */
export function MailedCodeForm({ link, submitWord }: { link: MailedCode; submitWord: string }): ReactElement {
  const t = useText();
  const { mailbox, times, busy, trouble, dismiss, press } = link;
  return (
    <CodeForm
      sentTo={t(times > 1 ? 'account.code.mailedAgain' : 'account.code.mailed', { mailbox: mailbox ?? '' })}
      submitWord={submitWord}
      busy={busy}
      onCode={press}
      again={{ word: t('account.anew.again'), run: async () => press(null) }}
    >
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <p>{t('account.code.notMine')}</p>
    </CodeForm>
  );
}
