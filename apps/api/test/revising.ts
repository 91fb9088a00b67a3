import type { Client, Loose } from './client.ts';

const REVISION = `__typename ... on Refusal { code problems { code field message } } ... on Revision { draftId version compared fromNumber problems { code field message }
  edges { key name relation reasons oldText newText confirmedBy fromId toId } units { id address } submittedBy submittedByMe
  spans { id kind field fromAddress toAddress oldText newText explainsItself likely reasons { id commentId words } }
  met { id commentId organisationName used accounted answer { words } } }`;
const ASSESS = `mutation ($input: AssessCommentInput!) { assessComment(input: $input) { __typename ... on Assessment { version } } }`;
const SETTLE = `mutation ($input: SettleAssessmentInput!) { settleAssessment(input: $input) { __typename ... on Assessment { state } } }`;
const PUBLISH = `mutation ($d: ID!, $v: Int!) { publishRevision(draftId: $d, expectedVersion: $v) { __typename ... on VersionSummary { id number regulationId }
  ... on Refusal { code problems { code field } } ... on Stale { currentVersion } } }`;

/** The codes of a refusal's, or a revision's, problems. */
export const codes = ({ problems }: Loose): string[] => problems.map(({ code }: Loose) => code);

/** One decides that a comment is met, another validates it. */
export async function decideMet(proposer: Client, validator: Client, commentId: string): Promise<void> {
  const input = { commentId, disposition: 'ACCEPTED', reason: 'Synpunkten är rimlig.', expectedVersion: 0 };
  expect((await proposer.ask(ASSESS, { input })).assessComment).toMatchObject({ version: 1 });
  const settle = { commentId, expectedVersion: 1, outcome: 'VALIDATED', word: '' };
  expect((await validator.ask(SETTLE, { input: settle })).settleAssessment).toMatchObject({ state: 'VALIDATED' });
}

/** What a legal adviser does with the next version, as the page does it. */
export function reviser(client: Client) {
  const ask = async (field: string, parameters: string, variables: Record<string, unknown>): Promise<Loose> =>
    (await client.ask(`mutation (${parameters}) { ${field} { ${REVISION} } }`, variables))[field.replace(/\(.*/u, '')];
  return {
    compare: async (d: string) => ask('compareRevision(draftId: $d)', '$d: ID!', { d }),
    judge: async (i: object) => ask('judgeEdges(input: $i)', '$i: JudgeEdgesInput!', { i }),
    explain: async (i: object) => ask('explainSpans(input: $i)', '$i: ExplainSpansInput!', { i }),
    material: async (d: string, m: boolean) =>
      ask('judgeMaterial(draftId: $d, material: $m, reason: "Kraven ändras.")', '$d: ID!, $m: Boolean!', { d, m }),
    handIn: async (d: string) => ask('handInRevision(draftId: $d)', '$d: ID!', { d }),
    publish: async (d: string, v: number): Promise<Loose> => (await client.ask(PUBLISH, { d, v })).publishRevision,
  };
}
