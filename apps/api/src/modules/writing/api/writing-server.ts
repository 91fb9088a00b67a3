import { type Document, Hocuspocus } from '@hocuspocus/server';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { may } from '@samsyn/consultation';
import type { WebSocket } from 'ws';
import type { BodyCaller, Viewer } from '../../../platform/caller.ts';
import { CALLER_SOURCE, type CallerSource } from '../../../platform/graphql/index.ts';
import { Limits, WRITING, WRITING_OPEN } from '../../../platform/limits/index.ts';
import { describeFault, LOG, type Log, securityEvent } from '../../../platform/log/index.ts';
import { type OpenedSocket, Sockets } from '../../../platform/sockets/index.ts';
import { type TextPlace, TicketRepository } from '../store/ticket.repository.ts';
import { documentIn, faultIn } from '../text/inspect.ts';
import { nameOf } from '../text/name.ts';
import { LiveTexts } from '../use-cases/live-texts.ts';
import { type Check, GuardedSocket } from './guarded-socket.ts';

export const WRITING_PATH = '/samskrivning';
const LARGEST_MESSAGE = 512 * 1024;
const CONNECTIONS_A_PERSON = 16;
const CHECK_SESSIONS_MS = 2_500;
/** A socket that has not shown its ticket by then is closed; one whose other end does not answer a ping likewise. */
const TICKET_MS = 10_000;
const SILENT_MS = 30_000;

const REFUSED = 4403;
const TOO_MANY = 4429;
const NOT_OURS = 4400;

/** What the collaboration server is handed with a socket; `place` is added when the ticket was good. */
interface Context {
  caller: BodyCaller;
  session: string;
  /** The ticket was good. */
  arrived: () => void;
  /** It was not: nothing more is heard on this socket. */
  refuse: () => void;
  place?: TextPlace;
}

interface Held {
  caller: BodyCaller;
  session: string;
  guarded: GuardedSocket;
}

/** A refusal without words: the collaboration server writes what has words to the process's own output. */
class Denied extends Error {
  readonly reason = 'permission-denied';
  constructor() {
    super('');
  }
}

/**
 * Writing together over a socket of its own for each text: opened only for somebody of a body who may write, by a ticket for that text;
 * cut when the session ends or the answer is locked (ADR 0020).
 */
@Injectable()
export class WritingServer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly held = new Set<Held>();
  private timer: NodeJS.Timeout | undefined;
  private readonly hocuspocus = new Hocuspocus({
    quiet: true,
    timeout: SILENT_MS,
    onAuthenticate: async ({ token, documentName, context }) => this.admit(token, documentName, context as Context),
    onLoadDocument: async ({ document, context }) => this.load(document, context as Context),
    onChange: async ({ documentName, context }) => {
      const { caller } = context as Partial<Context>;
      if (caller !== undefined) this.texts.of(documentName)?.changed(caller);
    },
    onStateless: async ({ connection, documentName, payload }) =>
      this.texts.of(documentName)?.ask(connection, (JSON.parse(payload) as { ask: number }).ask),
    onDisconnect: async ({ documentName, document }) =>
      this.texts.of(documentName)?.keepOnly(document.getConnections()),
    beforeUnloadDocument: async ({ documentName }) => {
      if ((await this.texts.of(documentName)?.mayGo()) === false) throw new Denied();
    },
    afterUnloadDocument: async ({ documentName }) => this.texts.closed(documentName),
  });

  constructor(
    private readonly sockets: Sockets,
    private readonly tickets: TicketRepository,
    private readonly texts: LiveTexts,
    private readonly limits: Limits,
    @Inject(CALLER_SOURCE) private readonly callers: CallerSource,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.sockets.serve(WRITING_PATH, {
      largestMessage: LARGEST_MESSAGE,
      admits: (caller) => this.admits(caller),
      opened: (opened) => this.opened(opened),
    });
    this.timer = setInterval(() => void this.cutEndedSessions(), CHECK_SESSIONS_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.texts.stop();
    for (const { guarded } of this.held) guarded.close(1012, 'restart');
  }

  private admits(caller: Viewer): boolean {
    if (!isWriter(caller)) {
      securityEvent(this.log, 'DENIED', { right: 'response.write', role: caller.role, way: 'socket' });
      return false;
    }
    if (this.limits.takeHere(WRITING_OPEN, caller.userId) > 0) return false;
    return [...this.held].filter((one) => one.caller.userId === caller.userId).length < CONNECTIONS_A_PERSON;
  }

  private opened({ socket, request, caller, token }: OpenedSocket): void {
    if (!isWriter(caller)) return socket.close(REFUSED, 'permission-denied');
    const guarded = new GuardedSocket(socket, this.checkFor(caller));
    const held: Held = { caller, session: token, guarded };
    this.held.add(held);
    const refuse = (): void => guarded.close(REFUSED, 'permission-denied');
    const waiting = setTimeout(refuse, TICKET_MS).unref();
    const context: Context = { caller, session: token, arrived: () => clearTimeout(waiting), refuse };
    guarded.once('close', () => {
      clearTimeout(waiting);
      this.held.delete(held);
    });
    this.hocuspocus.handleConnection(guarded as unknown as WebSocket, request, context);
  }

  /** One socket, one text: the first message says which. */
  private checkFor({ userId, displayName }: BodyCaller): Check {
    let documentName: string | null = null;
    return (message) => {
      if (this.limits.takeHere(WRITING, userId) > 0) return { code: TOO_MANY, reason: 'too-many' };
      documentName ??= documentIn(message);
      const fault = documentName === null ? 'UNREADABLE' : faultIn(message, { documentName, displayName });
      if (fault === null) return null;
      securityEvent(this.log, 'HOSTILE_UPDATE', { fault });
      return { code: NOT_OURS, reason: 'not-ours' };
    };
  }

  /** Uses the ticket, and asks the database in the person's own role whether the text is within reach and open. */
  private async admit(token: string, documentName: string, context: Context): Promise<Pick<Context, 'place'>> {
    const place = await this.placeFor(token, context);
    if (place === null || nameOf(place) !== documentName) {
      securityEvent(this.log, 'DENIED', { right: 'response.write', role: context.caller.role, way: 'ticket' });
      context.refuse();
      throw new Denied();
    }
    context.arrived();
    return { place };
  }

  private async placeFor(token: string, { caller, session, refuse }: Context): Promise<TextPlace | null> {
    try {
      const now = await this.callers.callerOf(session);
      const place = await this.tickets.use(token, caller.userId, session);
      if (place === null || !isWriter(now)) return null;
      return (await this.texts.isWithinReach(caller, place)) ? place : null;
    } catch (error) {
      this.log.error({ fault: describeFault(error) }, 'a ticket could not be looked at');
      refuse();
      throw new Denied();
    }
  }

  private async load(document: Document, { caller, place, refuse }: Context): Promise<void> {
    const unload = (): void => void this.hocuspocus.unloadDocument(document);
    const opened = place !== undefined && (await this.texts.open(caller, place, document, unload).catch(() => false));
    if (opened) return;
    refuse();
    throw new Denied();
  }

  private async cutEndedSessions(): Promise<void> {
    for (const { session, guarded } of this.held) {
      const caller = await this.callers.callerOf(session).catch(() => undefined);
      if (caller !== undefined && !isWriter(caller)) guarded.close(REFUSED, 'signed-out');
    }
  }
}

function isWriter(caller: Viewer | null): caller is BodyCaller {
  return caller?.side === 'BODY' && may(caller, 'response.write');
}
