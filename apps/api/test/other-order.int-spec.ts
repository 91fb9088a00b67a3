import { randomUUID } from 'node:crypto';
import { checkReceipt, parseReceipt, type SignedReceipt } from '@samsyn/consultation';
import { attach } from './attachments.ts';
import { roundTrip } from './answer-form.ts';
import { shareWork } from './authorization-world.ts';
import type { Client } from './client.ts';
import { beginSupplement, elsewhere, mine, write } from './editions.ts';
import { got, toolsOf } from './receipt.ts';
import { ONE_QUESTION, openResponse, publish, saveAnswer, saveComment, sendRound } from './remiss.ts';
import { createWorld, type World } from './world.ts';

/** What of the workspace may be left of such an answer: that there is one, who received letters, and a number that keeps old texts out. */
const LEFT: Record<string, string> = {
  response:
    'overall_stance IS NULL AND endorses_actor_id IS NULL AND endorses_response_id IS NULL AND general_text IS NULL',
  receipt_letter: 'true',
  // the one step that says who did it
  sign_off_step: `kind = 'ELSEWHERE' AND remark IS NULL`,
  live_text: `state IS NULL AND kind = 'GENERAL'`,
};

describe('an answer that is given in another order', () => {
  let world: World;
  let body: Client;
  let bodyId: string;
  let round: { id: string; slug: string };
  let at: Readonly<Record<string, string>>;
  beforeAll(async () => {
    world = await createWorld();
    const actors = await world.addActors({ key: 'mil' }, { key: 'halland' });
    bodyId = actors['mil'] ?? '';
    const version = await publish(world);
    at = version.at;
    round = await sendRound(await world.as('CASE_OFFICER'), version.id, Object.values(actors), {
      questions: ONE_QUESTION,
    });
    body = await world.as('COORDINATOR', bodyId);
    await write(body, round.id, at);
    await saveAnswer(body, { roundId: round.id, questionId: 'fritext', value: 'Hemligt?' });
    await roundTrip(body, round);
    await attach(body, round.id, 'hemligt.txt', 'Hemligt?');
    await shareWork(body, round.id, at['1 kap. 2 §'] ?? '', 'Hemligt?');
    await body.ask(`mutation ($r: ID!, $p: ID!) { markViewed(roundId: $r, provisionIds: [$p]) }`, {
      r: round.id,
      p: at['1 kap. 1 §'],
    });
  });
  afterAll(async () => world.stop());

  const tables = async (): Promise<{ name: string; rows: number; odd: number }[]> => {
    const named = await world.sql<{ name: string; keyed: boolean }>(
      'owner',
      `SELECT c.relname AS name, EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'response_id') AS keyed
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'workspace' WHERE c.relkind = 'r' ORDER BY 1`,
    );
    return Promise.all(
      named.map(async ({ name }) => {
        const [row] = await world.sql<{ rows: number; odd: number }>(
          'owner',
          `SELECT count(*)::int AS rows, (count(*) FILTER (WHERE NOT (${LEFT[name] ?? 'false'})))::int AS odd FROM workspace.${name} WHERE organisation_id = $1`,
          [bodyId],
          bodyId,
        );
        return { name, rows: row?.rows ?? 0, odd: row?.odd ?? 0 };
      }),
    );
  };

  it('asks first, where something has been written, and takes nothing away unasked', async () => {
    const before = await tables();
    // so that the walk over the tables below has something to find in each of them
    for (const name of [
      'comment',
      'question_answer',
      'work_question',
      'provision_mark',
      'answer_form',
      'attachment',
      'work_part',
      'work_place',
      'note',
    ])
      expect(before.find((one) => one.name === name)?.rows).toBeGreaterThan(0);
    expect(await elsewhere(body, round.id, false)).toMatchObject({ code: 'DRAFT_NOT_EMPTY' });
    expect(await elsewhere(await world.as('CONTRIBUTOR', bodyId), round.id, true)).toMatchObject({
      code: 'NOT_YOUR_STEP',
    });
    expect(await tables()).toEqual(before);
  });

  it('leaves nothing: not in any table of the workspace, and in the record a placeholder alone', async () => {
    const key = randomUUID();
    const [receipt, again] = await Promise.all([
      elsewhere(body, round.id, true, 1, key),
      elsewhere(body, round.id, true, 1, key),
    ]);
    expect(receipt).toMatchObject({ form: 'OTHER_ORDER', overallStance: null, comments: 0, submission: 1 });
    expect(again).toEqual(receipt);
    expect((await tables()).filter(({ odd }) => odd > 0)).toEqual([]);
    for (const name of ['comment', 'provision_stance', 'stance_column'])
      expect(await world.sql('owner', `SELECT 1 FROM record.${name} WHERE organisation_id = $1`, [bodyId])).toEqual([]);
    expect(
      await world.sql(
        'owner',
        `SELECT form, overall_stance, general_text, general_plain, comments, endorses_name FROM record.response WHERE organisation_id = $1`,
        [bodyId],
      ),
    ).toEqual([
      {
        form: 'OTHER_ORDER',
        overall_stance: null,
        general_text: null,
        general_plain: '',
        comments: 0,
        endorses_name: null,
      },
    ]);
    expect(await mine(body, round.id)).toMatchObject({
      state: 'SUBMITTED',
      comments: [],
      stances: [],
      generalText: null,
      overallStance: null,
    });
  });

  it('cannot be given words afterwards, in the database either', async () => {
    const [placeholder] = await world.sql<{ id: string; version_id: string }>(
      'owner',
      'SELECT id, version_id FROM record.response WHERE organisation_id = $1',
      [bodyId],
    );
    await expect(
      world.sql(
        'owner',
        `INSERT INTO record.provision_stance (response_id, organisation_id, round_id, version_id, provision_id, stance) VALUES ($1, $2, $3, $4, $5, 'OPPOSES')`,
        [...[placeholder?.id, bodyId, round.id, placeholder?.version_id, at['1 kap. 1 §']]],
      ),
    ).rejects.toThrow('holds nothing');
    await expect(
      world.sql(
        'samsyn_body',
        `INSERT INTO record.response (id, round_id, version_id, organisation_id, organisation_name, form, general_plain, comments, content_hash, idempotency_key, submitted_by, submitted_by_name,
          receipt_number, received_at, deadline_at)
         SELECT gen_random_uuid(), round_id, version_id, organisation_id, organisation_name, 'OTHER_ORDER', 'ord', 0, content_hash, gen_random_uuid(), submitted_by, submitted_by_name, '', now(), now()
         FROM record.response WHERE id = $1`,
        [placeholder?.id],
        bodyId,
      ),
    ).rejects.toThrow('placeholder_is_empty');
    expect(await saveComment(body, { roundId: round.id, provisionId: at['1 kap. 1 §'] ?? null })).toMatchObject({
      code: 'ALREADY_SUBMITTED',
    });
  });

  it('has a receipt that holds, and a numbered row and nothing else with the authority', async () => {
    const signed = parseReceipt((await got(body, `/export/remiss/${round.slug}/kvitto.json`)).text) as SignedReceipt;
    expect(signed).toMatchObject({ form: 'OTHER_ORDER', overallStance: null, submission: 1, follows: null });
    expect((await checkReceipt(signed, await toolsOf(world))).every(({ ok }) => ok)).toBe(true);
    const officer = await world.as('CASE_OFFICER');
    const { board, stanceMatrix, compilation } = await officer.ask(
      `query ($r: ID!) { board(roundId: $r) { counts { submitted otherOrder } rows { name state overallStance comments } }
        stanceMatrix(roundId: $r) { bodies { name } } compilation(roundId: $r) { responses comments } }`,
      { r: round.id },
    );
    expect(board.counts).toEqual({ submitted: 0, otherOrder: 1 });
    expect(board.rows).toContainEqual({ name: 'Region mil', state: 'OTHER_ORDER', overallStance: null, comments: 0 });
    expect(stanceMatrix.bodies).toEqual([]);
    expect(compilation).toEqual({ responses: 0, comments: 0 });
    const [, ...rows] = (await got(officer, `/export/remiss/${round.slug}/remissammanstallning.csv`)).text
      .trim()
      .split('\r\n');
    // a number, the name, and that it is given in another order: every other column is empty
    expect(rows.map((row) => row.replace(/;+$/u, ''))).toEqual(['1;;;;Region mil;;;;Svaret lämnas i annan ordning.']);
  });

  it('may be followed by an answer that begins empty', async () => {
    expect(await beginSupplement(body, round.id)).toMatchObject({
      edition: 2,
      state: 'DRAFTING',
      comments: [],
      generalText: null,
    });
    const halland = await world.as(
      'COORDINATOR',
      (
        await world.sql<{ id: string }>(
          'owner',
          `SELECT organisation_id AS id FROM record.invitation WHERE organisation_id <> $1`,
          [bodyId],
        )
      )[0]?.id,
    );
    await openResponse(halland, round.id);
    expect(await elsewhere(halland, round.id, false)).toMatchObject({ form: 'OTHER_ORDER' });
  });
});
