import * as Y from 'yjs';
import type { Client, Loose } from './client.ts';
import { listen } from './lines.ts';
import { submit } from './remiss.ts';
import { askTicket } from './writer.ts';
import { createWritingWorld, takeStance, times, until, type WritingWorld } from './writing-world.ts';

const { log, lines } = listen();
let w: WritingWorld;

beforeAll(async () => {
  w = await createWritingWorld(log);
});
afterEach(() => w.leave());
afterAll(async () => w.world.stop());

const base64 = (held: Uint8Array): string => Buffer.from(held).toString('base64');

/** One whose socket does not get through: a document of her own, carried by ordinary requests. */
class Carrier {
  readonly doc = new Y.Doc();
  private held: Uint8Array | null = null;
  constructor(
    private readonly client: Client,
    private readonly document: string,
  ) {}

  static async at(client: Client, commentId: string | null = null): Promise<Carrier> {
    const { document } = await askTicket(client, w.roundId, commentId);
    const carrier = new Carrier(client, document);
    await carrier.exchange();
    return carrier;
  }

  write(words: string, node = 'paragraph'): void {
    const paragraph = new Y.XmlElement(node);
    paragraph.insert(0, [new Y.XmlText(words)]);
    this.doc.getXmlFragment('default').push([paragraph]);
  }

  get words(): string {
    return this.doc.getXmlFragment('default').toJSON();
  }

  /** Asks, and from the second time on sends what the server lacked then. */
  async exchange(): Promise<Loose> {
    const update = this.held === null ? null : base64(Y.encodeStateAsUpdate(this.doc, this.held));
    const answer = await this.send({ update, vector: base64(Y.encodeStateVector(this.doc)) });
    if (answer.__typename !== 'MergedText') return answer;
    this.held = Buffer.from(answer.vector, 'base64');
    Y.applyUpdate(this.doc, Buffer.from(answer.missing, 'base64'));
    return answer;
  }

  async send(sent: { update: string | null; vector: string; document?: string; roundId?: string }): Promise<Loose> {
    const { mergeText } = await this.client.ask(
      `mutation ($roundId: ID!, $document: ID!, $vector: String!, $update: String) {
        mergeText(roundId: $roundId, document: $document, vector: $vector, update: $update) {
          __typename ... on MergedText { version at by missing vector } ... on Refusal { code message } } }`,
      { roundId: w.roundId, document: this.document, ...sent },
    );
    return mergeText;
  }
}

const NOTHING = base64(Y.encodeStateVector(new Y.Doc()));

describe('a text that is carried by requests, while the socket is lost', () => {
  it('meets a colleague’s at her socket: both have all words, once, and so has the database', async () => {
    const id = await w.comment('Början.');
    const live = await w.join(w.one, id);
    const carried = await Carrier.at(w.two, id);
    live.write('Vid sin ledning.');
    carried.write('Utan ledning.');
    await live.stored();
    const { version, by } = await carried.exchange();
    await until(() => live.text.includes('Utan ledning.'));
    const row = await w.commentRow(id);
    expect(row).toMatchObject({ version, by });
    for (const words of ['Början.', 'Vid sin ledning.', 'Utan ledning.'])
      expect([times(row.text, words), times(live.text, words), times(carried.words, words)]).toEqual([1, 1, 1]);
  });

  it('asked without words it changes nothing, and gives what is new', async () => {
    const id = await w.comment('Orörd.');
    const carried = await Carrier.at(w.two, id);
    const before = await w.commentRow(id);
    expect(await carried.exchange()).toMatchObject({ __typename: 'MergedText', version: before.version });
    expect(await w.commentRow(id)).toEqual(before);
    expect(times(carried.words, 'Orörd.')).toBe(1);
  });

  it('loses none of what ten send at once, and a request sent twice is one', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, async (_, n) => Carrier.at(n % 2 === 0 ? w.one : w.two)));
    for (const [n, carrier] of all.entries()) carrier.write(`Rad ${n} av tio.`);
    await Promise.all(all.flatMap((carrier) => [carrier.exchange(), carrier.exchange()]));
    const { text } = await w.generalRow();
    for (const n of all.keys()) expect(times(text, `Rad ${n} av tio.`)).toBe(1);
  });

  it('is kept within the same bounds as at the socket', async () => {
    const id = await w.comment('Ren.');
    const carried = await Carrier.at(w.two, id);
    const before = await w.commentRow(id);
    const hostile = new Y.Doc();
    const image = new Y.XmlElement('img');
    hostile.getXmlFragment('default').push([image]);
    image.setAttribute('onerror', 'x');
    const update = base64(Y.encodeStateAsUpdate(hostile));
    expect(await carried.send({ update, vector: NOTHING })).toMatchObject({ code: 'BAD_INPUT' });
    expect(lines.filter(({ security }) => security === 'HOSTILE_UPDATE')).toHaveLength(1);
    for (const unreadable of [base64(Buffer.from('inte yjs')), base64(Buffer.alloc(140_000, 1))])
      expect(await carried.send({ update: unreadable, vector: NOTHING })).toMatchObject({ __typename: 'Refusal' });
    expect(await carried.send({ update: null, vector: '////////' })).toMatchObject({ code: 'BAD_INPUT' });
    for (let n = 0; n < 8; n += 1) carried.write('å'.repeat(9_000));
    expect(await carried.exchange()).toMatchObject({ code: 'TOO_LARGE' });
    expect(await w.commentRow(id)).toEqual(before);
  });

  it('is nobody else’s: not another body’s, not the authority’s, not a reader’s, not by another name', async () => {
    const id = await w.comment('Hemlig.');
    const { document } = await askTicket(w.one, w.roundId, id);
    const halland = await w.world.as('COORDINATOR', w.actors['halland']);
    const reader = await w.world.as('READER', w.actors['uppsala']);
    for (const client of [halland, reader, await w.world.as('CASE_OFFICER')])
      expect(await new Carrier(client, document).exchange()).toMatchObject({ code: 'NOT_FOUND' });
    const others = await askTicket(halland, w.roundId);
    for (const name of [others.document, 'general', `${document}0`, document.replace(id, crypto.randomUUID())])
      expect(await new Carrier(w.one, name).exchange()).toMatchObject({ __typename: 'Refusal' });
  });

  it('cannot change what has been given, and says so', async () => {
    const late = await Carrier.at(w.two);
    late.write('FÖR SENT');
    const version = await takeStance(w);
    await submit(w.one, w.roundId, version);
    expect(await late.exchange()).toMatchObject({ code: 'ALREADY_SUBMITTED' });
    expect((await w.generalRow()).text).not.toContain('FÖR SENT');
  });
});
