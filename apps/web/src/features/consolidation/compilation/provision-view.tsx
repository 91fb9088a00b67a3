import type { AssessmentPartsFragment } from '@samsyn/contracts/consolidation';
import { lazy, Suspense, useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useNavigationType, useParams } from 'react-router';
import { useText } from '../../../app/text.ts';
import { useViewer } from '../../../app/viewer.tsx';
import { wordingAt, type DraftText } from '../../../law/draft-text.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { orderOnKey } from '../../ordering/order-on-key.ts';
import { OrderHere } from '../../ordering/order-here.tsx';
import { OrderPlaces, placesOf } from '../../ordering/places.ts';
import { useOrder } from '../../ordering/use-order.ts';
import { SaidHere } from '../../meetings/said-here.tsx';
import { ProvisionAssessment } from '../assessment/provision-assessment.tsx';
import { askedFilter, isFiltering, NO_FILTER, type CommentFilter } from '../model/comment-filter.ts';
import { newDecisions, type AssessedComment } from '../model/comment-pages.ts';
import { TogetherBar } from '../together/together-bar.tsx';
import { CommentFilterBar, type BodyName } from './comment-filter-bar.tsx';
import { CommentItem } from './comment-item.tsx';
import { PROVISION_HEADING } from './contents.tsx';
import { Neighbours } from './neighbours.tsx';
import type { CompilationRow } from './provision-list.tsx';
import { ProvisionText } from './provision-text.tsx';
import { useSoughtComment } from './sought-comment.ts';
import { StanceCounts } from './stance-counts.tsx';
import { stepOnKey } from './use-next-comment.ts';
import { useRowComments } from './use-row-comments.ts';
import styles from './provision-view.module.css';

export interface ProvisionViewProps {
  roundId: string;
  row: CompilationRow;
  rows: readonly CompilationRow[];
  text: DraftText;
  bodies: readonly BodyName[];
  mayAssess: boolean;
  filter: CommentFilter;
  onFilter: (filter: CommentFilter) => void;
  addressOf: (provisionId: string | null) => string;
  /** Grows when somebody has changed an assessment. */
  changes: number;
  /** What others have just decided, to be said quietly. */
  onOthers: (comments: readonly AssessedComment[]) => void;
  onSaved: () => void;
  onWholeAnswer: (organisationId: string) => void;
}

/** One row of the compilation: the provision as proposed, what was said of it, and what the authority makes of it. */
export function ProvisionView(props: ProvisionViewProps): ReactElement {
  const { roundId, row, rows, text, bodies, filter, onFilter, mayAssess, changes, addressOf, onSaved } = props;
  const t = useText();
  const list = useRowComments(roundId, row.provisionId, filter);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  useOthersDecisions(props, list);
  useSoughtComment(list.comments);
  const { slug = '' } = useParams();
  const name = row.provisionId === null ? t('consolidation.whole') : row.address;
  return (
    // J and K reach what has the focus inside; the elements inside are the ones one works with.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles['view']} onKeyDown={onKey}>
      <header className={styles['head']}>
        <ProvisionHeading name={name} heading={row.heading} />
        <p className={styles['counts']}>
          {t('consolidation.row.counts', { comments: row.comments, assessed: row.assessed })}
        </p>
        <StanceCounts stances={row.stances} />
      </header>
      <ProvisionText text={text} provisionId={row.provisionId} comments={list.comments ?? NO_COMMENTS} />
      {row.provisionId !== null && row.comments > 0 && (
        <Suspense fallback={null}>
          <HeatHere roundId={roundId} slug={slug} text={text} provisionId={row.provisionId} comments={row.comments} />
        </Suspense>
      )}
      {row.provisionId !== null && row.comments > 0 && (
        <ProvisionAssessment
          roundId={roundId}
          provisionId={row.provisionId}
          address={row.address}
          mayAssess={mayAssess}
          changes={changes}
        />
      )}
      {row.comments > 0 && (
        <section className={styles['comments']} aria-labelledby="synpunkter">
          <div className={styles['commentsHead']}>
            <h3 id="synpunkter" className={styles['commentsTitle']}>
              {t('consolidation.comments')}
            </h3>
            <p className={styles['keys']}>
              <kbd>J</kbd> <kbd>K</kbd> {t('consolidation.keys.step')} <span className={styles['gap']} />
              <kbd>Ctrl</kbd> <kbd>Enter</kbd> {t('consolidation.keys.save')} <span className={styles['gap']} />
              <kbd>O</kbd> {t('ordering.open').toLowerCase()}
            </p>
          </div>
          <CommentFilterBar filter={filter} onChange={onFilter} bodies={bodies} />
          {isFiltering(filter) && list.comments && (
            <p className={styles['shown']}>
              {t('consolidation.filter.shown', { shown: list.total, all: row.comments })}
            </p>
          )}
          {mayAssess && list.total > 0 && (
            <TogetherBar
              all={{ roundId, provisionId: row.provisionId, filter: askedFilter(filter) }}
              ticked={ticked}
              total={list.total}
              onClear={() => setTicked([])}
              onDone={() => {
                void list.reload();
                onSaved();
              }}
            />
          )}
          <Comments {...props} list={list} ticked={ticked} onTick={setTicked} />
        </section>
      )}
      {row.comments === 0 && <p className={styles['nothing']}>{t('consolidation.row.none')}</p>}
      {row.provisionId !== null && (
        <OrderHere key={`o-${row.provisionId}`} roundId={roundId} slug={slug} provisionId={row.provisionId} />
      )}
      <SaidHere key={row.provisionId ?? ''} roundId={roundId} provisionId={row.provisionId} />
      <Neighbours rows={rows} row={row} addressOf={addressOf} />
    </div>
  );
}

