import { attach } from './attachments.ts';
import type { Client, Loose } from './client.ts';
import { elsewhere } from './editions.ts';
import { incomingWorld } from './incoming.ts';
import { openResponse, paragraph, saveComment, saveResponse, submit } from './remiss.ts';

const MAIL = [
  'From: Registrator <svar@stranger.example>',
  'To: registrator@myndighet.example',
  'Subject: Yttrande',
  'Date: Mon, 12 Jan 2026 10:00:00 +0100',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Synpunkter',
  '',
  '1 kap. 2 §',
  '',
  'Kravet på en plan varje år är för tungt för en liten organisation, och bör mildras.',
].join('\r\n');

export type RepliesWorld = Awaited<ReturnType<typeof repliesWorld>>;

/**
 * A round whose bodies have done what bodies do: two points and a general text (uppsala), an endorsement with words of its own and one without
 * (skane, which has no mailbox), abstained, in another order, nothing at all, and one that was not asked and wrote a mail. All is decided.
 */
export async function repliesWorld(before?: (databaseUrl: string) => Promise<void>) {
  const at = await incomingWorld(before);
  const { world, officer, version } = at;
  const more = await world.addActors(
    { key: 'skane' },
    { key: 'gotland', mailbox: 'g@region.example' },
    { key: 'dalarna', mailbox: 'd@region.example' },
    { key: 'blekinge' },
  );
  const ids: Record<string, string> = { uppsala: at.uppsala, stranger: at.stranger, ...more };
  const round = await sendOpenly(officer, version.id, [at.uppsala, ...Object.values(more)]);
  const as = async (key: string): Promise<Client> => world.as('COORDINATOR', ids[key]);
  const place = { roundId: round['id'], provisionId: version.at['1 kap. 2 §'] ?? '' };

  const uppsala = at.body;
  await openResponse(uppsala, round['id']);
  const wording = { proposedWording: 'Planen ska ses över vart tredje år.', proposedReason: 'Tiden räcker inte.' };
  const whole = await saveComment(uppsala, { roundId: round['id'], body: paragraph('Bra i stort.') });
  await saveComment(uppsala, { ...place, body: paragraph('Varje år är för ofta.'), ...wording });
  const own = { roundId: round['id'], expectedVersion: 1, overallStance: 'SUPPORTS_WITH_CONDITIONS' };
  await saveResponse(uppsala, { ...own, generalText: paragraph('Regionen ser behovet.') });
  await attach(uppsala, round['id'], 'underlag.txt', 'Ett underlag.');
  await submit(uppsala, round['id'], 2);

  const skane = await as('skane');
  await openResponse(skane, round['id']);
  const { othersPoints } = await skane.ask(
    `query ($r: ID!, $p: ID) { othersPoints(roundId: $r, provisionId: $p) { commentId } }`,
    { r: round['id'], p: place.provisionId },
  );
  const { othersPoints: ofWhole } = await skane.ask(
    `query ($r: ID!, $p: ID) { othersPoints(roundId: $r, provisionId: $p) { commentId } }`,
    { r: round['id'], p: null },
  );
  const endorse = async (input: object): Promise<Loose> => saveComment(skane, input as never);
  const added = paragraph('Särskilt för små vårdcentraler.');
  await endorse({ ...place, endorsesCommentId: othersPoints[0].commentId, body: added });
  const silent = { roundId: round['id'], body: { type: 'doc', content: [{ type: 'paragraph' }] } };
  await endorse({ ...silent, endorsesCommentId: ofWhole[0].commentId });
  await saveResponse(skane, { ...own, overallStance: 'SUPPORTS' });
  await submit(skane, round['id'], 2);

  const gotland = await as('gotland');
  await openResponse(gotland, round['id']);
  await saveResponse(gotland, { ...own, overallStance: 'ABSTAINS' });
  await submit(gotland, round['id'], 2);
  const dalarna = await as('dalarna');
  await openResponse(dalarna, round['id']);
  await elsewhere(dalarna, round['id'], false);

  const file = { name: 'svar.eml', bytes: Buffer.from(MAIL) };
  const by = { organisationId: at.stranger, channel: 'EMAIL', reason: 'Inkommet utan att ha tillfrågats.' };
  await at.register(await at.decideAll(await at.receive(round['id'], file, by), by));
  const { closeRound } = await officer.ask(
    `mutation ($r: ID!, $v: Int!) { closeRound(roundId: $r, expectedVersion: $v, reason: "Alla har svarat.") { ... on Round { version } } }`,
    { r: round['id'], v: round['version'] },
  );
  await decideAll(at, round['id']);
  const { consolidateRound } = await officer.ask(
    `mutation ($r: ID!, $v: Int!) { consolidateRound(roundId: $r, expectedVersion: $v) { __typename ... on Refusal { problems { message } } ... on RoundDecision { state version } } }`,
    { r: round['id'], v: closeRound.version },
  );
  return { ...at, ids, round, as, whole, consolidated: consolidateRound as Loose };
}

async function sendOpenly(officer: Client, versionId: string, add: readonly string[]): Promise<Loose> {
  const input = {
    ...{ versionId, title: 'Svarsbrev', registrationNumber: '1.1-7/2026', subject: 'Förslaget' },
    ...{ deadline: new Date(Date.now() + 30 * 86_400_000).toISOString(), shortTimeReason: 'Det brådskar.' },
    ...{ coverLetter: paragraph('Missiv.'), answersVisible: 'ON_SUBMISSION' },
  };
  const { createRound } = await officer.ask(
    'mutation ($input: CreateRoundInput!) { createRound(input: $input) { ... on Round { id version } } }',
    { input },
  );
  await officer.ask('mutation ($input: ChangeRecipientsInput!) { changeRecipients(input: $input) { __typename } }', {
    input: { roundId: createRound.id, add },
  });
  const { openRound } = await officer.ask(
    `mutation ($r: ID!) { openRound(roundId: $r, expectedVersion: ${createRound.version}) { ... on Round { id slug version } } }`,
    { r: createRound.id },
  );
  return openRound;
}

/** Each comment that is decided on its own, by one and validated by another. */
async function decideAll({ world }: { world: Awaited<ReturnType<typeof incomingWorld>>['world'] }, roundId: string) {
  const [editor, adviser] = [await world.as('EDITOR'), await world.as('LEGAL_ADVISER')];
  const rows = await world.sql<{ id: string; inherits: boolean; wording: boolean }>(
    'samsyn_authority',
    `SELECT id, endorses_comment_id IS NOT NULL AND body_text = '' AS inherits, proposed_wording IS NOT NULL AS wording FROM record.comment WHERE round_id = $1`,
    [roundId],
  );
  for (const { id, wording } of rows.filter(({ inherits }) => !inherits)) {
    const decided = wording
      ? { disposition: 'PARTLY', reason: 'Vartannat år räcker.' }
      : { disposition: 'NOTED', reason: 'Synpunkten har noterats.' };
    await editor.ask('mutation ($i: AssessCommentInput!) { assessComment(input: $i) { __typename } }', {
      i: { commentId: id, expectedVersion: 0, ...decided },
    });
    await adviser.ask('mutation ($i: SettleAssessmentInput!) { settleAssessment(input: $i) { __typename } }', {
      i: { commentId: id, expectedVersion: 1, outcome: 'VALIDATED' },
    });
  }
}
