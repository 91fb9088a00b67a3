import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DOOR } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';

/** The text a ticket opens. `commentId` is null for the general text. */
export interface TextPlace {
  roundId: string;
  responseId: string;
  commentId: string | null;
  generation: number;
}

/** Between the page's question and its socket lies a moment; a minute is for slow lines. */
const SECONDS = 60;

const ISSUE = `
  WITH over AS (DELETE FROM identity.writing_ticket WHERE expires_at <= now())
  INSERT INTO identity.writing_ticket (token_hash, session_hash, user_id, round_id, response_id, comment_id, generation, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(secs => ${SECONDS}))`;

const USE = `
  DELETE FROM identity.writing_ticket WHERE token_hash = $1
  RETURNING session_hash AS "sessionHash", user_id AS "userId", round_id AS "roundId", response_id AS "responseId", comment_id AS "commentId",
    generation, expires_at > now() AS "isFresh"`;

interface Row extends TextPlace {
  sessionHash: Buffer;
  userId: string;
  isFresh: boolean;
}

/** Tickets: one opens one text, once, for the person and the session it was given to. Kept as hashes. */
@Injectable()
export class TicketRepository {
  constructor(private readonly db: UnitOfWork) {}

  async issue(userId: string, session: string, { roundId, responseId, commentId, generation }: TextPlace) {
    const token = randomBytes(32).toString('base64url');
    const values = [hash(token), hash(session), userId, roundId, responseId, commentId, generation];
    await this.db.write(DOOR, ISSUE, values, 'writing-ticket-issue');
    return token;
  }

  /** The text it opens; null for a ticket that is over, has been used, or is somebody else's. Any of them is used up by the attempt. */
  async use(token: string, userId: string, session: string): Promise<TextPlace | null> {
    const [row] = await this.db.write<Row>(DOOR, USE, [hash(token)], 'writing-ticket-use');
    if (row === undefined || !row.isFresh || row.userId !== userId || !row.sessionHash.equals(hash(session)))
      return null;
    const { roundId, responseId, commentId, generation } = row;
    return { roundId, responseId, commentId, generation };
  }
}

function hash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
