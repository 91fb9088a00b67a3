/** How the words of this window stand. `offline` has no contact; `refused` is over the limits; `closed` cannot be written in any more. */
export type LiveState = 'joining' | 'saved' | 'saving' | 'offline' | 'refused' | 'closed';

/** What a page shows of it. The same object until something changes. */
export interface LiveView {
  state: LiveState;
  problems: readonly { code: string; message: string }[];
  /** Colleagues who have the text open. */
  others: readonly string[];
}

export interface Stored {
  version: number;
  at: string;
  by: string;
}

export interface LiveTextOptions {
  viewer: { id: string; displayName: string };
  roundId: string;
  commentId: string | null;
  tab: string;
  /** A copy from before, to be sent in: it goes nowhere but to its own generation. */
  generation?: number;
}

/** What lets a window open the text's document. */
export interface Ticket {
  token: string;
  document: string;
  generation: number;
}
