import { Injectable } from '@nestjs/common';
import { contactProblems } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { found, refuse, refuseAll, stale, type Refusal, type Stale } from '../../../platform/refusals.ts';
import type { AccountView } from '../queries/account-view.ts';
import { accountById } from '../queries/account.query.ts';
import { lockAssignment, swedishToday } from '../store/assignment.store.ts';
import { type ContactInput, lockContact, markRemoved, writeContact } from '../store/contact.store.ts';

export interface SaveContactInput extends ContactInput {
  assignmentId: string;
  /** Null for a new one. */
  id: string | null;
  expectedVersion: number;
}

/** Meetings and other contacts outside the rounds, planned or held. */
@Injectable()
export class Contacts {
  constructor(private readonly db: UnitOfWork) {}

  async save(caller: AuthorityCaller, asked: SaveContactInput): Promise<AccountView | Stale | Refusal> {
    const input = { ...asked, about: asked.about.trim(), outcome: asked.outcome.trim() };
    return this.db.inTransaction<AccountView | Stale | Refusal>(caller, async (tx) => {
      const assignment = found(await lockAssignment(tx, asked.assignmentId));
      if (asked.id !== null) {
        const now = found(await lockContact(tx, asked.id));
        found(now.assignmentId === assignment.id ? now : null);
        if (now.version !== asked.expectedVersion)
          return stale({ version: now.version, changedAt: now.updatedAt, changedBy: now.updatedBy });
      }
      const problems = contactProblems(input, await swedishToday(tx));
      if (problems.length > 0) return refuseAll(problems);
      if (!(await isVersion(tx, asked.versionId)))
        return refuse('VERSION_UNKNOWN', 'Välj en publicerad version, eller ingen.', 'versionId');
      const place = { id: asked.id, assignmentId: assignment.id };
      const contactId = await writeContact(tx, place, input, caller.displayName);
      const kind = asked.id === null ? 'CONTACT_RECORDED' : 'CONTACT_CHANGED';
      const data = { contactId, contactKind: input.kind, heldOn: input.heldOn };
      await recordEvent(tx, { kind, by: caller, objectType: 'assignment', objectId: assignment.id, data });
      return found(await accountById(tx, caller, assignment.id));
    });
  }

  /** What was noted by mistake. The log keeps that it was there. */
  async remove(caller: AuthorityCaller, id: string): Promise<AccountView | Refusal> {
    return this.db.inTransaction<AccountView | Refusal>(caller, async (tx) => {
      const contact = found(await lockContact(tx, id));
      await markRemoved(tx, id, caller.displayName);
      const data = { contactId: id, contactKind: contact.kind, heldOn: contact.heldOn };
      const objectId = contact.assignmentId;
      await recordEvent(tx, { kind: 'CONTACT_REMOVED', by: caller, objectType: 'assignment', objectId, data });
      return found(await accountById(tx, caller, objectId));
    });
  }
}

async function isVersion(tx: Transaction, versionId: string | null): Promise<boolean> {
  return versionId === null || (await tx.one('SELECT 1 FROM record.version WHERE id = $1', [versionId])) !== null;
}
