import { stockholmDayOf } from '@samsyn/consultation';
import type { Account, Contact, Heard } from '../use-account.ts';

/** One thing that was done with a body; `name` is what it was called then. */
export type Step = { key: string; on: string; name: string } & (
  | { kind: 'ROUND'; asked: Heard['rounds'][number]; round: Account['rounds'][number] }
  | { kind: 'CONTACT'; contact: Contact }
);

/** What was done with a body, in the order it happened. */
export function stepsOf(body: Heard, account: Pick<Account, 'rounds' | 'contacts'>): Step[] {
  const rounds = body.rounds.flatMap((asked): Step[] => {
    const round = account.rounds.find(({ id }) => id === asked.roundId);
    if (round === undefined) return [];
    return [
      { kind: 'ROUND', key: round.id, on: stockholmDayOf(Date.parse(asked.sentAt)), name: asked.name, asked, round },
    ];
  });
  const contacts = body.contacts.flatMap(({ contactId, name }): Step[] => {
    const contact = account.contacts.find(({ id }) => id === contactId);
    return contact === undefined ? [] : [{ kind: 'CONTACT', key: contact.id, on: contact.heldOn, name, contact }];
  });
  return [...rounds, ...contacts].sort((a, b) => a.on.localeCompare(b.on));
}
