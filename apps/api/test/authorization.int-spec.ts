import type { Role } from '@samsyn/consultation';
import type { Answer, Client, Loose } from './client.ts';
import {
  makeAssignment,
  makeDraft,
  makeMeetings,
  makePeople,
  makeRevision,
  makeRound,
  makeTag,
  REVISING,
  STATES,
} from './authorization-world.ts';
import { type Row, ROWS } from './authorization-rows.ts';
import { type Known, type Operation, operationsOf, queryFor } from './sweep.ts';
import { createWorld, type World } from './world.ts';

const AUTHORITY = {
  C: 'CASE_OFFICER',
  E: 'EDITOR',
  L: 'LEGAL_ADVISER',
  R: 'REGISTRAR',
  A: 'ADMINISTRATOR',
} as const satisfies Record<string, Role>;
const BODY = {
  c: 'COORDINATOR',
  w: 'CONTRIBUTOR',
  s: 'SIGNATORY',
  r: 'READER',
} as const satisfies Record<string, Role>;

type Outcome = 'let in' | 'not there' | 'not signed in';

interface Asker {
  name: string;
  /** '' for nobody. */
  letter: string;
  /** Of a body: whether it was sent the rounds. */
  asked: boolean;
  client: Client;
}

/** Role × operation × state of the round × one's own or another organisation. */
describe('who may what', () => {
  let world: World;
  let askers: Asker[];
  const known = {} as Record<(typeof STATES)[number], Known>;
  /** What an argument means to an operation, where it is not the text's id. */
  const meant: Record<string, (known: Known) => Record<string, string>> = {
    deleteComment: ({ writtenId = '' }) => ({ id: writtenId }),
  };

  beforeAll(async () => {
    world = await createWorld();
    const {
      own = '',
      other = '',
      spare = '',
    } = await world.addActors({ key: 'own' }, { key: 'other' }, { key: 'spare' });
    const officer = await world.as('CASE_OFFICER');
    for (const state of STATES) known[state] = await makeRound(world, officer, state, own);
    for (const state of STATES) Object.assign(known[state], await makeAssignment(officer, own));
    for (const state of STATES)
      Object.assign(known[state], await makeMeetings(officer, known[state]['assignmentId'] ?? '', own));
    for (const state of STATES) Object.assign(known[state], await makeTag(officer, known[state]['roundId'] ?? ''));
    for (const name of ['tagUse', 'removeTag']) meant[name] = ({ keptTagId = '' }) => ({ id: keptTagId });
    const draftId = await makeDraft(await world.as('LEGAL_ADVISER'));
    meant['writeNote'] = ({ noteId = '' }) => ({ threadId: noteId, id: crypto.randomUUID() });
    meant['mergeText'] = ({ textName = '' }) => ({ document: textName, vector: 'AA==', update: 'AAA=' });
    meant['actor'] = () => ({ id: own });
    const { saveListRule } = await officer.ask(
      `mutation ($with: [ID!]!) { saveListRule(expectedVersion: 0, name: "Lista", rule: { plus: [], minus: [], with: $with, without: [] }) { ... on SavedList { list { id } } } }`,
      { with: [own] },
    );
    for (const name of ['listMembers', 'listDifference']) meant[name] = () => ({ listId: saveListRule.list.id });
    meant['saveListRule'] = () => ({ id: saveListRule.list.id });
    for (const name of ['renameActor', 'changeActor', 'mergeActors', 'closeActor', 'setActorSector'])
      meant[name] = () => ({ actorId: spare });
    meant['draft'] = () => ({ id: draftId });
    for (const name of ['editDraft', 'undoDraftEdit', 'publishDraft']) meant[name] = () => ({ draftId });
    const followingId = await makeRevision(await world.as('LEGAL_ADVISER'), known.OPEN['versionId'] ?? '');
    for (const name of REVISING) meant[name] = () => ({ draftId: followingId });
    for (const name of ['versionComparison', 'comparisonReasons'])
      meant[name] = ({ versionId = '' }) => ({ fromId: versionId, toId: versionId });
    meant['commentOutcome'] = () => ({ commentId: known.OPEN['commentId'] ?? '' });
    for (const name of ['assignment', 'saveAssignment'])
      meant[name] = ({ assignmentId = '' }) => ({ id: assignmentId });
    meant['saveContact'] = ({ keptContactId = '' }) => ({ id: keptContactId });
    for (const name of ['meeting', 'saveMeeting']) meant[name] = ({ keptMeetingId = '' }) => ({ id: keptMeetingId });
    meant['shareMeeting'] = ({ keptMeetingId = '' }) => ({ meetingId: keptMeetingId });
    const people = await makePeople(world, own);
    for (const name of ['resendColleagueInvitation', 'withdrawColleagueInvitation']) meant[name] = () => people;
    for (const name of ['changeColleagueRole', 'removeColleague', 'delegateSigning', 'endDelegation'])
      meant[name] = () => people;
    const authority = Object.entries(AUTHORITY).map(async ([letter, role]) => ({
      name: role,
      letter,
      asked: true,
      client: await world.as(role),
    }));
    const bodies = Object.entries(BODY).flatMap(([letter, role]) =>
      [true, false].map(async (asked) => ({
        name: `${role} of ${asked ? 'the body that was asked' : 'another body'}`,
        letter,
        asked,
        client: await world.as(role, asked ? own : other),
      })),
    );
    askers = await Promise.all([...authority, ...bodies]);
    askers.push({ name: 'nobody', letter: '', asked: false, client: world.anonymous() });
  });
  afterAll(async () => world.stop());

  const operations = operationsOf();

  it('has a row for each operation, and none for what is gone', () => {
    expect(operations.map(({ name }) => name).sort()).toEqual(Object.keys(ROWS).sort());
  });

  let cases = 0;
  it.each(operations.filter(({ name }) => name !== 'signOut').map((operation) => [operation.name, operation] as const))(
    '%s',
    async (name, operation) => {
      const row = ROWS[name];
      if (row === undefined) throw new Error('no row');
      const differs: string[] = [];
      for (const state of STATES) {
        for (const asker of askers) {
          const answer = await asker.client.send(
            askedFor(operation, { ...known[state], ...meant[name]?.(known[state]) }),
          );
          cases += 1;
          if (row === 'public') {
            if (answer.errors.length > 0) differs.push(`${asker.name}: ${answer.errors[0]?.message}`);
            continue;
          }
          const [is, ought] = [outcomeOf(name, answer), expected(row, asker, state)];
          if (is !== ought) differs.push(`${asker.name}, ${state}: ${is}, ought to be ${ought}`);
        }
      }
      expect(differs).toEqual([]);
    },
  );

  it('was asked in more than a thousand cases', () => expect(cases).toBeGreaterThan(1_000));
});

