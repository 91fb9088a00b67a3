/** How sure the place of a comment is in a later version. */
export interface PlaceFound {
  status: string;
  confidence: number;
  /** How each marked stretch found its place. */
  methods: readonly string[];
}

const SURE = 0.5;

/**
 * Whether a person has to look at the place: what was split, merged or repealed has been confirmed before, of the provision itself, and is
 * no doubt of its own.
 */
export function isUnsurePlace({ status, confidence, methods }: PlaceFound): boolean {
  if (status === 'needs_review' || status === 'orphaned') return true;
  if (status === 'repealed') return false;
  return confidence < SURE || methods.includes('elsewhere');
}
