import { Module } from '@nestjs/common';
import { RoundsModule } from '../rounds/index.ts';
import { DeltasResolver, FollowedByResolver } from './api/deltas.resolver.ts';
import { CandidatesQuery } from './queries/candidates.query.ts';
import { DeltasAfterQuery } from './queries/deltas-after.query.ts';
import { RoundDeltaQuery } from './queries/round-delta.query.ts';
import { FollowRound } from './use-cases/follow-round.ts';
import { SendDelta } from './use-cases/send-delta.ts';

/** A second remiss on what has changed since an earlier one (ADR 0049). */
@Module({
  imports: [RoundsModule],
  providers: [
    DeltasResolver,
    FollowedByResolver,
    RoundDeltaQuery,
    DeltasAfterQuery,
    CandidatesQuery,
    FollowRound,
    SendDelta,
  ],
})
export class DeltasModule {}
