import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ATTACHMENT_TEXTS, type AttachmentText } from '@samsyn/consultation';
import { enumOf } from '../../../platform/graphql/codes.ts';
import { payload } from '../../../platform/graphql/payload.ts';
import { RefusalType } from '../../../platform/graphql/refusal.types.ts';
import { DateTime } from '../../../platform/graphql/scalars.ts';
import type { AttachmentView } from '../store/attachment.store.ts';

const AttachmentTextEnum = enumOf(
  'AttachmentText',
  ATTACHMENT_TEXTS,
  'How much of a file can be searched. NONE: no text could be read; the file goes with the answer anyway.',
);

@ObjectType('SubmittedFile', {
  description: 'A file that went with a submitted answer; fetched from /filer/bilaga/id.',
})
export class SubmittedFileType {
  @Field(() => ID) id!: string;
  @Field(() => String) title!: string;
  @Field(() => String) fileName!: string;
  @Field(() => Int, { description: 'Bytes.' }) size!: number;
  @Field(() => String, { description: 'SHA-256, hex.' }) sha256!: string;
}

@ObjectType('Attachment', {
  description: "A file of an answer that is being written: the body's own; fetched from /filer/bilagor/id.",
})
export class AttachmentType {
  @Field(() => ID) id!: string;
  @Field(() => String) title!: string;
  @Field(() => String) fileName!: string;
  @Field(() => Int, { description: 'Bytes.' }) size!: number;
  @Field(() => String, { description: 'SHA-256, hex.' }) sha256!: string;
  @Field(() => AttachmentTextEnum) text!: AttachmentText;
  @Field(() => DateTime) uploadedAt!: Date;
  @Field(() => String) uploadedBy!: string;
}

@ObjectType('MyAttachments')
export class MyAttachmentsType {
  @Field(() => ID) roundId!: string;
  @Field(() => Int) edition!: number;
  @Field(() => [AttachmentType], { description: 'In the order they were added.' }) files!: AttachmentView[];
}

export const AttachmentsResult = payload('AttachmentsResult', () => [MyAttachmentsType, RefusalType] as const);
