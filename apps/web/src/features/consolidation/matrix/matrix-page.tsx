import { ConsolidatedVersionDocument, StanceMatrixDocument } from '@samsyn/contracts/consolidation';
import { useQuery } from '@apollo/client/react';
import { useMemo, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { ACTOR_KINDS, type ActorKind } from '@samsyn/consultation';
import { Absent } from '../../../app/absent.tsx';
import { useLabels, useText } from '../../../app/text.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Select } from '../../../ui/select.tsx';
import { RoundFrame } from '../../rounds/frame/round-frame.tsx';
import { useRoundLive, type OfficeRound } from '../../rounds/frame/use-round.ts';
import { kindsOf, matrixView, type MatrixData, type MatrixFilter } from '../model/matrix-view.ts';
import { provisionPlaces } from '../model/provision-place.ts';
import { Legend } from './legend.tsx';
import { StanceTable, type MatrixLinks } from './stance-table.tsx';
import styles from './matrix-page.module.css';

/** § × body: who stands where, and what they said of it. */
export default function MatrixPage(): ReactElement {
  return <RoundFrame view="matrix">{(round) => <Matrix key={round.id} round={round} />}</RoundFrame>;
}

function Matrix({ round }: { round: OfficeRound }): ReactElement {
  const { data, error, refetch } = useQuery(StanceMatrixDocument, { variables: { roundId: round.id } });
  const version = useQuery(ConsolidatedVersionDocument, { variables: { id: round.versionId } });
  useRoundLive(round.id, ['board'], () => void refetch().catch(() => undefined));
  const links = useLinks(round.slug, version.data?.version?.provisions ?? []);
  const matrix = data?.stanceMatrix;
  const trouble = error ?? version.error;
  if (matrix === null) return <Absent />;
  if (!matrix || !version.data)
    return trouble ? (
      <FaultNotice error={trouble} retry={() => void Promise.all([refetch(), version.refetch()])} />
    ) : (
      <Loading />
    );
  return <Known matrix={matrix} links={links} />;
}

function Known({ matrix, links }: { matrix: MatrixData; links: MatrixLinks }): ReactElement {
  const t = useText();
  const [filter, setFilter] = useFilter();
  const view = useMemo(() => matrixView(matrix, filter), [matrix, filter]);
  if (matrix.bodies.length === 0)
    return <EmptyState title={t('consolidation.matrix.none')}>{t('consolidation.matrix.noneText')}</EmptyState>;
  return (
    <div className={styles['matrix']}>
      <div className={styles['tools']}>
        <KindFilter matrix={matrix} filter={filter} onChange={setFilter} />
        <Checkbox
          dense
          label={t('consolidation.matrix.takenOnly')}
          checked={filter.takenOnly}
          onChange={(takenOnly) => setFilter({ ...filter, takenOnly })}
        />
      </div>
      <Legend totals={view.totals.all} />
      <StanceTable key={`${filter.kind} ${filter.takenOnly}`} view={view} links={links} />
    </div>
  );
}

function KindFilter({
  matrix,
  filter,
  onChange,
}: {
  matrix: MatrixData;
  filter: MatrixFilter;
  onChange: (filter: MatrixFilter) => void;
}): ReactElement {
  const t = useText();
  const labels = useLabels();
  return (
    <Select<ActorKind | ''>
      name="instanstyp"
      label={t('consolidation.matrix.kind')}
      dense
      value={filter.kind}
      placeholder={t('consolidation.matrix.allKinds', { bodies: matrix.bodies.length })}
      options={kindsOf(matrix.bodies).map(({ kind, bodies }) => ({
        value: kind,
        label: `${labels.actorKind[kind]} (${bodies})`,
      }))}
      onChange={(kind) => onChange({ ...filter, kind })}
    />
  );
}

/** The choice stands in the page's address. */
function useFilter(): [MatrixFilter, (filter: MatrixFilter) => void] {
  const [params, setParams] = useSearchParams();
  const asked = params.get('instanstyp') ?? '';
  const takenOnly = params.get('rader') === 'tagna';
  const filter = useMemo<MatrixFilter>(() => {
    const known = (ACTOR_KINDS as readonly string[]).includes(asked);
    return { kind: known ? (asked as ActorKind) : '', takenOnly };
  }, [asked, takenOnly]);
  const set = (next: MatrixFilter): void => {
    const written = new URLSearchParams();
    if (next.kind !== '') written.set('instanstyp', next.kind);
    if (next.takenOnly) written.set('rader', 'tagna');
    setParams(written, { replace: true });
  };
  return [filter, set];
}

/** Where a cell leads: the body's comments on the §; where a body's overall stance leads: its whole answer. */
function useLinks(slug: string, provisions: readonly { id: string; path: string }[]): MatrixLinks {
  return useMemo(() => {
    const { pathOf } = provisionPlaces(provisions);
    const base = `/remiss/${slug}/sammanstallning`;
    return {
      row: (provisionId) => `${base}/${pathOf(provisionId)}`,
      cell: (provisionId, organisationId) => `${base}/${pathOf(provisionId)}?instans=${organisationId}`,
      answer: (organisationId) => `${base}/${pathOf(null)}?svar=${organisationId}`,
    };
  }, [slug, provisions]);
}
