import { fromBufferPromise } from 'yauzl';

/** The XML parts of a zip file as text. */
export async function unzipXml(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await fromBufferPromise(Buffer.from(bytes), { autoClose: false });
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    if (!/\.(?:xml|rels)$/.test(entry.fileName)) continue;
    const pieces: Buffer[] = [];
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
    parts.set(entry.fileName, Buffer.concat(pieces).toString('utf8'));
  }
  return parts;
}