const HeatHere = lazy(() => import('../../heat/heat-here.tsx'));

const NO_COMMENTS: readonly AssessedComment[] = [];

function onKey(event: KeyboardEvent<HTMLElement>): void {
  stepOnKey(event);
  orderOnKey(event);
}

type List = ReturnType<typeof useRowComments>;

interface CommentsProps extends ProvisionViewProps {
  list: List;
  ticked: readonly string[];
  onTick: (ticked: readonly string[]) => void;
}

function Comments(props: CommentsProps): ReactElement {
  const { roundId, row, text, mayAssess, onWholeAnswer, onFilter, list, onSaved, ticked, onTick } = props;
  const t = useText();
  const save = (assessment: AssessmentPartsFragment): void => {
    list.put(assessment);
    onSaved();
  };
  const ids = useMemo(() => (list.comments ?? []).map(({ id }) => id), [list.comments]);
  const order = useOrder(roundId, ids);
  const places = useMemo(() => placesOf(text), [text]);
  if (list.comments === undefined && list.error === null) return <Loading />;
  return (
    <OrderPlaces value={places}>
      {list.comments?.map((comment) => (
        <CommentItem
          key={comment.id}
          roundId={roundId}
          comment={comment}
          wording={wordingAt(text, comment.provisionId)}
          rowAddress={row.address}
          mayAssess={mayAssess}
          ticked={ticked.includes(comment.id)}
          onTick={(on) => onTick(on ? [...ticked, comment.id] : ticked.filter((id) => id !== comment.id))}
          onSaved={save}
          onWholeAnswer={onWholeAnswer}
          order={order}
        />
      ))}
      {list.comments?.length === 0 && !list.busy && list.error === null && (
        <EmptyState
          title={t('consolidation.filter.none')}
          action={<Button onClick={() => onFilter(NO_FILTER)}>{t('consolidation.filter.clear')}</Button>}
        />
      )}
      {list.error !== null && <FaultNotice error={list.error} retry={() => void list.reload()} />}
      {list.more && (
        <div className={styles['more']}>
          <Button busy={list.busy} onClick={list.loadMore}>
            {t('ui.more')}
          </Button>
        </div>
      )}
    </OrderPlaces>
  );
}

function ProvisionHeading({ name, heading }: { name: string; heading: string | null }): ReactElement {
  const ref = useRef<HTMLHeadingElement>(null);
  const arrival = useNavigationType();
  const named = useParams()['*'] !== '';
  useEffect(() => {
    // Going to a provision is like turning a page: its heading is read, and J goes to its first comment. After the page's own heading has
    // had its turn, when one comes from another of the round's views.
    if (arrival === 'POP' || !named) return;
    const turn = requestAnimationFrame(() => {
      ref.current?.focus({ preventScroll: true });
      if (window.scrollY > 0) ref.current?.scrollIntoView({ block: 'start' });
    });
    return () => cancelAnimationFrame(turn);
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  return (
    <h2 id={PROVISION_HEADING} ref={ref} tabIndex={-1} className={styles['title']}>
      {name} {heading !== null && <span className={styles['heading']}>{heading}</span>}
    </h2>
  );
}

/** Asks again when somebody has changed an assessment, and tells which of those shown others have decided. */
function useOthersDecisions({ changes, onOthers }: ProvisionViewProps, { comments, reload }: List): void {
  const { displayName } = useViewer();
  const latest = useMemo(
    () => ({ comments, reload, onOthers, displayName }),
    [comments, reload, onOthers, displayName],
  );
  const now = useRef(latest);
  useEffect(() => {
    now.current = latest;
  });
  useEffect(() => {
    const before = now.current.comments;
    if (changes === 0 || before === undefined) return;
    void now.current.reload().then((after) => {
      const decided = newDecisions(before, after, now.current.displayName);
      if (decided.length > 0) now.current.onOthers(decided);
    });
  }, [changes]);
}
