import { LogEventsDocument, type LogEventsQuery } from '@samsyn/contracts/log';
import { useCallback, useEffect, useState } from 'react';
import { request } from '../../app/api.ts';

export type LogEvent = LogEventsQuery['events']['nodes'][number];

const PAGE = 100;

interface Held {
  /** Of what. */
  key: string;
  events?: readonly LogEvent[];
  after: string | null;
  error?: unknown;
}

/** The log of a round or of one thing of it, a page at a time. */
export function useLog(roundId: string | null, objectId: string | null) {
  const key = `${roundId ?? ''}/${objectId ?? ''}`;
  const [held, setHeld] = useState<Held>({ key, after: null });
  const [busy, setBusy] = useState(false);
  const load = useCallback(
    async (before: readonly LogEvent[], after: string | null, signal?: AbortSignal): Promise<void> => {
      setBusy(true);
      try {
        const asked = { roundId, objectId, first: PAGE, after };
        const { events } = await request(LogEventsDocument, asked, signal ? { signal } : {});
        const { hasNextPage, endCursor } = events.pageInfo;
        setHeld({ key, events: [...before, ...events.nodes], after: hasNextPage ? (endCursor ?? null) : null });
      } catch (error) {
        if (!signal?.aborted) setHeld({ key, after, error, ...(before.length > 0 ? { events: before } : {}) });
      }
      if (!signal?.aborted) setBusy(false);
    },
    [key, roundId, objectId],
  );
  useEffect(() => {
    const abort = new AbortController();
    // It sets state when the answer comes.
    // oxlint-disable-next-line react/set-state-in-effect
    void load([], null, abort.signal);
    return () => abort.abort();
  }, [load]);
  const now: Held = held.key === key ? held : { key, after: null };
  return {
    events: now.events,
    error: now.error,
    busy,
    more: now.after !== null && now.error === undefined,
    next: () => void load(now.events ?? [], now.after),
    retry: () => void load(now.events ?? [], now.after),
  };
}
