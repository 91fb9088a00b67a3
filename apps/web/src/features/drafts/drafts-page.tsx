import {
  DraftListDocument,
  VersionListDocument,
  type DraftListQuery,
  type VersionListQuery,
} from '@samsyn/contracts/drafts';
import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { useCan } from '../../app/viewer.tsx';
import { formatDay, formatMoment } from '../../lib/dates.ts';
import { Badge } from '../../ui/badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { ButtonLink, Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import { ImportPanel } from './import/import-panel.tsx';
import styles from './drafts.module.css';

/** Where a föreskrift comes in, what is being reviewed, and what has been published. */
export default function DraftsPage(): ReactElement {
  const t = useText();
  const mayWrite = useCan('draft.write');
  const drafts = useQuery(DraftListDocument);
  const versions = useQuery(VersionListDocument);
  const error = drafts.data === undefined ? drafts.error : undefined;
  return (
    <Page title={t('drafts.title')} lead={t('drafts.lead')}>
      {error && <FaultNotice error={error} retry={() => void drafts.refetch()} />}
      {drafts.data === undefined && !error && <Loading />}
      {drafts.data !== undefined && (
        <Section title={t('drafts.inReview')}>
          <DraftTable drafts={drafts.data.drafts} />
        </Section>
      )}
      {mayWrite && (
        <Section title={t('drafts.import.heading')}>
          <ImportPanel />
        </Section>
      )}
      {versions.data !== undefined && versions.data.versions.length > 0 && (
        <Section title={t('drafts.published')}>
          <VersionTable versions={versions.data.versions} />
        </Section>
      )}
    </Page>
  );
}

function DraftTable({ drafts }: { drafts: DraftListQuery['drafts'] }): ReactElement {
  const t = useText();
  const language = useLanguage();
  /** What tells versions of one föreskrift apart, beside their number. */
  const whereFrom = ({ roundOn, versionId, startedAt }: DraftListQuery['drafts'][number]): string =>
    [
      roundOn != null && t(versionId == null ? 'drafts.afterRound' : 'drafts.onRound', { number: roundOn }),
      t('drafts.startedAt', { day: formatDay(startedAt, language) }),
    ]
      .filter(Boolean)
      .join(' · ');
  if (drafts.length === 0) return <EmptyState title={t('drafts.none')}>{t('drafts.noneText')}</EmptyState>;
  return (
    <Table caption={t('drafts.inReview')} hideCaption dense>
      <thead>
        <tr>
          <th scope="col">{t('drafts.columnTitle')}</th>
          <th scope="col">{t('drafts.columnState')}</th>
          <th scope="col" className={styles['number']}>
            §§
          </th>
          <th scope="col" className={styles['number']}>
            {t('drafts.columnNotUnderstood')}
          </th>
          <th scope="col">{t('drafts.columnUpdated')}</th>
        </tr>
      </thead>
      <tbody>
        {drafts.map((draft) => (
          <tr key={draft.id}>
            <th scope="row" className={styles['title']}>
              <Link to={`/utkast/${draft.id}`}>{t('drafts.named', { title: draft.title, number: draft.number })}</Link>
              <span className={styles['file']}>{whereFrom(draft)}</span>
              {draft.fileName !== null && <span className={styles['file']}>{draft.fileName}</span>}
            </th>
            <td>
              <Badge tone={draft.state === 'PUBLISHED' ? 'ok' : 'info'}>{t(`drafts.state.${draft.state}`)}</Badge>
            </td>
            <td className={styles['number']}>{draft.sections}</td>
            <td className={styles['number']}>{draft.notUnderstood}</td>
            <td className={styles['moment']}>
              {formatMoment(draft.updatedAt, language)}
              <span className={styles['file']}>{draft.updatedBy}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function VersionTable({ versions }: { versions: VersionListQuery['versions'] }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const mayPrepare = useCan('round.prepare');
  return (
    <Table caption={t('drafts.published')} hideCaption dense>
      <thead>
        <tr>
          <th scope="col">{t('drafts.columnTitle')}</th>
          <th scope="col">{t('drafts.columnVersion')}</th>
          <th scope="col" className={styles['number']}>
            §§
          </th>
          <th scope="col">{t('drafts.columnPublished')}</th>
          {mayPrepare && <th scope="col">{t('drafts.columnRound')}</th>}
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <tr key={version.id}>
            <th scope="row" className={styles['title']}>
              <Link to={`/foreskrift/${version.id}`}>{version.title}</Link>
            </th>
            <td>{version.number}</td>
            <td className={styles['number']}>{version.sections}</td>
            <td className={styles['moment']}>{formatMoment(version.publishedAt, language)}</td>
            {mayPrepare && (
              <td>
                <ButtonLink size="dense" to={`/remisser/ny?version=${version.id}`}>
                  {t('drafts.newRound')}
                  <span className="visually-hidden"> {version.title}</span>
                </ButtonLink>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
