import { VersionTextDocument, type VersionTextQuery } from '@samsyn/contracts/drafts';
import { useQuery } from '@apollo/client/react';
import { useMemo, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { NotFound } from '../../app/not-found.tsx';
import { useLanguage, useText } from '../../app/text.ts';
import { useCan } from '../../app/viewer.tsx';
import { draftText, type DraftText } from '../../law/draft-text.ts';
import { LawRow } from '../../law/law-row.tsx';
import { formatMoment } from '../../lib/dates.ts';
import { buttonClass } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { ButtonLink, Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { NextVersion } from './next-version.tsx';
import { ThingLog } from '../log/thing-log.tsx';
import styles from './version-page.module.css';

type Version = NonNullable<VersionTextQuery['version']>;

/** One published version, to be read: the text as law is set, a contents list beside, and what proves that it is the version. */
export default function VersionPage(): ReactElement {
  const { versionId = '' } = useParams();
  const { data, error, refetch } = useQuery(VersionTextDocument, { variables: { id: versionId } });
  if (data === undefined) return error ? <FaultNotice error={error} retry={() => void refetch()} /> : <Loading />;
  return data.version === null ? <NotFound /> : <VersionView version={data.version} />;
}

function VersionView({ version }: { version: Version }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const mayPrepare = useCan('round.prepare');
  const mayRead = useCan('log.read');
  const mayTrace = useCan('compilation.read');
  const mayWrite = useCan('draft.write');
  const text = useMemo(() => draftText(version.provisions), [version.provisions]);
  return (
    <Page
      title={version.title}
      eyebrow={[version.designation, t('drafts.version.number', { number: version.number })]
        .filter(Boolean)
        .join(' · ')}
      lead={t('drafts.version.published', {
        moment: formatMoment(version.publishedAt, language),
        name: version.publishedBy,
        sections: version.sections,
      })}
      actions={
        <>
          {mayTrace && version.number > 1 && (
            <ButtonLink to={`/foreskrift/${version.id}/synpunkter`}>{t('drafts.changes')}</ButtonLink>
          )}
          {mayWrite && (
            <a
              className={buttonClass({ kind: 'secondary' })}
              href={`/export/foreskrift/${version.id}/version.docx`}
              download
            >
              {t('drafts.word')}
            </a>
          )}
          {mayWrite && text.rows.some(({ node }) => node.kind === 'IMPACT_ASSESSMENT') && (
            <a
              className={buttonClass({ kind: 'secondary' })}
              href={`/export/foreskrift/${version.id}/konsekvensutredning.docx`}
              download
            >
              {t('drafts.impact.word')}
            </a>
          )}
          <ButtonLink to={`/foreskrift/${version.id}/jamfor`}>{t('drafts.compareVersions')}</ButtonLink>
          {mayWrite && <NextVersion versionId={version.id} />}
          {mayPrepare && (
            <ButtonLink kind="primary" to={`/remisser/ny?version=${version.id}`}>
              {t('drafts.newRound')}
            </ButtonLink>
          )}
        </>
      }
    >
      <div className={styles['reading']}>
        <Contents text={text} />
        <article className={styles['text']}>
          {version.enactingClause !== null && <p className={styles['clause']}>{version.enactingClause}</p>}
          <div className={styles['law']} lang="sv">
            {text.rows.map((row) => (
              <div key={row.id} id={row.node.path} className={styles['row']} data-kind={row.kind}>
                <LawRow row={row} />
                {mayTrace && row.kind === 'unit' && (
                  <Link className={styles['history'] ?? ''} to={`/foreskrift/${version.id}/historik/${row.node.id}`}>
                    {t('drafts.history')}
                    <span className="visually-hidden"> {row.node.address}</span>
                  </Link>
                )}
              </div>
            ))}
          </div>
          <p className={styles['hash']}>
            {t('drafts.version.hash')} <code>{version.contentHash}</code>
          </p>
        </article>
      </div>
      {mayRead && <ThingLog objectId={version.id} />}
    </Page>
  );
}

function Contents({ text }: { text: DraftText }): ReactElement {
  const t = useText();
  const entries = text.rows.filter(
    ({ kind, node }) => kind === 'chapter' || node.kind === 'ANNEX' || node.kind === 'IMPACT_ASSESSMENT',
  );
  return (
    <nav className={styles['contents']} aria-label={t('drafts.version.contents')}>
      <ul>
        {entries.map(({ id, node }) => (
          <li key={id}>
            <a href={`#${node.path}`}>
              <span className={styles['entryLabel']}>{node.label}</span> {node.heading}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
