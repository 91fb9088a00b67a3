import { plainText } from '@samsyn/editor/text';
import { Suspense, useEffect, useRef, useState, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { FeatureWords } from '../../app/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RichText } from '../../ui/rich-text.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useRoomContext, useSummary } from '../responses/room/room-context.ts';
import { copyName, unstoredCopies, type CopyPlace } from './copies.ts';
import { LiveText } from './live-text.ts';
import styles from './writing.module.css';

const FEATURES = ['writing'];
/** A window that was just closed may still be giving its copies back. */
const GRACE = 500;
/** How often it is seen whether a window has been closed since. */
const EVERY = 5_000;

interface Late {
  name: string;
  commentId: string | null;
  live: LiveText;
  code: string;
}

/**
 * Words that an earlier window left unstored: sent in where they can still go, else shown, so that nobody loses them: they were written
 * without contact, and the answer was given meanwhile.
 */
export default function Recover({ viewer }: { viewer: { id: string; displayName: string } }): ReactElement | null {
  const late = useLate(viewer);
  if (late.all.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <FeatureWords features={FEATURES}>
        {late.all.map((one) => (
          <LateWords key={one.name} late={one} onForget={() => late.forget(one)} />
        ))}
      </FeatureWords>
    </Suspense>
  );
}

function useLate(viewer: { id: string; displayName: string }) {
  const { store } = useRoomContext();
  const { late: left } = useSummary();
  const [all, setAll] = useState<Late[]>([]);
  const seen = useRef(new Set<string>());
  useEffect(() => {
    const take = (place: CopyPlace): void => {
      const name = copyName(place);
      if (seen.current.has(name)) return;
      seen.current.add(name);
      const now = (): string => {
        const saved =
          place.commentId === null ? store.whole.value.generalText : store.comment(place.commentId)?.value.body;
        return plainText(saved ?? null);
      };
      void sendIn(viewer, place, now).then((late) => {
        // what is stored is marked no more; what could not be sent now is tried the next time
        if (late === null) seen.current.delete(name);
        else setAll((before) => [...before, late]);
      });
    };
    let timer: ReturnType<typeof setTimeout>;
    const look = (): void => {
      for (const place of unstoredCopies(viewer.id, store.roundId)) take(place);
      timer = setTimeout(look, EVERY);
    };
    timer = setTimeout(look, GRACE);
    return () => clearTimeout(timer);
  }, [viewer, store, left]);
  const forget = (one: Late): void => {
    setAll((before) => before.filter((each) => each !== one));
    void one.live.forget();
  };
  return { all, forget };
}

/** Opens a copy and waits until what is in it is stored; what cannot be stored any more is given back. */
async function sendIn(
  viewer: { id: string; displayName: string },
  place: CopyPlace,
  now: () => string,
): Promise<Late | null> {
  const name = copyName(place);
  const live = new LiveText({ viewer, ...place });
  const done = new Promise<Late | null>((resolve) => {
    live.subscribe(() => {
      const { state, problems } = live.view;
      if (state === 'saved') resolve(null);
      if (state === 'closed') resolve({ name, commentId: place.commentId, live, code: problems[0]?.code ?? '' });
    });
  });
  if (!(await live.join()) && live.view.state !== 'closed') {
    await live.leave(); // its window is still open, or there is no contact: another time
    return null;
  }
  const late = await done;
  if (late === null) await live.leave();
  else if (plainText(live.text) === now()) await live.forget();
  else return late;
  return null;
}

function LateWords({ late, onForget }: { late: Late; onForget: () => void }): ReactElement {
  const t = useText();
  const say = useToast();
  const [text] = useState(() => late.live.text);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(plainText(text));
    say(t('writing.late.copied'));
  };
  return (
    <div className={styles['late']}>
      <Notice
        tone="warn"
        title={t(late.code === 'ALREADY_SUBMITTED' ? 'writing.late.submitted' : 'writing.late.other')}
        actions={
          <>
            <Button size="dense" onClick={() => void copy()}>
              {t('writing.late.copy')}
            </Button>
            <Button size="dense" kind="quiet" onClick={onForget}>
              {t('writing.late.forget')}
            </Button>
          </>
        }
      >
        <p>{t(late.commentId === null ? 'writing.late.general' : 'writing.late.comment')}</p>
        <div className={styles['words']}>
          <RichText doc={text} headingLevel={4} />
        </div>
        <p>{t('writing.late.text')}</p>
      </Notice>
    </div>
  );
}
