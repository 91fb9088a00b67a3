import { eventWords } from '@samsyn/consultation';
import type { Client } from '../../../test/client.ts';
import {
  openResponse,
  paragraph,
  publish,
  saveComment,
  saveResponse,
  sendRound,
  submit,
} from '../../../test/remiss.ts';
import { createWorld, type World } from '../../../test/world.ts';
import { Sealer } from '../../platform/events/index.ts';

const EVENTS = `query ($round: ID, $object: ID, $first: Int! = 50, $after: String) {
  events(roundId: $round, objectId: $object, first: $first, after: $after) {
    nodes { id at kind objectType objectId subject facts actorName actorRole organisationName reason seal }
    pageInfo { hasNextPage endCursor }
  }
}`;
interface Told {
  id: string;
  at: string;
  kind: string;
  objectId: string;
  subject: string | null;
  facts: Record<string, unknown>;
  actorName: string | null;
  actorRole: string | null;
  organisationName: string;
  reason: string | null;
  seal: number | null;
}

let world: World;
let officer: Client;
let editor: Client;
let [uppsala, gavle] = ['', ''];
let round: { id: string; slug: string };
let commentId: string;
const bodies = {} as Record<'uppsala' | 'gavle', Client>;

const logOf = async (client: Client, variables: Record<string, unknown>): Promise<Told[]> =>
  (await client.ask(EVENTS, variables)).events.nodes;
const kindsOf = (events: Told[]) => events.map(({ kind }) => kind);

beforeAll(async () => {
  world = await createWorld({ LIMITS_FACTOR: '0' });
  const names = (name: string) => [{ name, kind: 'OFFICIAL' as const, sources: [] }];
  ({ uppsala = '', gavle = '' } = await world.addActors(
    { key: 'uppsala', names: names('Region Uppsala') },
    { key: 'gavle', names: names('Region Gävleborg') },
  ));
  officer = await world.as('CASE_OFFICER');
  editor = await world.as('EDITOR');
  bodies.uppsala = await world.as('COORDINATOR', uppsala);
  bodies.gavle = await world.as('COORDINATOR', gavle);
  const version = await publish(world);
  round = await sendRound(officer, version.id, [uppsala, gavle]);
  const provisionId = version.at['1 kap. 1 §'] ?? '';
  for (const body of [bodies.uppsala, bodies.gavle]) {
    await openResponse(body, round.id);
    await saveComment(body, { roundId: round.id, provisionId, body: paragraph('Oinlämnat') });
    await saveResponse(body, { roundId: round.id, expectedVersion: 1, overallStance: 'SUPPORTS', generalText: null });
  }
  await submit(bodies.uppsala, round.id, 2);
  const [given] = await world.sql<{ id: string }>('samsyn_authority', 'SELECT id FROM record.comment');
  commentId = given?.id ?? '';
  const assess = `mutation ($input: AssessCommentInput!) { assessComment(input: $input) { __typename } }`;
  const assessment = { commentId, expectedVersion: 0, disposition: 'PARTLY', reason: '=Delvis rimligt; "ja"' };
  await editor.ask(assess, { input: assessment });
  await officer.ask(
    `mutation ($id: ID!) { closeRound(roundId: $id, expectedVersion: 2, reason: "Alla har fått tid") { __typename } }`,
    {
      id: round.id,
    },
  );
});
afterAll(async () => world.stop());

