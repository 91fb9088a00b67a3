import { Injectable } from '@nestjs/common';
import { readingOthers, UnitOfWork, type SqlValue, type Transaction } from '../../../platform/db/index.ts';
import type { Assurance, ResponseState } from '@samsyn/consultation';
import type { BodyCaller } from '../../../platform/caller.ts';
import type { Refusal } from '../../../platform/refusals.ts';
import { absenceIn, beyondIn, NOT_PAUSED, pauseOf, type PauseView } from '../../rounds/index.ts';
import { type Lock, lockIn } from '../../signing/index.ts';

/** The round as a body may know it, and the version the answer is on. Absent where the body is not asked. */
export interface AskedRound {
  id: string;
  slug: string;
  title: string;
  registrationNumber: string;
  state: string;
  assurance: Assurance;
  versionId: string;
  versionHash: string;
  /** It puts questions and has no text. */
  questionsOnly: boolean;
  /** Open for comments, each with all below it; none: all is. */
  openProvisions: string[];
  invitationId: string;
}

const ASKED = `
  SELECT r.id, r.slug, r.title, r.registration_number AS "registrationNumber", r.state, r.assurance, r.version_id AS "versionId", v.content_hash AS "versionHash", v.questions_only AS "questionsOnly", r.open_provisions AS "openProvisions",
    i.id AS "invitationId"
  FROM office.round r JOIN record.invitation i ON i.round_id = r.id JOIN record.version v ON v.id = r.version_id
  WHERE r.id = $1`;

/** The round, if the caller's organisation is asked in it. */
export async function askedRound(tx: Transaction, roundId: string): Promise<AskedRound | null> {
  return tx.one<AskedRound>(ASKED, [roundId], 'response-asked-round');
}

/** The answer's own row in the workspace. */
export interface ResponseRow {
  id: string;
  organisationId: string;
  roundId: string;
  versionId: string;
  state: ResponseState;
  version: number;
  /** Which of the body's answers in the round is being written, or was submitted last. */
  edition: number;
  overallStance: string | null;
  endorsesActorId: string | null;
  endorsesResponseId: string | null;
  generalText: unknown;
  updatedAt: Date;
  updatedBy: string;
}

const RESPONSE = `
  SELECT r.id, r.organisation_id AS "organisationId", r.round_id AS "roundId", r.version_id AS "versionId", r.state, r.version, r.edition, r.overall_stance AS "overallStance",
    r.endorses_actor_id AS "endorsesActorId", r.endorses_response_id AS "endorsesResponseId", r.general_text AS "generalText", r.updated_at AS "updatedAt", r.updated_by_name AS "updatedBy"
  FROM workspace.response r WHERE r.round_id = $1`;

/** The body's answer in the round. */
export async function responseOf(tx: Transaction, roundId: string): Promise<ResponseRow | null> {
  return tx.one<ResponseRow>(RESPONSE, [roundId], 'response-own');
}

/** The same, locked: whoever else submits or saves waits until this transaction has ended. */
export async function lockResponse(tx: Transaction, roundId: string): Promise<ResponseRow | null> {
  return tx.one<ResponseRow>(`${RESPONSE} FOR UPDATE`, [roundId], 'response-own-locked');
}

/** Moves the answer on its way. To be called with the answer locked. */
export async function setState(tx: Transaction, id: string, state: ResponseState): Promise<void> {
  await tx.query('UPDATE workspace.response SET state = $2 WHERE id = $1', [id, state], 'response-state');
}

/** The next edition is open for writing, with the words of the one that was submitted. */
export async function beginEdition(tx: Transaction, responseId: string, by: string): Promise<void> {
  await tx.query(
    `UPDATE workspace.response SET edition = edition + 1, state = 'DRAFTING', version = version + 1, updated_at = clock_timestamp(), updated_by_name = $2
     WHERE id = $1`,
    [responseId, by],
    'response-begin-edition',
  );
}

export interface ResponseText {
  roundId: string;
  overallStance: string | null;
  endorsesActorId: string | null;
  /** The very answer of that body, where it was read. */
  endorsesResponseId: string | null;
  generalText: unknown;
  expectedVersion: number;
  /** The general text is written together (writing): it stays as it lies, and only a change of the stance makes this one late. */
  keepsText?: boolean;
  /** The edition it was written in: what belongs to one that has left is never put into the next. */
  expectedEdition: number;
}

