import type { CommandInput } from '@samsyn/contracts/working-copy';
import { useCallback, useMemo, useState } from 'react';
import { nameOf, type Row } from './model/blocks.ts';
import { spotFor } from './model/places.ts';

/** A provision that was cut or copied on this page. */
export interface Held {
  id: string;
  name: string;
  kind: Row['kind'];
  isCut: boolean;
}

export interface Clipboard {
  held: Held | null;
  take: (row: Row, how: 'cut' | 'copy') => void;
  /** What puts it in at the caret: a cut provision is moved, and keeps its ids; else it is a copy with ids of its own. Null: it has no place there. */
  commandAt: (rows: readonly Row[], atId: string) => CommandInput | null;
  /** It stands where it was put: once more would be a copy. */
  used: () => void;
  clear: () => void;
}

export function useClipboard(): Clipboard {
  const [held, setHeld] = useState<Held | null>(null);
  const commandAt = useCallback(
    (rows: readonly Row[], atId: string): CommandInput | null => {
      const spot = held === null ? null : spotFor(rows, atId, held.kind);
      if (held === null || spot === null) return null;
      return { kind: held.isCut ? 'MOVE' : 'COPY', provisionId: held.id, ...spot };
    },
    [held],
  );
  return useMemo(
    () => ({
      held,
      commandAt,
      take: (row, how) => setHeld({ id: row.id, name: nameOf(row), kind: row.kind, isCut: how === 'cut' }),
      used: () => setHeld((before) => before && { ...before, isCut: false }),
      clear: () => setHeld(null),
    }),
    [held, commandAt],
  );
}
