import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Role } from '@samsyn/consultation';
import { enumOf, RoleEnum } from '../../../platform/graphql/codes.ts';
import { DateTime, Json, payload, RefusalType } from '../../../platform/graphql/index.ts';
import { SignedInType } from './identity.types.ts';

export const KeeperEnum = enumOf(
  'AccountKeeper',
  ['BODY', 'PROVIDER', 'DEMO'] as const,
  'Who says what a person is called and may do: the body itself, the sign-in service of the organisation, or the demonstration.',
);

@ObjectType('Passkey')
export class PasskeyType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => Boolean, { description: "Kept by the device's maker, so that it may be on several devices." })
  synced!: boolean;
  @Field(() => DateTime) madeAt!: Date;
  @Field(() => DateTime, { nullable: true }) usedAt!: Date | null;
}

@ObjectType('Account', {
  description: "One's own account. Only where `keeper` is BODY can it be changed, and opened by a code or a passkey.",
})
export class AccountType {
  @Field(() => ID) id!: string;
  @Field(() => String) displayName!: string;
  @Field(() => String, { nullable: true, description: 'Where codes are mailed.' }) email!: string | null;
  @Field(() => KeeperEnum) keeper!: keyof typeof KeeperEnum;
  @Field(() => [PasskeyType]) passkeys!: PasskeyType[];
}

@ObjectType('CodeRequested', {
  description: 'A code is on its way, if somebody has the address. The answer is the same for every address.',
})
export class CodeRequestedType {
  @Field(() => Boolean) sent!: true;
}

@ObjectType('BodyChoice')
export class BodyChoiceType {
  @Field(() => ID) organisationId!: string;
  @Field(() => String) organisationName!: string;
  @Field(() => RoleEnum) role!: Role;
}

@ObjectType('ChooseBody', {
  description: 'The code is right, and the address lets in at several bodies: ask again with one of them.',
})
export class ChooseBodyType {
  @Field(() => [BodyChoiceType]) bodies!: BodyChoiceType[];
}

@ObjectType('PasskeyChallenge')
export class PasskeyChallengeType {
  @Field(() => Json, { description: "WebAuthn's options, as its JSON form." }) options!: object;
}

/** The argument of a sign-in that says the person again, before something sensitive. */
export const CONFIRMS = {
  type: () => Boolean,
  defaultValue: false,
  description: 'The one who is signed in is identified anew: nobody else is let in.',
} as const;

export const AccountResult = payload('AccountResult', () => [AccountType, RefusalType] as const);
export const CodeRequestResult = payload('CodeRequestResult', () => [CodeRequestedType, RefusalType] as const);
export const SignInByCodeResult = payload(
  'SignInByCodeResult',
  () => [SignedInType, ChooseBodyType, RefusalType] as const,
);
export const PasskeyChallengeResult = payload(
  'PasskeyChallengeResult',
  () => [PasskeyChallengeType, RefusalType] as const,
);
