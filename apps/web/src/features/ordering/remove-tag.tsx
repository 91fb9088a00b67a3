import { RemoveTagDocument, TagUseDocument } from '@samsyn/contracts/ordering';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Loading } from '../../ui/loading.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import type { Tag } from './use-order.ts';
import styles from './ordering.module.css';

/** Takes a tag or theme out of use, once it has been told what it touches. */
export function RemoveTag({ roundId, tag, onDone }: { roundId: string; tag: Tag; onDone: () => void }): ReactElement {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        kind="quiet"
        size="dense"
        aria-haspopup="dialog"
        aria-label={t('ordering.tag.remove.of', { name: tag.name })}
        onClick={() => setOpen(true)}
      >
        {t('ordering.tag.remove')}
      </Button>
      {open && (
        <RemoveDialog
          roundId={roundId}
          tag={tag}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            onDone();
          }}
        />
      )}
    </>
  );
}

function RemoveDialog({
  roundId,
  tag,
  onClose,
  onDone,
}: {
  roundId: string;
  tag: Tag;
  onClose: () => void;
  onDone: () => void;
}): ReactElement {
  const t = useText();
  const client = useApolloClient();
  const { busy, trouble, dismiss, run } = useOutcome();
  const { data, refetch } = useQuery(TagUseDocument, {
    variables: { roundId, id: tag.id },
    fetchPolicy: 'network-only',
  });
  const use = data?.tagUse;
  const remove = async (): Promise<void> => {
    const variables = { roundId, id: tag.id, expectedVersion: use?.version ?? 0 };
    const removed = await run(
      async () => (await client.mutate({ mutation: RemoveTagDocument, variables })).data?.removeTag,
    );
    if (removed === null) void refetch().catch(() => undefined);
    else onDone();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('ordering.tag.remove.title', { name: tag.name })}
      actions={
        <>
          <Button kind="danger" busy={busy} disabled={!use} onClick={() => void remove()}>
            {t('ordering.tag.remove')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      {!use ? (
        <Loading />
      ) : (
        <ul className={styles['touched']}>
          <li>{t('ordering.tag.remove.texts', { texts: use.texts, parts: use.parts })}</li>
          {use.rules > 0 && <li>{t('ordering.tag.remove.rules', { count: use.rules })}</li>}
          {use.views > 0 && <li>{t('ordering.tag.remove.views', { count: use.views })}</li>}
          {use.assessed && <li>{t('ordering.tag.remove.assessed')}</li>}
          <li>{t('ordering.tag.remove.kept')}</li>
        </ul>
      )}
    </Dialog>
  );
}
