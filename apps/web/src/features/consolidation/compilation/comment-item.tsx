import type { AssessmentPartsFragment, CommentToAssessFragment } from '@samsyn/contracts/consolidation';
import { useRef, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { useLabels, useText } from '../../../app/text.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Link } from '../../../ui/link.tsx';
import { RichText } from '../../../ui/rich-text.tsx';
import { ProposedWording } from '../../comments/comment-card.tsx';
import { CommentAssessment } from '../assessment/comment-assessment.tsx';
import { OrderLine } from '../../ordering/order-line.tsx';
import { Parts } from '../../ordering/parts.tsx';
import { ThemeAnswers } from '../../ordering/theme-answers.tsx';
import type { Order } from '../../ordering/use-order.ts';
import { STANCE_TONES } from '../tones.ts';
import { VerdictLine } from './verdict-line.tsx';
import styles from './comment-item.module.css';

export interface CommentItemProps {
  roundId: string;
  comment: CommentToAssessFragment;
  /** The present wording of what it is on: what a proposed wording is set against. */
  wording: string;
  /** The address of the row it is listed under: not repeated when the comment is on just that. */
  rowAddress: string;
  mayAssess: boolean;
  /** Whether it is among those that are assessed in one step. */
  ticked: boolean;
  onTick: (ticked: boolean) => void;
  onSaved: (assessment: AssessmentPartsFragment) => void;
  onWholeAnswer: (organisationId: string) => void;
  order: Order;
}

/** What J and K step between. */
export const COMMENT_MARK = 'data-comment';

/** A comment beside the authority's assessment of it. */
export function CommentItem(props: CommentItemProps): ReactElement {
  const { roundId, comment, wording, rowAddress, mayAssess, ticked, onTick, onSaved, onWholeAnswer, order } = props;
  const t = useText();
  const { slug = '' } = useParams();
  const article = useRef<HTMLElement>(null);
  const heading = `h-${comment.id}`;
  const ordered = order.byId.get(comment.id);
  return (
    <article
      ref={article}
      id={`synpunkt-${comment.id}`}
      tabIndex={-1}
      className={styles['item']}
      aria-labelledby={heading}
      {...{ [COMMENT_MARK]: comment.id }}
    >
      <div className={styles['said']}>
        <header className={styles['head']}>
          <h3 id={heading} className={styles['body']}>
            {comment.organisationName}
          </h3>
          <Marks comment={comment} />
        </header>
        <Place comment={comment} rowAddress={rowAddress} />
        <Endorsed comment={comment} />
        <RichText doc={comment.body} headingLevel={4} />
        <Earlier comment={comment} />
        <Endorsers names={comment.endorsers ?? []} />
        {comment.proposedWording !== null && (
          <ProposedWording before={wording} after={comment.proposedWording} reason={comment.proposedReason} />
        )}
        <VerdictLine verdicts={comment.verdicts} />
        <div className={styles['foot']}>
          {mayAssess && comment.endorsed?.inherits !== true && (
            <Checkbox
              dense
              label={t('consolidation.together.tick')}
              aria-label={t('consolidation.together.tickOf', { name: comment.organisationName })}
              checked={ticked}
              onChange={onTick}
            />
          )}
          <Button
            kind="quiet"
            size="dense"
            aria-haspopup="dialog"
            aria-label={t('consolidation.answer.openOf', { name: comment.organisationName })}
            onClick={() => onWholeAnswer(comment.organisationId)}
          >
            {t('consolidation.answer.open')}
          </Button>
          <Link to={`/remiss/${slug}/handelser?om=${comment.id}`}>
            {t('consolidation.events')}
            <span className="visually-hidden"> {comment.organisationName}</span>
          </Link>
          <OrderLine roundId={roundId} order={order} id={comment.id} name={comment.organisationName} comment />
        </div>
      </div>
      <div className={styles['assessment']}>
        {ordered !== undefined && ordered.parts.length > 0 ? (
          <Parts
            roundId={roundId}
            one={ordered}
            order={order}
            name={comment.organisationName}
            mayAssess={mayAssess}
            onSaved={order.again}
          />
        ) : (
          <CommentAssessment
            roundId={roundId}
            comment={comment}
            mayAssess={mayAssess && comment.endorsed?.inherits !== true}
            onSaved={onSaved}
            focusComment={() => article.current?.focus({ preventScroll: true })}
          />
        )}
        <ThemeAnswers order={order} id={comment.id} name={comment.organisationName} />
      </div>
    </article>
  );
}

function Marks({ comment }: { comment: CommentToAssessFragment }): ReactElement {
  const t = useText();
  const labels = useLabels();
  return (
    <>
      {comment.stance !== null && <Badge tone={STANCE_TONES[comment.stance]}>{labels.stance[comment.stance]}</Badge>}
      <span className={styles['kind']}>{labels.commentKind[comment.kind]}</span>
      {comment.late && <Badge tone="warn">{t('consolidation.late')}</Badge>}
    </>
  );
}

/** Whose point the comment endorses, and what was decided of that. */
function Endorsed({ comment: { endorsesName, endorsed } }: { comment: CommentToAssessFragment }): ReactElement | null {
  const t = useText();
  const labels = useLabels();
  if (endorsesName === null) return null;
  if (endorsed === null) return <p>{t('consolidation.endorses', { name: endorsesName })}</p>;
  const { number, inherits, disposition, state } = endorsed;
  return (
    <p className={styles['place']}>
      <span>{t('consolidation.endorses.point', { name: endorsesName, number })}</span>
      {inherits ? (
        <span>{t('consolidation.endorses.inherits')}</span>
      ) : (
        disposition !== null && (
          <span>
            {t('consolidation.endorses.decided', { disposition: labels.disposition[disposition] })}{' '}
            {state !== null && t(`consolidation.state.${state}`)}
          </span>
        )
      )}
    </p>
  );
}

function Endorsers({ names }: { names: readonly string[] }): ReactElement | null {
  const t = useText();
  if (names.length === 0) return null;
  return (
    <details className={styles['endorsers']}>
      <summary>{t('consolidation.endorsedBy', { count: names.length })}</summary>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  );
}

/** What the point said before its body changed it in a supplement, and what was decided of that. */
function Earlier({ comment: { earlier } }: { comment: CommentToAssessFragment }): ReactElement | null {
  const t = useText();
  const labels = useLabels();
  if (earlier === null) return null;
  const { text, disposition, reason } = earlier;
  return (
    <p className={styles['place']}>
      <span>{t('consolidation.earlier', { text })}</span>{' '}
      {disposition !== null && (
        <span>
          {t('consolidation.earlier.decided', { disposition: labels.disposition[disposition], reason: reason ?? '' })}
        </span>
      )}
    </p>
  );
}

function Place({ comment, rowAddress }: { comment: CommentToAssessFragment; rowAddress: string }): ReactElement | null {
  const quote = comment.segments.map(({ exact }) => exact).join(' … ');
  const address = comment.address !== null && comment.address !== rowAddress ? comment.address : '';
  if (quote === '' && address === '') return null;
  return (
    <p className={styles['place']}>
      {address !== '' && <span className={styles['address']}>{address}</span>}
      {quote !== '' && <q className={styles['quote']}>{quote}</q>}
    </p>
  );
}
