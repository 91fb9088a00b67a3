import { Worker, type ResourceLimits } from 'node:worker_threads';
import type { DuplicateGroup } from '@samsyn/consultation';
import type { Placement, Statute } from '@samsyn/statute';
import type { AssignmentAccount } from '../assignment-account/data.ts';
import type { AnswerFormData } from '../answer-form/data.ts';
import type { FormReadResult } from '../answer-form/read.ts';
import type { CompilationData, CompilationLabels } from '../compilation/data.ts';
import type { OpinionData } from '../opinion/data.ts';
import {
  DEFAULT_LIMITS,
  refuse,
  type ReadFailure,
  type ReadOptions,
  type ReadResult,
  type ReadSuccess,
} from '../read/result.ts';
import type { ReceiptDocument } from '../receipt/data.ts';
import type { AccountFormat, Answer, Carriage, Comparison, CompilationFormat, Grouping, Task } from './tasks.ts';

export type { AccountFormat, Carriage, Comparison, CompilationFormat, Grouping } from './tasks.ts';

export interface WorkerOptions {
  /** Milliseconds from the thread's start until it is killed. Default 20 000 (reading), 120 000 (writing). */
  timeoutMs?: number;
  /** Megabytes the thread may hold, its heap and its buffers. Default 384. */
  memoryMb?: number;
  /** Stops the work; the thread is killed. */
  signal?: AbortSignal;
}

type Outcome = { answer: Answer } | { stopped: keyof typeof STOPPED_AS; detail: string };

/** What a reader is told when the thread was stopped. */
const STOPPED_AS = { TIMEOUT: 'TIMEOUT', CANCELLED: 'CANCELLED', MEMORY: 'TOO_LARGE', CRASH: 'DAMAGED' } as const;

/** Threads at work at once, so that many uploads at a time do not add up their memory; the rest wait their turn. */
const AT_ONCE = 2;
const MEMORY_CHECK_MS = 50;
let running = 0;
const waiting: (() => void)[] = [];

/**
 * `readDocument` in a thread of its own, with a cap on memory and time; the calling thread stays free. Never throws: beside the codes of
 * `readDocument` it answers TIMEOUT, CANCELLED and, when the memory did not suffice, TOO_LARGE.
 */
export async function readInWorker(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions & WorkerOptions = {},
): Promise<ReadResult> {
  const answer = await readingThread('read', bytes, fileName, options);
  return answer.read;
}

/** A document read and parsed; `blocks` stay in the thread. */
export type StatuteResult = ReadFailure | (Omit<ReadSuccess, 'blocks' | 'statute'> & { statute: Statute });

/** Reads a document and parses it (`toStatute`, with random ids) in a thread of its own, within the limits of `readInWorker`. Never throws. */
export async function readStatuteInWorker(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions & WorkerOptions = {},
): Promise<StatuteResult> {
  const { read, statute } = await readingThread('statute', bytes, fileName, options);
  if (!read.ok) return read;
  const { blocks: _blocks, ...rest } = read;
  return { ...rest, statute: statute as Statute };
}

async function readingThread(
  task: 'read' | 'statute',
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions & WorkerOptions,
): Promise<{ read: ReadResult; statute?: Statute }> {
  const { timeoutMs = 20_000, memoryMb = 384, signal, ...readOptions } = options;
  // Refused here already: no thread is started for what no thread will read.
  if (bytes.length === 0) return { read: refuse('EMPTY') };
  if (bytes.length > (readOptions.fileBytes ?? DEFAULT_LIMITS.fileBytes))
    return { read: refuse('TOO_LARGE', `${bytes.length} bytes`) };
  const asked: Task = { task, bytes: Uint8Array.from(bytes), fileName, options: readOptions };
  const outcome = await inTurn(() => runThread(asked, timeoutMs, memoryMb, signal), signal);
  return 'stopped' in outcome
    ? { read: refuse(STOPPED_AS[outcome.stopped], outcome.detail) }
    : (outcome.answer as { read: ReadResult; statute?: Statute });
}

/** A compilation written in a thread of its own. Rejects with an `AbortError` when stopped, with an `Error` when it cannot be written. */
export async function writeCompilationInWorker(
  format: CompilationFormat,
  data: CompilationData,
  labels: CompilationLabels,
  options: WorkerOptions = {},
): Promise<Uint8Array> {
  return writingThread({ task: 'compilation', format, data, labels }, options);
}

/** An answer form written in a thread of its own. Rejects as `writeCompilationInWorker`. */
export async function writeAnswerFormInWorker(data: AnswerFormData, options: WorkerOptions = {}): Promise<Uint8Array> {
  return writingThread({ task: 'answerForm', data }, options);
}

/** A body's answer as a document of its own, written in a thread of its own. Rejects as `writeCompilationInWorker`. */
export async function writeOpinionInWorker(data: OpinionData, options: WorkerOptions = {}): Promise<Uint8Array> {
  return writingThread({ task: 'opinion', data }, options);
}

/** `receiptPdf` in a thread of its own. Rejects as `writeCompilationInWorker`. */
export async function writeReceiptInWorker(data: ReceiptDocument, options: WorkerOptions = {}): Promise<Uint8Array> {
  return writingThread({ task: 'receipt', data }, options);
}

/** The account of an assignment written in a thread of its own. Rejects as `writeCompilationInWorker`. */
export async function writeAccountInWorker(
  format: AccountFormat,
  data: AssignmentAccount,
  options: WorkerOptions = {},
): Promise<Uint8Array> {
  return writingThread({ task: 'account', format, data }, options);
}

