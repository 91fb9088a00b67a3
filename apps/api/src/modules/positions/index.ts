import { Module } from '@nestjs/common';
import { PositionsResolver } from './api/positions.resolver.ts';
import { PositionsQuery } from './queries/positions.query.ts';
import { WritePositionText } from './use-cases/write-position-text.ts';

export { keepPositions, PositionsQuery, type PositionsView } from './queries/positions.query.ts';
export type { PositionTextView } from './store/text.store.ts';

/** What the answers of a round come to, in a page or two, for who is to decide. */
@Module({ providers: [PositionsResolver, PositionsQuery, WritePositionText], exports: [PositionsQuery] })
export class PositionsModule {}
