import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Assurance } from '@samsyn/consultation';
import pg from 'pg';
import { WebSocket } from 'ws';
import type { Client } from './client.ts';
import { openResponse, paragraph, publish, saveComment, saveResponse, SMALL_DRAFT, submit } from './remiss.ts';
import { askEverything, type Known } from './sweep.ts';
import { createWorld, type World } from './world.ts';

const SECRET = 'hemlighet';
const FEED = '/export/remisser.atom';
const FRONT = `query ($slug: String!) { roundFront(slug: $slug) { title authorityName deadline assurance sessionAssurance withinReach } round(slug: $slug) { id } }`;

let world: World;
let officer: Client;
let own: string;
let other: string;
const rounds = {} as Record<Assurance, Known & { uploadId: string }>;

beforeAll(async () => {
  world = await createWorld({ LIMITS_FACTOR: '0' });
  ({ own = '', other = '' } = await world.addActors({ key: 'own' }, { key: 'other' }));
  officer = await world.as('CASE_OFFICER');
  for (const assurance of ['EMAIL', 'MFA', 'LOA3'] as const) rounds[assurance] = await makeRound(assurance);
});
afterAll(async () => world.stop());

/** Makes a session as strong as a passkey or an e-identification would have made it. */
async function strengthen(client: Client, assurance: Assurance, more = ''): Promise<Client> {
  const token = (client.cookieHeader ?? '').replace(/^[^=]*=/u, '');
  const hash = createHash('sha256').update(token).digest();
  const values = [hash, assurance];
  await world.sql('owner', `UPDATE identity.session SET assurance = $2${more} WHERE token_hash = $1`, values);
  await new Promise((resolve) => setTimeout(resolve, 2_100)); // what the process remembers of it
  return client;
}
const pause = async (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A page that listens to its own answer: what its socket is told. */
async function hear(url: string, { cookieHeader }: Client, roundId: string) {
  const headers = { cookie: cookieHeader ?? '' };
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    headers,
    origin: url,
  });
  const heard: string[] = [];
  socket.on('message', (data: Buffer) => void heard.push(data.toString()));
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(JSON.stringify({ type: 'connection_init' }));
  while (heard.length === 0) await pause(20);
  const query = `subscription { myResponseChanged(roundId: "${roundId}") { topic ids } }`;
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
  await pause(300);
  return { socket, heard };
}

const bodyWith = async (assurance: Assurance) => strengthen(await world.as('COORDINATOR', own), assurance);

/** A round full of secrets, answered but for the submission. */
async function makeRound(assurance: Assurance): Promise<Known & { uploadId: string }> {
  const version = await publish(world, SMALL_DRAFT.replaceAll('Regionen', `Regionen (${SECRET})`));
  const input = {
    versionId: version.id,
    title: `Remiss ${assurance}`,
    registrationNumber: `1.1-${SECRET}/2026`,
    subject: `Ämne: ${SECRET}`,
    deadline: new Date(Date.now() + 30 * 86_400_000).toISOString(),
    shortTimeReason: 'Det brådskar.',
    coverLetter: paragraph(`Missiv: ${SECRET}`),
    assurance,
  };
  const { createRound } = await officer.ask(
    `mutation ($input: CreateRoundInput!) { createRound(input: $input) { ... on Round { id slug assurance } } }`,
    { input },
  );
  expect(createRound.assurance).toBe(assurance);
  const { id: roundId, slug } = createRound;
  const { uploadId } = await officer.upload(`${SECRET}.txt`, Buffer.from(SECRET));
  for (const paper of [{ uploadId }, { text: `Bilaga: ${SECRET}` }]) {
    const document = { roundId, kind: 'OTHER', title: `Bilaga ${SECRET}`, ...paper };
    await officer.ask(`mutation ($input: AddRoundDocumentInput!) { addRoundDocument(input: $input) { __typename } }`, {
      input: document,
    });
  }
  await officer.ask(`mutation ($input: ChangeRecipientsInput!) { changeRecipients(input: $input) { __typename } }`, {
    input: { roundId, add: [own] },
  });
  const { openRound } = await officer.ask(
    `mutation ($id: ID!) { openRound(roundId: $id, expectedVersion: 1) { __typename ... on Refusal { code } } }`,
    { id: roundId },
  );
  expect(openRound.__typename).toBe('Round');
  const strong = await bodyWith('LOA3');
  const provisionId = version.at['1 kap. 2 §'] ?? '';
  await openResponse(strong, roundId);
  const comment = await saveComment(strong, { roundId, provisionId, body: paragraph(`Synpunkt: ${SECRET}`) });
  const answer = { roundId, expectedVersion: 1, overallStance: 'SUPPORTS', generalText: paragraph(SECRET) };
  await saveResponse(strong, answer);
  const known = { roundId, slug, provisionId, commentId: comment.id, organisationId: own, versionId: version.id };
  return { ...known, id: version.id, uploadId, search: 'x' };
}

