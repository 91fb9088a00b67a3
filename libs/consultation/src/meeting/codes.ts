/** How the authority meets bodies: a samråd, a hearing with many, a meeting in a dialogue. */
export const MEETING_KINDS = ['PRIOR_CONSULTATION', 'HEARING', 'MEETING'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];
