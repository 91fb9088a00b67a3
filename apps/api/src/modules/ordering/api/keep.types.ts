import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Role } from '@samsyn/consultation';
import { RoleEnum } from '../../../platform/graphql/codes.ts';
import { DateTime, payload, RefusalType } from '../../../platform/graphql/index.ts';

@ObjectType('SavedView', { description: "A filter of the reading room, one's own or shared by a colleague." })
export class SavedViewType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { description: "As it stands in the page's address." }) address!: string;
  @Field(() => Boolean) shared!: boolean;
  @Field(() => Boolean) mine!: boolean;
  @Field(() => String) by!: string;
}

@ObjectType('OfficeNote', { description: 'What somebody at the authority says to colleagues of a text that came in.' })
export class OfficeNoteType {
  @Field(() => ID) id!: string;
  @Field(() => String) by!: string;
  @Field(() => Boolean) mine!: boolean;
  @Field(() => RoleEnum, { nullable: true, description: 'Whom it is put to.' }) toRole?: Role | null;
  @Field(() => String) text!: string;
  @Field(() => DateTime) writtenAt!: Date;
}

@ObjectType('Kept')
export class KeptType {
  @Field(() => ID) id!: string;
}

export const KeepResult = payload('KeepResult', () => [KeptType, RefusalType] as const);
