import { MyQueueDocument } from '@samsyn/contracts/ordering';
import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { Link } from '../../ui/link.tsx';
import { Due } from './order-line.tsx';

/** One line on the office's first page: how much is left in one's own hands, and what of it is due first. */
export function QueueLine(): ReactElement | null {
  const t = useText();
  const { data } = useQuery(MyQueueDocument, { fetchPolicy: 'cache-and-network' });
  const lines = (data?.myQueue ?? []).filter(({ left }) => left > 0);
  if (lines.length === 0) return null;
  const left = lines.reduce((sum, line) => sum + line.left, 0);
  const [first] = lines;
  return (
    <p>
      <Link to="/mina-punkter">{t('ordering.queue')}</Link>: {t('ordering.queue.leftAll', { left })}
      {first?.dueOn != null && <Due day={first.dueOn} />}
    </p>
  );
}
