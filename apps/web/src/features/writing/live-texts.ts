import { emptyDocument, type EditorDocument } from '@samsyn/editor/text';
import type { LiveState } from './live-view.ts';
import type { ProblemLike } from '../../lib/refusal.ts';
import type { AnswerParts, LiveSide } from '../responses/sync/live-side.ts';
import type { Standing } from '../responses/sync/answer-views.ts';
import type { SyncState } from '../responses/sync/autosave.ts';
import { idOfKey, WHOLE_KEY, type AnswerValue } from '../responses/sync/values.ts';

const SYNC: Record<LiveState, Standing<never>['sync']> = {
  joining: 'saving',
  saving: 'saving',
  saved: 'saved',
  closed: 'saved', // what is left of it is told of as such
  offline: 'unsent',
  refused: 'refused',
};
const PRESSING: readonly SyncState[] = ['signedOut', 'attention', 'offline', 'saving', 'saved'];
const AS_SYNC = {
  saved: 'saved',
  saving: 'saving',
  unsent: 'offline',
  refused: 'attention',
  conflict: 'attention',
} as const;

/** What of a text is unsent when it is to be written together. `base` is what it was written on, null when that is not known any more. */
export interface OwnText {
  /** On its way, or waiting for a person's choice: what becomes of it has to be awaited. */
  isHeld: boolean;
  base: EditorDocument | null;
  mine: EditorDocument;
}

/** The texts of an answer that are written together in this window, and how each stands. The page does not send them. */
export class LiveTexts implements LiveSide {
  readonly #answer: AnswerParts;
  readonly #standings = new Map<string, Pick<Standing<never>, 'sync' | 'problems'>>();
  /** The browser keeps no copy of something unsent. */
  isFragile = false;
  /** How many times words were left that could not be stored. */
  late = 0;

  constructor(answer: AnswerParts) {
    this.#answer = answer;
  }

  has(key: string): boolean {
    return this.#standings.has(key);
  }

  /** How a text stands: what the page has on its way beside it comes first where a person has to do something. */
  standing<T>(key: string, own: Standing<T>): Standing<T> {
    const live = this.#standings.get(key);
    return live === undefined || (own.sync !== 'saved' && own.sync !== 'saving') ? own : { ...own, ...live };
  }

  get unsent(): boolean {
    return [...this.#standings.values()].some(({ sync }) => sync !== 'saved');
  }

  /** The more pressing of the page's own state and that of its texts. */
  with(own: SyncState): SyncState {
    const all: SyncState[] = [own, ...[...this.#standings.values()].map(({ sync }) => AS_SYNC[sync])];
    return PRESSING.find((state) => all.includes(state)) ?? own;
  }

  /** A value on its way: of a live text without the text. */
  outgoing(key: string, value: AnswerValue): AnswerValue {
    return this.has(key) ? ({ ...value, keepsText: true } as AnswerValue) : value;
  }

  /** What is shown or was saved beside a live text says nothing of the text: it is what was last stored. */
  over(key: string, value: AnswerValue): AnswerValue {
    const text = this.has(key) || keepsText(value) ? textOf(this.#savedIn(key)) : null;
    return text === null ? value : withText(value, text);
  }

  /** Null when nothing of the text is unsent. */
  own(key: string): OwnText | null {
    const pending = this.#answer.autosave.get(key);
    const mine = textOf(pending?.value);
    if (pending === undefined || mine === null || keepsText(pending.value)) return null;
    const isHeld = pending.state === 'sending' || pending.state === 'refused';
    return { isHeld, base: textOf(pending.before), mine };
  }

  /** The text is in the live document from now on: only what stands beside it is still to be sent, if it was changed. */
  letGo(key: string): void {
    const pending = this.#answer.autosave.get(key);
    const saved = this.#savedIn(key);
    const text = textOf(saved);
    if (pending === undefined || saved === undefined || text === null) return;
    const { base, before } = pending;
    const isSame = JSON.stringify(withText(pending.value, text)) === JSON.stringify(withText(saved, text));
    this.#answer.autosave.drop(key); // with the conflict it may have been in
    const beside = { ...pending.value, keepsText: true } as AnswerValue;
    if (!isSame) this.#answer.autosave.put(key, beside, base, { pause: 0, ...(before && { before }) });
  }

  /** How a text that is written together stands; null when it is the page's own again. */
  stands(key: string, state: LiveState | null, problems: readonly ProblemLike[] = [], hasCopy = true): void {
    if (state === null) this.#standings.delete(key);
    else this.#standings.set(key, { sync: SYNC[state], problems: [...problems] });
    this.isFragile = !hasCopy && this.unsent;
    this.#answer.changed(key);
  }

  /** What the server has stored. */
  stored(key: string, text: EditorDocument, { version, at, by }: { version: number; at: string; by: string }): void {
    const saved = this.#savedIn(key);
    if (saved === undefined) return;
    this.#answer.saved.adopt(key, withText(saved, text), version, at, by);
    this.#answer.changed(key, at);
  }

  /** A text as the server last told of it. */
  #savedIn(key: string): AnswerValue | undefined {
    const { whole, comments } = this.#answer.saved;
    if (key === WHOLE_KEY) return { type: 'whole', whole };
    const comment = comments.get(idOfKey(key))?.value;
    return comment && { type: 'comment', comment };
  }

  /** Words are left that could not be stored. */
  leftLate(key: string): void {
    this.late += 1;
    this.#answer.changed(key);
  }
}

/** The text of a value; null where it has none. */
function textOf(value: AnswerValue | undefined): EditorDocument | null {
  if (value?.type === 'comment') return value.comment?.body ?? null;
  return value?.type === 'whole' ? (value.whole.generalText ?? emptyDocument()) : null;
}

/** The value with another text. */
function withText(value: AnswerValue, text: EditorDocument): AnswerValue {
  if (value.type === 'comment' && value.comment !== null)
    return { ...value, comment: { ...value.comment, body: text } };
  return value.type === 'whole' ? { ...value, whole: { ...value.whole, generalText: text } } : value;
}

const keepsText = (value: AnswerValue): boolean => 'keepsText' in value && value.keepsText === true;
