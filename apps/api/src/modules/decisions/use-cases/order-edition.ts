import type { AuthorityCaller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import type { Jobs } from '../../../platform/jobs/index.ts';
import { found } from '../../../platform/refusals.ts';
import { insertEdition } from '../store/edition.store.ts';

/** The work that writes and signs an edition; done by the module of the files. */
export const SEAL_JOB = 'seal-compilation';

/** Orders the next edition of the compilation and its making. What the event about it says is returned. */
export async function orderEdition(
  tx: Transaction,
  jobs: Jobs,
  caller: AuthorityCaller,
  { roundId, reason }: { roundId: string; reason: string },
): Promise<{ editionId: string; edition: number }> {
  const { id, number } = found(await insertEdition(tx, caller, { roundId, reason }));
  // One at a time, beside the large files: it holds up none of them.
  await jobs.add(tx, SEAL_JOB, { editionId: id }, { key: `seal-${id}`, queue: 'seal' });
  return { editionId: id, edition: number };
}
