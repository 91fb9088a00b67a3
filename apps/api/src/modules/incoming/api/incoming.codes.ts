import { CUT_USES, INCOMING_CHANNELS } from '@samsyn/consultation';
import { enumOf } from '../../../platform/graphql/codes.ts';

export const CutUseEnum = enumOf('CutUse', CUT_USES, 'What a piece of an answer from outside is.');
export const IncomingChannelEnum = enumOf('IncomingChannel', INCOMING_CHANNELS, 'How an answer came to the authority.');
export const IncomingStateEnum = enumOf('IncomingState', ['CUTTING', 'REGISTERED', 'SET_ASIDE']);
export const CutActEnum = enumOf('CutAct', ['DECIDE', 'REOPEN', 'SPLIT', 'MERGE', 'CONFIRM_NOT_POINTS']);
export const OwnAnswerEnum = enumOf(
  'OwnAnswer',
  ['REPLACED', 'STANDS'],
  'Which answer counts where the body has submitted one itself: what came in, or its own.',
);
export const ConfirmationOutcomeEnum = enumOf('ConfirmationOutcome', ['CONFIRMED', 'DIFFERS']);
