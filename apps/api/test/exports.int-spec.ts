import { createHash, randomUUID } from 'node:crypto';
import readXlsx from 'read-excel-file/node';
import { checkSealed, EXPORT_FORMATS, EXPORT_KINDS, parseSealed, sealedFileOf } from '@samsyn/consultation';
import { attach } from './attachments.ts';
import type { Client, Loose } from './client.ts';
import { until } from './mail-server.ts';
import { got, toolsOf } from './receipt.ts';
import { openResponse, paragraph, publish, saveComment, saveResponse, sendRound, submit } from './remiss.ts';
import { createWorld, type World } from './world.ts';

const FIELDS = 'id kind format state rowsDone rowsTotal problem size askedBy';
const START = `mutation ($input: StartExportInput!) { startExport(input: $input) { __typename ... on Refusal { code } ... on RoundExport { ${FIELDS} } } }`;
const CANCEL = `mutation ($id: ID!) { cancelExport(id: $id) { __typename ... on Refusal { code } ... on RoundExport { ${FIELDS} } } }`;
const LIST = `query ($r: ID!) { roundExports(roundId: $r) { ${FIELDS} } }`;
const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
const HOSTILE = '=cmd|calc <w:p> & "\u202Egnp\u202C" \u05E9\u05DC\u05D5\u05DD';

let world: World;
let officer: Client;
let body: Client;
let roundId: string;

beforeAll(async () => {
  world = await createWorld({ SAMSYN_PROCESS: 'all' });
  const actors = await world.addActors({ key: 'Dalarna' }, { key: 'Halland' }, { key: 'Skåne' });
  const version = await publish(world);
  officer = await world.as('CASE_OFFICER');
  ({ id: roundId } = await sendRound(officer, version.id, Object.values(actors)));
  const points: [string, readonly (readonly [string, string, string])[]][] = [
    [
      'Halland',
      [
        ['1 kap. 2 §', HOSTILE, 'LEGAL'],
        ['', 'Helheten saknar en tidplan.', 'CONSEQUENCE'],
      ],
    ],
    [
      'Dalarna',
      [
        ['1 kap. 2 §', 'Tre månader är för kort tid.', 'FACTUAL'],
        ['2 kap. 1 §', 'Det kostar.', 'CONSEQUENCE'],
      ],
    ],
  ];
  for (const [key, said] of points) {
    body = await world.as('COORDINATOR', actors[key]);
    const { version: at } = await openResponse(body, roundId);
    for (const [address, words, kind] of said)
      await saveComment(body, { roundId, provisionId: version.at[address] ?? null, body: paragraph(words), kind });
    const general = { overallStance: 'SUPPORTS', generalText: paragraph(`${key} är positivt.`) };
    const saved = await saveResponse(body, { roundId, expectedVersion: at, ...general });
    if (key === 'Halland') await attach(body, roundId, 'underlag.txt', 'Ett underlag.');
    await submit(body, roundId, saved.version);
  }
});
afterAll(async () => world?.stop());

const start = async (kind: string, format: string, who = officer): Promise<Loose> =>
  (await who.ask(START, { input: { roundId, kind, format } })).startExport;
const found = async (id: string): Promise<Loose> =>
  (await officer.ask(LIST, { r: roundId })).roundExports.find((one: Loose) => one.id === id);

async function finished(id: string): Promise<Loose> {
  await until(async () => !['WAITING', 'RUNNING'].includes((await found(id)).state), 60_000);
  return found(id);
}

async function fileOf(kind: string, format: string): Promise<Buffer> {
  const { id } = await start(kind, format);
  expect(await finished(id)).toMatchObject({ state: 'READY', problem: null, size: expect.any(Number) });
  const response = await officer.fetch(`/export/fil/${id}`);
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
  return Buffer.from(await response.arrayBuffer());
}

