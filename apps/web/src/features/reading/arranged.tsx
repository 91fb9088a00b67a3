import { AnsweringBodiesDocument } from '@samsyn/contracts/consolidation';
import { useQuery } from '@apollo/client/react';
import { lazy, Suspense, useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useText } from '../../app/text.ts';
import type { Order } from '../ordering/use-order.ts';
import ordering from '../ordering/ordering.module.css';
import { Views } from '../ordering/views.tsx';
import { Button } from '../../ui/button.tsx';
import { FilterBar } from './filter-bar.tsx';
import { readReadingFilter, writeReadingFilter, type ReadingFilter } from './reading-filter.ts';

const OrderPanel = lazy(() => import('../ordering/order-panel.tsx'));

/** What is picked out of all that came in, under which names it is kept, and the round's tags and rules. */
export function Arranged({
  roundId,
  order,
  address,
  filter,
  onFilter,
}: {
  roundId: string;
  order: Order;
  /** Of the provision that is picked. */
  address: string | undefined;
  filter: ReadingFilter;
  onFilter: (filter: ReadingFilter) => void;
}): ReactElement {
  const t = useText();
  // a link to where a theme is decided leads into the panel
  const sought = useSearchParams()[0].has('tema');
  const [open, setOpen] = useState(sought);
  return (
    <div className={ordering['arranged']}>
      <FilterBar filter={filter} tags={order.tags} onChange={onFilter} />
      {filter.place !== '' && (
        <p className={ordering['line']}>
          {t('reading.filter.place', { address: address ?? '' })}
          <Button kind="quiet" size="dense" onClick={() => onFilter({ ...filter, place: '' })}>
            {t('reading.none.all')}
          </Button>
        </p>
      )}
      <Views
        roundId={roundId}
        address={writeReadingFilter(filter).toString()}
        onPick={(address) => onFilter(readReadingFilter(new URLSearchParams(address)))}
      />
      <details className={ordering['fold']} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('ordering.panel')}</summary>
        {open && <Panel roundId={roundId} order={order} />}
      </details>
    </div>
  );
}

function Panel({ roundId, order }: { roundId: string; order: Order }): ReactElement {
  const { data } = useQuery(AnsweringBodiesDocument, { variables: { roundId } });
  const bodies = (data?.stanceMatrix?.bodies ?? []).map(({ organisationId, name }) => ({
    value: organisationId,
    label: name,
  }));
  return (
    <Suspense fallback={null}>
      <OrderPanel roundId={roundId} order={order} bodies={bodies} />
    </Suspense>
  );
}
