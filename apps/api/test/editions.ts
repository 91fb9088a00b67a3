import { randomUUID } from 'node:crypto';
import type { Client } from './client.ts';
import {
  controlCode,
  openResponse,
  paragraph,
  publish,
  saveComment,
  saveResponse,
  sendRound,
  submit,
} from './remiss.ts';
import type { World } from './world.ts';

const REFUSED = `__typename ... on Refusal { code problems { code } }`;
export const MINE = `id state version edition overallStance endorsesResponseId generalText
  comments { id version provisionId body endorses { commentId organisationName number text } } stances { provisionId stance }
  receipt { number submission form overallStance late } receiptLetters { addressee }
  submissions { id number receiptNumber form late standing followedBy withdrawal { number reason by seal } }`;

export async function mine(body: Client, roundId: string) {
  const { myResponse } = await body.ask(`query ($id: ID!) { myResponse(roundId: $id) { ${MINE} } }`, { id: roundId });
  return myResponse;
}

export async function beginSupplement(body: Client, roundId: string, expectedEdition = 1) {
  const text = `mutation ($id: ID!, $e: Int!) { beginSupplement(roundId: $id, expectedEdition: $e) { ${REFUSED} ... on MyResponse { ${MINE} } } }`;
  return (await body.ask(text, { id: roundId, e: expectedEdition })).beginSupplement;
}

export async function withdraw(
  body: Client,
  roundId: string,
  number = 1,
  reason = 'Fel underlag.',
  key: string = randomUUID(),
) {
  const text = `mutation ($id: ID!, $n: Int!, $r: String!, $k: ID!) { withdrawResponse(roundId: $id, number: $n, reason: $r, idempotencyKey: $k) {
    ${REFUSED} ... on MyResponse { ${MINE} } } }`;
  return (await body.ask(text, { id: roundId, n: number, r: reason, k: key })).withdrawResponse;
}

export async function elsewhere(
  body: Client,
  roundId: string,
  empty: boolean,
  edition = 1,
  key: string = randomUUID(),
) {
  const text = `mutation ($id: ID!, $e: Int!, $m: Boolean!, $k: ID!) { submitElsewhere(roundId: $id, expectedEdition: $e, empty: $m, idempotencyKey: $k) {
    ${REFUSED} ... on Receipt { number submission form overallStance comments contentHash } } }`;
  return (await body.ask(text, { id: roundId, e: edition, m: empty, k: key })).submitElsewhere;
}

/** Submits an edition after the first. */
export async function submitEdition(body: Client, roundId: string, edition: number, key: string = randomUUID()) {
  const { version } = await mine(body, roundId);
  const code = await controlCode(body, roundId);
  const text = `mutation ($id: ID!, $v: Int!, $c: String!, $k: ID!, $e: Int!) {
    submitResponse(roundId: $id, expectedVersion: $v, expectedCode: $c, idempotencyKey: $k, expectedEdition: $e) {
      ${REFUSED} ... on Stale { currentVersion } ... on Receipt { number submission contentHash late } } }`;
  return (await body.ask(text, { id: roundId, v: version, c: code, k: key, e: edition })).submitResponse;
}

const DIFFERENCE = `beforeReceipt afterReceipt overall overallBefore overallAfter general generalBefore generalAfter
  stances { address before after } points { change address before { body proposedWording } after { body endorsesName } }`;

export async function difference(asker: Client, roundId: string, organisationId?: string, number?: number) {
  const text = `query ($id: ID!, $o: ID, $n: Int) { responseDifference(roundId: $id, organisationId: $o, number: $n) { ${DIFFERENCE} } }`;
  return (await asker.ask(text, { id: roundId, o: organisationId, n: number })).responseDifference;
}

export interface Given {
  body: Client;
  bodyId: string;
  round: { id: string; slug: string };
  at: Readonly<Record<string, string>>;
  /** The points: on 1 kap. 1 §, on 1 kap. 2 §, and on the whole. */
  points: [string, string, string];
  receipt: { number: string; contentHash: string };
}

/** A body that has submitted an answer of three points, in a round of its own. */
export async function given(world: World, options: { key?: string; mailbox?: string } = {}): Promise<Given> {
  const { key = 'uppsala', ...actor } = options;
  const { [key]: bodyId = '' } = await world.addActors({ key, ...actor });
  const { id, at } = await publish(world);
  const round = await sendRound(await world.as('CASE_OFFICER'), id, [bodyId]);
  const body = await world.as('COORDINATOR', bodyId);
  const points = await write(body, round.id, at);
  const receipt = await submit(body, round.id, 2);
  return { body, bodyId, round, at, points, receipt };
}

/** Writes an answer of three points that lacks nothing. */
export async function write(body: Client, roundId: string, at: Given['at']): Promise<Given['points']> {
  await openResponse(body, roundId);
  const points: Given['points'] = [randomUUID(), randomUUID(), randomUUID()];
  const on = (id: string, provisionId: string | undefined, words: string) =>
    saveComment(body, { id, roundId, provisionId: provisionId ?? null, body: paragraph(words) });
  await on(points[0], at['1 kap. 1 §'], 'Första punkten.');
  await on(points[1], at['1 kap. 2 §'], 'Andra punkten.');
  await on(points[2], undefined, 'Om helheten.');
  await body.ask(
    `mutation ($r: ID!, $p: ID!) { setProvisionStance(roundId: $r, provisionId: $p, stance: OPPOSES) { __typename } }`,
    {
      r: roundId,
      p: at['1 kap. 2 §'],
    },
  );
  await saveResponse(body, {
    roundId,
    expectedVersion: 1,
    overallStance: 'SUPPORTS',
    generalText: paragraph('Vi tillstyrker.'),
  });
  return points;
}

export async function discard(body: Client, roundId: string, expectedEdition: number) {
  const text = `mutation ($id: ID!, $e: Int!) { discardSupplement(roundId: $id, expectedEdition: $e) { ${REFUSED} ... on MyResponse { ${MINE} discarded { by } } } }`;
  return (await body.ask(text, { id: roundId, e: expectedEdition })).discardSupplement;
}
