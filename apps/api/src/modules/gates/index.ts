import { Module } from '@nestjs/common';
import { GatesResolver } from './api/gates.resolver.ts';
import { GatesQuery } from './queries/gates.query.ts';
import { StateGate } from './use-cases/state-gate.ts';

export { problemsBeforeDecision } from './queries/gates.query.ts';

/** What must be done before a föreskrift is decided: open, met, or waived with reason, person and day. */
@Module({ providers: [GatesResolver, GatesQuery, StateGate] })
export class GatesModule {}
