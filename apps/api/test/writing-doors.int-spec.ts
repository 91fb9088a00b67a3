import { createHash } from 'node:crypto';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { documentOf } from '../src/modules/writing/text/live-document.ts';
import type { Client } from './client.ts';
import { listen } from './lines.ts';
import { openResponse, publish } from './remiss.ts';
import { askTicket, until, Writer, type Ticket } from './writer.ts';
import { createWritingWorld, times, type WritingWorld } from './writing-world.ts';

const SECRET = 'tordyvelsrapport';
const { log, lines } = listen();
let w: WritingWorld;
let commentId: string;
let opened: Writer[] = [];

beforeAll(async () => {
  w = await createWritingWorld(log);
  commentId = await w.comment('Början.');
});
afterEach(() => {
  w.leave();
  for (const writer of opened) writer.leave();
  opened = [];
});
afterAll(async () => w.world.stop());

/** Comes with a ticket, wherever from. */
async function come(client: Client, ticket: Ticket, name?: string): Promise<Writer> {
  const writer = new Writer(w.world.url, client, ticket, name === undefined ? {} : { name });
  opened.push(writer);
  await until(() => writer.synced || writer.denied || writer.closes.length > 0);
  return writer;
}
const paragraphIn = (doc: Y.Doc, fill: (paragraph: Y.XmlElement) => void): void => {
  const paragraph = new Y.XmlElement('paragraph');
  fill(paragraph);
  doc.getXmlFragment('default').push([paragraph]);
};
const tokenHash = ({ cookieHeader = '' }: Client): Buffer =>
  createHash('sha256')
    .update(cookieHeader.replace(/^[^=]*=/u, ''))
    .digest();
const security = (code: string) => lines.filter((line) => line['security'] === code);

