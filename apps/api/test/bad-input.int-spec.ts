import { randomUUID } from 'node:crypto';
import { alignStatutes, parsePlainText } from '@samsyn/statute';
import { redlineDocx, redlineScript } from '@samsyn/documents';
import { makeZip } from '@samsyn/documents/testing/zip';
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

/** A Word file whose text is 300 MB of zeros: 300 kB packed. */
function bomb(): Uint8Array {
  const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
  return makeZip([
    { name: '[Content_Types].xml', content: types },
    { name: 'word/document.xml', content: Buffer.alloc(300 * 1024 * 1024) },
  ]);
}

/** What people and their files do wrong, and what somebody may try on purpose: a clear Swedish refusal, and nothing lost. */
describe('bad input', () => {
  let world: World;
  let adviser: Client;
  let officer: Client;
  let body: Client;
  let version: PublishedVersion;
  let actors: Record<string, string>;
  let roundId: string;

  beforeAll(async () => {
    world = await createWorld();
    actors = await world.addActors({ key: 'uppsala' }, { key: 'halland' });
    version = await publish(world);
    adviser = await world.as('LEGAL_ADVISER');
    officer = await world.as('CASE_OFFICER');
    body = await world.as('COORDINATOR', actors['uppsala']);
    ({ id: roundId } = await sendRound(officer, version.id, Object.values(actors)));
    await openResponse(body, roundId);
  });
  afterAll(async () => world.stop());

  const importing = async (input: Record<string, unknown>) =>
    (
      await adviser.ask(
        `mutation ($input: ImportDraftInput!) { importDraft(input: $input) { __typename ... on Refusal { code message } ... on ImportQuestion { choices } ... on Draft { id provisions { text } } } }`,
        { input },
      )
    ).importDraft;

  it.each([
    ['nothing at all', ''],
    ['white space', '  \n\n  '],
  ])('refuses to read %s as a draft', async (_name, pastedText) => {
    expect(await importing({ pastedText })).toMatchObject({
      __typename: 'Refusal',
      message: expect.stringMatching(/[a-zåäö]{3}/),
    });
  });

  it('refuses a file over 20 MB before it is read', async () => {
    const { status, problem } = await adviser.upload('stor.docx', new Uint8Array(20 * 1024 * 1024 + 1));
    expect(status).toBe(413);
    expect(problem.message).toContain('20 MB');
  });

  it.each<[string, Uint8Array, string?]>([
    ['a program', Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919 + 13) % 256)],
    ['a zip bomb', bomb()],
    ['a broken zip', new TextEncoder().encode('PK\u0003\u0004 not a zip at all')],
    [
      'an XML with a DOCTYPE',
      new TextEncoder().encode(
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><akomaNtoso>&a;</akomaNtoso>',
      ),
      'fil.xml',
    ],
  ])('refuses %s in a sentence that says what to do', async (_name, bytes, fileName = 'fil.docx') => {
    const { uploadId, problem } = await adviser.upload(fileName, bytes);
    const outcome = problem ?? (await importing({ uploadId }));
    expect(outcome.__typename ?? 'Refusal').toBe('Refusal');
    expect(outcome.message.length).toBeGreaterThan(20);
  });

  it('asks what to do with open tracked changes, and reads the same file either way', async () => {
    const [old, now] = ['Region ska planera.', 'Regionen ska planera vården.'].map((words) =>
      parsePlainText(`1 kap. Inledning\n\n1 § ${words}\n\n2 § Planen ska ses över.\n`, randomUUID),
    );
    if (old === undefined || now === undefined) throw new Error('two wordings');
    const bytes = await redlineDocx(redlineScript(old, now, alignStatutes(old, now).edges), {
      title: 'Utkast',
      author: 'Jurist 1',
      date: '2026-01-01T00:00:00Z',
    });
    const { uploadId } = await adviser.upload('utkast.docx', bytes);
    expect(await importing({ uploadId })).toMatchObject({
      __typename: 'ImportQuestion',
      choices: ['ACCEPT', 'REJECT'],
    });
    for (const [trackedChanges, words] of [
      ['ACCEPT', 'Regionen ska planera vården.'],
      ['REJECT', 'Region ska planera.'],
    ]) {
      const { __typename, provisions } = await importing({ uploadId, trackedChanges });
      expect(__typename).toBe('Draft');
      expect(provisions.map((one: { text: string }) => one.text)).toContain(words);
    }
  });

  it.each<[string, unknown]>([
    ['an unknown node', { type: 'doc', content: [{ type: 'iframe', attrs: { src: 'https://example.com' } }] }],
    [
      'a javascript: link',
      {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }],
          },
        ],
      },
    ],
    ['a document that is none', { hello: 'world' }],
    [
      'a document a mile deep',
      JSON.parse(`${'{"type":"bulletList","content":['.repeat(40)}{"type":"paragraph"}${']}'.repeat(40)}`),
    ],
  ])('refuses %s in a comment', async (_name, document) => {
    const { data, errors } = await body.send(
      `mutation ($input: SaveCommentInput!) { saveComment(input: $input) { __typename ... on Refusal { message } } }`,
      { input: { id: randomUUID(), roundId, target: 'WHOLE', kind: 'LEGAL', body: document, expectedVersion: 0 } },
    );
    if (errors.length > 0) expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    else expect(data.saveComment).toMatchObject({ __typename: 'Refusal' });
  });

  it('keeps HTML and script as the words they are', async () => {
    const text = '<script>alert("x")</script> & <b>fet</b>';
    expect(await saveComment(body, { roundId, body: paragraph(text) })).toMatchObject({ __typename: 'SavedComment' });
    const { myResponse } = await body.ask(`query ($r: ID!) { myResponse(roundId: $r) { comments { body } } }`, {
      r: roundId,
    });
    expect(myResponse.comments[0].body).toEqual(paragraph(text));
  });

  it.each([
    ['a quote that does not stand there', { start: 0, end: 5, exact: 'xxxxx', prefix: '', suffix: '' }],
    ['offsets outside the text', { start: 0, end: 99_999, exact: 'Dessa', prefix: '', suffix: '' }],
  ])('refuses an anchor with %s', async (_name, quote) => {
    const provisionId = version.at['1 kap. 1 § 1 st'] ?? '';
    const outcome = await saveComment(body, {
      roundId,
      provisionId,
      target: 'PHRASE',
      segments: [{ provisionId, ...quote }],
    });
    expect(outcome).toMatchObject({ __typename: 'Refusal', code: 'ANCHOR_MISPLACED' });
  });

  it('refuses a comment on a provision of another version', async () => {
    expect(await saveComment(body, { roundId, provisionId: randomUUID() })).toMatchObject({
      __typename: 'Refusal',
      code: 'PROVISION_UNKNOWN',
    });
  });

  it('refuses a deadline in the past, and says to choose another', async () => {
    const input = {
      versionId: version.id,
      title: 'x',
      registrationNumber: '1',
      subject: 'x',
      deadline: '2020-01-01T12:00:00Z',
    };
    const { createRound } = await officer.ask(
      `mutation ($input: CreateRoundInput!) { createRound(input: $input) { __typename ... on Refusal { problems { code message } } } }`,
      { input },
    );
    expect(createRound.problems).toEqual([
      { code: 'DEADLINE_PASSED', message: 'Sista svarsdag har redan passerat. Välj en dag framåt i tiden.' },
    ]);
  });

  it('receives an answer while the round is being closed: both happen, and the clock says whether it was late', async () => {
    await saveResponse(body, { roundId, expectedVersion: 1, overallStance: 'SUPPORTS' });
    const close = `mutation ($r: ID!) { closeRound(roundId: $r, expectedVersion: 2, reason: "Provas samtidigt") { __typename } }`;
    const [receipt, closed] = await Promise.all([submit(body, roundId, 2), officer.ask(close, { r: roundId })]);
    expect(receipt.__typename).toBe('Receipt');
    expect(closed.closeRound.__typename).toBe('Round');
    const [row] = await world.sql<{ late: boolean; after: boolean }>(
      'samsyn_authority',
      'SELECT a.late, a.received_at > r.closed_at AS after FROM record.response a JOIN office.round r ON r.id = a.round_id',
    );
    // Lateness goes by what the database knew when the answer came: an answer after the closing is late, one before is not.
    if (row?.late) expect(row.after).toBe(true);
    expect(receipt.late).toBe(row?.late);
  });
});
