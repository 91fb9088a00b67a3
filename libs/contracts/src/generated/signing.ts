/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { ApiText } from '../api-text.ts';
export type BoardDecisionInput = {
  board: string;
  meetingOn: string;
  minutesSection: string;
  outcome: BoardOutcome;
};

/** As the answer that was given, or otherwise. */
export type BoardOutcome =
  | 'ADOPTED'
  | 'DIFFERS';

/** As what somebody submitted: by the own role, on a signatory's delegation, on a board's decision. */
export type Capacity =
  | 'BOARD'
  | 'DELEGATED'
  | 'OWN';

/** How a body decides: whoever may submit submits; reviewed by another and submitted by a signatory; the same, by a board’s decision. */
export type Chain =
  | 'BOARD'
  | 'DIRECT'
  | 'REVIEW';

/** For a round, until a day, or both. */
export type DelegateSigningInput = {
  reason: string;
  roundId?: string | null | undefined;
  until?: string | null | undefined;
  userId: string;
};

/** Beside the submission: another order; taking an answer back. */
export type LegalAct =
  | 'ELSEWHERE'
  | 'WITHDRAW';

/** Where the answer stands inside the body. */
export type ResponseState =
  | 'APPROVED'
  | 'DRAFTING'
  | 'IN_REVIEW'
  | 'OPENED'
  | 'SUBMITTED';

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

export type RoundState =
  | 'ARCHIVED'
  | 'CLOSED'
  | 'CONSOLIDATED'
  | 'DECIDED'
  | 'OPEN'
  | 'PREPARING';

export type SaveSigningOrderInput = {
  board: string;
  chain: Chain;
  /** 0 where nothing has been said yet. */
  expectedVersion: number;
  ownApproval: boolean;
};

export type SignOffAct =
  | 'APPROVE'
  | 'RETURN'
  | 'SEND'
  | 'SUBMIT'
  | 'TAKE_BACK';

export type SignOffStepKind =
  | 'APPROVED'
  | 'DISCARDED'
  | 'ELSEWHERE'
  | 'RETURNED'
  | 'SENT'
  | 'SUBMITTED'
  | 'TAKEN_BACK'
  | 'WITHDRAWN';

export type SigningPartsFragment = { capacity: Capacity, role: Role, onBehalfOf: string | null, board: string | null, meetingOn: string | null, minutesSection: string | null, preliminary: boolean };

export type BoardDecisionPartsFragment = { board: string, meetingOn: string, minutesSection: string, outcome: BoardOutcome };

export type SignOffStepPartsFragment = { id: string, edition: number, kind: SignOffStepKind, at: string, byName: string, byRole: Role, toName: string | null, onBehalfOfName: string | null, remark: string | null, contentHash: string };

export type SignOffPartsFragment = { roundId: string, state: ResponseState, chain: Chain, isRoundsOrder: boolean, board: string, viewerCan: Array<SignOffAct>, legalActs: Array<LegalAct>, mayChangeOrder: boolean, mayAddDecision: boolean, sent: { id: string, edition: number, kind: SignOffStepKind, at: string, byName: string, byRole: Role, toName: string | null, onBehalfOfName: string | null, remark: string | null, contentHash: string } | null, approved: { id: string, edition: number, kind: SignOffStepKind, at: string, byName: string, byRole: Role, toName: string | null, onBehalfOfName: string | null, remark: string | null, contentHash: string } | null, steps: Array<{ id: string, edition: number, kind: SignOffStepKind, at: string, byName: string, byRole: Role, toName: string | null, onBehalfOfName: string | null, remark: string | null, contentHash: string }>, reviewers: Array<{ id: string, name: string, role: Role }>, signers: Array<{ name: string, delegatedBy: string | null }>, signing: { capacity: Capacity, role: Role, onBehalfOf: string | null, board: string | null, meetingOn: string | null, minutesSection: string | null, preliminary: boolean } | null, decisions: Array<{ board: string, meetingOn: string, minutesSection: string, outcome: BoardOutcome }> };

