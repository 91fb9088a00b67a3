import type { Role } from '@samsyn/consultation';
import { attach } from './attachments.ts';
import { shareWork } from './authorization-world.ts';
import { roundTrip } from './answer-form.ts';
import type { Client } from './client.ts';
import { beginSupplement, given } from './editions.ts';
import {
  ONE_QUESTION,
  openResponse,
  paragraph,
  publish,
  saveAnswer,
  saveComment,
  saveResponse,
  sendRound,
  type PublishedVersion,
} from './remiss.ts';
import { delegate, person, saveOrder, saveRoundOrder, send } from './sign-off.ts';
import { askEverything, type Known } from './sweep.ts';
import { createWorld, type World } from './world.ts';

const SECRET = 'hemlighetsmarkör7431';
const WORKSPACE_TABLES = [
  'response',
  'comment',
  'question_answer',
  'provision_mark',
  'answer_form',
  'attachment',
  'work_part',
  'work_place',
  'work_question',
  'note',
  'alternative',
  'viewing',
  'live_text',
  'signing_order',
  'round_order',
  'sign_off_step',
];

/** Eget utrymme (TF 2:9): nothing of an unsubmitted answer is in the authority's reach, by any operation or by SQL in its role. */
describe('an unsubmitted answer', () => {
  let world: World;
  let version: PublishedVersion;
  let actors: Record<string, string>;
  let round: { id: string; slug: string };
  let commentId: string;

  beforeAll(async () => {
    world = await createWorld();
    actors = await world.addActors({ key: 'uppsala' }, { key: 'halland' });
    version = await publish(world);
    round = await sendRound(await world.as('CASE_OFFICER'), version.id, Object.values(actors), {
      questions: ONE_QUESTION,
    });
    const body = await world.as('CONTRIBUTOR', actors['uppsala']);
    await openResponse(body, round.id);
    const saved = await saveComment(body, {
      roundId: round.id,
      provisionId: version.at['1 kap. 2 §'],
      body: paragraph(SECRET),
      proposedWording: SECRET,
      proposedReason: SECRET,
    });
    commentId = saved.id;
    await saveResponse(body, {
      roundId: round.id,
      expectedVersion: 1,
      overallStance: 'OPPOSES',
      generalText: paragraph(SECRET),
    });
    await saveAnswer(body, { roundId: round.id, questionId: 'fritext', value: SECRET });
    await roundTrip(body, round);
    await attach(body, round.id, `${SECRET}.txt`, SECRET);
    await shareWork(body, round.id, version.at['1 kap. 2 §'] ?? '', SECRET);
    await onItsWay(body);
  });
  afterAll(async () => world.stop());

  /** The answer goes its way through the body: an order, a delegation, sent for review with words to the reviewer. */
  const onItsWay = async (body: Client): Promise<void> => {
    const own = actors['uppsala'] ?? '';
    const [coordinator, signatory] = [await world.as('COORDINATOR', own), await person(world, 'SIGNATORY', own)];
    await saveOrder(coordinator, 'BOARD', { board: `Nämnden ${SECRET}` });
    await saveRoundOrder(coordinator, round.id, 'REVIEW');
    const writer = await person(world, 'CONTRIBUTOR', own);
    await delegate(signatory.client, { userId: writer.id, roundId: round.id, reason: SECRET });
    const sent = await send(body, round.id, { remark: SECRET });
    expect(sent).toMatchObject({ state: 'IN_REVIEW' });
  };

  const known = (): Known => ({
    roundId: round.id,
    slug: round.slug,
    commentId,
    provisionId: version.at['1 kap. 2 §'] ?? '',
    organisationId: actors['uppsala'] ?? '',
  });

  it.each(['CASE_OFFICER', 'EDITOR', 'LEGAL_ADVISER', 'REGISTRAR', 'ADMINISTRATOR'] as Role[])(
    'is not in any answer of any operation of the authority: %s',
    async (role) => {
      const client = await world.as(role);
      const asked = await askEverything(client, known());
      expect(asked.operations).toBeGreaterThan(30);
      expect(asked.text).not.toContain(SECRET);
      expect(asked.text).not.toContain(commentId);
    },
  );

  it('is found by the very same sweep when its own people make it: the sweep does ask', async () => {
    const asked = await askEverything(await world.as('READER', actors['uppsala']), known());
    expect(asked.text).toContain(SECRET);
    expect(asked.invalid).toEqual([]);
  });

  it('is the same board as that of a body that has only opened its invitation', async () => {
    const halland = await world.as('COORDINATOR', actors['halland']);
    await openResponse(halland, round.id);
    const { board } = await (
      await world.as('CASE_OFFICER')
    ).ask(
      `query ($id: ID!) { board(roundId: $id) { rows { name state receivedAt receiptNumber late overallStance comments } } }`,
      { id: round.id },
    );
    const [one, other] = board.rows.map((row: object) => ({ ...row, name: 'den ena eller den andra' }));
    expect(one).toEqual(other);
  });

  it.each(WORKSPACE_TABLES)("cannot be reached by SQL in the authority's role: workspace.%s", async (table) => {
    for (const statement of [
      `SELECT * FROM workspace.${table}`,
      `SELECT count(*) FROM workspace.${table}`,
      `INSERT INTO office.upload SELECT * FROM workspace.${table}`,
    ]) {
      await expect(world.sql('samsyn_authority', statement)).rejects.toThrow(/permission denied/);
      await expect(world.sql('samsyn_authority', statement, [], actors['uppsala'])).rejects.toThrow(
        /permission denied/,
      );
      await expect(world.sql('samsyn_door', statement)).rejects.toThrow(/permission denied/);
    }
  });

  it('has no grant, not even on the schema, for the authority or the door', async () => {
    const grants = await world.sql(
      'owner',
      `
      SELECT role, has_schema_privilege(role, 'workspace', 'USAGE') AS usage,
        EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'workspace'
          WHERE c.relkind IN ('r', 'v', 'm', 'S') AND (has_table_privilege(role, c.oid, 'SELECT') OR has_any_column_privilege(role, c.oid, 'SELECT'))) AS reads
      FROM unnest(ARRAY['samsyn_authority', 'samsyn_door']) role`,
    );
    expect(grants).toEqual([
      { role: 'samsyn_authority', usage: false, reads: false },
      { role: 'samsyn_door', usage: false, reads: false },
    ]);
  });

  it('belongs to its organisation: another body finds nothing, and without an organisation there is nothing', async () => {
    for (const table of WORKSPACE_TABLES.slice(0, 3)) {
      expect(await world.sql('samsyn_body', `SELECT 1 FROM workspace.${table}`)).toEqual([]);
      expect(
        await world.sql(
          'samsyn_body',
          `SELECT 1 FROM workspace.${table} WHERE organisation_id = $1`,
          [actors['uppsala']],
          actors['halland'],
        ),
      ).toEqual([]);
      expect(
        (await world.sql('samsyn_body', `SELECT 1 FROM workspace.${table}`, [], actors['uppsala'])).length,
      ).toBeGreaterThan(0);
    }
    await expect(
      world.sql(
        'samsyn_body',
        `INSERT INTO workspace.response (organisation_id, round_id, version_id, updated_by_name) VALUES ($1, $2, $3, 'x')`,
        [actors['uppsala'], round.id, version.id],
        actors['halland'],
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('is not reached by guessing its id from another body', async () => {
    const halland = await world.as('COORDINATOR', actors['halland']);
    const mine = await saveComment(halland, {
      roundId: round.id,
      id: commentId,
      provisionId: version.at['1 kap. 1 §'],
      expectedVersion: 0,
    });
    expect(mine).toMatchObject({ __typename: 'SavedComment', version: 1 }); // an id of one's own: the other comment is not even in the way
    const [theirs] = await world.sql<{ body: unknown }>(
      'samsyn_body',
      'SELECT body FROM workspace.comment WHERE id = $1',
      [commentId],
      actors['uppsala'],
    );
    expect(theirs?.body).toEqual(paragraph(SECRET));
  });

  it('and a text is unknown to a body until the body is asked about it, also where the text is remembered', async () => {
    const unsent = await publish(world, 'Föreskrifter om annat\n\n1 § Detta har inte sänts på remiss.\n');
    const ask = async (client: Client): Promise<unknown> =>
      client.ask('query ($id: ID!) { version(id: $id) { title provisions { text } } versions { id } }', {
        id: unsent.id,
      });
    const body = await world.as('CONTRIBUTOR', actors['uppsala']);
    const officer = await world.as('CASE_OFFICER');
    expect(JSON.stringify(await ask(officer))).toContain('inte sänts');
    expect(await ask(body)).toEqual({ version: null, versions: [{ id: version.id }] });
    await sendRound(officer, unsent.id, [actors['halland'] ?? '']);
    expect(await ask(body)).toMatchObject({ version: null });
    const asked = await ask(await world.as('READER', actors['halland']));
    expect(asked).toMatchObject({ version: { provisions: expect.any(Array) } });
  });

  it('and the steps it goes are no events: the authority has learnt that the invitation was opened, and nothing since', async () => {
    const kinds = await world.sql(
      'samsyn_authority',
      'SELECT DISTINCT kind FROM record.event WHERE organisation_id = $1',
      [actors['uppsala']],
    );
    expect(kinds).toEqual([{ kind: 'INVITATION_OPENED' }]);
    for (const role of ['samsyn_authority', 'samsyn_body'] as const)
      await expect(world.sql(role, 'SELECT reason FROM identity.delegation', [], actors['uppsala'])).rejects.toThrow(
        /permission denied/,
      );
  });

  it('leaves no trace on record, in the events or in the queue', async () => {
    for (const table of [
      'record.event',
      'record.comment',
      'record.response',
      'office.outgoing_mail',
      'graphile_worker._private_jobs',
    ]) {
      const rows = await world.sql<{ row: string }>('owner', `SELECT t::text AS row FROM ${table} t`);
      expect(rows.map((one) => one.row).join('\n')).not.toContain(SECRET);
    }
  });
});

/** A supplement is the body's own until it is submitted: what it says, and that it is begun at all. */
describe('a supplement that is begun', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(async () => world.stop());

  it('is nowhere in the reach of the authority: everything it sees is as it was before', async () => {
    const it1 = await given(world);
    const officer = await world.as('CASE_OFFICER');
    const told = async (): Promise<unknown> =>
      officer.ask(
        `query ($r: ID!, $o: ID!) { board(roundId: $r) { version counts { submitted opened } rows { state receivedAt receiptNumber submission comments } }
          compilation(roundId: $r) { responses comments } events(roundId: $r, first: 50) { nodes { id kind } } responseDifference(roundId: $r, organisationId: $o) { general }
          submittedResponse(roundId: $r, organisationId: $o) { generalText submissions { number standing } comments { id } } rounds(first: 5) { nodes { answered } } }`,
        { r: it1.round.id, o: it1.bodyId },
      );
    const before = await told();
    await beginSupplement(it1.body, it1.round.id);
    const saved = await saveComment(it1.body, {
      roundId: it1.round.id,
      provisionId: it1.at['1 kap. 1 §'] ?? null,
      body: paragraph(SECRET),
      expectedEdition: 2,
    } as never);
    expect(saved).toMatchObject({ __typename: 'SavedComment' });
    expect(await told()).toEqual(before);
    const known = {
      roundId: it1.round.id,
      slug: it1.round.slug,
      commentId: saved.id,
      provisionId: it1.at['1 kap. 1 §'] ?? '',
      organisationId: it1.bodyId,
    };
    for (const role of ['CASE_OFFICER', 'EDITOR', 'REGISTRAR', 'ADMINISTRATOR'] as Role[]) {
      const { text } = await askEverything(await world.as(role), known);
      expect(text).not.toContain(SECRET);
      expect(text).not.toContain(saved.id);
    }
    expect((await askEverything(await world.as('READER', it1.bodyId), known)).text).toContain(SECRET);
  });
});
