/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { ApiText } from '../api-text.ts';
/** Who says what a person is called and may do: the body itself, the sign-in service of the organisation, or the demonstration. */
export type AccountKeeper =
  | 'BODY'
  | 'DEMO'
  | 'PROVIDER';

/** How surely a session knows its person, from the weakest: whoever reads a mailbox, two factors, an identity of assurance level 3. */
export type Assurance =
  | 'EMAIL'
  | 'LOA3'
  | 'MFA';

/** The roles that a body gives its own people. */
export type BodyRole =
  | 'CONTRIBUTOR'
  | 'COORDINATOR'
  | 'READER'
  | 'SIGNATORY';

export type PeopleEventKind =
  | 'ADDRESS_CHANGED'
  | 'COLLEAGUE_INVITED'
  | 'COLLEAGUE_JOINED'
  | 'COLLEAGUE_REMOVED'
  | 'COORDINATOR_CAME'
  | 'DELEGATION_ENDED'
  | 'DELEGATION_GIVEN'
  | 'INVITATION_WITHDRAWN'
  | 'INVITED_AGAIN'
  | 'PASSKEY_ADDED'
  | 'PASSKEY_REMOVED'
  | 'ROLE_CHANGED';

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

export type Side =
  | 'AUTHORITY'
  | 'BODY';

export type ColleaguesPartsFragment = { mailed: boolean, link: string | null, people: Array<{ id: string, displayName: string, email: string | null, role: Role, keeper: AccountKeeper, lastSeenAt: string | null, me: boolean }>, invitations: Array<{ id: string, email: string, role: Role, invitedByName: string, invitedAt: string, expiresAt: string, expired: boolean }> };

export type ColleaguesQueryVariables = Exact<{ [key: string]: never; }>;


export type ColleaguesQuery = { colleagues: { mailed: boolean, link: string | null, people: Array<{ id: string, displayName: string, email: string | null, role: Role, keeper: AccountKeeper, lastSeenAt: string | null, me: boolean }>, invitations: Array<{ id: string, email: string, role: Role, invitedByName: string, invitedAt: string, expiresAt: string, expired: boolean }> } };

export type ColleagueHistoryQueryVariables = Exact<{ [key: string]: never; }>;


export type ColleagueHistoryQuery = { colleagueHistory: Array<{ id: string, at: string, kind: PeopleEventKind, byName: string | null, aboutName: string | null, email: string | null, fromRole: Role | null, toRole: Role | null }> };

export type InviteColleagueMutationVariables = Exact<{
  email: string;
  role: BodyRole;
}>;


