import {
  ChooseAlternativeDocument,
  DissolveAlternativesDocument,
  GroupAlternativesDocument,
  ReopenAlternativesDocument,
} from '@samsyn/contracts/teamwork';
import { plainText } from '@samsyn/editor/text';
import { useState, type ReactElement } from 'react';
import { request } from '../../app/api.ts';
import { useText } from '../../app/text.ts';
import type { DraftRow } from '../../law/draft-text.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useReadOnly, useRoomContext, useRow } from '../responses/room/room-context.ts';
import type { CommentView } from '../responses/sync/answer-views.ts';
import { WHOLE_ROW } from '../responses/sync/answer-store.ts';
import type { WorkStore } from './work-store.ts';
import styles from './alternatives.module.css';

interface Own {
  store: WorkStore;
  commentId: string;
  row: DraftRow | null;
}

/** Under a comment: whether it is one of several, which was chosen and why; and the ways to choose. */
export function AlternativeState({ store, commentId, row }: Own): ReactElement | null {
  const t = useText();
  const readOnly = useReadOnly();
  const { comments } = useRow(row?.id ?? WHOLE_ROW);
  const own = store.alternative(commentId);
  const [asks, setAsks] = useState<'group' | 'choose' | null>(null);
  const close = (): void => setAsks(null);
  if (own === null) {
    if (readOnly || comments.length < 2) return null;
    return (
      <div className={styles['line']}>
        <Button kind="quiet" size="dense" aria-haspopup="dialog" onClick={() => setAsks('group')}>
          {t('teamwork.alternatives.make')}
        </Button>
        {asks === 'group' && <GroupDialog store={store} commentId={commentId} comments={comments} onClose={close} />}
      </div>
    );
  }
  const others = store.alternatives(own.groupId).filter((one) => one.commentId !== commentId);
  const decided = others.some(({ setAsideAt }) => setAsideAt !== null) || own.setAsideAt !== null;
  const standing = own.setAsideAt !== null ? 'aside' : decided ? 'chosen' : 'open';
  return (
    <div className={styles['line']} data-standing={standing}>
      <Badge tone={standing === 'open' ? 'warn' : standing === 'chosen' ? 'ok' : 'neutral'}>
        {t(`teamwork.alternatives.${standing}`, { count: others.length + 1 })}
      </Badge>
      {standing === 'aside' && (
        <p className={styles['why']}>
          {t('teamwork.alternatives.why', { who: own.setAsideBy ?? '', reason: own.reason ?? '' })}
        </p>
      )}
      {!readOnly && (
        <Choices store={store} groupId={own.groupId} standing={standing} onChoose={() => setAsks('choose')} />
      )}
      {asks === 'choose' && <ChooseDialog store={store} commentId={commentId} onClose={close} />}
    </div>
  );
}

function Choices({
  store,
  groupId,
  standing,
  onChoose,
}: {
  store: WorkStore;
  groupId: string;
  standing: 'aside' | 'chosen' | 'open';
  onChoose: () => void;
}): ReactElement {
  const t = useText();
  const { busy, trouble, dismiss, run } = useOutcome();
  const place = { roundId: store.roundId, groupId };
  const reopen = async (): Promise<void> => {
    await run(async () => (await request(ReopenAlternativesDocument, place)).reopenAlternatives);
    await store.refresh();
  };
  const dissolve = async (): Promise<void> => {
    await run(async () => (await request(DissolveAlternativesDocument, place)).dissolveAlternatives);
    await store.refresh();
  };
  return (
    <>
      {standing !== 'chosen' && (
        <Button kind="quiet" size="dense" aria-haspopup="dialog" onClick={onChoose}>
          {t('teamwork.alternatives.choose')}
        </Button>
      )}
      {standing !== 'open' && (
        <Button kind="quiet" size="dense" busy={busy} onClick={() => void reopen()}>
          {t('teamwork.alternatives.reopen')}
        </Button>
      )}
      {standing === 'open' && (
        <Button kind="quiet" size="dense" busy={busy} onClick={() => void dissolve()}>
          {t('teamwork.alternatives.dissolve')}
        </Button>
      )}
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
    </>
  );
}

/** Which of the comments on the § are alternatives to each other. */
function GroupDialog({
  store,
  commentId,
  comments,
  onClose,
}: {
  store: WorkStore;
  commentId: string;
  comments: readonly CommentView[];
  onClose: () => void;
}): ReactElement {
  const t = useText();
  const room = useRoomContext();
  const { busy, trouble, dismiss, run } = useOutcome();
  const others = comments.filter(({ id }) => id !== commentId);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    new Set(others.length === 1 ? others.map(({ id }) => id) : []),
  );
  const group = async (): Promise<void> => {
    room.store.flush();
    const commentIds = [commentId, ...chosen];
    const done = await run(
      async () => (await request(GroupAlternativesDocument, { roundId: store.roundId, commentIds })).groupAlternatives,
    );
    await store.refresh();
    if (done !== null) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('teamwork.alternatives.make.title')}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void group()}>
            {t('teamwork.alternatives.make.do')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <p>{t('teamwork.alternatives.make.text')}</p>
      <fieldset className={styles['choices']}>
        <legend>{t('teamwork.alternatives.make.which')}</legend>
        {others.map(({ id, value }) => (
          <Checkbox
            key={id}
            label={firstWords(value.body) || t('teamwork.alternatives.wording')}
            checked={chosen.has(id)}
            onChange={(on) => setChosen(toggled(chosen, id, on))}
          />
        ))}
      </fieldset>
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
    </Dialog>
  );
}

function ChooseDialog({ store, commentId, onClose }: Omit<Own, 'row'> & { onClose: () => void }): ReactElement {
  const t = useText();
  const { busy, trouble, dismiss, run } = useOutcome();
  const [reason, setReason] = useState('');
  const choose = async (): Promise<void> => {
    const done = await run(
      async () =>
        (await request(ChooseAlternativeDocument, { roundId: store.roundId, commentId, reason })).chooseAlternative,
    );
    await store.refresh();
    if (done !== null) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('teamwork.alternatives.choose.title')}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void choose()}>
            {t('teamwork.alternatives.choose.do')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <p>{t('teamwork.alternatives.choose.text')}</p>
      <TextArea
        label={t('teamwork.alternatives.reason')}
        name={`skal-${commentId}`}
        maxLength={2000}
        value={reason}
        onChange={setReason}
      />
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
    </Dialog>
  );
}

function toggled(set: ReadonlySet<string>, id: string, on: boolean): Set<string> {
  const next = new Set(set);
  if (on) next.add(id);
  else next.delete(id);
  return next;
}

/** Enough of a comment to know it by. */
export function firstWords(body: unknown): string {
  const text = plainText(body as never)
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return text.length > 120 ? `${text.slice(0, 117)} …` : text;
}
