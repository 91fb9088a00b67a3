/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { ApiText } from '../api-text.ts';
export type OpenTextMutationVariables = Exact<{
  roundId: string;
  commentId?: string | null | undefined;
}>;


export type OpenTextMutation = { openText:
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'WritingTicket', token: string, document: string, generation: number }
   };

export type RefusalPartsFragment = { code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> };

export const OpenTextDocument = 'eff184ca1eac6ebe858b4d4d9da7e3c8fd6aa364ee50a373f1b863a28710a55a' as unknown as ApiText<OpenTextMutation, OpenTextMutationVariables>;
