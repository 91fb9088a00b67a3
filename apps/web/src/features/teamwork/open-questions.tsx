import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { formatMoment } from '../../lib/dates.ts';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/page.tsx';
import { useRoomContext, useVersion } from '../responses/room/room-context.ts';
import { useWorkChanges } from './open-work.ts';
import type { Thread, WorkStore } from './work-store.ts';
import styles from './open-questions.module.css';

/** What waits for somebody's word: choices that have not been made, and threads that nobody has settled. */
export function OpenQuestions({ store }: { store: WorkStore }): ReactElement {
  const t = useText();
  useWorkChanges(store);
  useVersion();
  const threads = store.openThreads;
  return (
    <>
      <Undecided store={store} />
      <Section title={t('teamwork.threads.title', { count: threads.length })}>
        {threads.length === 0 && <p className={styles['hint']}>{t('teamwork.threads.none')}</p>}
        <ul className={styles['list']}>
          {threads.map((thread) => (
            <OpenThread key={thread.first.id} thread={thread} />
          ))}
        </ul>
      </Section>
    </>
  );
}

function OpenThread({ thread: { first, answers } }: { thread: Thread }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const last = answers.at(-1) ?? first;
  return (
    <li className={styles['thread']}>
      <PlaceLink provisionId={first.provisionId} />
      <p className={styles['words']}>{last.removed ? t('teamwork.notes.removed') : last.words}</p>
      <p className={styles['hint']}>
        {last.author} · {formatMoment(last.writtenAt, language)}
        {answers.length > 0 && ` · ${t('teamwork.threads.answers', { count: answers.length })}`}
      </p>
    </li>
  );
}

function Undecided({ store }: { store: WorkStore }): ReactElement | null {
  const t = useText();
  const { store: answer } = useRoomContext();
  const groups = new Map<string, string[]>();
  for (const { groupId, commentId, setAsideAt } of store.work.alternatives) {
    if (setAsideAt === null) groups.set(groupId, [...(groups.get(groupId) ?? []), commentId]);
  }
  const undecided = [...groups.values()].filter((ids) => ids.length > 1);
  if (undecided.length === 0) return null;
  return (
    <Section title={t('teamwork.undecided.title', { count: undecided.length })}>
      <ul className={styles['list']}>
        {undecided.map((ids) => (
          <li key={ids[0]} className={styles['thread']}>
            <PlaceLink provisionId={answer.comment(ids[0] ?? '')?.value.provisionId ?? null} />
            <p className={styles['hint']}>{t('teamwork.undecided.text', { count: ids.length })}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function PlaceLink({ provisionId }: { provisionId: string | null }): ReactElement {
  const t = useText();
  const { round, draft } = useRoomContext();
  const node = provisionId === null ? undefined : draft.byId.get(provisionId);
  const base = `/remiss/${round.slug}`;
  return (
    <Link to={node === undefined ? base : `${base}/v${round.versionNumber}/${node.row.node.path}`}>
      {node?.address ?? t('teamwork.whole')}
    </Link>
  );
}
