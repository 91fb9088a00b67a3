import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { AnswerVisibility, Assurance } from '@samsyn/consultation';
import { AnswerVisibilityEnum, AssuranceEnum } from '../../../platform/graphql/codes.ts';
import { DateTime, Json } from '../../../platform/graphql/index.ts';
import { ActorFilterInput } from '../../actors/index.ts';
import { type RoundDocumentKind, RoundDocumentKindEnum } from './round.types.ts';

@InputType('CreateRoundInput')
export class CreateRoundInputType {
  @Field(() => ID, { nullable: true, description: 'Null for a round that puts questions and has no draft text.' })
  versionId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The government assignment it hangs on.' })
  assignmentId?: string | null;
  @Field(() => String) title!: string;
  @Field(() => String) registrationNumber!: string;
  @Field(() => String) subject!: string;
  @Field(() => DateTime) deadline!: Date;
  @Field(() => Json, { nullable: true }) coverLetter?: unknown;
  @Field(() => Json, { nullable: true }) coverLetterEn?: unknown;
  @Field(() => AssuranceEnum, { nullable: true, description: 'The least there may be when left out.' })
  assurance?: Assurance | null;
  @Field(() => AnswerVisibilityEnum, { nullable: true, description: 'NEVER when left out.' })
  answersVisible?: AnswerVisibility | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why the time to answer is short, where a rule says that it is.',
  })
  shortTimeReason?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'No more time is given to anybody (anstånd medges ej).' })
  noExtensions?: boolean | null;
}

@InputType('UpdateRoundInput')
export class UpdateRoundInputType {
  @Field(() => ID) roundId!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => String, { nullable: true }) title?: string | null;
  @Field(() => String, { nullable: true }) registrationNumber?: string | null;
  @Field(() => String, { nullable: true }) subject?: string | null;
  @Field(() => DateTime, { nullable: true }) deadline?: Date | null;
  @Field(() => Json, { nullable: true }) coverLetter?: unknown;
  @Field(() => Json, { nullable: true }) coverLetterEn?: unknown;
  @Field(() => AssuranceEnum, { nullable: true }) assurance?: Assurance | null;
  @Field(() => AnswerVisibilityEnum, { nullable: true }) answersVisible?: AnswerVisibility | null;
  @Field(() => String, { nullable: true, description: 'As it is when left out; none when null.' })
  shortTimeReason?: string | null;
  @Field(() => Boolean, { nullable: true }) noExtensions?: boolean | null;
}

@InputType('ChangeRecipientsInput')
export class ChangeRecipientsInputType {
  @Field(() => ID) roundId!: string;
  @Field(() => [ID], { nullable: true }) add?: string[] | null;
  @Field(() => [ID], { nullable: true }) remove?: string[] | null;
  @Field(() => ActorFilterInput, { nullable: true }) addMatching?: ActorFilterInput | null;
  @Field(() => ID, { nullable: true }) addList?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'A round that has been sent: those who were asked in it, as who they are now.',
  })
  addRound?: string | null;
  @Field(() => Boolean, { nullable: true }) clear?: boolean | null;
}

@InputType('AddRoundDocumentInput')
export class AddRoundDocumentInputType {
  @Field(() => ID) roundId!: string;
  @Field(() => RoundDocumentKindEnum) kind!: RoundDocumentKind;
  @Field(() => String) title!: string;
  @Field(() => ID, { nullable: true }) uploadId?: string | null;
  @Field(() => String, { nullable: true }) text?: string | null;
}
