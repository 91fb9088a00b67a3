import { TeamworkDocument, type TeamworkQuery } from '@samsyn/contracts/teamwork';
import { isAnswered } from '@samsyn/consultation';
import { request } from '../../app/api.ts';
import type { DraftText } from '../../law/draft-text.ts';
import { WHOLE_ROW } from '../responses/sync/answer-store.ts';
import type { RowView } from '../responses/sync/answer-views.ts';

type Teamwork = NonNullable<TeamworkQuery['teamwork']>;
export type WorkPart = Teamwork['parts'][number];
export type Note = Teamwork['notes'][number];
export type Alternative = Teamwork['alternatives'][number];
export type TeamMember = Teamwork['people'][number];

/** A thread: its first note, and the answers as they came. */
export interface Thread {
  first: Note;
  answers: Note[];
}

/** What one row shows of the work. The same object until the work is told anew. */
export interface RowWork {
  part: WorkPart | null;
  mine: boolean;
  /** On the row itself; those on its comments stand with them. */
  threads: readonly Thread[];
  /** When the person looked at it before this visit; null: never. */
  seenAt: string | null;
  /** The latest note by somebody else, removed ones aside; null: none. */
  saidAt: string | null;
}

const EMPTY: Teamwork = { people: [], parts: [], notes: [], alternatives: [], viewed: [] };

/** How the body shares its work, as the server last told it; asked for again when a colleague has changed something. */
export class WorkStore {
  readonly roundId: string;
  readonly #draft: DraftText;
  readonly #viewerId: string;
  readonly #listeners = new Set<() => void>();
  readonly #rows = new Map<string, RowWork>();
  /** As it was when the page was opened: what is new since the last visit stays new while it is read. */
  #seen: ReadonlyMap<string, string> | null = null;
  #work: Teamwork = EMPTY;
  #asked = 0;

  constructor(draft: DraftText, roundId: string, viewerId: string) {
    this.#draft = draft;
    this.roundId = roundId;
    this.#viewerId = viewerId;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  get work(): Teamwork {
    return this.#work;
  }

  /** Asks the server; throws a fault. A newer question wins over an older one. */
  readonly refresh = async (): Promise<void> => {
    this.#asked += 1;
    const mine = this.#asked;
    const { teamwork } = await request(TeamworkDocument, { roundId: this.roundId });
    if (mine !== this.#asked) return;
    this.#work = teamwork ?? EMPTY;
    this.#seen ??= new Map(this.#work.viewed.map(({ provisionId, seenAt }) => [provisionId, seenAt]));
    this.#rows.clear();
    for (const listener of [...this.#listeners]) listener();
  };

  row(rowId: string): RowWork {
    let row = this.#rows.get(rowId);
    if (row === undefined) {
      const part = this.#work.parts.find(({ provisionIds }) => provisionIds.includes(rowId)) ?? null;
      const said = this.#work.notes.filter((note) => this.#rowOf(note) === rowId);
      const others = said.filter(({ authorId, removed }) => authorId !== this.#viewerId && !removed);
      row = {
        part,
        mine: part?.assigneeId === this.#viewerId,
        threads: threadsOf(said.filter(({ commentId }) => commentId === null)),
        seenAt: this.#seen?.get(rowId) ?? null,
        saidAt: others.at(-1)?.writtenAt ?? null,
      };
      this.#rows.set(rowId, row);
    }
    return row;
  }

  /** The threads about one comment. */
  threadsOn(commentId: string): Thread[] {
    return threadsOf(this.#work.notes.filter((note) => note.commentId === commentId));
  }

  /** The threads that nobody has settled, with what was said last on top. */
  get openThreads(): Thread[] {
    const last = ({ first, answers }: Thread): string => (answers.at(-1) ?? first).writtenAt;
    return threadsOf(this.#work.notes)
      .filter(
        ({ first, answers }) => first.settledAt === null && !(first.removed && answers.every((one) => one.removed)),
      )
      .sort((a, b) => last(b).localeCompare(last(a)));
  }

  alternative(commentId: string): Alternative | null {
    return this.#work.alternatives.find((one) => one.commentId === commentId) ?? null;
  }

  /** The comments that one is an alternative to, itself among them. */
  alternatives(groupId: string): Alternative[] {
    return this.#work.alternatives.filter((one) => one.groupId === groupId);
  }

  #rowOf({ provisionId }: Note): string {
    return provisionId === null ? WHOLE_ROW : (this.#draft.byId.get(provisionId)?.row.id ?? WHOLE_ROW);
  }
}

function threadsOf(notes: readonly Note[]): Thread[] {
  return notes
    .filter(({ id, threadId }) => id === threadId)
    .map((first) => ({ first, answers: notes.filter(({ id, threadId }) => threadId === first.id && id !== first.id) }))
    .filter(({ first, answers }) => !first.removed || answers.length > 0);
}

/** Whether colleagues have written anything on the row since the person looked at it last. */
export function isChanged({ seenAt, saidAt }: RowWork, { comments }: RowView, viewerName: string): boolean {
  const written = comments.flatMap(({ updatedAt, updatedBy }) =>
    updatedAt === null || updatedBy === viewerName ? [] : [updatedAt],
  );
  return [...written, ...(saidAt === null ? [] : [saidAt])].some((at) => seenAt === null || at > seenAt);
}

/** Whether something has been said of the row, or it has been gone through. */
export function isRowAnswered({ comments, stance, reviewed }: RowView): boolean {
  return isAnswered({ comments: comments.length, stanceTaken: stance !== null, reviewed });
}
