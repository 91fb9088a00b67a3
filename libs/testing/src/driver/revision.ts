import type { Asker } from './asker.ts';

interface Problem {
  code: string;
  field: string | null;
  message: string;
}

export interface RevisionEdgeInHand {
  key: string;
  name: string;
  level: string;
  from: string | null;
  to: string | null;
  fromId: string | null;
  toId: string | null;
  oldText: string;
  newText: string;
  confirmedBy: string | null;
}

export interface RevisionSpanInHand {
  id: string;
  kind: string;
  fromAddress: string | null;
  toAddress: string | null;
  oldText: string;
  newText: string;
  explainsItself: boolean;
  likely: string[];
  reasons: { id: string }[];
}

export interface MetInHand {
  id: string;
  commentId: string;
  address: string | null;
  used: boolean;
  accounted: boolean;
  answer: { id: string } | null;
}

/** A draft held against the version it follows, with what its publication lacks. */
export interface RevisionInHand {
  draftId: string;
  version: number;
  problems: Problem[];
  edges: RevisionEdgeInHand[];
  units: { id: string; address: string }[];
  spans: RevisionSpanInHand[];
  met: MetInHand[];
}

const REFUSED = '__typename ... on Refusal { code message problems { code field message } }';
const REVISION = `${REFUSED} ... on Revision { draftId version problems { code field message } units { id address }
  edges { key name level from to fromId toId oldText newText confirmedBy }
  spans { id kind fromAddress toAddress oldText newText explainsItself likely reasons { id } }
  met { id commentId address used accounted answer { id } } }`;

/** What a legal adviser does with the next version of a föreskrift, as the page does it. Each step throws with what it was refused for. */
export function revisingAs(adviser: Asker) {
  const step = async (
    field: string,
    parameters: string,
    variables: Record<string, unknown>,
  ): Promise<RevisionInHand> => {
    const data = await adviser.ask<Record<string, RevisionInHand & { __typename: string }>>(
      `mutation (${parameters}) { ${field} { ${REVISION} } }`,
      variables,
    );
    const outcome = data[field.replace(/\(.*/u, '')];
    if (outcome?.__typename !== 'Revision') throw new Error(`refused: ${JSON.stringify(outcome)}`);
    return outcome;
  };
  return {
    /** A text pasted as what is to follow a version; the draft's id. */
    bringIn: async (followsVersionId: string, pastedText: string): Promise<string> => {
      const { importDraft } = await adviser.ask<{ importDraft: { __typename: string; id: string } }>(
        `mutation ($i: ImportDraftInput!) { importDraft(input: $i) { ${REFUSED} ... on Draft { id } } }`,
        { i: { pastedText, followsVersionId } },
      );
      if (importDraft.__typename !== 'Draft') throw new Error(`refused: ${JSON.stringify(importDraft)}`);
      return importDraft.id;
    },
    compare: async (d: string) => step('compareRevision(draftId: $d)', '$d: ID!', { d }),
    judge: async (i: {
      draftId: string;
      keys: string[];
      outcome: 'CONFIRMED' | 'APART' | 'INSTEAD';
      becameIds?: string[];
    }) => step('judgeEdges(input: $i)', '$i: JudgeEdgesInput!', { i }),
    explain: async (i: { draftId: string; spanIds: string[]; metIds: string[]; words?: string }) =>
      step('explainSpans(input: $i)', '$i: ExplainSpansInput!', { i }),
    judgeMaterial: async (d: string, m: boolean, r: string) =>
      step('judgeMaterial(draftId: $d, material: $m, reason: $r)', '$d: ID!, $m: Boolean!, $r: String!', { d, m, r }),
    handIn: async (d: string) => step('handInRevision(draftId: $d)', '$d: ID!', { d }),
    /** By another than the one who handed it in; the new version's id. */
    publish: async (d: string, v: number): Promise<{ id: string; number: number }> => {
      const { publishRevision } = await adviser.ask<{
        publishRevision: { __typename: string; id: string; number: number };
      }>(
        `mutation ($d: ID!, $v: Int!) { publishRevision(draftId: $d, expectedVersion: $v) { ${REFUSED} ... on Stale { currentVersion }
          ... on VersionSummary { id number } } }`,
        { d, v },
      );
      if (publishRevision.__typename !== 'VersionSummary')
        throw new Error(`refused: ${JSON.stringify(publishRevision)}`);
      return publishRevision;
    },
  };
}

/** Where an earlier comment stands in a version. */
export interface PlaceInHand {
  commentId: string;
  fromAddress: string | null;
  address: string | null;
  status: string;
  needsReview: boolean;
}

export interface PlacesInHand {
  comments: number;
  onWhole: number;
  unsure: number;
  missing: number;
  counts: { status: string; comments: number }[];
  nodes: PlaceInHand[];
}

const PLACES = `query ($v: ID!, $after: String) { versionPlaces(versionId: $v, first: 100, after: $after) { comments onWhole unsure missing
  counts { status comments } pageInfo { hasNextPage endCursor } nodes { commentId fromAddress address status needsReview } } }`;

/** All of them, page after page. */
export async function readPlaces(reader: Asker, versionId: string): Promise<PlacesInHand> {
  const nodes: PlaceInHand[] = [];
  for (let after: string | null = null; ;) {
    const {
      versionPlaces,
    }: { versionPlaces: PlacesInHand & { pageInfo: { hasNextPage: boolean; endCursor: string | null } } } =
      await reader.ask(PLACES, { v: versionId, after });
    nodes.push(...versionPlaces.nodes);
    if (!versionPlaces.pageInfo.hasNextPage) return { ...versionPlaces, nodes };
    after = versionPlaces.pageInfo.endCursor;
  }
}
