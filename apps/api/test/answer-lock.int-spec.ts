import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseReceipt } from '@samsyn/consultation';
import pg from 'pg';
import { bringForm, decide, fetchForm, formOf, takeIn } from './answer-form.ts';
import type { Client, Loose } from './client.ts';
import { mine } from './editions.ts';
import { got } from './receipt.ts';
import {
  controlCode,
  openResponse,
  paragraph,
  publish,
  saveComment,
  saveResponse,
  sendRound,
  SMALL_DRAFT,
  submit,
  type PublishedVersion,
} from './remiss.ts';
import { createWorld, type World } from './world.ts';

const MARK = `mutation ($r: ID!, $p: ID!) {
  setProvisionStance(roundId: $r, provisionId: $p, stance: OPPOSES) { __typename ... on Refusal { code problems { message } } }
  markReviewed(roundId: $r, provisionId: $p, reviewed: true) { __typename ... on Refusal { code problems { message } } } }`;
const DELETE = `mutation ($r: ID!, $id: ID!) { deleteComment(roundId: $r, id: $id, expectedVersion: 1) { __typename ... on Refusal { code problems { message } } } }`;

/** An answer that has been sent for review is locked for everything that writes its text. */
describe('a locked answer', () => {
  let world: World;
  let version: PublishedVersion;
  let body: Client;
  let organisation: string;
  let round: { id: string; slug: string };
  let comment: string;
  let other: string;

  beforeAll(async () => {
    world = await createWorld();
    const { uppsala = '' } = await world.addActors({ key: 'uppsala' });
    organisation = uppsala;
    version = await publish(world);
    round = await sendRound(await world.as('CASE_OFFICER'), version.id, [organisation]);
    body = await world.as('CONTRIBUTOR', organisation);
    await openResponse(body, round.id);
    ({ id: comment } = await saveComment(body, { roundId: round.id, provisionId: version.at['1 kap. 1 §'] }));
    ({ id: other } = await saveComment(body, { roundId: round.id }));
    await saveResponse(body, { roundId: round.id, expectedVersion: 1, overallStance: 'SUPPORTS' });
    await bringForm(body, round.id, await fetchForm(body, round.slug));
  });
  afterAll(async () => world.stop());

  const put = async (state: string): Promise<unknown> =>
    world.sql('samsyn_body', 'UPDATE workspace.response SET state = $1', [state], organisation);

  const writes: [string, () => Promise<Loose>][] = [
    ['a new comment', async () => saveComment(body, { roundId: round.id, provisionId: version.at['1 kap. 2 §'] })],
    [
      'a changed comment',
      async () =>
        saveComment(body, {
          roundId: round.id,
          id: comment,
          provisionId: version.at['1 kap. 1 §'],
          expectedVersion: 1,
          body: paragraph('Andra ord'),
        }),
    ],
    ['a comment taken away', async () => (await body.ask(DELETE, { r: round.id, id: other })).deleteComment],
    ['a stance', async () => (await body.ask(MARK, { r: round.id, p: version.at['1 kap. 2 §'] })).setProvisionStance],
    ['a reading mark', async () => (await body.ask(MARK, { r: round.id, p: version.at['1 kap. 2 §'] })).markReviewed],
    [
      'the general text',
      async () =>
        saveResponse(body, { roundId: round.id, expectedVersion: 2, generalText: paragraph('Regionen anför detta.') }),
    ],
  ];

  const all = async (): Promise<unknown> =>
    world.sql(
      'samsyn_body',
      `SELECT (SELECT json_agg(c ORDER BY c.id) FROM workspace.comment c) AS comments, (SELECT json_agg(m) FROM workspace.provision_mark m) AS marks,
         (SELECT json_agg(r) FROM workspace.response r) AS response`,
      [],
      organisation,
    );

  describe.each(['IN_REVIEW', 'APPROVED'])('%s', (state) => {
    beforeAll(async () => put(state));

    it.each(writes)('does not take %s, and says so', async (_, write) => {
      const before = await all();
      expect(await write()).toMatchObject({
        __typename: 'Refusal',
        code: 'ANSWER_LOCKED',
        problems: [{ message: expect.stringContaining('Det du skrev finns kvar') }],
      });
      expect(await all()).toEqual(before);
    });

    it('takes in no Word form, nor a row of one', async () => {
      const { problem } = await bringForm(body, round.id, await fetchForm(body, round.slug));
      expect(problem).toMatchObject({ code: 'ANSWER_LOCKED' });
      const form = await formOf(body, round.id);
      const decisions = form.rows.slice(0, 1).map((row: { key: string; basis: string }) => decide(row, 'FORM'));
      expect(await takeIn(body, round.id, form.id, decisions)).toMatchObject({ code: 'ANSWER_LOCKED' });
    });

    it('is kept by the database as well, whoever forgets to ask', async () => {
      const statements = [
        `UPDATE workspace.response SET general_text = '{}'`,
        `UPDATE workspace.response SET overall_stance = 'OPPOSES', state = 'DRAFTING'`,
        `UPDATE workspace.comment SET body = '{}'`,
        `UPDATE workspace.comment SET deleted_at = now()`,
        `INSERT INTO workspace.comment (organisation_id, id, response_id, round_id, version_id, target, kind, body, updated_by_name)
           SELECT organisation_id, gen_random_uuid(), id, round_id, version_id, 'WHOLE', 'LEGAL', '{}', 'x' FROM workspace.response`,
        `INSERT INTO workspace.provision_mark (organisation_id, response_id, version_id, provision_id, reviewed)
           SELECT r.organisation_id, r.id, r.version_id, p.provision_id, true FROM workspace.response r JOIN record.provision p ON p.version_id = r.version_id LIMIT 1`,
      ];
      for (const statement of statements)
        await expect(world.sql('samsyn_body', statement, [], organisation)).rejects.toMatchObject({ code: 'SY003' });
    });
  });

  /** How many wait for another's lock. */
  const held = async (): Promise<number> => {
    const [row] = await world.sql<{ n: number }>('owner', 'SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted');
    return row?.n ?? 0;
  };

  it('is written in again once it is open', async () => {
    await put('DRAFTING');
    for (const [, write] of writes) expect((await write()).__typename).toMatch(/^(Saved|Deleted)/u);
  });

  it('lets nothing in that was on its way while it was being locked', async () => {
    const locking = new pg.Client({ connectionString: world.databaseUrl });
    await locking.connect();
    try {
      await locking.query('BEGIN; SET LOCAL ROLE samsyn_body');
      await locking.query(`SELECT set_config('samsyn.organisation', $1, true)`, [organisation]);
      await locking.query(`SELECT FROM workspace.response FOR UPDATE`);
      await locking.query(`UPDATE workspace.response SET state = 'IN_REVIEW'`);
      const id = randomUUID();
      const saving = [
        saveComment(body, { roundId: round.id, id, provisionId: version.at['1 kap. 2 §'] }),
        body.ask(MARK, { r: round.id, p: version.at['1 kap. 1 §'] }),
        saveResponse(body, { roundId: round.id, expectedVersion: 3, overallStance: 'OPPOSES' }),
      ];
      // the comment, the first of the two marks and the text wait for the lock
      for (let waiting = 0; waiting < 3; waiting = await held()) await sleep(20);
      await locking.query('COMMIT');
      const [saved, marked, text] = await Promise.all(saving);
      for (const refusal of [saved, marked.setProvisionStance, marked.markReviewed, text])
        expect(refusal).toMatchObject({ code: 'ANSWER_LOCKED' });
      expect(JSON.stringify(await all())).not.toContain(id);
    } finally {
      await locking.end();
    }
  });
});

