import { Injectable } from '@nestjs/common';
import { may } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import type { AccountView } from './account-view.ts';
import {
  ASKED,
  ASSIGNMENT,
  CONTACT_ACTORS,
  CONTACTS,
  MEMBERS,
  NAMES,
  PARTIES,
  REPORTS,
  ROUNDS,
} from './account.sql.ts';
import { partsOf } from './account-parts.ts';
import type { AccountRows, AssignmentRow } from './account-rows.ts';

/** One assignment: who is to be heard, what has been done with each, and what is missing before the next report. */
@Injectable()
export class AccountQuery {
  constructor(private readonly db: UnitOfWork) {}

  /** Null where there is no such assignment. Read in one snapshot, so that the totals agree with their rows. */
  async run(caller: AuthorityCaller, id: string): Promise<AccountView | null> {
    return this.db.inTransaction(caller, async (tx) => {
      await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      return accountById(tx, caller, id);
    });
  }
}

/** The account inside the transaction that changed something of it. */
export async function accountById(tx: Transaction, caller: AuthorityCaller, id: string): Promise<AccountView | null> {
  const assignment = await tx.one<AssignmentRow>(ASSIGNMENT, [id], 'assignment-one');
  if (assignment === null) return null;
  const rows = await rowsOf(tx, assignment);
  return {
    __typename: 'AssignmentAccount',
    ...assignment,
    ...partsOf(rows),
    mayWrite: may(caller, 'assignment.write'),
  };
}

async function rowsOf(tx: Transaction, assignment: AssignmentRow): Promise<AccountRows> {
  const { id, namesOn, today } = assignment;
  const read = async <Row extends object>(text: string, name: string, values: string[] = [id]): Promise<Row[]> =>
    tx.query<Row>(text, values, `assignment-${name}`);
  const members = await read<AccountRows['members'][number]>(MEMBERS, 'members', [id, namesOn]);
  const asked = await read<AccountRows['asked'][number]>(ASKED, 'asked');
  const contactActors = await read<AccountRows['contactActors'][number]>(CONTACT_ACTORS, 'contact-actors');
  const everybody = [...new Set([...members, ...asked, ...contactActors].map(({ actorId }) => actorId))];
  const names = await tx.query<AccountRows['names'][number]>(NAMES, [everybody, namesOn, today], 'assignment-names');
  return {
    assignment,
    members,
    asked,
    contactActors,
    names,
    reports: await read(REPORTS, 'reports'),
    parties: await read(PARTIES, 'parties'),
    rounds: await read(ROUNDS, 'rounds'),
    contacts: await read(CONTACTS, 'contacts'),
  };
}
