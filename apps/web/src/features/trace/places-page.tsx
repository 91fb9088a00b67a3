import type { PlacementStatus } from '@samsyn/contracts';
import { VersionPlacesDocument, type VersionPlacesQuery } from '@samsyn/contracts/trace';
import { useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { NotFound } from '../../app/not-found.tsx';
import { useLanguage, useText } from '../../app/text.ts';
import { useCan } from '../../app/viewer.tsx';
import { formatMoment } from '../../lib/dates.ts';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { ButtonLink, Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { RadioChips } from '../../ui/radio-chips.tsx';
import { PlaceDialog } from './place-dialog.tsx';
import styles from './trace.module.css';

type Places = NonNullable<VersionPlacesQuery['versionPlaces']>;
type Placed = Places['nodes'][number];
type Pick = PlacementStatus | 'ALL' | 'UNSURE';

const PAGE = 50;

/** What a version changed and why, and where every comment on earlier versions stands in it. */
export default function PlacesPage(): ReactElement {
  const { versionId = '' } = useParams();
  const [pick, setPick] = useState<Pick>('ALL');
  const status = pick === 'ALL' || pick === 'UNSURE' ? null : pick;
  const variables = { versionId, status, unsure: pick === 'UNSURE', first: PAGE, after: null };
  const { data, previousData, error, refetch, fetchMore } = useQuery(VersionPlacesDocument, { variables });
  const t = useText();
  const places = (data ?? previousData)?.versionPlaces;
  if (places === null) return <NotFound />;
  if (places === undefined) return error ? <FaultNotice error={error} retry={() => void refetch()} /> : <Loading />;
  const more = (): void =>
    void fetchMore({ variables: { after: places.pageInfo.endCursor }, updateQuery: joined }).catch(() => undefined);
  return (
    <Page
      title={t('trace.places.title', { number: places.number })}
      eyebrow={<Link to={`/foreskrift/${versionId}`}>{places.title}</Link>}
    >
      <Account places={places} />
      <Section title={t('trace.places.comments')}>
        {places.missing > 0 && <Notice tone="warn">{t('trace.places.missing', { count: places.missing })}</Notice>}
        <p className={styles['quiet']}>
          {t('trace.places.lead', { comments: places.comments, onWhole: places.onWhole })}
        </p>
        <Picks places={places} pick={pick} onPick={setPick} />
        <ul className={styles['list']} aria-label={t('trace.places.comments')}>
          {places.nodes.map((row) => (
            <PlacedRow key={row.commentId} row={row} versionId={versionId} />
          ))}
        </ul>
        {places.pageInfo.hasNextPage && <Button onClick={more}>{t('trace.more')}</Button>}
      </Section>
    </Page>
  );
}

function joined(before: VersionPlacesQuery, { fetchMoreResult: next }: { fetchMoreResult: VersionPlacesQuery }) {
  if (!before.versionPlaces || !next.versionPlaces) return next;
  const nodes = [...before.versionPlaces.nodes, ...next.versionPlaces.nodes];
  return { versionPlaces: { ...next.versionPlaces, nodes } };
}

function Account({ places }: { places: Places }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const {
    versionId,
    fromVersionId,
    fromNumber,
    submittedBy,
    publishedBy,
    publishedAt,
    material,
    materialReason,
    materialBy,
    note,
  } = places;
  return (
    <Section
      title={t('trace.places.note', { number: fromNumber })}
      actions={
        <ButtonLink to={`/jamfor/${fromVersionId}/${versionId}`}>
          {t('trace.places.compare', { number: fromNumber })}
        </ButtonLink>
      }
    >
      <p className={styles['quiet']}>
        {t('trace.places.published', { submittedBy, publishedBy, moment: formatMoment(publishedAt, language) })}
      </p>
      <p className={styles['said']}>
        {t(material ? 'trace.places.material' : 'trace.places.notMaterial', { name: materialBy })}{' '}
        <span lang="sv">{materialReason}</span>
      </p>
      <p className={styles['note']} lang="sv">
        {note}
      </p>
    </Section>
  );
}

function Picks({ places, pick, onPick }: { places: Places; pick: Pick; onPick: (pick: Pick) => void }): ReactElement {
  const t = useText();
  const { comments, onWhole, unsure, counts } = places;
  return (
    <RadioChips<Pick>
      legend={t('revisions.outcomes')}
      name="utfall"
      value={pick}
      onChange={onPick}
      options={[
        { value: 'ALL', label: `${t('revisions.all')} ${comments - onWhole}` },
        ...(unsure > 0 || pick === 'UNSURE'
          ? [{ value: 'UNSURE' as const, label: t('trace.places.unsure', { count: unsure }), tone: 'warn' as const }]
          : []),
        ...counts
          .filter((count) => count.comments > 0)
          .map((count) => ({
            value: count.status,
            label: `${t(`revisions.status.${count.status}`)} ${count.comments}`,
          })),
      ]}
    />
  );
}

function PlacedRow({ row, versionId }: { row: Placed; versionId: string }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const mayJudge = useCan('draft.write');
  const [open, setOpen] = useState(false);
  const { commentId, organisationName, number, text, address, fromAddress, fromNumber, fromPath, fromVersionId } = row;
  const old = `/foreskrift/${fromVersionId}${fromPath == null ? '' : `#${fromPath}`}`;
  return (
    <li className={styles['item']}>
      <p className={styles['head']}>
        <Link to={`/synpunkt/${commentId}`}>{t('trace.comment', { name: organisationName, number })}</Link>
        <Link to={old}>{t('trace.places.old', { address: fromAddress ?? '', number: fromNumber })}</Link>
        <span aria-hidden="true">→</span>
        <span className={styles['place']}>{address ?? t('trace.nowhere')}</span>
      </p>
      <p className={styles['said']} lang="sv">
        {text}
      </p>
      {row.quote != null && <p className={styles['law']}>{t('revisions.quote', { quote: row.quote })}</p>}
      {row.quoteNow != null && row.quoteNow !== row.quote && (
        <p className={styles['law']}>{t('revisions.quoteNow', { quote: row.quoteNow })}</p>
      )}
      <p className={styles['quiet']}>
        {(language === 'sv' ? row.explanation : row.explanationEnglish).join('. ')}
        {row.judgedBy != null && ` · ${t('trace.judgedBy', { name: row.judgedBy })}`}
      </p>
      {row.needsReview && mayJudge && (
        <div>
          <Button size="dense" onClick={() => setOpen(true)}>
            {t('trace.places.judge')}
            <span className="visually-hidden"> {t('trace.comment', { name: organisationName, number })}</span>
          </Button>
        </div>
      )}
      {open && <PlaceDialog versionId={versionId} row={row} onClose={() => setOpen(false)} />}
    </li>
  );
}
