import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createPublicKey, generateKeyPairSync, randomUUID, verify } from 'node:crypto';
import { checkReceipt, parseReceipt, pdfAttachments, pdfSignature } from '@samsyn/consultation';
import { ReceiptKeyStore } from '../src/modules/responses/store/receipt-key.store.ts';
import { ReceiptSigner } from '../src/modules/responses/use-cases/receipt-signer.ts';
import { ENVIRONMENT } from '../src/platform/environment.token.ts';
import type { Environment } from '../src/config/environment.ts';
import { got, ready, type Ready, toolsOf } from './receipt.ts';
import { controlCode, paragraph, saveComment, saveResponse, submit } from './remiss.ts';
import { createWorld, type World } from './world.ts';

describe('the control code', () => {
  let world: World;
  beforeAll(async () => (world = await createWorld()));
  afterAll(async () => world.stop());

  it('is shown before, and is the receipt’s afterwards', async () => {
    const { body, round } = await ready(world);
    const code = await controlCode(body, round.id);
    expect(code).toMatch(/^[0-9a-f]{64}$/);
    expect(await submit(body, round.id, 2, randomUUID(), code)).toMatchObject({ contentHash: code });
  });

  it('is none while something is missing', async () => {
    const { body, round } = await ready(world);
    await saveResponse(body, { roundId: round.id, expectedVersion: 2, overallStance: null });
    expect(await controlCode(body, round.id)).toBe('');
  });

  it('stands in the way when somebody wrote after it was shown: nothing is submitted', async () => {
    const { body, bodyId, round, provisionId } = await ready(world);
    const code = await controlCode(body, round.id);
    // a comment has a version of its own: the answer's stays the same
    const colleague = await world.as('CONTRIBUTOR', bodyId);
    await saveComment(colleague, { roundId: round.id, provisionId, body: paragraph('I sista stund') });
    expect(await submit(body, round.id, 2, randomUUID(), code)).toMatchObject({
      __typename: 'Refusal',
      code: 'ANSWER_CHANGED',
    });
    const left = await world.sql(
      'owner',
      `SELECT (SELECT count(*)::int FROM record.response WHERE round_id = '${round.id}') AS responses,
         (SELECT count(*)::int FROM record.event WHERE round_id = '${round.id}' AND kind = 'RESPONSE_SUBMITTED') AS events,
         (SELECT count(*)::int FROM workspace.receipt_letter WHERE round_id = '${round.id}') AS letters,
         (SELECT state FROM workspace.response WHERE round_id = '${round.id}') AS state`,
      [],
      bodyId,
    );
    expect(left).toEqual([{ responses: 0, events: 0, letters: 0, state: 'DRAFTING' }]);
    expect(await submit(body, round.id, 2)).toMatchObject({ __typename: 'Receipt' });
  });
});

describe('the receipt as files', () => {
  let world: World;
  let is: Ready;
  beforeAll(async () => {
    world = await createWorld({ SAMSYN_PROCESS: 'all' });
    is = await ready(world);
    await submit(is.body, is.round.id, 2);
  });
  afterAll(async () => world.stop());

  it('holds for anybody with the published keys: JSON and PDF say the same', async () => {
    const tools = await toolsOf(world);
    const json = await got(is.body, `/export/remiss/${is.round.slug}/kvitto.json`);
    expect(json.status).toBe(200);
    const receipt = parseReceipt(json.text);
    if (receipt === null) throw new Error('no receipt');
    expect((await checkReceipt(receipt, tools)).map(({ ok }) => ok)).toEqual([true, true, true]);
    const [recorded] = await world.sql<{ at: Date; number: string; hash: string }>(
      'owner',
      `SELECT received_at AS at, receipt_number AS number, content_hash AS hash FROM record.response WHERE round_id = '${is.round.id}'`,
    );
    expect(receipt).toMatchObject({
      number: recorded?.number,
      contentHash: recorded?.hash,
      receivedAt: recorded?.at.toISOString(),
      late: false,
      comments: 1,
      organisationId: is.bodyId,
      seal: expect.stringMatching(/^\d+:[0-9a-f]{64}$/),
    });
    const pdf = (await got(is.body, `/export/remiss/${is.round.slug}/kvitto.pdf`)).bytes;
    const signature = pdfSignature(pdf);
    expect(await tools.verify(signature?.keyId ?? '', signature?.bytes ?? pdf, signature?.signature ?? '')).toBe(
      'VALID',
    );
    expect(pdfAttachments(pdf).map((one) => Buffer.from(one).toString('utf8'))).toEqual([json.text, receipt.answer]);
    const altered = Buffer.from(pdf);
    const at = altered.indexOf('Title');
    altered[at] = 0x58;
    const bent = pdfSignature(altered);
    expect(await tools.verify(bent?.keyId ?? '', bent?.bytes ?? pdf, bent?.signature ?? '')).toBe('INVALID');
  });

  it('is the body’s own: not there for another body, for the authority or for nobody', async () => {
    const { b = '' } = await world.addActors({ key: 'b' });
    for (const file of ['kvitto.json', 'kvitto.pdf']) {
      const path = `/export/remiss/${is.round.slug}/${file}`;
      expect((await got(await world.as('READER', is.bodyId), path)).status).toBe(200);
      expect((await got(await world.as('COORDINATOR', b), path)).status).toBe(404);
      for (const role of ['CASE_OFFICER', 'REGISTRAR', 'ADMINISTRATOR'] as const)
        expect((await got(await world.as(role), path)).status).toBe(404);
      expect((await got(world.anonymous(), path)).status).toBe(401);
    }
    expect((await got(is.body, '/export/remiss/finns-inte/kvitto.json')).status).toBe(404);
  });

  it('is not written over an answer that was bent in the database', async () => {
    const other = await ready(world);
    await submit(other.body, other.round.id, 2);
    await world.sql('owner', `ALTER TABLE record.response DISABLE TRIGGER USER`);
    await world.sql('owner', `ALTER TABLE record.response NO FORCE ROW LEVEL SECURITY`);
    await world.sql(
      'owner',
      `UPDATE record.response SET general_text = '{"type":"doc"}' WHERE round_id = '${other.round.id}'`,
    );
    expect((await got(other.body, `/export/remiss/${other.round.slug}/kvitto.json`)).status).toBe(500);
  });

  it('keeps the private key where only the door reads it', async () => {
    for (const role of ['samsyn_authority', 'samsyn_body'] as const)
      await expect(world.sql(role, 'SELECT key_id FROM operations.receipt_key')).rejects.toThrow('permission denied');
    const published = (await got(world.anonymous(), '/.well-known/samsyn-receipt-keys.json')).text;
    expect(Object.keys((JSON.parse(published) as { keys: object[] }).keys[0] ?? {}).sort()).toEqual([
      'alg',
      'crv',
      'kid',
      'kty',
      'use',
      'x',
    ]);
    await expect(world.sql('samsyn_door', 'DELETE FROM operations.receipt_key')).rejects.toThrow('permission denied');
  });
});

