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

export type MergeTextMutationVariables = Exact<{
  roundId: string;
  document: string;
  vector: string;
  update?: string | null | undefined;
}>;


export type MergeTextMutation = { mergeText:
    | { __typename: 'MergedText', version: number, at: string, by: string, missing: string, vector: string }
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type RefusalPartsFragment = { code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> };

export const OpenTextDocument = 'eff184ca1eac6ebe858b4d4d9da7e3c8fd6aa364ee50a373f1b863a28710a55a' as unknown as ApiText<OpenTextMutation, OpenTextMutationVariables>;
export const MergeTextDocument = 'f50edf1634ff2828faa38520d781738a40cad3b6cc20575da0d9443267dc0e67' as unknown as ApiText<MergeTextMutation, MergeTextMutationVariables>;
