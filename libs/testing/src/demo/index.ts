export * from './types.ts';
export { demoMailbox, isMunicipality, loadActors, loadActorSources, officialNameOn } from './register.ts';
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
