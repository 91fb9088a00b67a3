import { Module } from '@nestjs/common';
import { DecisionResolver } from './api/decision.resolver.ts';
import { OutcomeResolver } from './api/outcome.resolver.ts';
import { DecisionQuery } from './queries/decision.query.ts';
import { ConsolidateRound } from './use-cases/consolidate-round.ts';
import { ArchiveRound } from './use-cases/archive-round.ts';
import { RecordDecision } from './use-cases/record-decision.ts';
import { RenewCompilation } from './use-cases/renew-compilation.ts';

export { SEAL_JOB } from './use-cases/order-edition.ts';

export { leftToDo, nameOf } from './queries/decision.query.ts';

/** What a round leads to: its answers put together, and the decision on record. */
@Module({
  providers: [
    OutcomeResolver,
    DecisionResolver,
    DecisionQuery,
    ConsolidateRound,
    RenewCompilation,
    RecordDecision,
    ArchiveRound,
  ],
})
export class DecisionsModule {}
