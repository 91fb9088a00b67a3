import { createWriteStream, renameSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SMTPServer } from 'smtp-server';

/** A mailbox that is no more, for the letters that come back. */
const GONE = 'registrator@region-kronoberg.example';

/** A mail server that delivers to a folder: one .eml file per mail, numbered in the order they came. */
export async function catchMail(dir) {
  let count = 0;
  const keep = async (stream, answer) => {
    const name = String((count += 1)).padStart(5, '0');
    try {
      await pipeline(stream, createWriteStream(join(dir, `${name}.part`)));
      renameSync(join(dir, `${name}.part`), join(dir, `${name}.eml`));
      answer();
    } catch (error) {
      answer(error);
    }
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) =>
      done(address === GONE ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : undefined),
    onData: (stream, _session, done) => void keep(stream, done),
  });
  server.on('error', () => undefined);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${server.server.address().port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
