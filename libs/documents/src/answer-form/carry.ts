import { alignStatutes, anchorCarrier, type Provision } from '@samsyn/statute';

/** The way from the version a form was made from to the one the round is on. */
export interface FormCarry {
  /** The form's version. */
  provisions: readonly Provision[];
  /** By provision id of the form's version: where it now stands, and whether that is sure. */
  places: Readonly<Record<string, { to: string | null; sure: boolean }>>;
}

/** Carries every provision of an older version to the round's: by the same alignment and anchors that carry comments. */
export function formCarry(old: readonly Provision[], now: readonly Provision[]): FormCarry {
  const [before, after] = [statute(old), statute(now)];
  const carrier = anchorCarrier(before, after, alignStatutes(before, after));
  const places: Record<string, { to: string | null; sure: boolean }> = {};
  const visit = (provisions: readonly Provision[]): void => {
    for (const { id, children } of provisions) {
      const { provisionId, status, needsReview } = carrier.carry({ provisionId: id, segments: [] });
      places[id] = { to: provisionId, sure: SURE.has(status) && !needsReview };
      visit(children);
    }
  };
  visit(old);
  return { provisions: old, places };
}

const SURE: ReadonlySet<string> = new Set(['unchanged', 'moved', 'edited', 'moved_edited']);

const statute = (provisions: readonly Provision[]) => ({
  title: '',
  kind: 'regulation' as const,
  provisions: [...provisions],
  notUnderstood: [],
});
