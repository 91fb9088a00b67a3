import { Injectable } from '@nestjs/common';
import type { ResponseState } from '@samsyn/consultation';
import { readingOthers, UnitOfWork, type SqlValue, type Transaction } from '../../../platform/db/index.ts';
import type { BodyCaller } from '../../../platform/caller.ts';
import type { Refusal } from '../../../platform/refusals.ts';
import { absenceIn, ASKED_ABOUT, NOT_PAUSED, pauseOf, type PauseView, shownForContextIn } from '../../rounds/index.ts';
import { type Lock, lockIn } from '../../signing/index.ts';

/** A comment as it is written; the shape that autosave sends, checked. */
export interface CommentToSave {
  id: string;
  roundId: string;
  provisionId: string | null;
  target: string;
  segments: unknown[];
  kind: string;
  body: unknown;
  proposedWording: string | null;
  proposedReason: string | null;
  /** Another body's comment that it endorses. */
  endorsesCommentId: string | null;
  expectedVersion: number;
  /** The text is written together (writing): it stays as it lies, and only a change of the rest makes this one late. */
  keepsText?: boolean;
  /** The edition of the answer that it was written in. */
  expectedEdition: number;
}

export interface CommentWritten {
  version: number;
  updatedAt: Date;
}

/** The comment as it lies in the body's workspace. */
export interface CommentAsWritten extends Omit<CommentToSave, 'expectedVersion' | 'expectedEdition' | 'keepsText'> {
  version: number;
  updatedAt: Date;
  updatedBy: string;
  deletedAt: Date | null;
}

// One statement for the whole autosave. The key-share lock on the response makes it wait for a submission or a step of the sign-off under way and then find
// the answer locked (the state is tested again after the wait), so that nothing is saved behind an answer that has already left.
const SAVE = `
  WITH mine AS (
    SELECT r.id, r.version_id FROM workspace.response r
    WHERE r.round_id = $2 AND r.organisation_id = (SELECT register.acting_organisation()) AND r.edition = $13
      AND r.state IN ('OPENED', 'DRAFTING') AND ${NOT_PAUSED} AND ($3::uuid IS NULL OR ${ASKED_ABOUT('$3::uuid')})
    FOR KEY SHARE
  )
  INSERT INTO workspace.comment AS c
    (organisation_id, id, response_id, round_id, version_id, provision_id, target, segments, kind, body, proposed_wording, proposed_reason, updated_by_name,
      endorses_comment_id)
  SELECT (SELECT register.acting_organisation()), $1, mine.id, $2, mine.version_id, $3, $4, $5, $6, $7, $8, $9, $10, $14
  FROM mine WHERE ($11::int = 0 AND NOT $12::boolean) OR EXISTS (SELECT FROM workspace.comment old WHERE old.id = $1 AND old.organisation_id = (SELECT register.acting_organisation()))
  ON CONFLICT (organisation_id, id) DO UPDATE SET
    provision_id = excluded.provision_id, target = excluded.target, segments = excluded.segments, kind = excluded.kind,
    body = CASE WHEN $12::boolean THEN c.body ELSE excluded.body END,
    proposed_wording = excluded.proposed_wording, proposed_reason = excluded.proposed_reason, updated_by_name = excluded.updated_by_name,
    endorses_comment_id = excluded.endorses_comment_id, version = c.version + 1, fields_version = c.version + 1, updated_at = clock_timestamp(), deleted_at = NULL
    WHERE c.round_id = excluded.round_id
      AND CASE WHEN $12::boolean THEN c.deleted_at IS NULL AND $11 BETWEEN coalesce(c.fields_version, c.version) AND c.version ELSE c.version = $11 END
  RETURNING version, updated_at AS "updatedAt"`;

const FIND = `
  SELECT id, round_id AS "roundId", provision_id AS "provisionId", target, segments, kind, body, proposed_wording AS "proposedWording",
    proposed_reason AS "proposedReason", endorses_comment_id AS "endorsesCommentId", version, updated_at AS "updatedAt", updated_by_name AS "updatedBy", deleted_at AS "deletedAt"
  FROM workspace.comment WHERE id = $1`;

const DELETE = `
  WITH mine AS (
    SELECT r.id FROM workspace.response r
    WHERE r.round_id = $2 AND r.organisation_id = (SELECT register.acting_organisation()) AND r.edition = $5
      AND r.state IN ('OPENED', 'DRAFTING') AND ${NOT_PAUSED}
    FOR KEY SHARE
  )
  UPDATE workspace.comment c SET deleted_at = clock_timestamp(), version = c.version + 1, fields_version = c.version + 1, updated_at = clock_timestamp(), updated_by_name = $4
  FROM mine WHERE c.response_id = mine.id AND c.id = $1 AND c.version = $3 AND c.deleted_at IS NULL
  RETURNING c.version, c.updated_at AS "updatedAt"`;

const TEXTS = `
  SELECT p.provision_id AS id, p.text, p.ordinal, p.last_ordinal AS "lastOrdinal"
  FROM office.round r JOIN record.provision p ON p.version_id = r.version_id
  WHERE r.id = $1 AND p.provision_id = ANY($2::uuid[])`;

