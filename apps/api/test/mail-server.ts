import { SMTPServer } from 'smtp-server';

/** A real mail server that takes all mail, or refuses the first few with a code. `received` are whole letters as they came. */
export async function mailServer(refusals = 0, at = 0, responseCode = 451) {
  const received: string[] = [];
  let left = refusals;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        left -= 1;
        if (left >= 0) return done(Object.assign(new Error('refused'), { responseCode }));
        received.push(Buffer.concat(parts).toString('utf8'));
        return done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  const { port } = server.server.address() as { port: number };
  return {
    received,
    url: `smtp://127.0.0.1:${port}`,
    stop: async () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

/** Waits for a condition; fails after `ms`. */
export async function until(condition: () => boolean | Promise<boolean>, ms = 15_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('it did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
