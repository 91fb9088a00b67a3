import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerEnvelope } from 'smtp-server';

export interface Delivered {
  to: string;
  returnPath: string;
  messageId: string;
  raw: string;
  read: Email;
}

/**
 * A real mail server with mailboxes that keep each letter once, by its Message-ID, as mail systems do. `handed` counts what came by the wire,
 * again and again included; `at` is called when a letter has been taken, before the sender is told, and may wait.
 */
export async function mailboxes() {
  const kept = new Map<string, Delivered>();
  const again: Delivered[] = [];
  const hooks: { at: (count: number) => 'tell' | 'hang' } = { at: () => 'tell' };
  let handed = 0;
  const keep = async (raw: string, envelope: SMTPServerEnvelope, tell: () => void): Promise<void> => {
    const read = await PostalMime.parse(raw);
    handed += 1;
    const [to, returnPath] = [
      envelope.rcptTo[0]?.address ?? '',
      envelope.mailFrom === false ? '' : envelope.mailFrom.address,
    ];
    const delivered = { to, returnPath, messageId: read.messageId ?? '', raw, read };
    if (kept.has(delivered.messageId)) again.push(delivered);
    else kept.set(delivered.messageId, delivered);
    if (hooks.at(handed) === 'tell') tell();
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    maxClients: 50,
    onRcptTo: ({ address }, _, done) =>
      address.startsWith('okand@') ? done(Object.assign(new Error('no such mailbox'), { responseCode: 550 })) : done(),
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        void keep(Buffer.concat(parts).toString('utf8'), envelope, done);
      });
    },
  });
  // who is killed in the midst of a letter resets the line: that is what the tests do
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    hooks,
    again,
    handed: () => handed,
    letters: () => [...kept.values()],
    about: (subject: RegExp) => [...kept.values()].filter(({ read }) => subject.test(read.subject ?? '')),
    stop: async () => new Promise<void>((resolve) => server.close(resolve)),
  };
}