export type SignOffQueryVariables = Exact<{
  roundId: string;
}>;


export type SignOffQuery = { signOff: { roundId: string, state: ResponseState, chain: Chain, isRoundsOrder: boolean, board: string, viewerCan: Array<SignOffAct>, legalActs: Array<LegalAct>, mayChangeOrder: boolean, mayAddDecision: boolean, sent: { id: string, edition: number, kind: SignOffStepKind, at: string, byName: string, byRole: Role, toName: string | null, onBehalfOfName: string | null, remark: string | null, contentHash: string } | null, approved: { id: string, edition: number, kind: SignOffStepKind, at: string, byName: string, byRole: Role, toName: string | null, onBehalfOfName: string | null, remark: string | null, contentHash: string } | null, steps: Array<{ id: string, edition: number, kind: SignOffStepKind, at: string, byName: string, byRole: Role, toName: string | null, onBehalfOfName: string | null, remark: string | null, contentHash: string }>, reviewers: Array<{ id: string, name: string, role: Role }>, signers: Array<{ name: string, delegatedBy: string | null }>, signing: { capacity: Capacity, role: Role, onBehalfOf: string | null, board: string | null, meetingOn: string | null, minutesSection: string | null, preliminary: boolean } | null, decisions: Array<{ board: string, meetingOn: string, minutesSection: string, outcome: BoardOutcome }> } | null };

export type SendForReviewMutationVariables = Exact<{
  roundId: string;
  expectedCode: string;
  reviewerId?: string | null | undefined;
  remark?: string | null | undefined;
}>;


export type SendForReviewMutation = { sendForReview:
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'SignOff', roundId: string, state: ResponseState, chain: Chain, isRoundsOrder: boolean, board: string, viewerCan: Array<SignOffAct>, legalActs: Array<LegalAct>, mayChangeOrder: boolean, mayAddDecision: boolean, sent: { id: string, edition: number, kind: SignOffStepKind, at: string, byName: string, byRole: Role, toName: string | null, onBehalfOfName: string | null, remark: string | null, contentHash: string } | null, approved: { id: string, edition: number, kind: SignOffStepKind, at: string, byName: string, byRole: Role, toName: string | null, onBehalfOfName: string | null, remark: string | null, contentHash: string } | null, steps: Array<{ id: string, edition: number, kind: SignOffStepKind, at: string, byName: string, byRole: Role, toName: string | null, onBehalfOfName: string | null, remark: string | null, contentHash: string }>, reviewers: Array<{ id: string, name: string, role: Role }>, signers: Array<{ name: string, delegatedBy: string | null }>, signing: { capacity: Capacity, role: Role, onBehalfOf: string | null, board: string | null, meetingOn: string | null, minutesSection: string | null, preliminary: boolean } | null, decisions: Array<{ board: string, meetingOn: string, minutesSection: string, outcome: BoardOutcome }> }
   };

export type TakeBackAnswerMutationVariables = Exact<{
  roundId: string;
}>;


export type TakeBackAnswerMutation = { takeBackAnswer:
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'SignOff', roundId: string, state: ResponseState, chain: Chain, isRoundsOrder: boolean, board: string, viewerCan: Array<SignOffAct>, legalActs: Array<LegalAct>, mayChangeOrder: boolean, mayAddDecision: boolean, sent: { id: string, edition: number, kind: SignOffStepKind, at: string, byName: string, byRole: Role, toName: string | null, onBehalfOfName: string | null, remark: string | null, contentHash: string } | null, approved: { id: string, edition: number, kind: SignOffStepKind, at: string, byName: string, byRole: Role, toName: string | null, onBehalfOfName: string | null, remark: string | null, contentHash: string } | null, steps: Array<{ id: string, edition: number, kind: SignOffStepKind, at: string, byName: string, byRole: Role, toName: string | null, onBehalfOfName: string | null, remark: string | null, contentHash: string }>, reviewers: Array<{ id: string, name: string, role: Role }>, signers: Array<{ name: string, delegatedBy: string | null }>, signing: { capacity: Capacity, role: Role, onBehalfOf: string | null, board: string | null, meetingOn: string | null, minutesSection: string | null, preliminary: boolean } | null, decisions: Array<{ board: string, meetingOn: string, minutesSection: string, outcome: BoardOutcome }> }
   };

