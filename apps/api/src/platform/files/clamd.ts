import { connect, type Socket } from 'node:net';

/** What a scanner says of some bytes. */
export type Verdict = { clean: true } | { clean: false; found: string };

const CHUNK = 64 * 1024;
const LONGEST_ANSWER = 4_096;

/**
 * Asks clamd over its socket (`tcp://host:3310`, or `unix:/run/clamav/clamd.ctl`) whether the bytes are harmful: its INSTREAM command, chunks
 * with their length before them and a length of 0 at the end. Throws when it is away, too slow, or says anything but yes or no.
 */
export async function scan(address: string, bytes: Uint8Array, patienceMs: number): Promise<Verdict> {
  const answer = await ask(address, bytes, patienceMs);
  if (answer === 'stream: OK') return { clean: true };
  const found = /^stream: (?<name>[\w.:/() -]{1,200}) FOUND$/u.exec(answer)?.groups?.['name'];
  if (found === undefined) throw new Error('the scanner gave no verdict');
  return { clean: false, found };
}

async function ask(address: string, bytes: Uint8Array, patienceMs: number): Promise<string> {
  const socket = open(address);
  try {
    return await new Promise<string>((resolve, reject) => {
      let answer = '';
      const timer = setTimeout(() => reject(new Error('the scanner is too slow')), patienceMs);
      socket.on('close', () => clearTimeout(timer));
      socket.on('error', reject);
      socket.on('data', (part: Buffer) => {
        answer += part.toString('latin1');
        // it answers early, and closes, when the file is larger than it takes
        if (answer.includes('\0') || answer.length > LONGEST_ANSWER) resolve(answer.split('\0')[0]?.trim() ?? '');
      });
      socket.on('end', () => resolve(answer.trim()));
      send(socket, bytes).catch(reject);
    });
  } finally {
    socket.destroy();
  }
}

function open(address: string): Socket {
  const { protocol, hostname, port, pathname } = new URL(address);
  return protocol === 'unix:' ? connect(pathname) : connect(Number(port || '3310'), hostname.replace(/^\[|\]$/gu, ''));
}

async function send(socket: Socket, bytes: Uint8Array): Promise<void> {
  socket.write('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const chunk = bytes.subarray(at, at + CHUNK);
    socket.write(lengthOf(chunk));
    if (!socket.write(chunk)) await drained(socket);
    if (socket.destroyed) return;
  }
  socket.write(lengthOf(new Uint8Array()));
}

async function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      socket.off('drain', done).off('close', done);
      resolve();
    };
    socket.once('drain', done).once('close', done);
  });
}

function lengthOf(chunk: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return length;
}
