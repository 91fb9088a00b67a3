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

export type AccountPartsFragment = { id: string, displayName: string, email: string | null, keeper: AccountKeeper, passkeys: Array<{ id: string, name: string, synced: boolean, madeAt: string, usedAt: string | null }> };

export type AccountRefusalFragment = { code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> };

export type AccountQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountQuery = { account: { id: string, displayName: string, email: string | null, keeper: AccountKeeper, passkeys: Array<{ id: string, name: string, synced: boolean, madeAt: string, usedAt: string | null }> } };

export type MailsCodesQueryVariables = Exact<{ [key: string]: never; }>;


export type MailsCodesQuery = { mailsCodes: boolean };

export type SaveMyNameMutationVariables = Exact<{
  displayName: string;
}>;


export type SaveMyNameMutation = { saveMyName:
    | { __typename: 'Account', id: string, displayName: string, email: string | null, keeper: AccountKeeper, passkeys: Array<{ id: string, name: string, synced: boolean, madeAt: string, usedAt: string | null }> }
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type RequestAddressCodeMutationVariables = Exact<{
  email: string;
}>;


export type RequestAddressCodeMutation = { requestAddressCode:
    | { __typename: 'CodeRequested', sent: boolean }
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type ConfirmAddressMutationVariables = Exact<{
  code: string;
}>;


export type ConfirmAddressMutation = { confirmAddress:
    | { __typename: 'Account', id: string, displayName: string, email: string | null, keeper: AccountKeeper, passkeys: Array<{ id: string, name: string, synced: boolean, madeAt: string, usedAt: string | null }> }
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type BeginPasskeyMutationVariables = Exact<{ [key: string]: never; }>;


export type BeginPasskeyMutation = { beginPasskey:
    | { __typename: 'PasskeyChallenge', options: unknown }
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type AddPasskeyMutationVariables = Exact<{
  answer: unknown;
  name: string;
}>;


export type AddPasskeyMutation = { addPasskey:
    | { __typename: 'Account', id: string, displayName: string, email: string | null, keeper: AccountKeeper, passkeys: Array<{ id: string, name: string, synced: boolean, madeAt: string, usedAt: string | null }> }
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type RenamePasskeyMutationVariables = Exact<{
  passkeyId: string;
  name: string;
}>;


export type RenamePasskeyMutation = { renamePasskey:
    | { __typename: 'Account', id: string, displayName: string, email: string | null, keeper: AccountKeeper, passkeys: Array<{ id: string, name: string, synced: boolean, madeAt: string, usedAt: string | null }> }
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type RemovePasskeyMutationVariables = Exact<{
  passkeyId: string;
}>;


export type RemovePasskeyMutation = { removePasskey:
    | { __typename: 'Account', id: string, displayName: string, email: string | null, keeper: AccountKeeper, passkeys: Array<{ id: string, name: string, synced: boolean, madeAt: string, usedAt: string | null }> }
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type RequestSignInCodeMutationVariables = Exact<{
  email: string;
}>;


export type RequestSignInCodeMutation = { requestSignInCode:
    | { __typename: 'CodeRequested', sent: boolean }
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type SignInByCodeMutationVariables = Exact<{
  code: string;
  organisationId?: string | null | undefined;
  confirms?: boolean | null | undefined;
}>;


export type SignInByCodeMutation = { signInByCode:
    | { __typename: 'ChooseBody', bodies: Array<{ organisationId: string, organisationName: string, role: Role }> }
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'SignedIn', goTo: string, viewer: { id: string, displayName: string, side: Side, role: Role, organisationName: string, organisationId: string | null, can: Array<string>, assurance: Assurance, sessionExpiresAt: string } }
   };

export type BeginPasskeySignInMutationVariables = Exact<{ [key: string]: never; }>;


export type BeginPasskeySignInMutation = { beginPasskeySignIn:
    | { __typename: 'PasskeyChallenge', options: unknown }
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
   };

export type SignInByPasskeyMutationVariables = Exact<{
  answer: unknown;
  confirms?: boolean | null | undefined;
}>;


export type SignInByPasskeyMutation = { signInByPasskey:
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'SignedIn', goTo: string, viewer: { id: string, displayName: string, side: Side, role: Role, organisationName: string, organisationId: string | null, can: Array<string>, assurance: Assurance, sessionExpiresAt: string } }
   };

export type OwnStorageKeysQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnStorageKeysQuery = { ownStorageKeys: Array<string> };

export type ViewerPartsFragment = { id: string, displayName: string, side: Side, role: Role, organisationName: string, organisationId: string | null, can: Array<string>, assurance: Assurance, sessionExpiresAt: string };

export const AccountDocument = '3e9e787e833219d20236094cd76893434d2e1d713b68ecd0be86583340b6d292' as unknown as ApiText<AccountQuery, AccountQueryVariables>;
export const MailsCodesDocument = 'baba9678783e27566b2e8560b37e47c6cc1b59a8e9d2e82a7fbe024a06f464ac' as unknown as ApiText<MailsCodesQuery, MailsCodesQueryVariables>;
export const SaveMyNameDocument = '1316ca137caeb882250a5d22f21fa5c5f9029f0a76ea90ae6cfb6eaec0d1cb1c' as unknown as ApiText<SaveMyNameMutation, SaveMyNameMutationVariables>;
export const RequestAddressCodeDocument = 'd6988fef2e83638f6d97fc496a79c61fcad3cab47a60a83825d9e704c2368ede' as unknown as ApiText<RequestAddressCodeMutation, RequestAddressCodeMutationVariables>;
export const ConfirmAddressDocument = '1c8c3c6acd97023875163886bcb73ab9162d29b4a5805df9653759573ca6da60' as unknown as ApiText<ConfirmAddressMutation, ConfirmAddressMutationVariables>;
export const BeginPasskeyDocument = 'ff06e1beb82428080159c7b18bfe231dc63f354ccdc19b92fbe035577d216102' as unknown as ApiText<BeginPasskeyMutation, BeginPasskeyMutationVariables>;
export const AddPasskeyDocument = 'cf150bd56f6d1e65f9afb43a44736ab8071f49978ba55e5fc5e7f1ce20a032cd' as unknown as ApiText<AddPasskeyMutation, AddPasskeyMutationVariables>;
export const RenamePasskeyDocument = '0c0581a1ae526798434047cf1304bc539de0be4e0e9e92f5aab04d6960bd98db' as unknown as ApiText<RenamePasskeyMutation, RenamePasskeyMutationVariables>;
export const RemovePasskeyDocument = 'e0a82104be57da88508edd819a6d6d054e6ac7c596526dfdb31146f76f25d417' as unknown as ApiText<RemovePasskeyMutation, RemovePasskeyMutationVariables>;
export const RequestSignInCodeDocument = '60f8890df1bfbc9d730ae593dc8371491fe01fce6b628d22fd0f860c55f432a4' as unknown as ApiText<RequestSignInCodeMutation, RequestSignInCodeMutationVariables>;
export const SignInByCodeDocument = 'b0998814378402f0102234dba811e8eb5d4eb62df3620416a41be61f3da2e7bc' as unknown as ApiText<SignInByCodeMutation, SignInByCodeMutationVariables>;
export const BeginPasskeySignInDocument = '389a4581aec210b4395c784dbd8a757387601098033af2636470f3b8c5f37ce4' as unknown as ApiText<BeginPasskeySignInMutation, BeginPasskeySignInMutationVariables>;
export const SignInByPasskeyDocument = '9695959001e2d3aa1642c3c780bb0663e6813c7e37cb449868f93ca7e409af69' as unknown as ApiText<SignInByPasskeyMutation, SignInByPasskeyMutationVariables>;
export const OwnStorageKeysDocument = '2229c6be385c25921a2a22dfd512981e4ea08e3350f7bebe547903e49645fac4' as unknown as ApiText<OwnStorageKeysQuery, OwnStorageKeysQueryVariables>;