export type ReturnAnswerMutationVariables = Exact<{
  roundId: string;
  remark: string;
}>;


export type ReturnAnswerMutation = { returnAnswer:
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'SignOff', roundId: string, state: ResponseState, chain: Chain, isRoundsOrder: boolean, board: string, viewerCan: Array<SignOffAct>, legalActs: Array<LegalAct>, mayChangeOrder: boolean, mayAddDecision: boolean, sent: { id: string, edition: number, kind: SignOffStepKind, at: string, byName: string, byRole: Role, toName: string | null, onBehalfOfName: string | null, remark: string | null, contentHash: string } | null, approved: { id: string, edition: number, kind: SignOffStepKind, at: string, byName: string, byRole: Role, toName: string | null, onBehalfOfName: string | null, remark: string | null, contentHash: string } | null, steps: Array<{ id: string, edition: number, kind: SignOffStepKind, at: string, byName: string, byRole: Role, toName: string | null, onBehalfOfName: string | null, remark: string | null, contentHash: string }>, reviewers: Array<{ id: string, name: string, role: Role }>, signers: Array<{ name: string, delegatedBy: string | null }>, signing: { capacity: Capacity, role: Role, onBehalfOf: string | null, board: string | null, meetingOn: string | null, minutesSection: string | null, preliminary: boolean } | null, decisions: Array<{ board: string, meetingOn: string, minutesSection: string, outcome: BoardOutcome }> }
   };

export type ApproveAnswerMutationVariables = Exact<{
  roundId: string;
  expectedCode: string;
}>;


export type ApproveAnswerMutation = { approveAnswer:
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'SignOff', roundId: string, state: ResponseState, chain: Chain, isRoundsOrder: boolean, board: string, viewerCan: Array<SignOffAct>, legalActs: Array<LegalAct>, mayChangeOrder: boolean, mayAddDecision: boolean, sent: { id: string, edition: number, kind: SignOffStepKind, at: string, byName: string, byRole: Role, toName: string | null, onBehalfOfName: string | null, remark: string | null, contentHash: string } | null, approved: { id: string, edition: number, kind: SignOffStepKind, at: string, byName: string, byRole: Role, toName: string | null, onBehalfOfName: string | null, remark: string | null, contentHash: string } | null, steps: Array<{ id: string, edition: number, kind: SignOffStepKind, at: string, byName: string, byRole: Role, toName: string | null, onBehalfOfName: string | null, remark: string | null, contentHash: string }>, reviewers: Array<{ id: string, name: string, role: Role }>, signers: Array<{ name: string, delegatedBy: string | null }>, signing: { capacity: Capacity, role: Role, onBehalfOf: string | null, board: string | null, meetingOn: string | null, minutesSection: string | null, preliminary: boolean } | null, decisions: Array<{ board: string, meetingOn: string, minutesSection: string, outcome: BoardOutcome }> }
   };

export type AddBoardDecisionMutationVariables = Exact<{
  roundId: string;
  input: BoardDecisionInput;
}>;


