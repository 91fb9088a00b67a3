const PIECE = 64 * 1024;

/** Short texts as few large pieces: what is written costs by the piece. */
export async function* inPieces(texts: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Buffer> {
  let waiting: string[] = [];
  let length = 0;
  for await (const text of texts) {
    waiting.push(text);
    length += text.length;
    if (length < PIECE) continue;
    yield Buffer.from(waiting.join(''), 'utf8');
    waiting = [];
    length = 0;
  }
  if (length > 0) yield Buffer.from(waiting.join(''), 'utf8');
}

/** All of it in memory: for what is known to be small. */
export async function collected(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
