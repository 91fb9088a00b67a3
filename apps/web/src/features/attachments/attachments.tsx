import {
  MyAttachmentsDocument,
  RemoveAttachmentDocument,
  TitleAttachmentDocument,
} from '@samsyn/contracts/attachments';
import { MyResponseChangedDocument, type MyResponseChangedSubscription } from '@samsyn/contracts/responses';
import { useCallback, useRef, useState, type ReactElement } from 'react';
import { request } from '../../app/api.ts';
import { useText } from '../../app/text.ts';
import { useAnswer } from '../../app/use-answer.ts';
import { useLive } from '../../app/live.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useReadOnly, useRoomContext } from '../responses/room/room-context.ts';
import { type Attachment, AttachmentRow } from './attachment-row.tsx';
import { PendingRow } from './pending-row.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { useUploads } from './use-uploads.ts';
import styles from './attachments.module.css';

/** The files of the answer: those that are there, those on their way, and the way to add one. */
export function Attachments(): ReactElement | null {
  const t = useText();
  const say = useToast();
  const { round, store } = useRoomContext();
  const readOnly = useReadOnly();
  const heading = useRef<HTMLHeadingElement>(null);
  const [removing, setRemoving] = useState<Attachment | null>(null);
  const { data, error, reload, set } = useAnswer(MyAttachmentsDocument, { roundId: round.id });
  const { busy, trouble, dismiss, run } = useOutcome();
  const edition = useCallback(() => store.edition, [store]);
  const kept = useCallback(
    async (file: File): Promise<void> => {
      await reload();
      say(t('attachments.added', { name: file.name }));
    },
    [reload, say, t],
  );
  const uploads = useUploads(round.id, edition, kept);
  const onChange = useCallback(
    ({ myResponseChanged: { topic } }: MyResponseChangedSubscription) => {
      if (topic === 'attachments') void reload();
    },
    [reload],
  );
  useLive(MyResponseChangedDocument, { roundId: round.id }, onChange);
  const files = data?.myAttachments?.files ?? [];
  const known = { roundId: round.id, expectedEdition: store.edition };
  const title = async (id: string, words: string): Promise<boolean> => {
    const after = await run(
      async () => (await request(TitleAttachmentDocument, { ...known, id, title: words })).titleAttachment,
    );
    if (after !== null) set({ myAttachments: after });
    return after !== null;
  };
  const remove = async ({ id, title: name }: Attachment): Promise<void> => {
    const after = await run(async () => (await request(RemoveAttachmentDocument, { ...known, id })).removeAttachment);
    setRemoving(null);
    if (after === null) return;
    set({ myAttachments: after });
    say(t('attachments.removed', { title: name }));
    // the button that was pressed is gone with its row
    setTimeout(() => heading.current?.focus());
  };
  if (readOnly && files.length === 0) return null;
  return (
    <section className={styles['section']} aria-labelledby="bilagor-rubrik">
      <h2 id="bilagor-rubrik" ref={heading} tabIndex={-1} className={styles['heading']}>
        {t('attachments.title')}
      </h2>
      {data === undefined && error !== undefined && <FaultNotice error={error} retry={() => void reload()} />}
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      {(files.length > 0 || uploads.pending.length > 0) && (
        <ul className={styles['list']}>
          {files.map((file) => (
            <AttachmentRow
              key={file.id}
              file={file}
              readOnly={readOnly}
              busy={busy}
              onTitle={async (words) => title(file.id, words)}
              onRemove={() => setRemoving(file)}
            />
          ))}
          {uploads.pending.map((one) => (
            <PendingRow
              key={one.key}
              one={one}
              onAgain={() => uploads.again(one)}
              onDrop={() => uploads.drop(one.key)}
            />
          ))}
        </ul>
      )}
      {!readOnly && (
        <div className={styles['add']}>
          <FileDrop
            label={t('attachments.choose')}
            hideLabel
            hint={t('attachments.about')}
            name="bilagefiler"
            multiple
            onFiles={uploads.add}
          />
        </div>
      )}
      {removing !== null && (
        <RemoveDialog
          title={removing.title}
          busy={busy}
          onYes={() => void remove(removing)}
          onClose={() => setRemoving(null)}
        />
      )}
    </section>
  );
}
