import { CompilationDocument } from '@samsyn/contracts/consolidation';
import { STANCES } from '@samsyn/consultation';
import { useQuery } from '@apollo/client/react';
import { useMemo, type ReactElement } from 'react';
import { useLabels, useText } from '../../../app/text.ts';
import { classes } from '../../../lib/classes.ts';
import { Link } from '../../../ui/link.tsx';
import { Table } from '../../../ui/table.tsx';
import { useRoundLive, type OfficeRound } from '../../rounds/frame/use-round.ts';
import { kindMatrix, leading, type KindColumn, type KindRow } from '../model/kind-matrix.ts';
import { tallySum, type StanceTally } from '../model/matrix-totals.ts';
import type { MatrixData } from '../model/matrix-view.ts';
import cells from './cells.module.css';
import type { MatrixLinks } from './matrix-links.ts';
import styles from './kind-table.module.css';

/** § × kind of body: numbers, letters and colour of each stance, how much is said of each §, and how many of each kind have answered. */
export function KindTable({
  round,
  matrix,
  links,
}: {
  round: OfficeRound;
  matrix: MatrixData;
  links: MatrixLinks;
}): ReactElement {
  const t = useText();
  const { data, refetch } = useQuery(CompilationDocument, { variables: { roundId: round.id } });
  useRoundLive(round.id, ['board'], () => void refetch().catch(() => undefined));
  const said = data?.compilation?.rows;
  const { columns, rows } = useMemo(() => {
    const counts = new Map((said ?? []).map(({ provisionId, comments }) => [provisionId ?? null, comments]));
    return kindMatrix(matrix, counts, round.recipients);
  }, [matrix, said, round.recipients]);
  return (
    <Table caption={t('consolidation.matrix.byKindCaption', { rows: rows.length })} dense stickyHead>
      <thead>
        <tr>
          <th scope="col">{t('consolidation.matrix.provision')}</th>
          <th scope="col" className={styles['number']}>
            {t('consolidation.matrix.said')}
          </th>
          {columns.map((column) => (
            <Head key={column.kind} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.provisionId} row={row} columns={columns} links={links} />
        ))}
      </tbody>
    </Table>
  );
}

function Head({ column: { kind, answered, asked } }: { column: KindColumn }): ReactElement {
  const t = useText();
  const labels = useLabels();
  return (
    <th scope="col">
      {labels.actorKind[kind]}
      <span className={styles['rate']}>{t('consolidation.matrix.rate', { answered, asked })}</span>
    </th>
  );
}

function Row({
  row,
  columns,
  links,
}: {
  row: KindRow;
  columns: readonly KindColumn[];
  links: MatrixLinks;
}): ReactElement {
  const t = useText();
  return (
    <tr>
      <th scope="row" className={styles['place']}>
        {row.address}
      </th>
      <td className={classes(styles['number'], styles[`heat${row.heat}`])}>
        {row.comments === 0 ? (
          0
        ) : (
          <Link
            to={links.row(row.provisionId)}
            aria-label={t('consolidation.matrix.saidOf', { place: row.address, count: row.comments })}
          >
            {row.comments}
          </Link>
        )}
      </td>
      {columns.map(({ kind }, at) => (
        <td key={kind}>
          <Tally tally={row.cells[at]!} to={`?instanstyp=${kind}&rad=${row.provisionId}`} />
        </td>
      ))}
    </tr>
  );
}

/** Each stance with its letter and number; the one most took gives the cell its colour. It leads to the bodies it counts. */
function Tally({ tally, to }: { tally: StanceTally; to: string }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const stances = STANCES.filter((stance) => tally[stance] > 0);
  const most = leading(tally);
  if (tallySum(tally) === 0 || most === null) return <span className={styles['none']}>–</span>;
  return (
    <Link
      to={to}
      className={classes(styles['tally'], cells[most])}
      aria-label={stances.map((stance) => `${labels.stance[stance]}: ${tally[stance]}`).join(', ')}
    >
      {stances.map((stance) => `${tally[stance]} ${t(`consolidation.letter.${stance}`)}`).join(' · ')}
    </Link>
  );
}
