import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { payload, RefusalType, StaleType } from '../../../platform/graphql/index.ts';
import { AssessmentType } from '../../consolidation/index.ts';

@ObjectType('Tag', { description: 'A tag on what came in; with a description it is a theme, and assessed as a whole.' })
export class TagType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true, description: 'Null: no theme.' }) description?: string | null;
  @Field(() => Int) version!: number;
  @Field(() => Int, { description: 'How many texts have it, of answers that count.' }) texts!: number;
  @Field(() => AssessmentType, { nullable: true }) assessment?: AssessmentType | null;
}

@InputType('SaveTagInput')
export class SaveTagInputType {
  @Field(() => ID) roundId!: string;
  @Field(() => ID, { nullable: true, description: 'Left out for a new one.' }) id?: string | null;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'Empty: no theme.' }) description!: string;
}

@ObjectType('TagUse', { description: 'What a tag is used for: told before it is taken out of use.' })
export class TagUseType {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => Int, { description: 'Of answers that count; with those of which a part has it.' }) texts!: number;
  @Field(() => Int) parts!: number;
  @Field(() => Int, { description: 'Rules of who answers for what that go by it.' }) rules!: number;
  @Field(() => Int, { description: 'Saved views that pick it out.' }) views!: number;
  @Field(() => Boolean, { description: 'The theme has been assessed.' }) assessed!: boolean;
}

@ObjectType('RemovedTag')
export class RemovedTagType {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'How many texts had it.' }) texts!: number;
}

@InputType('PutTagsInput')
export class PutTagsInputType {
  @Field(() => ID) roundId!: string;
  @Field(() => [ID], { description: 'Texts, as the reading room lists them, and parts of them.' }) ids!: string[];
  @Field(() => [ID]) add!: string[];
  @Field(() => [ID]) remove!: string[];
}

export const SaveTagResult = payload('SaveTagResult', () => [TagType, StaleType, RefusalType] as const);
export const RemoveTagResult = payload('RemoveTagResult', () => [RemovedTagType, StaleType, RefusalType] as const);
