/* Generated from schema.graphql by codegen.mjs. */
/** Who says what a person is called and may do: the body itself, the sign-in service of the organisation, or the demonstration. */
export type AccountKeeper = 'BODY' | 'DEMO' | 'PROVIDER';
export type ActGap = 'BASIS' | 'DECIDED' | 'DESIGNATION' | 'ENTRY_INTO_FORCE';
export type ActPartKind = 'HEADING' | 'INGRESS' | 'ITEM' | 'PARAGRAPH' | 'ROW' | 'TITLE';
export type ActorKind = 'ASSOCIATION' | 'COOPERATION_BODY' | 'COUNTY_ADMINISTRATIVE_BOARD' | 'FAITH_COMMUNITY' | 'MUNICIPALITY' | 'OTHER' | 'PATIENT_ORGANISATION' | 'PROFESSIONAL_BODY' | 'PUBLIC_AUTHORITY' | 'REGION' | 'UNIVERSITY' | 'UNIVERSITY_HOSPITAL' | 'VOLUNTARY_DEFENCE_ORGANISATION';
export type AlignmentDoubt = 'AMBIGUOUS' | 'HIDDEN_SECTION' | 'ID_CONTRADICTED' | 'LEFT_SECTION' | 'LOW_CONFIDENCE' | 'MERGE' | 'REPEALED' | 'SPLIT';
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
/** Where a decision stands: REMAINDER was decided together with others while its own words wait; PROPOSED by one person; RETURNED by another, with a word; VALIDATED by another. */
export type AssessmentState = 'PROPOSED' | 'REMAINDER' | 'RETURNED' | 'VALIDATED';
/** How surely a session knows its person, from the weakest: whoever reads a mailbox, two factors, an identity of assurance level 3. */
export type Assurance = 'EMAIL' | 'LOA3' | 'MFA';
/** How much of a file can be searched. NONE: no text could be read; the file goes with the answer anyway. */
export type AttachmentText = 'BEGINNING' | 'NONE' | 'WHOLE';
/** What was moved stands at its new place with its edits inside; MOVED_AWAY is the mark where it stood. */
export type BlockChange = 'EDITED' | 'INSERTED' | 'MOVED' | 'MOVED_AWAY' | 'REPEALED' | 'SAME';
export type BlockLevel = 'CONTAINER' | 'LEAF' | 'UNIT';
/** As the answer that was given, or otherwise. */
export type BoardOutcome = 'ADOPTED' | 'DIFFERS';
/** Where a body stands, as the authority may know it: an unsubmitted answer is never more than OPENED to the authority. */
export type BoardState = 'ABSTAINED' | 'NOT_OPENED' | 'NO_RESPONSE' | 'OPENED' | 'OTHER_ORDER' | 'SUBMITTED' | 'WITHDRAWN';
export type BoardTick = 'ABSTAINED' | 'NOT_ANSWERED' | 'NO_REMARKS' | 'OTHER_ORDER' | 'REMARKS' | 'WITHDRAWN';
/** The roles that a body gives its own people. */
export type BodyRole = 'CONTRIBUTOR' | 'COORDINATOR' | 'READER' | 'SIGNATORY';
export type BodyStanding = 'ABSTAINED' | 'ANSWERED' | 'NO_REMARK' | 'NO_RESPONSE' | 'OTHER_ORDER' | 'UNASKED' | 'WITHDRAWN';
/** As what somebody submitted: by the own role, on a signatory's delegation, on a board's decision. */
export type Capacity = 'BOARD' | 'DELEGATED' | 'OWN';
/** How a body decides: whoever may submit submits; reviewed by another and submitted by a signatory; the same, by a board’s decision. */
export type Chain = 'BOARD' | 'DIRECT' | 'REVIEW';
export type CheckSeverity = 'ERROR' | 'WARNING';
export type CommandKind = 'COPY' | 'INSERT' | 'INSERT_COLUMN' | 'MARK_HEADER' | 'MERGE' | 'MOVE' | 'RENUMBER' | 'REPEAL' | 'REPEAL_COLUMN' | 'SPLIT' | 'WRITE' | 'WRITE_CELL' | 'WRITE_FRONT';
export type CommentKind = 'CONSEQUENCE' | 'EDITORIAL' | 'FACTUAL' | 'LEGAL' | 'QUESTION';
/** What a comment is about: the whole draft, or one provision of it (a chapter, a §, a stycke, a punkt, an annex row), or a phrase of its text. */
export type CommentTarget = 'PHRASE' | 'PROVISION' | 'WHOLE';
export type ConfirmationOutcome = 'CONFIRMED' | 'DIFFERS';
export type ContactKind = 'HEARING' | 'INFORMATION' | 'LETTER' | 'MEETING' | 'PRIOR_CONSULTATION' | 'TELEPHONE';
export type CutAct = 'CONFIRM_NOT_POINTS' | 'DECIDE' | 'MERGE' | 'REOPEN' | 'SPLIT';
/** What a piece of an answer from outside is. */
export type CutUse = 'GENERAL' | 'NOT_A_POINT' | 'POINT' | 'STANCE';
/** How a preliminary answer stands: a board's decision is to come, or has come and is as the answer or otherwise. */
export type DecisionStanding = 'ADOPTED' | 'AWAITED' | 'DIFFERS';
export type DeliveryState = 'BOUNCED' | 'FAILED' | 'NOT_CONFIGURED' | 'NO_ADDRESS' | 'QUEUED' | 'SENT';
export type DeltaGroup = 'CHANGED' | 'UNCHANGED' | 'WITHOUT_POINTS';
export type DeltaWhat = 'CHANGED' | 'MOVED' | 'NEW' | 'REPEALED';
export type Disposition = 'ACCEPTED' | 'NOTED' | 'NOT_ACCEPTED' | 'OUT_OF_SCOPE' | 'PARTLY' | 'TO_GUIDANCE';
export type DraftChangeTopic = 'PRESENCE' | 'TEXT';
export type DraftOperationKind = 'CHANGE_KIND' | 'CHANGE_LABEL' | 'DEMOTE' | 'DISMISS_NOT_UNDERSTOOD' | 'EDIT_HEADING' | 'EDIT_TEXT' | 'EDIT_TITLE' | 'INSERT_AFTER' | 'MERGE_WITH_PREVIOUS' | 'MOVE_DOWN' | 'MOVE_UP' | 'PLACE_NOT_UNDERSTOOD' | 'PROMOTE' | 'REMOVE' | 'SPLIT';
export type DraftState = 'IN_REVIEW' | 'PUBLISHED';
export type EdgeOutcome = 'APART' | 'CONFIRMED' | 'INSTEAD';
export type EditionState = 'FAILED' | 'SEALED' | 'WAITING';
export type ExportFormat = 'CSV' | 'DOCX' | 'JSON' | 'PDF' | 'XLSX';
export type ExportKind = 'BODIES' | 'BY_BODY' | 'BY_PROVISION' | 'GENERAL' | 'IMPACT' | 'SUMMARY';
/** Only a file that is READY is offered. */
export type ExportState = 'CANCELLED' | 'FAILED' | 'READY' | 'RUNNING' | 'WAITING';
export type FrontField = 'ENACTING_CLAUSE' | 'TITLE';
export type GapKind = 'NOBODY_NAMED' | 'NOT_BEGUN' | 'NO_OUTCOME' | 'PLANNED' | 'WAITING';
/** What must be done before a föreskrift is decided. */
export type GateKind = 'ARMED_FORCES' | 'EU_NOTIFICATION' | 'GOVERNMENT_CONSENT' | 'IMPACT_ASSESSMENT' | 'NEW_ROUND' | 'REGELRADET';
/** What a person states of a gate. */
export type GateOutcome = 'CONTAINED' | 'MATERIAL' | 'MET' | 'NEEDED' | 'NOT_MATERIAL' | 'OMITTED' | 'WAIVED' | 'WITHDRAWN';
export type GateState = 'MET' | 'OPEN' | 'WAIVED';
export type GateWhy = 'ANSWERED' | 'CHANGE_UNJUDGED' | 'CONSENT_AWAITED' | 'CONSULTED' | 'NOTIFY_ANEW' | 'NOT_ASKED' | 'NOT_CHANGED' | 'NOT_SENT_ANEW' | 'NO_DOCUMENT' | 'PARTS_MISSING' | 'PARTS_STATED' | 'SENT_ANEW' | 'SENT_ANEW_OVER' | 'STANDSTILL' | 'STANDSTILL_OVER' | 'STATED' | 'TIME_NOT_OUT' | 'TIME_OUT' | 'UNJUDGED';
/** How an assignment says that a body is to be heard. */
export type HearingWay = 'DIALOGUE' | 'INFORM' | 'JOINTLY' | 'PRIOR_CONSULTATION' | 'SURVEY' | 'VIEWS';
/** 6 to 11 §§ förordningen (2024:183). */
export type ImpactPart = 'ANALYSIS' | 'AUTHORISATION' | 'DIRECTIVE_MINIMUM' | 'EU_OBLIGATIONS' | 'PROBLEM' | 'SELF_GOVERNMENT';
export type ImportOutcome = 'CHANGED' | 'ERROR' | 'MISSING' | 'NEW' | 'RENAMED' | 'SAME';
/** How an answer came to the authority. */
export type IncomingChannel = 'EMAIL' | 'HANDED_IN' | 'MEETING' | 'OTHER' | 'POST';
export type IncomingState = 'CUTTING' | 'REGISTERED' | 'SET_ASIDE';
export type LeftReason = 'REPEALED' | 'UNCLEAR';
/** Beside the submission: another order; taking an answer back. */
export type LegalAct = 'ELSEWHERE' | 'WITHDRAW';
export type LetterLanguage = 'en' | 'sv';
export type LetterTextKind = 'INVITATION' | 'MEETING' | 'REMINDER';
export type LetterTextOrigin = 'HOUSE' | 'PRODUCT' | 'ROUND';
export type ListLineOutcome = 'ENDED' | 'FOUND' | 'SEVERAL' | 'TWICE' | 'UNKNOWN';
export type MeetingKind = 'HEARING' | 'MEETING' | 'PRIOR_CONSULTATION';
export type NameKind = 'ALIAS' | 'OFFICIAL' | 'SHORT';
/** How what comes to a place gets its number: with a letter (5 a §), or by numbering its whole row anew. */
export type Numbering = 'LETTER' | 'RENUMBER';
/** Which answer counts where the body has submitted one itself: what came in, or its own. */
export type OwnAnswer = 'REPLACED' | 'STANDS';
export type PeopleEventKind = 'ADDRESS_CHANGED' | 'COLLEAGUE_INVITED' | 'COLLEAGUE_JOINED' | 'COLLEAGUE_REMOVED' | 'COORDINATOR_CAME' | 'DELEGATION_ENDED' | 'DELEGATION_GIVEN' | 'INVITATION_WITHDRAWN' | 'INVITED_AGAIN' | 'PASSKEY_ADDED' | 'PASSKEY_REMOVED' | 'ROLE_CHANGED';
/** What became of the place of a comment in another version. */
export type PlacementStatus = 'EDITED' | 'MERGED' | 'MOVED' | 'MOVED_EDITED' | 'NEEDS_REVIEW' | 'ORPHANED' | 'REPEALED' | 'SPLIT' | 'UNCHANGED';
/** Where words of one’s own stand in a summary of positions. */
export type PositionPart = 'ANSWERS' | 'CHANGES' | 'IMPACT' | 'INTRODUCTION' | 'OPPOSED' | 'PROVISIONS' | 'STANCES' | 'THEMES';
export type ProvisionKind = 'ANNEX' | 'CHAPTER' | 'DEFINITION' | 'GENERAL_ADVICE' | 'HEADING' | 'IMPACT_ASSESSMENT' | 'ITEM' | 'PART' | 'SECTION' | 'SUBITEM' | 'SUBSECTION' | 'TABLE_ROW' | 'TRANSITIONAL';
export type ProvisionRelation = 'INSERTED' | 'MERGE' | 'REPEALED' | 'SAME' | 'SPLIT';
export type QuestionColumnKind = 'NUMBER' | 'TEXT';
export type QuestionKind = 'AMOUNT_PER_YEAR' | 'CHOICE_MANY' | 'CHOICE_ONE' | 'NUMBER' | 'TABLE' | 'TEXT';
export type ReadingPart = 'ATTACHMENT' | 'COMMENT' | 'GENERAL_TEXT';
/** LEFT: not validated. */
export type ReadingStands = 'LEFT' | 'PROPOSED' | 'VALIDATED';
/** The mailbox the body was asked at; who submitted. */
export type ReceiptAddressee = 'REGISTRAR' | 'SIGNATORY';
export type ReceiptLetterState = 'BOUNCED' | 'FAILED' | 'NOT_CONFIGURED' | 'NOT_NEEDED' | 'QUEUED' | 'SENT';
export type ReplyChannel = 'EMAIL' | 'POST' | 'SAMSYN';
/** What a body gets: a letter, one without contents, or none and why. */
export type ReplyOutcome = 'ABSTAINED' | 'LETTER' | 'NOTHING_SAID' | 'NO_ANSWER' | 'WITHDRAWN' | 'WITHOUT_CONTENTS';
export type ReportKind = 'FINAL_REPORT' | 'INTERIM_REPORT';
export type ReportState = 'GIVEN' | 'LATER' | 'NEXT' | 'OVERDUE';
/** An answer; or only that the answer is given in another order (sekretess), with nothing else. */
export type ResponseForm = 'ANSWER' | 'OTHER_ORDER';
/** Where the answer stands inside the body. */
export type ResponseState = 'APPROVED' | 'DRAFTING' | 'IN_REVIEW' | 'OPENED' | 'SUBMITTED';
export type Role = 'ADMINISTRATOR' | 'CASE_OFFICER' | 'CONTRIBUTOR' | 'COORDINATOR' | 'EDITOR' | 'LEGAL_ADVISER' | 'READER' | 'REGISTRAR' | 'SIGNATORY';
export type RoundDocumentKind = 'ASSIGNMENT' | 'COVER_LETTER' | 'IMPACT_ASSESSMENT' | 'OTHER';
export type RoundState = 'ARCHIVED' | 'CLOSED' | 'CONSOLIDATED' | 'DECIDED' | 'OPEN' | 'PREPARING';
export type RuleBy = 'BODY' | 'PROVISION' | 'THEME';
export type SealedForm = 'DOCX' | 'JSON' | 'PDF';
export type SectorRole = 'LEAD' | 'LISTED' | 'MEMBER';
export type SegmentKind = 'DELETED' | 'INSERTED' | 'SAME';
export type Settlement = 'RETURNED' | 'VALIDATED';
export type Side = 'AUTHORITY' | 'BODY';
export type SignInWay = 'DEMO' | 'EMAIL_CODE' | 'LINK' | 'OIDC' | 'PASSKEY';
export type SignOffAct = 'APPROVE' | 'RETURN' | 'SEND' | 'SUBMIT' | 'TAKE_BACK';
export type SignOffStepKind = 'APPROVED' | 'DISCARDED' | 'ELSEWHERE' | 'RETURNED' | 'SENT' | 'SUBMITTED' | 'TAKEN_BACK' | 'WITHDRAWN';
export type SpanField = 'ENACTING_CLAUSE' | 'HEADING' | 'TEXT' | 'TITLE';
export type SpanKind = 'CONSEQUENTIAL' | 'EDITED' | 'INSERTED' | 'MERGED' | 'MOVED' | 'RENUMBERED' | 'REPEALED' | 'SPLIT';
export type Stance = 'ABSTAINS' | 'ENDORSES_OTHER' | 'NO_OBJECTION' | 'OPPOSES' | 'SUPPORTS' | 'SUPPORTS_WITH_CONDITIONS';
/** How far the authority has come with one body. NO_ANSWER: it was asked and let the time for answers pass. */
export type Standing = 'DONE' | 'NOT_BEGUN' | 'NO_ANSWER' | 'PLANNED' | 'WAITING';
export type SubmissionStanding = 'CURRENT' | 'SUPERSEDED' | 'WITHDRAWN';
export type TogetherAct = 'ASSESS' | 'VALIDATE';
/** ME: not read by the person who asks. ANYONE: read by nobody. */
export type UnreadBy = 'ANYONE' | 'ME';
/** What a body says of how its point was met. */
export type Verdict = 'MET' | 'NOT' | 'PARTLY';
export type WarningKind = 'ENDORSED' | 'GROUP' | 'REASON' | 'TAG' | 'WORDINGS';
