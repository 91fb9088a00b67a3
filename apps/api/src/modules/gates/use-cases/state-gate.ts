import { Injectable } from '@nestjs/common';
import { gateProblems, partOf, type StatedGate, stockholmDayOf } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { found, refuse, refuseAll, type Refusal } from '../../../platform/refusals.ts';
import { databaseNow } from '../../rounds/index.ts';
import { gatesById, type GatesView } from '../queries/gates.query.ts';
import { insertStatement, roundAndVersion } from '../store/gate.store.ts';

export interface StateGateInput extends StatedGate {
  roundId: string;
  /** The version it is about: the round's own, or one after it. */
  versionId: string | null;
}

const NO_TEXT = 'Remissen har bara frågor. Ingen föreskrift ska beslutas, och inga krav gäller före beslut.';

/** A person states of a gate what the system cannot know: that it is met, not needed, not done yet. Kept with reason, person and day. */
@Injectable()
export class StateGate {
  constructor(private readonly db: UnitOfWork) {}

  async run(caller: AuthorityCaller, asked: StateGateInput): Promise<GatesView | Refusal> {
    const isMet = asked.outcome === 'MET';
    const input: StatedGate = {
      ...{ kind: asked.kind, outcome: asked.outcome, part: partOf(asked), reason: asked.reason.trim() },
      ...{ day: isMet ? asked.day : null, until: isMet && asked.kind === 'EU_NOTIFICATION' ? asked.until : null },
    };
    return this.db.inTransaction<GatesView | Refusal>(caller, async (tx) => {
      const place = found(await roundAndVersion(tx, asked.roundId, asked.versionId));
      if (place.questionsOnly) return refuse('NO_TEXT_TO_DECIDE', NO_TEXT);
      const problems = gateProblems(input, stockholmDayOf((await databaseNow(tx)).getTime()));
      if (problems.length > 0) return refuseAll(problems);
      const statementId = await insertStatement(tx, place, input, caller);
      const { kind: gate, outcome, part } = input;
      const about = { roundId: place.roundId, objectType: 'gate', objectId: statementId };
      await recordEvent(tx, {
        kind: 'GATE_STATED',
        by: caller,
        ...about,
        data: { gate, outcome, ...(part === null ? {} : { part }) },
      });
      return found(await gatesById(tx, caller, place.roundId));
    });
  }
}
