import { assignmentInput, type AssignmentSeed, loadAssignments } from '@samsyn/testing';
import { loadActors } from '../src/register/register.ts';
import type { Client, Loose } from './client.ts';
import { createWorld, type World } from './world.ts';

/** What is asked of an account. */
export const ACCOUNT = `id version registrationNumber title namesOn mayWrite
  reports { kind title dueOn givenOn state }
  parties { name ways each members standings { way enough counts { standing bodies } }
    actors { actorId name nameNow standings { way standing } rounds { name state openedAt receivedAt stance } contacts { name } } }
  others { name rounds { state } contacts { name } }
  rounds { slug invited answered versionLabel }
  contacts { id version kind heldOn planned outcome versionLabel actors { name } }
  missing { kind about way bodies names contactId }`;
const REFUSED = '__typename ... on Refusal { code problems { code field } }';
const SAID = `${REFUSED} ... on Stale { currentVersion } ... on AssignmentAccount { ${ACCOUNT} }`;

/** The demonstration's assignment whose title holds the words. */
export function seedOf(words: string): AssignmentSeed {
  const found = loadAssignments().find(({ title }) => title.includes(words));
  if (found === undefined) throw new Error(words);
  return found;
}

/** An installation with the whole register, and somebody who follows assignments in it. */
export interface AssignmentWorld {
  world: World;
  officer: Client;
  idOf: (key: string) => string;
  regions: readonly string[];
  /** Saves the assignment; what the api said. */
  save: (input: object) => Promise<Loose>;
  /** Notes a contact; what the api said. */
  met: (assignmentId: string, kind: string, heldOn: string, actorIds: string[], more?: object) => Promise<Loose>;
  remove: (contactId: string) => Promise<Loose>;
  read: (id: string) => Promise<Loose>;
  /** The assignment as it stood before anything had been done, no report given; without its number, so that it can be entered often. */
  fresh: (seed: AssignmentSeed) => ReturnType<typeof assignmentInput>;
}

export async function assignmentWorld(settings: Parameters<typeof createWorld>[0] = {}): Promise<AssignmentWorld> {
  const world = await createWorld(settings);
  const ids = await world.addActors(...loadActors());
  const officer = await world.as('CASE_OFFICER');
  const idOf = (key: string): string => ids[key] ?? '';
  const ask = async (text: string, variables: Record<string, unknown>): Promise<Loose> => {
    const [said] = Object.values(await officer.ask<Record<string, Loose>>(text, variables));
    return said;
  };
  return {
    ...{ world, officer, idOf },
    regions: loadActors()
      .filter(({ kind }) => kind === 'REGION')
      .map(({ key }) => idOf(key)),
    save: async (input) =>
      ask(`mutation ($input: SaveAssignmentInput!) { saveAssignment(input: $input) { ${SAID} } }`, { input }),
    met: async (assignmentId, kind, heldOn, actorIds, more = {}) => {
      const input = {
        assignmentId,
        kind,
        heldOn,
        actorIds,
        about: 'Frågan',
        outcome: 'Enigt.',
        expectedVersion: 0,
        ...more,
      };
      return ask(`mutation ($input: SaveContactInput!) { saveContact(input: $input) { ${SAID} } }`, { input });
    },
    remove: async (c) =>
      ask(
        `mutation ($c: ID!) { removeContact(contactId: $c) { ${REFUSED} ... on AssignmentAccount { ${ACCOUNT} } } }`,
        { c },
      ),
    read: async (id) => ask(`query ($id: ID!) { assignment(id: $id) { ${ACCOUNT} } }`, { id }),
    fresh: (seed) => ({
      ...assignmentInput({ ...seed, givenReports: [] }, (keys) => keys.map(idOf)),
      registrationNumber: null,
    }),
  };
}

/** What is missing, as kind, whom it is about, how many. */
export function missingOf(account: Loose): [string, string, number][] {
  return account['missing'].map(({ kind, about, bodies }: Loose) => [kind, about, bodies]);
}
