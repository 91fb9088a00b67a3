import { addDays, deadlineMoment, stockholmDayOf } from '@samsyn/consultation';
import type { Client, Loose } from './client.ts';
import { until } from './mail-server.ts';
import { mailboxes } from './mailboxes.ts';
import { askAbout, openResponse, paragraph, publish, saveComment, saveResponse, submit } from './remiss.ts';
import { type RevisedWorld, revisedWorld, SECOND } from './revised-world.ts';

const PROBLEMS = '__typename ... on Refusal { problems { code field message } }';
const DELTA = `query ($r: ID!) { roundDelta(roundId: $r) { earlierTitle earlierSlug fromNumber toNumber sentAt
  changes { what address oldText newText } points { number address placeAddress touched disposition reason }
  bodies { name group points asked mailbox } } }`;
const AFTER = `query ($s: String!) { round(slug: $s) { followedBy { slug title versionNumber asked group } } }`;
const FOLLOW = `mutation ($r: ID!, $v: Int!, $e: ID) { followRound(roundId: $r, expectedVersion: $v, earlierRoundId: $e) {
  ${PROBLEMS} ... on Round { version openProvisions followsRoundId recipients { actorId name } } } }`;

let at: RevisedWorld;
let mail: Awaited<ReturnType<typeof mailboxes>>;
let second: Loose;
let third: Loose;
let round: Loose;

const delta = async (client: Client, roundId = round['id']): Promise<Loose> =>
  (await client.ask(DELTA, { r: roundId }))['roundDelta'];
const after = async (key: string): Promise<Loose[]> =>
  (await (await at.as(key)).ask(AFTER, { s: 'planering' }))['round'].followedBy;
const follow = async (earlierRoundId: string | null, of: Loose = round): Promise<Loose> =>
  (await at.officer.ask(FOLLOW, { r: of['id'], v: of['version'], e: earlierRoundId }))['followRound'];
const codes = ({ problems }: Loose): string[] => problems.map(({ code }: Loose) => code);
const letter = (address: string): string => `Planen ska gälla. ${address}`;

async function prepare(versionId: string): Promise<Loose> {
  const input = {
    ...{ versionId, title: 'Kompletterande remiss', registrationNumber: '1.1-2/2026', subject: 'Ändringarna' },
    ...{ deadline: new Date(deadlineMoment(addDays(stockholmDayOf(Date.now()), 60))).toISOString() },
    ...{ coverLetter: paragraph('Ni ges tillfälle.'), shortTimeReason: 'Bara det som har ändrats.' },
  };
  const { createRound } = await at.officer.ask(
    'mutation ($input: CreateRoundInput!) { createRound(input: $input) { ... on Round { id version slug } } }',
    { input },
  );
  return createRound;
}

async function recipients(change: object): Promise<void> {
  const asked = 'mutation ($input: ChangeRecipientsInput!) { changeRecipients(input: $input) { __typename } }';
  await at.officer.ask(asked, { input: { roundId: round['id'], ...change } });
}

const open = async (): Promise<Loose> =>
  (
    await at.officer.ask(
      `mutation ($r: ID!, $v: Int!) { openRound(roundId: $r, expectedVersion: $v) { ${PROBLEMS} ... on Round { state version recipients { name } } } }`,
      { r: round['id'], v: round['version'] },
    )
  )['openRound'];

beforeAll(async () => {
  mail = await mailboxes();
  at = await revisedWorld({ SMTP_URL: mail.url, SAMSYN_PROCESS: 'all' });
  const often = at.comments['uppsala 1 kap. 2 §'] ?? '';
  await at.decide(often, 'ACCEPTED', 'Vart tredje år räcker.');
  await at.decide(at.comments['halland 1 kap. 1 §'] ?? '', 'NOT_ACCEPTED', 'Avgränsningen är fast.');
  second = await at.revise(SECOND, at.version.id, [often]);
  // 2 kap. 1 § is changed and changed back over two steps
  third = await at.revise(SECOND.replace('lämna uppgifter', 'lämna alla uppgifter'), second['id'], []);
}, 120_000);
afterAll(async () => {
  await at?.world.stop();
  await mail?.stop();
});