/** `readAnswerForm` in a thread of its own, within the limits of `readInWorker`. Never throws. */
export async function readAnswerFormInWorker(bytes: Uint8Array, options: WorkerOptions = {}): Promise<FormReadResult> {
  const { timeoutMs = 20_000, memoryMb = 384, signal } = options;
  const asked: Task = { task: 'readForm', bytes: Uint8Array.from(bytes) };
  const outcome = await inTurn(() => runThread(asked, timeoutMs, memoryMb, signal), signal);
  if ('stopped' in outcome) return refuse(STOPPED_AS[outcome.stopped], outcome.detail);
  return (outcome.answer as { form: FormReadResult }).form;
}

/** The differences between two versions, aligned and written in a thread of its own. Rejects as `writeCompilationInWorker`. */
export async function writeComparisonInWorker(
  comparison: Comparison,
  options: WorkerOptions = {},
): Promise<Uint8Array> {
  return writingThread({ task: 'comparison', ...comparison }, options);
}

/** `carryAnchors` in a thread of its own: one placement for each anchor, in the same order. Rejects as `writeCompilationInWorker`. */
export async function carryInWorker(carriage: Carriage, options: WorkerOptions = {}): Promise<Placement[]> {
  const answer = await workingThread({ task: 'carry', ...carriage }, options);
  return (answer as { placements: Placement[] }).placements;
}

/** Groups of two or more comments with near-equal wording, from a thread of its own. Rejects as `writeCompilationInWorker`. */
export async function groupInWorker(grouping: Grouping, options: WorkerOptions = {}): Promise<DuplicateGroup[]> {
  const answer = await workingThread({ task: 'group', ...grouping }, options);
  return (answer as { groups: DuplicateGroup[] }).groups;
}

async function writingThread(task: Task, options: WorkerOptions): Promise<Uint8Array> {
  return ((await workingThread(task, options)) as { bytes: Uint8Array }).bytes;
}

async function workingThread(task: Task, options: WorkerOptions): Promise<Answer> {
  const { timeoutMs = 120_000, memoryMb = 2048, signal } = options;
  const outcome = await inTurn(() => runThread(task, timeoutMs, memoryMb, signal), signal);
  if ('stopped' in outcome) {
    throw outcome.stopped === 'CANCELLED'
      ? new DOMException('The work was cancelled', 'AbortError')
      : new Error(`Work stopped: ${outcome.stopped} ${outcome.detail}`);
  }
  return outcome.answer;
}

async function inTurn(work: () => Promise<Outcome>, signal: AbortSignal | undefined): Promise<Outcome> {
  while (running >= AT_ONCE && !signal?.aborted) await turn(signal);
  if (signal?.aborted) return { stopped: 'CANCELLED', detail: 'before start' };
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting[0]?.();
  }
}

/** Resolves when a thread has ended or the signal says stop; who has left the queue is not called any more. */
function turn(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      const place = waiting.indexOf(go);
      if (place >= 0) waiting.splice(place, 1);
      signal?.removeEventListener('abort', go);
      resolve();
    };
    waiting.push(go);
    signal?.addEventListener('abort', go, { once: true });
  });
}

function runThread(task: Task, timeoutMs: number, memoryMb: number, signal: AbortSignal | undefined): Promise<Outcome> {
  return new Promise((resolve) => {
    const limits: ResourceLimits = {
      maxOldGenerationSizeMb: memoryMb,
      maxYoungGenerationSizeMb: Math.max(16, Math.floor(memoryMb / 8)),
      stackSizeMb: 4,
    };
    const worker = new Worker(threadFile(), {
      workerData: task,
      resourceLimits: limits,
      execArgv: [],
      env: {},
      stdout: false,
      stderr: false,
    });
    const startedWith = process.memoryUsage.rss();
    const finish = (outcome: Outcome): void => {
      clearTimeout(timer);
      clearInterval(watch);
      signal?.removeEventListener('abort', cancel);
      worker.removeAllListeners();
      // An error between the end and the kill has nobody left to tell.
      worker.on('error', () => undefined);
      void worker.terminate().then(() => resolve(outcome));
    };
    const cancel = (): void => finish({ stopped: 'CANCELLED', detail: 'aborted' });
    const timer = setTimeout(() => finish({ stopped: 'TIMEOUT', detail: `${timeoutMs} ms` }), timeoutMs);
    // The thread's own limit holds its heap only; buffers outside the heap show in the size of the process.
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - startedWith > memoryMb * 2 * 1024 * 1024)
        finish({ stopped: 'MEMORY', detail: 'buffers' });
    }, MEMORY_CHECK_MS);
    signal?.addEventListener('abort', cancel, { once: true });
    worker.on('message', (answer: Answer) =>
      finish('error' in answer ? { stopped: 'CRASH', detail: answer.error } : { answer }),
    );
    worker.on('error', (error: Error & { code?: string }) => {
      const memory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      finish(
        memory
          ? { stopped: 'MEMORY', detail: 'heap' }
          : { stopped: 'CRASH', detail: `${error.name}: ${error.message}` },
      );
    });
    worker.on('exit', (code) => finish({ stopped: 'CRASH', detail: `exit ${code}` }));
  });
}

/** Node runs JavaScript only: from the sources (tests) the built thread beside them is started. */
function threadFile(): URL {
  return import.meta.url.endsWith('.ts')
    ? new URL('../../dist/worker/thread.js', import.meta.url)
    : new URL('./thread.js', import.meta.url);
}
