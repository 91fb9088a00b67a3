export { NearDuplicates } from './near-duplicates.ts';
export type { CrossPlacePair, DuplicateGroup, GroupableComment, GroupMember, NearDuplicateOptions } from './types.ts';
