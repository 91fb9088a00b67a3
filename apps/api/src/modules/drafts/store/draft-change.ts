import type { Change } from '../../../platform/live/index.ts';

/** What open pages are told when a draft's text has changed. A draft is heard of under its own id. */
export const draftChange = (draftId: string, topic: 'TEXT' | 'PRESENCE' = 'TEXT'): Change => ({
  ...{ roundId: draftId, topic, ids: [draftId] },
  audience: { side: 'AUTHORITY' },
});
