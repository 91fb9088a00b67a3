export * from './types.ts';
export { type DecidedSeed, loadDecided, loadDecidedText } from './decided.ts';
export { loadMapping, mappingAnswers, type MappingSeed } from './mapping.ts';
export { loadMeetings, type MeetingSeed } from './meetings.ts';
export { demoMailbox } from './mailbox.ts';
export {
  loadAssessments,
  loadAssignment,
  loadAssignments,
  loadCoverLetter,
  loadDraftText,
  loadImpactAssessment,
  loadOrganisationNumbers,
  loadResponses,
  loadRound,
} from './round.ts';
