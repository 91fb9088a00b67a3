import type { AnswerVisibility } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';

/** It is told when, by whom, to what: bodies answer on its terms. */
export async function visibilitySet(
  tx: Transaction,
  by: AuthorityCaller,
  roundId: string,
  answersVisible: AnswerVisibility,
): Promise<void> {
  const about = { roundId, objectType: 'round', objectId: roundId } as const;
  await recordEvent(tx, { kind: 'ANSWERS_VISIBILITY_SET', by, ...about, data: { answersVisible } });
}
