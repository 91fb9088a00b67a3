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

type Language = 'sv' | 'en';
const FIELD = { sv: 'coverLetter', en: 'coverLetterEn' } as const;

/** The missiv in one language: read, and while the round is prepared written. What is being written stays on the screen until it has been saved. */
export function CoverLetter({
  round,
  language,
  mayChange,
}: {
  round: OfficeRound;
  language: Language;
  mayChange: boolean;
}): ReactElement | null {
  const t = useText();
  const [writing, setWriting] = useState(false);
  useEffect(() => {
    if (mayChange) prefetchEditor();
  }, [mayChange]);
  const kept: unknown = round[FIELD[language]];
  const letter = isDocument(kept) ? kept : null;
  const empty = letter === null || isEmptyDocument(letter);
  // one in English is only for those who want it
  if (language === 'en' && empty && !mayChange) return null;
  return (
    <Section
      title={t(`rounds.letter.title.${language}`)}
      actions={
        mayChange &&
        !writing && (
          <Button size="dense" onClick={() => setWriting(true)}>
            {t(`rounds.letter.${empty ? 'write' : 'change'}.${language}`)}
          </Button>
        )
      }
    >
      {writing ? (
        <LetterForm round={round} language={language} letter={letter} onDone={() => setWriting(false)} />
      ) : empty ? (
        <EmptyState title={t(`rounds.letter.none.${language}`)}>
          {mayChange && t(`rounds.letter.noneText.${language}`)}
        </EmptyState>
      ) : (
        <Card>
          <div className={styles['letter']}>
            <RichText doc={letter} headingLevel={3} lang={language} />
          </div>
        </Card>
      )}
    </Section>
  );
}

function LetterForm({
  round,
  language,
  letter,
  onDone,
}: {
  round: OfficeRound;
  language: Language;
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
    const input = { roundId: round.id, expectedVersion: round.version, [FIELD[language]]: value };
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
        {t(`rounds.letter.title.${language}`)}
      </span>
      <Suspense fallback={<Loading />}>
        <RichEditor
          id={`missiv-${language}`}
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
