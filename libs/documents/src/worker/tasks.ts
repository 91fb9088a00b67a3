import { randomUUID } from 'node:crypto';
import type { Statute } from '@samsyn/statute';
import type { CompilationData, CompilationLabels } from '../compilation/data.ts';
import { describeError, type ReadOptions, type ReadResult } from '../read/result.ts';

interface Reading {
  bytes: Uint8Array;
  fileName: string;
  options: ReadOptions;
}

/** What the thread is asked to do. Everything in it can be cloned from one thread to another. */
export type Task =
  | ({ task: 'read' } & Reading)
  | ({ task: 'statute' } & Reading)
  | { task: 'compilation'; format: CompilationFormat; data: CompilationData; labels: CompilationLabels };

export type CompilationFormat = 'docx' | 'xlsx' | 'csv';

export type Answer = { read: ReadResult; statute?: Statute } | { bytes: Uint8Array } | { error: string };

/** Does a task and never throws: what goes wrong comes back as a value. */
export async function perform(task: Task): Promise<Answer> {
  try {
    if (task.task === 'read') {
      const { readDocument } = await import('../read/read-document.ts');
      return { read: await readDocument(task.bytes, task.fileName, task.options) };
    }
    if (task.task === 'statute') return await readStatute(task);
    return { bytes: await write(task) };
  } catch (error) {
    return { error: describeError(error) };
  }
}

async function readStatute({ bytes, fileName, options }: Reading): Promise<Answer> {
  const [{ readDocument }, { toStatute }] = await Promise.all([
    import('../read/read-document.ts'),
    import('../to-statute.ts'),
  ]);
  const read = await readDocument(bytes, fileName, options);
  // What was parsed is not needed beside the parse: only the words and the questions go back.
  return read.ok ? { read: { ...read, blocks: [] }, statute: toStatute(read, randomUUID) } : { read };
}

async function write({ format, data, labels }: Extract<Task, { task: 'compilation' }>): Promise<Uint8Array> {
  if (format === 'docx') return (await import('../compilation/docx.ts')).compilationDocx(data, labels);
  if (format === 'xlsx') return (await import('../compilation/xlsx.ts')).compilationXlsx(data, labels);
  return (await import('../compilation/csv.ts')).compilationCsv(data, labels);
}
