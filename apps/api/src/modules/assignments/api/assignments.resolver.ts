import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { CurrentOfficer } from '../../../platform/graphql/index.ts';
import { AccountQuery } from '../queries/account.query.ts';
import { AssignmentsQuery } from '../queries/assignments.query.ts';
import { Contacts } from '../use-cases/contacts.ts';
import { SaveAssignment } from '../use-cases/save-assignment.ts';
import { SaveAssignmentInputType, SaveContactInputType } from './assignment.inputs.ts';
import {
  AssignmentAccountType,
  AssignmentResult,
  AssignmentSummaryType,
  RemoveContactResult,
} from './assignment.types.ts';

/** Government assignments: followed, written, and what was done outside the rounds noted. */
@Resolver()
export class AssignmentsResolver {
  constructor(
    private readonly all: AssignmentsQuery,
    private readonly accounts: AccountQuery,
    private readonly saving: SaveAssignment,
    private readonly contacts: Contacts,
  ) {}

  @Query(() => [AssignmentSummaryType], { description: 'The one whose report is due first on top.' })
  @Requires('assignment.read')
  async assignments(@CurrentOfficer() caller: AuthorityCaller) {
    return this.all.run(caller);
  }

  @Query(() => AssignmentAccountType, { nullable: true })
  @Requires('assignment.read')
  async assignment(@CurrentOfficer() caller: AuthorityCaller, @Args('id', { type: () => ID }) id: string) {
    return this.accounts.run(caller, id);
  }

  @Mutation(() => AssignmentResult)
  @Requires('assignment.write')
  async saveAssignment(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('input', { type: () => SaveAssignmentInputType }) input: SaveAssignmentInputType,
  ) {
    return this.saving.run(caller, {
      ...input,
      id: input.id ?? null,
      registrationNumber: input.registrationNumber ?? null,
      decidedOn: input.decidedOn ?? null,
      parties: input.parties.map((party) => ({
        ...party,
        wording: party.wording ?? '',
        actorKind: party.actorKind ?? null,
      })),
      reports: input.reports.map((report) => ({ ...report, givenOn: report.givenOn ?? null })),
    });
  }

  @Mutation(() => AssignmentResult, {
    description: 'A meeting or another contact outside the rounds, planned or held.',
  })
  @Requires('assignment.write')
  async saveContact(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('input', { type: () => SaveContactInputType }) input: SaveContactInputType,
  ) {
    return this.contacts.save(caller, { ...input, id: input.id ?? null, versionId: input.versionId ?? null });
  }

  @Mutation(() => RemoveContactResult)
  @Requires('assignment.write')
  async removeContact(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('contactId', { type: () => ID }) contactId: string,
  ) {
    return this.contacts.remove(caller, contactId);
  }
}
