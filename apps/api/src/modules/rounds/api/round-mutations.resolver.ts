import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Assurance } from '@samsyn/consultation';
import type { Environment } from '../../../config/environment.ts';
import { Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { AssuranceEnum } from '../../../platform/graphql/codes.ts';
import { CurrentOfficer } from '../../../platform/graphql/index.ts';
import { ChangeRecipients, SaveDistributionList } from '../use-cases/change-recipients.ts';
import { CloseRound } from '../use-cases/close-round.ts';
import { CreateRound } from '../use-cases/create-round.ts';
import { IssueInvitationLink } from '../use-cases/issue-invitation-link.ts';
import { OpenRound } from '../use-cases/open-round.ts';
import { RoundDocuments } from '../use-cases/round-documents.ts';
import { ShutAnswers } from '../use-cases/shut-answers.ts';
import { UpdateRound } from '../use-cases/update-round.ts';
import {
  AddRoundDocumentInputType,
  ChangeRecipientsInputType,
  CreateRoundInputType,
  UpdateRoundInputType,
} from './round.inputs.ts';
import { SaveListResult } from './lists.types.ts';
import { InvitationLinkResult, RoundResult } from './round.types.ts';

/** Preparing a round: what it is on, whom it goes to, what goes with it. */
@Resolver()
export class RoundPreparationResolver {
  constructor(
    private readonly creating: CreateRound,
    private readonly updating: UpdateRound,
    private readonly recipients: ChangeRecipients,
    private readonly lists: SaveDistributionList,
    private readonly documents: RoundDocuments,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  @Query(() => AssuranceEnum, {
    description: 'The least that a round may demand of those who read it, in this installation.',
  })
  @Requires('round.prepare')
  leastAssurance(): Assurance {
    return this.environment.ROUND_MIN_ASSURANCE;
  }

  @Mutation(() => RoundResult)
  @Requires('round.prepare')
  async createRound(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('input', { type: () => CreateRoundInputType }) input: CreateRoundInputType,
  ) {
    return this.creating.run(caller, {
      ...input,
      versionId: input.versionId ?? null,
      assignmentId: input.assignmentId ?? null,
      coverLetter: input.coverLetter ?? null,
      coverLetterEn: input.coverLetterEn ?? null,
      assurance: input.assurance ?? null,
      answersVisible: input.answersVisible ?? 'NEVER',
      shortTimeReason: input.shortTimeReason ?? null,
      noExtensions: input.noExtensions ?? false,
    });
  }

  @Mutation(() => RoundResult)
  @Requires('round.prepare')
  async updateRound(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('input', { type: () => UpdateRoundInputType }) input: UpdateRoundInputType,
  ) {
    const { roundId, expectedVersion, coverLetter, coverLetterEn, shortTimeReason, ...given } = input;
    const changed = Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== undefined && value !== null),
    );
    return this.updating.run(caller, {
      roundId,
      expectedVersion,
      ...changed,
      ...(coverLetter === undefined ? {} : { coverLetter }),
      ...(coverLetterEn === undefined ? {} : { coverLetterEn }),
      ...(shortTimeReason === undefined ? {} : { shortTimeReason }),
    });
  }

  @Mutation(() => RoundResult)
  @Requires('round.prepare')
  async changeRecipients(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('input', { type: () => ChangeRecipientsInputType }) input: ChangeRecipientsInputType,
  ) {
    const { roundId, add, remove, addMatching, addList, addRound, clear } = input;
    return this.recipients.run(caller, {
      roundId,
      add: add ?? [],
      remove: remove ?? [],
      addMatching: addMatching ?? null,
      addList: addList ?? null,
      addRound: addRound ?? null,
      clear: clear ?? false,
    });
  }

  @Mutation(() => SaveListResult)
  @Requires('round.prepare')
  async saveDistributionList(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('name', { type: () => String }) name: string,
  ) {
    return this.lists.run(caller, roundId, name);
  }

  @Mutation(() => RoundResult)
  @Requires('round.prepare')
  async addRoundDocument(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('input', { type: () => AddRoundDocumentInputType }) input: AddRoundDocumentInputType,
  ) {
    return this.documents.add(caller, { ...input, uploadId: input.uploadId ?? null, text: input.text ?? null });
  }

  @Mutation(() => RoundResult)
  @Requires('round.prepare')
  async removeRoundDocument(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('documentId', { type: () => ID }) documentId: string,
  ) {
    return this.documents.remove(caller, roundId, documentId);
  }
}

/** The acts: sending out, letting in, closing. */
@Resolver()
export class RoundActsResolver {
  constructor(
    private readonly opening: OpenRound,
    private readonly closing: CloseRound,
    private readonly links: IssueInvitationLink,
    private readonly shutting: ShutAnswers,
  ) {}

  @Mutation(() => RoundResult)
  @Requires('round.open')
  async openRound(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ) {
    return this.opening.run(caller, roundId, expectedVersion);
  }

  @Mutation(() => RoundResult, { description: 'Before the deadline only with a reason.' })
  @Requires('round.close')
  async closeRound(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('reason', { type: () => String, nullable: true }) reason: string | null,
  ) {
    return this.closing.run(caller, { roundId, expectedVersion, reason: reason ?? null });
  }

  @Mutation(() => RoundResult, {
    description: "Takes away what the bodies may read of one another's answers. It cannot be opened again.",
  })
  @Requires('round.shut')
  async shutAnswers(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ) {
    return this.shutting.run(caller, roundId, expectedVersion);
  }

  @Mutation(() => InvitationLinkResult, {
    description: 'A fresh link for one body (the old one stops working). Shown once.',
  })
  @Requires('round.invite')
  async issueInvitationLink(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('invitationId', { type: () => ID }) invitationId: string,
  ) {
    return this.links.run(caller, invitationId);
  }
}
