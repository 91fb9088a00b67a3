import { createHash, createPublicKey, verify } from 'node:crypto';
import type { ReceiptTools } from '@samsyn/consultation';
import type { Client } from './client.ts';
import { openResponse, paragraph, publish, saveComment, saveResponse, sendRound } from './remiss.ts';
import type { World } from './world.ts';

export interface Ready {
  body: Client;
  bodyId: string;
  round: { id: string; slug: string };
  provisionId: string;
}

/** A body with an answer that lacks nothing. */
export async function ready(world: World, mailbox?: string): Promise<Ready> {
  const { a: bodyId = '' } = await world.addActors({ key: 'a', ...(mailbox ? { mailbox } : {}) });
  const version = await publish(world);
  const round = await sendRound(await world.as('CASE_OFFICER'), version.id, [bodyId]);
  const body = await world.as('COORDINATOR', bodyId);
  await openResponse(body, round.id);
  const provisionId = version.at['1 kap. 1 §'] ?? '';
  await saveComment(body, { roundId: round.id, provisionId, proposedWording: ' Ny lydelse.\n', proposedReason: '\t' });
  await body.ask(
    `mutation ($r: ID!, $p: ID!) { setProvisionStance(roundId: $r, provisionId: $p, stance: OPPOSES) { __typename } }`,
    { r: round.id, p: provisionId },
  );
  await saveResponse(body, {
    roundId: round.id,
    expectedVersion: 1,
    overallStance: 'SUPPORTS',
    generalText: paragraph('Vi tillstyrker, 5 § och 😀.'),
  });
  return { body, bodyId, round, provisionId };
}

export async function got(client: Client, path: string): Promise<{ status: number; bytes: Buffer; text: string }> {
  const response = await client.fetch(path);
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, bytes, text: bytes.toString('utf8') };
}

/** What somebody outside has: the published keys and a hash function. */
export async function toolsOf(world: World): Promise<ReceiptTools> {
  const { keys } = JSON.parse((await got(world.anonymous(), '/.well-known/samsyn-receipt-keys.json')).text) as {
    keys: { kid: string; x: string; kty: string; crv: string }[];
  };
  return {
    sha256: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
    verify: async (keyId, bytes, signature) => {
      const jwk = keys.find(({ kid }) => kid === keyId);
      if (jwk === undefined) return 'UNKNOWN_KEY';
      const key = createPublicKey({ key: jwk, format: 'jwk' });
      return verify(null, bytes, key, Buffer.from(signature, 'base64url')) ? 'VALID' : 'INVALID';
    },
  };
}
