import { addDays, canonicalJson, stockholmDayOf } from '@samsyn/consultation';
import { createHash } from 'node:crypto';
import { readInWorker } from '@samsyn/documents/worker';
import type { Client, Loose } from './client.ts';
import { until } from './mail-server.ts';
import { installClock, setClock } from './moved-clock.ts';
import { paragraph } from './remiss.ts';
import { repliesWorld, type RepliesWorld } from './replies.ts';

const TALLY = 'points MET PARTLY NOT UNANSWERED';
const REPLIES = `version left sent answerBy blocking { code } tally { ${TALLY} }
  recipients { organisationId name outcome channel address points letterId mail { state } tally { ${TALLY} } }`;
const OUTCOME = `__typename ... on Refusal { code problems { code field } } ... on Stale { currentVersion current }`;
const POINT = `commentId ordinal number address text disposition reason proposal { old proposed reason decided { wording } }
  endorses { body number disposition reason }`;
const CONTENT = `content { bodyName answer { receiptNumber overallStance } opening general { text } points { ${POINT} } files { id title fileName size sha256 } }`;
const WORD = `words { commentId verdict words version sent { verdict words } }`;
const OWN = `id open outcome contentHash answerBy ${CONTENT} ${WORD}`;

describe('replies to those who answered', () => {
  let at: RepliesWorld;
  let roundId: string;
  let officer: Client;
  beforeAll(async () => {
    at = await repliesWorld(installClock);
    ({ officer } = at);
    roundId = at.round['id'];
  }, 120_000);
  afterAll(async () => at.stop());

  const replies = async (client = officer): Promise<Loose> =>
    (await client.ask(`query ($r: ID!) { roundReplies(roundId: $r) { ${REPLIES} } }`, { r: roundId }))['roundReplies'];
  const letter = async (key: string): Promise<Loose> =>
    (
      await officer.ask(
        `query ($r: ID!, $o: ID!) { replyLetter(roundId: $r, organisationId: $o) { id contentHash ${CONTENT} } }`,
        { r: roundId, o: at.ids[key] },
      )
    )['replyLetter'];
  const send = async (expectedVersion: number, client = officer): Promise<Loose> =>
    (
      await client.ask(
        `mutation ($r: ID!, $v: Int!) { sendReplies(roundId: $r, expectedVersion: $v) { ${OUTCOME} ... on RoundReplies { ${REPLIES} } } }`,
        { r: roundId, v: expectedVersion },
      )
    )['sendReplies'];
  const plan = async (more: object, expectedVersion: number): Promise<Loose> =>
    (
      await officer.ask(
        `mutation ($i: SaveReplyPlanInput!) { saveReplyPlan(input: $i) { ${OUTCOME} ... on RoundReplies { ${REPLIES} } } }`,
        { i: { roundId, expectedVersion, ...more } },
      )
    )['saveReplyPlan'];
  const own = async (client: Client): Promise<Loose[]> =>
    (await client.ask(`query ($r: ID!) { ownReplies(roundId: $r) { ${OWN} } }`, { r: roundId }))['ownReplies'];
  const theirs = async (client: Client): Promise<Loose> => (await own(client))[0] ?? {};
  const say = async (client: Client, input: object): Promise<Loose> =>
    (
      await client.ask(
        `mutation ($i: SaveReplyWordInput!) { saveReplyWord(input: $i) { ${OUTCOME} ... on SavedReplyWord { version } } }`,
        { i: { words: '', expectedVersion: 0, ...input } },
      )
    )['saveReplyWord'];
  const answer = async (client: Client, letterId: string, words: object[]): Promise<Loose> =>
    (
      await client.ask(
        `mutation ($l: ID!, $w: [SeenReplyWordInput!]!) { sendReplyWords(letterId: $l, words: $w) { ${OUTCOME} ... on OwnReply { ${OWN} } } }`,
        { l: letterId, w: words },
      )
    )['sendReplyWords'];
  const of = (all: Loose, key: string): Loose =>
    all['recipients'].find(({ organisationId }: Loose) => organisationId === at.ids[key]);

  it('says who gets one, how, and why the others do not', async () => {
    expect(at.consolidated).toMatchObject({ state: 'CONSOLIDATED' });
    const all = await replies();
    expect([all['left'], all['sent'], all['blocking']]).toEqual([4, 0, []]);
    const gets = (key: string): unknown[] => [of(all, key)['outcome'], of(all, key)['channel'], of(all, key)['points']];
    expect(gets('uppsala')).toEqual(['LETTER', 'SAMSYN', 2]);
    expect(gets('skane')).toEqual(['LETTER', 'POST', 2]);
    expect(gets('dalarna')).toEqual(['WITHOUT_CONTENTS', 'SAMSYN', 0]);
    expect(of(all, 'gotland')['outcome']).toBe('ABSTAINED');
    expect(of(all, 'blekinge')['outcome']).toBe('NO_ANSWER');
    // who answered by mail gets it where the mail came from
    expect(of(all, 'stranger')).toMatchObject({ channel: 'EMAIL', address: 'svar@stranger.example', points: 1 });
    expect([await letter('gotland'), await letter('blekinge')]).toEqual([null, null]);
  });

  it('holds each point once with its decision, in the order of the text', async () => {
    const { content } = await letter('uppsala');
    const sha256 = createHash('sha256').update('Ett underlag.').digest('hex');
    expect(content.files).toMatchObject([{ title: 'underlag', fileName: 'underlag.txt', size: 13, sha256 }]);
    expect((await officer.fetch(`/filer/bilaga/${content.files[0].id}`)).status).toBe(200);
    expect((await letter('skane')).content.files).toBeNull();
    expect(content).toMatchObject({
      bodyName: 'Region uppsala',
      general: { text: paragraph('Regionen ser behovet.') },
    });
    expect(content.points.map(({ ordinal, address, disposition }: Loose) => [ordinal, address, disposition])).toEqual([
      [1, null, 'NOTED'],
      [2, '1 kap. 2 §', 'PARTLY'],
    ]);
    const [whole, section] = content.points;
    expect(whole.proposal).toBeNull();
    expect(section).toMatchObject({
      reason: 'Vartannat år räcker.',
      proposal: { proposed: 'Planen ska ses över vart tredje år.', reason: 'Tiden räcker inte.', decided: null },
    });
    expect(section.proposal.old).toMatch(/\w/u);
    const ids = content.points.map(({ commentId }: Loose) => commentId);
    expect(new Set(ids).size).toBe(2);
  });

  it('says of an endorsement what was decided of the point, and of what it adds', async () => {
    const { content } = await letter('skane');
    const [silent, added] = content.points;
    const noted = { body: 'Region uppsala', disposition: 'NOTED', reason: 'Synpunkten har noterats.' };
    expect(silent).toMatchObject({ disposition: null, endorses: noted });
    expect(added).toMatchObject({
      ...{ disposition: 'NOTED', address: '1 kap. 2 §' },
      endorses: { body: 'Region uppsala', disposition: 'PARTLY', reason: 'Vartannat år räcker.' },
    });
    expect((await letter('dalarna')).content).toMatchObject({ general: null, points: [] });
  });

  it('has words of its own before and after, kept by version', async () => {
    expect((await plan({ answerBy: '2020-01-01' }, 0))['problems']).toEqual([
      { code: 'ANSWER_BY_PASSED', field: 'answerBy' },
    ]);
    const saved = await plan(
      { opening: paragraph('Tack för ert svar.'), closing: paragraph('Med vänlig hälsning') },
      0,
    );
    expect(saved['version']).toBe(1);
    expect(await plan({ opening: null }, 0)).toMatchObject({ __typename: 'Stale', currentVersion: 1 });
    expect((await letter('uppsala')).content.opening).toEqual(paragraph('Tack för ert svar.'));
    expect(await send(0)).toMatchObject({ __typename: 'Stale' });
  });

  it('is sent to each once, however often it is asked for, and stands as it was', async () => {
    const both = await Promise.all([send(1), send(1)]);
    expect(both.map(({ __typename: name, code }) => code ?? name).toSorted()).toEqual(['NOBODY_LEFT', 'RoundReplies']);
    const sent = await replies();
    expect([sent['sent'], sent['left']]).toEqual([4, 0]);
    expect(sent['tally']).toEqual({ points: 5, MET: 0, PARTLY: 0, NOT: 0, UNANSWERED: 5 });
    await until(() => at.mail.received.filter((raw) => /^Subject:.*yttrande/imu.test(raw)).length >= 3);
    const mails = at.mail.received.filter((raw) => /^Subject:.*yttrande/imu.test(raw));
    expect(mails.length).toBe(3);
    expect(
      mails.filter((raw) => raw.includes('svar@stranger.example') && raw.includes('application/pdf')),
    ).toHaveLength(1);
    const before = await letter('uppsala');
    await plan({ opening: paragraph('Något annat.') }, 1);
    expect(await letter('uppsala')).toEqual(before);
    const [row] = await at.world.sql<{ content: unknown; hash: string }>(
      'samsyn_authority',
      'SELECT content, content_hash AS hash FROM record.reply_letter WHERE id = $1',
      [before['id']],
    );
    expect(createHash('sha256').update(canonicalJson(row?.content)).digest('hex')).toBe(row?.hash);
    await expect(at.world.sql('owner', `UPDATE record.reply_letter SET name_as_sent = 'X'`)).rejects.toThrow();
    const { events } = await officer.ask(`query ($r: ID!) { events(roundId: $r, first: 1) { nodes { kind facts } } }`, {
      r: roundId,
    });
    const after = addDays(stockholmDayOf(Date.now()), 21);
    expect(events.nodes).toEqual([{ kind: 'REPLIES_SENT', facts: { letters: 4, after } }]);
  });

  it('is read by the body alone, as a page and as files', async () => {
    for (const role of ['COORDINATOR', 'CONTRIBUTOR', 'SIGNATORY', 'READER'] as const)
      expect(await own(await at.world.as(role, at.ids['uppsala']))).toHaveLength(1);
    const [mine] = await own(at.body);
    expect(mine).toMatchObject({ open: true, words: [{ verdict: null }, { verdict: null }] });
    const skane = await at.as('skane');
    expect(await own(skane)).toHaveLength(1);
    expect(await own(await at.as('blekinge'))).toEqual([]);
    const path = (format: string): string => `/export/svarsbrev/${mine?.['id']}/svarsbrev.${format}`;
    const [pdf, docx] = [await at.body.fetch(path('pdf')), await at.body.fetch(path('docx'))];
    expect([pdf.status, docx.status]).toEqual([200, 200]);
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const words = JSON.stringify(await readInWorker(Buffer.from(await docx.arrayBuffer()), 'svarsbrev.docx'));
    expect(words).toMatch(/Bilagor till ert yttrande.*underlag \(underlag\.txt, 1 kB\)/u);
    expect((await skane.fetch(path('pdf'))).status).toBe(404);
    const said = { letterId: mine?.['id'], commentId: (await theirs(at.body))['words'][0].commentId, verdict: 'MET' };
    expect((await say(await at.world.as('READER', at.ids['uppsala']), said))['code']).toBe('NOT_FOUND');
    expect((await say(skane, said))['code']).toBe('NOT_FOUND');
    expect(
      (await officer.fetch(`/export/remiss/${at.round['slug']}/svarsbrev/${at.ids['skane']}/svarsbrev.pdf`)).status,
    ).toBe(200);
  });

  it('is answered point by point: what is not sent is the body’s own', async () => {
    const { id: letterId, words: both } = await theirs(at.body);
    const [first, second] = both;
    const writer = await at.world.as('CONTRIBUTOR', at.ids['uppsala']);
    expect(await say(writer, { letterId, ...point(first), verdict: 'PARTLY', words: 'Hemligt än.' })).toMatchObject({
      version: 1,
    });
    expect(await say(at.body, { letterId, ...point(first), verdict: 'NOT' })).toMatchObject({
      ...{ __typename: 'Stale', currentVersion: 1, current: { verdict: 'PARTLY', words: 'Hemligt än.' } },
    });
    await say(writer, { letterId, ...point(second), words: 'Bara ord.' });
    const seen = [first, second].map(({ commentId }) => ({ commentId, expectedVersion: 1 }));
    // nothing of it is the authority's: no count, no row, no grant
    expect((await replies())['tally']).toMatchObject({ UNANSWERED: 5 });
    expect(JSON.stringify(await officer.ask(POINTS, { r: roundId }))).not.toContain('Hemligt');
    await expect(at.world.sql('samsyn_authority', 'SELECT * FROM workspace.reply_word')).rejects.toThrow(/denied/u);
    expect(await at.world.sql('samsyn_body', 'SELECT * FROM workspace.reply_word', [], at.ids['skane'])).toEqual([]);
    expect((await answer(writer, letterId, seen))['code']).toBe('NOT_FOUND');
    expect((await answer(at.body, letterId, seen))['problems']).toEqual([
      { code: 'VERDICT_MISSING', field: second['commentId'] },
    ]);
    const sent = await answer(at.body, letterId, seen.slice(0, 1));
    expect(sent['words'][0]).toMatchObject({ verdict: 'PARTLY', version: 0, sent: [{ words: 'Hemligt än.' }] });
    // words alone stay where they are
    expect(sent['words'][1]).toMatchObject({ verdict: null, words: 'Bara ord.', sent: [] });
    expect((await answer(at.body, letterId, seen.slice(0, 1)))['code']).toBe('NOTHING_TO_SEND');
  });

  const POINTS = `query ($r: ID!, $v: Verdict, $u: Boolean) { answeredPoints(roundId: $r, verdict: $v, unanswered: $u, first: 2) {
    nodes { commentId organisationName verdict words times } pageInfo { hasNextPage endCursor } } }`;
  const COMMENTS = `query ($r: ID!) { provisionComments(roundId: $r) { nodes { id verdicts { verdict words } } } }`;
  const point = ({ commentId }: Loose): { commentId: string } => ({ commentId });

  it('is seen by the authority, with totals that are the rows', async () => {
    const { id: letterId, words: said } = await theirs(at.body);
    const [first] = said;
    await say(at.body, { letterId, ...point(first), verdict: 'MET', words: 'Nu ser vi det.' });
    await answer(at.body, letterId, [{ ...point(first), expectedVersion: 1 }]);
    const all = await replies();
    expect(all['tally']).toEqual({ points: 5, MET: 1, PARTLY: 0, NOT: 0, UNANSWERED: 4 });
    expect(of(all, 'uppsala')['tally']).toMatchObject({ points: 2, MET: 1, UNANSWERED: 1 });
    const { answeredPoints: met } = await officer.ask(POINTS, { r: roundId, v: 'MET' });
    const words = 'Nu ser vi det.';
    expect(met.nodes).toEqual([
      { ...point(first), organisationName: 'Region uppsala', verdict: 'MET', words, times: 2 },
    ]);
    const { answeredPoints: open } = await officer.ask(POINTS, { r: roundId, u: true });
    expect([open.nodes.length, open.pageInfo.hasNextPage]).toEqual([2, true]);
    // at the comment, and in every file of the round
    const { provisionComments: listed } = await officer.ask(COMMENTS, { r: roundId });
    expect(listed.nodes.find(({ id }: Loose) => id === first.commentId).verdicts).toEqual([
      { verdict: 'MET', words },
      { verdict: 'PARTLY', words: 'Hemligt än.' },
    ]);
    const csv = await (await officer.fetch(`/export/remiss/${at.round['slug']}/remissammanstallning.csv`)).text();
    expect(csv.split('\r\n').filter((row) => row.includes(`Tillgodosedd;${words}`))).toHaveLength(1);
    const { events } = await officer.ask(
      `query ($r: ID!) { events(roundId: $r, first: 2) { nodes { kind subject facts } } }`,
      {
        r: roundId,
      },
    );
    expect(events.nodes).toEqual([
      { kind: 'REPLY_ANSWERED', subject: 'Region uppsala', facts: { met: 1, partly: 0, not: 0 } },
      { kind: 'REPLY_ANSWERED', subject: 'Region uppsala', facts: { met: 0, partly: 1, not: 0 } },
    ]);
  });

  it('is answered until the day, and not after', async () => {
    const { id: letterId, words: said, answerBy } = await theirs(at.body);
    const [first] = said;
    await say(at.body, { letterId, ...point(first), verdict: 'NOT' });
    await setClock(at.world.databaseUrl, new Date(Date.parse(answerBy) + 1_000));
    const late = await at.as('uppsala');
    expect((await own(late))[0]).toMatchObject({ open: false });
    expect((await say(late, { letterId, ...point(first), verdict: 'MET', expectedVersion: 1 }))['code']).toBe(
      'TIME_IS_OUT',
    );
    const seen = [{ ...point(first), expectedVersion: 1 }];
    expect((await answer(late, letterId, seen))['code']).toBe('TIME_IS_OUT');
    const past = at.world.sql(
      'samsyn_body',
      `INSERT INTO record.reply_verdict (letter_id, comment_id, organisation_id, round_id, verdict, given_by, given_by_name)
       VALUES ($1, $2, $3, $4, 'MET', gen_random_uuid(), 'x')`,
      [letterId, first['commentId'], at.ids['uppsala'], roundId],
      at.ids['uppsala'],
    );
    await expect(past).rejects.toThrow(/time to answer/u);
  });
});
