/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type ActorKind =
  | 'ASSOCIATION'
  | 'COOPERATION_BODY'
  | 'COUNTY_ADMINISTRATIVE_BOARD'
  | 'FAITH_COMMUNITY'
  | 'MUNICIPALITY'
  | 'OTHER'
  | 'PATIENT_ORGANISATION'
  | 'PROFESSIONAL_BODY'
  | 'PUBLIC_AUTHORITY'
  | 'REGION'
  | 'UNIVERSITY'
  | 'UNIVERSITY_HOSPITAL'
  | 'VOLUNTARY_DEFENCE_ORGANISATION';

export type BodyStanding =
  | 'ABSTAINED'
  | 'ANSWERED'
  | 'NO_REMARK'
  | 'NO_RESPONSE'
  | 'OTHER_ORDER'
  | 'UNASKED'
  | 'WITHDRAWN';

export type Disposition =
  | 'ACCEPTED'
  | 'NOTED'
  | 'NOT_ACCEPTED'
  | 'OUT_OF_SCOPE'
  | 'PARTLY'
  | 'TO_GUIDANCE';

/** Where words of one’s own stand in a summary of positions. */
export type PositionPart =
  | 'ANSWERS'
  | 'CHANGES'
  | 'IMPACT'
  | 'INTRODUCTION'
  | 'OPPOSED'
  | 'PROVISIONS'
  | 'STANCES'
  | 'THEMES';

export type Stance =
  | 'ABSTAINS'
  | 'ENDORSES_OTHER'
  | 'NO_OBJECTION'
  | 'OPPOSES'
  | 'SUPPORTS'
  | 'SUPPORTS_WITH_CONDITIONS';

export type WritePositionTextInput = {
  /** 0: there is none. */
  expectedVersion: number;
  part: PositionPart;
  roundId: string;
  subjectId?: string | null | undefined;
  text: unknown;
};

export type PositionTextPartsFragment = { part: PositionPart, subjectId: string | null, version: number, text: unknown, writtenAt: string, writtenBy: string };

export type OutcomePartsFragment = { code: Disposition, count: number };

export type StanceTallyPartsFragment = { code: Stance, count: number };

export type RoundPositionsQueryVariables = Exact<{
  roundId: string;
  kept: boolean;
}>;


export type RoundPositionsQuery = { roundPositions: { roundId: string, decision: number | null, decidedOn: string | null, positions: { comments: number, decided: number, provisionsInAll: number, kinds: Array<{ kind: ActorKind | null, asked: number, standings: Array<{ code: BodyStanding, count: number }>, stances: Array<{ code: Stance, count: number }> }>, outcome: Array<{ code: Disposition, count: number }>, provisions: Array<{ provisionId: string, address: string, heading: string | null, comments: number, undecided: number, assessment: string, stances: Array<{ code: Stance, count: number }>, outcome: Array<{ code: Disposition, count: number }> }>, themes: Array<{ id: string, name: string, description: string, texts: number, disposition: Disposition | null, decided: boolean, reason: string }>, bodies: Array<{ organisationId: string, name: string, kind: ActorKind, asked: boolean, standing: BodyStanding, overallStance: Stance | null }>, impact: { comments: number, bodies: number, withoutStance: number, undecided: number, stances: Array<{ code: Stance, count: number }>, outcome: Array<{ code: Disposition, count: number }> }, changes: Array<{ provisionId: string | null, address: string, heading: string | null, accepted: number, partly: number, reasons: Array<string> }> }, texts: Array<{ part: PositionPart, subjectId: string | null, version: number, text: unknown, writtenAt: string, writtenBy: string }> } | null };

export type PositionPlacesQueryVariables = Exact<{
  id: string;
}>;


export type PositionPlacesQuery = { version: { id: string, provisions: Array<{ id: string, path: string }> } | null };

export type PositionTextVersionsQueryVariables = Exact<{
  roundId: string;
  part: PositionPart;
  subjectId?: string | null | undefined;
}>;


export type PositionTextVersionsQuery = { positionTextVersions: Array<{ part: PositionPart, subjectId: string | null, version: number, text: unknown, writtenAt: string, writtenBy: string }> };

export type WritePositionTextMutationVariables = Exact<{
  input: WritePositionTextInput;
}>;


