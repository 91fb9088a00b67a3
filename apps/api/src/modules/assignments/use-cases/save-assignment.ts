import { Injectable } from '@nestjs/common';
import { assignmentProblems } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { found, refuse, refuseAll, stale, type Refusal, type Stale } from '../../../platform/refusals.ts';
import type { AccountView } from '../queries/account-view.ts';
import { accountById } from '../queries/account.query.ts';
import {
  type AssignmentInput,
  lockAssignment,
  numberTaken,
  swedishToday,
  writeAssignment,
} from '../store/assignment.store.ts';

export interface SaveAssignmentInput extends AssignmentInput {
  /** Null for a new one. */
  id: string | null;
  expectedVersion: number;
}

/** An assignment as a person has it in hand, whole: what it asks for, who is to be heard and how, when it is to be reported, which rounds hang on it. */
@Injectable()
export class SaveAssignment {
  constructor(private readonly db: UnitOfWork) {}

  async run(caller: AuthorityCaller, asked: SaveAssignmentInput): Promise<AccountView | Stale | Refusal> {
    const input = tidy(asked);
    return this.db.inTransaction<AccountView | Stale | Refusal>(caller, async (tx) => {
      if (asked.id !== null) {
        const now = found(await lockAssignment(tx, asked.id));
        if (now.version !== asked.expectedVersion)
          return stale({ version: now.version, changedAt: now.updatedAt, changedBy: now.updatedBy });
      }
      const problems = assignmentProblems(input, await swedishToday(tx));
      if (problems.length > 0) return refuseAll(problems);
      if (input.registrationNumber !== null && (await numberTaken(tx, input.registrationNumber, asked.id)))
        return refuse('NUMBER_TAKEN', 'Diarienumret finns redan på ett annat uppdrag.', 'registrationNumber');
      const id = await writeAssignment(tx, asked.id, input, caller.displayName);
      const kind = asked.id === null ? 'ASSIGNMENT_CREATED' : 'ASSIGNMENT_CHANGED';
      await recordEvent(tx, { kind, by: caller, objectType: 'assignment', objectId: id });
      return found(await accountById(tx, caller, id));
    });
  }
}

/** Without the blanks that a form leaves: around words, and lines that say nothing. */
function tidy(input: AssignmentInput): AssignmentInput {
  return {
    ...input,
    registrationNumber: input.registrationNumber?.trim() || null,
    title: input.title.trim(),
    source: input.source.trim(),
    duties: input.duties.map((duty) => duty.trim()).filter((duty) => duty !== ''),
    parties: input.parties.map((party) => ({ ...party, name: party.name.trim(), wording: party.wording.trim() })),
    reports: input.reports.map((report) => ({ ...report, title: report.title.trim() })),
  };
}
