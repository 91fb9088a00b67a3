import { inflateRawSync } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { describeError, ReadRefusal, type ReadLimits } from './result.ts';

type ZipLimits = Pick<ReadLimits, 'zipEntries' | 'zipEntryBytes' | 'zipTotalBytes' | 'zipRatio'>;

/** Files below this size are no bombs whatever their ratio: a blank bitmap packs a thousandfold. */
const RATIO_FLOOR = 1024 * 1024;

/** A zip file held to the limits: sizes as declared are checked on opening, and nothing is unpacked past its declared size. */
export interface LimitedZip {
  has(name: string): boolean;
  /** The unpacked bytes, or undefined when there is no such file. Throws ZIP_BOMB, ENCRYPTED or DAMAGED. */
  read(name: string): Promise<Uint8Array | undefined>;
}

/** Opens a zip file. Nothing is unpacked here; a directory that breaks a limit is refused at once. */
export async function openZip(bytes: Uint8Array, limits: ZipLimits): Promise<LimitedZip> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await damaged(() => fromBufferPromise(buffer, { strictFileNames: false }));
  if (zip.entryCount > limits.zipEntries) throw bomb(`${zip.entryCount} entries`);
  const entries = await readDirectory(zip, limits);
  return {
    has: (name) => entries.has(name.toLowerCase()),
    read: async (name) => {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return undefined;
      return readEntry(zip, buffer, entry, limits);
    },
  };
}

async function readDirectory(zip: ZipFile, limits: ZipLimits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let total = 0;
  await damaged(async () => {
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize;
      if (entry.uncompressedSize > limits.zipEntryBytes) throw bomb('declared size of an entry');
      if (total > limits.zipTotalBytes) throw bomb('declared size of all entries');
      checkRatio(entry.uncompressedSize, entry.compressedSize, limits);
      entries.set(entry.fileName.toLowerCase(), entry);
    }
  });
  return entries;
}

async function readEntry(zip: ZipFile, buffer: Buffer, entry: Entry, limits: ZipLimits): Promise<Uint8Array> {
  if (entry.isEncrypted()) throw new ReadRefusal('ENCRYPTED', 'an entry of the zip file is encrypted');
  const { fileDataStart } = await damaged(() => zip.readLocalFileHeaderPromise(entry, { minimal: true }));
  const packed = buffer.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  if (packed.length < entry.compressedSize) throw new ReadRefusal('DAMAGED', 'the zip file is cut off');
  if (entry.compressionMethod === 0) return packed;
  if (entry.compressionMethod !== 8) throw new ReadRefusal('DAMAGED', `compression method ${entry.compressionMethod}`);
  const content = inflate(packed, entry, limits);
  checkRatio(content.length, packed.length, limits);
  return content;
}

/** Stops at the first byte past the declared size, so that an entry that lies about its size never fills the memory. */
function inflate(packed: Uint8Array, entry: Entry, limits: ZipLimits): Uint8Array {
  const most = Math.min(entry.uncompressedSize, limits.zipEntryBytes);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(most, 1) });
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') throw bomb('an entry is larger than it says');
    throw new ReadRefusal('DAMAGED', 'an entry of the zip file does not unpack');
  }
}

function checkRatio(unpacked: number, packed: number, limits: ZipLimits): void {
  if (unpacked > RATIO_FLOOR && unpacked > Math.max(packed, 1) * limits.zipRatio) throw bomb('compression ratio');
}

function bomb(detail: string): ReadRefusal {
  return new ReadRefusal('ZIP_BOMB', `zip limits: ${detail}`);
}

async function damaged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ReadRefusal) throw error;
    throw new ReadRefusal('DAMAGED', `zip: ${describeError(error)}`);
  }
}
