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

export type Side =
  | 'AUTHORITY'
  | 'BODY';

export type ViewerPartsFragment = { id: string, displayName: string, side: Side, role: Role, organisationName: string, organisationId: string | null, can: Array<string>, sessionExpiresAt: string };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { id: string, displayName: string, side: Side, role: Role, organisationName: string, organisationId: string | null, can: Array<string>, sessionExpiresAt: string } | null };

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
    | { __typename: 'SignedIn', goTo: string, viewer: { id: string, displayName: string, side: Side, role: Role, organisationName: string, organisationId: string | null, can: Array<string>, sessionExpiresAt: string } }
   };

export type AcceptInvitationMutationVariables = Exact<{
  token: string;
}>;


export type AcceptInvitationMutation = { acceptInvitation:
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'SignedIn', goTo: string, viewer: { id: string, displayName: string, side: Side, role: Role, organisationName: string, organisationId: string | null, can: Array<string>, sessionExpiresAt: string } }
   };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export const ViewerDocument = `query Viewer { viewer { ...ViewerParts } } fragment ViewerParts on Viewer { id displayName side role organisationName organisationId can sessionExpiresAt }` as unknown as ApiText<ViewerQuery, ViewerQueryVariables>;
export const DemoSignInsDocument = `query DemoSignIns { demoSignIns { key displayName organisationName side role about } }` as unknown as ApiText<DemoSignInsQuery, DemoSignInsQueryVariables>;
export const InvitationDocument = `query Invitation($token: String!) { invitation(token: $token) { roundTitle authorityName organisationName deadline alreadyUsed expired } }` as unknown as ApiText<InvitationQuery, InvitationQueryVariables>;
export const SignInDemoDocument = `mutation SignInDemo($key: String!) { signInDemo(key: $key) { __typename ... on SignedIn { goTo viewer { ...ViewerParts } } ... on Refusal { code message problems { code message field } } } } fragment ViewerParts on Viewer { id displayName side role organisationName organisationId can sessionExpiresAt }` as unknown as ApiText<SignInDemoMutation, SignInDemoMutationVariables>;
export const AcceptInvitationDocument = `mutation AcceptInvitation($token: String!) { acceptInvitation(token: $token) { __typename ... on SignedIn { goTo viewer { ...ViewerParts } } ... on Refusal { code message problems { code message field } } } } fragment ViewerParts on Viewer { id displayName side role organisationName organisationId can sessionExpiresAt }` as unknown as ApiText<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const SignOutDocument = `mutation SignOut { signOut }` as unknown as ApiText<SignOutMutation, SignOutMutationVariables>;
