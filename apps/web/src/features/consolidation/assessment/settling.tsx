import {
  SettleAssessmentDocument,
  type AssessmentPartsFragment,
  type SettleAssessmentInput,
} from '@samsyn/contracts/consolidation';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { useViewer } from '../../../app/viewer.tsx';
import { useOutcome } from '../../../lib/use-outcome.ts';
import { Button } from '../../../ui/button.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { maySettle, type SavedAssessment } from '../model/assessment-form.ts';
import styles from './assessment.module.css';

export interface SettlingProps {
  commentId: string;
  /** Whose comment it is. */
  name: string;
  assessment: SavedAssessment;
  onSettled: (assessment: AssessmentPartsFragment) => void;
  focusComment: () => void;
}

/** The second person's part: to validate what another has proposed, or to send it back with a word. */
export function Settling(props: SettlingProps): ReactElement | null {
  const { commentId, name, assessment, onSettled, focusComment } = props;
  const t = useText();
  const say = useToast();
  const client = useApolloClient();
  const viewer = useViewer();
  const { busy, trouble, dismiss, run } = useOutcome();
  const [word, setWord] = useState<string | null>(null);
  const field = useRef<HTMLDivElement>(null);
  const writing = word !== null;
  useEffect(() => {
    if (writing) field.current?.querySelector('textarea')?.focus();
  }, [writing]);
  const may = maySettle(assessment, viewer);
  if (!may.validate && !may.giveBack) return null;
  const settle = async (given: Pick<SettleAssessmentInput, 'outcome' | 'word'>): Promise<void> => {
    const input = { commentId, expectedVersion: assessment.version, ...given };
    const settled = await run(async () => {
      const { data } = await client.mutate({ mutation: SettleAssessmentDocument, variables: { input } });
      return data?.settleAssessment;
    });
    if (settled === null) return;
    setWord(null);
    onSettled(settled);
    say(
      t(given.outcome === 'VALIDATED' ? 'consolidation.settle.validated' : 'consolidation.settle.returned', { name }),
    );
    focusComment();
  };
  return (
    <div className={styles['settling']} ref={field}>
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      {word !== null && (
        <TextArea
          name={`tillbaka-${commentId}`}
          label={t('consolidation.settle.word')}
          dense
          rows={2}
          value={word}
          onChange={setWord}
        />
      )}
      <div className={styles['actions']}>
        {word === null && may.validate && (
          <Button
            size="dense"
            busy={busy}
            aria-label={t('consolidation.settle.validateOf', { name })}
            onClick={() => void settle({ outcome: 'VALIDATED', word: null })}
          >
            {t('consolidation.settle.validate')}
          </Button>
        )}
        {word === null ? (
          <Button
            kind="quiet"
            size="dense"
            aria-label={t('consolidation.settle.returnOf', { name })}
            onClick={() => setWord('')}
          >
            {t('consolidation.settle.return')}
          </Button>
        ) : (
          <>
            <Button size="dense" busy={busy} onClick={() => void settle({ outcome: 'RETURNED', word })}>
              {t('consolidation.settle.return')}
            </Button>
            <Button
              kind="quiet"
              size="dense"
              onClick={() => {
                setWord(null);
                dismiss();
                focusComment();
              }}
            >
              {t('ui.cancel')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
