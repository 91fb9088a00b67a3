import { labels, type Stance } from '@samsyn/consultation';
import type { Client } from './client.ts';
import { ASSESS, SETTLE } from './ordering.ts';
import { openResponse, paragraph, type PublishedVersion, saveComment, saveResponse, submit } from './remiss.ts';

export const EXPORT = `mutation ($input: StartExportInput!) { startExport(input: $input) { ... on RoundExport { id } } }`;
export const EXPORTS = `query ($r: ID!) { roundExports(roundId: $r) { id state problem } }`;
export const MATRIX = `query ($r: ID!) { stanceMatrix(roundId: $r) { bodies { organisationId name kind } rows { provisionId address cells } }
  compilation(roundId: $r) { comments rows { provisionId comments stances { stance bodies } } } textHeat(roundId: $r) { provisionId comments heat } }`;
export const OPENED = `query ($r: ID!, $p: ID, $filter: CommentFilter, $reading: ReadingFilter) {
  provisionComments(roundId: $r, provisionId: $p, filter: $filter, first: 50) { total nodes { id organisationId } }
  readingList(roundId: $r, filter: $reading, first: 50) { total } }`;
export const TALLY = 'code count';
export const POSITIONS = `query ($r: ID!, $kept: Boolean! = true) { roundPositions(roundId: $r, kept: $kept) { decision
  positions { comments decided outcome { ${TALLY} } kinds { kind asked standings { ${TALLY} } stances { ${TALLY} } } provisionsInAll
    provisions { provisionId address comments undecided stances { ${TALLY} } outcome { ${TALLY} } }
    themes { id name texts disposition decided } bodies { name kind standing overallStance } impact { comments bodies stances { ${TALLY} } undecided }
    changes { address accepted partly reasons } }
  texts { part subjectId version text writtenBy } } }`;
export const WRITE = `mutation ($input: WritePositionTextInput!) { writePositionText(input: $input) {
  __typename ... on PositionText { version } ... on Stale { currentVersion changedBy current } ... on Refusal { code } } }`;
export const PROGRESS = `query ($r: ID!) { roundProgress(roundId: $r) { from plan { version plannedOn }
  days { day points unread unproposed proposed validated left planned } responsible { name now { points left validated } } } }`;
export const PLAN = `mutation ($input: PlanAssessmentInput!) { planAssessment(input: $input) {
  __typename ... on AssessmentPlan { version plannedOn } ... on Stale { currentVersion } ... on Refusal { code } } }`;
export const { stance: STANCE_WORDS } = labels('sv');

/** Who says what: the kind of body, its stance on the whole, its stances on §§, and its points (place, kind of comment). */
export const SAID: readonly [string, string, Stance, [string, Stance][], [string, string][]][] = [
  [
    'Dalarna',
    'REGION',
    'OPPOSES',
    [
      ['1 kap. 1 §', 'OPPOSES'],
      ['1 kap. 2 §', 'OPPOSES'],
    ],
    [
      ['1 kap. 2 §', 'FACTUAL'],
      ['1 kap. 2 §', 'LEGAL'],
      ['', 'CONSEQUENCE'],
    ],
  ],
  [
    'Halland',
    'REGION',
    'SUPPORTS',
    [['1 kap. 2 §', 'SUPPORTS_WITH_CONDITIONS']],
    [
      ['1 kap. 2 §', 'FACTUAL'],
      ['2 kap. 1 §', 'CONSEQUENCE'],
    ],
  ],
  ['Falun', 'MUNICIPALITY', 'NO_OBJECTION', [['2 kap. 1 §', 'SUPPORTS']], []],
  [
    'Borås',
    'MUNICIPALITY',
    'SUPPORTS_WITH_CONDITIONS',
    [
      ['1 kap. 2 §', 'OPPOSES'],
      ['2 kap. 1 §', 'SUPPORTS_WITH_CONDITIONS'],
    ],
    [
      ['2 kap. 1 §', 'FACTUAL'],
      ['1 kap. 1 §', 'EDITORIAL'],
    ],
  ],
  ['Lund', 'UNIVERSITY', 'ABSTAINS', [], []],
];

/** Submits what a body says. */
export async function say(
  body: Client,
  { roundId, version }: { roundId: string; version: PublishedVersion },
  [key, , overallStance, stances, points]: (typeof SAID)[number],
): Promise<void> {
  const { version: at } = await openResponse(body, roundId);
  for (const [place, kind] of points)
    await saveComment(body, {
      roundId,
      provisionId: version.at[place] ?? null,
      kind,
      body: paragraph(`${key} om ${place} (${kind}).`),
    });
  for (const [place, stance] of stances)
    await body.ask(
      'mutation ($r: ID!, $p: ID!, $s: Stance!) { setProvisionStance(roundId: $r, provisionId: $p, stance: $s) { __typename } }',
      { r: roundId, p: version.at[place], s: stance },
    );
  const saved = await saveResponse(body, { roundId, expectedVersion: at, overallStance });
  expect(await submit(body, roundId, saved.version)).toMatchObject({ __typename: 'Receipt' });
}

export const tallies = (list: readonly { code: string; count: number }[]): Record<string, number> =>
  Object.fromEntries(list.map(({ code, count }) => [code, count]));
export const numbers = (of: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(of).filter(([, count]) => count > 0));

/** One proposes, and where it is to be validated another does. */
export async function decide(
  [editor, adviser]: readonly [Client, Client],
  commentId: string,
  disposition: string,
  { validated = true, expectedVersion = 0 }: { validated?: boolean; expectedVersion?: number } = {},
): Promise<void> {
  const input = { commentId, expectedVersion, disposition, reason: `Skäl för ${disposition}.` };
  expect((await editor.ask(ASSESS, { input })).assessComment.__typename).toBe('Assessment');
  if (!validated) return;
  const settled = { id: commentId, v: expectedVersion + 1, outcome: 'VALIDATED', word: '' };
  expect((await adviser.ask(SETTLE, settled)).settleAssessment).toMatchObject({ state: 'VALIDATED' });
}
