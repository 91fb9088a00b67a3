export * from './demo/index.ts';
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