export type AddBoardDecisionMutation = { addBoardDecision:
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'SignOff', roundId: string, state: ResponseState, chain: Chain, isRoundsOrder: boolean, board: string, viewerCan: Array<SignOffAct>, legalActs: Array<LegalAct>, mayChangeOrder: boolean, mayAddDecision: boolean, sent: { id: string, edition: number, kind: SignOffStepKind, at: string, byName: string, byRole: Role, toName: string | null, onBehalfOfName: string | null, remark: string | null, contentHash: string } | null, approved: { id: string, edition: number, kind: SignOffStepKind, at: string, byName: string, byRole: Role, toName: string | null, onBehalfOfName: string | null, remark: string | null, contentHash: string } | null, steps: Array<{ id: string, edition: number, kind: SignOffStepKind, at: string, byName: string, byRole: Role, toName: string | null, onBehalfOfName: string | null, remark: string | null, contentHash: string }>, reviewers: Array<{ id: string, name: string, role: Role }>, signers: Array<{ name: string, delegatedBy: string | null }>, signing: { capacity: Capacity, role: Role, onBehalfOf: string | null, board: string | null, meetingOn: string | null, minutesSection: string | null, preliminary: boolean } | null, decisions: Array<{ board: string, meetingOn: string, minutesSection: string, outcome: BoardOutcome }> }
   };

export type SigningOrderPartsFragment = { chain: Chain, ownApproval: boolean, board: string, version: number, updatedAt: string | null, updatedBy: string | null, signatories: Array<string>, mayChange: boolean, rounds: Array<{ roundId: string, title: string, chain: Chain }> };

export type SigningOrderQueryVariables = Exact<{ [key: string]: never; }>;


export type SigningOrderQuery = { signingOrder: { chain: Chain, ownApproval: boolean, board: string, version: number, updatedAt: string | null, updatedBy: string | null, signatories: Array<string>, mayChange: boolean, rounds: Array<{ roundId: string, title: string, chain: Chain }> } };

export type SaveSigningOrderMutationVariables = Exact<{
  input: SaveSigningOrderInput;
}>;


export type SaveSigningOrderMutation = { saveSigningOrder:
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'SigningOrder', chain: Chain, ownApproval: boolean, board: string, version: number, updatedAt: string | null, updatedBy: string | null, signatories: Array<string>, mayChange: boolean, rounds: Array<{ roundId: string, title: string, chain: Chain }> }
    | { __typename: 'Stale', message: string, currentVersion: number, changedAt: string, changedBy: string, current: unknown }
   };

export type SaveRoundOrderMutationVariables = Exact<{
  roundId: string;
  chain?: Chain | null | undefined;
}>;


export type SaveRoundOrderMutation = { saveRoundOrder:
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'SigningOrder', chain: Chain, ownApproval: boolean, board: string, version: number, updatedAt: string | null, updatedBy: string | null, signatories: Array<string>, mayChange: boolean, rounds: Array<{ roundId: string, title: string, chain: Chain }> }
    | { __typename: 'Stale', message: string, currentVersion: number, changedAt: string, changedBy: string, current: unknown }
   };

export type DelegationsPartsFragment = { people: Array<{ id: string, name: string, role: Role }>, delegations: Array<{ id: string, givenByName: string, givenToName: string, roundTitle: string | null, until: string | null, reason: string, givenAt: string, endedAt: string | null, endedByName: string | null, holds: boolean, mayEnd: boolean }> };

export type DelegationsQueryVariables = Exact<{ [key: string]: never; }>;


export type DelegationsQuery = { delegations: { people: Array<{ id: string, name: string, role: Role }>, delegations: Array<{ id: string, givenByName: string, givenToName: string, roundTitle: string | null, until: string | null, reason: string, givenAt: string, endedAt: string | null, endedByName: string | null, holds: boolean, mayEnd: boolean }> } };

export type DelegateSigningMutationVariables = Exact<{
  input: DelegateSigningInput;
}>;


