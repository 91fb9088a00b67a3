import type { OwnReplyPartsFragment } from '@samsyn/contracts/own-reply';
import type { Verdict } from '@samsyn/consultation';

type ServerWord = OwnReplyPartsFragment['words'][number];

/** What is said of one point, as it stands on the page. */
export interface PointWord {
  verdict: Verdict | null;
  words: string;
  /** Of what the server keeps of it; 0: nothing that is not sent. */
  version: number;
  state: 'KEPT' | 'WAITING' | 'LOST';
  /** What a colleague wrote first. */
  theirs: { by: string; verdict: Verdict | null; words: string; version: number } | null;
}

type Said = Pick<PointWord, 'verdict' | 'words'>;

/** How a save ended: kept as that version, a colleague's came first, or it did not get through. */
export type Saved =
  { kind: 'kept'; version: number } | { kind: 'stale'; theirs: NonNullable<PointWord['theirs']> } | { kind: 'lost' };

export interface Ways {
  save: (commentId: string, said: Said, expectedVersion: number) => Promise<Saved>;
  /** What this browser keeps until the server has it. */
  read: (commentId: string) => string | null;
  keep: (commentId: string, said: string | null) => void;
}

const PAUSE = 700;

/** What is being said of the points of one letter: kept as it is typed, saved one at a time for each point, and never written over unseen. */
export class ReplyWords {
  private words: ReadonlyMap<string, PointWord>;
  private readonly listeners = new Set<() => void>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly running = new Map<string, Promise<void>>();

  constructor(
    all: readonly ServerWord[],
    private readonly ways: Ways,
  ) {
    this.words = new Map(all.map((word) => [word.commentId, this.opened(word)]));
    for (const [id, { state }] of this.words) if (state === 'WAITING') this.soon(id, 0);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
  readonly snapshot = (): ReadonlyMap<string, PointWord> => this.words;

  /** What somebody says of a point, at once on the page and in the browser; with the server after a pause in the typing. */
  change(commentId: string, said: Partial<Said>): void {
    const now = this.of(commentId);
    const next: PointWord = { ...now, ...said, state: 'WAITING' };
    this.put(commentId, next);
    this.ways.keep(commentId, JSON.stringify({ verdict: next.verdict, words: next.words }));
    if (next.theirs === null) this.soon(commentId, said.words === undefined ? 0 : PAUSE);
  }

  /** Of a colleague's words and one's own on the same point: which stand. */
  settle(commentId: string, keep: 'MINE' | 'THEIRS'): void {
    const { theirs, ...now } = this.of(commentId);
    if (theirs === null) return;
    const { verdict, words, version } = theirs;
    if (keep === 'THEIRS') {
      this.ways.keep(commentId, null);
      this.put(commentId, { verdict, words, version, state: 'KEPT', theirs: null });
    } else {
      this.put(commentId, { ...now, version, theirs: null, state: 'WAITING' });
      this.soon(commentId, 0);
    }
  }

  /** All that waits is with the server, or known not to be. */
  async flush(): Promise<void> {
    await Promise.all([...this.words.keys()].map(async (id) => this.save(id)));
  }

  /** Takes in what the server has, but for points that are being written. */
  adopt(all: readonly ServerWord[]): void {
    for (const { commentId, verdict, words, version } of all) {
      const now = this.words.get(commentId);
      if (now === undefined || now.state !== 'KEPT') continue;
      if (now.version !== version || now.verdict !== verdict || now.words !== words)
        this.put(commentId, { verdict, words, version, state: 'KEPT', theirs: null });
    }
  }

  private opened({ commentId, verdict, words, version }: ServerWord): PointWord {
    const kept = saidIn(this.ways.read(commentId));
    const isOther = kept !== null && (kept.verdict !== verdict || kept.words !== words);
    return {
      verdict,
      words,
      version,
      theirs: null,
      state: 'KEPT',
      ...(isOther && { ...kept, state: 'WAITING' as const }),
    };
  }

  private of(commentId: string): PointWord {
    return this.words.get(commentId) ?? { verdict: null, words: '', version: 0, state: 'KEPT', theirs: null };
  }

  private put(commentId: string, word: PointWord): void {
    this.words = new Map(this.words).set(commentId, word);
    for (const listener of this.listeners) listener();
  }

  private soon(commentId: string, pause: number): void {
    clearTimeout(this.timers.get(commentId));
    this.timers.set(
      commentId,
      setTimeout(() => void this.save(commentId), pause),
    );
  }

  private async save(commentId: string): Promise<void> {
    clearTimeout(this.timers.get(commentId));
    const before = this.running.get(commentId);
    if (before !== undefined) await before;
    const { state, theirs } = this.of(commentId);
    if (state === 'KEPT' || theirs !== null) return;
    const work = this.write(commentId);
    this.running.set(commentId, work);
    await work;
    if (this.running.get(commentId) === work) this.running.delete(commentId);
  }

  private async write(commentId: string): Promise<void> {
    const { verdict, words, version } = this.of(commentId);
    const saved = await this.ways.save(commentId, { verdict, words }, version);
    const now = this.of(commentId);
    if (saved.kind === 'lost') return this.put(commentId, { ...now, state: 'LOST' });
    if (saved.kind === 'stale') return this.put(commentId, { ...now, theirs: saved.theirs });
    const isSame = now.verdict === verdict && now.words === words;
    if (isSame) this.ways.keep(commentId, null);
    this.put(commentId, { ...now, version: saved.version, state: isSame ? 'KEPT' : 'WAITING' });
  }
}

function saidIn(kept: string | null): Said | null {
  if (kept === null) return null;
  try {
    return JSON.parse(kept) as Said;
  } catch {
    return null;
  }
}
