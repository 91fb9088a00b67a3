/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { ApiText } from '../api-text.ts';
/** How surely a session knows its person, from the weakest: whoever reads a mailbox, two factors, an identity of assurance level 3. */
export type Assurance =
  | 'EMAIL'
  | 'LOA3'
  | 'MFA';

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

export type ViewerPartsFragment = { id: string, displayName: string, side: Side, role: Role, organisationName: string, organisationId: string | null, can: Array<string>, assurance: Assurance, sessionExpiresAt: string };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { id: string, displayName: string, side: Side, role: Role, organisationName: string, organisationId: string | null, can: Array<string>, assurance: Assurance, sessionExpiresAt: string } | null };

export type DemoSignInsQueryVariables = Exact<{ [key: string]: never; }>;


export type DemoSignInsQuery = { demoSignIns: Array<{ key: string, displayName: string, organisationName: string, side: Side, role: Role, about: string }> };

export type InvitationQueryVariables = Exact<{
  token: string;
}>;


export type InvitationQuery = { invitation: { roundTitle: string, authorityName: string, organisationName: string, deadline: string, alreadyUsed: boolean, expired: boolean } | null };

export type SignInDemoMutationVariables = Exact<{
  key: string;
}>;


export type SignInDemoMutation = { signInDemo:
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'SignedIn', goTo: string, viewer: { id: string, displayName: string, side: Side, role: Role, organisationName: string, organisationId: string | null, can: Array<string>, assurance: Assurance, sessionExpiresAt: string } }
   };

export type AcceptInvitationMutationVariables = Exact<{
  token: string;
  code?: string | null | undefined;
}>;


export type AcceptInvitationMutation = { acceptInvitation:
    | { __typename: 'CodeMailed', mailbox: string }
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'SignedIn', goTo: string, viewer: { id: string, displayName: string, side: Side, role: Role, organisationName: string, organisationId: string | null, can: Array<string>, assurance: Assurance, sessionExpiresAt: string } }
   };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type RefusalPartsFragment = { code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> };

export const ViewerDocument = '829bcf6715ba3b5589ef7a4aeab58d4e059204828088a3472ee6a1b94e6abdaa' as unknown as ApiText<ViewerQuery, ViewerQueryVariables>;
export const DemoSignInsDocument = 'ff0a8bafb72848a4d9ea6ff4764a2c8b13a7ae5d3192bce50dfe38b85efb6f8f' as unknown as ApiText<DemoSignInsQuery, DemoSignInsQueryVariables>;
export const InvitationDocument = 'c645cc47c3ae8e831c1528d998a408b16db02819254756fe9bb4fd80bf51a3e6' as unknown as ApiText<InvitationQuery, InvitationQueryVariables>;
export const SignInDemoDocument = 'ab23a2ebb82a71666a89de8aca602f82c1a0f80429727b782290bed12b5558d1' as unknown as ApiText<SignInDemoMutation, SignInDemoMutationVariables>;
export const AcceptInvitationDocument = '7159938f5d2404d4b9728dc79dd58221f9f32d8bd67da07d9a8ffaf7e170f9f8' as unknown as ApiText<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const SignOutDocument = 'ddeca0f48c813bf96f4ba225112935ef08d2395537f41fb403849cd0f9e65025' as unknown as ApiText<SignOutMutation, SignOutMutationVariables>;
