import type { Client, Loose } from './client.ts';

const OUTCOME = `__typename ... on WorkDone { id } ... on Refusal { code problems { code field } } ... on Stale { currentVersion changedBy }`;
const TEAMWORK = `query ($r: ID!) { teamwork(roundId: $r) { people { id name role }
  parts { id title unit assigneeId assigneeName dueOn guidance doneAt doneBy version provisionIds }
  notes { id threadId provisionId commentId words author editedAt removed settledAt settledBy }
  alternatives { commentId groupId setAsideAt setAsideBy reason } viewed { provisionId seenAt } } }`;

/** How the body of the client has shared its work. */
export async function teamwork(client: Client, roundId: string): Promise<Loose> {
  return (await client.ask(TEAMWORK, { r: roundId })).teamwork;
}

const TYPES: Readonly<Record<string, string>> = {
  commentIds: '[ID!]!',
  provisionIds: '[ID!]!',
  reason: 'String!',
  done: 'Boolean!',
  settled: 'Boolean!',
};

/** One of the mutations of the work, by name; its outcome. */
export async function does(client: Client, name: string, args: Record<string, unknown>): Promise<Loose> {
  const types = { ...TYPES, input: name === 'writeNote' ? 'WriteNoteInput!' : 'SaveWorkPartInput!' };
  const head = Object.keys(args).map((arg) => `$${arg}: ${(types as Record<string, string>)[arg] ?? 'ID!'}`);
  const pass = Object.keys(args).map((arg) => `${arg}: $${arg}`);
  const fields = name === 'markViewed' ? '' : `{ ${OUTCOME} }`;
  return (await client.ask(`mutation (${head.join(', ')}) { ${name}(${pass.join(', ')}) ${fields} }`, args))[name];
}
