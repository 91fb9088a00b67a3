import type { MeetingPartsFragment } from '@samsyn/contracts/meetings';

export type Meeting = MeetingPartsFragment;
