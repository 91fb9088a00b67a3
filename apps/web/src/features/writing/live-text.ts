import { OpenTextDocument } from '@samsyn/contracts/writing';
import type { EditorDocument } from '@samsyn/editor/text';
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { request } from '../../app/api.ts';
import { hold } from '../../lib/locks.ts';
import { readStored } from '../../lib/stored.ts';
import { ownSeal } from '../seal/own-seal.ts';
import { ByRequest, FROM_REQUEST } from './by-request.ts';
import { copyName, markUnstored } from './copies.ts';
import type { LiveState, LiveTextOptions, LiveView, Stored, Ticket } from './live-view.ts';
import { openSealedCopy, type SealedCopy } from './sealed-copy.ts';
import { changeTo, namesIn, textIn } from './shared-words.ts';

const SOCKET_PATIENCE = 8_000;
const FROM_COPY = 'copy';
const ASK_AFTER = 150;
const AGAIN_AFTER = 2_000;
/** Refusals after which nothing more can be written in the text. */
const CLOSED: ReadonlySet<string> = new Set(['NOT_FOUND', 'ALREADY_SUBMITTED', 'ANSWER_LOCKED', 'UNAUTHENTICATED']);

/** One text that is written together, in this window: the document, its copy in the browser, and the socket. */
export class LiveText {
  readonly doc = new Y.Doc();
  readonly awareness = new Awareness(this.doc);
  readonly #options: LiveTextOptions;
  readonly #listeners = new Set<() => void>();
  #view: LiveView = { state: 'joining', problems: [], others: [] };
  #socket: HocuspocusProviderWebsocket | undefined;
  #provider: HocuspocusProvider | undefined;
  #byRequest: ByRequest | undefined;
  #copy: SealedCopy | undefined;
  #copyName = '';
  #release: (() => void) | null = null;
  #firstToken: string | null = null;
  #generation = 0;
  #isDirty = false;
  #isOver = false;
  /** Counts this window's changes, so that an answer is known to be of the last. */
  #edits = 0;
  #question = 0;
  #askedAt = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  onStored: (stored: Stored) => void = () => undefined;

