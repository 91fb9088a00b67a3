import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import * as Y from 'yjs';
import { readEnvironment } from '../src/config/environment.ts';
import { createApp } from '../src/create-app.ts';
import { controlCode, openResponse, paragraph, saveComment, submit } from './remiss.ts';
import { askTicket, until } from './writer.ts';
import { createWritingWorld, takeStance, times, type WritingWorld } from './writing-world.ts';

let w: WritingWorld;
let other: NestFastifyApplication;
let otherUrl: string;

beforeAll(async () => {
  w = await createWritingWorld();
  other = await createApp(
    readEnvironment({
      DATABASE_URL: w.world.databaseUrl,
      LOG_LEVEL: 'silent',
      SAMSYN_PROCESS: 'web',
      DATABASE_POOL: '2',
      PORT: '0',
      LIMITS_FACTOR: '1000',
    }),
  );
  await other.listen(0, '127.0.0.1');
  otherUrl = (await other.getUrl()).replace('[::1]', '127.0.0.1');
});
afterEach(() => w.leave());
afterAll(async () => {
  await other.close();
  await w.world.stop();
});

const pause = async (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('a text that several write in', () => {
  it('has the words of all, once, on every screen and in the database', async () => {
    const id = await w.comment('Början.');
    const [a, b] = [await w.join(w.one, id), await w.join(w.two, id)];
    expect([a.text, b.text]).toEqual(['Början.', 'Början.']);
    a.write('Den första.');
    b.write('Den andra.');
    const { version, by } = await a.stored();
    await b.stored();
    await until(() => a.text === b.text);
    expect(a.text.split('\n').sort()).toEqual(['Början.', 'Den andra.', 'Den första.']);
    const row = await w.commentRow(id);
    for (const words of ['Början.', 'Den första.', 'Den andra.']) expect(times(row.text, words)).toBe(1);
    expect(row.version).toBeGreaterThanOrEqual(version);
    expect(by).toBe(row.by);
  });

  it('is seeded once, however many come at once', async () => {
    const id = await w.comment('Ett enda frö.');
    const all = await Promise.all(
      [w.one, w.two, w.one, w.two].map(async (who, n) => w.join(who, id, { url: n > 1 ? otherUrl : w.world.url })),
    );
    expect(all.map(({ text }) => text)).toEqual(Array.from({ length: 4 }, () => 'Ett enda frö.'));
    for (const writer of all) writer.write('Rad.');
    await Promise.all(all.map(async (writer) => writer.stored()));
    await until(() => all.every(({ text }) => times(text, 'Rad.') === 4), 15_000);
    expect(times((await w.commentRow(id)).text, 'Ett enda frö.')).toBe(1);
  });

  it('is the general text too, and merges what was written without contact', async () => {
    const a = await w.join(w.one);
    const offline = new Y.Doc();
    Y.applyUpdate(offline, Y.encodeStateAsUpdate(a.doc));
    a.write('Skrivet med kontakt.');
    await a.stored();
    const alone = new Y.XmlElement('paragraph');
    alone.insert(0, [new Y.XmlText('Skrivet utan kontakt.')]);
    offline.getXmlFragment('default').push([alone]);
    const b = await w.join(w.two, null, { doc: offline });
    await b.stored();
    await until(() => a.text === b.text);
    const { text, state } = await w.generalRow();
    expect([times(text, 'Skrivet med kontakt.'), times(text, 'Skrivet utan kontakt.')]).toEqual([1, 1]);
    expect(state).toBe('DRAFTING');
  });

  it('lies in the database when the last one has gone, though nobody asked', async () => {
    const id = await w.comment('Kvar.');
    const a = await w.join(w.one, id);
    a.write('Sista ordet.');
    await until(() => a.text.includes('Sista'));
    await pause(100);
    w.leave();
    await until(async () => (await w.commentRow(id)).text.includes('Sista ordet.'));
    expect((await w.join(w.two, id)).text).toBe('Kvar.\nSista ordet.');
  });

  it('converges between two processes on one database', async () => {
    const id = await w.comment('Två processer.');
    const [here, there] = [await w.join(w.one, id), await w.join(w.two, id, { url: otherUrl })];
    for (let n = 1; n <= 5; n += 1) {
      here.write(`Här ${n}.`);
      there.write(`Där ${n}.`);
      await pause(300);
    }
    await Promise.all([here.stored(), there.stored()]);
    await until(() => here.text === there.text, 15_000);
    const row = await w.commentRow(id);
    for (let n = 1; n <= 5; n += 1)
      expect([times(row.text, `Här ${n}.`), times(row.text, `Där ${n}.`)]).toEqual([1, 1]);
  });
});

describe('a save without the live channel', () => {
  it('is taken into the live text, and loses none of it', async () => {
    const id = await w.comment('Grunden.');
    const a = await w.join(w.two, id);
    a.write('Levande rad.');
    const { version } = await a.stored();
    a.write('Ännu inte lagrad.');
    const plain = {
      type: 'doc',
      content: [...paragraph('Grunden, ändrad.').content, ...paragraph('Levande rad.').content],
    };
    const saved = await saveComment(w.one, { id, roundId: w.roundId, body: plain, expectedVersion: version });
    expect(saved.__typename).toBe('SavedComment');
    await a.stored();
    await until(() => a.text.includes('ändrad'));
    expect(a.text).toBe('Grunden, ändrad.\nLevande rad.\nÄnnu inte lagrad.');
    await until(async () => times((await w.commentRow(id)).text, 'Ännu inte lagrad.') === 1);
    expect(times((await w.commentRow(id)).text, 'Grunden, ändrad.')).toBe(1);
  });

  it('is stale when the live text has moved on, and writes nothing', async () => {
    const id = await w.comment('Ett.');
    const a = await w.join(w.two, id);
    a.write('Två.');
    await a.stored();
    const stale = await saveComment(w.one, { id, roundId: w.roundId, body: paragraph('Annat.'), expectedVersion: 1 });
    expect(stale).toMatchObject({ __typename: 'Stale' });
    expect(JSON.stringify(stale.current)).toContain('Två.');
    expect((await w.commentRow(id)).text).not.toContain('Annat.');
  });

  it('of what stands beside the text does not meet the text', async () => {
    const id = await w.comment('Texten.');
    const a = await w.join(w.two, id);
    a.write('Skrivs.');
    await a.stored();
    const rest = { id, roundId: w.roundId, body: paragraph(''), keepsText: true };
    const first = await saveComment(w.one, { ...rest, kind: 'LEGAL', expectedVersion: 1 });
    expect(first.__typename).toBe('SavedComment');
    a.write('Mer.');
    await a.stored();
    expect(await saveComment(w.two, { ...rest, kind: 'QUESTION', expectedVersion: 1 })).toMatchObject({
      __typename: 'Stale',
    });
    const [row] = await w.sql<{ kind: string; text: string }>(
      'SELECT kind, body::text AS text FROM workspace.comment WHERE id = $1',
      [id],
    );
    expect(row?.kind).toBe('LEGAL');
    expect(row?.text).toMatch(/Texten\..*Skrivs\..*Mer\./u);
  });

  it('that takes the comment away ends the writing and is not undone by it', async () => {
    const id = await w.comment('Bort.');
    const a = await w.join(w.two, id);
    a.write('Rad.');
    const { version } = await a.stored();
    await w.one.ask(
      `mutation ($r: ID!, $i: ID!, $v: Int!) { deleteComment(roundId: $r, id: $i, expectedVersion: $v) { __typename } }`,
      { r: w.roundId, i: id, v: version },
    );
    a.write('För sent.');
    await until(() => a.closes.length > 0, 5_000);
    expect(await askTicket(w.two, w.roundId, id)).toMatchObject({ code: 'NOT_FOUND' });
    const { comments } = await openResponse(w.one, w.roundId);
    expect(comments.map((each: { id: string }) => each.id)).not.toContain(id);
  });
});

describe('a locked or submitted answer', () => {
  it('is closed at once, in other processes within five seconds, and opens with the same words when it is sent back', async () => {
    const [here, there] = [await w.join(w.one), await w.join(w.two, null, { url: otherUrl })];
    here.write('Före granskningen.');
    await here.stored();
    await w.sql(`UPDATE workspace.response SET state = 'IN_REVIEW' WHERE round_id = $1`, [w.roundId]);
    there.write('Efter låsningen.');
    await until(() => here.closes.length > 0 && there.closes.length > 0, 5_000);
    expect(await askTicket(w.one, w.roundId)).toMatchObject({ code: 'ANSWER_LOCKED' });
    expect((await w.generalRow()).text).not.toContain('Efter låsningen.');
    await w.sql(`UPDATE workspace.response SET state = 'DRAFTING' WHERE round_id = $1`, [w.roundId]);
    const again = await w.join(w.two, null, { doc: there.doc });
    await again.stored();
    expect(times((await w.generalRow()).text, 'Efter låsningen.')).toBe(1);
  });

  it('is not given when somebody wrote after the control code was shown', async () => {
    const id = await w.comment('Visad.');
    const a = await w.join(w.two, id);
    await takeStance(w);
    const shown = await controlCode(w.one, w.roundId);
    expect(shown).toMatch(/^[0-9a-f]{64}$/u);
    a.write('Tillagd efteråt.');
    await pause(100);
    const { version } = await w.generalRow();
    const refused = await submit(w.one, w.roundId, version, crypto.randomUUID(), shown);
    expect(refused).toMatchObject({ problems: [{ code: 'ANSWER_CHANGED' }] });
    expect((await w.commentRow(id)).text).toContain('Tillagd efteråt.');
    expect((await w.generalRow()).state).toBe('DRAFTING');
  });

  it('holds what was live when it was given, and nothing of one who comes back from before', async () => {
    const id = await w.comment('Synpunkt.');
    const away = await w.join(w.two, id);
    const offline = new Y.Doc();
    Y.applyUpdate(offline, Y.encodeStateAsUpdate(away.doc));
    const { generation } = await askTicket(w.two, w.roundId, id);
    await takeStance(w);
    const general = await w.join(w.one);
    general.write('Skrivet i samma stund.');
    await pause(100); // it is on the server, and not yet stored
    const receipt = await submitWhatIsThere();
    expect(receipt.__typename).toBe('Receipt');
    await until(() => general.closes.length > 0 && away.closes.length > 0, 5_000);
    const recorded = await w.sql<{ text: string; hash: string }>(
      'SELECT general_text::text AS text, content_hash AS hash FROM record.response WHERE round_id = $1',
      [w.roundId],
    );
    expect(recorded[0]?.text).toContain('Skrivet i samma stund.');
    expect(recorded[0]?.hash).toBe(receipt.contentHash);

    const late = new Y.XmlElement('paragraph');
    late.insert(0, [new Y.XmlText('Efter inlämningen.')]);
    offline.getXmlFragment('default').push([late]);
    expect(await askTicket(w.two, w.roundId, id)).toMatchObject({ code: 'ALREADY_SUBMITTED' });
    const kept = await w.sql<{ generation: number; state: Buffer | null }>(
      'SELECT generation, state FROM workspace.live_text',
    );
    expect(kept.every(({ state }) => state === null)).toBe(true);
    // The answer is taken up again for a supplement: a new generation, which nothing from before can reach.
    await w.sql(`UPDATE workspace.response SET state = 'DRAFTING' WHERE round_id = $1`, [w.roundId]);
    expect((await askTicket(w.two, w.roundId, id)).generation).toBe(generation + 1);
    expect((await w.join(w.one, id)).text).toBe('Synpunkt.');
    const all = await w.sql<{ text: string }>(
      'SELECT body::text AS text FROM record.comment UNION ALL SELECT body::text FROM workspace.comment',
    );
    expect(JSON.stringify(all)).not.toContain('Efter inlämningen.');
  });

  /** Asks for the code (which stores what is live) and submits that very answer. */
  async function submitWhatIsThere() {
    await controlCode(w.one, w.roundId);
    return submit(w.one, w.roundId, (await w.generalRow()).version);
  }
});
