/** How a government assignment says that a body is to be heard, from the most to the least. */
export const HEARING_WAYS = ['JOINTLY', 'PRIOR_CONSULTATION', 'DIALOGUE', 'VIEWS', 'SURVEY', 'INFORM'] as const;
export type HearingWay = (typeof HEARING_WAYS)[number];

export const REPORT_KINDS = ['INTERIM_REPORT', 'FINAL_REPORT'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Where a report stands: given, due before today, the next one, one of those after it. */
export const REPORT_STATES = ['GIVEN', 'OVERDUE', 'NEXT', 'LATER'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** How the authority met or wrote to bodies outside a round. */
export const CONTACT_KINDS = [
  'MEETING',
  'HEARING',
  'PRIOR_CONSULTATION',
  'TELEPHONE',
  'LETTER',
  'INFORMATION',
] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/**
 * How far the authority has come with one body in one of the ways it is to be heard. NO_ANSWER: it was asked, the time for answers is over,
 * and no answer came; it has had its say.
 */
export const STANDINGS = ['DONE', 'NO_ANSWER', 'WAITING', 'PLANNED', 'NOT_BEGUN'] as const;
export type Standing = (typeof STANDINGS)[number];

export const GAP_KINDS = ['NOT_BEGUN', 'PLANNED', 'WAITING', 'NO_OUTCOME', 'NOBODY_NAMED'] as const;
export type GapKind = (typeof GAP_KINDS)[number];
