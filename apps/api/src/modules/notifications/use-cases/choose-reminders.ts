import { Injectable } from '@nestjs/common';
import type { ActingBody } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { addresseeOf, mute, mutesOf, unmute } from '../store/reminder-mail.store.ts';
import { MuteLinks, type MuteScope } from './mute-links.ts';

/** What the page behind a reminder's link shows. */
export interface ReminderChoice {
  __typename: 'ReminderChoice';
  organisationName: string;
  /** Null where the link is about all of them. */
  roundTitle: string | null;
  roundMuted: boolean;
  allMuted: boolean;
}

/**
 * Reminders turned off and on again, by a link that came in one of them: nobody need be signed in, and the link says whose they are. It is
 * the body's own choice, kept where the authority's role has no grant.
 */
@Injectable()
export class ChooseReminders {
  constructor(
    private readonly db: UnitOfWork,
    private readonly links: MuteLinks,
  ) {}

  async read(token: string): Promise<ReminderChoice | null> {
    return this.with(token, choiceIn);
  }

  /** Null where the link is none of ours. */
  async choose(token: string, { all, muted }: { all: boolean; muted: boolean }): Promise<ReminderChoice | null> {
    return this.with(token, async (tx, scope) => {
      const addressee = await addresseeOf(tx, scope.mailId);
      if (addressee === null) return null;
      const roundId = all ? null : scope.roundId;
      if (muted) await mute(tx, scope.organisationId, addressee, roundId);
      else await unmute(tx, addressee, roundId);
      return choiceIn(tx, scope);
    });
  }

  private async with<T>(token: string, work: (tx: Transaction, scope: MuteScope) => Promise<T>): Promise<T | null> {
    const scope = await this.links.read(token);
    if (scope === null) return null;
    const body: ActingBody = {
      side: 'BODY',
      organisationId: scope.organisationId,
      userId: null,
      assurance: 'LOA3',
    };
    return this.db.inTransaction(body, async (tx) => work(tx, scope));
  }
}

async function choiceIn(tx: Transaction, scope: MuteScope): Promise<ReminderChoice | null> {
  const addressee = await addresseeOf(tx, scope.mailId);
  if (addressee === null) return null;
  const muted = await mutesOf(tx, addressee);
  const names = await tx.one<{ organisationName: string; roundTitle: string | null }>(
    `SELECT register.name_on($1, current_date) AS "organisationName", (SELECT f.title FROM office.round_front f WHERE f.round_id = $2) AS "roundTitle"`,
    [scope.organisationId, scope.roundId],
  );
  return {
    __typename: 'ReminderChoice',
    organisationName: names?.organisationName ?? '',
    roundTitle: names?.roundTitle ?? null,
    roundMuted: scope.roundId !== null && muted.includes(scope.roundId),
    allMuted: muted.includes(null),
  };
}