export type WritePositionTextMutation = { writePositionText:
    | { __typename: 'PositionText', part: PositionPart, subjectId: string | null, version: number, text: unknown, writtenAt: string, writtenBy: string }
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'Stale', message: string, currentVersion: number, changedAt: string, changedBy: string, current: unknown }
   };

export type StalePartsFragment = { message: string, currentVersion: number, changedAt: string, changedBy: string, current: unknown };

export type RefusalPartsFragment = { code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> };

export const PositionTextPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PositionTextParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PositionText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"writtenBy"}}]}}]} as unknown as DocumentNode<PositionTextPartsFragment, unknown>;
export const OutcomePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OutcomeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeTally"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]} as unknown as DocumentNode<OutcomePartsFragment, unknown>;
export const StanceTallyPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StanceTallyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StanceTally"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]} as unknown as DocumentNode<StanceTallyPartsFragment, unknown>;
export const StalePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StaleParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Stale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"}},{"kind":"Field","name":{"kind":"Name","value":"current"}}]}}]} as unknown as DocumentNode<StalePartsFragment, unknown>;
export const RefusalPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]} as unknown as DocumentNode<RefusalPartsFragment, unknown>;
export const RoundPositionsDocument = {"__meta__":{"hash":"1875cd21ced07305a7dec076c4488ff52adc145626c391059737a767e8154286"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RoundPositions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kept"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roundPositions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"roundId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}}},{"kind":"Argument","name":{"kind":"Name","value":"kept"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kept"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roundId"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"decidedOn"}},{"kind":"Field","name":{"kind":"Name","value":"positions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"asked"}},{"kind":"Field","name":{"kind":"Name","value":"standings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StanceTallyParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"comments"}},{"kind":"Field","name":{"kind":"Name","value":"decided"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OutcomeParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provisionId"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"heading"}},{"kind":"Field","name":{"kind":"Name","value":"comments"}},{"kind":"Field","name":{"kind":"Name","value":"stances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StanceTallyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outcome"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OutcomeParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undecided"}},{"kind":"Field","name":{"kind":"Name","value":"assessment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provisionsInAll"}},{"kind":"Field","name":{"kind":"Name","value":"themes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"texts"}},{"kind":"Field","name":{"kind":"Name","value":"disposition"}},{"kind":"Field","name":{"kind":"Name","value":"decided"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bodies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"asked"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"overallStance"}}]}},{"kind":"Field","name":{"kind":"Name","value":"impact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comments"}},{"kind":"Field","name":{"kind":"Name","value":"bodies"}},{"kind":"Field","name":{"kind":"Name","value":"stances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StanceTallyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withoutStance"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OutcomeParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undecided"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provisionId"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"heading"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"partly"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"texts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PositionTextParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PositionTextParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PositionText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"writtenBy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OutcomeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeTally"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StanceTallyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StanceTally"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]} as unknown as DocumentNode<RoundPositionsQuery, RoundPositionsQueryVariables>;
export const PositionPlacesDocument = {"__meta__":{"hash":"b1434153df5a1591e808c00e1874b74388dc0a8c94eb7e8136774f441f13bf35"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PositionPlaces"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<PositionPlacesQuery, PositionPlacesQueryVariables>;
export const PositionTextVersionsDocument = {"__meta__":{"hash":"e396d4f655f93b1846cbf8d0b92276e7484c1a73fd4f40a067a413ceff874089"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PositionTextVersions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"part"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PositionPart"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"subjectId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"positionTextVersions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"roundId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}}},{"kind":"Argument","name":{"kind":"Name","value":"part"},"value":{"kind":"Variable","name":{"kind":"Name","value":"part"}}},{"kind":"Argument","name":{"kind":"Name","value":"subjectId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"subjectId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PositionTextParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PositionTextParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PositionText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"writtenBy"}}]}}]} as unknown as DocumentNode<PositionTextVersionsQuery, PositionTextVersionsQueryVariables>;
export const WritePositionTextDocument = {"__meta__":{"hash":"5df55a45c30177e3b5aa0a6cd38086531c09d0a4c7200e7b7aa0762b4939d7c2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WritePositionText"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WritePositionTextInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"writePositionText"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PositionTextParts"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StaleParts"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PositionTextParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PositionText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"writtenAt"}},{"kind":"Field","name":{"kind":"Name","value":"writtenBy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StaleParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Stale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"}},{"kind":"Field","name":{"kind":"Name","value":"current"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]} as unknown as DocumentNode<WritePositionTextMutation, WritePositionTextMutationVariables>;