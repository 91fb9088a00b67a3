import { redlineText, type Segment } from '@samsyn/statute';
import { useMemo, type ReactElement } from 'react';
import { useText } from '../app/text.ts';
import styles from './redline.module.css';

/** Old and new words in one run of text: struck, added, kept; each said in words for those who do not see it. */
export function Redline({ before, after }: { before: string; after: string }): ReactElement {
  const segments = useMemo(() => redlineText(before, after), [before, after]);
  return <Segments segments={segments} />;
}

/** The same of two texts that have been compared already. */
export function Segments({ segments }: { segments: readonly Segment[] }): ReactElement {
  const t = useText();
  return (
    <span className={styles['redline']}>
      {segments.map((segment, index) => {
        if (segment.kind === 'same') return <span key={index}>{segment.text}</span>;
        const Tag = segment.kind === 'deleted' ? 'del' : 'ins';
        const [opening, closing] = t(`ui.redline.${segment.kind}`, { text: '\u0000' }).split('\u0000');
        return (
          <Tag key={index} className={styles[segment.kind]}>
            <span className="visually-hidden"> [{opening}</span>
            {segment.text}
            <span className="visually-hidden">{closing}] </span>
          </Tag>
        );
      })}
    </span>
  );
}
