import type { AuthorityCaller } from '../../../platform/caller.ts';
import type { UnitOfWork } from '../../../platform/db/index.ts';
import { counts } from '../store/counting.ts';

/** The point that a comment endorses, and what was decided of it. */
export interface EndorsedPoint {
  number: number;
  /** The comment adds nothing, and is decided with the point. */
  inherits: boolean;
  disposition: string | null;
  state: string | null;
}

export interface EarlierPoint {
  commentId: string;
  text: string;
  disposition: string | null;
  reason: string | null;
}

// Bodies whose answer that counts endorses one of the points, in whichever edition they read the same words.
const ENDORSING = `
  SELECT e."wordsId", array_agg(e.name ORDER BY e.name) AS names
  FROM (SELECT p.words_id AS "wordsId", max(e.organisation_name) AS name
    FROM office.goes_by p JOIN record.comment e ON e.endorses_comment_id = p.comment_id
    WHERE p.words_id = ANY ($2::uuid[]) AND ${counts('e.response_id')} GROUP BY p.words_id, e.organisation_id) e
  GROUP BY e."wordsId"`;

// What a comment is tied to: the point it endorses, or what it said in the submission before.
const TIED = `
  SELECT t.id, t.number, t.body_text AS text, a.disposition, a.reason, a.state
  FROM record.comment t LEFT JOIN office.assessment a ON a.comment_id = t.original_id WHERE t.id = ANY ($1::uuid[])`;

interface Tied {
  id: string;
  number: number;
  text: string;
  disposition: string | null;
  reason: string | null;
  state: string | null;
}

interface Shown {
  wordsId: string;
  endorsesCommentId: string | null;
  replacesId: string | null;
}

/** What stands beside the comments of a page: read for all of them at once, when it is first asked for, and not where there is none. */
export class BesideComments {
  private endorsing: Promise<Map<string, string[]>> | undefined;
  private tied: Promise<Map<string, Tied>> | undefined;

  constructor(
    private readonly db: UnitOfWork,
    private readonly caller: AuthorityCaller,
    private readonly roundId: string,
    private readonly shown: readonly Shown[],
  ) {}

  /** The bodies that endorse the point, by name. */
  async endorsers(wordsId: string): Promise<string[]> {
    return (await (this.endorsing ??= this.readEndorsing())).get(wordsId) ?? [];
  }

  async endorsed(commentId: string | null, inherits: boolean): Promise<EndorsedPoint | null> {
    const point = await this.tiedTo(commentId);
    return point && { number: point.number, inherits, disposition: point.disposition, state: point.state };
  }

  async earlier(commentId: string | null): Promise<EarlierPoint | null> {
    const point = await this.tiedTo(commentId);
    return point && { commentId: point.id, text: point.text, disposition: point.disposition, reason: point.reason };
  }

  private async tiedTo(commentId: string | null): Promise<Tied | null> {
    if (commentId === null) return null;
    return (await (this.tied ??= this.readTied())).get(commentId) ?? null;
  }

  private async readEndorsing(): Promise<Map<string, string[]>> {
    const values = [this.roundId, this.shown.map(({ wordsId }) => wordsId)];
    const rows = await this.db.read<{ wordsId: string; names: string[] }>(this.caller, ENDORSING, values, 'endorsing');
    return new Map(rows.map(({ wordsId, names }) => [wordsId, names]));
  }

  private async readTied(): Promise<Map<string, Tied>> {
    const ids = this.shown.flatMap(({ endorsesCommentId, replacesId }) => [endorsesCommentId, replacesId]);
    const values = [ids.filter((id) => typeof id === 'string')]; // one that nothing was asked of was not read
    const rows = await this.db.read<Tied>(this.caller, TIED, values, 'comments-tied');
    return new Map(rows.map((row) => [row.id, row]));
  }
}