/** The operation with arguments that are right as far as its form goes: what is refused is refused for who asks and where. */
function askedFor(operation: Operation, known: Known): string {
  const words = '{ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Synpunkt" }] }] }';
  const input: Record<string, string> = {
    saveComment: `id: "${crypto.randomUUID()}", provisionId: "${known.provisionId}", target: PROVISION, kind: LEGAL, body: ${words}`,
    saveResponse: `overallStance: SUPPORTS, generalText: ${words}`,
  };
  const given = input[operation.name];
  if (given === undefined) return queryFor(operation, known, false);
  return `mutation { ${operation.name}(input: { roundId: "${known.roundId}", expectedVersion: 0, ${given} }) { __typename ... on Refusal { code } } }`;
}

function expected(row: Row, { letter, asked }: Asker, state: (typeof STATES)[number]): Outcome {
  if (letter === '') return 'not signed in';
  if (!row.who.includes(letter)) return 'not there';
  const isBody = letter in BODY;
  if (row.about === undefined || (row.about === 'round' && !isBody) || (row.about === 'text' && !isBody))
    return 'let in';
  if (row.about === 'own') return asked ? 'let in' : 'not there';
  if (row.about === 'sent') return state === 'PREPARING' ? 'not there' : 'let in';
  if (row.about === 'given') return state !== 'PREPARING' && asked ? 'let in' : 'not there';
  return asked && state !== 'PREPARING' ? 'let in' : 'not there';
}

/** Operations in which there may be nothing to tell whoever is let in. */
const NULLABLE = ['viewer', 'invitation', 'colleagueInvitation'];

function outcomeOf(name: string, { data, errors }: Answer<Loose>): Outcome {
  const code = errors[0]?.extensions.code;
  if (code === 'UNAUTHENTICATED') return 'not signed in';
  if (code === 'NOT_FOUND') return 'not there';
  if (code === 'GRAPHQL_VALIDATION_FAILED' || code === 'INTERNAL_SERVER_ERROR')
    throw new Error(`${name}: ${errors[0]?.message}`);
  if (code !== undefined) return 'let in'; // what was asked was wrong, which only those are told who may ask
  const value = data[name];
  if (value === null && !NULLABLE.includes(name)) return 'not there';
  const refused: unknown = value?.__typename === 'Refusal' ? value.code : null;
  if (refused === 'UNAUTHENTICATED') return 'not signed in';
  return refused === 'NOT_FOUND' ? 'not there' : 'let in';
}