describe('the version that an answer stands on', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(async () => world.stop());

  it('is the one that was sent, though a newer is published and sent meanwhile: nothing is lost, nothing moves', async () => {
    const { a: organisationId = '' } = await world.addActors({ key: 'a' });
    const officer = await world.as('CASE_OFFICER');
    const writer = await world.as('COORDINATOR', organisationId);
    const first = await publish(world);
    const round1 = await sendRound(officer, first.id, [organisationId], { title: 'Första' });
    await openResponse(writer, round1.id);
    const place = first.at['1 kap. 1 §'] ?? '';
    await saveComment(writer, { roundId: round1.id, provisionId: place, body: paragraph('Om första versionen.') });
    await saveResponse(writer, { roundId: round1.id, expectedVersion: 1, overallStance: 'SUPPORTS' });
    const [before, code] = [await mine(writer, round1.id), await controlCode(writer, round1.id)];

    const second = await publish(world, SMALL_DRAFT.replace('1 § Dessa', '1 § De här'), first);
    const round2 = await sendRound(officer, second.id, [organisationId], { title: 'Andra' });
    await openResponse(writer, round2.id);
    const on = async (slug: string) =>
      (await writer.ask('query ($s: String!) { round(slug: $s) { versionId versionNumber } }', { s: slug })).round;
    expect(await on(round1.slug)).toEqual({ versionId: first.id, versionNumber: 1 });
    expect(await on(round2.slug)).toEqual({ versionId: second.id, versionNumber: 2 });
    expect(await mine(writer, round1.id)).toEqual(before);
    expect(await controlCode(writer, round1.id)).toBe(code);
    expect(await mine(writer, round2.id)).toMatchObject({ comments: [], overallStance: null });
    // a place of the other version is none in this answer
    const elsewhere = await saveComment(writer, { roundId: round1.id, provisionId: second.at['1 kap. 1 §'] ?? '' });
    expect(elsewhere.__typename).not.toBe('SavedComment');

    const { version } = await mine(writer, round1.id);
    expect(await submit(writer, round1.id, version)).toMatchObject({ contentHash: code });
    const receipt = parseReceipt((await got(writer, `/export/remiss/${round1.slug}/kvitto.json`)).text);
    expect(receipt).toMatchObject({ versionId: first.id, versionNumber: 1, comments: 1 });
    const changes = [
      ['samsyn_authority', 'UPDATE office.round SET version_id = $1 WHERE id = $2'],
      ['samsyn_body', 'UPDATE workspace.response SET version_id = $1 WHERE round_id = $2'],
    ] as const;
    for (const [role, change] of changes)
      await expect(world.sql(role, change, [first.id, round2.id], organisationId)).rejects.toThrow(
        'the version is fixed',
      );
  });
});