const SAVE = `
  UPDATE workspace.response r SET overall_stance = $2, endorses_actor_id = $3,
    general_text = CASE WHEN $7::boolean THEN r.general_text ELSE $4::jsonb END, version = r.version + 1, fields_version = r.version + 1, state = 'DRAFTING',
    endorses_response_id = $8, updated_at = clock_timestamp(), updated_by_name = $5
  WHERE r.round_id = $1 AND r.organisation_id = (SELECT register.acting_organisation()) AND r.edition = $9 AND r.state IN ('OPENED', 'DRAFTING') AND ${NOT_PAUSED}
    AND CASE WHEN $7::boolean THEN $6 BETWEEN coalesce(r.fields_version, r.version) AND r.version ELSE r.version = $6 END
  RETURNING r.version, r.updated_at AS "updatedAt"`;

/** The answer as a whole: its row, its stance and its general text. */
@Injectable()
export class ResponseStore {
  constructor(private readonly db: UnitOfWork) {}

  /** Writes stance and general text if nobody changed them since. Undefined: nothing was written. */
  async save(caller: BodyCaller, text: ResponseText): Promise<{ version: number; updatedAt: Date } | undefined> {
    const values = valuesOf(caller, text);
    const [written] = await this.db.write<{ version: number; updatedAt: Date }>(caller, SAVE, values, 'response-save');
    return written;
  }

  /** The same inside a transaction; false: nothing was written. */
  async saveIn(tx: Transaction, caller: BodyCaller, text: ResponseText): Promise<boolean> {
    return (await tx.one(SAVE, valuesOf(caller, text), 'response-save')) !== null;
  }

  /** Whether another body's answer may be read by this one. */
  async readsAnswer(
    caller: BodyCaller,
    about: { roundId: string; organisationId: string; responseId: string },
  ): Promise<boolean> {
    return this.db.inTransaction(caller, async (tx) => {
      const { roundId, organisationId, responseId } = about;
      const text = 'SELECT 1 FROM record.response WHERE id = $3 AND round_id = $1 AND organisation_id = $2';
      return (await readingOthers(tx, async () => tx.one(text, [roundId, organisationId, responseId]))) !== null;
    });
  }

  async find(caller: BodyCaller, roundId: string): Promise<ResponseRow | undefined> {
    const [found] = await this.db.read<ResponseRow>(caller, RESPONSE, [roundId], 'response-own');
    return found;
  }

  /** The refusal, where the round demands more than the session has; there is no row then that could tell of it. */
  async beyond(caller: BodyCaller, roundId: string): Promise<Refusal | null> {
    const found: { refusal: Refusal | null } = { refusal: null };
    await this.db.inTransaction(caller, async (tx) => void (found.refusal = await beyondIn(tx, roundId)));
    return found.refusal;
  }

  /** What locked the answer; null where it is open or has left. */
  async lock(caller: BodyCaller, answer: Pick<ResponseRow, 'id' | 'state'>): Promise<Lock | null> {
    return this.db.inTransaction(caller, async (tx) => lockIn(tx, answer));
  }

  /** Whether the round is paused. */
  async pause(caller: BodyCaller, roundId: string): Promise<PauseView | null> {
    return this.db.inTransaction(caller, async (tx) => pauseOf(tx, roundId));
  }

  /** Why the body has no answer in the round. */
  async absence(caller: BodyCaller, roundId: string): Promise<Refusal> {
    return this.db.inTransaction(caller, async (tx) => absenceIn(tx, roundId));
  }

  /** Makes the room for the answer, once; says that the invitation has been opened, once. False: the body is not asked. */
  async open(tx: Transaction, round: AskedRound, caller: BodyCaller): Promise<{ firstTime: boolean }> {
    const opened = await tx.query(
      `INSERT INTO record.invitation_opening (invitation_id, round_id, organisation_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1`,
      [round.invitationId, round.id, caller.organisationId],
    );
    await tx.query(
      `INSERT INTO workspace.response (organisation_id, round_id, version_id, updated_by_name) VALUES ($1, $2, $3, $4) ON CONFLICT (organisation_id, round_id) DO NOTHING`,
      [caller.organisationId, round.id, round.versionId, caller.displayName],
    );
    return { firstTime: opened.length > 0 };
  }
}

function valuesOf(caller: BodyCaller, text: ResponseText): SqlValue[] {
  const general = text.generalText === null ? null : JSON.stringify(text.generalText);
  const { roundId, overallStance, endorsesActorId, endorsesResponseId, expectedVersion, expectedEdition } = text;
  const endorsed = [roundId, overallStance, endorsesActorId, general, caller.displayName];
  return [...endorsed, expectedVersion, text.keepsText === true, endorsesResponseId, expectedEdition];
}
