import type { ReplyContentPartsFragment } from '@samsyn/contracts/own-reply';
import type { RoundRepliesPartsFragment } from '@samsyn/contracts/replies';

export type RoundReplies = RoundRepliesPartsFragment;
/** What a letter says. */
export type Content = ReplyContentPartsFragment;
export type Point = Content['points'][number];
