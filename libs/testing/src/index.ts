export * from './demo/index.ts';
export { GraphqlClient, type Answer } from './driver/client.ts';
export { documentOf } from './driver/documents.ts';
export {
  assess,
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
export { assignmentInput, enterAssignment, recordContact, type ContactToRecord } from './driver/assignments.ts';
