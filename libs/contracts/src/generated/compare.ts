/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type ActGap =
  | 'BASIS'
  | 'DECIDED'
  | 'DESIGNATION'
  | 'ENTRY_INTO_FORCE';

export type ActPartKind =
  | 'HEADING'
  | 'INGRESS'
  | 'ITEM'
  | 'PARAGRAPH'
  | 'ROW'
  | 'TITLE';

/** What was moved stands at its new place with its edits inside; MOVED_AWAY is the mark where it stood. */
export type BlockChange =
  | 'EDITED'
  | 'INSERTED'
  | 'MOVED'
  | 'MOVED_AWAY'
  | 'REPEALED'
  | 'SAME';

export type BlockLevel =
  | 'CONTAINER'
  | 'LEAF'
  | 'UNIT';

export type FrontField =
  | 'ENACTING_CLAUSE'
  | 'TITLE';

export type ProvisionKind =
  | 'ANNEX'
  | 'CHAPTER'
  | 'DEFINITION'
  | 'GENERAL_ADVICE'
  | 'HEADING'
  | 'IMPACT_ASSESSMENT'
  | 'ITEM'
  | 'PART'
  | 'SECTION'
  | 'SUBITEM'
  | 'SUBSECTION'
  | 'TABLE_ROW'
  | 'TRANSITIONAL';

export type ProvisionRelation =
  | 'INSERTED'
  | 'MERGE'
  | 'REPEALED'
  | 'SAME'
  | 'SPLIT';

export type SegmentKind =
  | 'DELETED'
  | 'INSERTED'
  | 'SAME';

export type SpanKind =
  | 'CONSEQUENTIAL'
  | 'EDITED'
  | 'INSERTED'
  | 'MERGED'
  | 'MOVED'
  | 'RENUMBERED'
  | 'REPEALED'
  | 'SPLIT';

export type CompareVersionsQueryVariables = Exact<{ [key: string]: never; }>;


export type CompareVersionsQuery = { versions: Array<{ id: string, regulationId: string, number: number, title: string, publishedAt: string }> };

export type SegmentPartsFragment = { kind: SegmentKind, text: string };

export type ComparedChangePartsFragment = { number: number, block: number, kind: SpanKind, oldAddress: string | null, newAddress: string | null, follows: boolean };

export type VersionComparisonQueryVariables = Exact<{
  fromId: string;
  toId: string;
}>;


export type VersionComparisonQuery = { versionComparison: { isSameRegulation: boolean, unconfirmed: Array<{ fromNumber: number, toNumber: number }>, from: { id: string, number: number, title: string, publishedAt: string }, to: { id: string, number: number, title: string, publishedAt: string }, changes: Array<{ number: number, block: number, kind: SpanKind, oldAddress: string | null, newAddress: string | null, follows: boolean }>, blocks: Array<{ change: BlockChange, level: BlockLevel, kind: ProvisionKind, relation: ProvisionRelation, depth: number, front: FrontField | null, oldId: string | null, newId: string | null, oldAddress: string | null, newAddress: string | null, oldLabel: string | null, newLabel: string | null, isHeaderRow: boolean, number: number | null, title: Array<{ kind: SegmentKind, text: string }>, segments: Array<{ kind: SegmentKind, text: string }>, cells: Array<Array<{ kind: SegmentKind, text: string }>> | null }>, act: { title: string, ingress: Array<string>, further: Array<string>, registerLine: string, entryIntoForce: string | null, gaps: Array<ActGap>, parts: Array<{ type: ActPartKind, label: string, text: string, depth: number | null, cells: Array<string> | null }>, unworded: Array<{ number: number, block: number, kind: SpanKind, oldAddress: string | null, newAddress: string | null, follows: boolean }> } } | null };

export type ComparisonReasonsQueryVariables = Exact<{
  fromId: string;
  toId: string;
}>;


export type ComparisonReasonsQuery = { comparisonReasons: Array<{ number: number, changes: Array<{ id: string, versionId: string, number: number, toUnitId: string | null, reasons: Array<{ id: string, commentId: string | null, organisationName: string | null, number: number | null, disposition: string | null, decisionReason: string | null, words: string | null, by: string }> }> }> | null };

export const SegmentPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SegmentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ComparedSegment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]} as unknown as DocumentNode<SegmentPartsFragment, unknown>;
export const ComparedChangePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComparedChangeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ComparedChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"block"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"oldAddress"}},{"kind":"Field","name":{"kind":"Name","value":"newAddress"}},{"kind":"Field","name":{"kind":"Name","value":"follows"}}]}}]} as unknown as DocumentNode<ComparedChangePartsFragment, unknown>;
export const CompareVersionsDocument = {"__meta__":{"hash":"d084b6efc795bcf7b2b55a85f4c246e2c6c5c15a385dc1ad485af4dc6b15ecef"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompareVersions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"regulationId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}}]}}]}}]} as unknown as DocumentNode<CompareVersionsQuery, CompareVersionsQueryVariables>;
export const VersionComparisonDocument = {"__meta__":{"hash":"c426c75761ecba4549857a1b3e4b47fd4ace598e12d1f63ab43ad76a8adef28f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VersionComparison"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"fromId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"toId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"versionComparison"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"fromId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"fromId"}}},{"kind":"Argument","name":{"kind":"Name","value":"toId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"toId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isSameRegulation"}},{"kind":"Field","name":{"kind":"Name","value":"unconfirmed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fromNumber"}},{"kind":"Field","name":{"kind":"Name","value":"toNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComparedChangeParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"blocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"depth"}},{"kind":"Field","name":{"kind":"Name","value":"front"}},{"kind":"Field","name":{"kind":"Name","value":"oldId"}},{"kind":"Field","name":{"kind":"Name","value":"newId"}},{"kind":"Field","name":{"kind":"Name","value":"oldAddress"}},{"kind":"Field","name":{"kind":"Name","value":"newAddress"}},{"kind":"Field","name":{"kind":"Name","value":"oldLabel"}},{"kind":"Field","name":{"kind":"Name","value":"newLabel"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SegmentParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"segments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SegmentParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SegmentParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isHeaderRow"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"act"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"ingress"}},{"kind":"Field","name":{"kind":"Name","value":"further"}},{"kind":"Field","name":{"kind":"Name","value":"registerLine"}},{"kind":"Field","name":{"kind":"Name","value":"entryIntoForce"}},{"kind":"Field","name":{"kind":"Name","value":"gaps"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"depth"}},{"kind":"Field","name":{"kind":"Name","value":"cells"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unworded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComparedChangeParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SegmentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ComparedSegment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComparedChangeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ComparedChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"block"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"oldAddress"}},{"kind":"Field","name":{"kind":"Name","value":"newAddress"}},{"kind":"Field","name":{"kind":"Name","value":"follows"}}]}}]} as unknown as DocumentNode<VersionComparisonQuery, VersionComparisonQueryVariables>;
export const ComparisonReasonsDocument = {"__meta__":{"hash":"78623ed2aa2b13d2767f89e67fd1e3974194ba2470026dbe382f72e82fc8b239"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ComparisonReasons"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"fromId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"toId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comparisonReasons"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"fromId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"fromId"}}},{"kind":"Argument","name":{"kind":"Name","value":"toId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"toId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"versionId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"toUnitId"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"commentId"}},{"kind":"Field","name":{"kind":"Name","value":"organisationName"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"disposition"}},{"kind":"Field","name":{"kind":"Name","value":"decisionReason"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"by"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ComparisonReasonsQuery, ComparisonReasonsQueryVariables>;