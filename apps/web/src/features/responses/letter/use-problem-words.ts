import { useText } from '../../../app/text.ts';
import type { ProblemLike } from '../../../lib/refusal.ts';
import { useRoomContext, useSummary } from '../room/room-context.ts';

/** What hinders a submission, by the codes of `@samsyn/consultation`. Other problems are said as the api says them, in Swedish. */
const KNOWN: ReadonlySet<string> = new Set([
  'OVERALL_STANCE_MISSING',
  'ENDORSED_BODY_MISSING',
  'REASON_MISSING',
  'CONDITIONS_MISSING',
  'ABSTAINS_WITH_COMMENTS',
  'COMMENT_EMPTY',
  'WORDING_UNCHANGED',
  'NOT_ALL_REVIEWED',
  'PROPOSAL_WITHOUT_REASON',
]);

/** Says a problem of a submission in the reader's language. */
export function useProblemWords(): (problem: ProblemLike) => string {
  const t = useText();
  const { draft, store } = useRoomContext();
  const { reviewed } = useSummary();
  const placeOf = (commentId: string): string => {
    const provisionId = store.comment(commentId)?.value.provisionId ?? null;
    const address = provisionId === null ? undefined : draft.byId.get(provisionId)?.address;
    return address ?? t('receipt.problem.whole');
  };
  return ({ code, field, message }) =>
    KNOWN.has(code)
      ? t(`receipt.problem.${code}`, { place: placeOf(field ?? ''), reviewed, total: draft.counted })
      : message;
}
