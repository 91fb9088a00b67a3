import { addDays, deadlineMoment, stockholmDayOf } from '@samsyn/consultation';
import PostalMime from 'postal-mime';
import type { Client } from './client.ts';
import { mailServer } from './mail-server.ts';
import { openResponse, paragraph, publish, saveResponse, submit } from './remiss.ts';
import { createWorld } from './world.ts';

export const OUTCOME = '__typename ... on Refusal { code message problems { code field } }';
export const ROUND = `${OUTCOME} ... on Round { id slug version state deadline pause { reason } deadlineMoves { before after reason } shortTimeReason }`;
const EXTENSION = `${OUTCOME} ... on Extension { id organisationName until reason askedBy decision { until reason decidedBy } }`;

/** The end of the day in Stockholm so many days from now. */
export const evening = (days: number): string =>
  new Date(deadlineMoment(addDays(stockholmDayOf(Date.now()), days))).toISOString();

export const OFFICE = 'remisser@myndighet.example';

/** A world with a mail server, two bodies, Regelrådet, and what a case officer and a body do with the time to answer. */
export async function timeWorld() {
  const mail = await mailServer();
  const world = await createWorld({ SMTP_URL: mail.url, SAMSYN_PROCESS: 'all', ROUND_MAILBOX: OFFICE });
  const actors = await world.addActors(
    { key: 'uppsala', mailbox: 'uppsala@region.example' },
    { key: 'halland', mailbox: 'halland@region.example' },
    { key: 'regelradet', names: [{ name: 'Regelrådet', kind: 'OFFICIAL', sources: [] }] },
  );
  const version = await publish(world);
  const officer = await world.as('CASE_OFFICER');
  const bodies = {
    uppsala: await world.as('COORDINATOR', actors['uppsala']),
    halland: await world.as('SIGNATORY', actors['halland']),
  };
  let count = 0;
  const stop = async (): Promise<void> => {
    await world.stop();
    await mail.stop();
  };

  const letters = async () => Promise.all(mail.received.map(async (one) => PostalMime.parse(one)));
  const lettersAbout = async (words: RegExp) => (await letters()).filter(({ subject }) => words.test(subject ?? ''));

  const prepare = async (input: object, add = [actors['uppsala'], actors['halland']]) => {
    count += 1;
    const { createRound } = await officer.ask(
      `mutation ($input: CreateRoundInput!) { createRound(input: $input) { ${ROUND} } }`,
      {
        input: {
          versionId: version.id,
          title: `Tid ${count}`,
          registrationNumber: `1/${count}`,
          subject: 'Förslaget',
          coverLetter: paragraph('Ni ges tillfälle.'),
          ...input,
        },
      },
    );
    await officer.ask(`mutation ($i: ChangeRecipientsInput!) { changeRecipients(input: $i) { ${OUTCOME} } }`, {
      i: { roundId: createRound.id, add },
    });
    return createRound;
  };
  const open = async ({ id, version: v }: { id: string; version: number }) =>
    (
      await officer.ask(`mutation ($id: ID!, $v: Int!) { openRound(roundId: $id, expectedVersion: $v) { ${ROUND} } }`, {
        id,
        v,
      })
    ).openRound;
  const send = async (input: object = {}) =>
    open(await prepare({ deadline: evening(20), shortTimeReason: 'Lagen träder i kraft.', ...input }));
  const ask = async (body: Client, roundId: string, day: string, reason = 'Nämnden möts senare.') =>
    (
      await body.ask(
        `mutation ($r: ID!, $u: DateTime!, $w: String!) { askExtension(roundId: $r, until: $u, reason: $w) { ${EXTENSION} } }`,
        { r: roundId, u: day, w: reason },
      )
    ).askExtension;
  const decide = async (requestId: string, day: string | null, reason = '') =>
    (
      await officer.ask(
        `mutation ($r: ID!, $u: DateTime, $w: String!) { decideExtension(requestId: $r, until: $u, reason: $w) { ${EXTENSION} } }`,
        { r: requestId, u: day, w: reason },
      )
    ).decideExtension;
  const seen = async (body: Client, slug: string) =>
    await body.ask(
      `query ($s: String!) { round(slug: $s) { deadline commonDeadline noExtensions shortTimeReason pause { reason } deadlineMoves { reason } viewerCan } roundFront(slug: $s) { deadline } rounds(first: 50) { nodes { slug deadline } } }`,
      { s: slug },
    );
  const boardRow = async (roundId: string, name: string) => {
    const { board } = await officer.ask(
      `query ($r: ID!) { board(roundId: $r) { rows { name state late extendedUntil asksExtension } } }`,
      { r: roundId },
    );
    return board.rows.find((row: { name: string }) => row.name === name);
  };
  const change = async (name: string, round: { id: string; version: number }, more: string, variables: object = {}) =>
    (
      await officer.ask(
        `mutation ($r: ID!, $v: Int!${'deadline' in variables ? ', $deadline: DateTime!' : ''}${'reason' in variables ? ', $reason: String!' : ''}) { ${name}(roundId: $r, expectedVersion: $v${more}) { ${ROUND} } }`,
        { r: round.id, v: round.version, ...variables },
      )
    )[name];
  const setDeadline = async (roundId: string, when: string) =>
    world.sql('owner', `UPDATE office.round SET deadline = clock_timestamp() + $2::interval WHERE id = $1`, [
      roundId,
      when,
    ]);
  const answer = async (body: Client, roundId: string) => {
    await openResponse(body, roundId);
    await saveResponse(body, { roundId, expectedVersion: 1, overallStance: 'SUPPORTS' });
    return submit(body, roundId, 2);
  };

  return {
    world,
    actors,
    version,
    officer,
    bodies,
    stop,
    lettersAbout,
    prepare,
    open,
    send,
    ask,
    decide,
    seen,
    boardRow,
    change,
    setDeadline,
    answer,
    rounds: () => count,
  };
}
