import type { Stance } from '@samsyn/contracts';
import type { MyResponsePartsFragment } from '@samsyn/contracts/responses';
import type { CommentValue } from '../../comments/comment-value.ts';
import type { DraftText } from '../../../law/draft-text.ts';
import {
  commentStanding,
  orderOf,
  wholeStanding,
  type AnswerSummary,
  type CommentView,
  type RowView,
  type WholeView,
} from './answer-views.ts';
import { Autosave, type AutosaveOptions } from './autosave.ts';
import { liveOver, liveStanding, type AnswerParts, type LiveSide } from './live-side.ts';
import { SavedAnswer } from './saved-answer.ts';
import { commentKey, idOfKey, reviewKey, stanceKey, WHOLE_KEY, type AnswerValue, type WholeValue } from './values.ts';

/** The row of comments on the whole draft. */
export const WHOLE_ROW = 'whole';

export type AnswerStoreOptions = Pick<AutosaveOptions<AnswerValue>, 'send' | 'journal'> & {
  viewerName: string;
};

/**
 * The body's answer in this window: what the server last told, under what the person has written since. One store for the reading page and
 * the letter; components listen to the row they show, so that typing redraws one §.
 */
export class AnswerStore {
  readonly draft: DraftText;
  readonly roundId: string;
  readonly responseId: string;
  readonly #autosave: Autosave<AnswerValue>;
  readonly #viewerName: string;
  readonly #listeners = new Set<() => void>();
  readonly #saved: SavedAnswer;
  live: LiveSide | undefined;
  readonly #taken = new Map<string, number>();
  readonly #places = new Map<string, string>();
  readonly #rows = new Map<string, RowView>();
  #summary: AnswerSummary | null = null;
  #whole: WholeView | null = null;
  #savedAt: string | null = null;
  #saves = 0;
  #changes = 0;

