import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { type Language, LETTER_TEXTS, type LetterTextKind, type RoundState } from '@samsyn/consultation';
import { enumOf, RoundStateEnum } from '../../../platform/graphql/codes.ts';
import { DateTime, Day, payload, RefusalType } from '../../../platform/graphql/index.ts';
import type { LetterState } from '../store/letters.store.ts';
import type { TextWithOrigin } from '../store/letter-texts.store.ts';

export const LetterTextKindEnum = enumOf('LetterTextKind', LETTER_TEXTS);
export const LetterLanguageEnum = enumOf('LetterLanguage', ['sv', 'en'] as const);
const LetterTextOriginEnum = enumOf('LetterTextOrigin', ['ROUND', 'HOUSE', 'PRODUCT'] as const);
export const DeliveryStateEnum = enumOf('DeliveryState', [
  'QUEUED',
  'SENT',
  'NOT_CONFIGURED',
  'FAILED',
  'BOUNCED',
  'NO_ADDRESS',
] as const);

@ObjectType('Sending')
export class SendingType {
  @Field(() => String) address!: string;
  @Field(() => DateTime) at!: Date;
  @Field(() => String, { nullable: true, description: 'Who sent it anew; null of the frozen list.' })
  by!: string | null;
}

@ObjectType('DeliveryRow', { description: 'A body of the list, and what has become of what it was sent.' })
export class DeliveryRowType {
  @Field(() => ID) invitationId!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true, description: 'Where it is reached now.' }) address!: string | null;
  @Field(() => [SendingType]) sendings!: SendingType[];
  @Field(() => DeliveryStateEnum, { nullable: true, description: 'Of the newest invitation; null without a mailbox.' })
  state!: LetterState | null;
  @Field(() => DateTime, { nullable: true }) at!: Date | null;
  @Field(() => String, { nullable: true, description: "The mail server's code." }) failure!: string | null;
  @Field(() => DateTime, { nullable: true }) remindedAt!: Date | null;
  @Field(() => DateTime, { nullable: true }) reminderBouncedAt!: Date | null;
  @Field(() => Boolean) hasAnswered!: boolean;
}

@ObjectType('ReminderDay')
export class ReminderDayType {
  @Field(() => Int) daysBefore!: number;
  @Field(() => Day) day!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'How many had not answered and were reminded; null of a day ahead.',
  })
  reminded!: number | null;
}

@ObjectType('LetterText')
export class LetterTextType {
  @Field(() => LetterTextKindEnum) kind!: LetterTextKind;
  @Field(() => LetterLanguageEnum) language!: Language;
  @Field(() => String) subject!: string;
  @Field(() => String) body!: string;
  @Field(() => LetterTextOriginEnum) origin!: TextWithOrigin['origin'];
}

@ObjectType('Delivery', {
  description: 'The letters of a round: what they say, when they go, and how they have fared.',
})
export class DeliveryType {
  @Field(() => ID) roundId!: string;
  @Field(() => RoundStateEnum) state!: RoundState;
  @Field(() => Int) version!: number;
  @Field(() => [LetterLanguageEnum]) languages!: Language[];
  @Field(() => [LetterTextType]) texts!: LetterTextType[];
  @Field(() => [Int]) reminderDays!: number[];
  @Field(() => [ReminderDayType]) reminders!: ReminderDayType[];
  @Field(() => [DeliveryRowType]) rows!: DeliveryRowType[];
}

@InputType('SaveLetterTextInput')
export class SaveLetterTextInputType {
  @Field(() => ID) roundId!: string;
  @Field(() => LetterTextKindEnum) kind!: LetterTextKind;
  @Field(() => LetterLanguageEnum) language!: Language;
  @Field(() => Boolean, { description: 'For every round that has no words of its own.' }) forHouse!: boolean;
  @Field(() => String, { nullable: true, description: 'Null with the body: the words that stood before hold again.' })
  subject?: string | null;
  @Field(() => String, { nullable: true }) body?: string | null;
}

export const DeliveryResult = payload('DeliveryResult', () => [DeliveryType, RefusalType] as const);
