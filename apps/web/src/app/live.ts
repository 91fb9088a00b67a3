import type { ApiText } from '@samsyn/contracts';
import type { Client } from 'graphql-ws';
import { useEffect, useRef } from 'react';
import { asked } from './api.ts';
import { noteOutdated } from './outdated.ts';
import { doubtSession } from './session/doubt.ts';

/** What the api closes a socket with when its session has ended. */
const ENDED = 4403;

let client: Promise<Client> | undefined;

/** One socket for the page, opened at the first subscription and closed when none is left; its code comes with the first one too. */
function liveClient(): Promise<Client> {
  client ??= import('graphql-ws').then(({ createClient }) =>
    createClient({
      url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
      lazyCloseTimeout: 5_000,
      retryAttempts: Number.POSITIVE_INFINITY,
      shouldRetry: () => true,
      on: {
        closed: (event) => {
          if ((event as CloseEvent).code === ENDED) doubtSession();
        },
      },
    }),
  );
  return client;
}

export interface LiveListener {
  next: (answer: unknown) => void;
  error?: (error: unknown) => void;
  complete?: () => void;
}

/** Listens to a subscription, named by its hash; returns how to stop. A lost socket is retried for as long as somebody listens. */
export function listen(hash: string, variables: Record<string, unknown>, listener: LiveListener): () => void {
  let stop: (() => void) | undefined;
  let stopped = false;
  void liveClient().then((live) => {
    if (stopped) return;
    stop = live.subscribe(
      { query: '', variables, extensions: asked(hash) },
      {
        next: (answer) => listener.next(answer),
        error: (error) => {
          if (Array.isArray(error)) noteOutdated(error);
          listener.error?.(error);
        },
        complete: () => listener.complete?.(),
      },
    );
  });
  return () => {
    stopped = true;
    stop?.();
  };
}

/** Calls `onData` at each event of a subscription while the page is shown. */
export function useLive<T, V extends Record<string, unknown>>(
  document: ApiText<T, V>,
  variables: V,
  onData: (data: T) => void,
): void {
  const latest = useRef(onData);
  useEffect(() => {
    latest.current = onData;
  });
  const key = JSON.stringify(variables);
  useEffect(
    () =>
      listen(String(document), JSON.parse(key) as V, {
        next: (answer) => {
          const { data } = answer as { data?: T | null };
          if (data !== undefined && data !== null) latest.current(data);
        },
      }),
    [document, key],
  );
}
