import { addDays, stockholmDayOf } from '@samsyn/consultation';
import type { Client, Loose } from './client.ts';
import { controlCode, openResponse, paragraph, publish, saveResponse, sendRound } from './remiss.ts';
import type { World } from './world.ts';

const STEP = 'id edition kind at byName byRole toName onBehalfOfName remark contentHash';
const SIGNING =
  'signing { capacity role onBehalfOf board meetingOn minutesSection preliminary } decisions { board meetingOn minutesSection outcome }';
export const SIGN_OFF = `roundId state chain isRoundsOrder board viewerCan legalActs mayChangeOrder mayAddDecision sent { ${STEP} } approved { ${STEP} } steps { ${STEP} }
  reviewers { id name role } signers { name delegatedBy } ${SIGNING}`;
const RESULT = `__typename ... on Refusal { code message problems { code field } } ... on SignOff { ${SIGN_OFF} }`;
const ORDER = `__typename ... on Refusal { code problems { code field } } ... on Stale { currentVersion changedBy }
  ... on SigningOrder { chain ownApproval board version rounds { roundId chain } signatories mayChange }`;

export const signOff = async (who: Client, roundId: string): Promise<Loose> =>
  (await who.ask(`query ($r: ID!) { signOff(roundId: $r) { ${SIGN_OFF} } }`, { r: roundId })).signOff;

/** Sends the answer for review as it stands now. */
export async function send(
  who: Client,
  roundId: string,
  more: { reviewerId?: string; remark?: string; code?: string } = {},
): Promise<Loose> {
  const code = more.code ?? (await controlCode(who, roundId));
  const { sendForReview } = await who.ask(
    `mutation ($r: ID!, $c: String!, $to: ID, $w: String) { sendForReview(roundId: $r, expectedCode: $c, reviewerId: $to, remark: $w) { ${RESULT} } }`,
    { r: roundId, c: code, to: more.reviewerId ?? null, w: more.remark ?? null },
  );
  return sendForReview;
}

export const takeBack = async (who: Client, roundId: string): Promise<Loose> =>
  (await who.ask(`mutation ($r: ID!) { takeBackAnswer(roundId: $r) { ${RESULT} } }`, { r: roundId })).takeBackAnswer;

export const sendBack = async (who: Client, roundId: string, remark = 'Skälen saknas.'): Promise<Loose> =>
  (
    await who.ask(`mutation ($r: ID!, $w: String!) { returnAnswer(roundId: $r, remark: $w) { ${RESULT} } }`, {
      r: roundId,
      w: remark,
    })
  ).returnAnswer;

export async function approve(who: Client, roundId: string, code?: string): Promise<Loose> {
  const { approveAnswer } = await who.ask(
    `mutation ($r: ID!, $c: String!) { approveAnswer(roundId: $r, expectedCode: $c) { ${RESULT} } }`,
    { r: roundId, c: code ?? (await controlCode(who, roundId)) },
  );
  return approveAnswer;
}

export interface Board {
  board: string;
  meetingOn: string;
  minutesSection?: string | null;
  preliminary: boolean;
}

/** Submits as the page does; what came of it. */
export async function give(who: Client, roundId: string, board: Board | null = null): Promise<Loose> {
  const { myResponse } = await who.ask('query ($r: ID!) { myResponse(roundId: $r) { version } }', { r: roundId });
  const { submitResponse } = await who.ask(
    `mutation ($r: ID!, $v: Int!, $c: String!, $k: ID!, $b: BoardInput) { submitResponse(roundId: $r, expectedVersion: $v, expectedCode: $c, idempotencyKey: $k, board: $b) {
       __typename ... on Refusal { code message problems { code field } } ... on Receipt { number submittedBy contentHash ${SIGNING} } } }`,
    { r: roundId, v: myResponse.version, c: await controlCode(who, roundId), k: crypto.randomUUID(), b: board },
  );
  return submitResponse;
}

export async function saveOrder(
  who: Client,
  chain: string,
  more: { ownApproval?: boolean; board?: string; expectedVersion?: number } = {},
): Promise<Loose> {
  const { signingOrder } = await who.ask('{ signingOrder { version } }');
  const input = { chain, ownApproval: false, board: '', expectedVersion: signingOrder.version, ...more };
  return (
    await who.ask(`mutation ($i: SaveSigningOrderInput!) { saveSigningOrder(input: $i) { ${ORDER} } }`, { i: input })
  ).saveSigningOrder;
}

export const saveRoundOrder = async (who: Client, roundId: string, chain: string | null): Promise<Loose> =>
  (
    await who.ask(`mutation ($r: ID!, $c: Chain) { saveRoundOrder(roundId: $r, chain: $c) { ${ORDER} } }`, {
      r: roundId,
      c: chain,
    })
  ).saveRoundOrder;

const DELEGATIONS =
  'people { id name role } delegations { id givenByName givenToName roundId roundTitle until reason endedAt endedByName holds mayEnd }';

export async function delegate(
  who: Client,
  input: { userId: string; roundId?: string; until?: string; reason?: string },
): Promise<Loose> {
  const { delegateSigning } = await who.ask(
    `mutation ($i: DelegateSigningInput!) { delegateSigning(input: $i) { __typename ... on Refusal { code problems { code field } } ... on Delegations { ${DELEGATIONS} } } }`,
    { i: { reason: 'Delegationsordningen 4.2', ...input } },
  );
  return delegateSigning;
}

export const endDelegation = async (who: Client, id: string): Promise<Loose> =>
  (
    await who.ask(
      `mutation ($d: ID!) { endDelegation(delegationId: $d) { __typename ... on Refusal { code } ... on Delegations { ${DELEGATIONS} } } }`,
      { d: id },
    )
  ).endDelegation;

export const delegationsOf = async (who: Client): Promise<Loose> =>
  (await who.ask(`{ delegations { ${DELEGATIONS} } }`)).delegations;

export interface Person {
  client: Client;
  id: string;
  name: string;
}

/** Signs somebody in and says who it is. */
export async function person(world: World, role: Parameters<World['as']>[0], organisationId: string): Promise<Person> {
  const client = await world.as(role, organisationId);
  const { viewer } = await client.ask('{ viewer { id displayName } }');
  return { client, id: viewer.id, name: viewer.displayName };
}

let rounds = 0;

/** A round with an answer of the body that lacks nothing. */
export async function readyRound(
  world: World,
  officer: Client,
  who: Client,
  organisationId: string,
): Promise<{ id: string; slug: string }> {
  rounds += 1;
  const version = await publish(world);
  const round = await sendRound(officer, version.id, [organisationId], { title: `Remiss ${rounds}` });
  await openResponse(who, round.id);
  await saveResponse(who, {
    roundId: round.id,
    expectedVersion: 1,
    overallStance: 'SUPPORTS',
    generalText: paragraph('Vi tillstyrker.'),
  });
  return round;
}

/** Somebody mends the text of an answer that is open. */
export async function mend(who: Client, roundId: string, text: string): Promise<Loose> {
  const { myResponse } = await who.ask('query ($r: ID!) { myResponse(roundId: $r) { version } }', { r: roundId });
  return saveResponse(who, {
    roundId,
    expectedVersion: myResponse.version,
    overallStance: 'SUPPORTS',
    generalText: paragraph(text),
  });
}

/** So many days from today, as ISO 8601. */
export const dayFromNow = (days: number): string => addDays(stockholmDayOf(Date.now()), days);
