import { OwnDeltaDocument, type OwnDeltaQuery } from '@samsyn/contracts/outcome';
import type { Disposition } from '@samsyn/contracts';
import type { ReactElement } from 'react';
import { request } from '../../app/api.ts';
import { useLabels, useText } from '../../app/text.ts';
import type { DraftRow } from '../../law/draft-text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Link } from '../../ui/link.tsx';
import { Redline } from '../../ui/redline.tsx';
import type { WorkLens } from '../responses/reading/work-lens.ts';
import { useRoomContext } from '../responses/room/room-context.ts';
import type { RoundToAnswer } from '../responses/room/use-room.ts';
import { RoundNews } from './round-news.tsx';
import styles from './outcome.module.css';

type Delta = NonNullable<OwnDeltaQuery['roundDelta']>;
type Change = Delta['changes'][number];
type Point = Delta['points'][number];

const NEVER = (): (() => void) => () => undefined;

/**
 * The work on the answer with what has come of the round, and what has changed since the one it follows, beside it; without the work (`lens`
 * null) it shows that alone. Throws a fault when it cannot be fetched.
 */
export async function withRound(lens: WorkLens | null, round: RoundToAnswer): Promise<WorkLens> {
  const delta =
    round.followsRoundId === null ? null : (await request(OwnDeltaDocument, { roundId: round.id })).roundDelta;
  const Work = lens?.Row;
  return {
    subscribe: NEVER,
    passes: () => false,
    Comment: () => null,
    close: () => undefined,
    ...lens,
    Row: ({ row }) => (
      <>
        {row === null && <RoundNews round={round} />}
        {delta !== null && (row === null ? <Header delta={delta} /> : <Beside delta={delta} row={row} />)}
        {Work && <Work row={row} />}
      </>
    ),
    ...(delta !== null && { Closed: ({ row }: { row: DraftRow }) => <Beside delta={delta} row={row} /> }),
  };
}

/** Above the text: what the round is about, each change with the way to it, and the points that stand nowhere in the text. */
function Header({ delta }: { delta: Delta }): ReactElement {
  const t = useText();
  const { draft, round } = useRoomContext();
  const base = `/remiss/${round.slug}/v${round.versionNumber}`;
  const { earlierTitle, earlierSlug, fromVersionId, toVersionId, fromNumber, toNumber, changes, points } = delta;
  const loose = points.filter(({ placeId }) => placeId === null);
  return (
    <section className={styles['header']} aria-labelledby="andringar">
      <h2 id="andringar">{t('outcome.delta.title', { count: changes.length })}</h2>
      <p>
        {t('outcome.delta.lead', { from: fromNumber, to: toNumber })}{' '}
        {earlierSlug === null ? earlierTitle : <Link to={`/remiss/${earlierSlug}`}>{earlierTitle}</Link>}
      </p>
      {fromVersionId !== null && (
        <p>
          <Link to={`/jamfor/${fromVersionId}/${toVersionId}`}>
            {t('outcome.compare', { from: fromNumber, to: toNumber })}
          </Link>
        </p>
      )}
      <ul className={styles['ways']}>
        {changes.map((change) => {
          const path = change.provisionId === null ? undefined : draft.byId.get(change.provisionId)?.path;
          const words = `${change.address}: ${t(`outcome.delta.what.${change.what}`)}`;
          return (
            <li key={change.ordinal}>
              {path === undefined ? (
                <Gone change={change} words={words} />
              ) : (
                <Link to={`${base}/${path}`}>{words}</Link>
              )}
            </li>
          );
        })}
      </ul>
      {loose.length > 0 && (
        <details className={styles['beside']}>
          <summary>{t('outcome.delta.loose', { count: loose.length })}</summary>
          {loose.map((point) => (
            <OnePoint key={point.commentId} point={point} />
          ))}
        </details>
      )}
    </section>
  );
}

function Gone({ change, words }: { change: Change; words: string }): ReactElement {
  return (
    <details>
      <summary>{words}</summary>
      <p className={styles['law']} lang="sv">
        <Redline before={change.oldText} after="" />
      </p>
    </details>
  );
}

/** Beside a provision: what has changed in it, and what the body said of it before. */
function Beside({ delta, row }: { delta: Delta; row: DraftRow }): ReactElement | null {
  const t = useText();
  const change = delta.changes.find(({ provisionId }) => provisionId === row.id);
  const points = delta.points.filter(({ placeId }) => placeId === row.id);
  if (change === undefined && points.length === 0) return null;
  return (
    <div className={styles['beside']}>
      {change !== undefined && (
        <details>
          <summary>
            {t('outcome.delta.changed', { address: row.node.address, what: t(`outcome.delta.what.${change.what}`) })}
          </summary>
          {change.oldAddress !== null && (
            <p className={styles['quiet']}>{t('outcome.delta.formerly', { address: change.oldAddress })}</p>
          )}
          <p className={styles['law']} lang="sv">
            <Redline before={change.oldText} after={change.newText} />
          </p>
        </details>
      )}
      {points.map((point) => (
        <OnePoint key={point.commentId} point={point} />
      ))}
    </div>
  );
}

function OnePoint({ point }: { point: Point }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const { commentId, number, address, text, proposedWording, disposition, reason, saidBy } = point;
  return (
    <article className={styles['point']}>
      <p className={styles['name']}>
        {saidBy === null
          ? t('outcome.delta.point', { number, address: address ?? t('outcome.delta.whole') })
          : t('outcome.delta.inherited', { name: saidBy, number, address: address ?? t('outcome.delta.whole') })}
      </p>
      <p lang="sv">{text}</p>
      {proposedWording !== null && proposedWording !== '' && (
        <p lang="sv">{t('outcome.delta.wording', { wording: proposedWording })}</p>
      )}
      {disposition === null ? (
        <p className={styles['quiet']}>{t('outcome.delta.undecided')}</p>
      ) : (
        <p>
          <Badge tone="info">{labels.disposition[disposition as Disposition]}</Badge> <span lang="sv">{reason}</span>
        </p>
      )}
      {saidBy === null && (
        <p>
          <Link to={`/synpunkt/${commentId}`}>{t('outcome.delta.outcome', { number })}</Link>
        </p>
      )}
    </article>
  );
}
