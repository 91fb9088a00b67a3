import type { ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Link } from '../../../ui/link.tsx';
import { Redline } from '../../../ui/redline.tsx';
import styles from '../trace.module.css';
import { placeId } from './seek.ts';
import { addressOf, isOpen } from './span-groups.ts';
import type { Chosen } from './use-chosen.ts';
import type { Met, Revision, Revising, Span } from './use-revision.ts';

/** One change of the text: its words, its reasons, and what may be done about it. */
export function SpanItem({
  span,
  revision,
  revising,
  mayWrite,
  level,
  chosen,
  offered,
  onLikely,
  onExplain,
}: {
  span: Span;
  revision: Revision;
  revising: Revising;
  mayWrite: boolean;
  level: 3 | 4;
  /** None: there is nothing to answer it together with. */
  chosen: Chosen | null;
  /** Comments that are offered for the section as a whole. */
  offered: ReadonlySet<string>;
  onLikely: (metId: string) => void;
  onExplain: () => void;
}): ReactElement {
  const t = useText();
  return (
    <li className={styles['item']}>
      <SpanWords span={span} level={level} />
      <Reasons span={span} revision={revision} revising={revising} mayWrite={mayWrite} />
      {mayWrite && !span.explainsItself && (
        <div className={styles['buttons']}>
          {chosen !== null && isOpen(span) && (
            <Checkbox
              dense
              data-tick
              checked={chosen.has(span.id)}
              onChange={(on) => chosen.set([span.id], on)}
              label={
                <>
                  {t('trace.chosen.tick')}
                  <span className="visually-hidden"> {addressOf(span)}</span>
                </>
              }
            />
          )}
          <Actions span={span} revision={revision} offered={offered} onLikely={onLikely} onExplain={onExplain} />
        </div>
      )}
    </li>
  );
}

function SpanWords({ span, level }: { span: Span; level: 3 | 4 }): ReactElement {
  const t = useText();
  const { kind, field, oldText, newText, fromAddress, toAddress, explainsItself } = span;
  const Heading = `h${level}` as const;
  return (
    <>
      <Heading id={placeId(span.id)} tabIndex={-1} className={styles['head']}>
        <span className={styles['place']}>{addressOf(span) ?? t(`trace.field.${field}`)}</span>
        <span>{t(`trace.kind.${kind}`)}</span>
        {fromAddress != null && toAddress != null && fromAddress !== toAddress && (
          <span className={styles['quiet']}>{t('trace.spans.formerly', { address: fromAddress })}</span>
        )}
        {isOpen(span) && <Badge tone="warn">{t('trace.spans.unexplained')}</Badge>}
        {explainsItself && <Badge tone="neutral">{t('trace.spans.follows')}</Badge>}
      </Heading>
      {(oldText !== '' || newText !== '') && (
        <p className={styles['law']} lang="sv">
          {span.before}
          <Redline before={oldText} after={newText} />
          {span.after}
        </p>
      )}
    </>
  );
}

function Reasons({
  span,
  revision,
  revising,
  mayWrite,
}: {
  span: Span;
  revision: Revision;
  revising: Revising;
  mayWrite: boolean;
}): ReactElement | null {
  const t = useText();
  if (span.reasons.length === 0) return null;
  const met = new Map(revision.met.map((one) => [one.id, one]));
  return (
    <ul className={styles['reasons']}>
      {span.reasons.map(({ id, commentId, partId, words, by }) => {
        const of = met.get(partId ?? commentId ?? '');
        return (
          <li key={id} className={styles['buttons']}>
            {of === undefined ? (
              <span>
                {t('trace.ownReason', { name: by })} <span lang="sv">{words}</span>
              </span>
            ) : (
              <Link to={`/synpunkt/${of.commentId}`}>{nameOf(of, t)}</Link>
            )}
            {mayWrite && (
              <Button size="dense" kind="quiet" onClick={() => void revising.takeBack(id)}>
                {t('trace.reason.takeBack')}
                <span className="visually-hidden"> {of === undefined ? words : nameOf(of, t)}</span>
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const nameOf = ({ organisationName, number }: Met, t: ReturnType<typeof useText>): string =>
  t('trace.comment', { name: organisationName, number });

/** The likeliest comment is one press away; another, or one's own words, in a dialog. */
function Actions({
  span,
  revision,
  offered,
  onLikely,
  onExplain,
}: {
  span: Span;
  revision: Revision;
  offered: ReadonlySet<string>;
  onLikely: (metId: string) => void;
  onExplain: () => void;
}): ReactElement {
  const t = useText();
  const given = new Set(span.reasons.map(({ commentId, partId }) => partId ?? commentId));
  const isHere = (id: string): boolean =>
    span.likely.includes(id) && !given.has(id) && !(isOpen(span) && offered.has(id));
  const likely = revision.met.filter(({ id }) => isHere(id));
  return (
    <>
      {likely.map((one) => (
        <Button key={one.id} size="dense" onClick={() => onLikely(one.id)}>
          {t('trace.reason.comment', { name: one.organisationName, number: one.number })}
          <span className="visually-hidden"> {addressOf(span)}</span>
        </Button>
      ))}
      <Button size="dense" kind={likely.length === 0 ? 'secondary' : 'quiet'} onClick={onExplain}>
        {t(likely.length + span.reasons.length === 0 ? 'trace.reason.give' : 'trace.reason.other')}
        <span className="visually-hidden"> {addressOf(span)}</span>
      </Button>
    </>
  );
}
