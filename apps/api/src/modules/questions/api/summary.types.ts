import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { QuestionType } from './question.types.ts';

@ObjectType('ColumnTotal', { description: 'Exact decimals, `1250.5`.' })
export class ColumnTotalType {
  @Field(() => Int, { description: 'Of how many numbers.' }) count!: number;
  @Field(() => String) sum!: string;
  @Field(() => String) min!: string;
  @Field(() => String) median!: string;
  @Field(() => String) max!: string;
}

@ObjectType('SummaryColumn')
export class SummaryColumnType {
  @Field(() => String) label!: string;
  @Field(() => String) unit!: string;
  @Field(() => ColumnTotalType, { nullable: true, description: 'Null of words, and where nobody gave a number.' })
  total?: ColumnTotalType | null;
}

@ObjectType('SummaryRow')
export class SummaryRowType {
  @Field(() => ID) bodyId!: string;
  @Field(() => String) bodyName!: string;
  @Field(() => [String], { description: "Numbers plain, choices and words as they read; '' without an answer." })
  cells!: string[];
}

@ObjectType('SummaryTable', {
  description: "Bodies × answers; of a table one a row, and one for the bodies' own rows.",
})
export class SummaryTableType {
  @Field(() => String) title!: string;
  @Field(() => [SummaryColumnType]) columns!: SummaryColumnType[];
  @Field(() => [SummaryRowType]) rows!: SummaryRowType[];
}

@ObjectType('ChoiceCount')
export class ChoiceCountType {
  @Field(() => String) label!: string;
  @Field(() => Int) count!: number;
}

@ObjectType('QuestionSummary')
export class QuestionSummaryType {
  @Field(() => String) number!: string;
  @Field(() => QuestionType) question!: QuestionType;
  @Field(() => Int) answered!: number;
  @Field(() => [String], { description: 'Bodies that gave an answer and said nothing here.' }) notAnswered!: string[];
  @Field(() => [ChoiceCountType]) choices!: ChoiceCountType[];
  @Field(() => [SummaryTableType]) tables!: SummaryTableType[];
}

@ObjectType('QuestionsSummary', {
  description: 'What the bodies answered; of each its newest answer that it has not taken back.',
})
export class QuestionsSummaryType {
  @Field(() => ID) roundId!: string;
  @Field(() => String) roundTitle!: string;
  @Field(() => Int) invited!: number;
  @Field(() => Int) answered!: number;
  @Field(() => [String], { description: 'Bodies that were asked and have given no answer that counts.' })
  missing!: string[];
  @Field(() => [QuestionSummaryType]) questions!: QuestionSummaryType[];
}
