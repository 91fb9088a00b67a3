import type { DecisionPartsFragment } from '@samsyn/contracts/decision';

export type Decision = DecisionPartsFragment;
export type DecisionRecord = Decision['records'][number];
