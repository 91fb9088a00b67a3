import type { RoundState } from '@samsyn/consultation';
import type { Client } from './client.ts';
import { roundTrip } from './answer-form.ts';
import {
  ONE_QUESTION,
  openResponse,
  paragraph,
  publish,
  putQuestions,
  saveComment,
  saveResponse,
  sendRound,
  submit,
} from './remiss.ts';
import type { Known } from './sweep.ts';
import type { World } from './world.ts';
import { askTicket } from './writer.ts';

/** States of a round that decide who may do what. */
export const STATES = ['PREPARING', 'OPEN', 'CLOSED'] as const satisfies RoundState[];

/** Somebody at the body, and an invitation of its coordinator. */
export async function makePeople(world: World, organisationId: string): Promise<Record<string, string>> {
  const coordinator = await world.as('COORDINATOR', organisationId);
  const { inviteColleague } = await coordinator.ask(
    `mutation { inviteColleague(email: "kollega@region.example", role: READER) { ... on Colleagues { people { id } invitations { id } } } }`,
  );
  const [person] = inviteColleague.people;
  const signatory = await world.as('SIGNATORY', organisationId);
  const { delegateSigning } = await signatory.ask(
    `mutation ($i: DelegateSigningInput!) { delegateSigning(input: $i) { ... on Delegations { delegations { id } } } }`,
    { i: { userId: person.id, until: '2999-01-01', reason: 'Resa' } },
  );
  return {
    delegationId: delegateSigning.delegations[0].id,
    userId: person.id,
    colleagueInvitationId: inviteColleague.invitations[0].id,
  };
}

export async function makeDraft(adviser: Client): Promise<string> {
  const { importDraft } = await adviser.ask(
    `mutation ($input: ImportDraftInput!) { importDraft(input: $input) { ... on Draft { id } } }`,
    { input: { pastedText: '1 kap. Inledning\n\n1 § Detta gäller.\n' } },
  );
  return importDraft.id;
}

/** What is asked of a draft that follows a version. */
export const REVISING = [
  ...['revision', 'compareRevision', 'judgeEdges', 'explainSpans', 'takeBackReason', 'judgeMaterial'],
  ...[
    'handInRevision',
    'publishRevision',
    'workingCopy',
    'draftSuggestions',
    'commandPreview',
    'reviseDraft',
    'undoRevision',
    'redoRevision',
  ],
  ...['takeOverWordings', 'hereInDraft', 'leaveDraft'],
];

/** A draft that follows a version, compared with it. */
export async function makeRevision(adviser: Client, versionId: string): Promise<string> {
  const started = await adviser.ask(`mutation ($v: ID!) { startRevision(versionId: $v) { ... on Draft { id } } }`, {
    v: versionId,
  });
  const { id } = started.startRevision;
  await adviser.ask(`mutation ($d: ID!) { compareRevision(draftId: $d) { __typename } }`, { d: id });
  return id;
}

/** A government assignment with two contacts, one of them to be removed. */
export async function makeAssignment(officer: Client, organisationId: string): Promise<Record<string, string>> {
  const plain = {
    expectedVersion: 0,
    title: 'Uppdrag',
    source: '',
    duties: [],
    parties: [],
    reports: [],
    roundIds: [],
  };
  const { saveAssignment } = await officer.ask(
    `mutation ($input: SaveAssignmentInput!) { saveAssignment(input: $input) { ... on AssignmentAccount { id } } }`,
    { input: plain },
  );
  const contact = {
    assignmentId: saveAssignment.id,
    expectedVersion: 0,
    kind: 'MEETING',
    heldOn: '2026-01-02',
    outcome: '',
  };
  const ids: string[] = [];
  for (const about of ['Det ena', 'Det andra']) {
    const { saveContact } = await officer.ask(
      `mutation ($input: SaveContactInput!) { saveContact(input: $input) { ... on AssignmentAccount { contacts { id about } } } }`,
      { input: { ...contact, about, actorIds: [organisationId] } },
    );
    ids.push(saveContact.contacts.find((one: { about: string }) => one.about === about).id);
  }
  const [contactId = '', keptContactId = ''] = ids;
  return { assignmentId: saveAssignment.id, contactId, keptContactId };
}

/** Two meetings about an assignment, one of them to be removed. */
export async function makeMeetings(
  officer: Client,
  assignmentId: string,
  organisationId: string,
): Promise<Record<string, string>> {
  const meeting = {
    ...{ expectedVersion: 0, kind: 'MEETING', title: 'Möte', assignmentId, place: 'Stockholm', points: [] },
    ...{ startsAt: '2026-01-02T08:00:00Z', endsAt: '2026-01-02T09:00:00Z', agenda: '', notes: '', outcome: '' },
    participants: [{ actorId: organisationId, contact: '', absent: false }],
  };
  const made = async (): Promise<string> => {
    const { saveMeeting } = await officer.ask(
      `mutation ($input: SaveMeetingInput!) { saveMeeting(input: $input) { ... on Meeting { id } } }`,
      { input: meeting },
    );
    return saveMeeting.id;
  };
  return { meetingId: await made(), keptMeetingId: await made() };
}

