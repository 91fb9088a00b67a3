import PostalMime from 'postal-mime';
import { mailServer, until } from '../../../test/mail-server.ts';
import { publish, sendRound } from '../../../test/remiss.ts';
import { createWorld, type World } from '../../../test/world.ts';
import { SYSTEM } from '../caller.ts';
import { UnitOfWork } from '../db/index.ts';
import { Jobs } from './jobs.ts';

async function sentRound(world: World, mailbox?: string): Promise<string> {
  const { a = '' } = await world.addActors({ key: 'a', ...(mailbox ? { mailbox } : {}) });
  const { id } = await publish(world);
  return (await sendRound(await world.as('CASE_OFFICER'), id, [a])).id;
}

const letters = async (world: World) =>
  world.sql<{ state: string; failure: string | null }>(
    'samsyn_authority',
    'SELECT state, failure FROM office.outgoing_mail',
  );

describe('a job', () => {
  it('is there exactly when what gave cause to it is', async () => {
    const world = await createWorld();
    try {
      const [work, jobs] = [world.app.get(UnitOfWork), world.app.get(Jobs)];
      const failing = work.inTransaction(SYSTEM, async (tx) => {
        await jobs.add(tx, 'undone', {});
        throw new Error('nej');
      });
      await expect(failing).rejects.toThrow('nej');
      await work.inTransaction(SYSTEM, async (tx) => {
        await jobs.add(tx, 'done', { id: 'x' }, { key: 'one' });
        await jobs.add(tx, 'done', { id: 'y' }, { key: 'one' });
      });
      const queued = await world.sql('owner', 'SELECT task_identifier AS task FROM graphile_worker.jobs');
      expect(queued).toEqual([{ task: 'done' }]);
      for (const role of ['samsyn_authority', 'samsyn_body', 'samsyn_door'] as const) {
        await expect(world.sql(role, 'SELECT * FROM graphile_worker.jobs')).rejects.toThrow('permission denied');
      }
    } finally {
      await world.stop();
    }
  });
});

describe('an invitation by mail', () => {
  it('is sent once, with a link that lets the body in', async () => {
    const mail = await mailServer();
    const world = await createWorld({ SMTP_URL: mail.url, SAMSYN_PROCESS: 'all' });
    try {
      await sentRound(world, 'registrator@region.example');
      await until(() => mail.received.length > 0);
      await until(async () => (await letters(world))[0]?.state === 'SENT');
      expect(mail.received).toHaveLength(1);
      const { to, subject, text } = await PostalMime.parse(mail.received[0] ?? '');
      expect(to?.[0]?.address).toBe('registrator@region.example');
      expect(subject).toContain('Planering');
      const token = /\/inbjudan#(?<token>[\w-]{43})/u.exec(text ?? '')?.groups?.['token'] ?? '';
      const browser = world.anonymous();
      const preview = `query ($t: String!) { invitation(token: $t) { roundTitle organisationName alreadyUsed expired } }`;
      for (let n = 0; n < 3; n += 1) {
        expect((await browser.ask(preview, { t: token })).invitation).toMatchObject({
          roundTitle: 'Planering',
          alreadyUsed: false,
          expired: false,
        });
      }
      const accept = `mutation ($t: String!) { acceptInvitation(token: $t) { __typename ... on SignedIn { goTo viewer { side role } } ... on Refusal { code } } }`;
      const both = await Promise.all(
        [browser, world.anonymous()].map(async (one) => (await one.ask(accept, { t: token })).acceptInvitation),
      );
      expect(both.map(({ __typename: name }) => name).sort()).toEqual(['Refusal', 'SignedIn']);
      expect(both.find(({ __typename: name }) => name === 'SignedIn')).toMatchObject({
        goTo: '/remiss/planering',
        viewer: { side: 'BODY', role: 'COORDINATOR' },
      });
      expect((await browser.ask(preview, { t: token })).invitation).toMatchObject({ alreadyUsed: true });
      const events = await world.sql(
        'samsyn_authority',
        `SELECT side FROM record.event WHERE kind = 'INVITATION_OPENED'`,
      );
      expect(events).toEqual([{ side: 'BODY' }]);
    } finally {
      await world.stop();
      await mail.stop();
    }
  });

  it('is tried again when the server is busy, and is never sent twice', async () => {
    const mail = await mailServer(1);
    const world = await createWorld({ SMTP_URL: mail.url, SAMSYN_PROCESS: 'all' });
    try {
      await sentRound(world, 'registrator@region.example');
      await until(async () => (await letters(world))[0]?.state === 'FAILED');
      await until(async () => (await letters(world))[0]?.state === 'SENT', 25_000);
      expect(mail.received).toHaveLength(1);
    } finally {
      await world.stop();
      await mail.stop();
    }
  }, 60_000);

  it('without a mail server is no error: it says that none is configured', async () => {
    const world = await createWorld({ SAMSYN_PROCESS: 'all' });
    try {
      await sentRound(world, 'registrator@region.example');
      await until(async () => (await letters(world))[0]?.state === 'NOT_CONFIGURED');
    } finally {
      await world.stop();
    }
  });
});
