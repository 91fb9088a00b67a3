import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller, BodyCaller } from '../../../platform/caller.ts';
import { CurrentBody, CurrentOfficer } from '../../../platform/graphql/index.ts';
import { INVITATION_MAIL, Limited } from '../../../platform/limits/index.ts';
import { MeetingsQuery } from '../queries/meetings.query.ts';
import { OwnMeetingsQuery } from '../queries/own-meetings.query.ts';
import { InviteToMeeting } from '../use-cases/invite-to-meeting.ts';
import { Meetings } from '../use-cases/meetings.ts';
import { InviteToMeetingInputType, SaveMeetingInputType } from './meeting.inputs.ts';
import {
  MeetingLineType,
  MeetingResult,
  MeetingType,
  OwnMeetingType,
  RemoveMeetingResult,
  SaidAtMeetingType,
} from './meeting.types.ts';

/** Meetings with bodies, as the authority keeps them. */
@Resolver()
export class MeetingsResolver {
  constructor(
    private readonly read: MeetingsQuery,
    private readonly acts: Meetings,
    private readonly inviting: InviteToMeeting,
  ) {}

  @Query(() => [MeetingLineType], { description: 'All, or those about one round; the latest first.' })
  @Requires('meeting.read')
  async meetings(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID, nullable: true }) roundId: string | null,
  ) {
    return this.read.all(caller, roundId ?? null);
  }

  @Query(() => MeetingType, { nullable: true })
  @Requires('meeting.read')
  async meeting(@CurrentOfficer() caller: AuthorityCaller, @Args('id', { type: () => ID }) id: string) {
    return this.read.one(caller, id);
  }

  @Query(() => [SaidAtMeetingType], { description: 'Of one provision (a § with all in it), or of the whole round.' })
  @Requires('meeting.read')
  async saidAtMeetings(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('provisionId', { type: () => ID, nullable: true }) provisionId: string | null,
  ) {
    return this.read.said(caller, roundId, provisionId ?? null);
  }

  @Mutation(() => MeetingResult, { description: 'A meeting, planned or held, whole.' })
  @Requires('meeting.write')
  async saveMeeting(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('input', { type: () => SaveMeetingInputType }) input: SaveMeetingInputType,
  ) {
    const { id, assignmentId, roundId, versionId, ...rest } = input;
    const places = { assignmentId: assignmentId ?? null, roundId: roundId ?? null, versionId: versionId ?? null };
    return this.acts.save(caller, { ...rest, ...places, id: id ?? null });
  }

  @Mutation(() => MeetingResult, {
    description:
      'A letter to each mailbox, with the meeting for a calendar; none to one that has had it for this time and place.',
  })
  @Requires('meeting.write')
  @Limited({ person: INVITATION_MAIL })
  async inviteToMeeting(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('input', { type: () => InviteToMeetingInputType }) input: InviteToMeetingInputType,
  ) {
    return this.inviting.run(caller, input);
  }

  @Mutation(() => MeetingResult, {
    description: 'From now on each body that took part reads its own points. Never taken back.',
  })
  @Requires('meeting.write')
  async shareMeeting(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('meetingId', { type: () => ID }) meetingId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ) {
    return this.acts.share(caller, meetingId, expectedVersion);
  }

  @Mutation(() => RemoveMeetingResult, {
    description:
      'Answers with the meeting as it last was. Whoever was invited to one that is ahead is told by a letter.',
  })
  @Requires('meeting.write')
  async removeMeeting(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('meetingId', { type: () => ID }) meetingId: string,
  ) {
    return this.acts.remove(caller, meetingId);
  }
}

/** What a body reads of the meetings it took part in. */
@Resolver()
export class OwnMeetingsResolver {
  constructor(private readonly own: OwnMeetingsQuery) {}

  @Query(() => [OwnMeetingType], {
    description: 'Those it is invited to, and those whose notes have been shared; the latest first.',
  })
  @Requires('meeting.own')
  async ownMeetings(@CurrentBody() caller: BodyCaller) {
    return this.own.run(caller);
  }
}
