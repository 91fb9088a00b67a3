import { createHash } from 'node:crypto';
import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Asked,
  type CompilationLabels,
  type CompilationSource,
  type SummaryData,
  countedAs,
  countedIn,
  writeExport,
} from '@samsyn/documents/export';
import pg from 'pg';
import { compilationSource, type Snapshot } from '../queries/compilation-source.ts';
import type { CompilationStatements } from '../queries/compilation-statements.ts';
import { PART, PROGRESS, READY } from '../store/export.store.ts';

/** What the process is handed: whose file, under which run, and what it is read with. */
export interface FileOrder extends Asked {
  exportId: string;
  run: string;
  roundId: string;
  databaseUrl: string;
  statements: CompilationStatements;
  labels: CompilationLabels;
  /** Read before, where that is what is asked for. */
  summary?: SummaryData;
}

/** How it went. A file whose own totals are not those of the database is not kept. */
export type FileOutcome =
  | { outcome: 'READY'; rows: number; size: number }
  | { outcome: 'STOPPED' }
  | { outcome: 'GONE' }
  | { outcome: 'TOTALS_DIFFER' };

const PIECE = 1024 * 1024;
const TELL_MS = 400;

/** Cancelled, or taken over by another run. */
class Stopped extends Error {}

/**
 * Writes one file: reads the round at one moment, row by row; writes to a file on disk that nobody else can name; counts in that file what it
 * was to hold; and only then puts it, piece by piece, where it is fetched. Holds a few hundred comments at a time, however many there are.
 */
export async function writeFile(order: FileOrder, told: (done: number, of: number) => void): Promise<FileOutcome> {
  const [reader, writer] = [await connect(order), await connect(order)];
  const file = await scratch();
  try {
    await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    const snapshot: Snapshot = { query: async (text, values) => (await reader.query(text, values as unknown[])).rows };
    const found = await compilationSource(snapshot, order.statements, order.roundId, new Date());
    if (found === null) return { outcome: 'GONE' };
    const source = order.summary === undefined ? found : { ...found, summary: order.summary };
    const rows = countedAs(source, order);
    const read = watched(source, async (done) => tell(writer, order, done, rows, told));
    const size = await fill(file, writeExport(read, order, order.labels));
    if ((await countedIn(file, order.format)) !== rows) return { outcome: 'TOTALS_DIFFER' };
    await keep(file, size, writer, order);
    return { outcome: 'READY', rows, size };
  } catch (error) {
    if (error instanceof Stopped) return { outcome: 'STOPPED' };
    throw error;
  } finally {
    await file.close();
    await Promise.all([reader.end(), writer.end()]);
  }
}

export async function connect({ databaseUrl }: { databaseUrl: string }): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    options: '-c role=samsyn_authority',
    application_name: 'samsyn export',
  });
  // a connection that is lost fails the statement that was under way, and with it this run
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** A file without a name: it is gone with the process, however that ends. */
export async function scratch(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'samsyn-export-'));
  const file = await open(join(folder, 'file'), 'wx+', 0o600);
  await rm(folder, { recursive: true, force: true });
  return file;
}

export async function fill(file: FileHandle, pieces: AsyncIterable<Uint8Array>): Promise<number> {
  let size = 0;
  for await (const piece of pieces) {
    await file.write(piece, 0, piece.length, size);
    size += piece.length;
  }
  return size;
}

/** The same source, telling now and then how far it has been read. */
function watched(source: CompilationSource, tellOf: (done: number) => Promise<void>): CompilationSource {
  return {
    ...source,
    comments: async function* (selection) {
      let done = 0;
      let toldAt = 0;
      for await (const comment of source.comments(selection)) {
        if (Date.now() - toldAt > TELL_MS) {
          await tellOf(done);
          toldAt = Date.now();
        }
        yield comment;
        done += 1;
      }
    },
  };
}

async function tell(
  writer: pg.Client,
  { exportId, run }: FileOrder,
  done: number,
  of: number,
  told: (done: number, of: number) => void,
): Promise<void> {
  const { rowCount } = await writer.query(PROGRESS, [exportId, run, Math.min(done, of), of]);
  if (rowCount === 0) throw new Stopped();
  told(done, of);
}

/** The pieces are committed one by one; what makes them a file is the last statement. */
async function keep(file: FileHandle, size: number, writer: pg.Client, { exportId, run }: FileOrder): Promise<void> {
  const put = async (ordinal: number, bytes: Buffer) => writer.query(PART, [exportId, run, ordinal, bytes]);
  const digest = await inParts(file, size, put);
  const { rowCount } = await writer.query(READY, [exportId, run, size, digest]);
  if (rowCount === 0) throw new Stopped();
}

/** Puts the file away piece by piece; the SHA-256 of its bytes. */
export async function inParts(
  file: FileHandle,
  size: number,
  put: (ordinal: number, bytes: Buffer) => Promise<unknown>,
): Promise<Buffer> {
  const hash = createHash('sha256');
  for (let at = 0, ordinal = 0; at < size; at += PIECE, ordinal += 1) {
    const wanted = Math.min(PIECE, size - at);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(wanted), 0, wanted, at);
    if (bytesRead !== wanted) throw new Error('the file on disk is shorter than what was written');
    hash.update(buffer);
    await put(ordinal, buffer);
  }
  return hash.digest();
}
