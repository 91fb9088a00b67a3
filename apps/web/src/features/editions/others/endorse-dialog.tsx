import { documentFromText, emptyDocument } from '@samsyn/editor/text';
import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { RichText } from '../../../ui/rich-text.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { newComment } from '../../comments/compose.ts';
import { useRoomContext } from '../../responses/room/room-context.ts';
import styles from '../editions.module.css';
import type { Point } from './other-point.tsx';

/** Endorses a point of another body: a comment of one's own that names it, with what one has to add, or nothing. */
export function EndorseDialog({ point, onClose }: { point: Point; onClose: () => void }): ReactElement {
  const t = useText();
  const say = useToast();
  const { store, draft } = useRoomContext();
  const [addition, setAddition] = useState('');
  const name = point.organisationName;
  const endorse = (): void => {
    const target = point.provisionId === null ? null : (draft.byId.get(point.provisionId) ?? null);
    const { commentId, number } = point;
    store.saveComment(crypto.randomUUID(), {
      ...newComment(target),
      kind: point.kind,
      body: addition.trim() === '' ? emptyDocument() : documentFromText(addition),
      endorses: { commentId, organisationName: name, number, text: '' },
    });
    store.flush();
    say(t('editions.endorsed'));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('editions.endorse.title', { name, number: point.number })}
      actions={
        <>
          <Button kind="primary" onClick={endorse}>
            {t('editions.endorse.yes')}
          </Button>
          <Button onClick={onClose}>{t('editions.endorse.no')}</Button>
        </>
      }
    >
      <blockquote className={styles['quote']}>
        <RichText doc={point.body} headingLevel={4} />
      </blockquote>
      <TextArea
        label={t('editions.endorse.addition')}
        name="tillagg"
        optional
        value={addition}
        onChange={setAddition}
      />
      <p className={styles['quiet']}>{t('editions.endorse.hint')}</p>
    </Dialog>
  );
}
