import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Change, CommentKind, Stance } from '@samsyn/consultation';
import { CommentKindEnum, enumOf, StanceEnum } from '../../../platform/graphql/codes.ts';
import { Json } from '../../../platform/graphql/scalars.ts';

const ChangeEnum = enumOf('AnswerChange', ['ADDED', 'CHANGED', 'REMOVED', 'UNCHANGED'] as const);

@ObjectType('ComparedPoint')
export class ComparedPointType {
  @Field(() => ID) pointId!: string;
  @Field(() => CommentKindEnum) kind!: CommentKind;
  @Field(() => Json) body!: unknown;
  @Field(() => String, { nullable: true }) proposedWording?: string | null;
  @Field(() => String, { nullable: true }) proposedReason?: string | null;
  @Field(() => String, { nullable: true }) endorsesName?: string | null;
}

@ObjectType('PointDifference')
export class PointDifferenceType {
  @Field(() => ChangeEnum) change!: Change;
  @Field(() => String, { nullable: true, description: 'Null for the draft as a whole.' }) address?: string | null;
  @Field(() => ComparedPointType, { nullable: true }) before?: ComparedPointType | null;
  @Field(() => ComparedPointType, { nullable: true }) after?: ComparedPointType | null;
}

@ObjectType('StanceDifference')
export class StanceDifferenceType {
  @Field(() => ID) provisionId!: string;
  @Field(() => String) address!: string;
  @Field(() => StanceEnum, { nullable: true }) before?: Stance | null;
  @Field(() => StanceEnum, { nullable: true }) after?: Stance | null;
}

@ObjectType('FieldDifference', { description: 'A field of a question that holds something else; null: nothing.' })
export class FieldDifferenceType {
  @Field(() => ID) questionId!: string;
  @Field(() => String) field!: string;
  @Field(() => String, { description: 'The question, and the field within it.' }) label!: string;
  @Field(() => String, { nullable: true }) before?: string | null;
  @Field(() => String, { nullable: true }) after?: string | null;
}

@ObjectType('ComparedFile')
export class ComparedFileType {
  @Field(() => String) title!: string;
  @Field(() => String) fileName!: string;
  @Field(() => Int, { description: 'Bytes.' }) size!: number;
}

@ObjectType('FileDifference', {
  description: 'A file that goes with either answer, known by what it holds. CHANGED: under another title or name.',
})
export class FileDifferenceType {
  @Field(() => ChangeEnum) change!: Change;
  @Field(() => ComparedFileType, { nullable: true }) before?: ComparedFileType | null;
  @Field(() => ComparedFileType, { nullable: true }) after?: ComparedFileType | null;
}

@ObjectType('ResponseDifference', { description: 'What an answer says other than the one the body gave before it.' })
export class ResponseDifferenceType {
  @Field(() => String, { nullable: true }) beforeReceipt?: string | null;
  @Field(() => String, { nullable: true, description: 'Null for what is being written.' }) afterReceipt?: string | null;
  @Field(() => ChangeEnum) overall!: Change;
  @Field(() => StanceEnum, { nullable: true }) overallBefore?: Stance | null;
  @Field(() => StanceEnum, { nullable: true }) overallAfter?: Stance | null;
  @Field(() => String, { nullable: true }) endorsesBefore?: string | null;
  @Field(() => String, { nullable: true }) endorsesAfter?: string | null;
  @Field(() => ChangeEnum) general!: Change;
  @Field(() => Json, { nullable: true }) generalBefore?: unknown;
  @Field(() => Json, { nullable: true }) generalAfter?: unknown;
  @Field(() => [StanceDifferenceType]) stances!: StanceDifferenceType[];
  @Field(() => [PointDifferenceType], {
    description: 'Every point of both, once: those of the later answer in its order, then those that are gone.',
  })
  points!: PointDifferenceType[];
  @Field(() => [FieldDifferenceType]) answers!: FieldDifferenceType[];
  @Field(() => [FileDifferenceType], {
    description: 'Every file of both, once: those of the later answer in its order, then those that are gone.',
  })
  files!: FileDifferenceType[];
}
