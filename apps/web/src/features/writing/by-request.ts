import { MergeTextDocument } from '@samsyn/contracts/writing';
import * as Y from 'yjs';
import { request } from '../../app/api.ts';
import { base64, bytesOf } from './base64.ts';
import type { Stored } from './live-view.ts';

/** A socket that comes back sooner than this is waited for. */
const PATIENCE = 6_000;
const EVERY = 2_500;
/** With nothing of one's own to send: how soon the colleagues' words are seen. */
const EVERY_IN_PEACE = 10_000;

interface Problem {
  code: string;
  message: string;
}

/** The text that is carried, as far as the carrier needs to know it. */
export interface Carried {
  readonly doc: Y.Doc;
  readonly roundId: string;
  readonly document: string;
  isDirty: () => boolean;
  /** Counts this window's changes. */
  edits: () => number;
  /** All changes up to `edits` are in the database. */
  stored: (edits: number, stored: Stored) => void;
  /** The server takes none of it as it is, or no more of it. */
  refused: (problem: Problem) => void;
  /** Whether the words reach the server has changed. */
  changed: () => void;
}

/** Where what the server sent comes from, as Yjs tells it. */
export const FROM_REQUEST = 'request';

/**
 * Carries a text over ordinary requests while its socket is lost: a proxy that ends long connections, a network that lets only pages
 * through. The same merge as over the socket, some seconds later; nobody has to choose between two texts.
 */
export class ByRequest {
  readonly #text: Carried;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isRunning = false;
  /** What the server held when it was last asked. */
  #held: Uint8Array | null = null;
  /** The last request was answered. */
  isThrough = false;

  constructor(text: Carried) {
    this.#text = text;
  }

  /** The socket is lost. */
  start(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#held = null;
    this.#timer = setTimeout(() => void this.#round(), PATIENCE);
  }

  /** The socket is back, or the text is left. */
  stop(): void {
    this.#isRunning = false;
    clearTimeout(this.#timer);
    this.#through(false);
  }

  async #round(): Promise<void> {
    if (this.#held === null) await this.#exchange(null);
    if (this.#held !== null && this.#text.isDirty()) await this.#exchange(this.#held);
    if (!this.#isRunning) return;
    this.#timer = setTimeout(() => void this.#round(), this.#text.isDirty() ? EVERY : EVERY_IN_PEACE);
  }

  /** The words of a moment ago need not wait for the next calm round. */
  wrote(): void {
    if (!this.#isRunning || !this.isThrough) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#round(), EVERY);
  }

  /** Sends what the server lacks (`held`: what it has), or only asks, and takes in what comes back. */
  async #exchange(held: Uint8Array | null): Promise<void> {
    const { doc, roundId, document } = this.#text;
    const edits = this.#text.edits();
    const update = held === null ? null : base64(Y.encodeStateAsUpdate(doc, held));
    const vector = base64(Y.encodeStateVector(doc));
    const answer = await request(MergeTextDocument, { roundId, document, vector, update }).catch(() => null);
    if (!this.#isRunning) return;
    this.#through(answer !== null);
    if (answer === null) return;
    const { mergeText } = answer;
    if (mergeText.__typename === 'Refusal') return this.#text.refused(mergeText);
    this.#held = bytesOf(mergeText.vector);
    Y.applyUpdate(doc, bytesOf(mergeText.missing), FROM_REQUEST);
    if (held !== null || !this.#text.isDirty()) this.#text.stored(edits, mergeText);
  }

  #through(isThrough: boolean): void {
    if (this.isThrough === isThrough) return;
    this.isThrough = isThrough;
    this.#text.changed();
  }
}
