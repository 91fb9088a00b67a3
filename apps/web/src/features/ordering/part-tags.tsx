import { useRef, useState, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { useCan } from '../../app/viewer.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { TagChoice } from './tag-choice.tsx';
import type { Order, Ordered } from './use-order.ts';
import styles from './ordering.module.css';

/** The tags and themes of one part of a comment, and the way to change them. */
export function PartTags({
  roundId,
  order,
  part,
  name,
}: {
  roundId: string;
  order: Order;
  part: Ordered['parts'][number];
  name: string;
}): ReactElement | null {
  const t = useText();
  const mayOrder = useCan('compilation.order');
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  if (!mayOrder && part.tags.length === 0) return null;
  return (
    <div className={styles['write']}>
      <p className={styles['line']}>
        {part.tags.map((tag) => (
          <Badge key={tag.id} tone={tag.theme ? 'accent' : 'neutral'}>
            {tag.theme && <span className="visually-hidden">{t('ordering.theme')} </span>}
            {tag.name}
          </Badge>
        ))}
        {mayOrder && (
          <Button
            ref={button}
            kind="quiet"
            size="dense"
            aria-expanded={open}
            aria-label={t('ordering.tags.ofPart', { name })}
            onClick={() => setOpen(!open)}
          >
            {t('ordering.tags.part')}
          </Button>
        )}
      </p>
      {open && (
        <>
          <p role="status" className="visually-hidden">
            {said}
          </p>
          <TagChoice
            roundId={roundId}
            order={order}
            ids={[part.id]}
            has={(tagId) => part.tags.some((tag) => tag.id === tagId)}
            onDone={(words) => {
              setSaid(words);
              order.again();
            }}
          />
        </>
      )}
    </div>
  );
}
