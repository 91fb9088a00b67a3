import type {
  ActorKind,
  CommentKind,
  ContactKind,
  Disposition,
  HearingWay,
  ProvisionStance,
  Stance,
} from '@samsyn/consultation';

/** A paragraph, or a bulleted list. */
export type TextBlock = string | { list: string[] };

/** The whole new wording of the addressed node's own text (never only of the quoted words), and why. */
export interface ProposalSeed {
  wording: string;
  reason: string;
}

/** `address` null: the whole remiss. `quote` is an exact passage of the addressed node's own text; it occurs there once. */
export interface CommentSeed {
  ref: string;
  address: string | null;
  quote?: string;
  kind: CommentKind;
  text: TextBlock[];
  proposal?: ProposalSeed;
}

/** One stance on one provision: a §, a block of allmänna råd, a transitional clause or an annex. */
export interface StanceSeed {
  address: string;
  stance: ProvisionStance;
}

export interface OverallStance {
  stance: Stance;
  /** Key of the body whose answer is endorsed (ENDORSES_OTHER only). */
  endorses?: string;
}

/**
 * What one body did. Days count from the round's deadline: negative before it, positive after (the answer is then late).
 * WORKSPACE is an answer begun but not given in: it belongs to the body alone.
 */
export interface ResponseSeed {
  actor: string;
  state: 'SUBMITTED' | 'WORKSPACE' | 'OPENED';
  openedDaysFromDeadline: number;
  submittedDaysFromDeadline?: number;
  /** The body's own registration number. */
  ownReference?: string;
  overall?: OverallStance;
  /** On the konsekvensutredning as a whole. */
  impactAssessment?: ProvisionStance;
  generalText: TextBlock[];
  stances: StanceSeed[];
  comments: CommentSeed[];
}

/** The authority's view of one submitted comment. */
export interface AssessmentSeed {
  comment: string;
  disposition: Disposition;
  assessment: TextBlock[];
  reason: string;
}

export interface RoundSeed {
  slug: string;
  title: string;
  registrationNumber: string;
  authority: string;
  /** What the opinion is to concern (26 § förvaltningslagen). */
  subject: string[];
  questions: string[];
  openedDaysFromDeadline: number;
  /** Days from the day of seeding to the deadline; negative: it has passed. */
  deadlineDays: number;
  /** Local time of day in Europe/Stockholm, `HH:MM`. */
  deadlineTime: string;
  assignment: string;
  documents: { key: string; title: string; file: string }[];
  distributionList: { group: string; actors: string[] }[];
}

export interface AssignmentTask {
  kind: 'TASK' | 'CONSULT' | 'INFORM' | 'INTERIM_REPORT' | 'FINAL_REPORT';
  text: string;
  /** Body or group as the assignment names it. */
  actor?: string;
  /** How it is to be heard (CONSULT, INFORM). */
  ways?: HearingWay[];
  /** Register keys of the bodies that are meant. */
  actorKeys?: string[];
  /** All bodies of this kind are meant. */
  actorKind?: ActorKind;
  /** False where one of the group is enough. */
  each?: boolean;
  date?: string;
}

/** A contact of the demonstration: made up, as is what came of it. On a fixed day, or so many days after the seeding. */
export interface ContactSeed {
  kind: ContactKind;
  heldOn?: string;
  inDays?: number;
  about: string;
  outcome: string;
  actorKeys?: string[];
  /** With all bodies of this kind. */
  actorKind?: ActorKind;
  /** On the published draft. */
  onDraft?: boolean;
}

export interface AssignmentSeed {
  /** Not known of the older ones. */
  registrationNumber?: string;
  title: string;
  source: string;
  principal: string;
  agency: string;
  tasks: AssignmentTask[];
  /** Days of the reports that the demonstration holds for given; made up in that they were given on the day they were due. */
  givenReports: string[];
  contacts: ContactSeed[];
  sources: string[];
}
