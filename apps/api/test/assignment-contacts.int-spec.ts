import { enterAssignment, GraphqlClient } from '@samsyn/testing';
import { assignmentWorld, type AssignmentWorld, seedOf } from './assignment-world.ts';
import type { Loose } from './client.ts';

let at: AssignmentWorld;
let { save, met, idOf, fresh }: Pick<AssignmentWorld, 'save' | 'met' | 'idOf' | 'fresh'> = {} as AssignmentWorld;
beforeAll(async () => {
  at = await assignmentWorld();
  ({ save, met, idOf, fresh } = at);
}, 120_000);
afterAll(async () => at.world.stop());

describe('an assignment', () => {
  const plain = {
    expectedVersion: 0,
    title: 'Uppdrag',
    source: '',
    duties: [' ', 'Gör. '],
    parties: [],
    reports: [],
    roundIds: [],
  };

  it('is listed by its next report; one with no report left comes last', async () => {
    await save(fresh(seedOf('socialtjänst')));
    await save(fresh(seedOf('landstingens')));
    await save(plain);
    const { assignments } = await at.officer.ask('query { assignments { title next { dueOn state } } }');
    const due = assignments.map(({ next }: Loose) => next?.dueOn ?? '9999');
    expect(due).toEqual([...due].sort());
    expect(assignments[0].next).toMatchObject({ state: 'OVERDUE' });
  });

  it('is written by one at a time, and with a number nobody else has', async () => {
    const made = await save({ ...plain, registrationNumber: 'S2026/1' });
    expect(await save({ ...plain, id: made['id'], expectedVersion: 1, title: 'Nytt' })).toMatchObject({
      version: 2,
      title: 'Nytt',
    });
    expect(await save({ ...plain, id: made['id'], expectedVersion: 1 })).toMatchObject({
      __typename: 'Stale',
      currentVersion: 2,
    });
    await save({ ...plain, registrationNumber: 'S2026/2' });
    expect(await save({ ...plain, registrationNumber: ' S2026/2 ' })).toMatchObject({ code: 'NUMBER_TAKEN' });
    expect(await save({ ...plain, title: '' })).toMatchObject({
      problems: [{ code: 'TITLE_INVALID', field: 'title' }],
    });
  });

  it('keeps contacts that can be mended and taken away, with the log telling of each', async () => {
    const { id } = await save(plain);
    const [one = ''] = at.regions;
    const noted = await met(id, 'TELEPHONE', '2026-01-02', [one], { outcome: '' });
    expect(noted['others']).toHaveLength(1);
    const [contact] = noted['contacts'];
    const mended = await met(id, 'MEETING', '2026-01-03', [one], { id: contact.id, expectedVersion: 1 });
    expect(mended['contacts']).toMatchObject([{ kind: 'MEETING', heldOn: '2026-01-03', version: 2 }]);
    expect(await met(id, 'MEETING', '2026-01-03', [one], { id: contact.id, expectedVersion: 1 })).toMatchObject({
      __typename: 'Stale',
    });
    expect(await met(id, 'MEETING', '2099-01-03', [one])).toMatchObject({ code: 'OUTCOME_TOO_EARLY' });
    const gone = await at.remove(contact.id);
    expect(gone['contacts']).toEqual([]);
    expect(await met(id, 'MEETING', '2026-01-03', [one], { id: contact.id, expectedVersion: 2 })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const { events } = await at.officer.ask(
      'query ($o: ID!) { events(objectId: $o, first: 10) { nodes { kind facts subject } } }',
      { o: id },
    );
    expect(events.nodes.map(({ kind }: Loose) => kind)).toEqual([
      'CONTACT_REMOVED',
      'CONTACT_CHANGED',
      'CONTACT_RECORDED',
      'ASSIGNMENT_CREATED',
    ]);
    expect(events.nodes[0]).toMatchObject({
      subject: 'Uppdrag',
      facts: { contactKind: 'MEETING', heldOn: '2026-01-03' },
    });
    const administrator = await at.world.as('ADMINISTRATOR');
    const asked = await administrator.ask('query ($o: ID!) { events(objectId: $o, first: 10) { nodes { kind } } }', {
      o: id,
    });
    expect(asked['events'].nodes).toEqual([]);
  });

  it('leaves the house as a file for those who may read it, and is not there for anybody else', async () => {
    const { id } = await save(fresh(seedOf('landstingens')));
    const path = `/export/uppdrag/${id}/redovisning`;
    const csv = await (await at.officer.fetch(`${path}.csv`)).text();
    expect(csv).toContain(';Stockholms läns landsting;Region Stockholm;');
    expect((await at.officer.fetch(`${path}.docx`)).headers.get('content-type')).toContain('wordprocessingml');
    expect((await at.officer.fetch(`${path}.pdf`)).headers.get('content-type')).toBe('application/pdf');
    const others = [await at.world.as('ADMINISTRATOR'), await at.world.as('COORDINATOR', at.regions[0])];
    for (const other of others) expect((await other.fetch(`${path}.csv`)).status).toBe(404);
    expect((await at.officer.fetch(`${path}.exe`)).status).toBe(404);
    expect((await at.officer.fetch('/export/uppdrag/x/redovisning.csv')).status).toBe(404);
  });

  it('is laid by the demonstration through the same door', async () => {
    const driver = new GraphqlClient(at.world.url);
    await driver.signIn(await demoOfficer());
    const id = await enterAssignment(
      driver,
      { ...seedOf('försörjningsberedskap'), registrationNumber: 'demo' },
      (keys) => keys.map(idOf),
    );
    expect(id).toMatch(/^[0-9a-f-]{36}$/u);
  });
});

async function demoOfficer(): Promise<string> {
  await at.world.as('CASE_OFFICER');
  const [row] = await at.world.sql<{ key: string }>(
    'owner',
    `SELECT demo_key AS key FROM identity.app_user WHERE role = 'CASE_OFFICER' LIMIT 1`,
  );
  return row?.key ?? '';
}
