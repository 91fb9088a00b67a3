/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What must be done before a föreskrift is decided. */
export type GateKind =
  | 'ARMED_FORCES'
  | 'EU_NOTIFICATION'
  | 'GOVERNMENT_CONSENT'
  | 'IMPACT_ASSESSMENT'
  | 'NEW_ROUND'
  | 'REGELRADET';

/** What a person states of a gate. */
export type GateOutcome =
  | 'CONTAINED'
  | 'MATERIAL'
  | 'MET'
  | 'NEEDED'
  | 'NOT_MATERIAL'
  | 'OMITTED'
  | 'WAIVED'
  | 'WITHDRAWN';

export type GateState =
  | 'MET'
  | 'OPEN'
  | 'WAIVED';

export type GateWhy =
  | 'ANSWERED'
  | 'CHANGE_UNJUDGED'
  | 'CONSENT_AWAITED'
  | 'CONSULTED'
  | 'NOTIFY_ANEW'
  | 'NOT_ASKED'
  | 'NOT_CHANGED'
  | 'NOT_SENT_ANEW'
  | 'NO_DOCUMENT'
  | 'PARTS_MISSING'
  | 'PARTS_STATED'
  | 'SENT_ANEW'
  | 'SENT_ANEW_OVER'
  | 'STANDSTILL'
  | 'STANDSTILL_OVER'
  | 'STATED'
  | 'TIME_NOT_OUT'
  | 'TIME_OUT'
  | 'UNJUDGED';

/** 6 to 11 §§ förordningen (2024:183). */
export type ImpactPart =
  | 'ANALYSIS'
  | 'AUTHORISATION'
  | 'DIRECTIVE_MINIMUM'
  | 'EU_OBLIGATIONS'
  | 'PROBLEM'
  | 'SELF_GOVERNMENT';

export type StateGateInput = {
  day?: string | null | undefined;
  kind: GateKind;
  outcome: GateOutcome;
  part?: ImpactPart | null | undefined;
  reason: string;
  roundId: string;
  until?: string | null | undefined;
  /** Left out: the round's own. */
  versionId?: string | null | undefined;
};

export type StatedGatePartsFragment = { outcome: GateOutcome, reason: string, day: string | null, until: string | null, version: number, by: string, on: string };

export type GatesPartsFragment = { roundId: string, open: number, mayState: boolean, versions: Array<{ id: string, number: number }>, gates: Array<{ kind: GateKind, state: GateState, why: GateWhy, derived: boolean, day: string | null, version: number | null, statement: { outcome: GateOutcome, reason: string, day: string | null, until: string | null, version: number, by: string, on: string } | null, parts: Array<{ part: ImpactPart, outcome: GateOutcome | null, statement: { outcome: GateOutcome, reason: string, day: string | null, until: string | null, version: number, by: string, on: string } | null }> }> };

export type RoundGatesQueryVariables = Exact<{
  roundId: string;
}>;


export type RoundGatesQuery = { gates: { roundId: string, open: number, mayState: boolean, versions: Array<{ id: string, number: number }>, gates: Array<{ kind: GateKind, state: GateState, why: GateWhy, derived: boolean, day: string | null, version: number | null, statement: { outcome: GateOutcome, reason: string, day: string | null, until: string | null, version: number, by: string, on: string } | null, parts: Array<{ part: ImpactPart, outcome: GateOutcome | null, statement: { outcome: GateOutcome, reason: string, day: string | null, until: string | null, version: number, by: string, on: string } | null }> }> } | null };

export type OpenGatesQueryVariables = Exact<{
  roundId: string;
}>;


export type OpenGatesQuery = { gates: { roundId: string, open: number, gates: Array<{ kind: GateKind, state: GateState }> } | null };

export type StateGateMutationVariables = Exact<{
  input: StateGateInput;
}>;


export type StateGateMutation = { stateGate:
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'RoundGates', roundId: string, open: number, mayState: boolean, versions: Array<{ id: string, number: number }>, gates: Array<{ kind: GateKind, state: GateState, why: GateWhy, derived: boolean, day: string | null, version: number | null, statement: { outcome: GateOutcome, reason: string, day: string | null, until: string | null, version: number, by: string, on: string } | null, parts: Array<{ part: ImpactPart, outcome: GateOutcome | null, statement: { outcome: GateOutcome, reason: string, day: string | null, until: string | null, version: number, by: string, on: string } | null }> }> }
   };

export type RefusalPartsFragment = { code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> };

export const StatedGatePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatedGateParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GateStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"on"}}]}}]} as unknown as DocumentNode<StatedGatePartsFragment, unknown>;
export const GatesPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GatesParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RoundGates"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roundId"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"mayState"}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"derived"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"statement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatedGateParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"statement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatedGateParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatedGateParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GateStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"on"}}]}}]} as unknown as DocumentNode<GatesPartsFragment, unknown>;
export const RefusalPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]} as unknown as DocumentNode<RefusalPartsFragment, unknown>;
export const RoundGatesDocument = {"__meta__":{"hash":"b0263c3886736225abebeded1121fe217d2a15dfd9242bd54adb33fd49d0260c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RoundGates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"roundId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GatesParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatedGateParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GateStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"on"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GatesParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RoundGates"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roundId"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"mayState"}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"derived"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"statement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatedGateParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"statement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatedGateParts"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RoundGatesQuery, RoundGatesQueryVariables>;
export const OpenGatesDocument = {"__meta__":{"hash":"c0339334a539caa9534bb9abb7e84f241ccd0c19be74276f61ce50d351ee6d6c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OpenGates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"roundId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roundId"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"gates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]} as unknown as DocumentNode<OpenGatesQuery, OpenGatesQueryVariables>;
export const StateGateDocument = {"__meta__":{"hash":"3a468eb51c0b8e91ecbd1e33c27fa19fde510ce9acd7b67d33a7a06f13991853"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StateGate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StateGateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stateGate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RoundGates"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GatesParts"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatedGateParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GateStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"on"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GatesParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RoundGates"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roundId"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"mayState"}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"derived"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"statement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatedGateParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"statement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatedGateParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]} as unknown as DocumentNode<StateGateMutation, StateGateMutationVariables>;