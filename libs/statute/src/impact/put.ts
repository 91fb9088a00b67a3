import { alignStatutes } from '../align/align.ts';
import { withCarriedIds } from '../align/carry-ids.ts';
import type { NewId, Provision, Statute } from '../model.ts';
import { assignAddresses } from '../numbering.ts';
import { impactAssessmentOf, impactText, officialText } from './official.ts';

/**
 * The statute with this konsekvensutredning, last of all, instead of the one it had (null: with none). Passages that are the same keep the ids
 * they had; whose ids are known already (a Word file of ours) is believed where the words are alike.
 */
export function withImpactAssessment<T extends Pick<Statute, 'provisions'>>(
  statute: T,
  impact: Provision | null,
  newId: NewId,
): T {
  const law = officialText(statute);
  if (impact === null) return { ...law, provisions: assignAddresses(law.provisions) };
  const before = impactAssessmentOf(statute);
  let now: Pick<Statute, 'provisions'> = { provisions: [impact] };
  if (before !== undefined && before !== impact)
    now = withCarriedIds(now, alignStatutes(impactText(statute), now), newId);
  return { ...law, provisions: assignAddresses([...law.provisions, ...now.provisions]) };
}
