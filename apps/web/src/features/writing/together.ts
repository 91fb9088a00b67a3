import type { EditorDocument } from '@samsyn/editor/text';
import { createElement } from 'react';
import type { LiveBinding } from '../comments/editor/live-binding.ts';
import { Beside } from './beside.tsx';
import { sweepCopies } from './copies.ts';
import { liveExtensions } from './extensions.ts';
import { LiveText } from './live-text.ts';
import type { LiveTextOptions, Stored } from './live-view.ts';
import type { OwnText } from './live-texts.ts';
import { rebased } from './rebase.ts';

/** The page's side: the store of the answer, as far as one text goes. */
export interface TextKeeper {
  subscribe: (listener: () => void) => () => void;
  /** Null when nothing of the text is unsent. */
  own: () => OwnText | null;
  /** From now on the text is not sent by the page. */
  letGo: () => void;
  /** How the text stands; null: it is the page's own again. */
  stands: (live: LiveText | null) => void;
  stored: (text: EditorDocument, stored: Stored) => void;
  /** Words are left that could not be stored. */
  late: () => void;
}

export interface JoinOptions extends LiveTextOptions {
  keeper: TextKeeper;
  /** The editor's binding, when the text is live; undefined when it is not. */
  onBinding: (binding: LiveBinding | undefined) => void;
}

/** Texts of this window, one a place: one that is being left is taken up again. */
const open = new Map<string, Joined>();
let hasSwept = false;
let isComposing = false;
document.addEventListener('compositionstart', () => (isComposing = true), true);
document.addEventListener('compositionend', () => (isComposing = false), true);

/**
 * Makes a text live while its page goes on: until there is a socket, and where there is none, it is saved as before. What the person has
 * typed meanwhile comes along. Returns how to leave it.
 */
export function joinText(options: JoinOptions): () => void {
  if (!hasSwept) void sweepCopies();
  hasSwept = true;
  const key = `${options.viewer.id}/${options.roundId}/${options.commentId ?? ''}`;
  let joined = open.get(key);
  if (joined === undefined || joined.isOver) {
    joined = new Joined(options, () => open.get(key) === joined && open.delete(key));
    open.set(key, joined);
  } else joined.takeUp(options);
  return () => joined.leave();
}

class Joined {
  readonly #live: LiveText;
  readonly #gone: () => void;
  #options: JoinOptions;
  readonly #extensions: LiveBinding['extensions'];
  #isBound = false;
  #isLeft = false;
  #stop: (() => void) | undefined;
  #stopOwn: (() => void) | undefined;
  isOver = false;

  constructor(options: JoinOptions, gone: () => void) {
    this.#options = options;
    this.#gone = gone;
    this.#live = new LiveText(options);
    this.#extensions = () => liveExtensions(this.#live, options.viewer.displayName);
    void this.#live.join().then((isThere) => (isThere ? this.#bindSoon() : this.#end()));
  }

  takeUp(options: JoinOptions): void {
    this.#options = options;
    this.#isLeft = false;
    if (this.#isBound) this.#give();
  }

  /** The editor is closed: what is not stored yet is waited for, without it. */
  leave(): void {
    this.#isLeft = true;
    this.#options.onBinding(undefined);
    if (!this.#isBound || !this.#live.isDirty || this.#live.view.state === 'closed') this.#end();
  }

  /** When the person's own words can come along: now, or when what is on its way has arrived. Later: what comes from a window that was closed. */
  #bindSoon(): void {
    if (this.#isLeft) return this.#end();
    let soon: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      soon = undefined;
      if (!this.isOver && !isComposing) this.#look();
    };
    // Not in the midst of what told of it: an editor must not be exchanged while it is changing its text.
    this.#stopOwn = this.#options.keeper.subscribe(() => (soon ??= setTimeout(look)));
    look();
  }

  #look(): void {
    const own = this.#options.keeper.own();
    if (own !== null && !this.#takesIn(own)) return;
    if (!this.#isBound) this.#bind();
    else if (own !== null) this.#options.keeper.letGo();
  }

  #takesIn(own: OwnText): boolean {
    if (own.isHeld || own.base === null) return false;
    const text = rebased(own.base, own.mine, this.#live.text);
    if (text === null) return false;
    this.#live.become(text);
    return true;
  }

  #bind(): void {
    const { keeper } = this.#options;
    this.#isBound = true;
    keeper.letGo();
    this.#live.onStored = (stored) => keeper.stored(this.#live.text, stored);
    this.#stop = this.#live.subscribe(() => this.#follow());
    this.#give();
    keeper.stands(this.#live);
  }

  #give(): void {
    const { onBinding } = this.#options;
    const live = this.#live;
    onBinding({
      extensions: this.#extensions,
      beside: createElement(Beside, { live }),
      isClosed: live.view.state === 'closed',
    });
  }

  #follow(): void {
    const { keeper } = this.#options;
    keeper.stands(this.#live);
    const { state } = this.#live.view;
    if (state === 'closed') {
      if (this.#live.isDirty) keeper.late();
      if (!this.#isLeft) this.#give();
    }
    if (this.#isLeft && (!this.#live.isDirty || state === 'closed')) this.#end();
  }

  #end(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.#stop?.();
    this.#stopOwn?.();
    this.#gone();
    if (this.#isBound) this.#options.keeper.stands(null);
    void this.#live.leave();
  }
}
