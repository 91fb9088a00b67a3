import type { AnswerVisibility, Assurance, RoundState } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';

/** A round as the rules and the use cases need it. */
export interface RoundRow {
  id: string;
  slug: string;
  version: number;
  versionId: string;
  /** The earlier round that it follows; null for most. */
  followsRoundId: string | null;
  title: string;
  registrationNumber: string;
  subject: string;
  coverLetter: unknown;
  coverLetterEn: unknown;
  state: RoundState;
  deadline: Date;
  assurance: Assurance;
  answersVisible: AnswerVisibility;
  shortTimeReason: string | null;
  noExtensions: boolean;
  updatedAt: Date;
  updatedBy: string;
}

const ROUND = `
  SELECT id, slug, version, version_id AS "versionId", follows_round_id AS "followsRoundId", title, registration_number AS "registrationNumber", subject, cover_letter AS "coverLetter", cover_letter_en AS "coverLetterEn", state,
    deadline, assurance, answers_visible AS "answersVisible", short_time_reason AS "shortTimeReason", no_extensions AS "noExtensions", updated_at AS "updatedAt", updated_by_name AS "updatedBy"
  FROM office.round WHERE id = $1 FOR UPDATE`;

/** The round, locked until the transaction ends; null when there is none. */
export async function lockRound(tx: Transaction, roundId: string): Promise<RoundRow | null> {
  return tx.one<RoundRow>(ROUND, [roundId], 'round-lock');
}

export interface RoundText {
  title: string;
  registrationNumber: string;
  subject: string;
  deadline: Date;
  coverLetter: unknown;
  /** The same in English; null where there is none. */
  coverLetterEn: unknown;
  /** What is demanded of those who are to read it. */
  assurance: Assurance;
  /** From when the bodies may read one another's answers. */
  answersVisible: AnswerVisibility;
  /** Why the time to answer is short, where it is. */
  shortTimeReason: string | null;
  /** No more time is given to anybody. */
  noExtensions: boolean;
}

export interface NewRound extends RoundText {
  slug: string;
  versionId: string;
  assignmentId: string | null;
}

const stored = (document: unknown): string | null => (document === null ? null : JSON.stringify(document));

