import { flatten, type Anchor, type Placement, type Provision } from '@samsyn/statute';

/** The way from the version a form was made from to the one the round is on. */
export interface FormCarry {
  /** The form's version. */
  provisions: readonly Provision[];
  /** By provision id of the form's version: where it now stands, and whether that is sure. */
  places: Readonly<Record<string, { to: string | null; sure: boolean }>>;
}

/** One anchor for each provision of a version, in reading order: what is carried to the round's version. */
export function provisionAnchors(provisions: readonly Provision[]): Anchor[] {
  return flatten({ provisions: [...provisions] }).map(({ id }) => ({ provisionId: id, segments: [] }));
}

/** Where every provision of an older version now stands. `placements` answer to `provisionAnchors`, in the same order. */
export function formCarry(provisions: readonly Provision[], placements: readonly Placement[]): FormCarry {
  const ids = provisionAnchors(provisions).map(({ provisionId }) => provisionId);
  const places = ids.map((id, index) => {
    const { provisionId = null, status = 'orphaned', needsReview = true } = placements[index] ?? {};
    return [id, { to: provisionId, sure: SURE.has(status) && !needsReview }] as const;
  });
  return { provisions, places: Object.fromEntries(places) };
}

/** One successor, and no doubt which. */
const SURE: ReadonlySet<string> = new Set(['unchanged', 'moved', 'edited', 'moved_edited']);
