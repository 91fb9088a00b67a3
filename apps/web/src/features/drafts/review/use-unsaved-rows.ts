import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RowFields } from '../model/draft-operations.ts';

/** Words written in rows but not yet saved: kept when another row is opened, and shown again when one comes back. */
export interface UnsavedRows {
  ids: ReadonlySet<string>;
  fieldsOf: (id: string) => RowFields | undefined;
  /** Keeps what stands in a row's fields; null when they hold nothing of their own. */
  keep: (id: string, fields: RowFields | null) => void;
}

export function useUnsavedRows(): UnsavedRows {
  const kept = useRef(new Map<string, RowFields>());
  const [ids, setIds] = useState<ReadonlySet<string>>(() => new Set());
  const keep = useCallback((id: string, fields: RowFields | null) => {
    const had = kept.current.has(id);
    if (fields === null) kept.current.delete(id);
    else kept.current.set(id, fields);
    if (had !== kept.current.has(id)) setIds(new Set(kept.current.keys()));
  }, []);
  useEffect(() => {
    if (ids.size === 0) return;
    const onLeave = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, [ids]);
  return useMemo(() => ({ ids, fieldsOf: (id: string) => kept.current.get(id), keep }), [ids, keep]);
}
