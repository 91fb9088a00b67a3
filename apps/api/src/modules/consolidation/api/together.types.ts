import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Disposition } from '@samsyn/consultation';
import { DispositionEnum, enumOf } from '../../../platform/graphql/codes.ts';
import { payload } from '../../../platform/graphql/payload.ts';
import { RefusalType, StaleType } from '../../../platform/graphql/refusal.types.ts';
import { DateTime, Json } from '../../../platform/graphql/scalars.ts';
import { AssessmentType, CommentFilterType } from './consolidation.types.ts';

export const TogetherActEnum = enumOf('TogetherAct', ['ASSESS', 'VALIDATE']);

@InputType('TogetherScope', {
  description:
    'Those named, a whole group of near-duplicates, or else all that the filter lets through at the provision.',
})
export class TogetherScopeType {
  @Field(() => ID) roundId!: string;
  @Field(() => [ID], { nullable: true }) commentIds?: string[] | null;
  @Field(() => ID, { nullable: true }) groupId?: string | null;
  @Field(() => ID, { nullable: true }) provisionId?: string | null;
  @Field(() => CommentFilterType, { nullable: true }) filter?: CommentFilterType | null;
}

@ObjectType('TogetherPreviewRow')
export class TogetherPreviewRowType {
  @Field(() => ID) commentId!: string;
  @Field(() => String) organisationName!: string;
  @Field(() => String, { nullable: true }) address?: string | null;
  @Field(() => String) text!: string;
  @Field(() => String, { description: 'What it says beside what it shares with others; empty when nothing.' })
  ownText!: string;
  @Field(() => String, { description: 'The wording it proposes, where the others do not.' }) ownWording!: string;
  @Field(() => Boolean, { description: 'It is decided in parts, and not in a step over several.' }) inParts!: boolean;
  @Field(() => Boolean, { description: 'It only endorses a point, and is decided with it.' }) inherits!: boolean;
  @Field(() => AssessmentType, { nullable: true }) assessment?: AssessmentType | null;
}

@ObjectType('TogetherPreview', { description: 'Exactly what a step over several comments would change.' })
export class TogetherPreviewType {
  @Field(() => ID) roundId!: string;
  @Field(() => Int, { description: 'How many there are in all; one step takes `most`.' }) total!: number;
  @Field(() => Int) most!: number;
  @Field(() => [TogetherPreviewRowType]) rows!: TogetherPreviewRowType[];
}

@ObjectType('TogetherStep', { description: "The caller's own latest step over several, while it can be undone." })
export class TogetherStepType {
  @Field(() => ID) id!: string;
  @Field(() => TogetherActEnum) act!: 'ASSESS' | 'VALIDATE';
  @Field(() => DateTime) madeAt!: Date;
  @Field(() => Int) rows!: number;
}

@InputType('TogetherRow')
export class TogetherRowType {
  @Field(() => ID) commentId!: string;
  @Field(() => Int, { description: 'The version of its assessment that was previewed; 0: there was none.' })
  expectedVersion!: number;
}

@InputType('AssessTogetherInput')
export class AssessTogetherInputType {
  @Field(() => ID) roundId!: string;
  @Field(() => [TogetherRowType]) rows!: TogetherRowType[];
  @Field(() => DispositionEnum) disposition!: Disposition;
  @Field(() => String) reason!: string;
  @Field(() => Json, { nullable: true }) text?: unknown;
}

@InputType('ValidateTogetherInput')
export class ValidateTogetherInputType {
  @Field(() => ID) roundId!: string;
  @Field(() => [TogetherRowType]) rows!: TogetherRowType[];
}

@ObjectType('TogetherDone')
export class TogetherDoneType {
  @Field(() => ID) stepId!: string;
  @Field(() => Int) changed!: number;
  @Field(() => Int, { description: 'How many of them have words of their own that wait for a decision.' })
  remaining!: number;
}

export const TogetherResult = payload('TogetherResult', () => [TogetherDoneType, StaleType, RefusalType] as const);