/** A leaf an anchor stands in: its words and its place. */
export interface AnchoredText {
  id: string;
  text: string;
  ordinal: number;
  lastOrdinal: number;
}

/** Where the body's answer stands, and what locked it. */
export interface AnswerStanding {
  state: ResponseState;
  edition: number;
  lock: Lock | null;
  /** The round is paused: nobody writes in it. */
  pause: PauseView | null;
}

/** Which comment, and in which edition of the answer. */
export interface CommentPlace {
  id: string;
  roundId: string;
  expectedEdition: number;
}

/** The comments of a body's own room. Everything asked here is asked as the body: other bodies' rows do not exist. */
@Injectable()
export class CommentStore {
  constructor(private readonly db: UnitOfWork) {}

  /** Writes the comment if nobody changed it since `expectedVersion` (0: it is new). Undefined: nothing was written. */
  async save(caller: BodyCaller, comment: CommentToSave): Promise<CommentWritten | undefined> {
    const [written] = await this.db.write<CommentWritten>(caller, SAVE, valuesOf(caller, comment), 'comment-save');
    return written;
  }

  /** The same inside a transaction. */
  async saveIn(tx: Transaction, caller: BodyCaller, comment: CommentToSave): Promise<CommentWritten | null> {
    return tx.one<CommentWritten>(SAVE, valuesOf(caller, comment), 'comment-save');
  }

  /** The comment as it now lies, deleted ones included; undefined when the organisation has none by that id. */
  async find(caller: BodyCaller, id: string): Promise<CommentAsWritten | undefined> {
    const [found] = await this.db.read<CommentAsWritten>(caller, FIND, [id], 'comment-find');
    return found;
  }

  /** Takes the comment away (it can be saved again under the same id). Undefined: nothing was changed. */
  async delete(caller: BodyCaller, place: CommentPlace, expectedVersion: number): Promise<CommentWritten | undefined> {
    const values = [place.id, place.roundId, expectedVersion, caller.displayName, place.expectedEdition];
    const [gone] = await this.db.write<CommentWritten>(caller, DELETE, values, 'comment-delete');
    return gone;
  }

  /** The same inside a transaction. */
  async deleteIn(
    tx: Transaction,
    caller: BodyCaller,
    place: CommentPlace,
    expectedVersion: number,
  ): Promise<CommentWritten | null> {
    const values = [place.id, place.roundId, expectedVersion, caller.displayName, place.expectedEdition];
    return tx.one<CommentWritten>(DELETE, values, 'comment-delete');
  }

  /** Some provisions of the round's version, by id: what an anchor is held against. Ids of other versions are not there. */
  async texts(caller: BodyCaller, roundId: string, ids: readonly string[]): Promise<Map<string, AnchoredText>> {
    const rows = await this.db.read<AnchoredText>(caller, TEXTS, [roundId, [...ids]], 'comment-texts');
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Whether another body's point may be endorsed: it is in the round, and the body may read it. Or endorses it already, whatever came since. */
  async readsPoint(caller: BodyCaller, roundId: string, commentId: string): Promise<boolean> {
    return this.db.inTransaction(caller, async (tx) => {
      const kept = 'SELECT 1 FROM workspace.comment WHERE round_id = $1 AND endorses_comment_id = $2 LIMIT 1';
      if ((await tx.one(kept, [roundId, commentId])) !== null) return true;
      const visible = `SELECT 1 FROM record.comment WHERE round_id = $1 AND id = $2 AND organisation_id <> (SELECT register.acting_organisation())`;
      return (await readingOthers(tx, async () => tx.one(visible, [roundId, commentId]))) !== null;
    });
  }

  /** Why the organisation has no answer in the round. */
  async absence(caller: BodyCaller, roundId: string): Promise<Refusal> {
    return this.db.inTransaction(caller, async (tx) => absenceIn(tx, roundId));
  }

  /** The refusal, where the round shows the provision for context only. */
  async shownForContext(caller: BodyCaller, roundId: string, provisionId: string | null): Promise<Refusal | null> {
    if (provisionId === null) return null;
    return this.db.inTransaction(caller, async (tx) => shownForContextIn(tx, roundId, provisionId));
  }

  /** What says whether the organisation's answer in the round may be written in, and if not, why; null where it has none. */
  async answerStanding(caller: BodyCaller, roundId: string): Promise<AnswerStanding | null> {
    return this.db.inTransaction(caller, async (tx) => {
      const answer = await tx.one<{ id: string; state: ResponseState; edition: number }>(
        'SELECT id, state, edition FROM workspace.response WHERE round_id = $1',
        [roundId],
        'answer-state',
      );
      if (answer === null) return null;
      const { state, edition } = answer;
      return { state, edition, lock: await lockIn(tx, answer), pause: await pauseOf(tx, roundId) };
    });
  }
}

function valuesOf(caller: BodyCaller, comment: CommentToSave): SqlValue[] {
  const { id, roundId, provisionId, target, segments, kind, body, proposedWording, proposedReason, expectedVersion } =
    comment;
  const texts = [JSON.stringify(segments), kind, JSON.stringify(body), proposedWording, proposedReason];
  const written = [caller.displayName, expectedVersion, comment.keepsText === true];
  return [id, roundId, provisionId, target, ...texts, ...written, comment.expectedEdition, comment.endorsesCommentId];
}
