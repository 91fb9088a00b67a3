import { workingDaysBetween } from '@samsyn/consultation';
import { lazy, Suspense, useState, type ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { useCan } from '../../app/viewer.tsx';
import { formatDay, stockholmDay } from '../../lib/dates.ts';
import { useNow } from '../../lib/use-now.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import type { Order } from './use-order.ts';
import styles from './ordering.module.css';

const OrderDialog = lazy(() => import('./order-dialog.tsx'));

/** What the O key opens, in the item that has the focus. */
export const ORDER_MARK = 'data-order';

/** One quiet line: tags, who answers for it and by when, parts, talk; and the way to change them. */
export function OrderLine({
  roundId,
  order,
  id,
  name,
  comment,
}: {
  roundId: string;
  order: Order;
  id: string;
  name: string;
  /** A comment can be cut into parts; a general text cannot. */
  comment: boolean;
}): ReactElement | null {
  const t = useText();
  const mayOrder = useCan('compilation.order');
  const [open, setOpen] = useState(false);
  const one = order.byId.get(id);
  if (one === undefined) return null;
  const { tags, responsible, dueOn, notes, parts } = one;
  return (
    <div className={styles['line']}>
      {tags.map((tag) => (
        <Badge key={tag.id} tone={tag.theme ? 'accent' : 'neutral'}>
          {tag.theme && <span className="visually-hidden">{t('ordering.theme')} </span>}
          {tag.name}
        </Badge>
      ))}
      {responsible !== null && (
        <span>
          {t('ordering.responsible.is', { name: responsible })}
          {dueOn !== null && <Due day={dueOn} />}
        </span>
      )}
      {parts.length > 0 && <span>{t('ordering.parts.count', { count: parts.length })}</span>}
      {notes > 0 && <span>{t('ordering.notes.count', { count: notes })}</span>}
      <Button
        kind="quiet"
        size="dense"
        aria-haspopup="dialog"
        aria-label={t('ordering.open.of', { name })}
        onClick={() => setOpen(true)}
        {...{ [ORDER_MARK]: '' }}
      >
        {t(mayOrder ? 'ordering.open' : 'ordering.open.read')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <OrderDialog
            roundId={roundId}
            order={order}
            ids={[id]}
            name={name}
            comment={comment}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </div>
  );
}

/** A due day with the working days that are left of it. */
export function Due({ day }: { day: string }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const today = stockholmDay(useNow());
  const passed = day < today;
  const days = passed ? workingDaysBetween(day, today) : workingDaysBetween(today, day);
  return (
    <>
      {', '}
      {t('ordering.due', { day: formatDay(day, language) })}{' '}
      <span className={passed ? styles['late'] : undefined}>
        ({t(passed ? 'ordering.due.passed' : 'ordering.due.left', { days })})
      </span>
    </>
  );
}
