import type { AttachedFile } from '@samsyn/consultation';

/** Codes stand in the data, words in the labels: the writers print nothing but labels. */
export const BODY_STATUSES = [
  'ANSWERED',
  'NO_REMARK',
  'ABSTAINED',
  'NO_RESPONSE',
  'SUBMITTED_ELSEWHERE',
  'OTHER_ORDER',
  'WITHDRAWN',
  'UNASKED',
] as const;

/**
 * How a body stands in the round. `UNASKED`: answered without having been asked. `SUBMITTED_ELSEWHERE`: its answer came another way
 * (letter, mail) and was entered by the authority. `OTHER_ORDER`: it is given in another order (sekretess) and nothing of it is here.
 * `WITHDRAWN`: it came in and was taken back.
 */
export type BodyStatus = (typeof BODY_STATUSES)[number];

/** Words of a comment. */
export type CompilationTextBlock =
  { kind: 'paragraph'; text: string } | { kind: 'list'; ordered: boolean; items: string[] };

export interface CompilationRound {
  title: string;
  registrationNumber: string;
  /** `Version 1` or the like: the version of the draft that was sent out. */
  versionLabel: string;
  /** ISO 8601 instant. */
  deadline: string;
  /** What the opinions were to concern. */
  subject: string;
  /** ISO 8601 instant. */
  generatedAt: string;
  /** Of one that is sealed: which edition it is, and who put it together. */
  sealed?: { edition: number; by: string };
}

export interface CompilationBody {
  /** As valid on the day it was asked; unique within the round. */
  name: string;
  /** `Region`, `Kommun`, `Länsstyrelse` … as shown. */
  kind: string;
  status: BodyStatus;
  /** ISO 8601 instant. */
  receivedAt?: string;
  late: boolean;
  /** Code of a stance. */
  overallStance?: string;
  /** Name of the body whose answer it endorses. */
  endorses?: string;
  /** By what decision the answer was given, where a board decides; in words. */
  decision?: string;
  /** Which of the body's submissions it is, where it is not the first. */
  submission?: number;
  /** It came from outside and was registered by the authority. */
  registered?: boolean;
  /** ISO 8601 instant. */
  withdrawnAt?: string;
  /** What it says in general, before its comments. */
  generalText?: CompilationTextBlock[];
  /** The files that went with its answer, in its order; absent without any. */
  files?: AttachedFile[];
}

/** A theme a comment belongs to; without a disposition it has no answer yet. */
export interface CompilationTheme {
  name: string;
  assessment?: string;
  disposition?: string;
  reason?: string;
}

export interface CompilationComment {
  /** Unique within the compilation, as shown. */
  number: number;
  bodyName: string;
  /** Code of a stance; absent when the body took none on this provision. */
  stance?: string;
  /** Code of a kind of comment. */
  kind: string;
  /** What it is about, down to the item: `3 kap. 2 § 1 st 2 p`; '' for general comments. */
  target: string;
  /** The words it was put on. */
  quote?: string;
  text: CompilationTextBlock[];
  proposedWording?: string;
  /** The wording the proposal changes; without it the section's own text is taken. */
  proposedFrom?: string;
  proposedReason?: string;
  assessment?: string;
  /** Code of a disposition. */
  disposition?: string;
  dispositionReason?: string;
  /** Questions that cut across provisions and are answered once: what was answered. */
  themes?: CompilationTheme[];
  /** Code of what its body said of how it was met, when it was written to, and its words. */
  verdict?: string;
  verdictWords?: string;
  /** The point of another body that it endorses, by its number here: `Region X, synpunkt 4`. */
  endorses?: string;
  /** Who proposed what is done with it, who validated that, and when (ISO 8601): of what is decided. */
  proposedBy?: string;
  validatedBy?: string;
  validatedAt?: string;
}

export interface CompilationSection {
  address: string;
  label: string;
  heading?: string;
  /** The provision as sent out; lines are subsections and items. */
  text: string;
  comments: CompilationComment[];
  /** The authority's assessment of the comments on the provision as a whole. */
  assessment?: string;
}

export interface StanceMatrix {
  /** Names of the bodies, one column each. */
  bodies: string[];
  /** One row a provision; a cell is the code of a stance, null where the body took none. As many cells as bodies. */
  rows: { address: string; cells: (string | null)[] }[];
}

/** The row of a body whose answer is given in another order: a number and a name, and nothing else. */
export interface CompilationPlaceholder {
  /** After those of the comments. */
  number: number;
  bodyName: string;
}

/** Everything a remissammanställning is written from. Sections stand in the order of the document. */
export interface CompilationData {
  round: CompilationRound;
  bodies: CompilationBody[];
  sections: CompilationSection[];
  /** Comments on the draft as a whole. */
  general: CompilationComment[];
  stanceMatrix: StanceMatrix;
  /** Bodies whose answer is given in another order. */
  placeholders: CompilationPlaceholder[];
}

/** Swedish words by code. A code that stands in the data but not here is a fault of the caller and throws. */
export interface CompilationLabels {
  stance: Readonly<Record<string, string>>;
  kind: Readonly<Record<string, string>>;
  disposition: Readonly<Record<string, string>>;
  verdict: Readonly<Record<string, string>>;
  bodyStatus: Readonly<Record<BodyStatus, string>>;
}

/** One comment with the provision it stands under, flat: a row of the csv file and of the first sheet. */
export interface CompilationRow extends CompilationComment {
  address: string;
  heading: string;
}

/** Every comment once, general ones first, then in the order of the document. Lazy, so that 40 000 rows need not stand twice in memory. */
export function* rowsOf(data: CompilationData): Generator<CompilationRow> {
  for (const comment of data.general) yield { ...comment, address: '', heading: '' };
  for (const section of data.sections) {
    for (const comment of section.comments)
      yield { ...comment, address: section.address, heading: section.heading ?? '' };
  }
}

/** What stands in the row of a body whose answer is not here. */
export const PLACEHOLDER_WORDS = 'Svaret lämnas i annan ordning.';

/** Every row of the csv file and of the first sheet: the comments, and behind them the bodies whose answer is not here, each with its number. */
export function* numberedRowsOf(data: CompilationData): Generator<CompilationRow> {
  yield* rowsOf(data);
  for (const { number, bodyName } of data.placeholders)
    yield {
      number,
      bodyName,
      kind: '',
      target: '',
      text: [{ kind: 'paragraph', text: PLACEHOLDER_WORDS }],
      address: '',
      heading: '',
    };
}
