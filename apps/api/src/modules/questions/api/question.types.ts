import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  type Column,
  COLUMN_KINDS,
  type ColumnKind,
  type Named,
  type Question,
  QUESTION_KINDS,
  type QuestionKind,
  type QuestionSection,
} from '@samsyn/consultation';
import { enumOf } from '../../../platform/graphql/codes.ts';
import { DateTime, payload, RefusalType, StaleType } from '../../../platform/graphql/index.ts';

const QuestionKindEnum = enumOf('QuestionKind', QUESTION_KINDS);
const ColumnKindEnum = enumOf('QuestionColumnKind', COLUMN_KINDS);

@ObjectType('QuestionPart', { description: 'An option, or a row of a table.' })
@InputType('QuestionPartInput')
export class QuestionPartType implements Named {
  @Field(() => ID) id!: string;
  @Field(() => String) label!: string;
}

@ObjectType('QuestionColumn')
@InputType('QuestionColumnInput')
export class QuestionColumnType implements Column {
  @Field(() => ID) id!: string;
  @Field(() => String) label!: string;
  @Field(() => ColumnKindEnum) kind!: ColumnKind;
  @Field(() => String) unit!: string;
  @Field(() => String) min!: string;
  @Field(() => String) max!: string;
  @Field(() => Boolean) integer!: boolean;
}

@ObjectType('Question', { description: 'A question of a round; what its kind has no use for is empty.' })
@InputType('QuestionInput')
export class QuestionType implements Question {
  @Field(() => ID) id!: string;
  @Field(() => QuestionKindEnum) kind!: QuestionKind;
  @Field(() => String) label!: string;
  @Field(() => String) help!: string;
  @Field(() => Boolean) required!: boolean;
  @Field(() => Boolean, { description: 'A line for words beside the answer.' }) takesComment!: boolean;
  @Field(() => String, { description: 'Of its numbers: tkr, dygn, antal …' }) unit!: string;
  @Field(() => String, { description: "The least a number may be, `12.5`; '' for no bound." }) min!: string;
  @Field(() => String) max!: string;
  @Field(() => Boolean, { description: 'Whole numbers only.' }) integer!: boolean;
  @Field(() => [QuestionPartType]) options!: QuestionPartType[];
  @Field(() => Int, { description: 'AMOUNT_PER_YEAR: the first year asked about; 0 of other kinds.' })
  fromYear!: number;
  @Field(() => Int) toYear!: number;
  @Field(() => Int, { description: 'From this year on the amounts are plans; 0: none is.' }) plannedFrom!: number;
  @Field(() => String, { description: 'TABLE: what its rows are.' }) rowTitle!: string;
  @Field(() => [QuestionPartType]) rows!: QuestionPartType[];
  @Field(() => Int, { description: 'TABLE: how many rows of its own a body may add.' }) ownRows!: number;
  @Field(() => [QuestionColumnType]) columns!: QuestionColumnType[];
}

@ObjectType('QuestionSection')
@InputType('QuestionSectionInput')
export class QuestionSectionType implements QuestionSection {
  @Field(() => ID) id!: string;
  @Field(() => String) title!: string;
  @Field(() => String) help!: string;
  @Field(() => [QuestionType]) questions!: QuestionType[];
}

@ObjectType('Questionnaire', { description: 'What a round asks; fixed when the round is sent.' })
export class QuestionnaireType {
  @Field(() => ID) roundId!: string;
  @Field(() => Int, { description: "Counts the authority's changes; 0 to a body." }) version!: number;
  @Field(() => Boolean, { description: 'The round is sent: nobody changes them any more.' }) fixed!: boolean;
  @Field(() => [QuestionSectionType]) sections!: QuestionSectionType[];
}

@ObjectType('AskedBefore', { description: 'A round whose questions can be begun from.' })
export class AskedBeforeType {
  @Field(() => ID) roundId!: string;
  @Field(() => String) title!: string;
  @Field(() => Int) questions!: number;
}

@InputType('SaveQuestionnaireInput')
export class SaveQuestionnaireInputType {
  @Field(() => ID) roundId!: string;
  @Field(() => Int, { description: '0 where the round has none yet.' }) expectedVersion!: number;
  @Field(() => [QuestionSectionType]) sections!: QuestionSectionType[];
}

export const QuestionnaireResult = payload(
  'QuestionnaireResult',
  () => [QuestionnaireType, StaleType, RefusalType] as const,
);

@ObjectType('FieldAnswer', {
  description: 'What stands in one field of a question: libs/consultation, questions/fields.ts.',
})
export class FieldAnswerType {
  @Field(() => ID) questionId!: string;
  @Field(() => String) field!: string;
  @Field(() => String) value!: string;
}

@ObjectType('DraftFieldAnswer', { description: 'The same as it is being written.' })
export class DraftFieldAnswerType extends FieldAnswerType {
  @Field(() => Int) version!: number;
  @Field(() => DateTime) updatedAt!: Date;
  @Field(() => String) updatedBy!: string;
}

@InputType('SaveAnswerInput')
export class SaveAnswerInputType {
  @Field(() => ID) roundId!: string;
  @Field(() => ID) questionId!: string;
  @Field(() => String) field!: string;
  @Field(() => String, { description: "As it was typed; '' empties it." }) value!: string;
  @Field(() => Int, { description: '0 where nobody has written in it.' }) expectedVersion!: number;
  @Field(() => Int, { description: 'The edition of the answer that it was written in.' }) expectedEdition!: number;
}

@ObjectType('SavedAnswer')
export class SavedAnswerType {
  @Field(() => Int) version!: number;
  @Field(() => DateTime) updatedAt!: Date;
}

export const SaveAnswerResult = payload('SaveAnswerResult', () => [SavedAnswerType, StaleType, RefusalType] as const);
