import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Caller } from '../caller.ts';
import { Relay } from './relay.ts';

/** Who may hear of a change: the authority, or one body. A body's draft is never told to the authority. */
export type Audience = { side: 'AUTHORITY' } | { organisationId: string };

/** That something changed: ids only, never content. The page asks again for what it may see. */
export interface Change {
  roundId: string;
  topic: string;
  ids: readonly string[];
  audience: Audience;
}

/** What reaches a page: the same, without the audience. */
export interface RoundChange {
  roundId: string;
  topic: string;
  ids: string[];
}

const COALESCE_MS = 60;
const IDS_A_MESSAGE = 150; // LISTEN/NOTIFY carries less than 8 000 bytes
const WAITING_MOST = 100;

interface Listener {
  roundId: string;
  audience: string;
  deliver: (change: RoundChange) => void;
}

/**
 * Tells open pages that something changed, here and in every other process of the installation. To be called when the change has been
 * committed (`tx.afterCommit`). Changes of the same kind within 60 ms become one.
 */
@Injectable()
export class Live implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(Live.name);
  private readonly origin = randomUUID();
  private readonly waiting = new Map<string, Omit<Change, 'ids'> & { ids: Set<string> }>();
  private readonly listeners = new Set<Listener>();
  private readonly watchers = new Set<(change: Change) => void>();
  private timer: NodeJS.Timeout | undefined;

  constructor(@Inject(Relay) private readonly relay: Relay) {}

  onApplicationBootstrap(): void {
    this.relay.start((message) => {
      const { origin, changes } = JSON.parse(message) as { origin: string; changes: Change[] };
      if (origin !== this.origin) changes.forEach((change) => this.deliver(change));
    });
  }

  async onModuleDestroy(): Promise<void> {
    clearTimeout(this.timer);
    this.flush();
    await this.relay.stop();
  }

  /** Notes a change; pages hear of it within 60 ms. Never fails. */
  changed({ roundId, topic, ids, audience }: Change): void {
    const key = JSON.stringify([roundId, topic, audienceKey(audience)]);
    const noted = this.waiting.get(key);
    if (noted) ids.forEach((id) => noted.ids.add(id));
    else this.waiting.set(key, { roundId, topic, audience, ids: new Set(ids) });
    this.timer ??= setTimeout(() => this.flush(), COALESCE_MS).unref();
  }

  /** The changes of a round that the caller may hear of, until the page goes away. */
  changesOf(roundId: string, caller: NonNullable<Caller>): AsyncIterableIterator<RoundChange> {
    const audience: Audience =
      caller.side === 'AUTHORITY' ? { side: 'AUTHORITY' } : { organisationId: caller.organisationId };
    return this.subscribe(roundId, audienceKey(audience));
  }

  /** Tells the program itself of every change, from this process and from others; returns how to stop. */
  watch(watcher: (change: Change) => void): () => void {
    this.watchers.add(watcher);
    return () => void this.watchers.delete(watcher);
  }

  private subscribe(roundId: string, audience: string): AsyncIterableIterator<RoundChange> {
    const ready: RoundChange[] = [];
    let wake: ((result: IteratorResult<RoundChange>) => void) | null = null;
    let over = false;
    const listener: Listener = {
      roundId,
      audience,
      deliver: (change) => {
        if (wake) {
          wake({ value: change, done: false });
          wake = null;
        } else if (ready.length < WAITING_MOST) ready.push(change); // a page this far behind asks for all anyway
      },
    };
    this.listeners.add(listener);
    const stop = async (): Promise<IteratorResult<RoundChange>> => {
      over = true;
      this.listeners.delete(listener);
      wake?.({ value: undefined, done: true });
      return { value: undefined, done: true };
    };
    return {
      [Symbol.asyncIterator]() {
        return this;
      },
      next: async () => {
        if (over) return { value: undefined, done: true };
        const value = ready.shift();
        if (value) return { value, done: false };
        return new Promise((resolve) => {
          wake = resolve;
        });
      },
      return: stop,
      throw: stop,
    };
  }

  private flush(): void {
    this.timer = undefined;
    const changes = [...this.waiting.values()].map((change) => ({ ...change, ids: [...change.ids] }));
    this.waiting.clear();
    for (const change of changes) {
      this.deliver(change);
      for (const part of inParts(change)) {
        void this.relay.send(JSON.stringify({ origin: this.origin, changes: [part] })).catch(() => {
          this.log.warn('a change could not be told to the other processes');
        });
      }
    }
  }

  private deliver(change: Change): void {
    for (const watcher of this.watchers) watcher(change);
    const { roundId, topic, ids, audience } = change;
    const key = audienceKey(audience);
    for (const listener of this.listeners) {
      if (listener.roundId === roundId && listener.audience === key)
        listener.deliver({ roundId, topic, ids: [...ids] });
    }
  }
}

function audienceKey(audience: Audience): string {
  return 'side' in audience ? 'authority' : audience.organisationId;
}

function inParts(change: Change & { ids: string[] }): Change[] {
  const parts: Change[] = [];
  for (let from = 0; from === 0 || from < change.ids.length; from += IDS_A_MESSAGE) {
    parts.push({ ...change, ids: change.ids.slice(from, from + IDS_A_MESSAGE) });
  }
  return parts;
}
