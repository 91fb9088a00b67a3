import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Link } from '../../../ui/link.tsx';
import { RadioChips } from '../../../ui/radio-chips.tsx';
import { Redline } from '../../../ui/redline.tsx';
import styles from '../trace.module.css';
import { ReasonDialog } from './reason-dialog.tsx';
import { placeId } from './seek.ts';
import type { Met, Revision, Revising, Span } from './use-revision.ts';

export type SpanPick = 'OPEN' | 'ALL' | 'FOLLOWING';

interface Props {
  revision: Revision;
  revising: Revising;
  mayWrite: boolean;
}

const isOpen = ({ explainsItself, reasons }: Span): boolean => !explainsItself && reasons.length === 0;

/** Every change of the text, with why; those without a reason first. */
export function SpanList({
  revision,
  revising,
  mayWrite,
  pick,
  onPick,
}: Props & { pick: SpanPick; onPick: (pick: SpanPick) => void }): ReactElement {
  const t = useText();
  const open = revision.spans.filter(isOpen).length;
  const following = revision.spans.filter(({ explainsItself }) => explainsItself).length;
  const [explaining, setExplaining] = useState<Span | null>(null);
  if (revision.spans.length === 0) return <p className={styles['quiet']}>{t('trace.spans.none')}</p>;
  const shown = revision.spans.filter((span) =>
    pick === 'OPEN' ? isOpen(span) : pick === 'FOLLOWING' ? span.explainsItself : true,
  );
  return (
    <>
      <RadioChips<SpanPick>
        legend={t('trace.spans.show')}
        hideLegend
        name="andringar"
        value={pick}
        onChange={onPick}
        options={[
          { value: 'ALL', label: t('trace.spans.all', { count: revision.spans.length }) },
          { value: 'OPEN', label: t('trace.spans.open', { count: open }), ...(open > 0 && { tone: 'warn' as const }) },
          { value: 'FOLLOWING', label: t('trace.spans.following', { count: following }) },
        ]}
      />
      <ul className={styles['list']}>
        {shown.map((span) => (
          <li key={span.id} className={styles['item']}>
            <SpanWords span={span} />
            <Reasons span={span} revision={revision} revising={revising} mayWrite={mayWrite} />
            {mayWrite && !span.explainsItself && (
              <Actions span={span} revision={revision} revising={revising} onExplain={() => setExplaining(span)} />
            )}
          </li>
        ))}
      </ul>
      {explaining !== null && (
        <ReasonDialog
          title={t('trace.reason.title', { address: addressOf(explaining) ?? t('trace.front') })}
          place={`${revision.draftId}:${explaining.id}`}
          met={revision.met}
          revising={revising}
          save={async (metIds, words) => revising.explain([explaining.id], metIds, words)}
          onClose={() => setExplaining(null)}
        />
      )}
    </>
  );
}

const addressOf = ({ toAddress, fromAddress }: Span): string | null => toAddress ?? fromAddress ?? null;

function SpanWords({ span }: { span: Span }): ReactElement {
  const t = useText();
  const { kind, field, oldText, newText, fromAddress, toAddress, explainsItself } = span;
  return (
    <>
      <h3 id={placeId(span.id)} tabIndex={-1} className={styles['head']}>
        <span className={styles['place']}>{addressOf(span) ?? t(`trace.field.${field}`)}</span>
        <span>{t(`trace.kind.${kind}`)}</span>
        {fromAddress != null && toAddress != null && fromAddress !== toAddress && (
          <span className={styles['quiet']}>{t('trace.spans.formerly', { address: fromAddress })}</span>
        )}
        {isOpen(span) && <Badge tone="warn">{t('trace.spans.unexplained')}</Badge>}
        {explainsItself && <Badge tone="neutral">{t('trace.spans.follows')}</Badge>}
      </h3>
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

function Reasons({ span, revision, revising, mayWrite }: Props & { span: Span }): ReactElement | null {
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
  revising,
  onExplain,
}: {
  span: Span;
  revision: Revision;
  revising: Revising;
  onExplain: () => void;
}): ReactElement {
  const t = useText();
  const given = new Set(span.reasons.map(({ commentId, partId }) => partId ?? commentId));
  const likely = revision.met.filter(({ id }) => span.likely.includes(id) && !given.has(id));
  return (
    <div className={styles['buttons']}>
      {likely.map((one) => (
        <Button key={one.id} size="dense" onClick={() => void revising.explain([span.id], [one.id], '')}>
          {t('trace.reason.comment', { name: one.organisationName, number: one.number })}
          <span className="visually-hidden"> {addressOf(span)}</span>
        </Button>
      ))}
      <Button size="dense" kind={likely.length === 0 ? 'secondary' : 'quiet'} onClick={onExplain}>
        {t(likely.length + span.reasons.length === 0 ? 'trace.reason.give' : 'trace.reason.other')}
        <span className="visually-hidden"> {addressOf(span)}</span>
      </Button>
    </div>
  );
}
