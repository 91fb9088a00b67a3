import { SaveReplyPlanDocument } from '@samsyn/contracts/replies';
import { emptyDocument, isDocument, type EditorDocument } from '@samsyn/editor/text';
import { useApolloClient } from '@apollo/client/react';
import { lazy, Suspense, useEffect, useId, useState, type ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { formatDay } from '../../lib/dates.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Card, Section } from '../../ui/page.tsx';
import { RichText } from '../../ui/rich-text.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { prefetchEditor } from '../comments/editor/rich-text-field.tsx';
import type { RoundReplies } from './reply.ts';
import styles from './replies.module.css';

const RichEditor = lazy(() => import('../comments/editor/rich-editor.tsx'));
const PARTS = ['opening', 'closing'] as const;

/** What all letters say before and after the points, and until when they may be answered. */
export function PlanSection({ replies }: { replies: RoundReplies }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const [writing, setWriting] = useState(false);
  const { mayWrite, answerBy } = replies;
  useEffect(() => {
    if (mayWrite) prefetchEditor();
  }, [mayWrite]);
  return (
    <Section
      title={t('replies.plan')}
      actions={
        mayWrite &&
        !writing && (
          <Button size="dense" onClick={() => setWriting(true)}>
            {t('replies.plan.write')}
          </Button>
        )
      }
    >
      {writing ? (
        <PlanForm replies={replies} onDone={() => setWriting(false)} />
      ) : (
        <div className={styles['step']}>
          {PARTS.map((part) => (
            <div key={part}>
              <p className={styles['name']}>{t(`replies.plan.${part}`)}</p>
              {replies[part] === null ? (
                <p className={styles['quiet']}>{t('replies.plan.none')}</p>
              ) : (
                <Card>
                  <RichText doc={replies[part]} headingLevel={3} lang="sv" />
                </Card>
              )}
            </div>
          ))}
          <p>
            {answerBy === null ? t('replies.sendUsual') : t('replies.sendBy', { day: formatDay(answerBy, language) })}
          </p>
        </div>
      )}
    </Section>
  );
}

function PlanForm({ replies, onDone }: { replies: RoundReplies; onDone: () => void }): ReactElement {
  const t = useText();
  const say = useToast();
  const client = useApolloClient();
  const { busy, trouble, dismiss, run } = useOutcome();
  const [opening, setOpening] = useState(() => documentOf(replies.opening));
  const [closing, setClosing] = useState(() => documentOf(replies.closing));
  const [answerBy, setAnswerBy] = useState(replies.answerBy ?? '');
  const [version] = useState(replies.version);
  const save = async (): Promise<void> => {
    const input = { roundId: replies.roundId, expectedVersion: version, opening, closing, answerBy: answerBy || null };
    const done = await run(async () => {
      const { data } = await client.mutate({
        mutation: SaveReplyPlanDocument,
        variables: { input },
        refetchQueries: ['RoundReplies'],
      });
      return data?.saveReplyPlan;
    });
    if (done === null) return;
    say(t('replies.plan.saved'));
    onDone();
  };
  const dayError =
    trouble?.kind === 'refused' ? trouble.problems.find(({ field }) => field === 'answerBy')?.message : undefined;
  return (
    <div className={styles['form']}>
      {dayError === undefined && <TroubleNotice trouble={trouble} onDismiss={dismiss} />}
      <Words part="opening" value={opening} onChange={setOpening} first />
      <Words part="closing" value={closing} onChange={setClosing} />
      <TextField
        type="date"
        label={t('replies.plan.answerBy')}
        hint={t('replies.plan.answerByHint')}
        name="answerBy"
        value={answerBy}
        onChange={setAnswerBy}
        error={dayError}
        optional
      />
      <p className={styles['acts']}>
        <Button kind="primary" busy={busy} onClick={() => void save()}>
          {t('replies.plan.save')}
        </Button>
        <Button onClick={onDone}>{t('ui.cancel')}</Button>
      </p>
    </div>
  );
}

function Words({
  part,
  value,
  onChange,
  first = false,
}: {
  part: (typeof PARTS)[number];
  value: EditorDocument;
  onChange: (value: EditorDocument) => void;
  /** The button that opened the form is gone: the focus goes to what it opened. */
  first?: boolean;
}): ReactElement {
  const t = useText();
  const labelId = useId();
  return (
    <div>
      <p id={labelId} className={styles['name']}>
        {t(`replies.plan.${part}`)}
      </p>
      <Suspense fallback={<Loading />}>
        <RichEditor
          id={`svarsbrev-${part}`}
          labelledBy={labelId}
          headings
          value={value}
          onChange={onChange}
          autoFocus={first}
        />
      </Suspense>
    </div>
  );
}

const documentOf = (kept: unknown): EditorDocument => (isDocument(kept) ? kept : emptyDocument());
