import { Injectable } from '@nestjs/common';
import {
  ARMED_FORCES,
  decidingProblems,
  type GateAnew,
  type GateAsked,
  type GateFacts,
  gatesOf,
  type GateStanding,
  type GateStatement,
  may,
  type Problem,
  REGELRADET,
  stockholmDayOf,
} from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { CONSULTED_ON } from '../../meetings/index.ts';
import { boardRows } from '../../rounds/index.ts';

export interface GatesView {
  __typename: 'RoundGates';
  roundId: string;
  gates: GateStanding[];
  /** How many block the decision. */
  open: number;
  versions: { id: string; number: number }[];
  mayState: boolean;
}

interface RoundRow {
  id: string;
  deadline: Date;
  today: string;
  hasImpactAssessment: boolean;
  questionsOnly: boolean;
}

interface AskedRow {
  name: string;
  sentAt: Date;
  receivedAt: Date | null;
  extendedUntil: Date | null;
  state: string;
}

const ROUND = `
  SELECT r.id, r.deadline, (clock_timestamp() AT TIME ZONE 'Europe/Stockholm')::date AS today,
    EXISTS (SELECT FROM office.round_document d WHERE d.round_id = r.id AND d.kind = 'IMPACT_ASSESSMENT')
      OR EXISTS (SELECT FROM record.provision p WHERE p.version_id = r.version_id AND p.kind = 'IMPACT_ASSESSMENT') AS "hasImpactAssessment", v.questions_only AS "questionsOnly"
  FROM office.round r JOIN record.version v ON v.id = r.version_id WHERE r.id = $1`;

const VERSIONS = `
  SELECT v.id, v.number FROM office.round r JOIN record.version sent ON sent.id = r.version_id
  JOIN record.version v ON v.regulation_id = sent.regulation_id AND v.number >= sent.number WHERE r.id = $1 ORDER BY v.number`;

const MATERIAL = `
  SELECT v.number FROM office.round r JOIN record.version sent ON sent.id = r.version_id
  JOIN record.version v ON v.regulation_id = sent.regulation_id AND v.number > sent.number JOIN record.version_step s ON s.version_id = v.id AND s.material
  WHERE r.id = $1 ORDER BY v.number`;

// A version that was sent out before somebody was given more time is over when that time is.
const ANEW = `
  SELECT v.number AS version, n.state <> 'OPEN' AS closed, (greatest(n.deadline, max(e.until)) AT TIME ZONE 'Europe/Stockholm')::date AS "lastDay"
  FROM office.round r JOIN record.version sent ON sent.id = r.version_id
  JOIN record.version v ON v.regulation_id = sent.regulation_id AND v.number > sent.number
  JOIN office.round n ON n.version_id = v.id AND n.state <> 'PREPARING' LEFT JOIN record.extension e ON e.round_id = n.id
  WHERE r.id = $1 GROUP BY n.id, v.number ORDER BY v.number, n.id`;

const ASKED = `
  SELECT b.name, b."sentAt", b."receivedAt", b."extendedUntil", b.state FROM (${boardRows('i.round_id = $1 AND i.name_as_sent = ANY($2)')}) b`;

const STATEMENTS = `
  SELECT s.kind, s.outcome, s.part, s.reason, s.day, s.until, v.number AS version, s.stated_by_name AS "by",
    (s.stated_at AT TIME ZONE 'Europe/Stockholm')::date AS "on"
  FROM office.gate_statement s JOIN record.version v ON v.id = s.version_id WHERE s.round_id = $1 ORDER BY s.ordinal`;

/** Where each gate before the decision stands, by what the system knows and what has been stated. */
@Injectable()
export class GatesQuery {
  constructor(private readonly db: UnitOfWork) {}

  /** Null where there is no such round. */
  async run(caller: AuthorityCaller, roundId: string): Promise<GatesView | null> {
    return this.db.inTransaction(caller, async (tx) => gatesById(tx, caller, roundId));
  }
}

/** The gates inside the transaction that stated something of them. */
export async function gatesById(tx: Transaction, caller: AuthorityCaller, roundId: string): Promise<GatesView | null> {
  const round = await tx.one<RoundRow>(ROUND, [roundId], 'gates-round');
  if (round === null) return null;
  // No föreskrift comes of questions: there is nothing to be decided, and nothing to be done before.
  if (round.questionsOnly)
    return { __typename: 'RoundGates', roundId, gates: [], open: 0, versions: [], mayState: false };
  const versions = await tx.query<{ id: string; number: number }>(VERSIONS, [roundId], 'gates-versions');
  const facts = await factsOf(
    tx,
    round,
    versions.map(({ number }) => number),
  );
  const gates = gatesOf(facts);
  const open = gates.filter(({ state }) => state === 'OPEN').length;
  return { __typename: 'RoundGates', roundId, gates, open, versions, mayState: may(caller, 'gate.state') };
}

/** Why the round's text may not be decided yet; inside the transaction that would decide it. */
export async function problemsBeforeDecision(tx: Transaction, roundId: string): Promise<Problem[]> {
  const round = await tx.one<RoundRow>(ROUND, [roundId], 'gates-round');
  if (round === null || round.questionsOnly) return [];
  const versions = await tx.query<{ number: number }>(VERSIONS, [roundId], 'gates-versions');
  return decidingProblems(
    await factsOf(
      tx,
      round,
      versions.map(({ number }) => number),
    ),
  );
}

async function factsOf(tx: Transaction, round: RoundRow, versions: readonly number[]): Promise<GateFacts> {
  const asked = await tx.query<AskedRow>(ASKED, [round.id, [ARMED_FORCES, REGELRADET]], 'gates-asked');
  const of = (name: string): GateAsked | null => {
    const row = asked.find((one) => one.name === name);
    return row === undefined ? null : askedOf(row, round.deadline);
  };
  return {
    today: round.today,
    armedForces: of(ARMED_FORCES),
    consultedOn: await consultedOn(tx, round.id),
    regelradet: of(REGELRADET),
    hasImpactAssessment: round.hasImpactAssessment,
    versions,
    material: (await tx.query<{ number: number }>(MATERIAL, [round.id], 'gates-material')).map(({ number }) => number),
    anew: await tx.query<GateAnew>(ANEW, [round.id], 'gates-anew'),
    statements: await tx.query<GateStatement>(STATEMENTS, [round.id], 'gates-statements'),
  };
}

async function consultedOn(tx: Transaction, roundId: string): Promise<string | null> {
  const row = await tx.one<{ day: string | null }>(CONSULTED_ON, [roundId, ARMED_FORCES], 'gates-consulted');
  return row?.day ?? null;
}

/** An answer that was withdrawn is none: the body has had its say once its time is out. */
function askedOf({ sentAt, receivedAt, extendedUntil, state }: AskedRow, deadline: Date): GateAsked {
  const last = Math.max(deadline.getTime(), extendedUntil?.getTime() ?? 0);
  const isGiven = receivedAt !== null && state !== 'WITHDRAWN';
  return {
    sentOn: stockholmDayOf(sentAt.getTime()),
    lastDay: stockholmDayOf(last),
    answeredOn: isGiven ? stockholmDayOf(receivedAt.getTime()) : null,
  };
}
