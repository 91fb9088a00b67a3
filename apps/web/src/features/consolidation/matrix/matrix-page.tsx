import { ConsolidatedVersionDocument, StanceMatrixDocument } from '@samsyn/contracts/consolidation';
import { useQuery } from '@apollo/client/react';
import { useMemo, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { ACTOR_KINDS, STANCES, type ActorKind } from '@samsyn/consultation';
import { Absent } from '../../../app/absent.tsx';
import { useLabels, useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { RadioChips } from '../../../ui/radio-chips.tsx';
import { Select } from '../../../ui/select.tsx';
import { RoundFrame } from '../../rounds/frame/round-frame.tsx';
import { useRoundLive, type OfficeRound } from '../../rounds/frame/use-round.ts';
import { kindsOf, matrixView, type MatrixData, type MatrixFilter } from '../model/matrix-view.ts';
import { provisionPlaces } from '../model/provision-place.ts';
import { KindTable } from './kind-table.tsx';
import { Legend } from './legend.tsx';
import type { MatrixLinks } from './matrix-links.ts';
import { StanceTable } from './stance-table.tsx';
import styles from './matrix-page.module.css';

/** § × body: who stands where, and what they said of it. */
export default function MatrixPage(): ReactElement {
  return <RoundFrame view="matrix">{(round) => <Matrix key={round.id} round={round} />}</RoundFrame>;
}

function Matrix({ round }: { round: OfficeRound }): ReactElement {
  const { data, error, refetch } = useQuery(StanceMatrixDocument, { variables: { roundId: round.id } });
  const version = useQuery(ConsolidatedVersionDocument, { variables: { id: round.versionId } });
  useRoundLive(round.id, ['board'], () => void refetch().catch(() => undefined));
  const [{ kind }] = useFilter();
  const links = useLinks(round.slug, version.data?.version?.provisions ?? [], kind);
  const matrix = data?.stanceMatrix;
  const trouble = error ?? version.error;
  if (matrix === null) return <Absent />;
  if (!matrix || !version.data)
    return trouble ? (
      <FaultNotice error={trouble} retry={() => void Promise.all([refetch(), version.refetch()])} />
    ) : (
      <Loading />
    );
  return <Known round={round} matrix={matrix} links={links} />;
}

function Known({ round, matrix, links }: { round: OfficeRound; matrix: MatrixData; links: MatrixLinks }): ReactElement {
  const t = useText();
  const [filter, setFilter] = useFilter();
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => matrixView(matrix, filter), [matrix, filter]);
  if (matrix.bodies.length === 0)
    return <EmptyState title={t('consolidation.matrix.none')}>{t('consolidation.matrix.noneText')}</EmptyState>;
  const byKind = params.get('visa') === 'slag';
  const choose = (value: 'instans' | 'slag'): void =>
    setParams(value === 'slag' ? { visa: value } : {}, { replace: true });
  const choice = (
    <RadioChips
      legend={t('consolidation.matrix.show')}
      name="visa"
      value={byKind ? 'slag' : 'instans'}
      onChange={choose}
      options={[
        { value: 'instans', label: t('consolidation.matrix.byBody') },
        { value: 'slag', label: t('consolidation.matrix.byKind') },
      ]}
    />
  );
  if (byKind)
    return (
      <div className={styles['matrix']}>
        <div className={styles['tools']}>{choice}</div>
        <Legend totals={view.totals.all} />
        <KindTable round={round} matrix={matrix} links={links} />
      </div>
    );
  return (
    <div className={styles['matrix']}>
      <div className={styles['tools']}>
        {choice}
        <KindFilter matrix={matrix} filter={filter} onChange={setFilter} />
        <Checkbox
          dense
          label={t('consolidation.matrix.takenOnly')}
          checked={filter.takenOnly}
          onChange={(takenOnly) => setFilter({ ...filter, takenOnly })}
        />
        {filter.row && (
          <Button kind="quiet" size="dense" onClick={() => setFilter({ ...filter, row: '', stance: '' })}>
            {t('consolidation.matrix.allRows')}
          </Button>
        )}
      </div>
      <Legend totals={view.totals.all} />
      <StanceTable
        key={`${filter.kind} ${filter.takenOnly} ${filter.row} ${filter.stance}`}
        view={view}
        links={links}
      />
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
  const row = params.get('rad') ?? '';
  const stance = params.get('stallning') ?? '';
  const filter = useMemo<MatrixFilter>(() => {
    const known = (ACTOR_KINDS as readonly string[]).includes(asked);
    const taken = STANCES.find((one) => one === stance) ?? '';
    return { kind: known ? (asked as ActorKind) : '', takenOnly, row, stance: taken };
  }, [asked, takenOnly, row, stance]);
  const set = (next: MatrixFilter): void => {
    const written = new URLSearchParams();
    if (next.kind !== '') written.set('instanstyp', next.kind);
    if (next.takenOnly) written.set('rader', 'tagna');
    if (next.row) written.set('rad', next.row);
    if (next.row && next.stance) written.set('stallning', next.stance);
    setParams(written, { replace: true });
  };
  return [filter, set];
}

/** Where a cell leads: the body's comments on the §; where a body's overall stance leads: its whole answer. */
function useLinks(slug: string, provisions: readonly { id: string; path: string }[], kind: string): MatrixLinks {
  return useMemo(() => {
    const { pathOf } = provisionPlaces(provisions);
    const base = `/remiss/${slug}/sammanstallning`;
    return {
      row: (provisionId) => `${base}/${pathOf(provisionId)}`,
      cell: (provisionId, organisationId) => `${base}/${pathOf(provisionId)}?instans=${organisationId}`,
      counted: (provisionId, stance) =>
        `/remiss/${slug}/matris?${kind === '' ? '' : `instanstyp=${kind}&`}rad=${provisionId}&stallning=${stance}`,
      answer: (organisationId) => `${base}/${pathOf(null)}?svar=${organisationId}`,
    };
  }, [slug, provisions, kind]);
}
