import { DraftReviewDocument, TakeInImpactAssessmentDocument } from '@samsyn/contracts/drafts';
import { useApolloClient } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import type { ProblemLike } from '../../../lib/refusal.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { OwnWordsRoom, useOwnWords } from '../../seal/own-words-room.tsx';
import { ImportQuestionDialog } from './import-question-dialog.tsx';
import { Progress, SourceFields, sourceProblems, type Way } from './source-fields.tsx';
import { useReader } from './use-reader.ts';
import styles from './import-panel.module.css';

export interface ImpactDialogProps {
  draftId: string;
  /** The state of the draft that the person sees. */
  version: number;
  /** There is one already, which what is read takes the place of. */
  replaces: boolean;
  onDone: () => void;
  onClose: () => void;
}

/** The konsekvensutredning of a draft, from a file or pasted. */
export function ImpactDialog(props: ImpactDialogProps): ReactElement {
  const t = useText();
  return (
    <Dialog open onClose={props.onClose} title={t('drafts.impact.title')}>
      <OwnWordsRoom>
        <ImpactForm {...props} />
      </OwnWordsRoom>
    </Dialog>
  );
}

/** Pasted words are kept in this browser until they have been read. */
function ImpactForm({ draftId, version, replaces, onDone, onClose }: ImpactDialogProps): ReactElement {
  const t = useText();
  const client = useApolloClient();
  const own = useOwnWords();
  const place = `konsekvensutredning/${draftId}`;
  const [kept] = useState(() => own.read('pastedDraft', place));
  const [way, setWay] = useState<Way>(kept === null ? 'file' : 'paste');
  const [file, setFile] = useState<File | null>(null);
  const [pasted, setPasted] = useState(kept ?? '');
  const [missing, setMissing] = useState<readonly ProblemLike[]>([]);
  const reader = useReader(async (input, signal) => {
    const { data } = await client.mutate({
      mutation: TakeInImpactAssessmentDocument,
      variables: { draftId, expectedVersion: version, input },
      context: { fetchOptions: { signal } },
    });
    const result = data?.takeInImpactAssessment;
    if (result === undefined || signal.aborted) return undefined;
    if (result.__typename === 'ImportQuestion') return { question: result };
    if (result.__typename === 'Refusal') return { refused: result };
    client.cache.evict({ fieldName: 'drafts' });
    if (result.__typename === 'Stale') {
      await client.query({ query: DraftReviewDocument, variables: { id: draftId }, fetchPolicy: 'network-only' });
      return { refused: { code: 'STALE', message: result.message, problems: [] } };
    }
    own.write('pastedDraft', null, place);
    onDone();
    onClose();
    return { done: true };
  });
  const start = (): void => {
    const problems = sourceProblems({ way, file, pasted }, t, t('drafts.impact.nothingPasted'));
    setMissing(problems);
    if (problems.length === 0) reader.start(way === 'file' && file !== null ? { file } : { pastedText: pasted });
  };
  const problems = missing.length > 0 ? missing : reader.state.step === 'refused' ? reader.state.problems : [];
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <p>{t(replaces ? 'drafts.impact.replaces' : 'drafts.impact.lead')}</p>
      <ErrorSummary problems={problems} hrefOf={() => (way === 'file' ? '#fil' : '#inklistrat')} />
      {reader.state.step === 'fault' && <FaultNotice error={reader.state.error} retry={start} />}
      <SourceFields
        {...{ way, file, pasted }}
        onWay={setWay}
        onFile={(chosen) => {
          setFile(chosen);
          setMissing([]);
        }}
        onPasted={(words) => {
          setPasted(words);
          setMissing([]);
          own.write('pastedDraft', words === '' ? null : words, place);
        }}
        words={{
          file: t('drafts.impact.fileLabel'),
          paste: t('drafts.impact.pasteLabel'),
          pasteHint: t('drafts.impact.pasteHint'),
        }}
      />
      <Progress state={reader.state} onCancel={reader.cancel} />
      <ImportQuestionDialog reading={reader} />
    </form>
  );
}
