import { createServer, type Server, type Socket } from 'node:net';
import { type Line, listen } from '../../../test/lines.ts';
import type { Client } from '../../../test/client.ts';
import { createWorld, type World } from '../../../test/world.ts';

// In pieces, so that no scanner takes this very file for what it stands for.
const HARMFUL = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join('');

/** A scanner that speaks clamd's INSTREAM as its manual has it. */
class Scanner {
  /** What it says instead of a verdict; a function may keep silent. */
  says: ((socket: Socket) => void) | null = null;
  sizes: number[] = [];
  private readonly sockets = new Set<Socket>();
  private readonly server: Server = createServer((socket) => this.meet(socket));

  async listen(port = 0): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve));
    return (this.server.address() as { port: number }).port;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private meet(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    const parts: Buffer[] = [];
    socket.on('data', (part: Buffer) => {
      parts.push(part);
      // the end is a length of 0
      if (!Buffer.concat(parts.slice(-4)).subarray(-4).equals(Buffer.alloc(4))) return;
      const all = Buffer.concat(parts);
      const content = contentIn(all);
      if (content === null) return;
      this.sizes.push(content.length);
      if (this.says !== null) this.says(socket);
      else socket.end(content.includes(HARMFUL) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
    });
  }
}

/** The content, when the stream has come to its end; null before. */
function contentIn(all: Buffer): Buffer | null {
  const command = 'zINSTREAM\0';
  if (all.length < command.length) return null;
  expect(all.subarray(0, command.length).toString()).toBe(command);
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= all.length;) {
    const length = all.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    if (at + 4 + length > all.length) return null;
    parts.push(all.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

let scanner: Scanner;
let port: number;
let world: World;
let officer: Client;
let lines: Line[];
beforeAll(async () => {
  scanner = new Scanner();
  port = await scanner.listen();
  const ears = listen();
  ({ lines } = ears);
  world = await createWorld({ CLAMD_URL: `tcp://127.0.0.1:${port}` }, ears.log);
  officer = await world.as('CASE_OFFICER');
});
afterAll(async () => {
  await world.stop();
  await scanner.close();
});
beforeEach(() => {
  lines.length = 0;
  scanner.sizes = [];
  scanner.says = null;
});

const kept = async (): Promise<unknown> => world.sql('samsyn_authority', 'SELECT count(*)::int FROM office.upload');
const refusals = (): unknown[] => lines.filter(({ security }) => security === 'FILE_REFUSED').map(({ code }) => code);

describe('a file that is brought in', () => {
  it('is scanned to its last byte, then kept', async () => {
    const bytes = Buffer.alloc(1_000_003, 'a');
    expect(await officer.upload('a.txt', bytes)).toMatchObject({ status: 201 });
    expect(scanner.sizes).toEqual([bytes.length]);
  });

  it('of the largest size is scanned too', async () => {
    expect(await officer.upload('a.txt', Buffer.alloc(20 * 1024 * 1024, 'a'))).toMatchObject({ status: 201 });
    expect(scanner.sizes).toEqual([20 * 1024 * 1024]);
  });

  it('and is harmful is refused in Swedish; nothing of it is kept, and the log has its name and not the file’s', async () => {
    const before = await kept();
    const answer = await officer.upload('hemlig.txt', Buffer.from(`${'x'.repeat(100_000)}${HARMFUL}`));
    expect(answer).toMatchObject({ status: 422, problem: { code: 'FILE_HARMFUL' } });
    expect(answer.problem.message).toContain('Viruskontrollen har stoppat filen');
    expect(await kept()).toEqual(before);
    expect(lines.filter(({ security }) => security === 'FILE_REFUSED')).toEqual([
      expect.objectContaining({ code: 'FILE_HARMFUL', found: 'Eicar-Test-Signature' }),
    ]);
    expect(JSON.stringify(lines)).not.toContain('hemlig');
  });

  it('by a body, as its filled-in form, is scanned as well', async () => {
    const { a = '' } = await world.addActors({ key: 'a' });
    const body = await world.as('COORDINATOR', a);
    const form = new FormData();
    form.set('file', new Blob([HARMFUL]), 'svar.docx');
    const response = await body.fetch(`/filer/svarsformular/${crypto.randomUUID()}`, { method: 'POST', body: form });
    expect([response.status, await response.json()]).toMatchObject([422, { problem: { code: 'FILE_HARMFUL' } }]);
  });

  it('by a body, with its answer, is scanned as well; while the scanner is away it hears that the answer can be given all the same', async () => {
    const { a = '' } = await world.addActors({ key: 'a' });
    const body = await world.as('COORDINATOR', a);
    const attach = async (): Promise<unknown[]> => {
      const form = new FormData();
      form.set('file', new Blob([HARMFUL]), 'bilaga.txt');
      const path = `/filer/bilagor/${crypto.randomUUID()}?upplaga=1`;
      const response = await body.fetch(path, { method: 'POST', body: form });
      const { problem } = (await response.json()) as { problem: { code: string; message: string } };
      return [response.status, problem.code, problem.message];
    };
    expect(await attach()).toEqual([422, 'FILE_HARMFUL', expect.any(String)]);
    scanner.says = (socket) => socket.destroy();
    expect(await attach()).toEqual([503, 'SCANNER_AWAY', expect.stringContaining('Textsvaret kan lämnas ändå')]);
  });

  it('and is a program is refused without asking the scanner', async () => {
    const answer = await officer.upload('svar.docx', Buffer.from([0x4d, 0x5a, 0x90, 0, 3]));
    expect(answer).toMatchObject({ status: 422, problem: { code: 'FILE_KIND' } });
    expect([scanner.sizes, refusals()]).toEqual([[], ['FILE_KIND']]);
  });

  it.each<[string, (socket: Socket) => void]>([
    ['says that something went wrong', (socket) => socket.end('INSTREAM size limit exceeded. ERROR\0')],
    ['hangs up', (socket) => socket.destroy()],
    ['says nothing and hangs up', (socket) => socket.end()],
    ['says yes in other words', (socket) => socket.end('stream: OK, probably\0')],
    ['talks without end', (socket) => socket.write('stream: OK'.repeat(1_000))],
  ])('while the scanner %s is refused for now', async (_, says) => {
    scanner.says = says;
    const before = await kept();
    const answer = await officer.upload('a.txt', Buffer.from('text'));
    expect(answer).toMatchObject({ status: 503, problem: { code: 'SCANNER_AWAY' } });
    expect([await kept(), refusals()]).toEqual([before, ['SCANNER_AWAY']]);
  });

  it('while the scanner is away is refused for now; all else goes on, and files do when it is back', async () => {
    await scanner.close();
    const answer = await officer.upload('a.txt', Buffer.from('text'));
    expect(answer).toMatchObject({ status: 503, problem: { code: 'SCANNER_AWAY' } });
    expect(answer.problem.message).toContain('Det du skriver på sidan sparas som vanligt');
    expect((await officer.fetch('/readyz')).status).toBe(200);
    expect((await officer.send('{ viewer { id } }')).data.viewer.id).toEqual(expect.any(String));
    scanner = new Scanner();
    await scanner.listen(port);
    expect(await officer.upload('a.txt', Buffer.from('text'))).toMatchObject({ status: 201 });
  });
});
