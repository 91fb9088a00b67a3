import { UpdateRoundDocument } from '@samsyn/contracts/rounds';
import { emptyDocument, isDocument, isEmptyDocument, type EditorDocument } from '@samsyn/editor/text';
import { useApolloClient } from '@apollo/client/react';
import { lazy, Suspense, useEffect, useId, useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { useOutcome } from '../../../lib/use-outcome.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Card, Section } from '../../../ui/page.tsx';
import { RichText } from '../../../ui/rich-text.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { prefetchEditor } from '../../comments/editor/rich-text-field.tsx';
import { useRefetchRound, type OfficeRound } from '../frame/use-round.ts';
import styles from './documents.module.css';

// Not the field with its plain stand-in: that one would turn a letter with headings into bare words.
const RichEditor = lazy(() => import('../../comments/editor/rich-editor.tsx'));

/** The missiv: read, and while the round is prepared written. What is being written stays on the screen until it has been saved. */
export function CoverLetter({ round, mayChange }: { round: OfficeRound; mayChange: boolean }): ReactElement {
  const t = useText();
  const [writing, setWriting] = useState(false);
  useEffect(() => {
    if (mayChange) prefetchEditor();
  }, [mayChange]);
  const letter = isDocument(round.coverLetter) ? round.coverLetter : null;
  const empty = letter === null || isEmptyDocument(letter);
  return (
    <Section
      title={t('rounds.letter.title')}
      actions={
        mayChange &&
        !writing && (
          <Button size="dense" onClick={() => setWriting(true)}>
            {t(empty ? 'rounds.letter.write' : 'rounds.letter.change')}
          </Button>
        )
      }
    >
      {writing ? (
        <LetterForm round={round} letter={letter} onDone={() => setWriting(false)} />
      ) : empty ? (
        <EmptyState title={t('rounds.letter.none')}>{mayChange && t('rounds.letter.noneText')}</EmptyState>
      ) : (
        <Card>
          <div className={styles['letter']}>
            <RichText doc={letter} headingLevel={3} />
          </div>
        </Card>
      )}
    </Section>
  );
}

function LetterForm({
  round,
  letter,
  onDone,
}: {
  round: OfficeRound;
  letter: EditorDocument | null;
  onDone: () => void;
}): ReactElement {
  const t = useText();
  const say = useToast();
  const client = useApolloClient();
  const refetch = useRefetchRound(round.slug);
  const { busy, trouble, dismiss, run } = useOutcome();
  const labelId = useId();
  const [value, setValue] = useState(() => letter ?? emptyDocument());
  const save = async (): Promise<void> => {
    const input = { roundId: round.id, expectedVersion: round.version, coverLetter: value };
    const saved = await run(async () => {
      const { data } = await client.mutate({ mutation: UpdateRoundDocument, variables: { input } });
      if (data?.updateRound.__typename === 'Stale') await refetch();
      return data?.updateRound;
    });
    if (saved === null) return;
    say(t('rounds.letter.saved'));
    onDone();
  };
  return (
    <div className={styles['form']}>
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <span id={labelId} className="visually-hidden">
        {t('rounds.letter.title')}
      </span>
      <Suspense fallback={<Loading />}>
        <RichEditor
          id="missiv"
          labelledBy={labelId}
          headings
          value={value}
          onChange={setValue}
          // The button that was pressed is gone: the focus goes to what it opened.
          autoFocus
        />
      </Suspense>
      <div className={styles['go']}>
        <Button kind="primary" busy={busy} onClick={() => void save()}>
          {t('rounds.letter.save')}
        </Button>
        <Button onClick={onDone}>{t('ui.cancel')}</Button>
      </div>
    </div>
  );
}