/** Every route of the api that hands out files about something, as the page of rights lists them, with this round in the place of its parameters. */
function fileRoutes(round: Known & { uploadId: string }): string[] {
  const page = readFileSync(new URL('../../../docs/permissions.md', import.meta.url), 'utf8');
  const paths = [...page.matchAll(/^\| `(\/[^`]*:[^`]+)` \| http/gmu)].map(([, path = '']) => path);
  expect(paths.length).toBeGreaterThan(3);
  const value: Record<string, string> = {
    from: round.id ?? '',
    to: round.id ?? '',
    id: round.uploadId,
    format: 'docx',
  };
  return paths.flatMap((path) =>
    ['docx', 'html', 'csv', 'xlsx', 'pdf'].map((format) =>
      path.replace(/:(\w+)/gu, (_, name: string) => (name === 'format' ? format : (value[name] ?? round[name] ?? 'x'))),
    ),
  );
}

describe.each(['MFA', 'LOA3'] as const)('a round that demands %s, to a session by mail', (assurance) => {
  it('shows its front: what it is, until when, and what it demands', async () => {
    const weak = await world.as('COORDINATOR', own);
    const { roundFront, round } = await weak.ask(FRONT, { slug: rounds[assurance].slug });
    expect(round).toBeNull();
    expect(roundFront).toMatchObject({
      title: `Remiss ${assurance}`,
      authorityName: 'Socialstyrelsen',
      assurance,
      sessionAssurance: 'EMAIL',
      withinReach: false,
    });
    const { rounds: list } = await weak.ask(
      '{ rounds { nodes { id withinReach registrationNumber myState myReceiptNumber } } }',
    );
    expect(list.nodes.find(({ id }: { id: string }) => id === rounds[assurance].roundId)).toEqual({
      id: rounds[assurance].roundId,
      withinReach: false,
      registrationNumber: '',
      myState: null,
      myReceiptNumber: null,
    });
  });

  it('is not there for a body that was not asked', async () => {
    const stranger = await world.as('COORDINATOR', other);
    expect(await stranger.ask(FRONT, { slug: rounds[assurance].slug })).toEqual({ roundFront: null, round: null });
  });

  it('gives 0 bytes of its content through every operation', async () => {
    const sweep = await askEverything(await world.as('COORDINATOR', own), rounds[assurance]);
    expect(sweep.operations).toBeGreaterThan(45);
    expect(sweep.invalid).toEqual([]);
    expect(sweep.text).not.toContain(SECRET);
    expect(sweep.text).toContain('ASSURANCE_TOO_LOW');
  });

  it('gives 0 bytes through every route of files and exports', async () => {
    const weak = await world.as('COORDINATOR', own);
    for (const path of fileRoutes(rounds[assurance])) {
      const response = await weak.fetch(path);
      const text = await response.text();
      expect([path, response.ok, text.includes(SECRET)]).toEqual([path, false, false]);
    }
    // The feed is of all rounds that are within reach: this one is not among them.
    const feed = await (await weak.fetch(FEED)).text();
    expect(feed).toContain('Remiss EMAIL');
    for (const words of [rounds[assurance].slug, rounds[assurance].roundId, `Remiss ${assurance}`])
      expect(feed).not.toContain(words);
  });

  it('refuses what is written in it, with words that say what to do', async () => {
    const weak = await world.as('COORDINATOR', own);
    const { roundId, provisionId } = rounds[assurance];
    const code = 'ASSURANCE_TOO_LOW';
    expect(await saveComment(weak, { roundId, provisionId })).toMatchObject({ problems: [{ code }] });
    const refused = await saveResponse(weak, {
      roundId,
      expectedVersion: 2,
      overallStance: 'OPPOSES',
      generalText: null,
    });
    expect(refused).toMatchObject({ problems: [{ code, message: expect.stringContaining('Logga in på nytt') }] });
    expect(await submit(weak, roundId, 2)).toMatchObject({ problems: [{ code }] });
    expect(await openResponse(weak, roundId)).toBeNull();
  });

  it('lets nobody hear that colleagues are at work in it', async () => {
    const { roundId, provisionId } = rounds[assurance];
    const [weak, strong] = [await world.as('COORDINATOR', own), await bodyWith(assurance)];
    const [atDoor, inside] = [await hear(world.url, weak, roundId), await hear(world.url, strong, roundId)];
    const mark = `mutation ($r: ID!, $p: ID!) { markReviewed(roundId: $r, provisionId: $p, reviewed: true) { __typename } }`;
    await strong.ask(mark, { r: roundId, p: provisionId });
    while (!inside.heard.some((line) => line.includes('stances'))) await pause(20);
    expect(inside.heard.join()).toContain(provisionId);
    expect(atDoor.heard.join()).not.toContain(provisionId);
    expect(atDoor.heard.join()).toMatch(/"error"|Logga in på nytt/u);
    for (const { socket } of [atDoor, inside]) socket.close();
  });

  it('is whole to a session that is strong enough', async () => {
    const strong = await bodyWith(assurance);
    const { roundFront, round } = await strong.ask(FRONT, { slug: rounds[assurance].slug });
    expect([roundFront.withinReach, round?.id]).toEqual([true, rounds[assurance].roundId]);
    const { text } = await askEverything(strong, rounds[assurance]);
    expect(text.split(SECRET).length).toBeGreaterThan(10);
    const file = await strong.fetch(`/filer/${rounds[assurance].uploadId}`);
    expect([file.status, await file.text()]).toEqual([200, SECRET]);
  });
});

