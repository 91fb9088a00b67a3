import { Injectable } from '@nestjs/common';
import { type PositionFacts, type PositionPlace, positionsOf, type Positions } from '@samsyn/consultation';
import { type EditorDocument, plainText } from '@samsyn/editor';
import type { AuthorityCaller, SYSTEM } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { BODIES, COLUMNS, IMPACT, PLACES, REASONS, SAID, THEMES } from '../store/statements.ts';
import { type PositionTextView, TEXTS } from '../store/text.store.ts';

/** A summary of positions with the words of one's own beside it: now, or as it stood at a decision. */
export interface PositionsView {
  roundId: string;
  /** The number of the decision it was kept with; null: as of now. */
  decision: number | null;
  decidedOn: string | null;
  positions: Positions;
  texts: PositionTextView[];
}

const KEPT = `
  SELECT d.round_id AS "roundId", d.number AS decision, d.decided_on::text AS "decidedOn", k.positions, k.texts
  FROM office.decision d JOIN office.decision_positions k ON k.decision_id = d.id WHERE d.round_id = $1 ORDER BY d.number DESC LIMIT 1`;
const SENT = `SELECT FROM office.round WHERE id = $1 AND state <> 'PREPARING'`;
const KEEP = `INSERT INTO office.decision_positions (decision_id, positions, texts) VALUES ($1, $2, $3)`;

@Injectable()
export class PositionsQuery {
  constructor(private readonly db: UnitOfWork) {}

  /** Null where there is no such round, or it has not been sent. `kept`: as it stood at the decision, once there is one. */
  async run(caller: AuthorityCaller | typeof SYSTEM, roundId: string, kept: boolean): Promise<PositionsView | null> {
    return this.db.inTransaction(caller, async (tx) => {
      await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      return (kept ? await keptPositions(tx, roundId) : null) ?? positionsNow(tx, roundId);
    });
  }
}

/** As it was laid before who decided; null before a decision. */
export async function keptPositions(tx: Transaction, roundId: string): Promise<PositionsView | null> {
  const kept = await tx.one<PositionsView>(KEPT, [roundId], 'positions-kept');
  if (kept === null) return null;
  const texts = kept.texts.map((text) => ({ ...text, writtenAt: new Date(text.writtenAt) }));
  return { ...kept, texts };
}

export async function positionsNow(tx: Transaction, roundId: string): Promise<PositionsView | null> {
  if ((await tx.one(SENT, [roundId], 'positions-round')) === null) return null;
  const read = async <Row extends object>(statement: string, name: string): Promise<Row[]> =>
    tx.query<Row>(statement, [roundId], name);
  const places = await read<PlaceRow>(PLACES, 'positions-places');
  const facts: PositionFacts = {
    bodies: await read(BODIES, 'positions-bodies'),
    places: places.map(({ assessment, ...place }) => ({
      ...place,
      assessment: assessment === null ? '' : plainText(assessment),
    })),
    columns: await read(COLUMNS, 'positions-columns'),
    said: await read(SAID, 'positions-said'),
    themes: await read(THEMES, 'positions-themes'),
    impact: await read(IMPACT, 'positions-impact'),
    reasons: await read(REASONS, 'positions-reasons'),
  };
  const texts = await read<PositionTextView>(TEXTS, 'positions-texts');
  return { roundId, decision: null, decidedOn: null, positions: positionsOf(facts), texts };
}

type PlaceRow = Omit<PositionPlace, 'assessment'> & { assessment: EditorDocument | null };

/**
 * Keeps with a record of the decision what was laid before who took it. A record that corrects another is of the same decision: it has the same
 * summary, whatever has happened to the answers since.
 */
export async function keepPositions(tx: Transaction, roundId: string, decisionId: string): Promise<void> {
  const view = (await keptPositions(tx, roundId)) ?? (await positionsNow(tx, roundId));
  if (view === null) return;
  await tx.query(KEEP, [decisionId, JSON.stringify(view.positions), JSON.stringify(view.texts)], 'positions-keep');
}
