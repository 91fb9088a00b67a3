import { createHash } from 'node:crypto';
import readXlsx from 'read-excel-file/node';
import { checkReceipt, hashBegins, parseReceipt } from '@samsyn/consultation';
import { readInWorker } from '@samsyn/documents/worker';
import { makePdf } from '@samsyn/documents/testing/pdf';
import { attach, attached, detach, retitle, wordFile } from './attachments.ts';
import type { Client, Loose } from './client.ts';
import { beginSupplement, discard, elsewhere, mine, submitEdition, withdraw } from './editions.ts';
import { got, toolsOf } from './receipt.ts';
import { controlCode, openResponse, paragraph, publish, saveResponse, sendRound, submit } from './remiss.ts';
import { saveRoundOrder, send } from './sign-off.ts';
import { createWorld, type World } from './world.ts';

const PDF = makePdf({
  pages: [
    Array.from({ length: 20 }, (_, n) => ({
      x: 72,
      y: 760 - 30 * n,
      text: `Mening ${n} handlar om något helt annat.`,
    })),
    [{ x: 72, y: 700, text: 'Kostnaden för beredskapslagren är fyra miljoner kronor.' }],
  ],
});
const WORD = wordFile('Underlag', 'Apoteken har redan ett omsättningslager.');
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let world: World;
let actors: Record<string, string>;
let round: { id: string; slug: string };
let body: Client;
let other: Client;
let officer: Client;

beforeAll(async () => {
  world = await createWorld();
  actors = await world.addActors({ key: 'uppsala' }, { key: 'halland' }, { key: 'gotland' });
  officer = await world.as('CASE_OFFICER');
  const version = await publish(world);
  round = await sendRound(officer, version.id, Object.values(actors));
  body = await world.as('COORDINATOR', actors['uppsala']);
  other = await world.as('COORDINATOR', actors['halland']);
  for (const one of [body, other]) {
    await openResponse(one, round.id);
    const generalText = paragraph('Se bilagorna.');
    await saveResponse(one, { roundId: round.id, expectedVersion: 1, overallStance: 'SUPPORTS', generalText });
  }
});
afterAll(async () => world?.stop());

const submitted = async (who: Client, organisationId?: string): Promise<Loose> =>
  (
    await who.ask(
      `query ($r: ID!, $o: ID) { submittedResponse(roundId: $r, organisationId: $o) { receipt { number contentHash attachments { id title fileName size sha256 } } } }`,
      { r: round.id, o: organisationId },
    )
  ).submittedResponse;
const reading = async (filter: object): Promise<Loose> =>
  (
    await officer.ask(
      `query ($r: ID!, $f: ReadingFilter) { readingList(roundId: $r, filter: $f, first: 50) { total nodes { id part body read file { title fileName size hasText passage } } } }`,
      { r: round.id, f: filter },
    )
  ).readingList;
/** What became of each file since the submission before; null where there are not two to compare. */
const changed = async (who: Client): Promise<Loose> => {
  const asked = `query ($r: ID!, $o: ID) { responseDifference(roundId: $r, organisationId: $o) { files { change before { title } after { title } } } }`;
  const { responseDifference: found } = await who.ask(asked, { r: round.id, o: actors['uppsala'] });
  return found?.files.map(({ change, before, after }: Loose) => [change, before?.title, after?.title]) ?? null;
};
/** How many files each body of the compilation has, and which; and its sums. */
const compiled = async (): Promise<{ counted: unknown[][]; totals: unknown }> => {
  const { bytes } = await got(officer, `/export/remiss/${round.slug}/remissammanstallning.xlsx`);
  const sheets = new Map((await readXlsx(bytes)).map(({ sheet, data }) => [sheet, data]));
  const counted = (sheets.get('Instanser') ?? []).slice(1).map((row) => [row[10], row[11]]);
  return { counted, totals: sheets.get('Summor') };
};
const statusOf = async (who: Client, path: string): Promise<number> => (await who.fetch(path)).status;

