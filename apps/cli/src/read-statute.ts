import { basename } from 'node:path';
import { readDocument, toStatute, type ReadSuccess } from '@samsyn/documents';
import { parsePlainTextWithLines, parseStatuteWithLines, type ParsedStatute } from '@samsyn/statute';
import { BadInput, type Io } from './command.ts';
import { seededIds } from './seeded-ids.ts';

/** A file read as a statute. `plainText` is what lines and offsets count in. */
export interface StatuteFile extends ParsedStatute {
  plainText: string;
}

/** Reads a file of any supported format as a statute; `seed` tells two files of one command apart. */
export async function readStatuteFile(io: Io, path: string, seed = ''): Promise<StatuteFile> {
  const bytes = await readBytes(io, path);
  const result = await readDocument(bytes, basename(path));
  if (!result.ok) throw new BadInput(`${path}: ${result.message}`);
  for (const question of result.questions) io.err(`${path}: ${question.message}\n`);
  return { ...parse(result, seed, bytes), plainText: result.plainText };
}

function parse(result: ReadSuccess, seed: string, bytes: Uint8Array): ParsedStatute {
  const newId = seededIds(seed, bytes);
  if (result.statute) return { statute: toStatute(result, newId), lines: new Map() };
  const parsed =
    result.format === 'text'
      ? parsePlainTextWithLines(result.plainText, newId)
      : parseStatuteWithLines(result.blocks, newId);
  const notUnderstood = [...parsed.statute.notUnderstood, ...result.warnings].sort((a, b) => a.line - b.line);
  return { ...parsed, statute: { ...parsed.statute, notUnderstood } };
}

/** The bytes of a file, or a plain reason why there are none. */
export async function readBytes(io: Io, path: string): Promise<Uint8Array> {
  try {
    return await io.readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') throw new BadInput(`${path}: filen finns inte.`);
    if (code === 'EISDIR') throw new BadInput(`${path}: det är en mapp och ingen fil.`);
    throw new BadInput(`${path}: filen kan inte läsas${error instanceof Error ? ` (${error.message})` : ''}.`);
  }
}
