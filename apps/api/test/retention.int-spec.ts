import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { verifyAudit } from '@samsyn/audit';
import type { Client } from './client.ts';
import { until } from './mail-server.ts';
import { type Line, listen } from './lines.ts';
import { openResponse, paragraph, publish, saveComment, saveResponse, sendRound, submit } from './remiss.ts';
import { createWorld, type World } from './world.ts';

/** What has had its time is erased by night, and nothing else: not what is on record, not what a body is writing (ADR 0028). */
describe('what has had its time', () => {
  let world: World;
  let lines: Line[];
  let body: Client;
  let a: string;
  let b: string;
  const owner = async <R extends object>(text: string, values: unknown[] = []): Promise<R[]> =>
    world.sql<R>('owner', text, values);
  const samsyn = (args: string[], settings: Record<string, string> = {}) =>
    spawnSync(process.execPath, [fileURLToPath(new URL('../../cli/dist/main.js', import.meta.url)), ...args], {
      encoding: 'utf8',
      env: { ...process.env, ...settings, DATABASE_URL: world.databaseUrl },
    });
  const counted = (...args: string[]) => JSON.parse(samsyn(['retention', 'run', ...args]).stdout) as object;
  const night = async (): Promise<unknown> => {
    const before = lines.length;
    await owner(`SELECT graphile_worker.add_job('erase-outlived')`);
    const told = (): Line | undefined => lines.slice(before).find((line) => 'erased' in line);
    await until(() => told() !== undefined);
    return told()?.['erased'];
  };
  /** Everything on record and in the body's own space, row by row, but for where its receipts were sent. */
  const kept = async (): Promise<Record<string, string>> => {
    const tables = await owner<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname IN ('record', 'workspace') AND tablename <> 'receipt_letter' ORDER BY 1`,
    );
    const sums: Record<string, string> = {};
    for (const { name } of tables) {
      // whole rows of a file are the body's own: who uploaded it is not told
      const isRead = name.startsWith('record') && name !== 'record.attachment';
      const role = isRead ? 'samsyn_authority' : 'samsyn_body';
      const [row] = await world.sql<{ sum: string }>(
        role,
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '') AS sum FROM ${name} t`,
        [],
        a,
      );
      sums[name] = row?.sum ?? '';
    }
    return sums;
  };
  const person = async (name: string, daysAgo: number): Promise<string> => {
    const [row] = await owner<{ id: string }>(
      `INSERT INTO identity.app_user (display_name, about, side, role, organisation_id, ended_at, oidc_issuer, oidc_subject)
       VALUES ($1, 'enheten', 'BODY', 'CONTRIBUTOR', $2, now() - make_interval(days => $3), 'https://id.example', $1) RETURNING id`,
      [name, a, daysAgo],
    );
    return row?.id ?? '';
  };

  beforeAll(async () => {
    const heard = listen();
    lines = heard.lines;
    world = await createWorld({ SAMSYN_PROCESS: 'all', LOG_LEVEL: 'info' }, heard.log);
    ({ a = '', b = '' } = await world.addActors({ key: 'a' }, { key: 'b' }));
    const officer = await world.as('CASE_OFFICER');
    body = await world.as('SIGNATORY', a);
    const version = await publish(world);
    const sent = await sendRound(officer, version.id, [a, b]);
    const later = await sendRound(officer, version.id, [a], { title: 'Planering 2' });
    const { version: first } = await openResponse(body, sent.id);
    await saveResponse(body, {
      roundId: sent.id,
      expectedVersion: first,
      overallStance: 'SUPPORTS',
      generalText: paragraph('Bra.'),
    });
    expect(await submit(body, sent.id, first + 1)).toMatchObject({ __typename: 'Receipt' });
    await openResponse(body, later.id);
    await saveComment(body, { roundId: later.id, provisionId: null });
    await until(async () => (await owner(`SELECT 1 FROM record.unsealed_event`)).length === 0);
  });
  afterAll(async () => world.stop());

  it('goes at night, a day after it may and not a day before; the log has the numbers and nothing else', async () => {
    const [gone, there] = [await person('Den som slutade', 731), await person('Den som nyss slutade', 729)];
    const browsers = [await world.as('EDITOR'), await world.as('EDITOR'), await world.as('EDITOR')];
    const ids = await Promise.all(
      browsers.map(async (one) => (await one.ask('{ viewer { id } }')).viewer.id as string),
    );
    const age = async (id: string | undefined, change: string) =>
      owner(`UPDATE identity.session SET ${change} WHERE user_id = $1`, [id]);
    await age(ids[0], `revoked_at = now() - interval '91 days'`);
    await age(ids[1], `revoked_at = now() - interval '89 days'`);
    await owner(
      `INSERT INTO identity.letter (email, kind, organisation_id, made_at) VALUES ('nu@region.example', 'PASSKEY_ADDED', $1, now()),
         ('da@region.example', 'PASSKEY_ADDED', $1, now() - interval '366 days')`,
      [a],
    );
    const files = ['gammal och oanvänd', 'ny och oanvänd', 'gammal och använd'];
    for (const [at, name] of files.entries()) {
      await world.sql(
        'samsyn_authority',
        `INSERT INTO office.upload (file_name, media_type, size, sha256, bytes, uploaded_by, uploaded_at)
         VALUES ($1, 'text/plain', 1, '\\x00', '\\x00', $2, now() - make_interval(days => $3))`,
        [name, randomUUID(), at === 1 ? 29 : 31],
      );
    }
    await world.sql(
      'samsyn_authority',
      `INSERT INTO office.round_document (round_id, ordinal, kind, title, upload_id)
       SELECT r.id, 9, 'OTHER', 'Bilaga', u.id FROM office.round r, office.upload u WHERE u.file_name = 'gammal och använd' LIMIT 1`,
    );
    await owner(
      `INSERT INTO identity.colleague_invitation (organisation_id, email, role, invited_by, expires_at)
       VALUES ($1, 'inbjuden@region.example', 'READER', $2, now() - interval '366 days'),
         ($1, 'vantar@region.example', 'READER', $2, now() + interval '1 day')`,
      [a, there],
    );
    const before = await kept();
    expect(Object.keys(before).length).toBeGreaterThan(20);
    for (const table of ['workspace.comment', 'record.response']) expect(before[table]).toMatch(/^[1-9]/u);

    expect(counted('--dry-run')).toEqual({
      erased: {
        sessions: 1,
        letters: 1,
        invitationAddresses: 1,
        names: 1,
        files: 1,
        exports: 0,
        receiptAddresses: 0,
        reminderAddresses: 0,
      },
      dryRun: true,
    });
    expect(await night()).toEqual({
      sessions: 1,
      letters: 1,
      invitationAddresses: 1,
      names: 1,
      files: 1,
      exports: 0,
      receiptAddresses: 0,
      reminderAddresses: 0,
    });

    expect(await kept()).toEqual(before);
    const people = `SELECT display_name AS name, about, oidc_subject AS subject FROM identity.app_user WHERE id = $1`;
    expect(await owner(people, [gone])).toEqual([{ name: 'Tidigare medarbetare', about: '', subject: null }]);
    expect(await owner(people, [there])).toMatchObject([{ name: 'Den som nyss slutade', about: 'enheten' }]);
    const sessions = await owner<{ user_id: string }>('SELECT user_id FROM identity.session');
    expect(ids.map((id) => sessions.some((one) => one.user_id === id))).toEqual([false, true, true]);
    expect(await owner('SELECT email FROM identity.letter')).toEqual([{ email: 'nu@region.example' }]);
    const invited = await owner<{ email: string | null }>('SELECT email FROM identity.colleague_invitation ORDER BY 1');
    expect(invited.map(({ email }) => email)).toEqual(['vantar@region.example', null]);
    const uploads = await world.sql<{ name: string }>(
      'samsyn_authority',
      'SELECT file_name AS name FROM office.upload ORDER BY 1',
    );
    expect(uploads.map(({ name }) => name)).toEqual(['gammal och använd', 'ny och oanvänd']);
    expect(JSON.stringify(lines)).not.toMatch(/slutade|region\.example|oanvänd/u);
    expect(await night()).toMatchObject({ sessions: 0, letters: 0, invitationAddresses: 0, names: 0, files: 0 });
  });

  it('of where a person’s receipt was sent goes too; the letter itself, and the mailbox’s, stay', async () => {
    const set = `UPDATE workspace.receipt_letter SET address = addressee || '@region.example', state = 'SENT', sent_at = now() - interval '366 days'`;
    await until(async () => (await letters()).every(({ state }) => state !== 'QUEUED'));
    await world.sql('samsyn_body', set, [], a);
    const before = await letters();
    expect(before.length).toBeGreaterThan(0);
    expect(await night()).toMatchObject({ receiptAddresses: before.filter(({ to }) => to === 'SIGNATORY').length });
    expect(await letters()).toEqual(before.map((one) => (one.to === 'SIGNATORY' ? { ...one, address: null } : one)));
  });

  it('of where a reminder was sent goes too, of a body that has not answered as well; the letter stays, and a day later', async () => {
    for (const [organisation, daysAgo] of [
      [a, 366],
      [a, 365],
      [b, 366],
    ] as const)
      await world.sql(
        'samsyn_body',
        `INSERT INTO workspace.reminder_mail (organisation_id, addressee, day)
         SELECT $1, kind || ':registrator@region.example', (now() AT TIME ZONE 'Europe/Stockholm')::date - $2::integer FROM unnest('{mailbox,person}'::text[]) kind`,
        [organisation, daysAgo],
        organisation,
      );
    await world.sql(
      'samsyn_authority',
      `INSERT INTO office.reminder (round_id, invitation_id, organisation_id, days_before, deadline, day)
       SELECT i.round_id, i.id, i.organisation_id, 1, now(), current_date FROM record.invitation i WHERE i.organisation_id = $1 LIMIT 1`,
      [b],
    );
    expect(await night()).toMatchObject({ reminderAddresses: 2 });
    const left = async (organisation: string) =>
      world.sql(
        'samsyn_body',
        `SELECT addressee = 'mailbox:' || id AS gone, split_part(addressee, ':', 1) AS kind FROM workspace.reminder_mail ORDER BY day, kind`,
        [],
        organisation,
      );
    const [mail, toPerson] = [{ kind: 'mailbox' }, { gone: false, kind: 'person' }];
    expect(await left(b)).toEqual([{ ...mail, gone: true }, toPerson]);
    expect(await left(a)).toEqual([{ ...mail, gone: true }, toPerson, { ...mail, gone: false }, toPerson]);
    expect(await night()).toMatchObject({ reminderAddresses: 0 });
  });

  it('leaves the event log whole', async () => {
    const report = await verifyAudit(async (text, values) => owner(text, values && [...values]), []);
    expect(report).toMatchObject({ whole: true, findings: [] });
    expect(report.events).toBeGreaterThan(3);
  });

  it('is kept for good where the setting is 0, and no setting is guessed at', async () => {
    const late = await person('Den som får stå kvar', 4_000);
    const zero = { FORMER_PEOPLE_KEPT_DAYS: '0' };
    expect(JSON.parse(samsyn(['retention', 'run'], zero).stdout)).toMatchObject({
      erased: { names: 0 },
      dryRun: false,
    });
    const wrong = samsyn(['retention', 'run'], { SESSIONS_KEPT_DAYS: 'nio' });
    expect([wrong.status, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('SESSIONS_KEPT_DAYS');
    expect(counted()).toMatchObject({ erased: { names: 1 }, dryRun: false });
    expect(
      await owner('SELECT name_erased_at IS NOT NULL AS gone FROM identity.app_user WHERE id = $1', [late]),
    ).toEqual([{ gone: true }]);
  });

  it('is looked for once a night, however many workers there are', async () => {
    expect(await owner(`SELECT identifier FROM graphile_worker._private_known_crontabs`)).toContainEqual({
      identifier: 'erase-outlived',
    });
  });

  const letters = async () =>
    world.sql<{ id: string; to: string; state: string; address: string | null }>(
      'samsyn_body',
      `SELECT id, addressee AS "to", state, address FROM workspace.receipt_letter ORDER BY id`,
      [],
      a,
    );
});