/** A part of the work on the answer, and a note about it. */
export async function shareWork(
  body: Client,
  roundId: string,
  provisionId: string,
  words = 'Vem tar den här?',
): Promise<Record<string, string>> {
  const [partId, noteId] = [crypto.randomUUID(), crypto.randomUUID()];
  const part = { id: partId, roundId, expectedVersion: 0, title: words, unit: 'Ledningen', guidance: words };
  await body.ask(`mutation ($input: SaveWorkPartInput!) { saveWorkPart(input: $input) { __typename } }`, {
    input: { ...part, provisionIds: [provisionId], questionIds: ['fritext'] },
  });
  await body.ask(`mutation ($input: WriteNoteInput!) { writeNote(input: $input) { __typename } }`, {
    input: { id: noteId, roundId, provisionId, words },
  });
  return { partId, noteId };
}

/** A body asks for more time; the id of what it asked. */
export async function askForTime(body: Client, roundId: string, reason = 'Nämnden möts senare'): Promise<string> {
  const { askExtension } = await body.ask(
    `mutation ($r: ID!, $u: DateTime!, $why: String!) { askExtension(roundId: $r, until: $u, reason: $why) { ... on Extension { id } } }`,
    { r: roundId, u: new Date(Date.now() + 60 * 86_400_000).toISOString(), why: reason },
  );
  return askExtension.id;
}

/** A tag of the round's. */
export async function makeTag(officer: Client, roundId: string): Promise<Record<string, string>> {
  const { saveTag } = await officer.ask(`mutation ($i: SaveTagInput!) { saveTag(input: $i) { ... on Tag { id } } }`, {
    i: { roundId, expectedVersion: 0, name: 'Etikett', description: '' },
  });
  return { keptTagId: saveTag.id };
}

/** A round on a text of its own, sent to the body (unless it is being prepared), which has answered. */
export async function makeRound(
  world: World,
  officer: Client,
  state: (typeof STATES)[number],
  organisationId: string,
): Promise<Known> {
  const version = await publish(world);
  const provisionId = version.at['1 kap. 1 §'] ?? '';
  const places = { provisionId, versionId: version.id, id: version.id };
  if (state === 'PREPARING') {
    const input = {
      versionId: version.id,
      title: 'Förbereds',
      registrationNumber: '1/2026',
      subject: 'x',
      deadline: new Date(Date.now() + 30 * 86_400_000).toISOString(),
    };
    const { createRound } = await officer.ask(
      `mutation ($input: CreateRoundInput!) { createRound(input: $input) { ... on Round { id slug } } }`,
      { input },
    );
    await putQuestions(officer, createRound.id, ONE_QUESTION);
    const { addRoundDocument } = await officer.ask(
      `mutation ($input: AddRoundDocumentInput!) { addRoundDocument(input: $input) { ... on Round { documents { id } } } }`,
      { input: { roundId: createRound.id, kind: 'OTHER', title: 'Bilaga', text: 'Ord.' } },
    );
    const documentId = addRoundDocument.documents[0].id;
    return {
      roundId: createRound.id,
      slug: createRound.slug,
      commentId: version.id,
      organisationId,
      documentId,
      ...places,
    };
  }
  const round = await sendRound(officer, version.id, [organisationId], {
    title: `Remiss ${state}`,
    questions: ONE_QUESTION,
  });
  const body = await world.as('COORDINATOR', organisationId);
  await openResponse(body, round.id);
  const written = await saveComment(body, { roundId: round.id, provisionId });
  await roundTrip(body, round);
  const { document: textName } = await askTicket(body, round.id);
  const work = await shareWork(body, round.id, provisionId);
  await saveResponse(body, {
    roundId: round.id,
    expectedVersion: 1,
    overallStance: 'SUPPORTS',
    generalText: paragraph('Vi tillstyrker.'),
  });
  await submit(body, round.id, 2);
  const requestId = await askForTime(body, round.id);
  if (state === 'CLOSED')
    await officer.ask(
      `mutation ($r: ID!) { closeRound(roundId: $r, expectedVersion: 2, reason: "Klar") { __typename } }`,
      { r: round.id },
    );
  const assessed = { roundId: round.id, provisionId, text: paragraph('Noteras.'), expectedVersion: 0 };
  await (
    await world.as('EDITOR')
  ).ask(`mutation ($input: AssessProvisionInput!) { assessProvision(input: $input) { __typename } }`, {
    input: assessed,
  });
  const [ids] = await world.sql<{ comment: string; invitation: string }>(
    'samsyn_authority',
    'SELECT c.id AS comment, i.id AS invitation FROM record.comment c JOIN record.invitation i USING (round_id) WHERE round_id = $1',
    [round.id],
  );
  const ours = {
    ...work,
    requestId,
    commentId: ids?.comment ?? '',
    invitationId: ids?.invitation ?? '',
    writtenId: written.id,
    textName,
  };
  return { roundId: round.id, slug: round.slug, organisationId, ...ours, ...places };
}