describe('a round on what has changed since an earlier one', () => {
  it('may follow a sent round that is confirmed all the way', async () => {
    round = await prepare(third['id']);
    const { deltaCandidates } = await at.officer.ask(
      'query ($r: ID!) { deltaCandidates(roundId: $r) { roundId title versionNumber } }',
      { r: round['id'] },
    );
    expect(deltaCandidates).toEqual([{ roundId: at.roundId, title: 'Planering', versionNumber: 1 }]);
    expect(codes(await follow(round['id']))).toEqual(['EARLIER_ROUND_UNKNOWN']);
    const loose = await publish(at.world, SECOND, { regulationId: at.version.regulationId, number: 3 });
    const other = await prepare(loose.id);
    expect(codes(await follow(at.roundId, other))).toEqual(['DELTA_WITHOUT_STEP']);
    expect(await delta(at.officer)).toBeNull();
  });

  it('opens what changed and what is new, and puts on its list those who spoke of what changed', async () => {
    const followed = await follow(at.roundId);
    expect(followed).toMatchObject({ followsRoundId: at.roundId });
    expect(followed['recipients'].map(({ name }: Loose) => name)).toEqual(['Region skane', 'Region uppsala']);
    round = { ...round, version: followed['version'] };
    const told = await delta(at.officer);
    expect(told).toMatchObject({ earlierTitle: 'Planering', fromNumber: 1, toNumber: 3, sentAt: null, points: [] });
    expect(told['changes'].map(({ what, address }: Loose) => [what, address])).toEqual([
      ['CHANGED', '1 kap. 2 §'],
      ['NEW', '1 kap. 3 §'],
      ['CHANGED', '2 kap. 1 §'],
      ['REPEALED', '1 kap. 3 §'],
    ]);
    expect(followed['openProvisions']).toHaveLength(3);
    const opened = await at.world.sql<{ address: string }>(
      'samsyn_authority',
      'SELECT address FROM record.provision WHERE version_id = $1 AND provision_id = ANY ($2::uuid[]) ORDER BY ordinal',
      [third['id'], followed['openProvisions']],
    );
    expect(opened.map(({ address }) => address)).toEqual(['1 kap. 2 §', '1 kap. 3 §', '2 kap. 1 §']);
    expect(codes(await askAbout(at.officer, round as never, []))).toEqual(['DELTA_IS_COMPUTED']);
  });

  it('has every body of the earlier round in exactly one group', async () => {
    const { bodies } = await delta(at.officer);
    expect(bodies.map(({ name, group, points, asked }: Loose) => [name, group, points, asked])).toEqual([
      ['Region dalarna', 'WITHOUT_POINTS', 0, false],
      ['Region gotland', 'WITHOUT_POINTS', 0, false],
      ['Region halland', 'UNCHANGED', 1, false],
      ['Region skane', 'CHANGED', 1, true],
      ['Region uppsala', 'CHANGED', 1, true],
    ]);
    expect(bodies).toHaveLength(Object.keys(at.actors).length);
  });

  it('is not sent without a body whose provision changed; others may be asked all the same', async () => {
    await recipients({ remove: [at.actors['skane']], add: [at.actors['gotland']] });
    const refused = await open();
    expect(refused['problems']).toEqual([
      { code: 'DELTA_BODY_MISSING', field: 'recipients', message: expect.stringMatching(/^Region skane .*Lägg till/u) },
    ]);
    await recipients({ add: [at.actors['skane']] });
    const bare = at.world.sql(
      'samsyn_authority',
      `UPDATE office.round SET state = 'OPEN', opened_at = now() WHERE id = $1`,
      [round['id']],
    );
    await expect(bare).rejects.toThrow(/not on record/u);
    const sent = await open();
    expect(sent).toMatchObject({ state: 'OPEN' });
    round = { ...round, version: sent['version'] };
    expect(codes(await follow(null))).toEqual(['ALREADY_OPENED']);
    const later = at.world.sql('samsyn_authority', 'UPDATE office.round SET follows_round_id = NULL WHERE id = $1', [
      round['id'],
    ]);
    await expect(later).rejects.toThrow(/fixed when the round is sent/u);
  });

  it('tells who is not asked again so, by letter and on the earlier round’s page', async () => {
    const letters = await at.world.sql<{ address: string; kind: string }>(
      'samsyn_authority',
      `SELECT address, kind FROM office.outgoing_mail WHERE about = $1 ORDER BY address`,
      [round['id']],
    );
    expect(letters).toEqual([
      { address: 'dalarna@region.example', kind: 'DELTA_NOT_ASKED' },
      { address: 'halland@region.example', kind: 'DELTA_NOT_ASKED' },
    ]);
    await until(() => mail.about(/^Kompletterande remiss om/u).length === 2);
    const said = mail.about(/^Kompletterande remiss om/u).map(({ to, read }) => [to, read.text]);
    expect(Object.fromEntries(said)).toEqual({
      'halland@region.example': expect.stringContaining('som ni lämnade synpunkter på har inte ändrats'),
      'dalarna@region.example': expect.stringContaining('inga synpunkter på enskilda bestämmelser'),
    });
    const told = { title: 'Kompletterande remiss', versionNumber: 3 };
    expect(await after('halland')).toEqual([{ ...told, slug: null, asked: false, group: 'UNCHANGED' }]);
    expect(await after('gotland')).toEqual([{ ...told, slug: round['slug'], asked: true, group: 'WITHOUT_POINTS' }]);
    expect(await delta(await at.as('halland'))).toBeNull();
    const { events } = await at.officer.ask('query ($r: ID!) { events(roundId: $r, first: 5) { nodes { kind } } }', {
      r: round['id'],
    });
    expect(events.nodes.map(({ kind }: Loose) => kind)).toEqual(
      expect.arrayContaining(['ROUND_OPENED', 'DELTA_SENT', 'ROUND_FOLLOWS']),
    );
  });

  it('shows each body its own points with what was done with them, and nobody else’s', async () => {
    const own = await delta(await at.as('uppsala'));
    expect(own['points']).toEqual([
      { number: 1, address: null, placeAddress: null, touched: false, disposition: null, reason: null },
      {
        ...{ number: 2, address: '1 kap. 2 §', placeAddress: '1 kap. 2 §', touched: true },
        ...{ disposition: 'ACCEPTED', reason: 'Vart tredje år räcker.' },
      },
    ]);
    expect([own['bodies'], own['changes'].length, own['sentAt'] === null]).toEqual([[], 4, false]);
    const gone = await delta(await at.as('skane'));
    expect(gone['points']).toMatchObject([
      { address: '1 kap. 3 §', placeAddress: null, touched: true, disposition: null },
    ]);
    expect((await delta(await at.as('gotland')))['points']).toEqual([]);
    // what is decided since is not what was told
    await at.decide(at.comments['skane 1 kap. 3 §'] ?? '', 'NOT_ACCEPTED', 'Regleras i arkivlagen.');
    expect((await delta(await at.as('skane')))['points']).toMatchObject([{ disposition: null }]);
    const { world, actors } = at;
    const rows = async (body: string): Promise<number> =>
      (await world.sql('samsyn_body', 'SELECT comment_id FROM record.delta_point', [], actors[body])).length;
    expect([await rows('uppsala'), await rows('halland'), await rows('gotland')]).toEqual([2, 0, 0]);
    for (const change of ['DELETE FROM record.delta_body', `UPDATE record.delta_point SET reason = 'x'`])
      await expect(world.sql('samsyn_authority', change)).rejects.toThrow(/permission denied/u);
  });

  it('takes a comment on what changed, and on nothing else, with words that say what to do', async () => {
    const body = await at.as('uppsala');
    const places = await at.world.sql<{ address: string; id: string }>(
      'samsyn_authority',
      'SELECT address, provision_id AS id FROM record.provision WHERE version_id = $1',
      [third['id']],
    );
    const place = (address: string) => places.find((one) => one.address === address)?.id ?? '';
    await openResponse(body, round['id']);
    const comment = (address: string) => ({
      roundId: round['id'],
      provisionId: place(address),
      body: paragraph(letter(address)),
    });
    const refused = await saveComment(body, comment('1 kap. 1 §'));
    expect(refused.problems).toEqual([
      {
        code: 'PROVISION_SHOWN_FOR_CONTEXT',
        field: 'provisionId',
        message: expect.stringContaining('Skriv i det allmänna omdömet'),
      },
    ]);
    for (const address of ['1 kap. 2 §', '1 kap. 3 §'])
      expect(await saveComment(body, comment(address))).toMatchObject({ __typename: 'SavedComment' });
    const saved = await saveResponse(body, { roundId: round['id'], expectedVersion: 1, overallStance: 'SUPPORTS' });
    expect(await submit(body, round['id'], saved.version)).toMatchObject({ __typename: 'Receipt' });
  });
});