describe('the files of an answer that is being written', () => {
  it('come in by their own door, are listed, titled and taken away; each change is another control code', async () => {
    const bare = await controlCode(body, round.id);
    expect(await attach(body, round.id, 'Kostnader_2026.pdf', PDF)).toMatchObject({ status: 201 });
    const one = await controlCode(body, round.id);
    expect(await attach(body, round.id, 'karta.png', PNG)).toMatchObject({ status: 201 });
    expect(await attach(body, round.id, 'underlag.docx', WORD)).toMatchObject({ status: 201 });
    // sent once more after a lost network it is one
    expect(await attach(body, round.id, 'underlag.docx', WORD)).toMatchObject({ status: 201 });
    const [pdf, png, word] = await attached(body, round.id);
    expect([pdf, png, word].map(({ title, text }) => [title, text])).toEqual([
      ['Kostnader 2026', 'WHOLE'],
      ['karta', 'NONE'],
      ['underlag', 'WHOLE'],
    ]);
    expect(pdf).toMatchObject({ fileName: 'Kostnader_2026.pdf', size: PDF.length, sha256: sha(PDF) });
    const three = await controlCode(body, round.id);
    expect(await retitle(body, round.id, word.id, ' ')).toMatchObject({ code: 'TITLE_INVALID' });
    expect(await retitle(body, round.id, word.id, ' Underlag om lager ')).toMatchObject({
      files: [{}, {}, { title: 'Underlag om lager' }],
    });
    const titled = await controlCode(body, round.id);
    expect(await detach(body, round.id, png.id)).toMatchObject({ files: { length: 2 } });
    expect(await detach(body, round.id, png.id)).toMatchObject({ files: { length: 2 } });
    const opinion = await got(body, `/export/remiss/${round.slug}/yttrande.docx`);
    const words = JSON.stringify(await readInWorker(opinion.bytes, 'yttrande.docx'));
    expect(words).toContain('Underlag om lager (underlag.docx, ');
    expect(words).not.toContain('karta.png');
    const codes = [bare, one, three, titled, await controlCode(body, round.id)];
    expect(new Set(codes).size).toBe(5);
    expect(codes.every((code) => /^[0-9a-f]{64}$/u.test(code))).toBe(true);
  });

  it('are refused in words: too large, too many, too much, another kind, another name, nothing, another edition', async () => {
    expect(await attach(other, round.id, 'a.txt', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'))).toMatchObject({
      status: 413,
      problem: { code: 'FILE_TOO_LARGE' },
    });
    expect(await attach(other, round.id, 'a.zip', Buffer.from([0x1f, 0x8b, 8]))).toMatchObject({
      status: 422,
      problem: { code: 'FILE_KIND' },
    });
    expect(await attach(other, round.id, 'a.pdf', 'text')).toMatchObject({ problem: { code: 'FILE_NAME' } });
    expect(await attach(other, round.id, 'a.txt', '')).toMatchObject({ problem: { code: 'FILE_EMPTY' } });
    expect(await attach(other, round.id, 'a.txt', 'text', 2)).toMatchObject({ problem: { code: 'OTHER_EDITION' } });
    for (let n = 0; n < 10; n += 1)
      expect(await attach(other, round.id, `${n}.txt`, `text ${n}`)).toMatchObject({ status: 201 });
    const full = await attach(other, round.id, 'en till.txt', 'text');
    expect(full).toMatchObject({ status: 422, problem: { code: 'ATTACHMENTS_TOO_MANY' } });
    expect(full.problem.message).toContain('högst 10 bilagor');
    for (const { id } of await attached(other, round.id)) await detach(other, round.id, id);
  });

  it('are out of the authority’s reach, and of every other body’s, by the API and by SQL', async () => {
    const [{ id }] = await attached(body, round.id);
    expect(await statusOf(body, `/filer/bilagor/${id}`)).toBe(200);
    expect(await statusOf(await world.as('READER', actors['uppsala']), `/filer/bilagor/${id}`)).toBe(200);
    for (const who of [officer, other])
      for (const door of ['bilagor', 'bilaga', '']) expect(await statusOf(who, `/filer/${door}/${id}`)).toBe(404);
    expect(await attached(other, round.id)).toEqual([]);
    expect(await detach(other, round.id, id)).toMatchObject({ __typename: 'MyAttachments' });
    expect(await attached(body, round.id)).toHaveLength(2);
    expect(await attach(await world.as('READER', actors['uppsala']), round.id, 'a.txt', 'a')).toMatchObject({
      status: 404,
    });
    await expect(world.sql('samsyn_authority', 'SELECT 1 FROM workspace.attachment')).rejects.toThrow('permission');
    const seen = 'SELECT 1 FROM workspace.attachment';
    expect(await world.sql('samsyn_body', seen, [], actors['halland'])).toEqual([]);
    expect(await world.sql('samsyn_body', seen, [], actors['uppsala'])).toHaveLength(2);
    expect((await reading({})).total).toBe(0);
  });

  it('are locked with the answer, in the database too', async () => {
    await world.as('SIGNATORY', actors['halland']);
    await saveRoundOrder(other, round.id, 'REVIEW');
    await attach(other, round.id, 'a.txt', 'text');
    expect(await send(other, round.id)).toMatchObject({ state: 'IN_REVIEW' });
    const [{ id }] = await attached(other, round.id);
    expect(await attach(other, round.id, 'b.txt', 'b')).toMatchObject({
      status: 409,
      problem: { code: 'ANSWER_LOCKED' },
    });
    expect(await retitle(other, round.id, id, 'Ny')).toMatchObject({ code: 'ANSWER_LOCKED' });
    expect(await detach(other, round.id, id)).toMatchObject({ code: 'ANSWER_LOCKED' });
    for (const change of ['DELETE FROM workspace.attachment', `UPDATE workspace.attachment SET title = 'x'`])
      await expect(world.sql('samsyn_body', change, [], actors['halland'])).rejects.toThrow('locked');
  });
});

