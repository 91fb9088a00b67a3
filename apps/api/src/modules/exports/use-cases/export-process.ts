import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { EditionOrder } from './write-edition.ts';
import type { FileOrder } from './write-file.ts';

/** Megabytes of heap: what is written streams through, so this hardly grows with a round; of a PDF the tree of tags is kept to its end, without its words. */
const HEAP_MB = { PDF: 384, OTHER: 256 };

type Told<Outcome> = { done: number; of: number } | (Outcome & { peak: number }) | { outcome: 'FAULT'; fault: string };

interface Hooks {
  /** Ends it. */
  signal: AbortSignal;
  told: () => void;
  heap: keyof typeof HEAP_MB;
}

/** Writes one file, or those of an edition, in a process of its own. Throws where the process ended without saying how it went. */
export async function writeInProcess<Outcome extends { outcome: string }>(
  order: FileOrder | EditionOrder,
  { signal, told, heap }: Hooks,
): Promise<Outcome & { peak: number }> {
  const child = fork(program(), {
    execArgv: [`--max-old-space-size=${HEAP_MB[heap]}`],
    // nothing of the settings: what it needs it is told
    env: { TZ: 'UTC', TMPDIR: process.env['TMPDIR'] },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    signal,
    killSignal: 'SIGKILL',
  });
  return new Promise((resolve, reject) => {
    let fault = 'ended without a word';
    child.on('message', (message: Told<Outcome>) => {
      if ('done' in message) told();
      else if ('fault' in message) ({ fault } = message);
      else resolve(message);
    });
    child.on('error', reject);
    child.on('exit', (code, how) => reject(new Error(`the export's process: ${fault} (${how ?? code ?? ''})`)));
    child.send(order);
  });
}

/** Node runs JavaScript only: from the sources (tests) the built program beside them is started. */
function program(): string {
  const built = import.meta.url.endsWith('.ts') ? '../../../../dist/compile-export.js' : '../../../compile-export.js';
  return fileURLToPath(new URL(built, import.meta.url));
}