describe('the database itself', () => {
  /** Every column of every table that the bodies' role may read, as that role: what somebody could do who got past the program. */
  async function everything(assurance: string): Promise<string> {
    const tables = await world.sql<{ name: string; columns: string }>(
      'owner',
      `SELECT format('%I.%I', table_schema, table_name) AS name, string_agg(format('%I', column_name), ', ') AS columns
       FROM information_schema.column_privileges WHERE grantee = 'samsyn_body' AND privilege_type = 'SELECT' AND table_schema <> 'register'
       GROUP BY 1 ORDER BY 1`,
    );
    expect(tables.length).toBeGreaterThan(14);
    const client = new pg.Client(world.databaseUrl);
    await client.connect();
    await client.query('BEGIN READ ONLY; SET LOCAL ROLE samsyn_body');
    const state = `SELECT set_config('samsyn.organisation', $1, true), set_config('samsyn.assurance', $2, true)`;
    await client.query(state, [own, assurance]);
    let text = '';
    for (const { name, columns } of tables) {
      const { rows } = await client.query<object>(`SELECT row(${columns})::text AS row FROM ${name}`);
      text += rows.map((row) => `${name} ${JSON.stringify(row)}\n`).join('');
    }
    await client.end();
    return text;
  }

  it('has no rows for a session too weak, nor for a transaction that states none', async () => {
    const all = await everything('LOA3');
    for (const { versionId = '', commentId, uploadId } of Object.values(rounds)) {
      expect([versionId, commentId, uploadId].filter((id) => !all.includes(id))).toEqual([]);
    }
    for (const assurance of ['', 'EMAIL', 'x']) {
      const text = await everything(assurance);
      for (const demanding of ['MFA', 'LOA3'] as const) {
        const { versionId = '', commentId, uploadId, roundId } = rounds[demanding];
        expect([versionId, commentId, uploadId].filter((id) => text.includes(id))).toEqual([]);
        const where = text.split('\n').filter((line) => line.includes(roundId));
        const tables = new Set(where.map((line) => line.split(' ')[0]));
        expect([...tables].sort()).toEqual([
          'office.round_front',
          'record.invitation',
          'record.invitation_opening',
          'record.reached',
        ]);
      }
      expect(text.includes(rounds.EMAIL.commentId)).toBe(true);
    }
  });

  it('fixes what a round demands when it is sent', async () => {
    const change = world.sql('samsyn_authority', `UPDATE office.round SET assurance = 'EMAIL' WHERE id = $1`, [
      rounds.LOA3.roundId,
    ]);
    await expect(change).rejects.toThrow('fixed when it is sent');
    const { updateRound } = await officer.ask(
      `mutation ($input: UpdateRoundInput!) { updateRound(input: $input) { __typename ... on Refusal { code } } }`,
      { input: { roundId: rounds.LOA3.roundId, expectedVersion: 2, assurance: 'EMAIL' } },
    );
    expect(updateRound.code).toBe('ALREADY_OPENED');
  });
});

describe('a signature in a round that demands an e-identification', () => {
  const SIGN = { roundId: '', version: 2 };
  it('asks who was identified by a sign-in service, long ago, to confirm; and takes one who has', async () => {
    SIGN.roundId = rounds.LOA3.roundId;
    const body = await world.as('COORDINATOR', own);
    const at = (when: string) => `, way = 'OIDC', authenticated_at = ${when}`;
    for (const when of ['NULL', `now() - interval '11 minutes'`]) {
      await strengthen(body, 'LOA3', at(when));
      expect(await submit(body, SIGN.roundId, SIGN.version)).toMatchObject({
        problems: [{ code: 'IDENTITY_TO_CONFIRM' }],
      });
    }
    await strengthen(body, 'LOA3', at('now()'));
    const key = randomUUID();
    const receipt = await submit(body, SIGN.roundId, SIGN.version, key);
    expect(receipt).toMatchObject({ __typename: 'Receipt' });
    await strengthen(body, 'LOA3', at('NULL'));
    expect(await submit(body, SIGN.roundId, SIGN.version, key)).toEqual(receipt);
  });

  it('leaves nothing of the submitted answer to a session by mail', async () => {
    const weak = await world.as('COORDINATOR', own);
    const { text } = await askEverything(weak, rounds.LOA3);
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain('SAM-20');
  });
});
