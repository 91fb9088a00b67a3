import type { AssessmentPartsFragment } from '@samsyn/contracts/consolidation';
import { useRef, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { CommentAssessment } from '../consolidation/assessment/comment-assessment.tsx';
import { PartTags } from './part-tags.tsx';
import type { Order, Ordered } from './use-order.ts';
import styles from './ordering.module.css';

/** A comment's parts, each with its assessment: together they are what is decided of the comment. */
export function Parts({
  roundId,
  one,
  order,
  name,
  mayAssess,
  onSaved,
}: {
  roundId: string;
  one: Ordered;
  order: Order;
  name: string;
  mayAssess: boolean;
  onSaved: () => void;
}): ReactElement {
  const t = useText();
  return (
    <section aria-label={t('ordering.parts.of', { name })}>
      <p className={styles['hint']}>{t('ordering.parts.hint')}</p>
      <ol className={styles['parts']}>
        {one.parts.map((part) => (
          <Part
            key={part.id}
            roundId={roundId}
            part={part}
            order={order}
            name={t('ordering.part.of', { number: part.number, name })}
            mayAssess={mayAssess}
            onSaved={onSaved}
          />
        ))}
      </ol>
    </section>
  );
}

function Part({
  roundId,
  part,
  order,
  name,
  mayAssess,
  onSaved,
}: {
  roundId: string;
  order: Order;
  part: Ordered['parts'][number];
  name: string;
  mayAssess: boolean;
  onSaved: (assessment: AssessmentPartsFragment) => void;
}): ReactElement {
  const t = useText();
  const item = useRef<HTMLLIElement>(null);
  return (
    <li ref={item} tabIndex={-1}>
      <h4>{t('ordering.part', { number: part.number })}</h4>
      <p className={styles['words']} lang="sv">
        {part.text}
      </p>
      <PartTags roundId={roundId} order={order} part={part} name={name} />
      <CommentAssessment
        roundId={roundId}
        comment={{ id: part.id, organisationName: name, assessment: part.assessment }}
        mayAssess={mayAssess}
        onSaved={onSaved}
        focusComment={() => item.current?.focus({ preventScroll: true })}
      />
    </li>
  );
}
