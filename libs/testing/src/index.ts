export * from './demo/index.ts';
export type { Asker } from './driver/asker.ts';
export { GraphqlClient, type Answer } from './driver/client.ts';
export { documentOf } from './driver/documents.ts';
export {
  assess,
  settle,
  openResponse,
  publishText,
  readVersion,
  sendRound,
  submit,
  writeAnswer,
  writeComment,
  type AssessmentToWrite,
  type RoundToSend,
  type VersionInHand,
} from './driver/scenario.ts';
export { inviteToMeeting, saveMeeting, shareMeeting, type MeetingInHand } from './driver/meetings.ts';
export { answerQuestions, putQuestions } from './driver/questions.ts';
export { assignmentInput, enterAssignment, recordContact, type ContactToRecord } from './driver/assignments.ts';
export {
  readPlaces,
  revisingAs,
  type MetInHand,
  type PlacesInHand,
  type RevisionInHand,
  type RevisionSpanInHand,
} from './driver/revision.ts';
export { runRevisionCase, type CaseFigures, type CasePeople, type RevisionCase } from './revision/carried-case.ts';
export { chainTexts, hasChain, passages, type Passage } from './revision/chain.ts';
export { officialPlace, sectionOf, type OfficialWord } from './revision/official.ts';
export { publishNext, type NextVersion } from './driver/next-version.ts';
export { closeAndConsolidate, sendReplies } from './driver/ending.ts';
