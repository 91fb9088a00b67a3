import type { CommandInput } from '@samsyn/contracts/working-copy';
import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { ComboBox } from '../../../ui/combo-box.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { nameOf, type Row } from '../model/blocks.ts';
import { placesFor, withBelow } from '../model/places.ts';
import { NumberingChoice } from './insert-dialog.tsx';
import { Preview } from './preview.tsx';

const NUMBERED = new Set(['SECTION', 'CHAPTER', 'ANNEX']);

/** Where a provision is to stand instead, with what that brings along. */
export default function MoveDialog({
  draftId,
  rows,
  row,
  busy,
  onMove,
  onClose,
}: {
  draftId: string;
  rows: readonly Row[];
  row: Row;
  busy: boolean;
  onMove: (command: CommandInput) => Promise<boolean>;
  onClose: () => void;
}): ReactElement {
  const t = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const [numbering, setNumbering] = useState<'LETTER' | 'RENUMBER'>('LETTER');
  const places = placesFor(rows, row.kind, withBelow(rows, row.id));
  const place = places.find((one, index) => chosen === String(index) && one.row !== null);
  const command: CommandInput | null =
    place === undefined
      ? null
      : {
          ...{ kind: 'MOVE', provisionId: row.id, inId: place.inId, afterId: place.afterId },
          ...(NUMBERED.has(row.kind) && { numbering }),
        };
  const move = async (): Promise<void> => {
    if (command !== null && (await onMove(command))) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('working-copy.move.title', { name: nameOf(row) })}
      actions={
        <>
          <Button kind="primary" busy={busy} disabled={command === null} onClick={() => void move()}>
            {t('working-copy.move.do')}
          </Button>
          <Button onClick={onClose}>{t('working-copy.cancel')}</Button>
        </>
      }
    >
      <ComboBox
        label={t('working-copy.move.to')}
        name="flytta-till"
        value={chosen}
        onChange={setChosen}
        options={places.flatMap(({ row: at, first }, index) =>
          at === null
            ? []
            : [
                {
                  id: String(index),
                  label: t(first ? 'working-copy.move.first' : 'working-copy.move.after', { name: nameOf(at) }),
                  detail: (at.heading ?? at.text).slice(0, 80) || undefined,
                },
              ],
        )}
      />
      {NUMBERED.has(row.kind) && <NumberingChoice value={numbering} onChange={setNumbering} />}
      {command !== null && <Preview draftId={draftId} command={command} />}
    </Dialog>
  );
}
