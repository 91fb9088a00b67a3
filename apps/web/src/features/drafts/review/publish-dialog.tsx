import { DraftReviewDocument, PublishDraftDocument, type DraftPartsFragment } from '@samsyn/contracts/drafts';
import { useApolloClient } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { useOutcome } from '../../../lib/use-outcome.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';

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
  const client = useApolloClient();
  const { busy, trouble, dismiss, run } = useOutcome();
  const left = { problems: draft.problems.length, notUnderstood: draft.notUnderstood.length };
  const publish = async (): Promise<void> => {
    const variables = { draftId: draft.id, expectedVersion: draft.version };
    const version = await run(async () => {
      const { data } = await client.mutate({ mutation: PublishDraftDocument, variables });
      if (data?.publishDraft.__typename === 'Stale') {
        const query = { query: DraftReviewDocument, variables: { id: draft.id } };
        await client.query({ ...query, fetchPolicy: 'network-only' });
      }
      return data?.publishDraft;
    });
    if (version === null) return;
    for (const fieldName of ['drafts', 'draft', 'versions']) client.cache.evict({ fieldName });
    onPublished(version.id);
  };
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
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <p>{t('drafts.publish.text')}</p>
      {left.problems + left.notUnderstood > 0 && (
        <Notice tone="warn" title={t('drafts.publish.leftTitle')}>
          {t('drafts.publish.left', left)}
        </Notice>
      )}
    </Dialog>
  );
}
