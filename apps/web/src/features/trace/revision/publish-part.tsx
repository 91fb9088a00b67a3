import { PublishRevisionDocument } from '@samsyn/contracts/trace';
import { useApolloClient } from '@apollo/client/react';
import { useState, type MouseEvent, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useLanguage, useText } from '../../../app/text.ts';
import { formatMoment } from '../../../lib/dates.ts';
import { useOutcome } from '../../../lib/use-outcome.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Link } from '../../../ui/link.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import styles from '../trace.module.css';
import { placeId } from './seek.ts';
import type { Revision, Revising } from './use-revision.ts';

/** The list leads to what is next to be done; a hundred links would only hide the steps under them. */
const SHOWN = 12;

/** What is left, then the two steps: one hands it in, another publishes. */
export function PublishPart({
  revision,
  revising,
  mayWrite,
  onSeek,
}: {
  revision: Revision;
  revising: Revising;
  mayWrite: boolean;
  /** Goes to what is left. */
  onSeek: (field: string) => void;
}): ReactElement {
  const t = useText();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const { problems, submittedAt, submittedBy, submittedByMe, fromNumber } = revision;
  if (problems.length > 0)
    return (
      <Notice tone="info" title={t('trace.publish.left', { count: problems.length })}>
        <ul>
          {problems.slice(0, SHOWN).map(({ code, field, message }) => (
            <li key={code + (field ?? '')}>
              <ProblemLink {...{ code, field, message, onSeek }} draftId={revision.draftId} />
            </li>
          ))}
          {problems.length > SHOWN && <li>{t('trace.publish.more', { count: problems.length - SHOWN })}</li>}
        </ul>
      </Notice>
    );
  if (submittedAt == null)
    return (
      <>
        <p className={styles['said']}>{t('trace.publish.ready')}</p>
        {mayWrite && (
          <div>
            <Button kind="primary" busy={revising.outcome.busy} onClick={() => void revising.handIn()}>
              {t('trace.publish.handIn')}
            </Button>
          </div>
        )}
      </>
    );
  return (
    <>
      <p className={styles['said']}>
        {t('trace.publish.handedIn', { name: submittedBy ?? '', moment: formatMoment(submittedAt, language) })}{' '}
        {submittedByMe && t('trace.publish.byAnother')}
      </p>
      {mayWrite && !submittedByMe && (
        <div>
          <Button kind="primary" onClick={() => setOpen(true)}>
            {t('trace.publish.go', { number: fromNumber + 1 })}
          </Button>
        </div>
      )}
      {open && <PublishDialog revision={revision} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Codes of what is answered on this page; the field names what it is about. What is wrong with the text itself is mended in the draft. */
const HERE = new Set(['EDGE_UNCONFIRMED', 'SPAN_UNEXPLAINED', 'MET_WITHOUT_CHANGE', 'MATERIAL_UNJUDGED']);

function ProblemLink({
  code,
  field,
  message,
  draftId,
  onSeek,
}: {
  code: string;
  field?: string | null;
  message: string;
  draftId: string;
  onSeek: (field: string) => void;
}): ReactElement {
  if (code === 'NOT_COMPARED') return <>{message}</>;
  if (field == null || !HERE.has(code)) return <Link to={`/utkast/${draftId}`}>{message}</Link>;
  const go = (event: MouseEvent): void => {
    event.preventDefault();
    onSeek(field);
  };
  return (
    <a href={`#${placeId(field)}`} onClick={go}>
      {message}
    </a>
  );
}

function PublishDialog({ revision, onClose }: { revision: Revision; onClose: () => void }): ReactElement {
  const t = useText();
  const client = useApolloClient();
  const navigate = useNavigate();
  const { busy, trouble, dismiss, run } = useOutcome();
  const publish = async (): Promise<void> => {
    const variables = { draftId: revision.draftId, expectedVersion: revision.version };
    const version = await run(
      async () => (await client.mutate({ mutation: PublishRevisionDocument, variables })).data?.publishRevision,
    );
    if (version === null) return;
    for (const fieldName of ['drafts', 'draft', 'versions', 'revision']) client.cache.evict({ fieldName });
    void navigate(`/foreskrift/${version.id}/synpunkter`);
  };
  const number = revision.fromNumber + 1;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('trace.publish.go', { number })}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void publish()}>
            {t('trace.publish.go', { number })}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <p>{t('trace.publish.text')}</p>
    </Dialog>
  );
}
