import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { ActorKind } from '@samsyn/consultation';
import { ActorKindEnum, enumOf } from '../../../platform/graphql/codes.ts';
import { Day, PageInfoType } from '../../../platform/graphql/index.ts';
import type { NameKind, SectorRole } from '../store/actor.row.ts';

const NameKindEnum = enumOf('NameKind', ['OFFICIAL', 'SHORT', 'ALIAS']);
export const SectorRoleEnum = enumOf('SectorRole', ['LEAD', 'MEMBER', 'LISTED']);

@ObjectType('ActorName')
export class ActorNameType {
  @Field(() => String) name!: string;
  @Field(() => NameKindEnum) kind!: NameKind;
  @Field(() => Day, { nullable: true }) validFrom?: string | null;
  @Field(() => Day, { nullable: true }) validTo?: string | null;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@ObjectType('ActorSector')
export class ActorSectorType {
  @Field(() => String) sector!: string;
  @Field(() => SectorRoleEnum) role!: SectorRole;
  @Field(() => Day, { nullable: true }) validFrom?: string | null;
  @Field(() => Day, { nullable: true }) validTo?: string | null;
}

@ObjectType('ActorPredecessor')
export class ActorRelationType {
  @Field(() => ID) actorId!: string;
  @Field(() => String) name!: string;
  @Field(() => Day, { nullable: true }) from?: string | null;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@ObjectType('Actor')
export class ActorType {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'Counts the changes.' }) version!: number;
  @Field(() => ActorKindEnum) kind!: ActorKind;
  @Field(() => String, { description: 'The official name valid on the day asked for (today when not said).' })
  name!: string;
  @Field(() => String, { nullable: true }) shortName?: string | null;
  @Field(() => String, { nullable: true }) organisationNumber?: string | null;
  @Field(() => String, { nullable: true, description: "The county's name." }) county?: string | null;
  @Field(() => String, { nullable: true }) countyCode?: string | null;
  @Field(() => String, { nullable: true }) municipalityCode?: string | null;
  @Field(() => String, { nullable: true }) civilDefenceRegion?: string | null;
  @Field(() => String, { nullable: true }) healthCareRegion?: string | null;
  @Field(() => String, { nullable: true }) mailbox?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Which name the search hit, when it was another than `name` ("MSB").',
  })
  matchedName?: string | null;
  @Field(() => Day, { nullable: true, description: 'Its last day.' }) ended?: string | null;
  @Field(() => [ActorNameType]) names!: ActorNameType[];
  @Field(() => [ActorSectorType]) sectors!: ActorSectorType[];
  @Field(() => [ActorRelationType]) predecessors!: ActorRelationType[];
  @Field(() => [ActorRelationType]) successors!: ActorRelationType[];
}

@ObjectType('ActorConnection')
export class ActorConnectionType {
  @Field(() => [ActorType]) nodes!: ActorType[];
  @Field(() => PageInfoType) pageInfo!: PageInfoType;
  @Field(() => Int, { description: 'Capped at 1 000.' }) total!: number;
}

@InputType('ActorFilter')
export class ActorFilterInput {
  @Field(() => String, { nullable: true }) search?: string | null;
  @Field(() => ActorKindEnum, { nullable: true }) kind?: ActorKind | null;
  @Field(() => String, { nullable: true }) sector?: string | null;
  @Field(() => String, { nullable: true, description: "The county's code." }) county?: string | null;
  @Field(() => Day, { nullable: true }) validOn?: string | null;
  @Field(() => Boolean, { nullable: true }) includeEnded?: boolean | null;
}

@ObjectType('SectorSummary')
export class SectorSummaryType {
  @Field(() => String) sector!: string;
  @Field(() => Int) actors!: number;
}

@ObjectType('CountySummary')
export class CountySummaryType {
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
}
