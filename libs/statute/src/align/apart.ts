import { impactAssessmentOf, impactText, officialText } from '../impact/official.ts';
import type { Statute } from '../model.ts';
import type { JudgedPairs } from './judged.ts';
import type { Alignment } from './types.ts';

type Text = Pick<Statute, 'provisions'>;

/** The text itself and the konsekvensutredning, each held against its own. The edges of the latter come last, as it does. */
export function alignApart(old: Text, now: Text, align: (from: Text, to: Text) => Alignment): Alignment {
  if (!impactAssessmentOf(old) && !impactAssessmentOf(now)) return align(old, now);
  const law = align(officialText(old), officialText(now));
  const impact = align(impactText(old), impactText(now));
  const counts = { ...law.counts };
  for (const key of Object.keys(counts) as (keyof typeof counts)[]) counts[key] += impact.counts[key];
  return { edges: [...law.edges, ...impact.edges], counts };
}

/** A version has one konsekvensutredning: the two are the same, however much was written anew. */
export function judgedOf(judged: JudgedPairs = { together: [], apart: [] }, old: Text, now: Text): JudgedPairs {
  const [from, to] = [impactAssessmentOf(old), impactAssessmentOf(now)];
  if (!from || !to) return judged;
  return { ...judged, together: [[from.id, to.id], ...judged.together] };
}
