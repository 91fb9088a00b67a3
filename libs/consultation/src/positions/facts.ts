import type { ActorKind, Disposition, ResponseForm, Stance } from '../codes.ts';

/** A body that was asked or has answered, as the round knows it. */
export interface PositionBody {
  organisationId: string;
  name: string;
  kind: ActorKind;
  asked: boolean;
  received: boolean;
  withdrawn: boolean;
  form: ResponseForm | null;
  overallStance: Stance | null;
}

/** A provision that answers are listed under. */
export interface PositionPlace {
  provisionId: string;
  address: string;
  heading: string | null;
  /** It has a row in the stance matrix. */
  isUnit: boolean;
  /** What the authority makes of what is said of it; '' where nothing is written. */
  assessment: string;
}

/** How many comments on a place (null: on the whole) have which disposition; null: not decided. */
export interface PositionCount {
  provisionId: string | null;
  disposition: Disposition | null;
  comments: number;
}

export interface PositionTheme {
  id: string;
  name: string;
  description: string;
  texts: number;
  disposition: Disposition | null;
  decided: boolean;
  reason: string;
}

/** Comments on the consequences, by the stance of the body on what they are about. */
export interface PositionImpact {
  organisationId: string;
  stance: Stance | null;
  disposition: Disposition | null;
  comments: number;
}

/** Reasons that accepted comments on a place were given, most used first. */
export interface PositionReasons {
  provisionId: string | null;
  reasons: string[];
}

/** All that a summary of positions is made of, as it is on record and decided now. */
export interface PositionFacts {
  bodies: readonly PositionBody[];
  /** In the order of the text. */
  places: readonly PositionPlace[];
  /** The columns of the stance matrix. */
  columns: readonly { organisationId: string; letters: string }[];
  said: readonly PositionCount[];
  themes: readonly PositionTheme[];
  impact: readonly PositionImpact[];
  reasons: readonly PositionReasons[];
}
