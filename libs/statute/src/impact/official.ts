import type { AlignmentEdge } from '../align/types.ts';
import type { Provision, ProvisionKind, Statute } from '../model.ts';
import { walk } from '../tree.ts';

type Text = Pick<Statute, 'provisions'>;

/** What a konsekvensutredning is called, in front of what its author calls it. */
export const IMPACT_NAME = 'Konsekvensutredning';

/** What may stand in one. */
const PASSAGES: ReadonlySet<ProvisionKind> = new Set(['heading', 'subsection', 'item', 'subitem', 'tableRow']);

const isImpact = ({ kind }: Provision): boolean => kind === 'impactAssessment';

/**
 * The statute without its konsekvensutredning. Whatever prints the text, or generates law from it, works on this. The very same object where
 * there is none.
 */
export function officialText<T extends Text>(statute: T): T {
  return statute.provisions.some(isImpact)
    ? { ...statute, provisions: statute.provisions.filter((provision) => !isImpact(provision)) }
    : statute;
}

/** The konsekvensutredning of a version, when it has one. */
export function impactAssessmentOf({ provisions }: Text): Provision | undefined {
  return provisions.find(isImpact);
}

/** The konsekvensutredning by itself, as a text of its own; without provisions where there is none. */
export function impactText<T extends Text>(statute: T): T {
  return { ...statute, provisions: statute.provisions.filter(isImpact) };
}

/** Ids of the konsekvensutredning and all that stands in it. */
export function impactIds(...texts: readonly Text[]): Set<string> {
  const ids = new Set<string>();
  for (const text of texts) for (const { provision } of walk(impactText(text).provisions)) ids.add(provision.id);
  return ids;
}

/** The edges that are about the text itself. */
export function officialEdges<E extends Pick<AlignmentEdge, 'fromId' | 'toId'>>(
  edges: readonly E[],
  old: Text,
  now: Text,
): E[] {
  const ids = impactIds(old, now);
  return edges.filter(({ fromId, toId }) => !ids.has(fromId ?? '') && !ids.has(toId ?? ''));
}

/** Whether the konsekvensutredning stands where it may: one at most, last of all at the top, with nothing in it that would be law. */
export function impactStandsRight({ provisions }: Text): boolean {
  for (const { provision, ancestors, index } of walk(provisions)) {
    if (isImpact(provision) && (ancestors.length > 0 || index !== provisions.length - 1)) return false;
    if (ancestors[0] && isImpact(ancestors[0]) && !PASSAGES.has(provision.kind)) return false;
  }
  return true;
}

/** Whether a change has brought passages of the konsekvensutredning into the text itself. */
export const impactLeaks = (before: Text, after: Text): boolean =>
  crosses(impactIds(before), officialText(after).provisions);

/** Whether a change has brought passages of either into the other. */
export function impactCrosses(before: Text, after: Text): boolean {
  const law = new Set(Array.from(walk(officialText(before).provisions), ({ provision }) => provision.id));
  return impactLeaks(before, after) || crosses(law, impactText(after).provisions);
}

function crosses(ids: ReadonlySet<string>, provisions: readonly Provision[]): boolean {
  if (ids.size > 0) for (const { provision } of walk(provisions)) if (ids.has(provision.id)) return true;
  return false;
}
