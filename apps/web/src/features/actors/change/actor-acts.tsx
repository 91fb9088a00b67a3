import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { useCan } from '../../../app/viewer.tsx';
import { Button } from '../../../ui/button.tsx';
import { CloseDialog, MergeDialog, RenameDialog } from './course-dialogs.tsx';
import { FactsDialog, SectorDialog } from './fact-dialogs.tsx';
import type { Actor } from './use-change.ts';
import styles from '../register.module.css';

const ACTS = { rename: RenameDialog, facts: FactsDialog, sector: SectorDialog, merge: MergeDialog, close: CloseDialog };
type Act = keyof typeof ACTS;

/** What may be changed of a body, by those with the right; a body that has ended is as it was. */
export function ActorActs({ actor }: { actor: Actor }): ReactElement | null {
  const t = useText();
  const mayChange = useCan('actor.write');
  const [asked, setAsked] = useState<Act | null>(null);
  if (!mayChange || actor.ended !== null) return null;
  const Asked = asked === null ? null : ACTS[asked];
  return (
    <div className={styles['acts']}>
      {(Object.keys(ACTS) as Act[]).map((act) => (
        <Button key={act} size="dense" onClick={() => setAsked(act)}>
          {t(`actors.change.${act}`)}
        </Button>
      ))}
      {Asked !== null && <Asked actor={actor} onClose={() => setAsked(null)} />}
    </div>
  );
}
