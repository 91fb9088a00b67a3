import { CompareVersionsDocument } from '@samsyn/contracts/compare';
import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Navigate, useNavigate } from 'react-router';
import { NotFound } from '../../app/not-found.tsx';
import { useText } from '../../app/text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { VersionPicker } from './version-picker.tsx';

/** From one version: with the one before it, or where there is none with what one chooses. */
export function ChooseVersions({ versionId }: { versionId: string }): ReactElement {
  const t = useText();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(CompareVersionsDocument);
  if (data === undefined) return error ? <FaultNotice error={error} retry={() => void refetch()} /> : <Loading />;
  const own = data.versions.find(({ id }) => id === versionId);
  if (own === undefined) return <NotFound />;
  const same = data.versions.filter(({ regulationId }) => regulationId === own.regulationId);
  const before = same.filter(({ number }) => number < own.number).toSorted((a, b) => b.number - a.number)[0];
  if (before !== undefined) return <Navigate to={`/jamfor/${before.id}/${own.id}`} replace />;
  return (
    <Page title={t('compare.choose')} eyebrow={own.title} narrow>
      {data.versions.length < 2 ? (
        <EmptyState title={t('compare.none')}>
          <p>{t('compare.none.text')}</p>
        </EmptyState>
      ) : (
        <VersionPicker
          versions={data.versions}
          fromId={own.id}
          toId=""
          onPick={(from, to) => void navigate(`/jamfor/${from}/${to}`)}
        />
      )}
    </Page>
  );
}
