import { Args, Field, ID, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { ActorKind } from '@samsyn/consultation';
import { Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { ActorKindEnum } from '../../../platform/graphql/codes.ts';
import { CurrentOfficer, Day, payload, RefusalType, StaleType } from '../../../platform/graphql/index.ts';
import type { SectorRole } from '../store/actor.row.ts';
import { ChangeActor } from '../use-cases/change-actor.ts';
import { ActorType, SectorRoleEnum } from './actor.types.ts';

const ActorResult = payload('ActorResult', () => [ActorType, StaleType, RefusalType] as const);

@InputType('ActorFactsInput')
export class ActorFactsInputType {
  @Field(() => String, { nullable: true }) organisationNumber?: string | null;
  @Field(() => String, { nullable: true, description: "The body's functional mailbox, never a person's." })
  mailbox?: string | null;
  @Field(() => String, { nullable: true }) countyCode?: string | null;
}

@InputType('AddActorInput')
export class AddActorInputType extends ActorFactsInputType {
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) shortName?: string | null;
  @Field(() => ActorKindEnum) kind!: ActorKind;
  @Field(() => Day, { nullable: true }) validFrom?: string | null;
}

@InputType('ActorAtInput', { description: 'Which body, and which version of it was looked at.' })
export class ActorAtInputType {
  @Field(() => ID) actorId!: string;
  @Field(() => Int) expectedVersion!: number;
}

/** The register, kept by those who have the right. */
@Resolver()
export class ActorChangesResolver {
  constructor(private readonly changing: ChangeActor) {}

  @Mutation(() => ActorResult)
  @Requires('actor.write')
  async addActor(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('input', { type: () => AddActorInputType }) input: AddActorInputType,
  ) {
    const { name, kind, shortName, validFrom } = input;
    return this.changing.add(caller, {
      ...{ name, kind, shortName: shortName ?? null, validFrom: validFrom ?? null },
      ...factsOf(input),
    });
  }

  @Mutation(() => ActorResult, {
    description: 'The body gets another name from a day; the one it has ends the day before.',
  })
  @Requires('actor.write')
  async renameActor(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('at', { type: () => ActorAtInputType }) at: ActorAtInputType,
    @Args('name', { type: () => String }) name: string,
    @Args('from', { type: () => Day }) from: string,
    @Args('shortName', { type: () => String, nullable: true }) shortName: string | null,
    @Args('note', { type: () => String, nullable: true }) note: string | null,
  ) {
    return this.changing.rename(caller, at, { name, from, shortName: shortName ?? null, note: note ?? null });
  }

  @Mutation(() => ActorResult, { description: 'How the body is reached and numbered; what is left out is taken away.' })
  @Requires('actor.write')
  async changeActor(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('at', { type: () => ActorAtInputType }) at: ActorAtInputType,
    @Args('facts', { type: () => ActorFactsInputType }) facts: ActorFactsInputType,
  ) {
    return this.changing.facts(caller, at, factsOf(facts));
  }

  @Mutation(() => ActorResult, { description: 'Other bodies go up in this one from a day; each ends the day before.' })
  @Requires('actor.write')
  async mergeActors(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('at', { type: () => ActorAtInputType }) at: ActorAtInputType,
    @Args('predecessorIds', { type: () => [ID] }) predecessorIds: string[],
    @Args('from', { type: () => Day }) from: string,
    @Args('note', { type: () => String, nullable: true }) note: string | null,
  ) {
    return this.changing.merge(caller, at, { predecessorIds, from, note: note ?? null });
  }

  @Mutation(() => ActorResult)
  @Requires('actor.write')
  async closeActor(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('at', { type: () => ActorAtInputType }) at: ActorAtInputType,
    @Args('lastDay', { type: () => Day }) lastDay: string,
  ) {
    return this.changing.close(caller, at, lastDay);
  }

  @Mutation(() => ActorResult, { description: 'The place of the body in a sector of civil preparedness, from a day.' })
  @Requires('actor.write')
  async setActorSector(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('at', { type: () => ActorAtInputType }) at: ActorAtInputType,
    @Args('sector', { type: () => String }) sector: string,
    @Args('role', { type: () => SectorRoleEnum }) role: SectorRole,
    @Args('validFrom', { type: () => Day }) validFrom: string,
    @Args('validTo', { type: () => Day, nullable: true }) validTo: string | null,
  ) {
    return this.changing.sector(caller, at, { sector, role, validFrom, validTo: validTo ?? null });
  }
}

function factsOf({ organisationNumber, mailbox, countyCode }: ActorFactsInputType) {
  return { organisationNumber: organisationNumber ?? null, mailbox: mailbox ?? null, countyCode: countyCode ?? null };
}