export type DelegateSigningMutation = { delegateSigning:
    | { __typename: 'Delegations', people: Array<{ id: string, name: string, role: Role }>, delegations: Array<{ id: string, givenByName: string, givenToName: string, roundTitle: string | null, until: string | null, reason: string, givenAt: string, endedAt: string | null, endedByName: string | null, holds: boolean, mayEnd: boolean }> }
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type EndDelegationMutationVariables = Exact<{
  delegationId: string;
}>;


export type EndDelegationMutation = { endDelegation:
    | { __typename: 'Delegations', people: Array<{ id: string, name: string, role: Role }>, delegations: Array<{ id: string, givenByName: string, givenToName: string, roundTitle: string | null, until: string | null, reason: string, givenAt: string, endedAt: string | null, endedByName: string | null, holds: boolean, mayEnd: boolean }> }
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type RoundsToDelegateQueryVariables = Exact<{
  first: number;
}>;


export type RoundsToDelegateQuery = { rounds: { nodes: Array<{ id: string, title: string, state: RoundState }> } };

export type RefusalPartsFragment = { code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> };

export type StalePartsFragment = { message: string, currentVersion: number, changedAt: string, changedBy: string, current: unknown };

export const SignOffDocument = 'dae75534c6e522df06ce82cb032e3d1e1a54a871bd50053a632a1565111df5cf' as unknown as ApiText<SignOffQuery, SignOffQueryVariables>;
export const SendForReviewDocument = '0c92ee155174810b1ca6e0aa6275959056f8c7d579644653eee3e0490271ade7' as unknown as ApiText<SendForReviewMutation, SendForReviewMutationVariables>;
export const TakeBackAnswerDocument = '94400e46e248698d527e8d7be6f512a8c81dd1ca11408f0ef1b606f46561e29e' as unknown as ApiText<TakeBackAnswerMutation, TakeBackAnswerMutationVariables>;
export const ReturnAnswerDocument = 'c7b3539bdc28765ee779094a7b58b8e686966756886709830ec072b3e530e626' as unknown as ApiText<ReturnAnswerMutation, ReturnAnswerMutationVariables>;
export const ApproveAnswerDocument = 'aefc9c535073ab6970303ff3ca9ae6726e83154cea43d04fdf9fc63b74f7ae29' as unknown as ApiText<ApproveAnswerMutation, ApproveAnswerMutationVariables>;
export const AddBoardDecisionDocument = '1a9c2c0e1d9be21731ea03afc7dada29ead89206a1ee810002e5d66f225b560a' as unknown as ApiText<AddBoardDecisionMutation, AddBoardDecisionMutationVariables>;
export const SigningOrderDocument = 'b7c4923dd2f20feb540e218f12e37c9f4ecebce2fe829eef7f38d1ae85e5f742' as unknown as ApiText<SigningOrderQuery, SigningOrderQueryVariables>;
export const SaveSigningOrderDocument = 'd7d2f249073ee26d7a4f8cd21483c103520a750a9e997cecd21fe42c510bb1a8' as unknown as ApiText<SaveSigningOrderMutation, SaveSigningOrderMutationVariables>;
export const SaveRoundOrderDocument = '052afb07b4fa2558849074b0c16bf4f08fca9e0c8e25257a7ad16827e36e17e9' as unknown as ApiText<SaveRoundOrderMutation, SaveRoundOrderMutationVariables>;
export const DelegationsDocument = '2419eb2b60dba2df9d270643a66fc03960cd3d303c9787d1dadd6c631b80f183' as unknown as ApiText<DelegationsQuery, DelegationsQueryVariables>;
export const DelegateSigningDocument = 'e26af8874496aa16d509272a533d51c2777d99a50f5be97f4b4e0ab0877dab04' as unknown as ApiText<DelegateSigningMutation, DelegateSigningMutationVariables>;
export const EndDelegationDocument = 'd8f7667063a60d66b4f87f488de883391ae6fadee037827391dbd59b6c0a3d30' as unknown as ApiText<EndDelegationMutation, EndDelegationMutationVariables>;
export const RoundsToDelegateDocument = 'c67677c41cd8f7356b02607caa28b4813c401b7d7dfee9014a30f2676272e2d8' as unknown as ApiText<RoundsToDelegateQuery, RoundsToDelegateQueryVariables>;
