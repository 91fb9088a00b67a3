import type { CompilationData, CompilationLabels } from '../compilation/data.ts';
import type { ReadOptions, ReadResult } from '../read/result.ts';

/** What the thread is asked to do. Everything in it can be cloned from one thread to another. */
export type Task =
  | { task: 'read'; bytes: Uint8Array; fileName: string; options: ReadOptions }
  | { task: 'compilation'; format: CompilationFormat; data: CompilationData; labels: CompilationLabels };

export type CompilationFormat = 'docx' | 'xlsx' | 'csv';

export type Answer = { read: ReadResult } | { bytes: Uint8Array } | { error: string };

/** Does a task and never throws: what goes wrong comes back as a value. */
export async function perform(task: Task): Promise<Answer> {
  try {
    if (task.task === 'read') {
      const { readDocument } = await import('../read/read-document.ts');
      return { read: await readDocument(task.bytes, task.fileName, task.options) };
    }
    return { bytes: await write(task) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

async function write({ format, data, labels }: Extract<Task, { task: 'compilation' }>): Promise<Uint8Array> {
  if (format === 'docx') return (await import('../compilation/docx.ts')).compilationDocx(data, labels);
  if (format === 'xlsx') return (await import('../compilation/xlsx.ts')).compilationXlsx(data, labels);
  return (await import('../compilation/csv.ts')).compilationCsv(data, labels);
}
