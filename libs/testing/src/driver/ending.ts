import type { GraphqlClient } from './client.ts';
import { must, type Outcome, WHY } from './scenario.ts';

/** Shuts a round before its last day, since all have answered, and says that its compilation is done. */
export async function closeAndConsolidate(
  officer: GraphqlClient,
  { id: roundId, slug }: { id: string; slug: string },
): Promise<void> {
  const { round } = await officer.ask<{ round: { version: number } }>(
    'query ($slug: String!) { round(slug: $slug) { version } }',
    { slug },
  );
  const { closeRound } = await officer.ask<{ closeRound: Outcome & { version: number } }>(
    `mutation ($r: ID!, $v: Int!) { closeRound(roundId: $r, expectedVersion: $v, reason: "Alla tillfrågade har svarat.") { ${WHY} ... on Round { version } } }`,
    { r: roundId, v: round.version },
  );
  const { consolidateRound } = await officer.ask<{ consolidateRound: Outcome }>(
    `mutation ($r: ID!, $v: Int!) { consolidateRound(roundId: $r, expectedVersion: $v) { ${WHY} } }`,
    { r: roundId, v: must(closeRound, 'Round').version },
  );
  must(consolidateRound, 'RoundDecision');
}

/** Sends each body its reply, with no words of its own around it. */
export async function sendReplies(officer: GraphqlClient, roundId: string): Promise<void> {
  const { sendReplies: sent } = await officer.ask<{ sendReplies: Outcome }>(
    `mutation ($r: ID!) { sendReplies(roundId: $r, expectedVersion: 0) { ${WHY} } }`,
    { r: roundId },
  );
  must(sent, 'RoundReplies');
}
