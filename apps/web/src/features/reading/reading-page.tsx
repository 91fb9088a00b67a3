import { ConsolidatedVersionDocument } from '@samsyn/contracts/consolidation';
import { MarkReadDocument, ReadingReportDocument } from '@samsyn/contracts/reading';
import { useMutation, useQuery } from '@apollo/client/react';
import { useMemo, useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { FRESH } from '../../lib/fresh.ts';
import { Absent } from '../../app/absent.tsx';
import { draftText } from '../../law/draft-text.ts';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { RoundFrame } from '../rounds/frame/round-frame.tsx';
import { useRoundLive, type OfficeRound } from '../rounds/frame/use-round.ts';
import { OrderPlaces, placesOf } from '../ordering/places.ts';
import { useOrder } from '../ordering/use-order.ts';
import { Arranged } from './arranged.tsx';
import { Items } from './items.tsx';
import { readReadingFilter, writeReadingFilter, type ReadingFilter } from './reading-filter.ts';
import { Report } from './report.tsx';
import styles from './reading.module.css';

/** Everything that came in, in one list, to be read once; and who has read what. */
export default function ReadingPage(): ReactElement {
  return <RoundFrame view="reading">{(round) => <ReadingRoom key={round.id} round={round} />}</RoundFrame>;
}

function ReadingRoom({ round }: { round: OfficeRound }): ReactElement {
  const roundId = round.id;
  const version = useQuery(ConsolidatedVersionDocument, { variables: { id: round.versionId } });
  const report = useQuery(ReadingReportDocument, { variables: { roundId }, context: FRESH });
  const again = (): void => void report.refetch().catch(() => undefined);
  useRoundLive(roundId, ['reading', 'board'], again);
  const [changes, setChanges] = useState(0);
  useRoundLive(roundId, ['assessments'], () => setChanges((count) => count + 1));
  const text = useMemo(() => draftText(version.data?.version?.provisions ?? []), [version.data]);
  const places = useMemo(() => placesOf(text), [text]);
  const { filter, setFilter } = useFilter();
  const [shown, setShown] = useState<readonly string[]>([]);
  const order = useOrder(roundId, shown);
  const { read, markRead } = useMarks(roundId, again);
  const told = report.data?.readingReport;
  if (told === null) return <Absent />;
  const error = report.error ?? version.error;
  if (told === undefined || version.data === undefined)
    return error ? (
      <FaultNotice error={error} retry={() => void Promise.all([report.refetch(), version.refetch()])} />
    ) : (
      <Loading />
    );
  return (
    <div className={styles['room']}>
      <Report report={told} />
      <OrderPlaces value={places}>
        <Arranged
          roundId={roundId}
          order={order}
          address={text.byId.get(filter.place)?.address}
          filter={filter}
          onFilter={setFilter}
        />
        <Items
          round={round}
          text={text}
          filter={filter}
          changes={changes}
          read={read}
          onRead={markRead}
          onAll={setFilter}
          onShown={setShown}
          order={order}
        />
      </OrderPlaces>
    </div>
  );
}

function useFilter(): { filter: ReadingFilter; setFilter: (filter: ReadingFilter) => void } {
  const [params, setParams] = useSearchParams();
  const written = writeReadingFilter(readReadingFilter(params)).toString();
  const filter = useMemo(() => readReadingFilter(new URLSearchParams(written)), [written]);
  return { filter, setFilter: (next) => setParams(writeReadingFilter(next), { replace: true }) };
}

/** What has been read since the list was fetched. What could not be put on record is unread again. */
function useMarks(roundId: string, onMarked: () => void) {
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  const [mark] = useMutation(MarkReadDocument);
  const markRead = (id: string): void => {
    if (read.has(id)) return;
    setRead((before) => new Set(before).add(id));
    mark({ variables: { roundId, ids: [id] } }).then(onMarked, () =>
      setRead((before) => new Set([...before].filter((each) => each !== id))),
    );
  };
  return { read, markRead };
}
