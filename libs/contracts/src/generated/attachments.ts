/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { ApiText } from '../api-text.ts';
/** How much of a file can be searched. NONE: no text could be read; the file goes with the answer anyway. */
export type AttachmentText =
  | 'BEGINNING'
  | 'NONE'
  | 'WHOLE';

export type MyAttachmentsPartsFragment = { roundId: string, edition: number, files: Array<{ id: string, title: string, fileName: string, size: number, text: AttachmentText, uploadedBy: string }> };

export type MyAttachmentsQueryVariables = Exact<{
  roundId: string;
}>;


export type MyAttachmentsQuery = { myAttachments: { roundId: string, edition: number, files: Array<{ id: string, title: string, fileName: string, size: number, text: AttachmentText, uploadedBy: string }> } | null };

export type TitleAttachmentMutationVariables = Exact<{
  roundId: string;
  id: string;
  title: string;
  expectedEdition: number;
}>;


export type TitleAttachmentMutation = { titleAttachment:
    | { __typename: 'MyAttachments', roundId: string, edition: number, files: Array<{ id: string, title: string, fileName: string, size: number, text: AttachmentText, uploadedBy: string }> }
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type RemoveAttachmentMutationVariables = Exact<{
  roundId: string;
  id: string;
  expectedEdition: number;
}>;


export type RemoveAttachmentMutation = { removeAttachment:
    | { __typename: 'MyAttachments', roundId: string, edition: number, files: Array<{ id: string, title: string, fileName: string, size: number, text: AttachmentText, uploadedBy: string }> }
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type RefusalPartsFragment = { code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> };

export const MyAttachmentsDocument = '031c80f9f3456f9da17ee31198dc9463354bb0c982c718b119da1709cf8febb4' as unknown as ApiText<MyAttachmentsQuery, MyAttachmentsQueryVariables>;
export const TitleAttachmentDocument = 'f7b4f941576044128ea36bfdf5a18adacebe65792fbcffdb52e39e5a9cf735f4' as unknown as ApiText<TitleAttachmentMutation, TitleAttachmentMutationVariables>;
export const RemoveAttachmentDocument = 'f9250d4972b7761b273ec4d857665fc5d3580b1dc8f1695c0430cd2db306a720' as unknown as ApiText<RemoveAttachmentMutation, RemoveAttachmentMutationVariables>;
