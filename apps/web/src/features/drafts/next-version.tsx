import { StartNextVersionDocument } from '@samsyn/contracts/drafts';
import { useApolloClient } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../app/text.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';

/** Begins the next version: a draft with the text of this one, to be edited. */
export function NextVersion({ versionId }: { versionId: string }): ReactElement {
  const t = useText();
  const client = useApolloClient();
  const navigate = useNavigate();
  const { busy, trouble, dismiss, run } = useOutcome();
  const start = async (): Promise<void> => {
    const variables = { versionId };
    const draft = await run(
      async () => (await client.mutate({ mutation: StartNextVersionDocument, variables })).data?.startRevision,
    );
    if (draft === null) return;
    client.cache.evict({ fieldName: 'drafts' });
    void navigate(`/utkast/${draft.id}`);
  };
  return (
    <>
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <Button busy={busy} onClick={() => void start()}>
        {t('drafts.next')}
      </Button>
    </>
  );
}
