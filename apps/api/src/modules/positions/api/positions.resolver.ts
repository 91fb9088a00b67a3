import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { PositionPart } from '@samsyn/consultation';
import { Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { PositionPartEnum } from '../../../platform/graphql/codes.ts';
import { CurrentOfficer } from '../../../platform/graphql/index.ts';
import { PositionsQuery } from '../queries/positions.query.ts';
import { type PositionTextView, VERSIONS } from '../store/text.store.ts';
import { WritePositionText } from '../use-cases/write-position-text.ts';
import {
  PositionTextType,
  RoundPositionsType,
  WritePositionTextInputType,
  WritePositionTextResult,
} from './positions.types.ts';

/** The answers of a round in short, for who is to decide. */
@Resolver()
export class PositionsResolver {
  constructor(
    private readonly db: UnitOfWork,
    private readonly reading: PositionsQuery,
    private readonly writing: WritePositionText,
  ) {}

  @Query(() => RoundPositionsType, {
    nullable: true,
    description: '`kept`: as it stood at the decision, once there is one.',
  })
  @Requires('compilation.read')
  async roundPositions(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('kept', { type: () => Boolean, defaultValue: true }) kept: boolean,
  ) {
    return this.reading.run(caller, roundId, kept);
  }

  @Query(() => [PositionTextType], { description: 'All versions of one text, the last first.' })
  @Requires('compilation.read')
  async positionTextVersions(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('part', { type: () => PositionPartEnum }) part: PositionPart,
    @Args('subjectId', { type: () => ID, nullable: true }) subjectId: string | null,
  ) {
    return this.db.read<PositionTextView>(caller, VERSIONS, [roundId, part, subjectId ?? null], 'position-versions');
  }

  @Mutation(() => WritePositionTextResult, { description: 'Refused once the round is decided.' })
  @Requires('compilation.assess')
  async writePositionText(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('input', { type: () => WritePositionTextInputType }) input: WritePositionTextInputType,
  ) {
    return this.writing.run(caller, { ...input, subjectId: input.subjectId ?? null });
  }
}
