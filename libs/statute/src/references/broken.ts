import type { Alignment } from '../align/types.ts';
import type { Statute } from '../model.ts';
import { referencesOf, type StatuteReference } from './resolve.ts';

/** A reference that does not say what it should. `offsets` are in the text of the provision. */
export interface BrokenReference {
  provisionId: string;
  address: string;
  start: number;
  end: number;
  text: string;
  /** `missing`: what it names does not exist; `moved`: what it named has another number now; `repealed`: what it named is gone. */
  reason: 'missing' | 'moved' | 'repealed';
  /** The address it names. */
  target: string;
  /** Where the provision that was meant now stands. */
  now?: string;
  /** Swedish, for the person who edits. */
  message: string;
}

/** References of a version to places of the same text that do not exist. */
export function brokenReferences(statute: Pick<Statute, 'provisions'>): BrokenReference[] {
  return referencesOf(statute).flatMap((reference) =>
    reference.missing.map((target) => broken(reference, 'missing', target)),
  );
}

/**
 * References that a change breaks. A reference that stands as it stood, although the provision it named was renumbered or repealed, is found by
 * the alignment of the two versions; a new or rewritten one is only checked for naming something that exists.
 */
export function referencesBrokenByChange(before: Statute, after: Statute, alignment: Alignment): BrokenReference[] {
  const earlier = oldReferences(before, alignment);
  const moves = successors(alignment);
  return referencesOf(after).flatMap((reference) => {
    const old = earlier.get(reference.provisionId)?.get(reference.text);
    const changed = old?.targets.flatMap((target) => {
      if (!reference.addresses.includes(target.address)) return [];
      const places = moves.get(target.id);
      if (!places || places.includes(target.address)) return [];
      const [now] = places;
      return [
        now === undefined
          ? broken(reference, 'repealed', target.address)
          : broken(reference, 'moved', target.address, now),
      ];
    });
    const known = new Set(changed?.map((problem) => problem.target));
    const missing = reference.missing
      .filter((target) => !known.has(target))
      .map((target) => broken(reference, 'missing', target));
    return [...(changed ?? []), ...missing];
  });
}

/** Where each provision of the old version stands now; an empty list when it is gone. */
function successors(alignment: Alignment): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { fromId, to } of alignment.edges) {
    if (fromId === null) continue;
    const places = found.get(fromId) ?? [];
    if (to !== null) places.push(to);
    found.set(fromId, places);
  }
  return found;
}

/** The references of the old version by the id of the provision their text stands in now, and by their words. */
function oldReferences(before: Statute, alignment: Alignment): Map<string, Map<string, StatuteReference>> {
  const now = new Map(
    alignment.edges.filter((edge) => edge.fromId !== null).map((edge) => [edge.fromId as string, edge.toId]),
  );
  const byProvision = new Map<string, Map<string, StatuteReference>>();
  for (const reference of referencesOf(before)) {
    const home = now.get(reference.provisionId) ?? reference.provisionId;
    const inProvision = byProvision.get(home) ?? new Map<string, StatuteReference>();
    inProvision.set(reference.text, reference);
    byProvision.set(home, inProvision);
  }
  return byProvision;
}

function broken(
  reference: StatuteReference,
  reason: BrokenReference['reason'],
  target: string,
  now?: string,
): BrokenReference {
  const { provisionId, provisionAddress, start, end, text } = reference;
  const problem: BrokenReference = {
    provisionId,
    address: provisionAddress,
    start,
    end,
    text,
    reason,
    target,
    message: message(reason, text, target, now),
  };
  if (now !== undefined) problem.now = now;
  return problem;
}

function message(reason: BrokenReference['reason'], text: string, target: string, now: string | undefined): string {
  if (reason === 'moved') return `”${text}” pekar på ${target}, men bestämmelsen som avsågs är nu ${now}.`;
  if (reason === 'repealed') return `”${text}” pekar på ${target}, men bestämmelsen som avsågs har upphört.`;
  return `”${text}” pekar på ${target}, som inte finns.`;
}
