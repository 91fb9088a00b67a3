import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Stance } from '@samsyn/consultation';
import type { Doubt, FormChoice, FormOrigin, RowState } from '@samsyn/documents';
import { FORM_CHOICES, FORM_DOUBTS, FORM_ORIGINS, ROW_STATES } from '@samsyn/documents/values';
import { enumOf, StanceEnum } from '../../../platform/graphql/codes.ts';
import { payload } from '../../../platform/graphql/payload.ts';
import { RefusalType, StaleType } from '../../../platform/graphql/refusal.types.ts';
import { DateTime } from '../../../platform/graphql/scalars.ts';
import type { FormGroup } from '../queries/answer-form.view.ts';

const FormChoiceEnum = enumOf(
  'AnswerFormChoice',
  FORM_CHOICES,
  "What is done with a row: the form's words, those in Samsyn, both as two comments, or nothing of it.",
);
const FormOriginEnum = enumOf('AnswerFormOrigin', FORM_ORIGINS, 'What the form belongs to, by its own marks.');
const FormRowStateEnum = enumOf('AnswerFormRowState', ROW_STATES);
const FormDoubtEnum = enumOf('AnswerFormDoubt', FORM_DOUBTS, 'Why a person has to say where a row belongs.');
const FormGroupEnum = enumOf('AnswerFormGroup', ['DECIDE', 'DECIDED', 'SAME']);

@ObjectType('AnswerFormValues', { description: 'What a row says.' })
export class FormValuesType {
  @Field(() => StanceEnum, { nullable: true }) stance?: Stance | null;
  @Field(() => String) text!: string;
  @Field(() => String) wording!: string;
}

@ObjectType('AnswerFormPlace')
export class FormPlaceType {
  @Field(() => String, { description: "A provision's id, or WHOLE." }) place!: string;
  @Field(() => String) address!: string;
}

@ObjectType('AnswerFormDecided')
export class FormDecidedType {
  @Field(() => FormChoiceEnum) choice!: FormChoice;
  @Field(() => DateTime) at!: Date;
  @Field(() => String) by!: string;
}

@ObjectType('AnswerFormRow', {
  description: 'One row of the file, or of the answer where the file lacks it. Each stands in the account once.',
})
export class FormRowType {
  @Field(() => ID) key!: string;
  @Field(() => FormRowStateEnum) state!: RowState;
  @Field(() => FormGroupEnum) group!: FormGroup;
  @Field(() => String, { nullable: true, description: "A provision's id, or WHOLE; null: a person has to say." })
  place?: string | null;
  @Field(() => String) address!: string;
  @Field(() => [FormPlaceType]) suggestions!: FormPlaceType[];
  @Field(() => FormDoubtEnum, { nullable: true }) doubt?: Doubt | null;
  @Field(() => String, { description: "The provision's words in the round's version." }) law!: string;
  @Field(() => String, { nullable: true, description: 'What the text column says instead.' })
  alteredLaw?: string | null;
  @Field(() => String, { description: 'The words that were changed there.' }) alteredFrom!: string;
  @Field(() => Boolean) moved!: boolean;
  @Field(() => FormValuesType, { nullable: true, description: 'What Samsyn has.' }) old?: FormValuesType | null;
  @Field(() => FormValuesType, { nullable: true, description: 'What the file has; null where the row is gone.' })
  now?: FormValuesType | null;
  @Field(() => Boolean) takesStance!: boolean;
  @Field(() => String, { description: 'Words in the stance column that are no stance.' }) unreadStance!: string;
  @Field(() => String, { description: 'Words in columns the form does not have.' }) beside!: string;
  @Field(() => [String], { description: 'What the row holds that cannot be taken in.' }) notRead!: string[];
  @Field(() => [FormChoiceEnum]) choices!: FormChoice[];
  @Field(() => FormChoiceEnum, { nullable: true, description: 'What "take in all" does; null: somebody has to look.' })
  suggestion?: FormChoice | null;
  @Field(() => String, { description: 'To be sent back with a decision: it is then held against what was shown.' })
  basis!: string;
  @Field(() => Boolean, {
    description: "The words in Samsyn have emphasis or links, which go when the form's words take their place.",
  })
  losesForm!: boolean;
  @Field(() => FormDecidedType, { nullable: true }) decided?: FormDecidedType | null;
}

@ObjectType('AnswerForm', {
  description: 'The last answer form that came back from Word, row by row against the answer as it now is.',
})
export class AnswerFormType {
  @Field(() => ID) id!: string;
  @Field(() => ID) roundId!: string;
  @Field(() => String) fileName!: string;
  @Field(() => DateTime) uploadedAt!: Date;
  @Field(() => String) uploadedBy!: string;
  @Field(() => FormOriginEnum) origin!: FormOrigin;
  @Field(() => Int, { description: 'Open tracked changes in the file; they are read as accepted.' })
  trackedChanges!: number;
  @Field(() => [FormRowType]) rows!: FormRowType[];
  @Field(() => Int, { description: 'toDecide + decided + same = the number of rows.' }) toDecide!: number;
  @Field(() => Int) decided!: number;
  @Field(() => Int) same!: number;
}

@InputType('AnswerFormDecisionInput')
export class FormDecisionInput {
  @Field(() => ID) key!: string;
  @Field(() => String) basis!: string;
  @Field(() => FormChoiceEnum) choice!: FormChoice;
  @Field(() => String, { nullable: true, description: 'For a row whose place is not plain.' }) place?: string | null;
  @Field(() => StanceEnum, { nullable: true }) stance?: Stance | null;
  @Field(() => Boolean, { nullable: true, description: "The provision's changed text becomes the proposed wording." })
  alteredAsWording?: boolean | null;
}

@InputType('TakeInAnswerFormInput')
export class TakeInAnswerFormInput {
  @Field(() => ID) roundId!: string;
  @Field(() => ID) formId!: string;
  @Field(() => [FormDecisionInput]) decisions!: FormDecisionInput[];
}

export const TakeInAnswerFormResult = payload(
  'TakeInAnswerFormResult',
  () => [AnswerFormType, StaleType, RefusalType] as const,
);
