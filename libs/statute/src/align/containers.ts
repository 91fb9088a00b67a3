import type { Matching } from './matching.ts';
import type { Version } from './version.ts';

/** For each old container the new one of its kind in which most of its matched units stand (a third at least); −1 when there is none. */
export function containerPartners(old: Version, now: Version, matching: Pick<Matching, 'toNew'>): number[] {
  const votes = old.containers.map(() => new Map<number, number>());
  for (const unit of old.units) {
    const partner = matching.toNew[unit.index]!;
    if (partner < 0) continue;
    let from = unit.container;
    while (from >= 0) {
      const { provision, parent } = old.containers[from]!;
      for (let to = now.units[partner]!.container; to >= 0; to = now.containers[to]!.parent) {
        if (now.containers[to]!.provision.kind === provision.kind) add(votes[from]!, to);
      }
      from = parent;
    }
  }
  return votes.map((counts) => {
    let best = -1;
    let most = 0;
    let all = 0;
    for (const [to, count] of [...counts].sort((a, b) => a[0] - b[0])) {
      all += count;
      if (count > most) {
        best = to;
        most = count;
      }
    }
    return most * 3 >= all ? best : -1;
  });
}

function add(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
