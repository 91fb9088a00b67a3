import { Inject, Injectable } from '@nestjs/common';
import type { Environment } from '../../../config/environment.ts';
import { type ActingBody, SYSTEM } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import type { Mail } from '../../../platform/mail/index.ts';
import { InvitationLinks } from '../../identity/index.ts';
import { type TextIn, textsToSend } from '../../rounds/index.ts';
import type { ReminderItem } from '../store/reminder-mail.store.ts';
import { MuteLinks } from './mute-links.ts';
import { reminderMail, type ToldItem } from './reminder-mail.ts';

/** Where a letter goes: to the mailbox the body was asked at, or to one of its people. */
export interface Addressed {
  to: string;
  isMailbox: boolean;
}

export interface ReminderToWrite {
  organisationId: string;
  id: string;
  items: readonly ReminderItem[];
}

/** Writes a reminder with its links: to each round, and to turning reminders off. */
@Injectable()
export class ReminderLetters {
  constructor(
    private readonly db: UnitOfWork,
    private readonly links: InvitationLinks,
    private readonly mutes: MuteLinks,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async write({ organisationId, id, items }: ReminderToWrite, { to, isMailbox }: Addressed): Promise<Mail> {
    const all = await this.mutes.token({ organisationId, mailId: id, roundId: null });
    const told: ToldItem[] = [];
    for (const item of items) {
      const mute = await this.mutes.token({ organisationId, mailId: id, roundId: item.roundId });
      const link = await this.link(item, isMailbox ? to : null, id);
      told.push({ item, texts: await this.texts(item), link, mute: this.mutes.page(mute) });
    }
    const [first] = items;
    return {
      to,
      ...reminderMail(told, { muteAll: this.mutes.page(all), authority: this.environment.SAMSYN_AUTHORITY_NAME }),
      messageId: `<reminder-${id}@samsyn>`,
      comesBackAs: isMailbox && first !== undefined ? { sort: 'r', id: first.reminderId } : null,
      headers: {
        'List-Unsubscribe': `<${this.mutes.oneClick(all)}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        'Auto-Submitted': 'auto-generated',
      },
    };
  }

  private async texts({ organisationId, roundId }: ReminderItem): Promise<TextIn[]> {
    const body: ActingBody = { side: 'BODY', organisationId, userId: null, assurance: 'LOA3' };
    return this.db.inTransaction(body, async (tx) => textsToSend(tx, roundId, 'REMINDER'));
  }

  /** Who has not been there needs a link that lets them in; the others have their ways. */
  private async link(item: ReminderItem, mailbox: string | null, letterId: string): Promise<string> {
    if (item.standing !== 'NOT_OPENED' || mailbox === null) return `${this.environment.PUBLIC_URL}/remiss/${item.slug}`;
    const issued = await this.db.inTransaction(SYSTEM, async (tx) => this.links.issue(tx, item, { mailbox, letterId }));
    return issued.url;
  }
}
