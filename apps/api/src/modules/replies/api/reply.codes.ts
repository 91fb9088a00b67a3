import { REPLY_CHANNELS, REPLY_OUTCOMES } from '@samsyn/consultation';
import { enumOf } from '../../../platform/graphql/codes.ts';

export const ReplyOutcomeEnum = enumOf(
  'ReplyOutcome',
  REPLY_OUTCOMES,
  'What a body gets: a letter, one without contents, or none and why.',
);
export const ReplyChannelEnum = enumOf('ReplyChannel', REPLY_CHANNELS);
