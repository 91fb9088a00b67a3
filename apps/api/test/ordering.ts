import type { Client } from './client.ts';
import { openResponse, paragraph, saveComment, saveResponse, submit, type PublishedVersion } from './remiss.ts';

/** What the office asks of order among what came in. */
export const LIST = `query ($r: ID!, $filter: ReadingFilter) { readingList(roundId: $r, filter: $filter, first: 50) {
  total nodes { id part address organisationName disposition } } }`;
export const SPLIT = `mutation ($input: SplitCommentInput!) { splitComment(input: $input) {
  __typename ... on CommentParts { ids } ... on Refusal { code } } }`;
export const ASSESS = `mutation ($input: AssessCommentInput!) { assessComment(input: $input) {
  __typename ... on Assessment { commentId version disposition } ... on Refusal { code } } }`;
export const COMPILED = `query ($r: ID!, $p: ID) { compilation(roundId: $r) { comments assessed }
  provisionComments(roundId: $r, provisionId: $p) { nodes { id organisationName assessment { disposition reason } } } }`;
export const SETTLE = `mutation ($id: ID!, $v: Int!, $outcome: Settlement!, $word: String!) {
  settleAssessment(input: { commentId: $id, expectedVersion: $v, outcome: $outcome, word: $word }) {
  __typename ... on Assessment { state } ... on Refusal { code } } }`;
export const LOG = 'query ($o: ID!) { events(objectId: $o, first: 20) { nodes { kind } } }';
export const TAG = `mutation ($i: SaveTagInput!) { saveTag(input: $i) { __typename ... on Tag { id version } ... on Refusal { code } } }`;
export const PUT = 'mutation ($i: PutTagsInput!) { putTags(input: $i) }';
export const TAGS = `query ($r: ID!, $p: ID) { tags(roundId: $r, provisionId: $p) { name texts description assessment { disposition } } }`;
export const GIVE = `mutation ($i: GiveTextsInput!) { giveTexts(input: $i) { ... on TextsGiven { texts } ... on Refusal { code } } }`;
export const RULE = `mutation ($i: ResponsibilityRuleInput!) { addResponsibilityRule(input: $i) {
  ... on TextsGiven { texts } ... on Refusal { code } } }`;
export const RULES = `query ($r: ID!) { responsibilityRules(roundId: $r) { id by about responsible dueOn texts } officers { id role me } }`;
export const QUEUE = 'query { myQueue { title dueOn workingDaysLeft texts left } }';
export const ORDERED = `query ($r: ID!, $ids: [ID!]!) { ordered(roundId: $r, ids: $ids) {
  id tags { name theme } responsible dueOn byRule notes parts { number text provisionId assessment { disposition updatedAt } } } }`;
export const HERE =
  'query ($r: ID!, $p: ID!) { partsHere(roundId: $r, provisionId: $p) { number text organisationName address } }';

/** A body's answer: points on provisions, by address, and a general text. */
export async function answerWith(
  body: Client,
  { roundId, version }: { roundId: string; version: PublishedVersion },
  general: string,
  points: readonly (readonly [string, string])[],
): Promise<void> {
  const { version: at } = await openResponse(body, roundId);
  for (const [address, words] of points)
    await saveComment(body, { roundId, provisionId: version.at[address] ?? null, body: paragraph(words) });
  const generalText = general === '' ? null : paragraph(general);
  const saved = await saveResponse(body, { roundId, expectedVersion: at, overallStance: 'SUPPORTS', generalText });
  expect(await submit(body, roundId, saved.version)).toMatchObject({ __typename: 'Receipt' });
}
