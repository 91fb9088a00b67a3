import { type EditionOrder, writeEdition } from './modules/exports/use-cases/write-edition.ts';
import { type FileOrder, writeFile } from './modules/exports/use-cases/write-file.ts';

// A process of its own for one file, or those of one sealed compilation (ADR 0040, 0044): started by the worker, told what to write in one message, gone with it.
process.on('disconnect', () => process.exit(1));
process.once('message', (order: FileOrder | EditionOrder) => void work(order));

async function work(order: FileOrder | EditionOrder): Promise<void> {
  try {
    const outcome =
      'editionId' in order
        ? await writeEdition(order)
        : await writeFile(order, (done, of) => process.send?.({ done, of }));
    // kilobytes, at the most
    process.send?.({ ...outcome, peak: process.resourceUsage().maxRSS }, undefined, undefined, () => process.exit(0));
  } catch (error) {
    // names of faults only: what a database says may quote what it was given
    const { name, code } = error as { name?: string; code?: string };
    process.send?.({ outcome: 'FAULT', fault: `${name ?? 'Error'} ${code ?? ''}`.trim() }, undefined, undefined, () =>
      process.exit(1),
    );
  }
}
