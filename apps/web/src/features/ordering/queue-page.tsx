import { MyQueueDocument, type MyQueueQuery } from '@samsyn/contracts/ordering';
import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { formatDay } from '../../lib/dates.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import styles from './ordering.module.css';

type Line = MyQueueQuery['myQueue'][number];

/** What is in one's own hands, the nearest due day first. */
export default function QueuePage(): ReactElement {
  const t = useText();
  const { data, error, refetch } = useQuery(MyQueueDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <Page title={t('ordering.queue')} lead={t('ordering.queue.lead')}>
      {data === undefined && error !== undefined && (
        <FaultNotice error={error} retry={() => void refetch().catch(() => undefined)} />
      )}
      {data === undefined && error === undefined && <Loading />}
      {data?.myQueue.length === 0 && (
        <EmptyState title={t('ordering.queue.none')}>{t('ordering.queue.none.text')}</EmptyState>
      )}
      {data !== undefined && data.myQueue.length > 0 && <Lines lines={data.myQueue} />}
    </Page>
  );
}

function Lines({ lines }: { lines: readonly Line[] }): ReactElement {
  const t = useText();
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('ordering.queue.round')}</th>
            <th scope="col">{t('ordering.due.label')}</th>
            <th scope="col">{t('ordering.queue.left')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={`${line.roundId} ${line.dueOn ?? ''}`} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ line }: { line: Line }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { slug, title, dueOn, workingDaysLeft, texts, left } = line;
  const until = dueOn === null ? '' : `&senast=${dueOn}`;
  const passed = workingDaysLeft !== null && workingDaysLeft < 0;
  return (
    <tr>
      <th scope="row">
        <Link to={`/remiss/${slug}/lasrum?ansvarig=jag${until}`}>{title}</Link>
      </th>
      <td>
        {dueOn === null ? t('ordering.queue.noDay') : formatDay(dueOn, language)}
        {workingDaysLeft !== null && (
          <span className={passed && left > 0 ? styles['late'] : undefined}>
            {' '}
            ({t(passed ? 'ordering.due.passed' : 'ordering.due.left', { days: Math.abs(workingDaysLeft) })})
          </span>
        )}
      </td>
      <td>{t('ordering.queue.leftOf', { left, texts })}</td>
    </tr>
  );
}
