import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useLabels, useText } from '../../../app/text.ts';
import { Badge } from '../../../ui/badge.tsx';
import { RichText } from '../../../ui/rich-text.tsx';
import { Endorsed, ProposedWording, commentElementId } from '../../comments/comment-card.tsx';
import { placeWithin, wordingFor } from '../places.ts';
import { useRoomContext } from '../room/room-context.ts';
import type { CommentView } from '../sync/answer-views.ts';
import type { LetterPart } from './letter-order.ts';
import styles from './letter-page.module.css';

/** What is said of one place, as it is sent. The address leads to the text, where it is changed. */
export function LetterPartView({ part, base }: { part: LetterPart; base: string }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const { row, stance, comments } = part;
  return (
    <div className={styles['part']}>
      <h3 className={styles['place']}>
        {row === null ? t('receipt.letter.whole') : <Link to={`${base}/${row.node.path}`}>{row.node.address}</Link>}
        {stance !== null && <span className={styles['stance']}> {labels.stance[stance]}</span>}
      </h3>
      {comments.map((comment) => (
        <LetterComment key={comment.id} part={part} comment={comment} />
      ))}
    </div>
  );
}

function LetterComment({ part, comment }: { part: LetterPart; comment: CommentView }): ReactElement {
  const labels = useLabels();
  const { draft } = useRoomContext();
  const { id, value } = comment;
  const place = part.row === null ? '' : placeWithin(part.row, draft, value);
  const quote = value.segments.map(({ exact }) => exact).join(' … ');
  return (
    <div id={commentElementId(id)} tabIndex={-1} className={styles['comment']}>
      <p className={styles['about']}>
        {place !== '' && <span>{place}</span>}
        {quote !== '' && <q className={styles['quote']}>{quote}</q>}
        <Badge>{labels.commentKind[value.kind]}</Badge>
      </p>
      {value.endorses !== null && <Endorsed {...value.endorses} />}
      <RichText doc={value.body} headingLevel={4} />
      {value.proposedWording !== null && (
        <ProposedWording
          before={wordingFor(value, draft) ?? ''}
          after={value.proposedWording}
          reason={value.proposedReason}
        />
      )}
    </div>
  );
}