  constructor(options: LiveTextOptions) {
    this.#options = options;
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === FROM_COPY) return;
      this.#copy?.add(update, () => Y.encodeStateAsUpdate(this.doc));
      if (origin !== this.#provider && origin !== FROM_REQUEST) this.#edited();
    });
    this.awareness.on('change', () =>
      this.#show({ others: namesIn(this.awareness, this.#options.viewer.displayName) }),
    );
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  get view(): LiveView {
    return this.#view;
  }

  get isDirty(): boolean {
    return this.#isDirty;
  }

  /** False when the browser keeps no copy: then only this window has what is not stored. */
  get hasCopy(): boolean {
    return this.#copy !== undefined;
  }

  get text(): EditorDocument {
    return textIn(this.doc);
  }

  /** Makes the text another, by the difference alone. */
  become(text: EditorDocument): void {
    changeTo(this.doc, text);
  }

  /** Opens the text; false when it cannot be reached, and is to be saved as before. Never throws. */
  async join(): Promise<boolean> {
    const { generation } = this.#options;
    if (generation !== undefined && !(await this.#openCopy(generation, false))) return false;
    const ticket = await this.#ask().catch(() => null);
    if (ticket === null || this.#isOver) return false;
    this.#firstToken = ticket.token;
    if (generation === undefined) await this.#openCopy(ticket.generation, true);
    if (this.#isOver) return false;
    this.#connect(ticket.document);
    return new Promise((resolve) => {
      const stop = this.subscribe(() => {
        if (this.#view.state === 'joining') return;
        stop();
        clearTimeout(patience);
        resolve(this.#view.state !== 'closed');
      });
      const patience = setTimeout(() => {
        stop();
        resolve(false);
      }, SOCKET_PATIENCE);
    });
  }

  /** Ends it. The copy goes when all of it is stored, and stays otherwise. */
  async leave(): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    await this.#end();
  }

  async #end(): Promise<void> {
    clearTimeout(this.#timer);
    this.#byRequest?.stop();
    this.#provider?.destroy();
    this.#socket?.destroy();
    if (this.#isDirty) await this.#copy?.close();
    else await this.#copy?.clear();
    this.#release?.();
    this.awareness.destroy();
  }

  /** Forgets the words that could not be stored: the person has copied them, or does not want them. */
  async forget(): Promise<void> {
    this.#isDirty = false;
    markUnstored(this.#copyName, false);
    await this.leave();
    await this.#copy?.clear();
  }

  async #ask(): Promise<Ticket | null> {
    const { roundId, commentId, generation } = this.#options;
    const { openText } = await request(OpenTextDocument, { roundId, commentId });
    if (openText.__typename === 'Refusal') {
      this.#close(openText.code, openText.message);
      return null;
    }
    const expected = generation ?? (this.#generation || openText.generation);
    if (openText.generation === expected) return openText;
    this.#close('ALREADY_SUBMITTED', '');
    return null;
  }

  /** False when another window has the copy, or it cannot be opened now, and there may be no other. */
  async #openCopy(generation: number, orAnother: boolean): Promise<boolean> {
    const { viewer, roundId, commentId, tab } = this.#options;
    this.#generation = generation;
    const place = { userId: viewer.id, roundId, commentId, generation };
    this.#copyName = copyName({ ...place, tab });
    this.#release = await hold(this.#copyName);
    // A window that was doubled goes by the first one's name: it keeps a copy of its own.
    if (this.#release === null && !orAnother) return false;
    if (this.#release === null) {
      this.#copyName = copyName({ ...place, tab: crypto.randomUUID() });
      this.#release = await hold(this.#copyName);
    }
    this.#copy = await ownSeal(viewer.id)
      .then(async (seal) => openSealedCopy(this.#copyName, seal))
      .catch(() => undefined);
    // without what lies in it, it would be taken for empty, and forgotten
    if (this.#copy === undefined && !orAnother) return false;
    for (const update of this.#copy?.updates ?? []) Y.applyUpdate(this.doc, update, FROM_COPY);
    this.#isDirty = readStored(this.#copyName) !== null;
    return true;
  }

  #connect(name: string): void {
    this.#byRequest = new ByRequest({
      doc: this.doc,
      roundId: this.#options.roundId,
      document: name,
      isDirty: () => this.#isDirty,
      edits: () => this.#edits,
      stored: (edits, stored) => this.#stored(edits === this.#edits, stored),
      refused: (problem) => this.#refusedByRequest(problem),
      changed: () => this.#show({ state: this.#stateNow() }),
    });
    this.#socket = new HocuspocusProviderWebsocket({
      url: `${location.origin.replace(/^http/, 'ws')}/samskrivning`,
      maxDelay: 10_000,
    });
    this.#provider = new HocuspocusProvider({
      websocketProvider: this.#socket,
      name,
      document: this.doc,
      awareness: this.awareness,
      token: async () => this.#token(),
      onSynced: () => this.#settle(),
      onUnsyncedChanges: ({ number }) => number === 0 && this.#settle(),
      onDisconnect: () => this.#lost(),
      onAuthenticationFailed: () => this.#tryAgain(),
      onStateless: ({ payload }) => this.#hear(JSON.parse(payload) as Partial<Stored> & { stored?: number }),
    });
    this.#provider.attach();
  }

  async #token(): Promise<string> {
    const first = this.#firstToken;
    this.#firstToken = null;
    const token = first ?? (await this.#ask())?.token;
    if (token === undefined) throw new Error('no ticket');
    return token;
  }

  #tryAgain(): void {
    const socket = this.#socket;
    socket?.disconnect();
    setTimeout(() => this.#isOver || void socket?.connect(), AGAIN_AFTER);
  }

  /** What was asked on the lost connection is not answered on the next. */
  #lost(): void {
    this.#askedAt = -1;
    if (this.#view.state === 'joining') return;
    this.#byRequest?.start();
    this.#show({ state: this.#stateNow() });
  }

  get #isConnected(): boolean {
    return this.#provider?.isAuthenticated === true && this.#provider.synced;
  }

  #stateNow(): LiveState {
    if (!this.#isDirty) return 'saved';
    if (!this.#isConnected && this.#byRequest?.isThrough !== true) return 'offline';
    return this.#view.state === 'refused' ? 'refused' : 'saving';
  }

  #edited(): void {
    this.#edits += 1;
    if (!this.#isDirty) markUnstored(this.#copyName, true);
    this.#isDirty = true;
    this.#byRequest?.wrote();
    if (this.#view.state !== 'joining') this.#show({ state: this.#stateNow() });
  }

  /** Everything sent so far is with the server: asks to be told when it is stored. */
  #settle(): void {
    if (!this.#isConnected || this.#isOver) return;
    this.#byRequest?.stop();
    this.#show({ state: this.#stateNow(), problems: this.#isDirty ? this.#view.problems : [] });
    if (!this.#isDirty || this.#askedAt === this.#edits) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (!this.#isConnected || this.#provider?.unsyncedChanges !== 0) return;
      this.#question += 1;
      this.#askedAt = this.#edits;
      this.#provider.sendStateless(JSON.stringify({ ask: this.#question }));
    }, ASK_AFTER);
  }

  #hear(word: Partial<Stored> & { stored?: number; refused?: LiveView['problems'] }): void {
    if (word.refused !== undefined) return this.#show({ state: 'refused', problems: word.refused });
    const { stored = 0, version = 0, at = '', by = '' } = word;
    this.#stored(stored >= this.#question && this.#askedAt === this.#edits, { version, at, by });
  }

  /** Something is in the database; `isAll`: everything this window has. */
  #stored(isAll: boolean, stored: Stored): void {
    if (isAll && this.#isDirty) {
      this.#isDirty = false;
      markUnstored(this.#copyName, false);
    }
    this.#view = { ...this.#view, state: this.#isDirty ? 'saving' : 'saved', problems: [] };
    this.onStored(stored);
    this.#notify();
  }

  #refusedByRequest({ code, message }: { code: string; message: string }): void {
    if (CLOSED.has(code)) this.#close(code, message);
    else this.#show({ state: 'refused', problems: [{ code, message }] });
  }

  #close(code: string, message: string): void {
    if (code === 'UNAUTHENTICATED') return; // she signs in again, and it goes on
    this.#show({ state: 'closed', problems: [{ code, message }], others: [] });
    this.#isOver = true;
    void this.#end();
  }

  #show(change: Partial<LiveView>): void {
    if (this.#isOver) return;
    const next = { ...this.#view, ...change };
    if (JSON.stringify(next) === JSON.stringify(this.#view)) return;
    this.#view = next;
    this.#notify();
  }

  #notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
