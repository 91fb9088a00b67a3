import type { JudgedPairs } from '../align/index.ts';
import type { Statute } from '../model.ts';
import { flatten } from '../tree.ts';
import type { Kinship } from './command.ts';

/**
 * Which provisions of the version a working copy began from are which of the copy, for `alignStatutes`: the commands say it, and no words are
 * needed. `steps`: what became of ids by each command since, in order.
 */
export function pairsOfCopy(base: Statute, copy: Statute, steps: readonly Kinship[]): JudgedPairs {
  const old = new Set(flatten(base).map(({ id }) => id));
  const now = flatten(copy).map(({ id }) => id);
  const roots = new Map<string, Set<string>>([...old].map((id) => [id, new Set([id])]));
  const of = (id: string): Set<string> => roots.get(id) ?? new Set();
  for (const { gone, parted } of steps) {
    for (const { id, into } of gone) if (into !== null) roots.set(into, new Set([...of(into), ...of(id)]));
    if (parted) roots.set(parted.id, new Set(of(parted.from)));
  }
  return { together: now.flatMap((id) => [...of(id)].map((from) => [from, id] as const)), apart: [] };
}
