import { DraftRevisionDocument } from '@samsyn/contracts/trace';
import { useQuery } from '@apollo/client/react';
import { useEffect, useState, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { useText } from '../../../app/text.ts';
import { useCan } from '../../../app/viewer.tsx';
import { Button } from '../../../ui/button.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { ButtonLink, Link } from '../../../ui/link.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page, Section } from '../../../ui/page.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { OwnWordsRoom } from '../../seal/own-words-room.tsx';
import { EdgeList } from './edge-list.tsx';
import { MaterialForm } from './material-form.tsx';
import { PublishPart } from './publish-part.tsx';
import { seek } from './seek.ts';
import { type SpanPick, SpanList } from './span-list.tsx';
import { UnmetList } from './unmet-list.tsx';
import { useRevision, type Revision, type Revising } from './use-revision.ts';

/** The next version of a föreskrift beside the last one: what became of each provision, why each word was changed, and the publication. */
export default function RevisionPage(): ReactElement {
  const { draftId = '' } = useParams();
  const t = useText();
  const revising = useRevision(draftId);
  const { data, error, refetch } = useQuery(DraftRevisionDocument, { variables: { draftId } });
  if (data === undefined) return error ? <FaultNotice error={error} retry={() => void refetch()} /> : <Loading />;
  if (data.revision !== null)
    return (
      <OwnWordsRoom>
        <RevisionView revision={data.revision} revising={revising} />
      </OwnWordsRoom>
    );
  return (
    <Page
      title={t('trace.revision.title')}
      eyebrow={<Link to={`/utkast/${draftId}`}>{t('trace.revision.draft')}</Link>}
    >
      <TroubleNotice trouble={revising.outcome.trouble} onDismiss={revising.outcome.dismiss} />
      <p>{t('trace.revision.notYet')}</p>
      <div>
        <Button kind="primary" busy={revising.outcome.busy} onClick={() => void revising.compare()}>
          {t('trace.revision.compare')}
        </Button>
      </div>
    </Page>
  );
}

function RevisionView({ revision, revising }: { revision: Revision; revising: Revising }): ReactElement {
  const t = useText();
  const open = revision.state !== 'PUBLISHED';
  const [pick, setPick] = useState<SpanPick>('ALL');
  const [sought, setSought] = useState<{ field: string } | null>(null);
  const goTo = (field: string): void => {
    setPick('ALL'); // the choice above the list may hide it
    setSought({ field });
  };
  useEffect(() => {
    if (sought !== null) seek(sought.field);
  }, [sought]);
  const mayWrite = useCan('draft.write') && open;
  const { draftId, draftTitle, fromVersionId, fromNumber, compared, publishedVersionId } = revision;
  return (
    <Page
      title={t('trace.revision.version', { number: fromNumber + 1 })}
      eyebrow={
        <>
          <Link to={`/utkast/${draftId}`}>{draftTitle}</Link> ·{' '}
          <Link to={`/foreskrift/${fromVersionId}`}>{t('trace.revision.follows', { number: fromNumber })}</Link>
        </>
      }
      lead={t('trace.revision.lead')}
      actions={
        mayWrite && (
          <>
            <ButtonLink to={`/utkast/${draftId}/skriv`}>{t('trace.revision.write')}</ButtonLink>
            <Button busy={revising.outcome.busy} onClick={() => void revising.compare()}>
              {t('trace.revision.compareAgain')}
            </Button>
          </>
        )
      }
    >
      <TroubleNotice trouble={revising.outcome.trouble} onDismiss={revising.outcome.dismiss} />
      {open && !compared && <Notice tone="warn">{t('trace.revision.changedSince')}</Notice>}
      {publishedVersionId != null && (
        <Notice tone="ok" title={t('trace.revision.published')}>
          <ButtonLink to={`/foreskrift/${publishedVersionId}/synpunkter`}>{t('trace.revision.toPlaces')}</ButtonLink>
        </Notice>
      )}
      <Section title={t('trace.edges.title', { count: revision.edges.length })}>
        <EdgeList revision={revision} revising={revising} mayWrite={mayWrite} />
      </Section>
      <Section title={t('trace.spans.title', { count: revision.spans.length })}>
        <SpanList revision={revision} revising={revising} mayWrite={mayWrite} pick={pick} onPick={setPick} />
      </Section>
      <Section title={t('trace.unmet.title')}>
        <UnmetList revision={revision} revising={revising} mayWrite={mayWrite} />
      </Section>
      <Section title={t('trace.material.title')}>
        <MaterialForm revision={revision} revising={revising} mayWrite={mayWrite} />
      </Section>
      {open && (
        <Section title={t('trace.publish.title')}>
          <PublishPart revision={revision} revising={revising} mayWrite={mayWrite} onSeek={goTo} />
        </Section>
      )}
    </Page>
  );
}
