import { ReadingListDocument, type ReadingListQuery } from '@samsyn/contracts/reading';
import { useQuery } from '@apollo/client/react';
import { useEffect, useMemo, type KeyboardEvent, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { wordingAt, type DraftText } from '../../law/draft-text.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { COMMENT_MARK } from '../consolidation/compilation/comment-item.tsx';
import { ProvisionText } from '../consolidation/compilation/provision-text.tsx';
import { stepOnKey } from '../consolidation/compilation/use-next-comment.ts';
import type { OfficeRound } from '../rounds/frame/use-round.ts';
import { OrderLine } from '../ordering/order-line.tsx';
import { orderOnKey } from '../ordering/order-on-key.ts';
import { Ticked, useTicks } from '../ordering/ticked.tsx';
import { ThemeAnswers } from '../ordering/theme-answers.tsx';
import type { Order } from '../ordering/use-order.ts';
import { Item, type ReadingItem } from './item.tsx';
import { useDecisions } from './use-decisions.ts';
import { askedReading, EVERYTHING, type ReadingFilter } from './reading-filter.ts';
import styles from './reading.module.css';

const PAGE = 50;
/** From here on the total is told as "more than". */
const TOTAL_MOST = 1_000;

interface ItemsProps {
  round: OfficeRound;
  text: DraftText;
  filter: ReadingFilter;
  /** Grows when somebody has decided something. */
  changes: number;
  read: ReadonlySet<string>;
  onRead: (id: string) => void;
  onAll: (filter: ReadingFilter) => void;
  /** Of the texts that are shown. */
  onShown: (ids: readonly string[]) => void;
  order: Order;
}

/** The list, by provision: the wording once, and all that is said of it beneath. Who steps on from an item with J has read it. */
export function Items({ round, text, filter, changes, read, onRead, onAll, onShown, order }: ItemsProps): ReactElement {
  const t = useText();
  const asked = useMemo(() => askedReading(filter), [filter]);
  const { data, error, loading, refetch, fetchMore, updateQuery } = useQuery(ReadingListDocument, {
    variables: { roundId: round.id, filter: asked, first: PAGE, after: null },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    notifyOnNetworkStatusChange: true,
  });
  const list = data?.readingList;
  useDecisions({ roundId: round.id, filter: asked, shown: list?.nodes.length ?? 0, changes }, (map) =>
    updateQuery((before) => map(before as ReadingListQuery)),
  );
  const groups = useMemo(() => groupsOf(list?.nodes ?? [], text), [list, text]);
  const { ticked, tick, clear } = useTicks();
  useEffect(() => onShown((list?.nodes ?? []).map(({ id }) => id)), [list, onShown]);
  if (list === undefined)
    return error ? <FaultNotice error={error} retry={() => void refetch().catch(() => undefined)} /> : <Loading />;
  if (list.nodes.length === 0) return <Nothing filter={filter} onAll={onAll} />;
  const { total, pageInfo } = list;
  const more = (): void =>
    void fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: joined }).catch(() => undefined);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const from = event.target instanceof Element ? event.target.closest(`[${COMMENT_MARK}]`) : null;
    stepOnKey(event);
    orderOnKey(event);
    const id = from?.getAttribute(COMMENT_MARK);
    if (event.key.toLowerCase() === 'j' && event.defaultPrevented && id) onRead(id);
  };
  return (
    <div className={styles['list']}>
      <p className={styles['total']} role="status">
        {total > TOTAL_MOST ? t('reading.total.more', { most: TOTAL_MOST }) : t('reading.total', { total })}{' '}
        {t('reading.keys')} {t('ordering.keys')}
      </p>
      {ticked.size > 0 && <Ticked roundId={round.id} order={order} ids={[...ticked]} onClear={clear} />}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys that step between the items inside */}
      <div onKeyDown={onKeyDown}>
        {groups.map((group) => (
          <section key={group.id} className={styles['group']} aria-labelledby={`plats-${group.id}`}>
            <h2 id={`plats-${group.id}`} className={styles['place']} tabIndex={-1}>
              {group.address === '' ? t('reading.whole') : group.address}
            </h2>
            <div className={styles['law']}>
              <ProvisionText text={text} provisionId={group.provisionId} comments={NO_COMMENTS} />
            </div>
            <div className={styles['said']}>
              {group.items.map((item) => (
                <Item
                  key={item.id}
                  slug={round.slug}
                  item={item}
                  wording={group.wording(item)}
                  place={group.address}
                  isRead={item.read || read.has(item.id)}
                  onRead={onRead}
                  ticked={ticked.has(item.id)}
                  onTick={(on) => tick(item.id, on)}
                  answers={<ThemeAnswers order={order} id={item.id} name={item.organisationName} />}
                  line={
                    <OrderLine
                      roundId={round.id}
                      order={order}
                      id={item.id}
                      name={item.organisationName}
                      comment={item.part === 'COMMENT'}
                    />
                  }
                />
              ))}
            </div>
          </section>
        ))}
        <div data-stop-after tabIndex={-1}>
          {error !== undefined && <FaultNotice error={error} retry={more} />}
          {pageInfo.hasNextPage ? (
            <Button onClick={more} busy={loading}>
              {t('reading.more')}
            </Button>
          ) : (
            <p className={styles['end']}>{t('reading.end')}</p>
          )}
        </div>
      </div>
    </div>
  );
}

const NO_COMMENTS: readonly never[] = [];

function Nothing({ filter, onAll }: Pick<ItemsProps, 'filter' | 'onAll'>): ReactElement {
  const t = useText();
  const words = filter.search === '' && filter.unread !== '' ? 'reading.none.unread' : 'reading.none';
  return (
    <EmptyState title={t(words)} action={<Button onClick={() => onAll(EVERYTHING)}>{t('reading.none.all')}</Button>} />
  );
}

interface Group {
  id: string;
  provisionId: string | null;
  address: string;
  items: ReadingItem[];
  wording: (item: ReadingItem) => string;
}

/** What stands together in the list because it is on the same row of the text; what is on the whole stands first. */
function groupsOf(items: readonly ReadingItem[], text: DraftText): Group[] {
  const groups: Group[] = [];
  for (const item of items) {
    const row = item.provisionId === null ? undefined : text.byId.get(item.provisionId)?.row;
    const id = row?.id ?? 'helheten';
    if (groups.at(-1)?.id !== id)
      groups.push({
        id,
        provisionId: row?.id ?? null,
        address: text.byId.get(row?.id ?? '')?.address ?? '',
        items: [],
        wording: ({ provisionId }) => wordingAt(text, provisionId),
      });
    groups.at(-1)?.items.push(item);
  }
  return groups;
}

/** The next page after those that are shown; an item that is there already is not shown twice. */
function joined(
  before: ReadingListQuery,
  { fetchMoreResult: next }: { fetchMoreResult: ReadingListQuery },
): ReadingListQuery {
  const shown = new Set(before.readingList.nodes.map(({ id }) => id));
  const nodes = [...before.readingList.nodes, ...next.readingList.nodes.filter(({ id }) => !shown.has(id))];
  return { readingList: { ...next.readingList, nodes } };
}
