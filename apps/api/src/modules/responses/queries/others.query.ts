import { Injectable } from '@nestjs/common';
import type { BodyCaller } from '../../../platform/caller.ts';
import { readingOthers, UnitOfWork, type Transaction } from '../../../platform/db/index.ts';

/** A body whose submitted answer may be read, by name. */
export interface OtherBodyView {
  responseId: string;
  organisationId: string;
  organisationName: string;
  receivedAt: Date;
  overallStance: string;
  endorsesName: string | null;
  comments: number;
}

export interface OtherPointView {
  commentId: string;
  number: number;
  responseId: string;
  organisationId: string;
  organisationName: string;
  provisionId: string | null;
  address: string | null;
  kind: string;
  stance: string | null;
  body: unknown;
  proposedWording: string | null;
  proposedReason: string | null;
  endorsesName: string | null;
}

export interface OtherAnswerView extends OtherBodyView {
  generalText: unknown;
  points: OtherPointView[];
}

// Newest submissions on a text that were not withdrawn (answers to questions are not passed on); never the body's own, which it reads elsewhere.
const COUNTS = `r.round_id = $1 AND r.overall_stance IS NOT NULL AND r.organisation_id <> (SELECT register.acting_organisation())
  AND r.id <> ALL ((SELECT record.aside_of($1))::uuid[])`;
const BODY = `r.id AS "responseId", r.organisation_id AS "organisationId", r.organisation_name AS "organisationName", r.received_at AS "receivedAt",
  r.overall_stance AS "overallStance", r.endorses_name AS "endorsesName", r.comments`;
const BODIES = `SELECT ${BODY} FROM record.response r WHERE ${COUNTS} ORDER BY r.organisation_name, r.id LIMIT 1000`;
const ONE = `SELECT ${BODY}, r.general_text AS "generalText" FROM record.response r WHERE ${COUNTS} AND r.organisation_id = $2`;

const POINT = `c.id AS "commentId", c.number, c.response_id AS "responseId", c.organisation_id AS "organisationId", c.organisation_name AS "organisationName",
  c.provision_id AS "provisionId", c.address, c.kind, c.stance, c.body, c.proposed_wording AS "proposedWording", c.proposed_reason AS "proposedReason",
  c.endorses_name AS "endorsesName"`;
const OF_ANSWER = `SELECT ${POINT} FROM record.comment c WHERE c.response_id = $1 ORDER BY c.number`;
const ON_UNIT = `SELECT ${POINT} FROM record.comment c JOIN record.response r ON r.id = c.response_id
  WHERE ${COUNTS} AND coalesce(c.unit_id, c.provision_id) IS NOT DISTINCT FROM $2::uuid ORDER BY c.provision_ordinal, c.organisation_name, c.number LIMIT 500`;

/** The answers of the other bodies, as far as the round lets its bodies read one another. The database has no rows beyond that. */
@Injectable()
export class OthersQuery {
  constructor(private readonly db: UnitOfWork) {}

  async bodies(caller: BodyCaller, roundId: string): Promise<OtherBodyView[]> {
    return this.reading(caller, async (tx) => tx.query<OtherBodyView>(BODIES, [roundId], 'others-bodies'));
  }

  async answer(caller: BodyCaller, roundId: string, organisationId: string): Promise<OtherAnswerView | null> {
    return this.reading(caller, async (tx) => {
      const answer = await tx.one<Omit<OtherAnswerView, 'points'>>(ONE, [roundId, organisationId], 'others-answer');
      if (answer === null) return null;
      return { ...answer, points: await tx.query<OtherPointView>(OF_ANSWER, [answer.responseId], 'others-of-answer') };
    });
  }

  /** On a § (or another unit) with all in it; null: on the draft as a whole. */
  async points(caller: BodyCaller, roundId: string, provisionId: string | null): Promise<OtherPointView[]> {
    return this.reading(caller, async (tx) =>
      tx.query<OtherPointView>(ON_UNIT, [roundId, provisionId], 'others-on-unit'),
    );
  }

  private async reading<T>(caller: BodyCaller, read: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.db.inTransaction(caller, async (tx) => readingOthers(tx, async () => read(tx)));
  }
}