describe('a ticket', () => {
  it('is given to those who may write, for what is their own', async () => {
    expect(await askTicket(w.one, w.roundId, commentId)).toMatchObject({ __typename: 'WritingTicket', generation: 1 });
    for (const role of ['CASE_OFFICER', 'ADMINISTRATOR', 'REGISTRAR'] as const)
      expect(await askTicket(await w.world.as(role), w.roundId)).toMatchObject({ code: 'NOT_FOUND' });
    const reader = await w.world.as('READER', w.actors['uppsala']);
    expect(await askTicket(reader, w.roundId)).toMatchObject({ code: 'NOT_FOUND' });
    const halland = await w.world.as('COORDINATOR', w.actors['halland']);
    expect(await askTicket(halland, w.roundId, commentId)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await askTicket(w.world.anonymous(), w.roundId)).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await askTicket(w.one, w.roundId, crypto.randomUUID())).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('opens one text, once, in its own session', async () => {
    const ticket = (await askTicket(w.one, w.roundId, commentId)) as Ticket;
    const general = (await askTicket(w.one, w.roundId)) as Ticket;
    const colleague = await come(w.two, ticket);
    expect([colleague.synced, colleague.text]).toEqual([false, '']);
    const used = await come(w.one, ticket);
    expect(used.synced).toBe(false);
    const another = await come(w.one, general, ticket.document);
    expect([another.synced, another.text]).toEqual([false, '']);
    const fresh = (await askTicket(w.one, w.roundId, commentId)) as Ticket;
    expect((await come(w.one, fresh)).text).toBe('Början.');
    expect((await come(w.one, fresh)).synced).toBe(false);
    expect(security('DENIED').length).toBeGreaterThanOrEqual(4);
  });

  it('of another body opens nothing, nor one that is made up or over', async () => {
    const halland = await w.world.as('COORDINATOR', w.actors['halland']);
    const theirs = (await askTicket(halland, w.roundId)) as Ticket;
    const own = (await askTicket(w.one, w.roundId)) as Ticket;
    expect((await come(halland, theirs, own.document)).synced).toBe(false);
    expect((await come(w.one, { ...own, token: 'x'.repeat(43) })).synced).toBe(false);
    await w.world.sql('owner', `UPDATE identity.writing_ticket SET expires_at = now() - interval '1 second'`);
    expect((await come(w.one, own)).synced).toBe(false);
  });

  it('is not given to a session that is too weak for the round', async () => {
    const officer = await w.world.as('CASE_OFFICER');
    const version = await publish(w.world);
    const { createRound } = await officer.ask(
      `mutation ($input: CreateRoundInput!) { createRound(input: $input) { ... on Round { id version } } }`,
      {
        input: {
          versionId: version.id,
          title: 'Strängare',
          registrationNumber: '1.1-2/2026',
          subject: 'Förslaget',
          deadline: new Date(Date.now() + 30 * 86_400_000).toISOString(),
          shortTimeReason: 'Det brådskar.',
          coverLetter: {
            type: 'doc',
            content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Välkommen.' }] }],
          },
          assurance: 'MFA',
        },
      },
    );
    const change = { roundId: createRound.id, add: [w.actors['uppsala']] };
    await officer.ask(`mutation ($i: ChangeRecipientsInput!) { changeRecipients(input: $i) { __typename } }`, {
      i: change,
    });
    await officer.ask(`mutation ($r: ID!, $v: Int!) { openRound(roundId: $r, expectedVersion: $v) { __typename } }`, {
      r: createRound.id,
      v: createRound.version,
    });
    const strong = await w.world.as('COORDINATOR', w.actors['uppsala']);
    const stronger = async (assurance: string): Promise<void> => {
      await w.world.sql('owner', 'UPDATE identity.session SET assurance = $2 WHERE token_hash = $1', [
        tokenHash(strong),
        assurance,
      ]);
      await new Promise((resolve) => setTimeout(resolve, 2_100));
    };
    await stronger('MFA');
    expect(await openResponse(strong, createRound.id)).not.toBeNull();
    expect(await askTicket(w.one, createRound.id)).toMatchObject({ code: 'ASSURANCE_TOO_LOW' });
    const ticket = (await askTicket(strong, createRound.id)) as Ticket;
    expect(ticket.token).toHaveLength(43);
    await stronger('EMAIL');
    expect((await come(strong, ticket)).synced).toBe(false);
  }, 30_000);
});

describe('a socket', () => {
  const upgrade = async (headers: Record<string, string>): Promise<number> =>
    new Promise((resolve) => {
      const socket = new WebSocket(`${w.world.url.replace('http', 'ws')}/samskrivning`, { headers });
      socket.on('open', () => resolve(101)).on('open', () => socket.close());
      socket.on('unexpected-response', (_, { statusCode }) => resolve(statusCode ?? 0)).on('error', () => resolve(-1));
    });

  it('is opened from our own page only, for those of a body who may write, and so many at a time', async () => {
    const cookie = w.one.cookieHeader ?? '';
    expect(await upgrade({ cookie })).toBe(101);
    expect(await upgrade({})).toBe(401);
    expect(await upgrade({ cookie, origin: 'https://evil.example' })).toBe(403);
    expect(await upgrade({ cookie: (await w.world.as('CASE_OFFICER')).cookieHeader ?? '' })).toBe(429);
    const many: WebSocket[] = [];
    const open = async (): Promise<boolean> =>
      new Promise((resolve) => {
        const socket = new WebSocket(`${w.world.url.replace('http', 'ws')}/samskrivning`, { headers: { cookie } });
        many.push(socket);
        socket.on('open', () => resolve(true)).on('error', () => resolve(false));
      });
    const opens = [];
    for (let n = 0; n < 20; n += 1) opens.push(await open());
    expect(opens.filter(Boolean).length).toBeLessThanOrEqual(16);
    for (const socket of many) socket.terminate();
  });

  it('is cut within five seconds when the session ends, in this process or elsewhere, and when the role is withdrawn', async () => {
    const leaver = async () => {
      const client = await w.world.as('CONTRIBUTOR', w.actors['uppsala']);
      return { client, writer: await w.join(client, commentId) };
    };
    const [left, elsewhere, demoted] = [await leaver(), await leaver(), await leaver()];
    await left.client.ask('mutation { signOut }');
    await w.world.sql('owner', 'UPDATE identity.session SET revoked_at = now() WHERE token_hash = $1', [
      tokenHash(elsewhere.client),
    ]);
    const { viewer } = await demoted.client.ask('{ viewer { id } }');
    await w.world.sql('owner', `UPDATE identity.app_user SET role = 'READER' WHERE id = $1`, [viewer.id]);
    const all = [left, elsewhere, demoted];
    await until(() => all.every(({ writer }) => writer.closes.length > 0), 5_000);
    expect(all.map(({ writer }) => writer.closes[0])).toEqual([4403, 4403, 4403]);
    const codes = await Promise.all(
      all.map(async ({ client }) => (await askTicket(client, w.roundId, commentId)).code),
    );
    expect(codes).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED', 'NOT_FOUND']);
  });
});

describe('what no editor of ours sends', () => {
  const attacks: Record<string, (writer: Writer, name: string) => void> = {
    'a link to a script': ({ doc }) =>
      paragraphIn(doc, (p) => {
        const text = new Y.XmlText();
        p.insert(0, [text]);
        text.insert(0, SECRET, { link: { href: 'javascript:alert(1)' } });
      }),
    'a node the editor does not know': ({ doc }) => {
      const script = new Y.XmlElement('script');
      script.insert(0, [new Y.XmlText(SECRET)]);
      doc.getXmlFragment('default').push([script]);
    },
    'an attribute of its own': ({ doc }) => paragraphIn(doc, (p) => p.setAttribute('onclick', SECRET)),
    'another shared type': ({ doc }) => void doc.getMap('other').set(SECRET, 1),
    'an embedded object': ({ doc }) =>
      paragraphIn(doc, (p) => {
        const text = new Y.XmlText();
        p.insert(0, [text]);
        text.insertEmbed(0, { html: SECRET });
      }),
    'a caret in a colleague’s name': (writer) => writer.setCaret({ user: { name: 'Samordnare 1' } }),
    'words to every page': (writer) => writer.sendStateless(JSON.stringify({ stored: 1, by: SECRET })),
    'another document’s name': (writer) => {
      const message = encoding.createEncoder();
      encoding.writeVarString(message, `${crypto.randomUUID()}/general/1`);
      encoding.writeVarUint(message, 0);
      writer.sendRaw(encoding.toUint8Array(message));
    },
    'a message to all by the server’s hand': (writer, name) => {
      const message = encoding.createEncoder();
      encoding.writeVarString(message, name);
      encoding.writeVarUint(message, 6);
      encoding.writeVarString(message, SECRET);
      writer.sendRaw(encoding.toUint8Array(message));
    },
    'half a message': (writer, name) => {
      const message = encoding.createEncoder();
      encoding.writeVarString(message, name);
      encoding.writeVarUint(message, 0);
      encoding.writeVarUint(message, 2);
      encoding.writeVarUint8Array(message, new Uint8Array([255, 1, 7]));
      writer.sendRaw(encoding.toUint8Array(message));
    },
    'more than half a megabyte': ({ doc }) =>
      paragraphIn(doc, (p) => p.insert(0, [new Y.XmlText('x'.repeat(600_000))])),
  };

  it.each(Object.keys(attacks))('%s closes the socket and reaches nobody', async (name) => {
    const id = await w.comment('Orörd.');
    const colleague = await w.join(w.two, id);
    const ticket = (await askTicket(w.one, w.roundId, id)) as Ticket;
    const attacker = await come(w.one, ticket);
    attacks[name]?.(attacker, ticket.document);
    await until(() => attacker.closes.length > 0, 5_000);
    colleague.write('Går vidare.');
    await colleague.stored();
    expect(colleague.text).toBe('Orörd.\nGår vidare.');
    expect(JSON.stringify(colleague.carets)).not.toContain('Samordnare 1');
    const [live] = await w.sql<{ state: Buffer }>('SELECT state FROM workspace.live_text WHERE document_id = $1', [id]);
    expect(documentOf(live?.state ?? new Uint8Array()).share.has('other')).toBe(false);
    expect((await w.commentRow(id)).text).not.toMatch(/javascript|script|onclick|xxxx/u);
  });

  it('is noted, without a word of it', () => {
    expect(security('HOSTILE_UPDATE').length).toBeGreaterThanOrEqual(9);
    expect(JSON.stringify(lines)).not.toContain(SECRET);
  });
});

describe('a text over the limits', () => {
  it('is not stored, its writer is told, and it is stored when it is short enough again', async () => {
    const id = await w.comment('Lagom.');
    const a = await w.join(w.one, id);
    for (let n = 0; n < 3; n += 1) a.write('å'.repeat(45_000));
    await until(() => a.words.some(({ refused }) => refused?.[0].code === 'TOO_LARGE'));
    expect((await w.commentRow(id)).text).not.toContain('åå');
    a.doc.getXmlFragment('default').delete(1, 3);
    a.write('Kort igen.');
    await a.stored();
    expect(times((await w.commentRow(id)).text, 'Kort igen.')).toBe(1);
  });
});

describe('eget utrymme', () => {
  it('has nothing of it in the log, and nothing for the authority', async () => {
    const id = await w.comment(SECRET);
    const a = await w.join(w.one, id);
    a.write(`${SECRET} igen`);
    await a.stored();
    expect(JSON.stringify(lines)).not.toContain(SECRET);
    expect(lines.length).toBeGreaterThan(10);
    for (const role of ['samsyn_authority', 'samsyn_door'] as const)
      await expect(w.world.sql(role, 'SELECT state FROM workspace.live_text')).rejects.toThrow('permission denied');
    const mine = 'SELECT 1 AS there FROM workspace.live_text WHERE document_id = $1';
    expect(await w.sql(mine, [id])).toHaveLength(1);
    expect(await w.world.sql('samsyn_body', mine, [id], w.actors['halland'])).toHaveLength(0);
    await expect(
      w.world.sql('samsyn_body', 'SELECT token_hash FROM identity.writing_ticket', [], w.actors['uppsala']),
    ).rejects.toThrow('permission denied');
  });
});
