/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { ApiText } from '../api-text.ts';
export type CommentKind =
  | 'CONSEQUENCE'
  | 'EDITORIAL'
  | 'FACTUAL'
  | 'LEGAL'
  | 'QUESTION';

/** What a comment is about: the whole draft, or one provision of it (a chapter, a §, a stycke, a punkt, an annex row), or a phrase of its text. */
export type CommentTarget =
  | 'PHRASE'
  | 'PROVISION'
  | 'WHOLE';

export type SaveCommentInput = {
  body: unknown;
  /** Another body's comment that this one endorses. */
  endorsesCommentId?: string | null | undefined;
  /** The edition of the answer that it was written in; the first when left out. */
  expectedEdition?: number | null | undefined;
  /** 0 for a new comment. */
  expectedVersion: number;
  /** Made by the client: the same id saved twice is one comment. */
  id: string;
  /** The text is written together: `body` is left as it lies. */
  keepsText?: boolean | null | undefined;
  kind: CommentKind;
  proposedReason?: string | null | undefined;
  proposedWording?: string | null | undefined;
  provisionId?: string | null | undefined;
  roundId: string;
  segments?: Array<SegmentInput> | null | undefined;
  target: CommentTarget;
};

export type SegmentInput = {
  end: number;
  exact: string;
  prefix: string;
  provisionId: string;
  start: number;
  suffix: string;
};

export type DraftCommentPartsFragment = { id: string, provisionId: string | null, target: CommentTarget, kind: CommentKind, body: unknown, proposedWording: string | null, proposedReason: string | null, endorsesCommentId: string | null, version: number, updatedAt: string, updatedBy: string, segments: Array<{ provisionId: string, start: number, end: number, exact: string, prefix: string, suffix: string }>, endorses: { commentId: string, organisationName: string, number: number, address: string | null, text: string, proposedWording: string | null } | null };

export type SaveCommentMutationVariables = Exact<{
  input: SaveCommentInput;
}>;


export type SaveCommentMutation = { saveComment:
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'SavedComment', id: string, version: number, updatedAt: string }
    | { __typename: 'Stale', message: string, currentVersion: number, changedAt: string, changedBy: string, current: unknown }
   };

export type DeleteCommentMutationVariables = Exact<{
  roundId: string;
  id: string;
  expectedVersion: number;
  expectedEdition: number;
}>;


export type DeleteCommentMutation = { deleteComment:
    | { __typename: 'DeletedComment', id: string }
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'Stale', message: string, currentVersion: number, changedAt: string, changedBy: string, current: unknown }
   };

export type StalePartsFragment = { message: string, currentVersion: number, changedAt: string, changedBy: string, current: unknown };

export type RefusalPartsFragment = { code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> };

export const SaveCommentDocument = '48997d138058b58454eca06f6599a204dccb72649cecd0cdcb8e04e3d08206b9' as unknown as ApiText<SaveCommentMutation, SaveCommentMutationVariables>;
export const DeleteCommentDocument = '40de03cc54cb1029ddb3621165e445572506ae777453344c0902ca2356e3eb51' as unknown as ApiText<DeleteCommentMutation, DeleteCommentMutationVariables>;
