/**
 * The codes of the process, as stored, sent and shown. Terms: data register "ordlista" (remiss = consultation, § = section …).
 * Each list is in the order its values are shown.
 */
export const ROUND_STATES = ['PREPARING', 'OPEN', 'CLOSED', 'CONSOLIDATED', 'DECIDED', 'ARCHIVED'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** Stances a body states, never guessed from its text. ENDORSES_OTHER is for the whole answer only: it points at another body's answer. */
export const STANCES = [
  'SUPPORTS',
  'SUPPORTS_WITH_CONDITIONS',
  'NO_OBJECTION',
  'OPPOSES',
  'ABSTAINS',
  'ENDORSES_OTHER',
] as const;
export type Stance = (typeof STANCES)[number];
export const PROVISION_STANCES = [
  'SUPPORTS',
  'SUPPORTS_WITH_CONDITIONS',
  'NO_OBJECTION',
  'OPPOSES',
  'ABSTAINS',
] as const;
export type ProvisionStance = (typeof PROVISION_STANCES)[number];

export const COMMENT_KINDS = ['LEGAL', 'FACTUAL', 'EDITORIAL', 'CONSEQUENCE', 'QUESTION'] as const;
export type CommentKind = (typeof COMMENT_KINDS)[number];

export const COMMENT_TARGETS = ['WHOLE', 'PROVISION', 'PHRASE'] as const;
export type CommentTarget = (typeof COMMENT_TARGETS)[number];

export const DISPOSITIONS = ['ACCEPTED', 'PARTLY', 'NOT_ACCEPTED', 'NOTED', 'OUT_OF_SCOPE', 'TO_GUIDANCE'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/** What the authority may know of a body before its answer: that the invitation was opened, nothing more (TF 2:9). */
export const BOARD_STATES = [
  'NOT_OPENED',
  'OPENED',
  'SUBMITTED',
  'ABSTAINED',
  'OTHER_ORDER',
  'WITHDRAWN',
  'NO_RESPONSE',
] as const;
export type BoardState = (typeof BOARD_STATES)[number];

export const RESPONSE_STATES = ['OPENED', 'DRAFTING', 'IN_REVIEW', 'APPROVED', 'SUBMITTED'] as const;
export type ResponseState = (typeof RESPONSE_STATES)[number];

/** Whether the answer's text may be written in. From the moment it is sent for review it is locked, until it is sent back or taken back. */
export function isWritable(state: ResponseState): boolean {
  return state === 'OPENED' || state === 'DRAFTING';
}
/** What was submitted: an answer, or only that the answer is given in another order (sekretess), with nothing else. */
export const RESPONSE_FORMS = ['ANSWER', 'OTHER_ORDER'] as const;
export type ResponseForm = (typeof RESPONSE_FORMS)[number];

/** How a submission stands: it is the body's answer; a later one is; it was withdrawn. */
export const SUBMISSION_STANDINGS = ['CURRENT', 'SUPERSEDED', 'WITHDRAWN'] as const;
export type SubmissionStanding = (typeof SUBMISSION_STANDINGS)[number];

/** What of a round is put together as a file, and in which form. */
export const EXPORT_KINDS = ['BY_PROVISION', 'BY_BODY', 'GENERAL', 'IMPACT', 'BODIES', 'SUMMARY'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];
export const EXPORT_FORMATS = ['DOCX', 'PDF', 'XLSX', 'CSV', 'JSON'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
/** Only a file that is READY is offered. */
export const EXPORT_STATES = ['WAITING', 'RUNNING', 'READY', 'FAILED', 'CANCELLED'] as const;
export type ExportState = (typeof EXPORT_STATES)[number];

/** From when the bodies of a round may read one another's submitted answers. */
export const ANSWER_VISIBILITIES = ['NEVER', 'AFTER_CLOSE', 'ON_SUBMISSION'] as const;
export type AnswerVisibility = (typeof ANSWER_VISIBILITIES)[number];

export const SIDES = ['AUTHORITY', 'BODY'] as const;
export type Side = (typeof SIDES)[number];

export const ROLES = [
  'CASE_OFFICER',
  'EDITOR',
  'LEGAL_ADVISER',
  'REGISTRAR',
  'ADMINISTRATOR',
  'COORDINATOR',
  'CONTRIBUTOR',
  'SIGNATORY',
  'READER',
] as const;
export type Role = (typeof ROLES)[number];

/** How surely a session knows its person, from the weakest: whoever reads a mailbox, two factors, an identity of assurance level 3. */
export const ASSURANCES = ['EMAIL', 'MFA', 'LOA3'] as const;
export type Assurance = (typeof ASSURANCES)[number];

/** How somebody signed in. */
export const SIGN_IN_WAYS = ['LINK', 'EMAIL_CODE', 'PASSKEY', 'OIDC', 'DEMO'] as const;
export type SignInWay = (typeof SIGN_IN_WAYS)[number];

/** Whether what a session has is at least what is demanded. */
export function isAssured(has: Assurance, demanded: Assurance): boolean {
  return ASSURANCES.indexOf(has) >= ASSURANCES.indexOf(demanded);
}

export const ACTOR_KINDS = [
  'REGION',
  'MUNICIPALITY',
  'COUNTY_ADMINISTRATIVE_BOARD',
  'PUBLIC_AUTHORITY',
  'ASSOCIATION',
  'PROFESSIONAL_BODY',
  'PATIENT_ORGANISATION',
  'UNIVERSITY',
  'UNIVERSITY_HOSPITAL',
  'VOLUNTARY_DEFENCE_ORGANISATION',
  'FAITH_COMMUNITY',
  'COOPERATION_BODY',
  'OTHER',
] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];
