import { DraftReviewDocument, type DraftPartsFragment } from '@samsyn/contracts/drafts';
import { useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useNavigate, useParams } from 'react-router';
import { NotFound } from '../../../app/not-found.tsx';
import { useLanguage, useText } from '../../../app/text.ts';
import { useCan } from '../../../app/viewer.tsx';
import { formatMoment } from '../../../lib/dates.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { ButtonLink, Link } from '../../../ui/link.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Page } from '../../../ui/page.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { ImpactDialog } from '../import/impact-dialog.tsx';
import { countStructure } from '../model/structure-summary.ts';
import { PublishDialog } from './publish-dialog.tsx';
import { TitleDialog } from './title-dialog.tsx';
import { useDraftEdits, type DraftEdits } from './use-draft-edits.ts';
import { Workbench } from './workbench.tsx';

/** What the reader made of a text, beside the text: mended here until it can be published. */
export default function ReviewPage(): ReactElement {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(DraftReviewDocument, { variables: { id } });
  if (data === undefined) return error ? <FaultNotice error={error} retry={() => void refetch()} /> : <Loading />;
  return data.draft === null ? <NotFound /> : <Review draft={data.draft} />;
}

function Review({ draft }: { draft: DraftPartsFragment }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const edits = useDraftEdits(draft);
  const mayWrite = useCan('draft.write') && draft.state === 'IN_REVIEW';
  const counts = countStructure(draft.provisions, draft.notUnderstood.length);
  return (
    <Page
      wide
      title={draft.title}
      eyebrow={
        <>
          <Link to="/utkast">{t('drafts.title')}</Link>
          {draft.fileName !== null && ` · ${draft.fileName}`} ·{' '}
          {t('drafts.review.updated', { moment: formatMoment(draft.updatedAt, language), name: draft.updatedBy })}
        </>
      }
      lead={t('drafts.review.summary', { ...counts })}
      actions={mayWrite ? <Actions draft={draft} edits={edits} /> : <PublishedActions draft={draft} />}
    >
      <TroubleNotice trouble={edits.trouble} onDismiss={edits.dismiss} />
      <Workbench draft={draft} edits={edits} mayWrite={mayWrite} />
    </Page>
  );
}

function Actions({ draft, edits }: { draft: DraftPartsFragment; edits: DraftEdits }): ReactElement {
  const t = useText();
  const say = useToast();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'publish' | 'title' | 'impact' | null>(null);
  const close = (): void => setOpen(null);
  const undo = async (): Promise<void> => {
    if (await edits.undo()) say(t('drafts.review.undone'));
  };
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen('title')}>
        {t('drafts.title.change')}
      </Button>
      <Button kind="quiet" onClick={() => setOpen('impact')}>
        {t('drafts.impact.open')}
      </Button>
      <Button busy={edits.busy} disabled={!draft.canUndo} onClick={() => void undo()}>
        {t('drafts.review.undo')}
      </Button>
      <ButtonLink to={`/utkast/${draft.id}/skriv`}>{t('drafts.write')}</ButtonLink>
      {draft.followsVersionId === null ? (
        <Button kind="primary" onClick={() => setOpen('publish')}>
          {t('drafts.publish.open')}
        </Button>
      ) : (
        <ButtonLink kind="primary" to={`/utkast/${draft.id}/ny-version`}>
          {t('drafts.compare')}
        </ButtonLink>
      )}
      <PublishDialog
        draft={draft}
        open={open === 'publish'}
        onClose={close}
        onPublished={(versionId) => void navigate(`/foreskrift/${versionId}`)}
      />
      {open === 'impact' && (
        <ImpactDialog
          draftId={draft.id}
          version={draft.version}
          replaces={draft.provisions.some(({ kind }) => kind === 'IMPACT_ASSESSMENT')}
          onDone={() => say(t('drafts.impact.done'))}
          onClose={close}
        />
      )}
      {open === 'title' && <TitleDialog draft={draft} edits={edits} onClose={close} />}
    </>
  );
}

function PublishedActions({ draft }: { draft: DraftPartsFragment }): ReactElement | null {
  const t = useText();
  if (draft.versionId === null) return null;
  return (
    <>
      <Badge tone="ok">{t('drafts.state.PUBLISHED')}</Badge>
      <ButtonLink to={`/foreskrift/${draft.versionId}`}>{t('drafts.review.toVersion')}</ButtonLink>
    </>
  );
}
