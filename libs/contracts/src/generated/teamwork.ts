/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { ApiText } from '../api-text.ts';
export type Role =
  | 'ADMINISTRATOR'
  | 'CASE_OFFICER'
  | 'CONTRIBUTOR'
  | 'COORDINATOR'
  | 'EDITOR'
  | 'LEGAL_ADVISER'
  | 'READER'
  | 'REGISTRAR'
  | 'SIGNATORY';

export type SaveWorkPartInput = {
  assigneeId?: string | null | undefined;
  dueOn?: string | null | undefined;
  /** 0 for a new part. */
  expectedVersion: number;
  guidance: string;
  /** Made by the client: the same id saved twice is one part. */
  id: string;
  provisionIds: Array<string>;
  /** Its questions; those it has when left out. */
  questionIds?: Array<string> | null | undefined;
  roundId: string;
  title: string;
  unit: string;
};

export type WriteNoteInput = {
  commentId?: string | null | undefined;
  /** Made by the client: the same id sent twice is one note. */
  id: string;
  provisionId?: string | null | undefined;
  roundId: string;
  /** What is answered; the place is then that of the thread. */
  threadId?: string | null | undefined;
  words: string;
};

export type TeamworkQueryVariables = Exact<{
  roundId: string;
}>;


export type TeamworkQuery = { teamwork: { people: Array<{ id: string, name: string, role: Role }>, parts: Array<{ id: string, title: string, unit: string, assigneeId: string | null, assigneeName: string | null, dueOn: string | null, guidance: string, doneAt: string | null, doneBy: string | null, version: number, provisionIds: Array<string>, questionIds: Array<string> }>, notes: Array<{ id: string, threadId: string, provisionId: string | null, commentId: string | null, words: string, authorId: string, author: string, writtenAt: string, editedAt: string | null, removed: boolean, settledAt: string | null, settledBy: string | null }>, alternatives: Array<{ commentId: string, groupId: string, setAsideAt: string | null, setAsideBy: string | null, reason: string | null }>, viewed: Array<{ provisionId: string, seenAt: string }> } | null };

type WorkOutcome_Refusal_Fragment = { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> };

type WorkOutcome_Stale_Fragment = { __typename: 'Stale', message: string, currentVersion: number, changedAt: string, changedBy: string, current: unknown };

type WorkOutcome_WorkDone_Fragment = { __typename: 'WorkDone' };

export type WorkOutcomeFragment =
  | WorkOutcome_Refusal_Fragment
  | WorkOutcome_Stale_Fragment
  | WorkOutcome_WorkDone_Fragment
;

export type SaveWorkPartMutationVariables = Exact<{
  input: SaveWorkPartInput;
}>;


export type SaveWorkPartMutation = { saveWorkPart:
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'Stale', message: string, currentVersion: number, changedAt: string, changedBy: string, current: unknown }
    | { __typename: 'WorkDone' }
   };

export type FinishWorkPartMutationVariables = Exact<{
  roundId: string;
  partId: string;
  done: boolean;
}>;


export type FinishWorkPartMutation = { finishWorkPart:
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'Stale', message: string, currentVersion: number, changedAt: string, changedBy: string, current: unknown }
    | { __typename: 'WorkDone' }
   };

export type RemoveWorkPartMutationVariables = Exact<{
  roundId: string;
  partId: string;
}>;


export type RemoveWorkPartMutation = { removeWorkPart:
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'Stale', message: string, currentVersion: number, changedAt: string, changedBy: string, current: unknown }
    | { __typename: 'WorkDone' }
   };

export type WriteNoteMutationVariables = Exact<{
  input: WriteNoteInput;
}>;


export type WriteNoteMutation = { writeNote:
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'Stale', message: string, currentVersion: number, changedAt: string, changedBy: string, current: unknown }
    | { __typename: 'WorkDone' }
   };

export type RemoveNoteMutationVariables = Exact<{
  roundId: string;
  noteId: string;
}>;


export type RemoveNoteMutation = { removeNote:
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'Stale', message: string, currentVersion: number, changedAt: string, changedBy: string, current: unknown }
    | { __typename: 'WorkDone' }
   };

export type SettleThreadMutationVariables = Exact<{
  roundId: string;
  noteId: string;
  settled: boolean;
}>;


export type SettleThreadMutation = { settleThread:
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'Stale', message: string, currentVersion: number, changedAt: string, changedBy: string, current: unknown }
    | { __typename: 'WorkDone' }
   };

export type MarkViewedMutationVariables = Exact<{
  roundId: string;
  provisionIds: Array<string> | string;
}>;


