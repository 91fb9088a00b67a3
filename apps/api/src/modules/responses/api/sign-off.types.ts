import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  type Chain,
  LEGAL_ACTS,
  type LegalAct,
  type ResponseState,
  type Role,
  SIGN_OFF_ACTS,
  SIGN_OFF_STEPS,
  type SignOffAct,
  type SignOffStep,
} from '@samsyn/consultation';
import { enumOf, ResponseStateEnum, RoleEnum } from '../../../platform/graphql/codes.ts';
import { payload } from '../../../platform/graphql/payload.ts';
import { RefusalType } from '../../../platform/graphql/refusal.types.ts';
import { DateTime } from '../../../platform/graphql/scalars.ts';
import { BodyPersonType } from '../../identity/index.ts';
import { ChainEnum } from '../../signing/index.ts';
import { BoardDecisionType, SigningType } from './signing.types.ts';

const SignOffStepEnum = enumOf('SignOffStepKind', SIGN_OFF_STEPS);
const SignOffActEnum = enumOf('SignOffAct', SIGN_OFF_ACTS);
const LegalActEnum = enumOf('LegalAct', LEGAL_ACTS, 'Beside the submission: another order; taking an answer back.');

@ObjectType('SignOffStep', { description: "One step of an answer on its way through the body; the body's own." })
export class SignOffStepType {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'A supplement goes the whole way anew.' }) edition!: number;
  @Field(() => SignOffStepEnum) kind!: SignOffStep;
  @Field(() => DateTime) at!: Date;
  @Field(() => String) byName!: string;
  @Field(() => RoleEnum) byRole!: Role;
  @Field(() => String, { nullable: true }) toName!: string | null;
  @Field(() => String, { nullable: true }) onBehalfOfName!: string | null;
  @Field(() => String, { nullable: true }) remark!: string | null;
  @Field(() => String, { description: 'Control code of the text the step is about.' }) contentHash!: string;
}

@ObjectType('Signer', { description: 'Somebody who may submit the answer.' })
export class SignerType {
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) delegatedBy!: string | null;
}

@ObjectType('SignOff', { description: 'How far an answer has come on its way through the body, and whose turn it is.' })
export class SignOffType {
  @Field(() => ID) roundId!: string;
  @Field(() => ResponseStateEnum) state!: ResponseState;
  @Field(() => ChainEnum, { description: 'In force; of a locked answer the one it was sent under.' }) chain!: Chain;
  @Field(() => Boolean, { description: 'The round goes another way than the others.' }) isRoundsOrder!: boolean;
  @Field(() => String) board!: string;
  @Field(() => [SignOffActEnum]) viewerCan!: SignOffAct[];
  @Field(() => [LegalActEnum], { description: 'What of that is the caller’s to do, by the body’s chain.' })
  legalActs!: LegalAct[];
  @Field(() => Boolean) mayChangeOrder!: boolean;
  @Field(() => Boolean) mayAddDecision!: boolean;
  @Field(() => SignOffStepType, { nullable: true, description: 'What locked the text; null where it is open.' })
  sent!: SignOffStepType | null;
  @Field(() => SignOffStepType, { nullable: true }) approved!: SignOffStepType | null;
  @Field(() => [SignOffStepType]) steps!: SignOffStepType[];
  @Field(() => [BodyPersonType], { description: 'To whom the caller may send it.' }) reviewers!: BodyPersonType[];
  @Field(() => [SignerType]) signers!: SignerType[];
  @Field(() => SigningType, { nullable: true }) signing!: SigningType | null;
  @Field(() => [BoardDecisionType]) decisions!: BoardDecisionType[];
}

export const SignOffResult = payload('SignOffResult', () => [SignOffType, RefusalType] as const);
