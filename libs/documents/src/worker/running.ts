import { Worker, type ResourceLimits } from 'node:worker_threads';
import type { Answer, Task } from './tasks.ts';

export interface WorkerOptions {
  /** Milliseconds from the thread's start until it is killed. Default 20 000 (reading), 120 000 (writing). */
  timeoutMs?: number;
  /** Megabytes the thread may hold, its heap and its buffers. Default 384. */
  memoryMb?: number;
  /** Stops the work; the thread is killed. */
  signal?: AbortSignal;
}

export type Outcome = { answer: Answer } | { stopped: keyof typeof STOPPED_AS; detail: string };

/** What a reader is told when the thread was stopped. */
export const STOPPED_AS = {
  TIMEOUT: 'TIMEOUT',
  CANCELLED: 'CANCELLED',
  MEMORY: 'TOO_LARGE',
  CRASH: 'DAMAGED',
} as const;

/** Threads at work at once, so that many uploads at a time do not add up their memory; the rest wait their turn. */
const AT_ONCE = 2;
const MEMORY_CHECK_MS = 50;
let running = 0;
const waiting: (() => void)[] = [];

/** The answer of a thread that must not fail: what stops it is thrown. */
export async function workingThread(task: Task, options: WorkerOptions): Promise<Answer> {
  const { timeoutMs = 120_000, memoryMb = 2048, signal } = options;
  const outcome = await inTurn(() => runThread(task, timeoutMs, memoryMb, signal), signal);
  if ('stopped' in outcome) {
    throw outcome.stopped === 'CANCELLED'
      ? new DOMException('The work was cancelled', 'AbortError')
      : new Error(`Work stopped: ${outcome.stopped} ${outcome.detail}`);
  }
  return outcome.answer;
}

/** Does the work when there is room for one more thread. */
export async function inTurn(work: () => Promise<Outcome>, signal: AbortSignal | undefined): Promise<Outcome> {
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

/** One thread for one task, killed when it takes too long or holds too much. */
export function runThread(
  task: Task,
  timeoutMs: number,
  memoryMb: number,
  signal: AbortSignal | undefined,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const limits: ResourceLimits = {
      maxOldGenerationSizeMb: memoryMb,
      maxYoungGenerationSizeMb: Math.max(16, Math.floor(memoryMb / 8)),
      stackSizeMb: 4,
    };
    const apart = { resourceLimits: limits, execArgv: [], env: {}, stdout: false, stderr: false };
    const worker = new Worker(threadFile(), { workerData: task, ...apart });
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
