import type { GraphqlClient } from './client.ts';

const OUTCOME =
  '__typename ... on Meeting { id version participants { actorId mailbox } } ... on Refusal { code message } ... on Stale { message }';

export interface MeetingInHand {
  id: string;
  version: number;
  participants: { actorId: string; mailbox: string | null }[];
}

async function act(officer: GraphqlClient, text: string, variables: Record<string, unknown>): Promise<MeetingInHand> {
  const said = await officer.ask<Record<string, MeetingInHand & { __typename: string }>>(text, variables);
  const [outcome] = Object.values(said);
  if (outcome?.__typename !== 'Meeting') throw new Error(`wished for a meeting, got ${JSON.stringify(outcome)}`);
  return outcome;
}

/** Plans a meeting, or notes one that has been. */
export async function saveMeeting(officer: GraphqlClient, input: Record<string, unknown>): Promise<MeetingInHand> {
  return act(officer, `mutation ($input: SaveMeetingInput!) { saveMeeting(input: $input) { ${OUTCOME} } }`, {
    input: { expectedVersion: 0, ...input },
  });
}

/** From now on those who took part read their own points. */
export async function shareMeeting(officer: GraphqlClient, { id, version }: MeetingInHand): Promise<void> {
  await act(
    officer,
    `mutation ($id: ID!, $v: Int!) { shareMeeting(meetingId: $id, expectedVersion: $v) { ${OUTCOME} } }`,
    {
      id,
      v: version,
    },
  );
}

/** A letter to the mailbox of each body of the meeting. */
export async function inviteToMeeting(officer: GraphqlClient, meeting: MeetingInHand): Promise<void> {
  const recipients = meeting.participants.flatMap(({ actorId, mailbox }) =>
    mailbox === null ? [] : [{ actorId, address: mailbox }],
  );
  await act(officer, `mutation ($i: InviteToMeetingInput!) { inviteToMeeting(input: $i) { ${OUTCOME} } }`, {
    i: { meetingId: meeting.id, expectedVersion: meeting.version, recipients, languages: ['sv'] },
  });
}
