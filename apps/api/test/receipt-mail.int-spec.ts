import { randomUUID } from 'node:crypto';
import { checkReceipt, parseReceipt } from '@samsyn/consultation';
import PostalMime from 'postal-mime';
import { SendReceipt } from '../src/modules/responses/use-cases/send-receipt.ts';
import { mailServer, until } from './mail-server.ts';
import { ready, toolsOf } from './receipt.ts';
import { controlCode, submit } from './remiss.ts';
import { createWorld, type World } from './world.ts';

const MAILBOX = 'registrator@region.example';

interface Letter {
  id: string;
  addressee: string;
  state: string;
  address: string | null;
  failure: string | null;
}

/** Seen as the body: nobody else reaches them. */
const letters = async (world: World, bodyId: string): Promise<Letter[]> =>
  world.sql<Letter>(
    'samsyn_body',
    'SELECT id, addressee, state, address, failure FROM workspace.receipt_letter ORDER BY addressee',
    [],
    bodyId,
  );

const letterTo = async (world: World, bodyId: string, addressee = 'REGISTRAR') =>
  (await letters(world, bodyId)).find((letter) => letter.addressee === addressee);

const reaches = async (world: World, bodyId: string, state: string, addressee = 'REGISTRAR', ms = 15_000) =>
  until(async () => (await letterTo(world, bodyId, addressee))?.state === state, ms);

