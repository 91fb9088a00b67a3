import { Module } from '@nestjs/common';
import { AssignmentsResolver } from './api/assignments.resolver.ts';
import { AccountQuery } from './queries/account.query.ts';
import { AssignmentsQuery } from './queries/assignments.query.ts';
import { Contacts } from './use-cases/contacts.ts';
import { SaveAssignment } from './use-cases/save-assignment.ts';

export type { AccountView, ContactView, HeardView, PartyView } from './queries/account-view.ts';
export { AccountQuery } from './queries/account.query.ts';

/** Government assignments from the first contact to the final report: who is to be heard, who has been, what is missing. */
@Module({
  providers: [AssignmentsResolver, AssignmentsQuery, AccountQuery, SaveAssignment, Contacts],
  exports: [AccountQuery],
})
export class AssignmentsModule {}
