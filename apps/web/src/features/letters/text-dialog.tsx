import { SaveLetterTextDocument } from '@samsyn/contracts/letters';
import { LETTER_FIELDS, letterTextProblems } from '@samsyn/consultation';
import { useApolloClient } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import type { ProblemLike } from '../../lib/refusal.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import type { OfficeRound } from '../rounds/frame/use-round.ts';
import type { Text } from './part.ts';
import styles from './letters.module.css';

/** The words of one letter in one language: for this round, or for every round that has none of its own. */
export function TextDialog({
  round,
  text,
  onClose,
}: {
  round: OfficeRound;
  text: Text;
  onClose: (done: boolean) => void;
}): ReactElement {
  const t = useText();
  const say = useToast();
  const client = useApolloClient();
  const { busy, trouble, dismiss, run } = useOutcome();
  const [subject, setSubject] = useState(text.subject);
  const [body, setBody] = useState(text.body);
  const [forHouse, setForHouse] = useState(text.origin === 'HOUSE');
  const [found, setFound] = useState<readonly ProblemLike[]>([]);
  const { kind, language } = text;
  const save = async (words: { subject: string; body: string } | null): Promise<void> => {
    const problems = words === null ? [] : letterTextProblems(kind, words);
    setFound(problems);
    if (problems.length > 0) return;
    const input = { roundId: round.id, kind, language, forHouse, subject: words?.subject, body: words?.body };
    const done = await run(async () => {
      const { data } = await client.mutate({ mutation: SaveLetterTextDocument, variables: { input } });
      return data?.saveLetterText;
    });
    if (done === null) return;
    say(t(words === null ? 'letters.text.removed' : 'letters.text.saved'));
    onClose(true);
  };
  const problems = trouble?.kind === 'refused' ? trouble.problems : found;
  const error = (field: string): string | undefined =>
    problems
      .filter((one) => one.field === field)
      .map(({ message }) => message)
      .join(' ') || undefined;
  return (
    <Dialog
      open
      onClose={() => onClose(false)}
      title={t('letters.text.title', { kind: t(`letters.kind.${kind}`), language: t(`letters.language.${language}`) })}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void save({ subject, body })}>
            {t('letters.text.save')}
          </Button>
          {text.origin !== 'PRODUCT' && (
            <Button busy={busy} onClick={() => void save(null)}>
              {t('letters.text.remove')}
            </Button>
          )}
          <Button onClick={() => onClose(false)}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <div className={styles['form']}>
        {trouble?.kind !== 'refused' && <TroubleNotice trouble={trouble} onDismiss={dismiss} />}
        <TextField
          label={t('letters.text.subject')}
          name="subject"
          value={subject}
          onChange={setSubject}
          error={error('subject')}
        />
        <TextArea
          label={t('letters.text.body')}
          hint={t('letters.text.fields', { fields: LETTER_FIELDS[kind].map((one) => `{{${one}}}`).join(' ') })}
          name="body"
          rows={12}
          value={body}
          onChange={setBody}
          error={error('body')}
        />
        <Checkbox label={t('letters.text.forHouse')} name="forHouse" checked={forHouse} onChange={setForHouse} />
      </div>
    </Dialog>
  );
}
