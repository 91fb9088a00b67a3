export { alignStatutes, type AlignOptions } from './align.ts';
export { composeSteps, type StepEdge, turnStep } from './compose.ts';
export { type JoinedPair, joinSteps } from './join-steps.ts';
export type { JudgedPairs } from './judged.ts';
export { withCarriedIds } from './carry-ids.ts';
export { isStopWord, tokenize, type Token } from './tokens.ts';
export { diffTokens, type Hunk } from './token-diff.ts';
export type { Alignment, AlignmentCounts, AlignmentEdge, EdgeLevel, Relation, ReviewReason } from './types.ts';
