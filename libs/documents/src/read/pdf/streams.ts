import { constants, inflateSync } from 'node:zlib';
import { ReadRefusal, type ReadLimits } from '../result.ts';

type StreamLimits = Pick<ReadLimits, 'zipEntryBytes' | 'zipTotalBytes' | 'zipRatio'>;

const RATIO_FLOOR = 1024 * 1024;
/** Far more of the dictionary in front of a stream than any program writes. */
const DICTIONARY_BYTES = 1024;

/**
 * Refuses a PDF whose packed streams unpack to more than the limits allow, before the PDF library unpacks any of them. Pictures are not
 * looked at: reading text does not unpack them. Streams packed twice are refused, no program writes them.
 */
export function checkStreams(bytes: Uint8Array, limits: StreamLimits): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue;
    const dictionary = dictionaryBefore(file, at);
    const filters = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    if (filters === 0 || /\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    if (filters > 1) throw bomb('packed twice');
    const start = file[at + 6] === 13 ? at + 8 : at + 7;
    const end = file.indexOf('endstream', start);
    const packed = file.subarray(start, end < 0 ? file.length : end);
    total += unpackedSize(packed, limits);
    if (total > limits.zipTotalBytes) throw bomb('size of all streams');
  }
}

function dictionaryBefore(file: Buffer, at: number): string {
  const text = file.toString('latin1', Math.max(0, at - DICTIONARY_BYTES), at);
  return text.slice(Math.max(text.lastIndexOf(' obj'), text.lastIndexOf('\nobj'), 0));
}

/** What does not unpack (encrypted, damaged) has no size: the library reports it, if it matters. */
function unpackedSize(packed: Uint8Array, limits: StreamLimits): number {
  const most = Math.min(limits.zipEntryBytes, Math.max(RATIO_FLOOR, packed.length * limits.zipRatio) + 1);
  try {
    return inflateSync(packed, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH }).length;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') throw bomb('size of a stream or its ratio');
    return 0;
  }
}

function bomb(detail: string): ReadRefusal {
  return new ReadRefusal('ZIP_BOMB', `pdf limits: ${detail}`);
}
