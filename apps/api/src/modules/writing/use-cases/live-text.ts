import type { Connection, Document } from '@hocuspocus/server';
import type { Problem } from '@samsyn/consultation';
import type { BodyCaller } from '../../../platform/caller.ts';
import type { TextPlace } from '../store/ticket.repository.ts';
import type { Stored, StoreText } from './store-text.ts';

/** A pause in the typing after which a text is stored, and the longest it waits for one. */
const PAUSE_MS = 1_000;
const LONGEST_MS = 2_000;
const RETRY_MS = 2_000;

/** What the pages are told beside the text itself. */
export type Word =
  { stored: number; version: number; at: string; by: string } | { refused: Pick<Problem, 'code' | 'message'>[] };

export interface LiveTextParts {
  storing: StoreText;
  place: TextPlace;
  document: Document;
  /** In whose place the database is asked until somebody else writes. */
  writer: BodyCaller;
  /** Lets the document go, if nobody is in it. */
  unload: () => void;
  failed: (error: unknown) => void;
}

/** One text in memory: when it is stored, who is told, when it is over. */
export class LiveText {
  readonly place: TextPlace;
  private readonly parts: LiveTextParts;
  private writer: BodyCaller;
  private revision: number;
  /** Something is written that is not stored. */
  private isDirty = false;
  /** The database was away at the last attempt: the document must stay until it is back. */
  private hasFailed = false;
  private dirtySince = 0;
  private isOver = false;
  private last: Stored | null = null;
  private timer: NodeJS.Timeout | undefined;
  private storing: Promise<void> = Promise.resolve();
  /** Who has asked whether all is stored, with the number of the question. */
  private readonly asked = new Map<Connection, number>();

  constructor(parts: LiveTextParts, revision: number) {
    this.parts = parts;
    this.place = parts.place;
    this.writer = parts.writer;
    this.revision = revision;
  }

  isOf(organisationId: string, roundId: string): boolean {
    return this.writer.organisationId === organisationId && this.place.roundId === roundId;
  }

  /** Whether a change that names this id may be about the text. */
  isAbout(id: string): boolean {
    return [this.place.commentId, this.place.roundId, this.place.responseId].includes(id);
  }

  /** Stores what is left when the last one goes; false when the document must stay in memory for now. */
  async mayGo(): Promise<boolean> {
    await this.store();
    return this.isOver || !this.hasFailed;
  }

  /** Somebody wrote. */
  changed(by: BodyCaller): void {
    this.writer = by;
    if (!this.isDirty) this.dirtySince = Date.now();
    this.isDirty = true;
    this.later(Math.min(PAUSE_MS, Math.max(0, this.dirtySince + LONGEST_MS - Date.now())));
  }

  /** A page asks to be told when all it has sent so far is stored. */
  ask(connection: Connection, question: number): void {
    this.asked.set(connection, question);
    if (!this.isDirty && this.last !== null) this.tell(this.last, new Map([[connection, question]]));
    else if (!this.isDirty) void this.store(true);
  }

  /** Somebody left: what she asked is nobody's question any more. */
  keepOnly(there: readonly Connection[]): void {
    for (const connection of this.asked.keys()) if (!there.includes(connection)) this.asked.delete(connection);
  }

  /** Stores what is written now; resolves when it is, or cannot be. One at a time. */
  async store(evenIfClean = false): Promise<void> {
    const next = this.storing.then(async () => {
      if (!this.isOver && (this.isDirty || evenIfClean)) await this.storeOnce();
    });
    this.storing = next;
    await next;
  }

  /** Looks whether the database has moved on: another process's words, a plain save, a locked or given answer. */
  async look(): Promise<void> {
    if (this.isOver) return;
    try {
      const now = await this.parts.storing.standing(this.writer, this.place);
      if (now === null) return this.close();
      if (now.revision !== this.revision || now.version !== now.textVersion) await this.store(true);
    } catch (error) {
      this.parts.failed(error);
    }
  }

  /** Before the process ends: stored, and everybody sent away to come again. */
  async stop(): Promise<void> {
    await this.store();
    this.sendAway(1012, 'restart');
  }

  end(): void {
    this.isOver = true;
    clearTimeout(this.timer);
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.store(), ms).unref();
  }

  private async storeOnce(): Promise<void> {
    clearTimeout(this.timer);
    const { document, storing, failed, unload } = this.parts;
    let heard = new Map(this.asked);
    const wasDirty = this.isDirty;
    try {
      const outcome = await storing.run(this.writer, this.place, document, () => {
        heard = new Map(this.asked);
        this.isDirty = false;
      });
      this.hasFailed = false;
      if (outcome.kind === 'CLOSED') return this.close();
      if (outcome.kind === 'REFUSED') return this.refuse(outcome.problems);
      this.revision = outcome.revision;
      this.last = outcome;
      this.tell(outcome, heard);
    } catch (error) {
      failed(error);
      this.isDirty = wasDirty || this.isDirty;
      this.hasFailed = this.isDirty;
      if (this.isDirty) this.later(RETRY_MS);
      return;
    }
    if (document.getConnectionsCount() === 0) unload();
  }

  /** What nobody may send in stays unstored, and its writer is told; it is tried again at the next change. */
  private refuse(problems: readonly Problem[]): void {
    this.isDirty = true;
    const refused = problems.map(({ code, message }) => ({ code, message }));
    for (const connection of this.parts.document.getConnections()) say(connection, { refused });
  }

  private tell({ version, at, by }: Stored, heard: ReadonlyMap<Connection, number>): void {
    for (const connection of this.parts.document.getConnections())
      say(connection, { stored: heard.get(connection) ?? 0, version, at: at.toISOString(), by });
  }

  private close(): void {
    this.end();
    this.sendAway(4409, 'closed');
  }

  private sendAway(code: number, reason: string): void {
    for (const { webSocket } of this.parts.document.getConnections()) webSocket.close(code, reason);
  }
}

function say(connection: Connection, word: Word): void {
  connection.sendStateless(JSON.stringify(word));
}
