import { lazy, Suspense, useLayoutEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { Navigate, useParams } from 'react-router';
import { useLanguage, useText } from '../../../app/text.ts';
import { useToast } from '../../../ui/toast.tsx';
import { newComment } from '../../comments/compose.ts';
import { LockNotice } from '../room/lock-notice.tsx';
import { useReadOnly, useRoomContext, useSummary } from '../room/room-context.ts';
import { RoomPage } from '../room/room-page.tsx';
import { WHOLE_ROW } from '../sync/answer-store.ts';
import { SignedOutNotice } from '../../../ui/fault-notice.tsx';
import { besideDocuments } from './beside-documents.ts';
import { BesideButtons } from './beside-buttons.tsx';
import { DraftHeader } from './draft-header.tsx';
import { Navigator } from './navigator.tsx';
import { Reader } from './reader.ts';
import { ReadingContext, type ReadingPage as ReadingPageContext } from './reading-context.ts';
import { TextRow } from './text-row.tsx';
import { Toolbar } from './toolbar.tsx';
import { goTo } from './go-to.ts';
import { SelectionButton } from './selection-button.tsx';
import { useAddress } from './use-address.ts';
import { useKeys } from './use-keys.ts';
import { useRoving } from './use-roving.ts';
import { useMountedRows, useScrollSpy } from './use-rows.ts';
import { useOpenLens, WorkContext } from './work.ts';
import { NavigatorDrawer } from './navigator-drawer.tsx';
import styles from './reading-page.module.css';

// What is asked for comes when it is asked for.
const BesidePanel = lazy(() => import('./beside-panel.tsx'));
const KeysDialog = lazy(() => import('./keys-dialog.tsx'));

export default function ReadingPage(): ReactElement {
  return (
    <RoomPage>
      <Text />
    </RoomPage>
  );
}

/** A round may put questions and have no text to read. */
function Text(): ReactElement {
  const { slug, questionsOnly } = useRoomContext().round;
  return questionsOnly ? <Navigate to={`/remiss/${slug}/fragor`} replace /> : <Reading />;
}

/** The page a person lives in for hours: the way through to the left, the law in the middle, what the body says of it to the right. */
function Reading(): ReactElement {
  const { round, draft } = useRoomContext();
  const base = `/remiss/${round.slug}/v${round.versionNumber}`;
  const readOnly = useReadOnly();
  const page = useReadingPage();
  const [keysOpen, setKeysOpen] = useState(false);
  const beside = useBeside();
  const { '*': address = '' } = useParams();
  const target = draft.byPath.get(address.replace(/^v\d+\//, ''));
  const mounted = useMountedRows(draft.rows, target?.row.id);
  const observe = useScrollSpy(page.reader);
  const text = useRoving(page.reader);
  useAddress(page.reader, base, target);
  useKeys(page, () => setKeysOpen(true));
  const lens = useOpenLens(page.reader);
  return (
    <ReadingContext value={page}>
      <WorkContext value={lens}>
        <Toolbar
          start={
            <NavigatorDrawer
              base={base}
              documents={(close) => (
                <BesideButtons
                  {...beside}
                  drawer
                  show={(id) => {
                    close();
                    beside.show(id);
                  }}
                />
              )}
            />
          }
          beside={<BesideButtons {...beside} />}
          onKeys={() => setKeysOpen(true)}
        />
        <div className={styles['page']} data-beside={beside.shown !== undefined || undefined}>
          <div className={styles['navigator']}>
            <Navigator base={base} />
          </div>
          <div className={styles['text']} ref={text}>
            <Notices />
            <DraftHeader base={base} />
            {mounted.map((row) => (
              <TextRow key={row.id} row={row} observe={observe} />
            ))}
          </div>
          {beside.shown !== undefined && (
            <Suspense fallback={null}>
              <BesidePanel document={beside.shown} onClose={beside.close} />
            </Suspense>
          )}
        </div>
        {!readOnly && <SelectionButton onComment={(anchor) => page.comment(null, anchor)} />}
        {keysOpen && (
          <Suspense fallback={null}>
            <KeysDialog open onClose={() => setKeysOpen(false)} />
          </Suspense>
        )}
      </WorkContext>
    </ReadingContext>
  );
}

function useReadingPage(): ReadingPageContext {
  const t = useText();
  const say = useToast();
  const { draft, store } = useRoomContext();
  return useMemo(() => {
    const reader = new Reader(draft);
    return {
      reader,
      goTo,
      comment: (target, anchor = null) => {
        const node = anchor === null ? target : (draft.byId.get(anchor.provisionId) ?? null);
        if (node?.row.closed) return say(t('responses.context.why'));
        reader.compose(node?.row.id ?? WHOLE_ROW, {
          commentId: crypto.randomUUID(),
          initial: newComment(node, anchor),
          isNew: true,
        });
      },
      remove: (commentId) => {
        const undo = store.removeComment(commentId);
        say(t('responses.comment.removed'), { action: { label: t('responses.undo'), run: undo } });
      },
    };
  }, [draft, store, say, t]);
}

/** Which document stands beside the text; the focus goes back to what opened it. */
function useBeside() {
  const t = useText();
  const language = useLanguage();
  const { round, draft } = useRoomContext();
  const documents = useMemo(
    () => besideDocuments(round, draft, t('responses.beside.letter'), language),
    [round, draft, t, language],
  );
  const [id, setId] = useState<string | null>(null);
  const hold = useHeldPlace(id);
  const close = (): void => {
    hold();
    setId(null);
    document.getElementById(`bredvid-${id}`)?.focus();
  };
  return {
    documents,
    shown: documents.find((each) => each.id === id),
    show: (next: string) => {
      if (next === id) return close();
      hold();
      setId(next);
    },
    close,
  };
}

/** The column changes its width: the row at the top of the window stays at the top. Returns what is to be called before the change. */
function useHeldPlace(changed: unknown): () => void {
  const held = useRef<{ row: Element; top: number } | null>(null);
  useLayoutEffect(() => {
    if (held.current !== null) window.scrollBy(0, held.current.row.getBoundingClientRect().top - held.current.top);
    held.current = null;
  }, [changed]);
  return () => {
    const row = [...document.querySelectorAll('[data-row]')].find((each) => each.getBoundingClientRect().bottom > 120);
    held.current = row === undefined ? null : { row, top: row.getBoundingClientRect().top };
  };
}

/** What stops the writing, above the text: a session that has ended, a text that is locked. */
function Notices(): ReactElement {
  const { sync } = useSummary();
  return (
    <>
      {sync === 'signedOut' && <SignedOutNotice />}
      <LockNotice />
    </>
  );
}
