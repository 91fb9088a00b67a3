export * from './types.ts';
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
