import { lazy, Suspense, type ReactElement, type ReactNode } from 'react';
import { useLabels, useLanguage, useText } from '../../app/text.ts';
import { formatClock, formatDay, stockholmDay } from '../../lib/dates.ts';
import { useNow } from '../../lib/use-now.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { RichText } from '../../ui/rich-text.tsx';
import type { CommentValue, EndorsedPoint } from './comment-value.ts';
import styles from './comment-card.module.css';

const Redline = lazy(() => import('../../ui/redline.tsx').then(({ Redline: Component }) => ({ default: Component })));

export const commentElementId = (id: string): string => `synpunkt-${id}`;

export interface CommentCardProps {
  id: string;
  /** Where it stands: "1 st", "3 kap. 2 § 1 st". Empty when the place is plain from where the card is. */
  place: string;
  value: CommentValue;
  wording: string | null;
  by: string | null;
  at: string | null;
  status?: ReactNode;
  onEdit?: (() => void) | undefined;
  onRemove?: (() => void) | undefined;
  /** Shows the words it is on. */
  onShow?: (() => void) | undefined;
}

/** One comment, read. */
export function CommentCard(props: CommentCardProps): ReactElement {
  const { id, place, value, wording, by, at, status, onEdit, onRemove, onShow } = props;
  const t = useText();
  const labels = useLabels();
  const quote = value.segments.map(({ exact }) => exact).join(' … ');
  return (
    <article
      id={commentElementId(id)}
      tabIndex={-1}
      className={styles['card']}
      aria-label={t('comments.one', { place: place || labels.commentKind[value.kind] })}
    >
      <header className={styles['head']}>
        {place !== '' && <span className={styles['place']}>{place}</span>}
        <Badge tone="neutral">{labels.commentKind[value.kind]}</Badge>
        <ByLine by={by} at={at} />
      </header>
      {quote !== '' && (
        <blockquote className={styles['quote']}>
          {onShow ? (
            <button type="button" className={styles['show']} onClick={onShow} title={t('comments.show')}>
              {quote}
            </button>
          ) : (
            quote
          )}
        </blockquote>
      )}
      {value.endorses !== null && <Endorsed {...value.endorses} />}
      <RichText doc={value.body} headingLevel={5} />
      {value.proposedWording !== null && (
        <ProposedWording before={wording ?? ''} after={value.proposedWording} reason={value.proposedReason} />
      )}
      {status}
      {(onEdit || onRemove) && (
        <footer className={styles['foot']}>
          {onEdit && (
            <Button kind="quiet" size="dense" onClick={onEdit}>
              {t('comments.edit')}
            </Button>
          )}
          {onRemove && (
            <Button kind="quiet" size="dense" onClick={onRemove}>
              {t('comments.remove')}
            </Button>
          )}
        </footer>
      )}
    </article>
  );
}

/** The point of another body that the comment endorses. */
export function Endorsed({ organisationName, number, text }: EndorsedPoint): ReactElement {
  const t = useText();
  if (organisationName === null) return <p>{t('comments.endorses.closed')}</p>;
  return (
    <>
      <p>{t('comments.endorses', { name: organisationName, number: number ?? '' })}</p>
      {text !== '' && <blockquote className={styles['quote']}>{text}</blockquote>}
    </>
  );
}

/** A proposed wording against the present one, with its reason. */
export function ProposedWording({
  before,
  after,
  reason,
}: {
  before: string;
  after: string;
  reason: string | null;
}): ReactElement {
  const t = useText();
  return (
    <div className={styles['proposal']}>
      <p className={styles['proposalTitle']}>{t('comments.proposal')}</p>
      <div className={styles['redline']}>
        <Suspense fallback={after}>
          <Redline before={before} after={after} />
        </Suspense>
      </div>
      {reason !== null && reason !== '' && (
        <p className={styles['reason']}>
          <span className={styles['reasonLabel']}>{t('comments.proposal.reason')}:</span> {reason}
        </p>
      )}
    </div>
  );
}

/** In seconds: what was written today is written yesterday tomorrow. */
const HOUR = 3_600;

function ByLine({ by, at }: { by: string | null; at: string | null }): ReactElement | null {
  const language = useLanguage();
  const now = useNow(undefined, HOUR);
  if (by === null) return null;
  const today = stockholmDay(now);
  const when = at === null ? '' : stockholmDay(at) === today ? formatClock(at, language) : formatDay(at, language);
  return (
    <span className={styles['by']}>
      {by}
      {at !== null && (
        <>
          {' · '}
          <time dateTime={at}>{when}</time>
        </>
      )}
    </span>
  );
}
