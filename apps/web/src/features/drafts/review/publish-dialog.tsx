import { DraftReviewDocument, PublishDraftDocument, type DraftPartsFragment } from '@samsyn/contracts/drafts';
import { useApolloClient } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { problemsOf, type ProblemLike } from '../../../lib/refusal.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { Notice } from '../../../ui/notice.tsx';

/** The last word before a version that nobody can change, with what is still open. */
export function PublishDialog({
  draft,
  open,
  onClose,
  onPublished,
}: {
  draft: DraftPartsFragment;
  open: boolean;
  onClose: () => void;
  onPublished: (versionId: string) => void;
}): ReactElement {
  const t = useText();
  const { busy, problems, error, publish } = usePublish(draft, onPublished);
  const left = { problems: draft.problems.length, notUnderstood: draft.notUnderstood.length };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('drafts.publish.title')}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void publish()}>
            {t('drafts.publish.go')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <ErrorSummary problems={problems} hrefOf={() => null} />
      {error !== null && <FaultNotice error={error} />}
      <p>{t('drafts.publish.text')}</p>
      {left.problems + left.notUnderstood > 0 && (
        <Notice tone="warn" title={t('drafts.publish.leftTitle')}>
          {t('drafts.publish.left', left)}
        </Notice>
      )}
    </Dialog>
  );
}

function usePublish(draft: DraftPartsFragment, onPublished: (versionId: string) => void) {
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly ProblemLike[]>([]);
  const [error, setError] = useState<unknown>(null);
  const publish = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    setProblems([]);
    const variables = { draftId: draft.id, expectedVersion: draft.version };
    try {
      const { data } = await client.mutate({ mutation: PublishDraftDocument, variables });
      const result = data?.publishDraft;
      if (result?.__typename === 'VersionSummary') {
        for (const fieldName of ['drafts', 'draft', 'versions']) client.cache.evict({ fieldName });
        onPublished(result.id);
      } else if (result?.__typename === 'Stale') {
        setProblems([{ code: 'STALE', message: result.message }]);
        const query = { query: DraftReviewDocument, variables: { id: draft.id } };
        await client.query({ ...query, fetchPolicy: 'network-only' });
      } else if (result !== undefined) setProblems(problemsOf(result));
    } catch (fault) {
      setError(fault);
    } finally {
      setBusy(false);
    }
  };
  return { busy, problems, error, publish };
}
