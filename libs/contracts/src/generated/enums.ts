/* Generated from schema.graphql by codegen.mjs. */
export type Side = 'AUTHORITY' | 'BODY';
export type Role = 'CASE_OFFICER' | 'EDITOR' | 'LEGAL_ADVISER' | 'REGISTRAR' | 'ADMINISTRATOR' | 'COORDINATOR' | 'CONTRIBUTOR' | 'SIGNATORY' | 'READER';
export type ActorKind = 'REGION' | 'MUNICIPALITY' | 'COUNTY_ADMINISTRATIVE_BOARD' | 'PUBLIC_AUTHORITY' | 'ASSOCIATION' | 'PROFESSIONAL_BODY' | 'PATIENT_ORGANISATION' | 'UNIVERSITY' | 'UNIVERSITY_HOSPITAL' | 'VOLUNTARY_DEFENCE_ORGANISATION' | 'FAITH_COMMUNITY' | 'COOPERATION_BODY' | 'OTHER';
export type NameKind = 'OFFICIAL' | 'SHORT' | 'ALIAS';
export type SectorRole = 'LEAD' | 'MEMBER' | 'LISTED';
export type ProvisionKind = 'PART' | 'CHAPTER' | 'HEADING' | 'SECTION' | 'SUBSECTION' | 'ITEM' | 'SUBITEM' | 'GENERAL_ADVICE' | 'DEFINITION' | 'TRANSITIONAL' | 'ANNEX' | 'TABLE_ROW';
export type RoundState = 'PREPARING' | 'OPEN' | 'CLOSED' | 'CONSOLIDATED' | 'DECIDED' | 'ARCHIVED';
export type Stance = 'SUPPORTS' | 'SUPPORTS_WITH_CONDITIONS' | 'NO_OBJECTION' | 'OPPOSES' | 'ABSTAINS' | 'ENDORSES_OTHER';
export type CommentKind = 'LEGAL' | 'FACTUAL' | 'EDITORIAL' | 'CONSEQUENCE' | 'QUESTION';
/** What a comment is about: the whole draft, or one provision of it (a chapter, a §, a stycke, a punkt, an annex row), or a phrase of its text. */
export type CommentTarget = 'WHOLE' | 'PROVISION' | 'PHRASE';
export type Disposition = 'ACCEPTED' | 'PARTLY' | 'NOT_ACCEPTED' | 'NOTED' | 'OUT_OF_SCOPE' | 'TO_GUIDANCE';
export type RoundDocumentKind = 'IMPACT_ASSESSMENT' | 'COVER_LETTER' | 'ASSIGNMENT' | 'OTHER';
/** Where a body stands, as the authority may know it: an unsubmitted answer is never more than OPENED to the authority. */
export type BoardState = 'NOT_OPENED' | 'OPENED' | 'SUBMITTED' | 'ABSTAINED' | 'NO_RESPONSE';
/** Where the answer stands inside the body. */
export type ResponseState = 'OPENED' | 'DRAFTING' | 'SUBMITTED';
export type DraftState = 'IN_REVIEW' | 'PUBLISHED';
export type DraftOperationKind = 'EDIT_TITLE' | 'EDIT_TEXT' | 'EDIT_HEADING' | 'CHANGE_KIND' | 'CHANGE_LABEL' | 'SPLIT' | 'MERGE_WITH_PREVIOUS' | 'PROMOTE' | 'DEMOTE' | 'MOVE_UP' | 'MOVE_DOWN' | 'INSERT_AFTER' | 'REMOVE' | 'PLACE_NOT_UNDERSTOOD' | 'DISMISS_NOT_UNDERSTOOD';
