import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DELTA_GROUPS, type DeltaGroup, type DeltaWhat } from '@samsyn/consultation';
import { enumOf } from '../../../platform/graphql/codes.ts';
import { DateTime } from '../../../platform/graphql/index.ts';

export const DeltaWhatEnum = enumOf('DeltaWhat', ['CHANGED', 'NEW', 'MOVED', 'REPEALED'] as const);
export const DeltaGroupEnum = enumOf('DeltaGroup', DELTA_GROUPS);

@ObjectType('DeltaChange', { description: 'A provision that is another than in the earlier round.' })
export class DeltaChangeType {
  @Field(() => Int) ordinal!: number;
  @Field(() => DeltaWhatEnum) what!: DeltaWhat;
  @Field(() => ID, { nullable: true, description: 'Null: it is there no more.' }) provisionId?: string | null;
  @Field(() => String) address!: string;
  @Field(() => String, { nullable: true, description: 'Where it was another.' }) oldAddress?: string | null;
  @Field(() => String) oldText!: string;
  @Field(() => String) newText!: string;
}

@ObjectType('DeltaPoint', {
  description: "A body's own point from the earlier round, or of one that it has followed, and what was done with it.",
})
export class DeltaPointType {
  @Field(() => ID) commentId!: string;
  @Field(() => Int) number!: number;
  @Field(() => String, { nullable: true, description: 'Null: of the draft as a whole.' }) address?: string | null;
  @Field(() => String) text!: string;
  @Field(() => String, { nullable: true }) proposedWording?: string | null;
  @Field(() => ID, { nullable: true, description: 'The provision it stands on now; null: nothing is left of it.' })
  placeId?: string | null;
  @Field(() => String, { nullable: true }) placeAddress?: string | null;
  @Field(() => Boolean, { description: 'A provision that it is about has changed.' }) touched!: boolean;
  @Field(() => String, { nullable: true, description: 'As decided when the round was sent; null: it was not yet.' })
  disposition?: string | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
  @Field(() => String, { nullable: true, description: 'The body that it has followed; null: it said it itself.' })
  saidBy?: string | null;
}

@ObjectType('DeltaBody', { description: 'A body of the earlier round, in the one group that it is in.' })
export class DeltaBodyType {
  @Field(() => ID) organisationId!: string;
  @Field(() => String) name!: string;
  @Field(() => DeltaGroupEnum) group!: DeltaGroup;
  @Field(() => Int, { description: 'Its comments on provisions.' }) points!: number;
  @Field(() => Boolean, { description: 'It is on the list, or who has followed it is.' }) asked!: boolean;
  @Field(() => Boolean, { description: 'It has ended, and nobody has followed it.' }) gone!: boolean;
  @Field(() => String, { nullable: true, description: 'Where its letter goes; null: nowhere.' }) mailbox?:
    string | null;
}

@ObjectType('RoundDelta', { description: 'What a round that follows an earlier one is about.' })
export class RoundDeltaType {
  @Field(() => ID) roundId!: string;
  @Field(() => ID) earlierRoundId!: string;
  @Field(() => String) earlierTitle!: string;
  @Field(() => String) earlierRegistrationNumber!: string;
  @Field(() => String, { nullable: true, description: 'Null: it is out of reach.' }) earlierSlug?: string | null;
  @Field(() => ID, { nullable: true, description: 'Null: it is out of reach.' }) fromVersionId?: string | null;
  @Field(() => ID) toVersionId!: string;
  @Field(() => Int) fromNumber!: number;
  @Field(() => Int) toNumber!: number;
  @Field(() => DateTime, { nullable: true, description: 'Null: it is as it would be sent now.' }) sentAt?: Date | null;
  @Field(() => [DeltaChangeType], { description: 'In reading order, what is gone last.' }) changes!: DeltaChangeType[];
  @Field(() => [DeltaPointType], { description: 'The own points of the body that asks.' }) points!: DeltaPointType[];
  @Field(() => [DeltaBodyType], { description: 'All bodies of the earlier round; the authority is told.' })
  bodies!: DeltaBodyType[];
}

@ObjectType('DeltaAfter', { description: 'A round that follows this one.' })
export class DeltaAfterType {
  @Field(() => ID) roundId!: string;
  @Field(() => String, { nullable: true, description: 'Null: the body is not asked in it.' }) slug?: string | null;
  @Field(() => String) title!: string;
  @Field(() => String) registrationNumber!: string;
  @Field(() => Int) versionNumber!: number;
  @Field(() => Boolean, { nullable: true, description: 'Whether the body is asked again; null to the authority.' })
  asked?: boolean | null;
  @Field(() => DeltaGroupEnum, { nullable: true, description: 'How the body is touched; null to the authority.' })
  group?: DeltaGroup | null;
}

@ObjectType('DeltaCandidate', { description: 'A round that one being prepared may follow.' })
export class DeltaCandidateType {
  @Field(() => ID) roundId!: string;
  @Field(() => String) title!: string;
  @Field(() => String) registrationNumber!: string;
  @Field(() => Int) versionNumber!: number;
  @Field(() => DateTime) openedAt!: Date;
}