describe('the key that signs receipts', () => {
  let world: World;
  beforeAll(async () => (world = await createWorld()));
  afterAll(async () => world.stop());

  const signer = (key?: string): ReceiptSigner => {
    const environment = world.app.get<Environment>(ENVIRONMENT, { strict: false });
    const set = key === undefined ? environment : { ...environment, RECEIPT_KEY: key };
    return new ReceiptSigner(world.app.get(ReceiptKeyStore, { strict: false }), set);
  };
  const names = async (): Promise<string[]> => (await signer().published()).map(({ kid }) => kid);

  it('is made once, however many processes start at the same time', async () => {
    await world.sql('owner', 'ALTER TABLE operations.receipt_key DISABLE TRIGGER USER');
    await world.sql('owner', 'DELETE FROM operations.receipt_key');
    const made = await Promise.all(Array.from({ length: 8 }, async () => signer().keyId()));
    expect(new Set(made).size).toBe(1);
    expect(await names()).toEqual([made[0]]);
  });

  it('may be given, and changed: those before stay published, and what they signed goes on holding', async () => {
    const before = await names();
    const bytes = Buffer.from('kvitto');
    const signed = await signer().sign(bytes);
    const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const given = signer(pem);
    const [keyId, again] = [await given.keyId(), await signer(pem).keyId()];
    expect(again).toBe(keyId);
    expect(before).not.toContain(keyId);
    const published = await given.published();
    expect(published.map(({ kid }) => kid).sort()).toEqual([keyId, ...before].sort());
    const holds = (signature: string): (string | undefined)[] =>
      published
        .filter((jwk) =>
          verify(null, bytes, createPublicKey({ key: { ...jwk }, format: 'jwk' }), Buffer.from(signature, 'base64url')),
        )
        .map(({ kid }) => kid);
    expect(holds(signed)).toEqual(before);
    expect(holds(await given.sign(bytes))).toEqual([keyId]);
  });

  it('may be revoked from a shell, from a moment and for good: everybody is told beside the key', async () => {
    const samsyn = (...args: string[]) =>
      spawnSync(
        process.execPath,
        [fileURLToPath(new URL('../../cli/dist/main.js', import.meta.url)), 'receipts', 'revoke', ...args],
        {
          encoding: 'utf8',
          env: { ...process.env, DATABASE_URL: world.databaseUrl },
        },
      );
    const [key = '', ...others] = await names();
    const about = ['--from', '2026-11-22T08:30:00+01:00', '--reason', 'compromised'];
    expect(JSON.parse(samsyn('--key', key, ...about).stdout)).toEqual({
      keyId: key,
      revokedFrom: '2026-11-22T07:30:00.000Z',
      reason: 'compromised',
    });
    const answer = await fetch(`${world.url}/.well-known/samsyn-receipt-keys.json`);
    const { keys } = (await answer.json()) as { keys: { kid: string; revoked?: object }[] };
    const revoked = { revoked_at: Date.parse('2026-11-22T07:30:00Z') / 1000, reason: 'compromised' };
    expect(keys.find(({ kid }) => kid === key)?.revoked).toEqual(revoked);
    expect(keys.filter((one) => one.revoked !== undefined)).toHaveLength(1);
    expect(keys).toHaveLength(others.length + 1);
    for (const args of [
      ['--key', key, ...about],
      ['--key', 'okänd', ...about],
      ['--key', key],
      ['--key', key, '--from', 'igår', '--reason', 'compromised'],
    ])
      expect(samsyn(...args)).toMatchObject({ status: 2, stdout: '' });
    await expect(world.sql('owner', 'DELETE FROM operations.receipt_key_revocation')).rejects.toThrow('immutable');
    await expect(world.sql('samsyn_door', 'DELETE FROM operations.receipt_key_revocation')).rejects.toThrow('denied');
  });
});
