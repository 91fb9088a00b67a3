import { bestAssignment, type WeightedPair } from './assignment.ts';
import type { Matching } from './matching.ts';
import { neutralText, neutralWords } from './neutral.ts';
import type { Container, Version } from './version.ts';

/** Two containers alike by less than this are not the same. */
const LEAST = 0.5;

/** Index pairs of the containers (parts, chapters, headings) that are the same: by what stands under them and by their words. */
export function matchContainers(old: Version, now: Version, matching: Matching, trustIds: boolean): WeightedPair[] {
  const shared = sharedUnits(old, now, matching);
  const words = now.containers.map(titleWords);
  const byTitle = new Map<string, number[]>();
  words.forEach((list, index) => push(byTitle, list.join(' '), index));
  const pairs: WeightedPair[] = [];
  for (const from of old.containers) {
    const title = titleWords(from);
    const counts = shared[from.index]!;
    const candidates = new Set([...counts.keys(), ...(byTitle.get(title.join(' ')) ?? [])]);
    for (const to of [...candidates].sort((a, b) => a - b)) {
      const other = now.containers[to]!;
      if (other.provision.kind !== from.provision.kind) continue;
      const under = size(from) + size(other);
      const content = under > 0 ? (2 * (counts.get(to) ?? 0)) / under : 0;
      const distance = Math.abs(from.index / old.containers.length - to / now.containers.length);
      const score =
        content * 0.6 +
        dice(title, words[to]!) * 0.6 +
        (from.provision.label !== '' && from.provision.label === other.provision.label ? 0.1 : 0) +
        (trustIds && from.provision.id === other.provision.id ? 0.3 : 0) -
        distance * 0.05;
      pairs.push({ old: from.index, new: to, gain: score - LEAST });
    }
  }
  return bestAssignment(pairs);
}

const size = (container: Container): number => container.endUnit - container.firstUnit;

/** For each old container: the new containers that hold partners of its units, with how many. */
function sharedUnits(old: Version, now: Version, matching: Matching): Map<number, number>[] {
  const holders = now.units.map((): number[] => []);
  for (const container of now.containers) {
    for (let unit = container.firstUnit; unit < container.endUnit; unit += 1) holders[unit]!.push(container.index);
  }
  return old.containers.map((container) => {
    const counts = new Map<number, number>();
    for (let unit = container.firstUnit; unit < container.endUnit; unit += 1) {
      for (const to of holders[matching.toNew[unit]!] ?? []) counts.set(to, (counts.get(to) ?? 0) + 1);
    }
    return counts;
  });
}

/** The words of a container's title. */
export function titleWords({ provision }: Container): string[] {
  return neutralWords(
    neutralText(provision.kind === 'heading' ? provision.text : (provision.heading ?? provision.text)),
  );
}

/** 2 × common words / all words, counted with repetition; 1 for two empty lists. */
export function dice(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      common += 1;
      left.set(word, count - 1);
    }
  }
  return (2 * common) / (a.length + b.length);
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
