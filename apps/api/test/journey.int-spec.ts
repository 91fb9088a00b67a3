import { randomUUID } from 'node:crypto';
import { readDocument } from '@samsyn/documents';
import type { Client } from './client.ts';
import {
  openResponse,
  paragraph,
  publish,
  saveComment,
  saveResponse,
  sendRound,
  submit,
  type PublishedVersion,
} from './remiss.ts';
import { createWorld, type World } from './world.ts';

describe('a remiss from sending to compilation', () => {
  let world: World;
  let version: PublishedVersion;
  let officer: Client;
  let editor: Client;
  let uppsala: Client;
  let gavleborg: Client;
  let actors: Record<string, string>;

  beforeAll(async () => {
    world = await createWorld();
    actors = await world.addActors({ key: 'uppsala' }, { key: 'gavleborg' }, { key: 'halland' });
    version = await publish(world);
    officer = await world.as('CASE_OFFICER');
    editor = await world.as('EDITOR');
    uppsala = await world.as('COORDINATOR', actors['uppsala']);
    gavleborg = await world.as('COORDINATOR', actors['gavleborg']);
  });
  afterAll(async () => world.stop());

  let roundId: string;
  let slug: string;

  it('sends the round and freezes the list with the names of the day', async () => {
    const round = await sendRound(officer, version.id, Object.values(actors));
    expect(round).toMatchObject({ __typename: 'Round', state: 'OPEN', slug: 'planering' });
    expect(round.recipients.map(({ name }) => name)).toEqual(['Region gavleborg', 'Region halland', 'Region uppsala']);
    ({ id: roundId, slug } = round);
    await expect(world.sql('samsyn_authority', `UPDATE record.invitation SET name_as_sent = 'x'`)).rejects.toThrow(
      'permission denied',
    );
    await expect(world.sql('owner', `UPDATE record.invitation SET name_as_sent = 'x'`)).rejects.toThrow('immutable');
  });

  it('shows an invited body the round, and nobody else', async () => {
    const stranger = await world.addActors({ key: 'skane' });
    const uninvited = await world.as('COORDINATOR', stranger['skane']);
    const query = `query ($slug: String!) { round(slug: $slug) { title subject } }`;
    expect(await uppsala.ask(query, { slug })).toEqual({ round: { title: 'Planering', subject: 'Förslaget' } });
    expect(await uninvited.ask(query, { slug })).toEqual({ round: null });
    expect(await openResponse(uninvited, roundId)).toBeNull();
    expect((await uninvited.ask(`{ rounds { nodes { id } } }`)).rounds.nodes).toEqual([]);
  });

  it('opens the answer once, and tells the board so', async () => {
    expect(await openResponse(uppsala, roundId)).toMatchObject({
      state: 'OPENED',
      version: 1,
      comments: [],
      reviewed: [],
    });
    await openResponse(uppsala, roundId);
    const { board } = await officer.ask(
      `query ($id: ID!) { board(roundId: $id) { counts { invited notOpened opened submitted } rows { name state } } }`,
      { id: roundId },
    );
    expect(board.counts).toEqual({ invited: 3, notOpened: 2, opened: 1, submitted: 0 });
    expect(board.rows).toContainEqual({ name: 'Region uppsala', state: 'OPENED' });
  });

  const own = randomUUID();

  it('keeps a comment sent twice as one, and refuses to overwrite a colleague', async () => {
    const at = { roundId, id: own, provisionId: version.at['1 kap. 2 § 1 st'] };
    expect(await saveComment(uppsala, at)).toMatchObject({ __typename: 'SavedComment', version: 1 });
    expect(await saveComment(uppsala, at)).toMatchObject({ __typename: 'SavedComment', version: 1 });
    expect(await saveComment(uppsala, { ...at, expectedVersion: 1, body: paragraph('Andra ordalag') })).toMatchObject({
      version: 2,
    });
    const stale = await saveComment(uppsala, { ...at, expectedVersion: 1, body: paragraph('Kollegans text') });
    expect(stale).toMatchObject({
      __typename: 'Stale',
      currentVersion: 2,
      current: { body: paragraph('Andra ordalag') },
    });
  });

  it('takes stances, reading marks and a general text', async () => {
    const provisionId = version.at['1 kap. 2 §'];
    const set = `mutation ($r: ID!, $p: ID!) { setProvisionStance(roundId: $r, provisionId: $p, stance: OPPOSES) { __typename ... on SavedStance { stance } }
      markReviewed(roundId: $r, provisionId: $p, reviewed: true) { __typename ... on SavedReview { reviewed } } }`;
    expect(await uppsala.ask(set, { r: roundId, p: provisionId })).toMatchObject({
      setProvisionStance: { stance: 'OPPOSES' },
      markReviewed: { reviewed: true },
    });
    expect(
      await saveResponse(uppsala, { roundId, expectedVersion: 1, generalText: paragraph('Regionen anför följande.') }),
    ).toMatchObject({ version: 2 });
    const { myResponse } = await uppsala.ask(
      `query ($id: ID!) { myResponse(roundId: $id) { state reviewed stances { provisionId stance } comments { id } } }`,
      { id: roundId },
    );
    expect(myResponse).toEqual({
      state: 'DRAFTING',
      reviewed: [provisionId],
      stances: [{ provisionId, stance: 'OPPOSES' }],
      comments: [{ id: own }],
    });
  });

  it('lists at once what hinders the submission', async () => {
    const empty = await saveComment(uppsala, { roundId, body: { type: 'doc', content: [{ type: 'paragraph' }] } });
    const refused = await submit(uppsala, roundId, 2);
    expect(refused.problems.map((one: { code: string }) => one.code)).toEqual([
      'OVERALL_STANCE_MISSING',
      'COMMENT_EMPTY',
    ]);
    const { responseReadiness } = await uppsala.ask(
      `query ($id: ID!) { responseReadiness(roundId: $id) { ready problems { code } advice { code } } }`,
      { id: roundId },
    );
    expect(responseReadiness).toEqual({
      ready: false,
      problems: [{ code: 'OVERALL_STANCE_MISSING' }, { code: 'COMMENT_EMPTY' }],
      advice: [{ code: 'NOT_ALL_REVIEWED' }],
    });
    const gone = `mutation ($r: ID!, $id: ID!) { deleteComment(roundId: $r, id: $id, expectedVersion: 1) { __typename } }`;
    expect(await uppsala.ask(gone, { r: roundId, id: empty.id })).toEqual({
      deleteComment: { __typename: 'DeletedComment' },
    });
    expect(
      await saveResponse(uppsala, {
        roundId,
        expectedVersion: 2,
        overallStance: 'SUPPORTS_WITH_CONDITIONS',
        generalText: paragraph('Regionen anför följande.'),
      }),
    ).toMatchObject({ version: 3 });
  });

  it('submits once, however many times it is asked', async () => {
    const receipts = await Promise.all(Array.from({ length: 12 }, async () => submit(uppsala, roundId, 3)));
    expect(new Set(receipts.map((one) => one.number)).size).toBe(1);
    expect(receipts[0]).toMatchObject({
      late: false,
      comments: 1,
      overallStance: 'SUPPORTS_WITH_CONDITIONS',
      organisationName: 'Region uppsala',
    });
    expect(receipts[0].number).toMatch(/^SAM-20\d\d-\d{6}$/);
    expect(receipts[0].contentHash).toMatch(/^[0-9a-f]{64}$/);
    const [count] = await world.sql<{ n: number }>('samsyn_authority', 'SELECT count(*) AS n FROM record.response');
    expect(Number(count?.n)).toBe(1);
  });

  it('changes nothing afterwards, and says so', async () => {
    const late = await saveComment(uppsala, {
      roundId,
      id: own,
      provisionId: version.at['1 kap. 2 § 1 st'],
      expectedVersion: 2,
      body: paragraph('För sent'),
    });
    expect(late).toMatchObject({ __typename: 'Refusal', code: 'ALREADY_SUBMITTED' });
    expect(await saveResponse(uppsala, { roundId, expectedVersion: 3, overallStance: 'OPPOSES' })).toMatchObject({
      code: 'ALREADY_SUBMITTED',
    });
    for (const table of ['response', 'comment', 'provision_stance', 'stance_column']) {
      await expect(world.sql('samsyn_authority', `DELETE FROM record.${table}`)).rejects.toThrow('permission denied');
      await expect(world.sql('samsyn_body', `DELETE FROM record.${table}`, [], actors['uppsala'])).rejects.toThrow(
        'permission denied',
      );
      await expect(world.sql('owner', `TRUNCATE record.${table} CASCADE`)).rejects.toThrow('immutable');
    }
  });

  it('receives a late answer and marks it, also after closing', async () => {
    const answer = await openResponse(gavleborg, roundId);
    await saveResponse(gavleborg, { roundId, expectedVersion: answer.version, overallStance: 'NO_OBJECTION' });
    const close = `mutation ($r: ID!, $reason: String) { closeRound(roundId: $r, expectedVersion: 2, reason: $reason) { __typename ... on Refusal { code } ... on Round { state } } }`;
    expect((await officer.ask(close, { r: roundId })).closeRound).toMatchObject({ code: 'CLOSING_EARLY' });
    expect((await officer.ask(close, { r: roundId, reason: 'Alla har svarat.' })).closeRound).toMatchObject({
      state: 'CLOSED',
    });
    expect(await submit(gavleborg, roundId, 2)).toMatchObject({
      __typename: 'Receipt',
      late: true,
      overallStance: 'NO_OBJECTION',
    });
    const { board } = await officer.ask(
      `query ($id: ID!) { board(roundId: $id) { counts { submitted late } rows { name state late } } }`,
      { id: roundId },
    );
    expect(board.counts).toEqual({ submitted: 2, late: 1 });
    expect(board.rows).toEqual([
      { name: 'Region gavleborg', state: 'SUBMITTED', late: true },
      { name: 'Region halland', state: 'NO_RESPONSE', late: false },
      { name: 'Region uppsala', state: 'SUBMITTED', late: false },
    ]);
  });

  it('reads the comments of a § with what is below it, the matrix and the overview', async () => {
    const list = `query ($r: ID!, $p: ID) { provisionComments(roundId: $r, provisionId: $p) { total nodes { id address stance organisationName sectionId assessment { version } } pageInfo { hasNextPage } } }`;
    const { provisionComments } = await editor.ask(list, { r: roundId, p: version.at['1 kap. 2 §'] });
    expect(provisionComments).toEqual({
      total: 1,
      nodes: [
        {
          id: own,
          address: '1 kap. 2 § 1 st',
          stance: 'OPPOSES',
          organisationName: 'Region uppsala',
          sectionId: version.at['1 kap. 2 §'],
          assessment: null,
        },
      ],
      pageInfo: { hasNextPage: false },
    });
    expect((await editor.ask(list, { r: roundId, p: version.at['1 kap.'] })).provisionComments.total).toBe(1);
    expect((await editor.ask(list, { r: roundId, p: null })).provisionComments.total).toBe(0);
    const { stanceMatrix } = await editor.ask(
      `query ($r: ID!) { stanceMatrix(roundId: $r) { bodies { name overallStance } rows { address cells } } }`,
      { r: roundId },
    );
    expect(stanceMatrix.bodies.map((one: { name: string }) => one.name)).toEqual([
      'Region gavleborg',
      'Region uppsala',
    ]);
    expect(stanceMatrix.rows.find((row: { address: string }) => row.address === '1 kap. 2 §').cells).toBe('.O');
    const { compilation } = await editor.ask(
      `query ($r: ID!) { compilation(roundId: $r) { responses comments assessed rows { address comments stances { stance bodies } } } }`,
      { r: roundId },
    );
    expect(compilation).toMatchObject({ responses: 2, comments: 1, assessed: 0 });
    expect(compilation.rows.find((row: { address: string }) => row.address === '1 kap. 2 §')).toMatchObject({
      comments: 1,
      stances: [{ stance: 'OPPOSES', bodies: 1 }],
    });
  });

  it('lets two editors assess without overwriting one another', async () => {
    const other = await world.as('EDITOR');
    const assess = `mutation ($input: AssessCommentInput!) { assessComment(input: $input) { __typename ... on Assessment { version disposition } ... on Refusal { code } ... on Stale { currentVersion changedBy } } }`;
    const given = { commentId: own, expectedVersion: 0, disposition: 'ACCEPTED' };
    expect((await editor.ask(assess, { input: given })).assessComment).toMatchObject({ code: 'REASON_MISSING' });
    const [first, second] = await Promise.all([
      editor.ask(assess, { input: { ...given, reason: 'Förtydligas.' } }),
      other.ask(assess, { input: { ...given, disposition: 'NOT_ACCEPTED', reason: 'Utanför bemyndigandet.' } }),
    ]);
    expect([first.assessComment.__typename, second.assessComment.__typename].sort()).toEqual(['Assessment', 'Stale']);
    expect((await officer.send(assess, { input: given })).data?.assessComment ?? { code: 'NOT_FOUND' }).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it.each(['docx', 'xlsx', 'csv'])('exports the compilation as .%s', async (format) => {
    const response = await editor.fetch(`/export/remiss/${slug}/remissammanstallning.${format}`);
    expect(response.status).toBe(200);
    const bytes = Buffer.from(await response.arrayBuffer());
    if (format === 'csv') expect(bytes.toString('utf8')).toContain('Andra ordalag');
    else expect(bytes.subarray(0, 2).toString()).toBe('PK');
    if (format === 'docx') {
      const read = await readDocument(bytes, 'sammanstallning.docx');
      if (!read.ok) throw new Error(read.message);
      expect(read.plainText).toContain('Regionen anför följande.');
      expect(read.plainText).toContain('Andra ordalag');
    }
    expect((await uppsala.fetch(`/export/remiss/${slug}/remissammanstallning.${format}`)).status).toBe(404);
  });

  it('leaves a log of ids, codes and numbers: no name, no address and no word of anybody', async () => {
    const events = await world.sql<{ kind: string; data: Record<string, unknown> }>(
      'owner',
      'SELECT kind, data FROM record.event ORDER BY seq',
    );
    expect(new Set(events.map(({ kind }) => kind)).size).toBeGreaterThan(5);
    const words = events.flatMap(({ kind, data }) =>
      Object.entries(data).flatMap(([key, value]) => (typeof value === 'string' ? [`${kind}.${key} ${value}`] : [])),
    );
    // codes, ids, hashes, moments, receipts' numbers
    const dry =
      /^[A-Z_]+\.\w+ ([A-Z][A-Z0-9_]*|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}|\d{4}-\d\d-\d\dT[\d:.]+Z|SAM-[\d-]+)$/u;
    expect(words.filter((one) => !dry.test(one))).toEqual([]);
    expect(
      events.filter(({ data }) => Object.values(data).some((one) => typeof one === 'object' && one !== null)),
    ).toEqual([]);
  });
});