describe('the receipt by mail', () => {
  it('comes once, also when submitting is repeated with the same key', async () => {
    const mail = await mailServer();
    const world = await createWorld({ SMTP_URL: mail.url, SAMSYN_PROCESS: 'all' });
    try {
      const { body, bodyId, round } = await ready(world, MAILBOX);
      const [key, code] = [randomUUID(), await controlCode(body, round.id)];
      const both = await Promise.all([1, 2, 3].map(async () => submit(body, round.id, 2, key, code)));
      expect(new Set(both.map((receipt) => receipt.number)).size).toBe(1);
      await reaches(world, bodyId, 'SENT');
      await submit(body, round.id, 2, key, code);
      await reaches(world, bodyId, 'NOT_NEEDED', 'SIGNATORY');
      const kvitton = await received(mail.received);
      expect(kvitton).toHaveLength(1);
      const [letter] = kvitton;
      expect(letter?.to?.[0]?.address).toBe(MAILBOX);
      expect(letter?.text?.replace(/\s/g, '')).toContain(code);
      const json = letter?.attachments.find(({ filename }) => filename?.endsWith('.json'));
      const receipt = parseReceipt(new TextDecoder().decode(json?.content as ArrayBuffer));
      expect((await checkReceipt(receipt as never, await toolsOf(world))).map(({ ok }) => ok)).toEqual([
        true,
        true,
        true,
      ]);
      expect(letter?.attachments.some(({ mimeType }) => mimeType === 'application/pdf')).toBe(true);
      const { myResponse } = await body.ask(
        'query ($r: ID!) { myResponse(roundId: $r) { receiptLetters { addressee address state failure } } }',
        { r: round.id },
      );
      expect(myResponse.receiptLetters).toEqual([
        { addressee: 'REGISTRAR', address: MAILBOX, state: 'SENT', failure: null },
      ]);
    } finally {
      await world.stop();
      await mail.stop();
    }
  }, 60_000);

  it('comes to the person who submitted as well, whose address the body’s page does not tell', async () => {
    const mail = await mailServer();
    const world = await createWorld({ SMTP_URL: mail.url, SAMSYN_PROCESS: 'all' });
    try {
      const { body, bodyId, round } = await ready(world, MAILBOX);
      await world.sql(
        'owner',
        `UPDATE identity.app_user SET email = 'samordnare@region.example', demo_key = NULL, oidc_issuer = NULL, oidc_subject = NULL
         WHERE id = '${(await body.ask('{ viewer { id } }')).viewer.id}'`,
      );
      await submit(body, round.id, 2);
      await reaches(world, bodyId, 'SENT', 'SIGNATORY');
      await reaches(world, bodyId, 'SENT');
      const to = (await received(mail.received)).map((letter) => letter.to?.[0]?.address).sort();
      expect(to).toEqual([MAILBOX, 'samordnare@region.example']);
      const { myResponse } = await body.ask(
        'query ($r: ID!) { myResponse(roundId: $r) { receiptLetters { addressee address } } }',
        { r: round.id },
      );
      expect(myResponse.receiptLetters).toEqual([
        { addressee: 'REGISTRAR', address: MAILBOX },
        { addressee: 'SIGNATORY', address: null },
      ]);
      await expect(world.sql('samsyn_authority', 'SELECT * FROM workspace.receipt_letter')).rejects.toThrow(
        'permission denied',
      );
    } finally {
      await world.stop();
      await mail.stop();
    }
  }, 60_000);

  it('comes later when the mail server is away; the answer stands', async () => {
    const mail = await mailServer();
    const { port } = new URL(mail.url);
    await mail.stop();
    const world = await createWorld({ SMTP_URL: mail.url, SAMSYN_PROCESS: 'all' });
    let back: Awaited<ReturnType<typeof mailServer>> | undefined;
    try {
      const { body, bodyId, round } = await ready(world, MAILBOX);
      expect(await submit(body, round.id, 2)).toMatchObject({ __typename: 'Receipt' });
      await reaches(world, bodyId, 'FAILED');
      back = await mailServer(0, Number(port));
      const again = back;
      await reaches(world, bodyId, 'SENT', 'REGISTRAR', 40_000);
      expect(await received(again.received)).toHaveLength(1);
    } finally {
      await world.stop();
      await back?.stop();
    }
  }, 90_000);

  it('says that the mailbox does not exist, and is not tried again', async () => {
    const mail = await mailServer(100, 0, 550);
    const world = await createWorld({ SMTP_URL: mail.url, SAMSYN_PROCESS: 'all' });
    try {
      const { body, bodyId, round } = await ready(world, MAILBOX);
      await submit(body, round.id, 2);
      await reaches(world, bodyId, 'BOUNCED');
      expect(await letterTo(world, bodyId)).toMatchObject({ failure: '550' });
      const jobs = await world.sql(
        'owner',
        `SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'send-receipt-letter' AND last_error IS NOT NULL`,
      );
      expect(jobs).toEqual([]);
    } finally {
      await world.stop();
      await mail.stop();
    }
  }, 60_000);

  it('is not sent where there is no mail server, and says so', async () => {
    const world = await createWorld({ SAMSYN_PROCESS: 'all' });
    try {
      const { body, bodyId, round } = await ready(world, MAILBOX);
      await submit(body, round.id, 2);
      await reaches(world, bodyId, 'NOT_CONFIGURED');
      await reaches(world, bodyId, 'NOT_NEEDED', 'SIGNATORY');
    } finally {
      await world.stop();
    }
  }, 60_000);

  it('is never in the way: an answer is received although no letter can be written', async () => {
    const world = await createWorld();
    try {
      await world.sql('owner', 'REVOKE INSERT ON workspace.receipt_letter FROM samsyn_body');
      const { body, bodyId, round } = await ready(world, MAILBOX);
      expect(await submit(body, round.id, 2)).toMatchObject({ __typename: 'Receipt' });
      expect(await letters(world, bodyId)).toEqual([]);
    } finally {
      await world.stop();
    }
  });

  it('does not carry the answer where the round asks more than a mailbox of its readers', async () => {
    const mail = await mailServer();
    const world = await createWorld({ SMTP_URL: mail.url, SAMSYN_PROCESS: 'web' });
    try {
      const { body, bodyId, round } = await ready(world, MAILBOX);
      await submit(body, round.id, 2);
      const letter = await letterTo(world, bodyId);
      await world.sql('owner', 'ALTER TABLE office.round DISABLE TRIGGER assurance_is_fixed');
      await world.sql('owner', `UPDATE office.round SET assurance = 'MFA'`);
      await world.app.get(SendReceipt, { strict: false }).run({ letter: letter?.id ?? '', organisation: bodyId });
      const [sent] = await received(mail.received);
      expect(sent?.attachments).toEqual([]);
      expect(sent?.text).toContain('Hämta därför kvittot i Samsyn');
    } finally {
      await world.stop();
      await mail.stop();
    }
  }, 60_000);
});

/** The letters with a receipt; the invitations are others. */
async function received(letters_: readonly string[]) {
  const all = await Promise.all(letters_.map(async (letter) => PostalMime.parse(letter)));
  return all.filter(({ subject }) => subject?.startsWith('Kvitto'));
}
