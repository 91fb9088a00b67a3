import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Assurance, Role, Side } from '@samsyn/consultation';
import { AssuranceEnum, RoleEnum, SideEnum } from '../../../platform/graphql/codes.ts';
import { DateTime, payload, RefusalType } from '../../../platform/graphql/index.ts';

@ObjectType('Viewer')
export class ViewerType {
  @Field(() => ID) id!: string;
  @Field(() => String) displayName!: string;
  @Field(() => SideEnum) side!: Side;
  @Field(() => RoleEnum) role!: Role;
  @Field(() => String, { description: "The body's name (or the authority's)." }) organisationName!: string;
  @Field(() => ID, { nullable: true }) organisationId?: string | null;
  @Field(() => [String], {
    description:
      'Names of permissions this viewer has by role (libs/consultation/permissions.ts). The web computes no rights of its own.',
  })
  can!: string[];
  @Field(() => AssuranceEnum, { description: 'How surely the session knows the person.' }) assurance!: Assurance;
  @Field(() => DateTime, {
    description: 'When the session ends unless somebody does something in it: see keepSession.',
  })
  sessionExpiresAt!: Date;
  @Field(() => DateTime, { description: 'When it ends in any case.' }) sessionEndsAt!: Date;
}

@ObjectType('DemoSignIn')
export class DemoSignInType {
  @Field(() => String) key!: string;
  @Field(() => String) displayName!: string;
  @Field(() => String) organisationName!: string;
  @Field(() => SideEnum) side!: Side;
  @Field(() => RoleEnum) role!: Role;
  @Field(() => String) about!: string;
}

@ObjectType('InvitationPreview', {
  description: 'What the page behind an invitation link shows before anything is consumed. Reading it changes nothing.',
})
export class InvitationPreviewType {
  @Field(() => String) roundTitle!: string;
  @Field(() => String) authorityName!: string;
  @Field(() => String) organisationName!: string;
  @Field(() => DateTime) deadline!: Date;
  @Field(() => Boolean) alreadyUsed!: boolean;
  @Field(() => Boolean) expired!: boolean;
}

@ObjectType('SignedIn')
export class SignedInType {
  @Field(() => ViewerType) viewer!: ViewerType;
  @Field(() => String) goTo!: string;
}

@ObjectType('CodeMailed', {
  description:
    'A code is on its way to the mailbox that the link was mailed to; it is given with the next press. Nothing is used up.',
})
export class CodeMailedType {
  @Field(() => String, { description: 'Masked: its first letter, and the domain.' }) mailbox!: string;
}

/** The argument of the button behind a link: the code that came to the mailbox. */
export const MAILED_CODE = {
  type: () => String,
  nullable: true,
  description: 'The code that came to the mailbox, where the link alone did not do.',
} as const;

export const LinkResult = payload('LinkResult', () => [SignedInType, CodeMailedType, RefusalType] as const);

export const SignInResult = payload('SignInResult', () => [SignedInType, RefusalType] as const);
