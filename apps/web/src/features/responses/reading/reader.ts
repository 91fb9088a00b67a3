import type { CommentValue } from '../../comments/comment-value.ts';
import type { DraftText } from '../../../law/draft-text.ts';

/** A composer open in a row; `initial` is what it began with, `isNew` when it is of a comment that was not there before. */
export interface OpenComposer {
  commentId: string;
  initial: CommentValue;
  isNew: boolean;
}

/** What one row shows of the reader's doings. The same object until it changes. */
export interface RowDoings {
  /** The leaf in this row that the reader stands on, or null. */
  leafId: string | null;
  composers: readonly OpenComposer[];
  stanceOpen: boolean;
}

const NOTHING: RowDoings = { leafId: null, composers: [], stanceOpen: false };

/** Where the reader is and what she has open: state of the page, never sent anywhere. */
export class Reader {
  readonly #draft: DraftText;
  readonly #listeners = new Set<() => void>();
  readonly #doings = new Map<string, RowDoings>();
  #row: string | null = null;
  #leaf: string | null = null;

  constructor(draft: DraftText) {
    this.#draft = draft;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** The row that stands at the top of the window, or that the reader stands in. */
  get row(): string | null {
    return this.#row;
  }

  get leaf(): string | null {
    return this.#leaf;
  }

  doings(rowId: string): RowDoings {
    return this.#doings.get(rowId) ?? NOTHING;
  }

  seeRow(rowId: string): void {
    if (rowId === this.#row) return;
    this.#row = rowId;
    this.#notify();
  }

  standOn(leafId: string): void {
    if (leafId === this.#leaf) return;
    const before = this.#leaf === null ? undefined : this.#draft.byId.get(this.#leaf)?.row.id;
    const rowId = this.#draft.byId.get(leafId)?.row.id;
    if (rowId === undefined) return;
    this.#leaf = leafId;
    this.#row = rowId;
    if (before !== undefined && before !== rowId) this.#set(before, { leafId: null });
    this.#set(rowId, { leafId });
    this.#notify();
  }

  compose(rowId: string, composer: OpenComposer): void {
    const { composers } = this.doings(rowId);
    if (composers.some(({ commentId }) => commentId === composer.commentId)) return;
    this.#set(rowId, { composers: [...composers, composer] });
    this.#notify();
  }

  fold(rowId: string, commentId: string): void {
    this.#set(rowId, {
      composers: this.doings(rowId).composers.filter((composer) => composer.commentId !== commentId),
    });
    this.#notify();
  }

  openStance(rowId: string, stanceOpen: boolean): void {
    this.#set(rowId, { stanceOpen });
    this.#notify();
  }

  /** The row of the next (1) or previous (−1) § from where the reader is; null at the ends. */
  neighbour(step: 1 | -1): string | null {
    const sections = this.#draft.rows.filter((row) => row.counted);
    const here = this.#draft.order.get(this.#row ?? '') ?? -1;
    const place = (id: string): number => this.#draft.order.get(id) ?? -1;
    const next =
      step === 1 ? sections.find(({ id }) => place(id) > here) : sections.findLast(({ id }) => place(id) < here);
    return next?.id ?? null;
  }

  /** The leaf that arrow keys lead to from `leafId`; null at the ends. */
  nextLeaf(leafId: string, step: 1 | -1): string | null {
    const at = this.#draft.leaves.findIndex(({ id }) => id === leafId);
    return at === -1 ? null : (this.#draft.leaves[at + step]?.id ?? null);
  }

  #set(rowId: string, change: Partial<RowDoings>): void {
    this.#doings.set(rowId, { ...this.doings(rowId), ...change });
  }

  #notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