  constructor(draft: DraftText, response: MyResponsePartsFragment, options: AnswerStoreOptions) {
    this.draft = draft;
    this.roundId = response.roundId;
    this.responseId = response.id;
    this.#viewerName = options.viewerName;
    this.#saved = new SavedAnswer(response);
    this.#autosave = new Autosave({
      ...options,
      edition: () => this.#saved.edition,
      onChange: (key, saved) => this.#changed(key, saved),
      onTaken: (key) => this.live?.has(key) !== true && this.#taken.set(key, this.#takenOf(key) + 1),
    });
    if (response.receipt === null) this.#autosave.restore();
  }

  get parts(): AnswerParts {
    const changed = (key: string, at?: string): void => this.#redraw(key, at);
    return { autosave: this.#autosave, saved: this.#saved, changed };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** What a row shows; comments in the order of their places, on one place as they were written. */
  row(rowId: string): RowView {
    let view = this.#rows.get(rowId);
    if (view === undefined) {
      const comments = this.#ids().flatMap((id) => (this.#rowOf(id) === rowId ? (this.comment(id) ?? []) : []));
      view = {
        comments: comments.sort((a, b) => orderOf(this.draft, a) - orderOf(this.draft, b)),
        stance: this.#stanceOf(rowId),
        reviewed: this.#isReviewed(rowId),
      };
      this.#rows.set(rowId, view);
    }
    return view;
  }

  comment(id: string): CommentView | undefined {
    const pending = this.#autosave.get(commentKey(id));
    const saved = this.#saved.comments.get(id);
    const local = pending?.value.type === 'comment' ? pending.value.comment : undefined;
    const own = local === undefined ? saved?.value : (local ?? undefined);
    if (own === undefined) return undefined;
    const value = liveOver(this.live, commentKey(id), { type: 'comment', comment: own }).comment;
    return {
      id,
      value,
      updatedAt: saved?.updatedAt ?? null,
      updatedBy: saved?.updatedBy ?? (pending ? this.#viewerName : null),
      taken: this.#takenOf(commentKey(id)),
      ...liveStanding(this.live, commentKey(id), commentStanding(pending)),
    };
  }

  /** Every comment, in the order of the text; those on the whole first. */
  get comments(): CommentView[] {
    return [WHOLE_ROW, ...this.draft.rows.map(({ id }) => id)].flatMap((rowId) => this.row(rowId).comments);
  }

  get whole(): WholeView {
    if (this.#whole === null) {
      const pending = this.#autosave.get(WHOLE_KEY);
      const own = pending?.value.type === 'whole' ? pending.value.whole : this.#saved.whole;
      this.#whole = {
        value: liveOver(this.live, WHOLE_KEY, { type: 'whole', whole: own }).whole,
        version: this.#saved.version,
        taken: this.#takenOf(WHOLE_KEY),
        ...liveStanding(this.live, WHOLE_KEY, wholeStanding(pending)),
      };
    }
    return this.#whole;
  }

  /** Which of the body's answers is being written, or was submitted last. */
  get edition(): number {
    return this.#saved.edition;
  }

  get summary(): AnswerSummary {
    this.#summary ??= {
      reviewed: this.draft.rows.filter((row) => row.counted && this.#isReviewed(row.id)).length,
      comments: this.#ids().filter((id) => this.comment(id) !== undefined).length,
      sync: this.live?.with(this.#autosave.state) ?? this.#autosave.state,
      savedAt: this.#savedAt,
      state: this.#saved.state,
      paused: this.#saved.paused,
      journalFails: this.live?.isFragile || this.#autosave.journalFails,
      late: this.live?.late ?? 0,
      ...this.#saved.given,
    };
    return this.#summary;
  }

  saveComment(id: string, value: CommentValue): void {
    const saved = this.#saved.comments.get(id);
    const before: AnswerValue | undefined = saved && { type: 'comment', comment: saved.value };
    this.#put(commentKey(id), { type: 'comment', comment: value }, before, saved?.version ?? 0);
  }

  /** Takes a comment away; the function it returns brings it back. */
  removeComment(id: string): () => void {
    const key = commentKey(id);
    const value = this.comment(id)?.value;
    const version = this.#saved.comments.get(id)?.version;
    const forgotten = version === undefined && this.#autosave.drop(key);
    if (!forgotten) this.#autosave.put(key, { type: 'comment', comment: null }, version ?? 0, { pause: 0 });
    return () => {
      if (value === undefined) return;
      // The removal was a version of its own, when it has been saved already.
      const base = this.#autosave.get(key) === undefined && version !== undefined ? version + 1 : (version ?? 0);
      this.#autosave.put(key, { type: 'comment', comment: value }, base, { pause: 0 });
    };
  }

  setStance(provisionId: string, stance: Stance | null): void {
    this.#autosave.put(stanceKey(provisionId), { type: 'stance', stance }, 0, { pause: 0 });
  }

  setReviewed(provisionId: string, reviewed: boolean): void {
    this.#autosave.put(reviewKey(provisionId), { type: 'review', reviewed }, 0, { pause: 0 });
  }

  saveWhole(change: Partial<WholeValue>): void {
    const { value, version } = this.whole;
    const whole = { ...value, ...change };
    this.#put(WHOLE_KEY, { type: 'whole', whole }, { type: 'whole', whole: this.#saved.whole }, version);
  }

  #put(key: string, value: AnswerValue, before: AnswerValue | undefined, base: number): void {
    this.#autosave.put(key, this.live?.outgoing(key, value) ?? value, base, before && { before });
  }

  /** Both texts were kept; the person chose her own. */
  keepMine(key: string): void {
    this.#autosave.insist(key);
  }

  /** Both texts were kept; the person chose the other. Her own words leave the page by her choice only. */
  takeTheirs(key: string): void {
    const conflict = this.#autosave.get(key)?.conflict;
    if (conflict === undefined) return;
    this.#saved.adopt(key, conflict.current, conflict.version, conflict.at, conflict.by);
    this.#autosave.drop(key);
  }

  flush = (): void => this.#autosave.flush();
  leave = (): void => this.#autosave.leave();
  resume = (): void => this.#autosave.resume();
  close = (): void => this.#autosave.close();

  /** Lets go of what has not reached the server: the answer is given in another order, and nothing of it may be sent again. */
  forget(): void {
    for (const key of this.#autosave.keys) this.#autosave.drop(key);
  }

  /** True while something has not reached the server. */
  get unsent(): boolean {
    return this.live?.unsent || this.#autosave.keys.length > 0;
  }

  /** Grows with every change of what is shown. */
  get changes(): number {
    return this.#changes;
  }

  /** How many saves have been confirmed: to be read before the server is asked, and given to `merge`. */
  get saves(): number {
    return this.#saves;
  }

  /**
   * What the server now has, colleagues' changes included; unsent words stay as they are. False, and nothing done, when something was
   * saved since the server was asked: the answer is then older than what the page knows, and has to be asked for again.
   */
  merge(response: MyResponsePartsFragment, asked: number): boolean {
    if (asked !== this.#saves) return false;
    const wasClosed = this.#saved.isClosed;
    this.#saved.take(response);
    // What was refused because of the lock or the pause is sent again now that it is open.
    if (wasClosed && !this.#saved.isClosed) this.#autosave.again();
    this.#rows.clear();
    this.#summary = null;
    this.#whole = null;
    this.#notify();
    return true;
  }

  #changed(key: string | null, saved?: { value: AnswerValue; version: number; at: string }): void {
    if (key !== null && saved !== undefined) {
      this.#saved.adopt(key, liveOver(this.live, key, saved.value), saved.version, saved.at, this.#viewerName);
    }
    if (key !== null) this.#spare(key);
    this.#redraw(key, saved?.at);
  }

  /** A comment that a colleague changed while it was being taken away stays: nobody deletes words she has not seen. */
  #spare(key: string): void {
    const pending = this.#autosave.get(key);
    if (pending?.state === 'conflict' && pending.value.type === 'comment' && pending.value.comment === null)
      this.takeTheirs(key);
  }

  #takenOf(key: string): number {
    return this.#taken.get(key) ?? 0;
  }

  #ids(): string[] {
    const unsent = this.#autosave.keys.filter((key) => key.startsWith('comment/')).map(idOfKey);
    return [...new Set([...this.#saved.comments.keys(), ...unsent])];
  }

  #stanceOf(rowId: string): Stance | null {
    const pending = this.#autosave.get(stanceKey(rowId));
    return pending?.value.type === 'stance' ? pending.value.stance : (this.#saved.stances.get(rowId) ?? null);
  }

  #isReviewed(rowId: string): boolean {
    const pending = this.#autosave.get(reviewKey(rowId));
    return pending?.value.type === 'review' ? pending.value.reviewed : this.#saved.reviewed.has(rowId);
  }

  /** The row a comment is shown in; remembered, so that the row of one just taken away is known too. */
  #rowOf(commentId: string): string {
    const provisionId = this.comment(commentId)?.value.provisionId;
    if (provisionId === undefined) return this.#places.get(commentId) ?? WHOLE_ROW;
    const rowId = provisionId === null ? WHOLE_ROW : (this.draft.byId.get(provisionId)?.row.id ?? WHOLE_ROW);
    this.#places.set(commentId, rowId);
    return rowId;
  }

  /** `savedAt`: something was saved; what the server was asked before that is older than what the page knows. */
  #redraw(key: string | null, savedAt?: string): void {
    if (savedAt !== undefined) {
      this.#savedAt = savedAt;
      this.#saves += 1;
    }
    this.#summary = null;
    if (key === WHOLE_KEY) this.#whole = null;
    else if (key !== null) this.#rows.delete(key.startsWith('comment/') ? this.#rowOf(idOfKey(key)) : idOfKey(key));
    this.#notify();
  }

  #notify(): void {
    this.#changes += 1;
    for (const listener of [...this.#listeners]) listener();
  }
}
