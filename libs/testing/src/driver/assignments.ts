import type { AssignmentSeed, AssignmentTask, ContactSeed } from '../demo/types.ts';
import type { GraphqlClient } from './client.ts';

const OUTCOME = '__typename ... on AssignmentAccount { id } ... on Refusal { code message } ... on Stale { message }';

interface Outcome {
  __typename: string;
  id: string;
}

function must(outcome: Outcome): string {
  if (outcome.__typename !== 'AssignmentAccount')
    throw new Error(`wished for an account, got ${JSON.stringify(outcome)}`);
  return outcome.id;
}

/** An assignment as the api takes it; `idsOf` leads from keys of the register to ids. */
export function assignmentInput(seed: AssignmentSeed, idsOf: (keys: readonly string[]) => string[]) {
  const isReport = ({ kind }: AssignmentTask): boolean => kind === 'INTERIM_REPORT' || kind === 'FINAL_REPORT';
  return {
    expectedVersion: 0,
    registrationNumber: seed.registrationNumber ?? null,
    title: seed.title,
    source: seed.source,
    duties: seed.tasks.filter(({ kind }) => kind === 'TASK').map(({ text }) => text),
    parties: seed.tasks
      .filter(({ ways }) => ways !== undefined)
      .map(({ actor = '', ways = [], text, actorKind, each, actorKeys = [] }) => ({
        ...{ name: actor, ways, wording: text, actorKind: actorKind ?? null },
        each: each ?? true,
        actorIds: idsOf(actorKeys),
      })),
    reports: seed.tasks.filter(isReport).map(({ kind, text, date = '' }) => ({
      ...{ kind, title: text, dueOn: date },
      givenOn: seed.givenReports.includes(date) ? date : null,
    })),
    roundIds: [] as string[],
  };
}

/** Enters an assignment of the demonstration; returns its id. */
export async function enterAssignment(
  officer: GraphqlClient,
  seed: AssignmentSeed,
  idsOf: (keys: readonly string[]) => string[],
): Promise<string> {
  const { saveAssignment } = await officer.ask<{ saveAssignment: Outcome }>(
    `mutation ($input: SaveAssignmentInput!) { saveAssignment(input: $input) { ${OUTCOME} } }`,
    { input: assignmentInput(seed, idsOf) },
  );
  return must(saveAssignment);
}

export interface ContactToRecord extends Pick<ContactSeed, 'kind' | 'about' | 'outcome'> {
  assignmentId: string;
  heldOn: string;
  versionId: string | null;
  actorIds: readonly string[];
}

export async function recordContact(officer: GraphqlClient, contact: ContactToRecord): Promise<void> {
  const { saveContact } = await officer.ask<{ saveContact: Outcome }>(
    `mutation ($input: SaveContactInput!) { saveContact(input: $input) { ${OUTCOME} } }`,
    { input: { ...contact, expectedVersion: 0 } },
  );
  must(saveContact);
}
