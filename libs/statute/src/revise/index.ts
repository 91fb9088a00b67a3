export type {
  FollowedReference,
  Kinship,
  LeftReference,
  Numbering,
  ReviseCommand,
  Revised,
  RevisionRefusal,
  Spot,
} from './command.ts';
export { pairsOfCopy } from './pairs.ts';
export { revise } from './revise.ts';