export type InviteColleagueMutation = { inviteColleague:
    | { __typename: 'Colleagues', mailed: boolean, link: string | null, people: Array<{ id: string, displayName: string, email: string | null, role: Role, keeper: AccountKeeper, lastSeenAt: string | null, me: boolean }>, invitations: Array<{ id: string, email: string, role: Role, invitedByName: string, invitedAt: string, expiresAt: string, expired: boolean }> }
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type ResendColleagueInvitationMutationVariables = Exact<{
  id: string;
}>;


export type ResendColleagueInvitationMutation = { resendColleagueInvitation:
    | { __typename: 'Colleagues', mailed: boolean, link: string | null, people: Array<{ id: string, displayName: string, email: string | null, role: Role, keeper: AccountKeeper, lastSeenAt: string | null, me: boolean }>, invitations: Array<{ id: string, email: string, role: Role, invitedByName: string, invitedAt: string, expiresAt: string, expired: boolean }> }
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type WithdrawColleagueInvitationMutationVariables = Exact<{
  id: string;
}>;


export type WithdrawColleagueInvitationMutation = { withdrawColleagueInvitation:
    | { __typename: 'Colleagues', mailed: boolean, link: string | null, people: Array<{ id: string, displayName: string, email: string | null, role: Role, keeper: AccountKeeper, lastSeenAt: string | null, me: boolean }>, invitations: Array<{ id: string, email: string, role: Role, invitedByName: string, invitedAt: string, expiresAt: string, expired: boolean }> }
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type ChangeColleagueRoleMutationVariables = Exact<{
  userId: string;
  role: BodyRole;
}>;


export type ChangeColleagueRoleMutation = { changeColleagueRole:
    | { __typename: 'Colleagues', mailed: boolean, link: string | null, people: Array<{ id: string, displayName: string, email: string | null, role: Role, keeper: AccountKeeper, lastSeenAt: string | null, me: boolean }>, invitations: Array<{ id: string, email: string, role: Role, invitedByName: string, invitedAt: string, expiresAt: string, expired: boolean }> }
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type RemoveColleagueMutationVariables = Exact<{
  userId: string;
}>;


export type RemoveColleagueMutation = { removeColleague:
    | { __typename: 'Colleagues', mailed: boolean, link: string | null, people: Array<{ id: string, displayName: string, email: string | null, role: Role, keeper: AccountKeeper, lastSeenAt: string | null, me: boolean }>, invitations: Array<{ id: string, email: string, role: Role, invitedByName: string, invitedAt: string, expiresAt: string, expired: boolean }> }
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type ColleagueInvitationQueryVariables = Exact<{
  token: string;
}>;


export type ColleagueInvitationQuery = { colleagueInvitation: { organisationName: string, email: string, role: Role, inviterRole: Role, alreadyUsed: boolean, expired: boolean } | null };

export type AcceptColleagueInvitationMutationVariables = Exact<{
  token: string;
  displayName: string;
  code?: string | null | undefined;
}>;


export type AcceptColleagueInvitationMutation = { acceptColleagueInvitation:
    | { __typename: 'CodeMailed', mailbox: string }
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'SignedIn', goTo: string, viewer: { id: string, displayName: string, side: Side, role: Role, organisationName: string, organisationId: string | null, can: Array<string>, assurance: Assurance, sessionExpiresAt: string } }
   };

export type RefusalPartsFragment = { code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> };

export type ViewerPartsFragment = { id: string, displayName: string, side: Side, role: Role, organisationName: string, organisationId: string | null, can: Array<string>, assurance: Assurance, sessionExpiresAt: string };

export const ColleaguesDocument = 'a7d2823e8eb4567a1845202ad9f4d68eb1d8da08757df08bb06cc8954b4a1a3f' as unknown as ApiText<ColleaguesQuery, ColleaguesQueryVariables>;
export const ColleagueHistoryDocument = '68025858fb0c7f7c0d68e33fa3453611436d8adff64eb4109890435953472db6' as unknown as ApiText<ColleagueHistoryQuery, ColleagueHistoryQueryVariables>;
export const InviteColleagueDocument = '02daef70a7273ed85dc9aec8f1a83741a0e33a38da8e13eaa76ac6d1dcd8ce30' as unknown as ApiText<InviteColleagueMutation, InviteColleagueMutationVariables>;
export const ResendColleagueInvitationDocument = '7264d19587a39db7eb3f7bef5083cafc8571cc2dcc796294ab468606c10fd713' as unknown as ApiText<ResendColleagueInvitationMutation, ResendColleagueInvitationMutationVariables>;
export const WithdrawColleagueInvitationDocument = '3a1c73156cc7b84d460e6cd9a86167261bf8161b7cc86034488e04b8998a8652' as unknown as ApiText<WithdrawColleagueInvitationMutation, WithdrawColleagueInvitationMutationVariables>;
export const ChangeColleagueRoleDocument = 'c0edad73e77c77e72a27f6aa20036ec3d89e4ab356df5d3396f399591fb49906' as unknown as ApiText<ChangeColleagueRoleMutation, ChangeColleagueRoleMutationVariables>;
export const RemoveColleagueDocument = '7d6f54e20203a52d3e2f1e09dbdfe43a39febd7b4f9d1e4bb8ea23e7b60efe95' as unknown as ApiText<RemoveColleagueMutation, RemoveColleagueMutationVariables>;
export const ColleagueInvitationDocument = '3314ca0e580e4d1b14b5437572078000349a2a7f2fb4f473d7e07eb9ca60c8f6' as unknown as ApiText<ColleagueInvitationQuery, ColleagueInvitationQueryVariables>;
export const AcceptColleagueInvitationDocument = '2b8ffdcb3305b0b8fb8a0a68ea1e616a1768c397c8d66df1ba9895b03e9ce399' as unknown as ApiText<AcceptColleagueInvitationMutation, AcceptColleagueInvitationMutationVariables>;
