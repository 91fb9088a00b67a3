import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/db/index.ts';
import { Jobs } from '../../../platform/jobs/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { addLetter, type LetterKind } from '../store/letters.store.ts';
import { ROUND_LETTER } from './send-round-letter.ts';

/** The body that a decision on more time is for, and where it is reached. */
export interface Told {
  roundId: string;
  organisationId: string;
  invitationId: string;
  mailbox: string | null;
}

/** Tells a body what was decided of its time, by one letter and on its page, and the office on the board. */
@Injectable()
export class ExtensionNews {
  constructor(
    private readonly jobs: Jobs,
    private readonly live: Live,
  ) {}

  async tell(
    tx: Transaction,
    { roundId, organisationId, invitationId, mailbox }: Told,
    letter: { kind: LetterKind; about: string },
  ): Promise<void> {
    if (mailbox !== null) {
      const letterId = await addLetter(tx, { ...letter, roundId, invitationId, address: mailbox });
      if (letterId !== null) await this.jobs.add(tx, ROUND_LETTER, { letter: letterId }, { key: `letter ${letterId}` });
    }
    tx.afterCommit(() => {
      this.live.changed({ roundId, topic: 'board', ids: [invitationId], audience: { side: 'AUTHORITY' } });
      this.live.changed({ roundId, topic: 'extension', ids: [invitationId], audience: { organisationId } });
    });
  }
}
