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

export type RefusalPartsFragment = { code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> };

export type ViewerPartsFragment = { id: string, displayName: string, side: Side, role: Role, organisationName: string, organisationId: string | null, can: Array<string>, assurance: Assurance, sessionExpiresAt: string };

export const AccountDocument = '3e9e787e833219d20236094cd76893434d2e1d713b68ecd0be86583340b6d292' as unknown as ApiText<AccountQuery, AccountQueryVariables>;
export const MailsCodesDocument = 'baba9678783e27566b2e8560b37e47c6cc1b59a8e9d2e82a7fbe024a06f464ac' as unknown as ApiText<MailsCodesQuery, MailsCodesQueryVariables>;
export const SaveMyNameDocument = '10dca7ff7a5b08bd3431a1056241c1b844f1ce56fe34b97b873cb6de235ae3bc' as unknown as ApiText<SaveMyNameMutation, SaveMyNameMutationVariables>;
export const RequestAddressCodeDocument = '1d480503e49efa6fde335c7ee5b1eec6ab315e1a038836aac5353947c2b47160' as unknown as ApiText<RequestAddressCodeMutation, RequestAddressCodeMutationVariables>;
export const ConfirmAddressDocument = '944678d0e0e5eec1c298f79daf36f67b4d36d21761a0a33091675ce58fa4dfd9' as unknown as ApiText<ConfirmAddressMutation, ConfirmAddressMutationVariables>;
export const BeginPasskeyDocument = '30a2788b491ac33263a90e3f7a20aaaf5e434a58752d7e95931c15ecf1610cbe' as unknown as ApiText<BeginPasskeyMutation, BeginPasskeyMutationVariables>;
export const AddPasskeyDocument = '2fa1a7acefa09fc97be34a5c35a5e03ac6f369b9e1c72908b456ab1c55032afb' as unknown as ApiText<AddPasskeyMutation, AddPasskeyMutationVariables>;
export const RenamePasskeyDocument = '2059bec92df6b088d2539c717095037eede885dd1ec79a6a1e6184ef6f749314' as unknown as ApiText<RenamePasskeyMutation, RenamePasskeyMutationVariables>;
export const RemovePasskeyDocument = 'b190cd0c9d84a43a6a2a54a59f90efaffc1bc149b5508db996a88fe607f32d23' as unknown as ApiText<RemovePasskeyMutation, RemovePasskeyMutationVariables>;
export const RequestSignInCodeDocument = '78751f67d38303212c9f58b90bea122a1e0f1f225095274ff9b5b72ffe5834ab' as unknown as ApiText<RequestSignInCodeMutation, RequestSignInCodeMutationVariables>;
export const SignInByCodeDocument = '04eedce63a6757598a1f7011022dc840ff18254f16894f0fe3f6c59b9a0b6353' as unknown as ApiText<SignInByCodeMutation, SignInByCodeMutationVariables>;
export const BeginPasskeySignInDocument = '792bea9b6c5f5dc8645062bc1b4cec7d03547664df920aad63b932beee983003' as unknown as ApiText<BeginPasskeySignInMutation, BeginPasskeySignInMutationVariables>;
export const SignInByPasskeyDocument = '18d6d9b62d657bf7343407500811b861382cff37c5220ff9e3a3ae80e0f8753a' as unknown as ApiText<SignInByPasskeyMutation, SignInByPasskeyMutationVariables>;
export const OwnStorageKeysDocument = '2229c6be385c25921a2a22dfd512981e4ea08e3350f7bebe547903e49645fac4' as unknown as ApiText<OwnStorageKeysQuery, OwnStorageKeysQueryVariables>;
