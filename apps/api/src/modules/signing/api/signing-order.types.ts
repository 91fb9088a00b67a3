import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { type Chain, CHAINS } from '@samsyn/consultation';
import { enumOf } from '../../../platform/graphql/codes.ts';
import { DateTime, payload, RefusalType, StaleType } from '../../../platform/graphql/index.ts';

export const ChainEnum = enumOf(
  'Chain',
  CHAINS,
  'How a body decides: whoever may submit submits; reviewed by another and submitted by a signatory; the same, by a board’s decision.',
);

@ObjectType('RoundOrder', { description: 'A round that goes another way than the others.' })
export class RoundOrderType {
  @Field(() => ID) roundId!: string;
  @Field(() => String) title!: string;
  @Field(() => ChainEnum) chain!: Chain;
}

@ObjectType('SigningOrder', {
  description: 'How the body decides on its answers. Its own affair: the authority sees nothing of it.',
})
export class SigningOrderType {
  @Field(() => ChainEnum) chain!: Chain;
  @Field(() => Boolean, { description: 'Who sends for review may approve.' }) ownApproval!: boolean;
  @Field(() => String, { description: 'The board that usually decides.' }) board!: string;
  @Field(() => Int) version!: number;
  @Field(() => DateTime, { nullable: true }) updatedAt!: Date | null;
  @Field(() => String, { nullable: true }) updatedBy!: string | null;
  @Field(() => [RoundOrderType]) rounds!: RoundOrderType[];
  @Field(() => [String]) signatories!: string[];
  @Field(() => Boolean) mayChange!: boolean;
}

@InputType('SaveSigningOrderInput')
export class SaveSigningOrderInput {
  @Field(() => ChainEnum) chain!: Chain;
  @Field(() => Boolean) ownApproval!: boolean;
  @Field(() => String) board!: string;
  @Field(() => Int, { description: '0 where nothing has been said yet.' }) expectedVersion!: number;
}

export const SigningOrderResult = payload(
  'SigningOrderResult',
  () => [SigningOrderType, StaleType, RefusalType] as const,
);
