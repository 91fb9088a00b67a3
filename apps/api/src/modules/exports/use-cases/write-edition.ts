import type { FileHandle } from 'node:fs/promises';
import { type CompilationFormat, SEALED_BEGINS, SEALED_FORMS, type SealedForm } from '@samsyn/consultation';
import {
  type CompilationLabels,
  type CompilationSource,
  countedAs,
  countedIn,
  occurrencesIn,
  SEALED_ROW,
  sealedContent,
  sealedFormat,
  sealedRows,
  writeExport,
} from '@samsyn/documents/export';
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { compilationSource, type Snapshot } from '../queries/compilation-source.ts';
import type { CompilationStatements } from '../queries/compilation-statements.ts';
import { EDITION_PART } from '../store/edition-file.store.ts';
import { connect, fill, inParts, scratch } from './write-file.ts';

/** What the process is handed to write an edition of a compilation: what was put together at the moment, and nothing later. */
export interface EditionOrder {
  editionId: string;
  run: string;
  roundId: string;
  /** ISO 8601. */
  orderedAt: string;
  sealed: { edition: number; by: string };
  databaseUrl: string;
  statements: CompilationStatements;
  labels: CompilationLabels;
}

/** What is to be signed. The file in JSON still lacks the seal, which is its end. */
export interface WrittenEdition {
  outcome: 'WRITTEN';
  contentAt: string;
  contentHash: string;
  /** In which form the compilation was written. */
  format: CompilationFormat;
  comments: number;
  bodies: number;
  files: { form: SealedForm; size: number; sha256: string; pieces: number }[];
}

/** Why nothing can be sealed: somebody has changed something since, or it is not all decided. */
export type EditionOutcome = WrittenEdition | { outcome: 'GONE' | 'UNDECIDED' | 'CHANGED' | 'TOTALS_DIFFER' };

interface Standing {
  at: Date;
  changed: boolean;
  undecided: boolean;
}

/** Writes the three files of one moment, each counted in itself before it is kept; memory does not grow with the comments, but for the PDF's. */
export async function writeEdition(order: EditionOrder): Promise<EditionOutcome> {
  const [reader, writer] = [await connect(order), await connect(order)];
  try {
    await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    const snapshot: Snapshot = { query: async (text, values) => (await reader.query(text, values as unknown[])).rows };
    const [standing] = await snapshot.query<Standing>(order.statements.standing, [order.roundId, order.orderedAt]);
    if (standing === undefined) return { outcome: 'GONE' };
    if (standing.undecided || standing.changed) return { outcome: standing.undecided ? 'UNDECIDED' : 'CHANGED' };
    const read = await compilationSource(snapshot, order.statements, order.roundId, standing.at);
    if (read === null) return { outcome: 'GONE' };
    const source = { ...read, round: { ...read.round, sealed: order.sealed } };
    const hash = createHash('sha256');
    const files: WrittenEdition['files'] = [];
    for (const form of SEALED_FORMS) {
      const file = await written(form, source, { order, writer, hash });
      if (file === null) return { outcome: 'TOTALS_DIFFER' };
      files.push(file);
    }
    const { comments } = source.totals;
    const about = {
      format: sealedFormat(source),
      contentAt: standing.at.toISOString(),
      comments,
      bodies: source.bodies.length,
    };
    return { outcome: 'WRITTEN', ...about, contentHash: hash.digest('hex'), files };
  } finally {
    await Promise.all([reader.end(), writer.end()]);
  }
}

interface Hand {
  order: EditionOrder;
  writer: pg.Client;
  hash: ReturnType<typeof createHash>;
}

/** Null where the file does not hold what the database counts. */
async function written(
  form: SealedForm,
  source: CompilationSource,
  { order, writer, hash }: Hand,
): Promise<WrittenEdition['files'][number] | null> {
  const { editionId, run, labels } = order;
  const file = await scratch();
  try {
    const asked = { kind: 'BY_PROVISION', format: form } as const;
    const size = await fill(file, form === 'JSON' ? hashed(source, labels, hash) : writeExport(source, asked, labels));
    if (!(await holdsAll(file, form, source))) return null;
    let pieces = 0;
    const digest = await inParts(file, size, async (ordinal, bytes) => {
      await writer.query(EDITION_PART, [editionId, run, form, ordinal, bytes]);
      pieces = ordinal + 1;
    });
    return { form, size, sha256: digest.toString('hex'), pieces };
  } finally {
    await file.close();
  }
}

async function* hashed(
  source: CompilationSource,
  labels: CompilationLabels,
  hash: Hand['hash'],
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(SEALED_BEGINS);
  for await (const piece of sealedContent(source, labels)) {
    hash.update(piece);
    yield piece;
  }
}

async function holdsAll(file: FileHandle, form: SealedForm, source: CompilationSource): Promise<boolean> {
  if (form === 'JSON') return (await occurrencesIn(file, SEALED_ROW)) === sealedRows(source);
  return (await countedIn(file, form)) === countedAs(source, { kind: 'BY_PROVISION', format: form });
}
