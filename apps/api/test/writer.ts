import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { Client, Loose } from './client.ts';

export interface Ticket {
  token: string;
  document: string;
  generation: number;
}

/** Asks for a ticket as the page does; a refusal as the page gets it. */
export async function askTicket(client: Client, roundId: string, commentId: string | null = null): Promise<Loose> {
  const { data, errors } = await client.send(
    `mutation ($r: ID!, $c: ID) { openText(roundId: $r, commentId: $c) { __typename ... on WritingTicket { token document generation } ... on Refusal { code message } } }`,
    { r: roundId, c: commentId },
  );
  return data?.openText ?? { __typename: 'Fault', errors };
}

export const until = async (holds: () => boolean | Promise<boolean>, ms = 10_000): Promise<void> => {
  const start = performance.now();
  while (!(await holds())) {
    if (performance.now() - start > ms) throw new Error('what was waited for did not come');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

/** One who writes in one text, over a real socket, with a Yjs document of her own. */
export class Writer {
  readonly doc: Y.Doc;
  readonly words: Loose[] = [];
  readonly closes: number[] = [];
  denied = false;
  synced = false;
  private readonly socket: HocuspocusProviderWebsocket;
  private readonly provider: HocuspocusProvider;
  private question = 0;

  constructor(
    readonly url: string,
    client: Client,
    ticket: Ticket,
    { doc = new Y.Doc(), name = ticket.document }: { doc?: Y.Doc; name?: string } = {},
  ) {
    this.doc = doc;
    const cookie = client.cookieHeader ?? '';
    class WithCookie extends WebSocket {
      constructor(address: string) {
        super(address, { headers: { cookie } });
      }
    }
    this.socket = new HocuspocusProviderWebsocket({
      url: `${url.replace('http', 'ws')}/samskrivning`,
      WebSocketPolyfill: WithCookie,
      maxAttempts: 1,
      onClose: ({ event }) => {
        this.closes.push(event.code);
        this.socket.disconnect();
      },
    });
    this.provider = new HocuspocusProvider({
      websocketProvider: this.socket,
      name,
      document: this.doc,
      token: ticket.token,
      onSynced: () => {
        this.synced = true;
      },
      onAuthenticationFailed: () => {
        this.denied = true;
      },
      onStateless: ({ payload }) => this.words.push(JSON.parse(payload)),
    });
    this.provider.attach();
  }

  static async join(url: string, client: Client, roundId: string, commentId: string | null = null, doc?: Y.Doc) {
    const ticket = await askTicket(client, roundId, commentId);
    const writer = new Writer(url, client, ticket, doc === undefined ? {} : { doc });
    await until(() => writer.synced || writer.denied || writer.closes.length > 0);
    return writer;
  }

  get text(): string {
    return this.doc
      .getXmlFragment('default')
      .toArray()
      .map((node) =>
        (node as Y.XmlElement)
          .toArray()
          .map((child) => (child as Y.XmlText).toString())
          .join(''),
      )
      .join('\n');
  }

  /** Writes a paragraph of its own last. */
  write(words: string): void {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words)]);
    this.doc.getXmlFragment('default').push([paragraph]);
  }

  /** Asks whether all is stored and waits for the answer. */
  async stored(ms = 10_000): Promise<Loose> {
    this.question += 1;
    const { question } = this;
    this.provider.sendStateless(JSON.stringify({ ask: question }));
    const answer = (): Loose => this.words.find(({ stored }) => stored >= question);
    await until(() => answer() !== undefined, ms);
    return answer();
  }

  sendStateless(payload: string): void {
    this.provider.sendStateless(payload);
  }

  setCaret(state: Record<string, unknown>): void {
    this.provider.awareness?.setLocalState(state);
  }

  get carets(): unknown[] {
    return [...(this.provider.awareness?.getStates().values() ?? [])];
  }

  sendRaw(message: Uint8Array): void {
    this.socket.send(message);
  }

  leave(): void {
    this.provider.destroy();
    this.socket.destroy();
  }
}