export type MarkViewedMutation = { markViewed: boolean | null };

export type GroupAlternativesMutationVariables = Exact<{
  roundId: string;
  commentIds: Array<string> | string;
}>;


export type GroupAlternativesMutation = { groupAlternatives:
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'Stale', message: string, currentVersion: number, changedAt: string, changedBy: string, current: unknown }
    | { __typename: 'WorkDone' }
   };

export type ChooseAlternativeMutationVariables = Exact<{
  roundId: string;
  commentId: string;
  reason: string;
}>;


export type ChooseAlternativeMutation = { chooseAlternative:
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'Stale', message: string, currentVersion: number, changedAt: string, changedBy: string, current: unknown }
    | { __typename: 'WorkDone' }
   };

export type ReopenAlternativesMutationVariables = Exact<{
  roundId: string;
  groupId: string;
}>;


export type ReopenAlternativesMutation = { reopenAlternatives:
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'Stale', message: string, currentVersion: number, changedAt: string, changedBy: string, current: unknown }
    | { __typename: 'WorkDone' }
   };

export type DissolveAlternativesMutationVariables = Exact<{
  roundId: string;
  groupId: string;
}>;


export type DissolveAlternativesMutation = { dissolveAlternatives:
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'Stale', message: string, currentVersion: number, changedAt: string, changedBy: string, current: unknown }
    | { __typename: 'WorkDone' }
   };

export type StalePartsFragment = { message: string, currentVersion: number, changedAt: string, changedBy: string, current: unknown };

export type RefusalPartsFragment = { code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> };

export const TeamworkDocument = '1bcb878adae4d9bb599ed8d29cac78a54354507f116e1a9f1366a02d2e527556' as unknown as ApiText<TeamworkQuery, TeamworkQueryVariables>;
export const SaveWorkPartDocument = '400e4a3bd6c347784bfb0712ab49d3fe15f84eb942d59fe9ea56d07e181bf2b1' as unknown as ApiText<SaveWorkPartMutation, SaveWorkPartMutationVariables>;
export const FinishWorkPartDocument = '35bc0a86831d4bfb13a33d82f5d7a09f718b2205992d6327ff2777b29a67f0af' as unknown as ApiText<FinishWorkPartMutation, FinishWorkPartMutationVariables>;
export const RemoveWorkPartDocument = '1869bf0a96d98a66e9035574730c6bda2d62f1480a55bd020b2e73e26c6d9eee' as unknown as ApiText<RemoveWorkPartMutation, RemoveWorkPartMutationVariables>;
export const WriteNoteDocument = '4cf5c43c4d7132da39695c75439cfdcabfdfdeade175cd6208e1ab0354c0c958' as unknown as ApiText<WriteNoteMutation, WriteNoteMutationVariables>;
export const RemoveNoteDocument = 'c924a8bad4658a6ab9c5de85d230ddfe23be8a0f9fb610fb3bb973eaf08f82d7' as unknown as ApiText<RemoveNoteMutation, RemoveNoteMutationVariables>;
export const SettleThreadDocument = 'f94418fe846fcbdeab71376ac55f00e28191108674092eed409993e2b29a67b5' as unknown as ApiText<SettleThreadMutation, SettleThreadMutationVariables>;
export const MarkViewedDocument = '2b3e632f85cb3536acb28faca1a26d95d88679e5e974601aa04eaf8a03e4490b' as unknown as ApiText<MarkViewedMutation, MarkViewedMutationVariables>;
export const GroupAlternativesDocument = '065ca7d2c94780db7d38bfb34984141b00437f2e6b08ca8d46143a31549189fb' as unknown as ApiText<GroupAlternativesMutation, GroupAlternativesMutationVariables>;
export const ChooseAlternativeDocument = '9c126718adeaf9a81845b0550f179023ac2178d597cfaaa56bb1c80affee1e86' as unknown as ApiText<ChooseAlternativeMutation, ChooseAlternativeMutationVariables>;
export const ReopenAlternativesDocument = 'e5ca9b4bde0f91629f4eb42b1a26b675d08856b8eac7794aa9442bbe5863b3d2' as unknown as ApiText<ReopenAlternativesMutation, ReopenAlternativesMutationVariables>;
export const DissolveAlternativesDocument = '3a5e8ea2afc63a2ae28d4d6d2aa54fa517a06c36e8b773794fc6515aa3de9aa3' as unknown as ApiText<DissolveAlternativesMutation, DissolveAlternativesMutationVariables>;
