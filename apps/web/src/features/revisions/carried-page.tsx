import { OtherVersionsDocument, type OtherVersionsQuery } from '@samsyn/contracts/revisions';
import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useLanguage, useText } from '../../app/text.ts';
import { formatDay } from '../../lib/dates.ts';
import { buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Section } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { RoundFrame } from '../rounds/frame/round-frame.tsx';
import type { OfficeRound } from '../rounds/frame/use-round.ts';
import { CarriedList } from './carried-list.tsx';
import styles from './carried-page.module.css';

type Version = OtherVersionsQuery['versions'][number];

/** The round's text beside another version of it: what has changed, and where each comment ends up. */
export default function CarriedPage(): ReactElement {
  return <RoundFrame view="versions">{(round) => <Versions key={round.id} round={round} />}</RoundFrame>;
}

function Versions({ round }: { round: OfficeRound }): ReactElement {
  const t = useText();
  const { data, error, refetch } = useQuery(OtherVersionsDocument);
  if (data === undefined) return error ? <FaultNotice error={error} retry={() => void refetch()} /> : <Loading />;
  const own = data.versions.find(({ id }) => id === round.versionId);
  const others = data.versions.filter(({ id }) => id !== round.versionId);
  if (others.length === 0)
    return (
      <EmptyState title={t('revisions.none')}>
        <p>{t('revisions.none.text')}</p>
      </EmptyState>
    );
  return <Comparison round={round} own={own} others={sameFirst(others, own)} />;
}

/** Versions of the same föreskrift before those of others: nearly always what one looks for. */
function sameFirst(versions: readonly Version[], own: Version | undefined): Version[] {
  const same = (version: Version): number => Number(version.regulationId === own?.regulationId);
  return versions.toSorted((a, b) => same(b) - same(a));
}

const VERSION = 'version';

function Comparison({
  round,
  own,
  others,
}: {
  round: OfficeRound;
  own: Version | undefined;
  others: readonly Version[];
}): ReactElement {
  const t = useText();
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const chosen = others.find(({ id }) => id === search.get(VERSION));
  const changes = (format: string): string => `/export/foreskrift/${round.versionId}/${chosen?.id}/andringar.${format}`;
  return (
    <div className={styles['comparison']}>
      <Select
        name="version"
        label={t('revisions.choose')}
        {...(own && { hint: t('revisions.choose.hint', { title: own.title, number: own.number }) })}
        placeholder={t('revisions.choose.placeholder')}
        value={chosen?.id ?? ''}
        onChange={(id) => setSearch(id === '' ? {} : { [VERSION]: id }, { replace: true })}
        options={others.map(({ id, title, number, publishedAt }) => ({
          value: id,
          label: t('revisions.option', { title, number, day: formatDay(publishedAt, language) }),
        }))}
      />
      {chosen !== undefined && (
        <>
          <Section title={t('revisions.changes')}>
            <div className={styles['files']}>
              <ButtonLink kind="primary" to={`/jamfor/${round.versionId}/${chosen.id}`}>
                {t('revisions.changes.page')}
              </ButtonLink>
              {(['html', 'docx'] as const).map((format) => (
                <a key={format} className={buttonClass({ kind: 'secondary' })} href={changes(format)} download>
                  {t(`revisions.changes.${format}`)}
                </a>
              ))}
            </div>
          </Section>
          <Section title={t('revisions.carried')}>
            <CarriedList key={chosen.id} roundId={round.id} versionId={chosen.id} />
          </Section>
        </>
      )}
    </div>
  );
}
