import { useState, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { useCan } from '../../app/viewer.tsx';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { useRoomContext } from '../responses/room/room-context.ts';
import { useWorkChanges } from './open-work.ts';
import { chaptersOf, PlaceChoice } from './place-choice.tsx';
import type { WorkStore } from './work-store.ts';
import styles from './work-page.module.css';

/** The §§ that nobody answers for, to be chosen and given to somebody. */
export function Unassigned({
  store,
  onAssign,
}: {
  store: WorkStore;
  onAssign: (provisionIds: string[]) => void;
}): ReactElement | null {
  const t = useText();
  const { draft } = useRoomContext();
  const { parts } = useWorkChanges(store);
  const canWrite = useCan('teamwork.write');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const taken = new Set(parts.flatMap(({ provisionIds }) => provisionIds));
  const chapters = chaptersOf(draft, (row) => !taken.has(row.id));
  const free = chapters.flatMap(({ rows }) => rows.map(({ id }) => id));
  const picked = free.filter((id) => chosen.has(id));
  return (
    <Section title={t('teamwork.unassigned.title', { count: free.length })}>
      {free.length === 0 && <p className={styles['hint']}>{t('teamwork.unassigned.none')}</p>}
      {free.length > 0 && canWrite && (
        <>
          <PlaceChoice
            chapters={chapters}
            chosen={chosen}
            onChange={setChosen}
            legend={t('teamwork.unassigned.legend')}
          />
          <p>
            <Button
              kind="primary"
              aria-haspopup="dialog"
              aria-disabled={picked.length === 0}
              onClick={() => picked.length > 0 && onAssign(picked)}
            >
              {t('teamwork.unassigned.assign', { count: picked.length })}
            </Button>
          </p>
        </>
      )}
      {free.length > 0 && !canWrite && (
        <p>{chapters.flatMap(({ rows }) => rows.map(({ node }) => node.address)).join(', ')}</p>
      )}
    </Section>
  );
}
