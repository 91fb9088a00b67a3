import { Injectable } from '@nestjs/common';
import type { ActorKind, HearingWay, ReportKind } from '@samsyn/consultation';
import { may } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import type { AccountView, AskedView, ContactView, RoundOfView } from './account-view.ts';
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

export type AssignmentRow = Pick<
  AccountView,
  | 'id'
  | 'version'
  | 'registrationNumber'
  | 'title'
  | 'source'
  | 'decidedOn'
  | 'duties'
  | 'namesOn'
  | 'today'
  | 'updatedAt'
  | 'updatedBy'
>;

/** What the account is made of, as the rows give it. */
export interface AccountRows {
  assignment: AssignmentRow;
  reports: { id: string; kind: ReportKind; title: string; dueOn: string; givenOn: string | null }[];
  parties: {
    id: string;
    name: string;
    wording: string;
    ways: HearingWay[];
    actorKind: ActorKind | null;
    each: boolean;
    actorIds: string[];
  }[];
  members: { partyId: string; actorId: string }[];
  rounds: RoundOfView[];
  asked: (Omit<AskedView, 'stance'> & { actorId: string; overallStance: AskedView['stance'] })[];
  contacts: Omit<ContactView, 'actors'>[];
  contactActors: { contactId: string; actorId: string; name: string }[];
  /** In the order in which they are listed. */
  names: { actorId: string; name: string; nameNow: string }[];
}

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
