import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { ActorKind, BodyStanding, Disposition, PositionPart, Stance } from '@samsyn/consultation';
import {
  ActorKindEnum,
  BodyStandingEnum,
  DispositionEnum,
  PositionPartEnum,
  StanceEnum,
} from '../../../platform/graphql/codes.ts';
import { DateTime, Day, Json, payload, RefusalType, StaleType } from '../../../platform/graphql/index.ts';

@ObjectType('StandingTally')
export class StandingTallyType {
  @Field(() => BodyStandingEnum) code!: BodyStanding;
  @Field(() => Int) count!: number;
}

@ObjectType('StanceTally')
export class StanceTallyType {
  @Field(() => StanceEnum) code!: Stance;
  @Field(() => Int) count!: number;
}

@ObjectType('OutcomeTally')
export class OutcomeTallyType {
  @Field(() => DispositionEnum) code!: Disposition;
  @Field(() => Int) count!: number;
}

@ObjectType('PositionKind', { description: 'A kind of body, or all of them.' })
export class PositionKindType {
  @Field(() => ActorKindEnum, { nullable: true, description: 'Null: all.' }) kind?: ActorKind | null;
  @Field(() => Int) asked!: number;
  @Field(() => [StandingTallyType]) standings!: StandingTallyType[];
  @Field(() => [StanceTallyType], { description: 'On the whole.' }) stances!: StanceTallyType[];
}

@ObjectType('PositionProvision')
export class PositionProvisionType {
  @Field(() => ID) provisionId!: string;
  @Field(() => String) address!: string;
  @Field(() => String, { nullable: true }) heading?: string | null;
  @Field(() => Int) comments!: number;
  @Field(() => [StanceTallyType], { description: 'As its row of the stance matrix.' }) stances!: StanceTallyType[];
  @Field(() => [OutcomeTallyType]) outcome!: OutcomeTallyType[];
  @Field(() => Int) undecided!: number;
  @Field(() => String, { description: 'In short; empty where nothing is written.' }) assessment!: string;
}

@ObjectType('PositionTheme')
export class PositionThemeType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String) description!: string;
  @Field(() => Int) texts!: number;
  @Field(() => DispositionEnum, { nullable: true }) disposition?: Disposition | null;
  @Field(() => Boolean, { description: 'Proposed by one and validated by another.' }) decided!: boolean;
  @Field(() => String) reason!: string;
}

@ObjectType('PositionBody')
export class PositionBodyType {
  @Field(() => ID) organisationId!: string;
  @Field(() => String) name!: string;
  @Field(() => ActorKindEnum) kind!: ActorKind;
  @Field(() => Boolean) asked!: boolean;
  @Field(() => BodyStandingEnum) standing!: BodyStanding;
  @Field(() => StanceEnum, { nullable: true }) overallStance?: Stance | null;
}

@ObjectType('PositionImpact', { description: 'What is said of the consequences.' })
export class PositionImpactType {
  @Field(() => Int) comments!: number;
  @Field(() => Int) bodies!: number;
  @Field(() => [StanceTallyType], { description: 'Of what the comments are about.' }) stances!: StanceTallyType[];
  @Field(() => Int) withoutStance!: number;
  @Field(() => [OutcomeTallyType]) outcome!: OutcomeTallyType[];
  @Field(() => Int) undecided!: number;
}

@ObjectType('PositionChange', { description: 'What is changed, wholly or partly, for what was said.' })
export class PositionChangeType {
  @Field(() => ID, { nullable: true, description: 'Null: on the whole.' }) provisionId?: string | null;
  @Field(() => String) address!: string;
  @Field(() => String, { nullable: true }) heading?: string | null;
  @Field(() => Int) accepted!: number;
  @Field(() => Int) partly!: number;
  @Field(() => [String]) reasons!: string[];
}

@ObjectType('Positions', { description: 'Numbers made from what is on record, when asked for.' })
export class PositionsType {
  @Field(() => [PositionKindType]) kinds!: PositionKindType[];
  @Field(() => Int) comments!: number;
  @Field(() => Int) decided!: number;
  @Field(() => [OutcomeTallyType]) outcome!: OutcomeTallyType[];
  @Field(() => [PositionProvisionType], { description: 'The most criticised.' }) provisions!: PositionProvisionType[];
  @Field(() => Int) provisionsInAll!: number;
  @Field(() => [PositionThemeType]) themes!: PositionThemeType[];
  @Field(() => [PositionBodyType], { description: 'Those that are counted.' }) bodies!: PositionBodyType[];
  @Field(() => PositionImpactType) impact!: PositionImpactType;
  @Field(() => [PositionChangeType]) changes!: PositionChangeType[];
}

@ObjectType('PositionText', { description: "An editor's own words beside the numbers." })
export class PositionTextType {
  @Field(() => PositionPartEnum) part!: PositionPart;
  @Field(() => ID, { nullable: true, description: 'A provision or a theme; null: the part as a whole.' })
  subjectId?: string | null;
  @Field(() => Int) version!: number;
  @Field(() => Json) text!: unknown;
  @Field(() => DateTime) writtenAt!: Date;
  @Field(() => String) writtenBy!: string;
}

@ObjectType('RoundPositions', { description: 'A summary for who is to decide.' })
export class RoundPositionsType {
  @Field(() => ID) roundId!: string;
  @Field(() => Int, { nullable: true, description: 'The record of the decision it was kept with; null: as of now.' })
  decision?: number | null;
  @Field(() => Day, { nullable: true }) decidedOn?: string | null;
  @Field(() => PositionsType) positions!: PositionsType;
  @Field(() => [PositionTextType]) texts!: PositionTextType[];
}

@InputType('WritePositionTextInput')
export class WritePositionTextInputType {
  @Field(() => ID) roundId!: string;
  @Field(() => PositionPartEnum) part!: PositionPart;
  @Field(() => ID, { nullable: true }) subjectId?: string | null;
  @Field(() => Int, { description: '0: there is none.' }) expectedVersion!: number;
  @Field(() => Json) text!: unknown;
}

export const WritePositionTextResult = payload(
  'WritePositionTextResult',
  () => [PositionTextType, StaleType, RefusalType] as const,
);
