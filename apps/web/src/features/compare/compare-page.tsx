import { CompareVersionsDocument, VersionComparisonDocument } from '@samsyn/contracts/compare';
import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useState, type ReactElement } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { NotFound } from '../../app/not-found.tsx';
import { useLanguage, useText } from '../../app/text.ts';
import { formatDay } from '../../lib/dates.ts';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ActView } from './act-view.tsx';
import { ChangesView } from './changes-view.tsx';
import { ChooseVersions } from './choose-versions.tsx';
import { Files } from './files.tsx';
import type { Comparison } from './model/comparison.ts';
import { RadioChips } from '../../ui/radio-chips.tsx';
import { VersionPicker } from './version-picker.tsx';
import { VIEWS, type View } from './views/view.ts';
import styles from './compare.module.css';

const VIEW = 'vy';

/** From one version to what it is held against; or two of them, which is the whole page. */
export default function ComparePage(): ReactElement {
  const { versionId } = useParams();
  return versionId === undefined ? <ComparedVersions /> : <ChooseVersions versionId={versionId} />;
}

/** Any two versions held against each other: what was changed, in three views, and the act that would change it. */
function ComparedVersions(): ReactElement {
  const { fromId = '', toId = '' } = useParams();
  // Neither version can change, and the answer is large: it is not kept beside everything else.
  const { data, error, refetch } = useQuery(VersionComparisonDocument, {
    variables: { fromId, toId },
    fetchPolicy: 'no-cache',
  });
  const t = useText();
  if (data === undefined)
    return error ? (
      <FaultNotice error={error} retry={() => void refetch()} />
    ) : (
      <Loading label={t('compare.working')} />
    );
  if (data.versionComparison === null) return <NotFound />;
  return <ComparisonView key={`${fromId} ${toId}`} comparison={data.versionComparison} />;
}

function ComparisonView({ comparison }: { comparison: Comparison }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const { data } = useQuery(CompareVersionsDocument);
  const { from, to, isSameRegulation } = comparison;
  const [view, setView] = useState<View>(() => VIEWS.find((one) => one === search.get(VIEW)) ?? 'lopande');
  // The choice is seen at once; a long text follows when it has been drawn.
  const shown = useDeferredValue(view);
  const choose = (next: View): void => {
    setView(next);
    setSearch(
      (before) => {
        before.set(VIEW, next);
        return before;
      },
      { replace: true },
    );
  };
  const day = (at: string): string => formatDay(at, language);
  const lead = { from: from.number, fromDay: day(from.publishedAt), to: to.number, toDay: day(to.publishedAt) };
  return (
    <Page
      wide
      compact
      title={isSameRegulation ? t('compare.title', { from: from.number, to: to.number }) : t('compare.title.other')}
      eyebrow={<Link to={`/foreskrift/${to.id}`}>{to.title}</Link>}
      lead={isSameRegulation ? t('compare.lead', lead) : t('compare.lead.other', { ...lead, title: from.title })}
    >
      <div className={styles['head']}>
        {data !== undefined && (
          <VersionPicker
            versions={data.versions}
            fromId={from.id}
            toId={to.id}
            onPick={(fromId, toId) => void navigate(`/jamfor/${fromId}/${toId}?${search.toString()}`)}
          />
        )}
        <Files from={from} to={to} />
      </div>
      <Unconfirmed comparison={comparison} />
      <RadioChips<View>
        legend={t('compare.view')}
        hideLegend
        name="vy"
        value={view}
        onChange={choose}
        options={VIEWS.map((one) => ({ value: one, label: t(`compare.view.${one}`) }))}
      />
      {shown === 'forfattning' ? (
        <ActView comparison={comparison} />
      ) : (
        <ChangesView comparison={comparison} view={shown} />
      )}
    </Page>
  );
}

/** What nobody has confirmed is said before it is read. */
function Unconfirmed({ comparison }: { comparison: Comparison }): ReactElement | null {
  const t = useText();
  const { isSameRegulation, unconfirmed } = comparison;
  if (isSameRegulation && unconfirmed.length === 0) return null;
  const steps = unconfirmed.map(({ fromNumber, toNumber }) =>
    t('compare.unconfirmed.step', { from: fromNumber, to: toNumber }),
  );
  return (
    <Notice tone="warn" title={t('compare.unconfirmed')}>
      <p>
        {isSameRegulation ? t('compare.unconfirmed.text', { steps: steps.join(', ') }) : t('compare.unconfirmed.other')}
      </p>
    </Notice>
  );
}