describe('a round as a file', () => {
  it('is made in every kind, with the same numbers for the same points', async () => {
    const read = new Map<string, Loose>();
    for (const kind of EXPORT_KINDS) read.set(kind, JSON.parse((await fileOf(kind, 'JSON')).toString('utf8')));
    const points = (kind: string): string[] =>
      read.get(kind).comments.map(({ number, bodyName, address }: Loose) => `${number} ${bodyName} ${address}`);
    expect(points('BY_PROVISION')).toEqual([
      '1 Region Halland ',
      '2 Region Dalarna 1 kap. 2 §',
      '3 Region Halland 1 kap. 2 §',
      '4 Region Dalarna 2 kap. 1 §',
    ]);
    expect(points('BY_BODY')).toEqual([2, 4, 1, 3].map((at) => points('BY_PROVISION')[at - 1]));
    expect(points('GENERAL')).toEqual(['1 Region Halland ']);
    expect(points('IMPACT')).toEqual(['1 Region Halland ', '4 Region Dalarna 2 kap. 1 §']);
    expect(read.get('BODIES').bodies.map(({ name, status }: Loose) => [name, status])).toEqual([
      ['Region Dalarna', 'ANSWERED'],
      ['Region Halland', 'ANSWERED'],
      ['Region Skåne', 'NO_RESPONSE'],
    ]);
    expect(read.get('BODIES').bodies[1].files).toMatchObject([{ title: 'underlag', sha256: sha('Ett underlag.') }]);
    expect(read.get('BY_PROVISION').comments[2].text).toEqual([{ kind: 'paragraph', text: HOSTILE }]);
  });

  it('is made in every form, and agrees with the compilation and the matrix of the pages', async () => {
    const { compilation, stanceMatrix } = await officer.ask(
      'query ($r: ID!) { compilation(roundId: $r) { comments responses rows { stances { bodies } } } stanceMatrix(roundId: $r) { rows { address cells } bodies { name } } }',
      { r: roundId },
    );
    const files = new Map<string, Buffer>();
    for (const format of EXPORT_FORMATS) files.set(format, await fileOf('BY_PROVISION', format));
    const sheets = new Map((await readXlsx(files.get('XLSX')!)).map(({ sheet, data }) => [sheet, data]));
    expect(sheets.get('Synpunkter')).toHaveLength(compilation.comments + 1);
    const [[, ...names] = [], ...rows] = sheets.get('Ställningstaganden') ?? [];
    expect(names).toEqual(stanceMatrix.bodies.map(({ name }: Loose) => name));
    expect(rows.map(([address]) => address)).toEqual(stanceMatrix.rows.map(({ address }: Loose) => address));
    const csv = files.get('CSV')!.toString('utf8');
    expect(csv.split('\r\n')).toHaveLength(compilation.comments + 2);
    expect(csv).toContain(`"'=cmd|calc <w:p> & `);
    expect(files.get('PDF')!.subarray(0, 5).toString()).toBe('%PDF-');
    expect(files.get('DOCX')!.subarray(0, 2).toString()).toBe('PK');
  });

  it('asked for twice at once is made once, and what an attempt left behind is none of it', async () => {
    await world.sql('owner', 'ALTER TABLE office.export NO FORCE ROW LEVEL SECURITY');
    await world.sql('owner', 'ALTER TABLE office.export_part NO FORCE ROW LEVEL SECURITY');
    const [id, run] = [randomUUID(), randomUUID()];
    await world.sql(
      'owner',
      `INSERT INTO office.export (id, round_id, kind, format, state, run, rows_done, asked_by, asked_by_name) VALUES ($1, $2, 'BODIES', 'CSV', 'RUNNING', $3, 1, $1, 'x')`,
      [id, roundId, run],
    );
    await world.sql('owner', `INSERT INTO office.export_part VALUES ($1, $2, 0, 'half a file')`, [id, run]);
    expect((await start('BODIES', 'CSV')).id).toBe(id);
    expect((await officer.fetch(`/export/fil/${id}`)).status).toBe(404);
    await world.sql('owner', `SELECT graphile_worker.add_job('export', json_build_object('exportId', $1::text))`, [id]);
    expect(await finished(id)).toMatchObject({ state: 'READY' });
    const text = await (await officer.fetch(`/export/fil/${id}`)).text();
    expect(text.startsWith('Remissinstans;')).toBe(true);
    expect(text).not.toContain('half');
    const [{ count }] = (await world.sql<{ count: number }>(
      'owner',
      'SELECT count(DISTINCT run)::int AS count FROM office.export_part WHERE export_id = $1',
      [id],
    )) as [{ count: number }];
    expect(count).toBe(1);
  });

  it('may be called off, after which there is none to fetch', async () => {
    await world.sql('owner', `SELECT graphile_worker.add_job('export', '{}', job_key => 'none')`);
    await world.sql(
      'owner',
      `INSERT INTO office.export (round_id, kind, format, asked_by, asked_by_name) VALUES ($1, 'IMPACT', 'PDF', $1, 'x')`,
      [roundId],
    );
    const { id } = await start('IMPACT', 'PDF');
    const cancelled = (await officer.ask(CANCEL, { id })).cancelExport;
    expect(cancelled).toMatchObject({ __typename: 'RoundExport', state: 'CANCELLED' });
    expect((await officer.fetch(`/export/fil/${id}`)).status).toBe(404);
    expect((await officer.ask(CANCEL, { id })).cancelExport).toEqual({ __typename: 'Refusal', code: 'EXPORT_OVER' });
  });

  it('is the authority’s: a body finds nothing', async () => {
    const { id } = await start('BODIES', 'DOCX');
    await finished(id);
    expect((await body.fetch(`/export/fil/${id}`)).status).toBe(404);
    const { errors } = await body.send(LIST, { r: roundId });
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('a compilation that is put together', () => {
  const OF =
    'state version changed mayRenew editions { id number state reason orderedBy contentHash comments files { form size sha256 } }';
  const RESULT = `__typename ... on Refusal { code problems { code } } ... on RoundDecision { ${OF} }`;
  const decision = async (): Promise<Loose> =>
    (await officer.ask(`query ($id: ID!) { roundDecision(roundId: $id) { ${OF} } }`, { id: roundId })).roundDecision;
  const act = async (what: string, more: object = {}, who = officer): Promise<Loose> => {
    const types = 'reason' in more ? ', $reason: String!' : '';
    const given = 'reason' in more ? ', reason: $reason' : '';
    const asked = `mutation ($id: ID!, $v: Int!${types}) { ${what}(roundId: $id, expectedVersion: $v${given}) { ${RESULT} } }`;
    return (await who.ask(asked, { id: roundId, v: (await decision()).version, ...more }))[what];
  };
  const settled = async (): Promise<Loose> => {
    await until(async () => (await decision()).editions[0].state !== 'WAITING', 60_000);
    return decision();
  };
  const validated = async (commentId: string, version: number, reason: string): Promise<void> => {
    const said = { commentId, expectedVersion: version, disposition: 'NOTED', reason };
    const assess = 'mutation ($input: AssessCommentInput!) { assessComment(input: $input) { __typename } }';
    await editor.ask(assess, { input: said });
    const settle = 'mutation ($input: SettleAssessmentInput!) { settleAssessment(input: $input) { __typename } }';
    await adviser.ask(settle, { input: { commentId, expectedVersion: version + 1, outcome: 'VALIDATED' } });
  };
  let editor: Client;
  let adviser: Client;
  let comments: string[];
  beforeAll(async () => {
    [editor, adviser] = [await world.as('EDITOR'), await world.as('LEGAL_ADVISER')];
    const { version } = await decision();
    await officer.ask(
      'mutation ($id: ID!, $v: Int!) { closeRound(roundId: $id, expectedVersion: $v, reason: "Alla har svarat.") { __typename } }',
      { id: roundId, v: version },
    );
    const rows = await world.sql<{ id: string }>('samsyn_authority', 'SELECT id FROM record.comment ORDER BY id');
    comments = rows.map(({ id }) => id);
    for (const id of comments) await validated(id, 0, 'Ingen ändring behövs.');
  });

  it('is sealed: its rows, and the files made of them, as they were, signed', async () => {
    const ordered = await act('consolidateRound', {}, editor);
    expect(ordered).toMatchObject({ state: 'CONSOLIDATED', editions: [{ number: 1, reason: '' }] });
    const { editions, changed } = await settled();
    const [first] = editions;
    expect([first.state, first.comments, changed]).toEqual(['SEALED', comments.length, false]);
    const tools = await toolsOf(world);
    const { text } = await got(officer, `/export/sammanstallning/${first.id}/json`);
    const sealed = parseSealed(text)!;
    expect((await checkSealed(sealed, tools)).map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(sealed.seal).toMatchObject({ edition: 1, contentHash: first.contentHash, putTogetherBy: first.orderedBy });
    expect([sealed.seal.format, (sealed.compilation as Loose).format]).toEqual(Array(2).fill('samsyn-compilation-2'));
    expect((sealed.compilation as Loose).bodies[1].files).toEqual([
      { fileName: 'underlag.txt', sha256: sha('Ett underlag.'), size: 13, title: 'underlag' },
    ]);
    expect(sealed.seal.seal).toMatch(/^\d+:[0-9a-f]{64}$/u);
    expect((sealed.compilation as Loose).comments[2]).toMatchObject({
      ...{ address: '1 kap. 2 §', disposition: 'NOTED', dispositionReason: 'Ingen ändring behövs.', number: 3 },
      ...{ proposedBy: expect.stringMatching(/^EDITOR/), validatedBy: expect.stringMatching(/^LEGAL_ADVISER/) },
    });
    for (const { form, sha256, size } of first.files) {
      const { bytes } = await got(officer, `/export/sammanstallning/${first.id}/${form.toLowerCase()}`);
      expect([form, createHash('sha256').update(bytes).digest('hex'), bytes.length]).toEqual([form, sha256, size]);
      if (form !== 'JSON') expect(await sealedFileOf(bytes, sealed.seal, tools)).toEqual({ form, sha256, size });
    }
    expect(first.files.map(({ form }: Loose) => form)).toEqual(['DOCX', 'PDF', 'JSON']);
    const log = 'query ($r: ID!) { events(roundId: $r, first: 2) { nodes { kind facts } } }';
    expect((await officer.ask(log, { r: roundId })).events.nodes).toEqual([
      { kind: 'COMPILATION_SEALED', facts: { edition: 1 } },
      { kind: 'ROUND_CONSOLIDATED', facts: { edition: 1 } },
    ]);
  });

  it('cannot be changed by whoever gets past the program, and a body finds nothing of it', async () => {
    const [{ id }] = (await decision()).editions;
    for (const change of [
      'DELETE FROM office.compilation_piece',
      `INSERT INTO office.compilation_piece SELECT edition_id, run, 'PDF', 99, 'x' FROM office.compilation_seal`,
      `UPDATE office.compilation_seal SET content_hash = 'x'`,
      'DELETE FROM office.compilation_file',
      'TRUNCATE office.compilation_piece',
    ]) {
      for (const who of ['samsyn_authority', 'owner'] as const)
        await expect(world.sql(who, change)).rejects.toThrow(/permission denied|not changed|immutable/u);
    }
    expect((await got(officer, `/export/sammanstallning/${id}/pdf`)).status).toBe(200);
    for (const path of [`${id}/pdf`, `${randomUUID()}/pdf`, `${id}/xlsx`, 'x/json'])
      expect(
        (await got(path.startsWith(id) && path.endsWith('pdf') ? body : officer, `/export/sammanstallning/${path}`))
          .status,
      ).toBe(404);
    await expect(world.sql('samsyn_body', 'SELECT FROM office.compilation_piece')).rejects.toThrow(
      /permission denied/u,
    );
  });

  it('is put together anew beside the one that stands, with a reason, when all is decided again', async () => {
    expect((await act('renewCompilation', { reason: '' })).problems).toEqual([{ code: 'REASON_MISSING' }]);
    const [first = ''] = comments;
    const again = 'mutation ($input: AssessCommentInput!) { assessComment(input: $input) { __typename } }';
    const other = { commentId: first, expectedVersion: 2, disposition: 'PARTLY', reason: 'Kravet mildras.' };
    await editor.ask(again, { input: other });
    expect((await decision()).changed).toBe(true);
    const reason = 'Ett ställningstagande har ändrats.';
    expect((await act('renewCompilation', { reason })).problems).toEqual([{ code: 'COMMENT_UNDECIDED' }]);
    const settle = 'mutation ($input: SettleAssessmentInput!) { settleAssessment(input: $input) { __typename } }';
    await adviser.ask(settle, { input: { commentId: first, expectedVersion: 3, outcome: 'VALIDATED' } });
    await act('renewCompilation', { reason });
    const { editions, changed } = await settled();
    expect(editions.map(({ number, state, reason: why }: Loose) => [number, state, why])).toEqual([
      [2, 'SEALED', reason],
      [1, 'SEALED', ''],
    ]);
    expect([changed, editions[0].contentHash === editions[1].contentHash]).toEqual([false, false]);
    const { text } = await got(officer, `/export/sammanstallning/${editions[0].id}/json`);
    expect(parseSealed(text)?.seal).toMatchObject({ edition: 2, reason, follows: editions[1].contentHash });
  });
});
