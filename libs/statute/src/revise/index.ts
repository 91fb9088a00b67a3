export type {
  FollowedReference,
  FrontField,
  Kinship,
  LeftReference,
  Numbering,
  ReviseCommand,
  Revised,
  RevisionRefusal,
  Spot,
} from './command.ts';
export { type Addition, type AdditionKind, proposedAddition, spotAfter } from './addition.ts';
export { pairsOfCopy } from './pairs.ts';
export { revise } from './revise.ts';
export { comesOf } from './attribution.ts';
export { editsOf, mergeWordings, type WordingEdit } from './merge-wordings.ts';
export { rebase } from './rebase.ts';
export type { Rebased, WordsClash } from './rebased.ts';
export { checkCopy, type CopyProblem } from './check-copy.ts';
