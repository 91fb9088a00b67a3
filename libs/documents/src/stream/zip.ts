import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { inPieces } from './pieces.ts';

/** A file inside the zip; what it holds is asked for when its turn has come, so a later one may tell of an earlier one. */
export interface ZipEntry {
  name: string;
  content: () => Iterable<string> | AsyncIterable<string>;
}

/** A zip file while it is being made: one entry after the other, nothing kept. The same entries at the same instant give the same bytes. */
export async function* zipOf(entries: readonly ZipEntry[], at: string): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const out = new PassThrough();
  zip.on('error', (error: Error) => out.destroy(error));
  for (const { name, content } of entries)
    zip.addReadStreamLazy(name, { mtime: new Date(at), compressionLevel: 6 }, (give) =>
      give(null, Readable.from(inPieces(content()), { objectMode: false })),
    );
  zip.end();
  zip.outputStream.pipe(out);
  for await (const piece of out) yield piece as Buffer;
}
