import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { RadioChips } from '../../../ui/radio-chips.tsx';
import type { Reader } from './use-reader.ts';

/** The reader must know something before it can go on: what to do with a Word file's open tracked changes. */
export function ImportQuestionDialog({
  reading,
}: {
  reading: Pick<Reader, 'state' | 'answer' | 'cancel'>;
}): ReactElement | null {
  const t = useText();
  const [choice, setChoice] = useState<string | null>(null);
  const { state, answer, cancel } = reading;
  if (state.step !== 'question') return null;
  return (
    <Dialog
      open
      onClose={cancel}
      title={t('drafts.question.title')}
      actions={
        <>
          <Button kind="primary" disabled={choice === null} onClick={() => choice !== null && answer(choice)}>
            {t('drafts.question.go')}
          </Button>
          <Button onClick={cancel}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <p>{state.question.message}</p>
      <RadioChips
        legend={t('drafts.question.choose')}
        name="sparade-andringar"
        value={choice}
        onChange={setChoice}
        options={state.question.choices.map((value) => ({ value, label: wordsOf(value, t) }))}
      />
      <p>{t('drafts.question.kept')}</p>
    </Dialog>
  );
}

/** A choice that this page has no words for is shown as the server named it: better than not at all. */
function wordsOf(choice: string, t: ReturnType<typeof useText>): string {
  if (choice === 'ACCEPT') return t('drafts.question.accept');
  return choice === 'REJECT' ? t('drafts.question.reject') : choice;
}