/** Makes the round; another round with the same slug gets the next number behind it. Returns the new round's id. */
export async function insertRound(tx: Transaction, caller: AuthorityCaller, round: NewRound): Promise<string> {
  const text = [
    round.title,
    round.registrationNumber,
    round.subject,
    round.deadline,
    stored(round.coverLetter),
    stored(round.coverLetterEn),
    round.assurance,
    round.answersVisible,
    round.shortTimeReason,
    round.noExtensions,
  ];
  // Two made at the same moment with the same title wait for each other here, and get a number each.
  await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`slug ${round.slug}`]);
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO office.round (slug, version_id, assignment_id, title, registration_number, subject, deadline, cover_letter, cover_letter_en, assurance, answers_visible, short_time_reason, no_extensions, created_by, updated_by_name)
     SELECT CASE WHEN taken.n = 0 THEN $1 ELSE $1 || '-' || (taken.n + 1) END, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15
     FROM (SELECT count(*) AS n FROM office.round WHERE slug = $1 OR slug ~ ('^' || $1 || '-[0-9]+$')) taken RETURNING id`,
    [round.slug, round.versionId, round.assignmentId, ...text, caller.userId, caller.displayName],
    'round-insert',
  );
  if (row === undefined) throw new Error('the round was not made');
  return row.id;
}

export async function updateRound(
  tx: Transaction,
  caller: AuthorityCaller,
  roundId: string,
  text: RoundText,
): Promise<void> {
  await tx.query(
    `UPDATE office.round SET title = $2, registration_number = $3, subject = $4, deadline = $5, cover_letter = $6, assurance = $7, answers_visible = $8, short_time_reason = $10,
       no_extensions = $11, cover_letter_en = $12, version = version + 1, updated_at = clock_timestamp(), updated_by_name = $9 WHERE id = $1`,
    [
      ...[roundId, text.title, text.registrationNumber, text.subject, text.deadline, stored(text.coverLetter)],
      ...[text.assurance, text.answersVisible, caller.displayName, text.shortTimeReason, text.noExtensions],
      stored(text.coverLetterEn),
    ],
    'round-update',
  );
}

/** What the round asks about, each with all below it. */
export async function setOpenProvisions(
  tx: Transaction,
  caller: AuthorityCaller,
  roundId: string,
  open: readonly string[],
): Promise<void> {
  await tx.query('UPDATE office.round SET open_provisions = $2::uuid[] WHERE id = $1', [roundId, open]);
  await touch(tx, caller, roundId);
}

/** Which earlier round it follows, and what it opens for that; null: none, and it opens everything again. */
export async function setFollowedRound(
  tx: Transaction,
  caller: AuthorityCaller,
  roundId: string,
  { earlierRoundId, open }: { earlierRoundId: string | null; open: readonly string[] },
): Promise<void> {
  await tx.query('UPDATE office.round SET follows_round_id = $2 WHERE id = $1', [roundId, earlierRoundId]);
  await setOpenProvisions(tx, caller, roundId, open);
}

/** From now on no body reads another's answer; what has been endorsed stays endorsed. */
export async function shutAnswers(tx: Transaction, caller: AuthorityCaller, roundId: string): Promise<void> {
  await tx.query(
    `UPDATE office.round SET answers_visible = 'NEVER', version = version + 1, updated_at = clock_timestamp(), updated_by_name = $2 WHERE id = $1`,
    [roundId, caller.displayName],
  );
}

export async function markOpened(tx: Transaction, caller: AuthorityCaller, roundId: string): Promise<void> {
  await tx.query(
    `UPDATE office.round SET state = 'OPEN', opened_at = clock_timestamp(), version = version + 1, updated_at = clock_timestamp(), updated_by_name = $2 WHERE id = $1`,
    [roundId, caller.displayName],
    'round-open',
  );
}

export async function markClosed(
  tx: Transaction,
  caller: AuthorityCaller,
  roundId: string,
  reason: string | null,
): Promise<void> {
  await tx.query(
    `UPDATE office.round SET state = 'CLOSED', closed_at = clock_timestamp(), closed_reason = $3, version = version + 1, updated_at = clock_timestamp(),
       updated_by_name = $2 WHERE id = $1`,
    [roundId, caller.displayName, reason],
    'round-close',
  );
}

/** The round has come one state further. */
export async function markState(
  tx: Transaction,
  caller: AuthorityCaller,
  roundId: string,
  state: 'CONSOLIDATED' | 'DECIDED' | 'ARCHIVED',
): Promise<void> {
  await tx.query(
    'UPDATE office.round SET state = $2, version = version + 1, updated_at = clock_timestamp(), updated_by_name = $3 WHERE id = $1',
    [roundId, state, caller.displayName],
    'round-mark-state',
  );
}

/** The last day moves for all, and the move is kept. Its id. */
export async function moveDeadline(
  tx: Transaction,
  caller: AuthorityCaller,
  round: RoundRow,
  { deadline, reason }: { deadline: Date; reason: string },
): Promise<string> {
  await tx.query('UPDATE office.round SET deadline = $2 WHERE id = $1', [round.id, deadline]);
  await touch(tx, caller, round.id);
  const row = await tx.one<{ id: string }>(
    `INSERT INTO record.deadline_move (round_id, deadline_before, deadline_after, reason, moved_by, moved_by_name) VALUES ($1, $2, $3, $4, $5, $6)
     RETURNING id`,
    [round.id, round.deadline, deadline, reason, caller.userId, caller.displayName],
  );
  if (row === null) throw new Error('the move was not kept');
  return row.id;
}

/** The round is paused from now on. The id of the pause. */
export async function pause(
  tx: Transaction,
  caller: AuthorityCaller,
  roundId: string,
  reason: string,
): Promise<string> {
  const row = await tx.one<{ id: string }>(
    'INSERT INTO office.round_pause (round_id, reason, paused_by_name) VALUES ($1, $2, $3) RETURNING id',
    [roundId, reason, caller.displayName],
  );
  if (row === null) throw new Error('the round was not paused');
  return row.id;
}

/** The pause is over: its id; null where there is none. */
export async function resume(tx: Transaction, roundId: string): Promise<string | null> {
  const ended = await tx.one<{ id: string }>(
    'UPDATE office.round_pause SET ended_at = clock_timestamp() WHERE round_id = $1 AND ended_at IS NULL RETURNING id',
    [roundId],
  );
  return ended?.id ?? null;
}

/** Something of the round was changed: whoever had it before her has an older one now. */
export async function touch(tx: Transaction, caller: AuthorityCaller, roundId: string): Promise<void> {
  await tx.query(
    'UPDATE office.round SET version = version + 1, updated_at = clock_timestamp(), updated_by_name = $2 WHERE id = $1',
    [roundId, caller.displayName],
  );
}

/** The database's clock, by which every rule about time is decided. */
export async function databaseNow(tx: Transaction): Promise<Date> {
  const row = await tx.one<{ now: Date }>('SELECT clock_timestamp() AS now', [], 'database-now');
  if (row === null) throw new Error('the database does not tell the time');
  return row.now;
}
