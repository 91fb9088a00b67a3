import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Role } from '@samsyn/consultation';
import { enumOf, RoleEnum } from '../../../platform/graphql/codes.ts';
import { DateTime, payload, RefusalType } from '../../../platform/graphql/index.ts';
import { PEOPLE_EVENTS, type PeopleEventKind } from '../store/people-event.ts';
import { BODY_ROLES } from '../store/people.repository.ts';
import { KeeperEnum } from './account.types.ts';

export const BodyRoleEnum = enumOf('BodyRole', BODY_ROLES, 'The roles that a body gives its own people.');

@ObjectType('Colleague')
export class ColleagueType {
  @Field(() => ID) id!: string;
  @Field(() => String) displayName!: string;
  @Field(() => String, { nullable: true }) email!: string | null;
  @Field(() => RoleEnum) role!: Role;
  @Field(() => KeeperEnum, { description: 'Only whom the body itself keeps can be changed here.' })
  keeper!: keyof typeof KeeperEnum;
  @Field(() => DateTime, { nullable: true }) lastSeenAt!: Date | null;
  @Field(() => Boolean) me!: boolean;
}

@ObjectType('ColleagueInvitation', { description: 'Neither accepted nor withdrawn.' })
export class ColleagueInvitationType {
  @Field(() => ID) id!: string;
  @Field(() => String) email!: string;
  @Field(() => RoleEnum) role!: Role;
  @Field(() => String) invitedByName!: string;
  @Field(() => DateTime) invitedAt!: Date;
  @Field(() => DateTime) expiresAt!: Date;
  @Field(() => Boolean) expired!: boolean;
}

@ObjectType('Colleagues', {
  description: "A body's own people. Nobody outside the body learns even whether there are any.",
})
export class ColleaguesType {
  @Field(() => [ColleagueType]) people!: ColleagueType[];
  @Field(() => [ColleagueInvitationType]) invitations!: ColleagueInvitationType[];
  @Field(() => Boolean, { description: 'Invitations go by mail; else the coordinator hands the links over.' })
  mailed!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'The link of the invitation just made, where there is no mail server. Shown once.',
  })
  link!: string | null;
}

const PeopleEventEnum = enumOf('PeopleEventKind', PEOPLE_EVENTS);

@ObjectType('PeopleEvent', { description: "Something that was done about a body's people, in the body's own log." })
export class PeopleEventType {
  @Field(() => ID) id!: string;
  @Field(() => DateTime) at!: Date;
  @Field(() => PeopleEventEnum) kind!: PeopleEventKind;
  @Field(() => String, { nullable: true, description: 'Who did it; null for a link from the authority.' })
  byName!: string | null;
  @Field(() => String, { nullable: true }) aboutName!: string | null;
  @Field(() => String, { nullable: true, description: 'Of an invitation.' }) email!: string | null;
  @Field(() => RoleEnum, { nullable: true }) fromRole!: Role | null;
  @Field(() => RoleEnum, { nullable: true }) toRole!: Role | null;
}

@ObjectType('ColleagueInvitationPreview', {
  description: "What the page behind a colleague's link shows before anything is consumed. Reading it changes nothing.",
})
export class ColleagueInvitationPreviewType {
  @Field(() => String) organisationName!: string;
  @Field(() => String) email!: string;
  @Field(() => RoleEnum) role!: Role;
  @Field(() => RoleEnum) inviterRole!: Role;
  @Field(() => Boolean) alreadyUsed!: boolean;
  @Field(() => Boolean) expired!: boolean;
}

export const ColleaguesResult = payload('ColleaguesResult', () => [ColleaguesType, RefusalType] as const);
