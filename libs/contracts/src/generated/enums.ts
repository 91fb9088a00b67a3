/* Generated from schema.graphql by codegen.mjs. */
/** Who says what a person is called and may do: the body itself, the sign-in service of the organisation, or the demonstration. */
export type AccountKeeper = 'BODY' | 'DEMO' | 'PROVIDER';
export type ActorKind = 'ASSOCIATION' | 'COOPERATION_BODY' | 'COUNTY_ADMINISTRATIVE_BOARD' | 'FAITH_COMMUNITY' | 'MUNICIPALITY' | 'OTHER' | 'PATIENT_ORGANISATION' | 'PROFESSIONAL_BODY' | 'PUBLIC_AUTHORITY' | 'REGION' | 'UNIVERSITY' | 'UNIVERSITY_HOSPITAL' | 'VOLUNTARY_DEFENCE_ORGANISATION';
export type AnswerChange = 'ADDED' | 'CHANGED' | 'REMOVED' | 'UNCHANGED';
/** What is done with a row: the form's words, those in Samsyn, both as two comments, or nothing of it. */
export type AnswerFormChoice = 'BOTH' | 'DROP' | 'FORM' | 'SAMSYN';
/** Why a person has to say where a row belongs. */
export type AnswerFormDoubt = 'ADDRESS_DIFFERS' | 'NO_BOOKMARK' | 'NO_PLACE' | 'ROWS_JOINED' | 'TEXT_DIFFERS' | 'VERSION_DIFFERS';
export type AnswerFormGroup = 'DECIDE' | 'DECIDED' | 'SAME';
/** What the form belongs to, by its own marks. */
export type AnswerFormOrigin = 'OLDER_VERSION' | 'OTHER_ROUND' | 'THIS' | 'UNMARKED';
export type AnswerFormRowState = 'ALTERED' | 'CHANGED' | 'CLEARED' | 'CONFLICT' | 'DUPLICATE' | 'EMPTY' | 'EXTRA' | 'FILLED' | 'MISSING' | 'MISSING_EMPTY' | 'NEW_IN_SAMSYN' | 'SAMSYN_NEWER' | 'UNCHANGED' | 'UNKNOWN';
/** From when the bodies of a round may read one another's submitted answers. */
export type AnswerVisibility = 'AFTER_CLOSE' | 'NEVER' | 'ON_SUBMISSION';
/** How surely a session knows its person, from the weakest: whoever reads a mailbox, two factors, an identity of assurance level 3. */
export type Assurance = 'EMAIL' | 'LOA3' | 'MFA';
/** As the answer that was given, or otherwise. */
export type BoardOutcome = 'ADOPTED' | 'DIFFERS';
/** Where a body stands, as the authority may know it: an unsubmitted answer is never more than OPENED to the authority. */
export type BoardState = 'ABSTAINED' | 'NOT_OPENED' | 'NO_RESPONSE' | 'OPENED' | 'OTHER_ORDER' | 'SUBMITTED' | 'WITHDRAWN';
/** The roles that a body gives its own people. */
export type BodyRole = 'CONTRIBUTOR' | 'COORDINATOR' | 'READER' | 'SIGNATORY';
/** As what somebody submitted: by the own role, on a signatory's delegation, on a board's decision. */
export type Capacity = 'BOARD' | 'DELEGATED' | 'OWN';
/** How a body decides: whoever may submit submits; reviewed by another and submitted by a signatory; the same, by a board’s decision. */
export type Chain = 'BOARD' | 'DIRECT' | 'REVIEW';
export type CommentKind = 'CONSEQUENCE' | 'EDITORIAL' | 'FACTUAL' | 'LEGAL' | 'QUESTION';
/** What a comment is about: the whole draft, or one provision of it (a chapter, a §, a stycke, a punkt, an annex row), or a phrase of its text. */
export type CommentTarget = 'PHRASE' | 'PROVISION' | 'WHOLE';
export type ContactKind = 'HEARING' | 'INFORMATION' | 'LETTER' | 'MEETING' | 'PRIOR_CONSULTATION' | 'TELEPHONE';
/** How a preliminary answer stands: a board's decision is to come, or has come and is as the answer or otherwise. */
export type DecisionStanding = 'ADOPTED' | 'AWAITED' | 'DIFFERS';
export type Disposition = 'ACCEPTED' | 'NOTED' | 'NOT_ACCEPTED' | 'OUT_OF_SCOPE' | 'PARTLY' | 'TO_GUIDANCE';
export type DraftOperationKind = 'CHANGE_KIND' | 'CHANGE_LABEL' | 'DEMOTE' | 'DISMISS_NOT_UNDERSTOOD' | 'EDIT_HEADING' | 'EDIT_TEXT' | 'EDIT_TITLE' | 'INSERT_AFTER' | 'MERGE_WITH_PREVIOUS' | 'MOVE_DOWN' | 'MOVE_UP' | 'PLACE_NOT_UNDERSTOOD' | 'PROMOTE' | 'REMOVE' | 'SPLIT';
export type DraftState = 'IN_REVIEW' | 'PUBLISHED';
export type GapKind = 'NOBODY_NAMED' | 'NOT_BEGUN' | 'NO_OUTCOME' | 'PLANNED' | 'WAITING';
/** How an assignment says that a body is to be heard. */
export type HearingWay = 'DIALOGUE' | 'INFORM' | 'JOINTLY' | 'PRIOR_CONSULTATION' | 'SURVEY' | 'VIEWS';
/** Beside the submission: another order; taking an answer back. */
export type LegalAct = 'ELSEWHERE' | 'WITHDRAW';
export type NameKind = 'ALIAS' | 'OFFICIAL' | 'SHORT';
export type PeopleEventKind = 'ADDRESS_CHANGED' | 'COLLEAGUE_INVITED' | 'COLLEAGUE_JOINED' | 'COLLEAGUE_REMOVED' | 'COORDINATOR_CAME' | 'DELEGATION_ENDED' | 'DELEGATION_GIVEN' | 'INVITATION_WITHDRAWN' | 'INVITED_AGAIN' | 'PASSKEY_ADDED' | 'PASSKEY_REMOVED' | 'ROLE_CHANGED';
/** What became of the place of a comment in another version. */
export type PlacementStatus = 'EDITED' | 'MERGED' | 'MOVED' | 'MOVED_EDITED' | 'NEEDS_REVIEW' | 'ORPHANED' | 'REPEALED' | 'SPLIT' | 'UNCHANGED';
export type ProvisionKind = 'ANNEX' | 'CHAPTER' | 'DEFINITION' | 'GENERAL_ADVICE' | 'HEADING' | 'ITEM' | 'PART' | 'SECTION' | 'SUBITEM' | 'SUBSECTION' | 'TABLE_ROW' | 'TRANSITIONAL';
/** The mailbox the body was asked at; who submitted. */
export type ReceiptAddressee = 'REGISTRAR' | 'SIGNATORY';
export type ReceiptLetterState = 'BOUNCED' | 'FAILED' | 'NOT_CONFIGURED' | 'NOT_NEEDED' | 'QUEUED' | 'SENT';
export type ReportKind = 'FINAL_REPORT' | 'INTERIM_REPORT';
export type ReportState = 'GIVEN' | 'LATER' | 'NEXT' | 'OVERDUE';
/** An answer; or only that the answer is given in another order (sekretess), with nothing else. */
export type ResponseForm = 'ANSWER' | 'OTHER_ORDER';
/** Where the answer stands inside the body. */
export type ResponseState = 'APPROVED' | 'DRAFTING' | 'IN_REVIEW' | 'OPENED' | 'SUBMITTED';
export type Role = 'ADMINISTRATOR' | 'CASE_OFFICER' | 'CONTRIBUTOR' | 'COORDINATOR' | 'EDITOR' | 'LEGAL_ADVISER' | 'READER' | 'REGISTRAR' | 'SIGNATORY';
export type RoundDocumentKind = 'ASSIGNMENT' | 'COVER_LETTER' | 'IMPACT_ASSESSMENT' | 'OTHER';
export type RoundState = 'ARCHIVED' | 'CLOSED' | 'CONSOLIDATED' | 'DECIDED' | 'OPEN' | 'PREPARING';
export type SectorRole = 'LEAD' | 'LISTED' | 'MEMBER';
export type Side = 'AUTHORITY' | 'BODY';
export type SignInWay = 'DEMO' | 'EMAIL_CODE' | 'LINK' | 'OIDC' | 'PASSKEY';
export type SignOffAct = 'APPROVE' | 'RETURN' | 'SEND' | 'SUBMIT' | 'TAKE_BACK';
export type SignOffStepKind = 'APPROVED' | 'DISCARDED' | 'ELSEWHERE' | 'RETURNED' | 'SENT' | 'SUBMITTED' | 'TAKEN_BACK' | 'WITHDRAWN';
export type Stance = 'ABSTAINS' | 'ENDORSES_OTHER' | 'NO_OBJECTION' | 'OPPOSES' | 'SUPPORTS' | 'SUPPORTS_WITH_CONDITIONS';
/** How far the authority has come with one body. NO_ANSWER: it was asked and let the time for answers pass. */
export type Standing = 'DONE' | 'NOT_BEGUN' | 'NO_ANSWER' | 'PLANNED' | 'WAITING';
export type SubmissionStanding = 'CURRENT' | 'SUPERSEDED' | 'WITHDRAWN';
