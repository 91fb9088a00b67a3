import { Injectable } from '@nestjs/common';
import { type ActingBody, SYSTEM } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { ReturnPath } from '../../../platform/mail/index.ts';
import { bounceLetter, bounceMeetingLetter, bounceReminder, bounceReply } from '../store/bounce.store.ts';
import { noteMail, reminderTo } from '../store/reminder-mail.store.ts';
import { readNotice } from './read-bounce.ts';

/** A letter that came back: the page of the round says so. What the notice quotes is read and kept nowhere. */
@Injectable()
export class TakeBounce {
  constructor(
    private readonly db: UnitOfWork,
    private readonly paths: ReturnPath,
    private readonly live: Live,
  ) {}

  /** False where it was about no letter of ours, or about none that failed. */
  async run(raw: string, envelopeTo: string | null): Promise<boolean> {
    const { addresses, failed } = await readNotice(raw, envelopeTo);
    const letter = failed === null ? null : await this.paths.read(addresses);
    if (letter === null || failed === null) return false;
    if (letter.sort === 'm')
      return this.db.inTransaction(SYSTEM, async (tx) => bounceMeetingLetter(tx, letter.id, failed));
    if (letter.sort === 's') return this.db.inTransaction(SYSTEM, async (tx) => bounceReply(tx, letter.id, failed));
    return letter.sort === 'l' ? this.letter(letter.id, failed) : this.reminder(letter.id, failed);
  }

  private async letter(id: string, failure: string): Promise<boolean> {
    const about = await this.db.inTransaction(SYSTEM, async (tx) => bounceLetter(tx, id, failure));
    if (about !== null) this.tell(about.roundId, about.invitationId);
    return about !== null;
  }

  private async reminder(id: string, failure: string): Promise<boolean> {
    const about = await this.db.inTransaction(SYSTEM, async (tx) => bounceReminder(tx, id, failure));
    if (about === null) return false;
    const { organisationId, day, mailbox } = about;
    const body: ActingBody = { side: 'BODY', organisationId, userId: null, assurance: 'LOA3' };
    if (mailbox !== null)
      await this.db.inTransaction(body, async (tx) => {
        const mail = await reminderTo(tx, `mailbox:${mailbox.toLowerCase()}`, day);
        if (mail !== null) await noteMail(tx, mail, { state: 'BOUNCED', failure });
      });
    this.tell(about.roundId, about.invitationId);
    return true;
  }

  private tell(roundId: string, invitationId: string): void {
    this.live.changed({ roundId, topic: 'board', ids: [invitationId], audience: { side: 'AUTHORITY' } });
  }
}