describe('the files of a submitted answer', () => {
  let code: string;
  let files: Loose;
  beforeAll(async () => {
    code = await controlCode(body, round.id);
    expect(await submit(body, round.id, 2)).toMatchObject({ __typename: 'Receipt', contentHash: code });
    files = (await submitted(officer, actors['uppsala'])).receipt.attachments;
  });

  it('are the very same, for the authority and for the body; nobody changes them', async () => {
    expect(files).toMatchObject([
      { title: 'Kostnader 2026', size: PDF.length, sha256: sha(PDF) },
      { title: 'Underlag om lager', fileName: 'underlag.docx', sha256: sha(WORD) },
    ]);
    for (const who of [officer, body, await world.as('READER', actors['uppsala'])]) {
      const fetched = await who.fetch(`/filer/bilaga/${files[0].id}`);
      expect([fetched.status, sha(new Uint8Array(await fetched.arrayBuffer()))]).toEqual([200, sha(PDF)]);
      expect(fetched.headers.get('content-disposition')).toContain('attachment; filename="Kostnader_2026.pdf"');
      expect(fetched.headers.get('content-security-policy')).toContain('sandbox');
    }
    expect(await statusOf(other, `/filer/bilaga/${files[0].id}`)).toBe(404);
    expect(await statusOf(world.anonymous(), `/filer/bilaga/${files[0].id}`)).toBe(401);
    expect(await attach(body, round.id, 'b.txt', 'b')).toMatchObject({ status: 409 });
    expect(await detach(body, round.id, (await attached(body, round.id))[0].id)).toMatchObject({
      code: 'ALREADY_SUBMITTED',
    });
    await expect(world.sql('owner', 'TRUNCATE record.attachment')).rejects.toThrow('immutable');
    await expect(world.sql('samsyn_authority', 'SELECT uploaded_by_name FROM record.attachment')).rejects.toThrow(
      'permission',
    );
  });

  it('stand in the receipt, which holds, and no longer holds when one of them is another', async () => {
    const { text } = await got(body, `/export/remiss/${round.slug}/kvitto.json`);
    const receipt = parseReceipt(text);
    expect(receipt).toMatchObject({ format: 'samsyn-receipt-6', contentHash: code, attachments: { length: 2 } });
    if (receipt === null) throw new Error('no receipt');
    expect(JSON.parse(receipt.answer)).toMatchObject({ format: 'samsyn-answer-4', attachments: receipt.attachments });
    const tools = await toolsOf(world);
    expect((await checkReceipt(receipt, tools)).map(({ ok }) => ok)).toEqual([true, true, true]);
    const [first, second] = receipt.attachments ?? [];
    const forged = { ...receipt, attachments: [{ ...first, sha256: sha(PNG) }, second] } as typeof receipt;
    expect((await checkReceipt(forged, tools)).map(({ ok }) => ok)).toEqual([true, false, false]);
    expect(parseReceipt(JSON.stringify({ ...receipt, attachments: [] }))).toBeNull();
    expect((await got(body, `/export/remiss/${round.slug}/kvitto.pdf`)).status).toBe(200);
  });

  it('are items of the reading room: their words are found, and what is read is counted', async () => {
    expect((await reading({})).total).toBe(3);
    expect((await reading({ part: 'ATTACHMENT' })).total).toBe(2);
    const found = await reading({ search: 'beredskapslag' });
    expect(found.nodes).toMatchObject([
      { id: files[0].id, part: 'ATTACHMENT', file: { title: 'Kostnader 2026', hasText: true } },
    ]);
    expect(found.nodes[0].file.passage).toContain('beredskapslagren är fyra miljoner');
    expect(JSON.stringify(found.nodes[0].body)).toContain('Mening 0 handlar');
    // inside a compound, with its lost vowel; and by its title
    // what stands in the first lines is not shown twice
    expect((await reading({ search: 'sättningslager' })).nodes).toMatchObject([
      { id: files[1].id, file: { passage: null } },
    ]);
    expect((await reading({ search: 'underlag' })).nodes).toMatchObject([{ id: files[1].id }]);
    const report = async (): Promise<Loose> =>
      (await officer.ask('query ($r: ID!) { readingReport(roundId: $r) { items read allReadAt } }', { r: round.id }))
        .readingReport;
    expect(await report()).toMatchObject({ items: 3, read: 0 });
    await officer.ask('mutation ($r: ID!, $ids: [ID!]!) { markRead(roundId: $r, ids: $ids) }', {
      r: round.id,
      ids: files.map(({ id }: Loose) => id),
    });
    expect(await report()).toMatchObject({ items: 3, read: 2, allReadAt: null });
  });

  it('begin a supplement, come back when it is thrown away, and have been read when it repeats them', async () => {
    await beginSupplement(body, round.id);
    const before = await attached(body, round.id);
    expect(before).toHaveLength(2);
    await detach(body, round.id, before[0].id, 2);
    await retitle(body, round.id, before[1].id, 'Annat', 2);
    await attach(body, round.id, 'ny.txt', 'Helt nytt', 2);
    expect(await discard(body, round.id, 2)).toMatchObject({ state: 'SUBMITTED' });
    expect(await attached(body, round.id)).toEqual(before);
    expect(await beginSupplement(body, round.id, 2)).toMatchObject({ edition: 3 });
    await detach(body, round.id, before[0].id, 3);
    await attach(body, round.id, 'ny.txt', 'Helt nytt underlag om kylkedjor', 3);
    expect(await mine(body, round.id)).toMatchObject({ state: 'DRAFTING' });
    const changes = [
      ['UNCHANGED', 'Underlag om lager', 'Underlag om lager'],
      ['ADDED', undefined, 'ny'],
      ['REMOVED', 'Kostnader 2026', undefined],
    ];
    expect(await changed(body)).toEqual(changes);
    expect(await changed(officer)).toBeNull();
    expect(await submitEdition(body, round.id, 3)).toMatchObject({ submission: 2 });
    expect(await changed(officer)).toEqual(changes);
    expect((await reading({ part: 'ATTACHMENT' })).nodes).toMatchObject([{ read: expect.any(Boolean) }, {}]);
    expect((await reading({ part: 'ATTACHMENT', unreadBy: 'ANYONE' })).nodes).toMatchObject([
      { file: { title: 'ny' } },
    ]);
    // what the first one sent is still on record
    expect(await statusOf(officer, `/filer/bilaga/${files[0].id}`)).toBe(200);
  });

  it('are counted in the compilation as in the reading room: those of the answer that counts, with its body', async () => {
    const { counted, totals } = await compiled();
    const now = (await submitted(officer, actors['uppsala'])).receipt.attachments;
    const line = ({ title, fileName, sha256 }: Loose): string =>
      `${title} (${fileName}, 1 kB), SHA-256 ${hashBegins(sha256)}`;
    expect(now).toMatchObject([{ title: 'Underlag om lager' }, { title: 'ny' }]);
    expect(counted).toEqual(expect.arrayContaining([[2, now.map(line).join('\n')]]));
    const { total } = await reading({ part: 'ATTACHMENT' });
    expect(counted.reduce((sum, [count]) => sum + Number(count), 0)).toBe(total);
    expect(totals).toContainEqual(['Bilagor', 'Bilagor till svaren', total]);
  });

  it('are none where the answer is given in another order: what was brought is taken away', async () => {
    const third = await world.as('COORDINATOR', actors['gotland']);
    await openResponse(third, round.id);
    await attach(third, round.id, 'hemligt.txt', 'Hemligt.');
    expect(await elsewhere(third, round.id, false)).toMatchObject({ code: 'DRAFT_NOT_EMPTY' });
    expect(await elsewhere(third, round.id, true)).toMatchObject({ form: 'OTHER_ORDER' });
    expect(await attached(third, round.id)).toEqual([]);
  });

  it('are counted no more when the answer is withdrawn, in the compilation as in the reading room', async () => {
    expect((await withdraw(body, round.id, 2)).submissions.at(-1)).toMatchObject({ standing: 'WITHDRAWN' });
    const { counted, totals } = await compiled();
    expect(counted).toEqual(counted.map(() => [0, null]));
    expect(JSON.stringify(totals)).not.toContain('Bilagor');
    expect((await reading({ part: 'ATTACHMENT' })).total).toBe(0);
  });
});