describe("a round's log, to the authority", () => {
  it('tells who did what, when and why, newest first, in words', async () => {
    const events = await logOf(officer, { round: round.id });
    expect(kindsOf(events)).toEqual([
      ...['ROUND_CLOSED', 'COMMENT_ASSESSED', 'RESPONSE_SUBMITTED', 'INVITATION_OPENED', 'INVITATION_OPENED'],
      ...['ROUND_OPENED', 'ROUND_CREATED'],
    ]);
    expect(events[0]).toMatchObject({
      actorRole: 'CASE_OFFICER',
      organisationName: 'Socialstyrelsen',
      reason: 'Alla har fått tid',
    });
    expect(events[1]).toMatchObject({
      actorRole: 'EDITOR',
      reason: '=Delvis rimligt; "ja"',
      subject: 'Region Uppsala nr 1',
    });
    expect(events[2]).toMatchObject({ organisationName: 'Region Uppsala', subject: 'Region Uppsala', actorRole: null });
    expect(events[2]?.actorName).toMatch(/^COORDINATOR/u);
    expect(events.map((event) => eventWords(event, 'sv'))).toContain(
      'Remissen skickades ut till 2 instanser, med kort svarstid',
    );
    const moments = events.map(({ at }) => Date.parse(at));
    expect([...moments].sort((a, b) => b - a)).toEqual(moments);
  });

  it('does not tell who at a body opened the invitation, nor that anything is being written', async () => {
    const events = await logOf(officer, { round: round.id });
    const opened = events.filter(({ kind }) => kind === 'INVITATION_OPENED');
    expect(opened.map(({ actorName, subject }) => [actorName, subject])).toEqual([
      [null, 'Region Gävleborg'],
      [null, 'Region Uppsala'],
    ]);
    expect(JSON.stringify(events)).not.toMatch(/Oinlämnat|DRAFTING|SAVED/u);
    const about = events.filter(({ organisationName }) => organisationName === 'Region Gävleborg');
    expect(kindsOf(about)).toEqual(['INVITATION_OPENED']);
    const drafts = await world.sql<{ id: string }>('samsyn_body', 'SELECT id FROM workspace.response', [], gavle);
    for (const { id } of drafts) expect(await logOf(officer, { object: id })).toEqual([]);
  });

  it('gives the number of the seal once there is one', async () => {
    await world.app.get(Sealer).sealAll();
    const events = await logOf(officer, { round: round.id });
    expect(events.every(({ seal }) => typeof seal === 'number' && seal > 0)).toBe(true);
  });

  it('is read by one thing, and page by page', async () => {
    expect(kindsOf(await logOf(editor, { object: commentId }))).toEqual(['COMMENT_ASSESSED']);
    const all = await logOf(officer, { round: round.id });
    const pages: Told[] = [];
    let after: string | null = null;
    do {
      const { events }: { events: { nodes: Told[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
        await officer.ask(EVENTS, { round: round.id, first: 3, after });
      pages.push(...events.nodes);
      after = events.pageInfo.hasNextPage ? events.pageInfo.endCursor : null;
    } while (after !== null);
    expect(pages).toEqual(all);
    const { errors } = await officer.send(EVENTS, { round: round.id, after: 'x' });
    expect(errors).toHaveLength(1);
    expect(await logOf(officer, {})).toEqual([]);
  });

  it('keeps the reasons of assessments from who may not read them', async () => {
    const events = await logOf(await world.as('ADMINISTRATOR'), { round: round.id });
    expect(events.find(({ kind }) => kind === 'COMMENT_ASSESSED')?.reason).toBeNull();
    expect(events.find(({ kind }) => kind === 'ROUND_CLOSED')?.reason).toBe('Alla har fått tid');
  });

  it('leaves as a file that no spreadsheet takes for formulas', async () => {
    const response = await officer.fetch(`/export/remiss/${round.slug}/handelser.csv`);
    const text = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    const lines = text.split('\r\n');
    expect(lines).toHaveLength(9);
    expect(lines[0]).toContain('Tid;Händelse;Vem');
    expect(lines[1]).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2};Remissen stängdes;/u);
    expect(lines[2]).toContain(`"'=Delvis rimligt; ""ja"""`);
    expect((await officer.fetch('/export/remiss/finns-inte/handelser.csv')).status).toBe(404);
  });
});

describe("a round's log, to a body", () => {
  it('holds what is its own, and what all were told', async () => {
    const events = await logOf(bodies.uppsala, { round: round.id });
    expect(kindsOf(events)).toEqual(['ROUND_CLOSED', 'RESPONSE_SUBMITTED', 'INVITATION_OPENED', 'ROUND_OPENED']);
    expect(events[1]).toMatchObject({
      facts: { comments: 1, late: false },
      actorRole: 'COORDINATOR',
      subject: 'Region Uppsala',
    });
    expect(events[1]?.seal).toBeGreaterThan(0);
    expect(events[0]).toMatchObject({ actorName: null, organisationName: 'Socialstyrelsen', reason: null, facts: {} });
  });

  it('holds nothing of another body, not even that it has answered or how many were asked', async () => {
    const events = await logOf(bodies.gavle, { round: round.id });
    expect(kindsOf(events)).toEqual(['ROUND_CLOSED', 'INVITATION_OPENED', 'ROUND_OPENED']);
    expect(JSON.stringify(events)).not.toMatch(/Uppsala|invited|bedöm|rimligt/u);
    for (const object of [commentId, uppsala]) expect(await logOf(bodies.gavle, { object })).toEqual([]);
    const stranger = await world.as('COORDINATOR', (await world.addActors({ key: 'annan' }))['annan']);
    expect(await logOf(stranger, { round: round.id })).toEqual([]);
    expect((await stranger.fetch(`/export/remiss/${round.slug}/handelser.csv`)).status).toBe(404);
  });

  it('is the same by SQL: the role reads no data of an event, and no other event', async () => {
    const data = world.sql('samsyn_body', 'SELECT data FROM record.event', [], uppsala);
    await expect(data).rejects.toThrow('permission denied');
    const rows = await world.sql<{ kind: string }>(
      'samsyn_body',
      'SELECT kind FROM record.event ORDER BY seq',
      [],
      gavle,
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['ROUND_OPENED', 'INVITATION_OPENED', 'ROUND_CLOSED']);
  });
});
