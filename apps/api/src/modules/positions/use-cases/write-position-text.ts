import { Injectable } from '@nestjs/common';
import { type PositionPart, positionTextProblems, type RoundState } from '@samsyn/consultation';
import { checkCommentDocument } from '@samsyn/editor';
import { isDeepStrictEqual } from 'node:util';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { notFound, refuseAll, stale, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { addText, type PositionTextView, VERSIONS, wasFirst } from '../store/text.store.ts';

export interface WritePositionTextInput {
  roundId: string;
  part: PositionPart;
  subjectId: string | null;
  expectedVersion: number;
  text: unknown;
}

type Written = (PositionTextView & { __typename: 'PositionText' }) | Stale | Refusal;

/** Words of one's own beside the numbers: each version is kept, and nobody's is written over unseen. */
@Injectable()
export class WritePositionText {
  constructor(
    private readonly db: UnitOfWork,
    private readonly live: Live,
  ) {}

  async run(caller: AuthorityCaller, input: WritePositionTextInput): Promise<Written> {
    const checked = checkCommentDocument(input.text);
    if (!checked.ok) return refuseAll(checked.problems);
    try {
      return await this.write(caller, { ...input, text: checked.doc });
    } catch (error) {
      // one wrote at the same moment: read again, it is seen now
      if (wasFirst(error)) return this.write(caller, { ...input, text: checked.doc });
      throw error;
    }
  }

  private async write(caller: AuthorityCaller, input: WritePositionTextInput): Promise<Written> {
    const { roundId, part, subjectId, text } = input;
    return this.db.inTransaction<Written>(caller, async (tx) => {
      const round = await tx.one<{ state: RoundState }>(
        `SELECT state FROM office.round WHERE id = $1 AND state <> 'PREPARING' FOR SHARE`,
        [roundId],
        'position-round',
      );
      if (round === null) return notFound();
      const problems = positionTextProblems(round.state);
      if (problems.length > 0) return refuseAll(problems);
      const added = await addText(tx, caller, input);
      if (added !== null) {
        const audience = { side: 'AUTHORITY' } as const;
        tx.afterCommit(() => this.live.changed({ roundId, topic: 'positions', ids: [roundId], audience }));
        return { __typename: 'PositionText', ...added };
      }
      const now = await tx.one<PositionTextView>(VERSIONS, [roundId, part, subjectId], 'position-text-now');
      if (now === null) return notFound();
      if (isDeepStrictEqual(now.text, text)) return { __typename: 'PositionText', ...now };
      return stale({ version: now.version, changedAt: now.writtenAt, changedBy: now.writtenBy }, now);
    });
  }
}
