import { PROVISION_STANCES, type Stance } from '@samsyn/consultation';
import { useEffect, useRef, type ReactElement } from 'react';
import { useLabels, useText } from '../../../app/text.ts';
import type { DraftRow } from '../../../law/draft-text.ts';
import { Button } from '../../../ui/button.tsx';
import { RadioChips, type Chip } from '../../../ui/radio-chips.tsx';
import { useRoomContext, useRow } from '../room/room-context.ts';
import { useReading } from './reading-context.ts';
import styles from './stance-picker.module.css';

export const STANCE_TONES: Record<Stance, 'ok' | 'info' | 'neutral' | 'danger'> = {
  SUPPORTS: 'ok',
  SUPPORTS_WITH_CONDITIONS: 'info',
  NO_OBJECTION: 'neutral',
  OPPOSES: 'danger',
  ABSTAINS: 'neutral',
  ENDORSES_OTHER: 'info',
};

/** The stances as chips, with the tones they have everywhere. */
export function stanceChips<S extends Stance>(stances: readonly S[], words: Record<Stance, string>): Chip<S>[] {
  return stances.map((stance) => ({ value: stance, label: words[stance], tone: STANCE_TONES[stance] }));
}

/** What the body says of one provision. Saved at once; Escape folds it, and it folds by itself when the focus moves on. */
export function StancePicker({ row }: { row: DraftRow }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const { store } = useRoomContext();
  const { reader } = useReading();
  const { stance } = useRow(row.id);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    (root.current?.querySelector<HTMLInputElement>('input:checked') ?? root.current?.querySelector('input'))?.focus();
  }, []);
  const close = (): void => reader.openStance(row.id, false);
  return (
    // Escape and Enter close it from any of the radios; the radios inside are what one works with.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={root}
      className={styles['picker']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== 'Enter') return;
        event.preventDefault();
        (event.target as HTMLElement).blur();
        close();
      }}
    >
      <RadioChips
        legend={t('responses.stance.legend', { place: row.node.address })}
        hideLegend
        name={`stance-${row.id}`}
        value={stance === 'ENDORSES_OTHER' ? null : stance}
        onChange={(chosen) => store.setStance(row.id, chosen)}
        options={stanceChips(PROVISION_STANCES, labels.stance)}
      />
      <div className={styles['foot']}>
        <Button size="dense" onClick={close}>
          {t('responses.stance.done')}
        </Button>
        {stance !== null && (
          <Button
            kind="quiet"
            size="dense"
            onClick={() => {
              store.setStance(row.id, null);
              close();
            }}
          >
            {t('responses.stance.clear')}
          </Button>
        )}
      </div>
    </div>
  );
}
