import type { OtherPointPartsFragment } from '@samsyn/contracts/editions';
import type { ReactElement } from 'react';
import { useLabels, useText } from '../../../app/text.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Link } from '../../../ui/link.tsx';
import { RichText } from '../../../ui/rich-text.tsx';
import { useReadOnly, useRoomContext, useVersion } from '../../responses/room/room-context.ts';
import styles from '../editions.module.css';

export type Point = OtherPointPartsFragment;

interface OtherPointProps {
  point: Point;
  onEndorse: (point: Point) => void;
  /** Says whose point it is. */
  named?: boolean;
}

/** A point of another body, with the way to endorse it. */
export function OtherPoint({ point, onEndorse, named = false }: OtherPointProps): ReactElement {
  const t = useText();
  const labels = useLabels();
  const { store } = useRoomContext();
  const readOnly = useReadOnly();
  useVersion();
  const place = point.address ?? t('editions.whole');
  const done = store.comments.some(({ value }) => value.endorses?.commentId === point.commentId);
  const about = t('editions.endorse.about', { name: point.organisationName, number: point.number });
  return (
    <li className={styles['item']}>
      <article aria-label={about}>
        <p className={styles['head']}>
          {named && <strong>{point.organisationName}</strong>}
          {point.provisionId !== null && !named ? (
            <Link to={`?plats=${point.provisionId}`}>{place}</Link>
          ) : (
            <span>{place}</span>
          )}
          <Badge tone="neutral">{labels.commentKind[point.kind]}</Badge>
        </p>
        {point.endorsesName !== null && <p>{t('editions.endorses', { name: point.endorsesName })}</p>}
        <RichText doc={point.body} headingLevel={4} />
        {point.proposedWording !== null && (
          <p className={styles['words']}>
            <span className={styles['quiet']}>{t('editions.difference.wording')}</span> {point.proposedWording}
          </p>
        )}
        {done && <p>{t('editions.endorsed')}</p>}
        {!done && !readOnly && (
          <p className={styles['actions']}>
            <Button size="dense" aria-label={`${t('editions.endorse')}: ${about}`} onClick={() => onEndorse(point)}>
              {t('editions.endorse')}
            </Button>
          </p>
        )}
      </article>
    </li>
  );
}
