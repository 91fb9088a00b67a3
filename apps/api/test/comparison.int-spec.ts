import { readDocument } from '@samsyn/documents';
import type { Client } from './client.ts';
import { publish, sendRound, SMALL_DRAFT, type PublishedVersion } from './remiss.ts';
import { createWorld, type World } from './world.ts';

/** The differences between two published versions, written off the request's thread. */
describe('what was changed between two versions', () => {
  let world: World;
  let adviser: Client;
  let old: PublishedVersion;
  let now: PublishedVersion;
  beforeAll(async () => {
    world = await createWorld();
    adviser = await world.as('LEGAL_ADVISER');
    old = await publish(world);
    now = await publish(
      world,
      SMALL_DRAFT.replace('Planen ska ses över varje år.', 'Planen ska ses över vartannat år.').replace(
        '2 kap. Uppgifter\n\n1 §',
        '2 kap. Uppgifter\n\n1 § Nämnden ansvarar för uppgifterna.\n\n2 §',
      ),
    );
  });
  afterAll(async () => world.stop());

  const pathOf = (format: string, from = old.id, to = now.id) => `/export/foreskrift/${from}/${to}/andringar.${format}`;

  it('is a page that says what was taken away and put in, the moved § not among it', async () => {
    const response = await adviser.fetch(pathOf('html'));
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(response.headers.get('content-disposition')).toContain('attachment');
    const page = await response.text();
    expect(page).toMatch(/<del>.{0,80}<\/span>varje/);
    expect(page).toMatch(/<ins>.{0,80}<\/span>vartannat/);
    expect(page).toContain('Nämnden ansvarar för uppgifterna.');
    expect(page).toContain('2 kap. 2 § (tidigare 2 kap. 1 §): omnumrerad');
    expect(page).not.toMatch(/<del>.{0,80}<\/span>Regionen ska lämna/);
  });

  it('is a Word file whose tracked changes give back either version', async () => {
    const bytes = new Uint8Array(await (await adviser.fetch(pathOf('docx'))).arrayBuffer());
    for (const [trackedChanges, there, gone] of [
      ['ACCEPT', 'vartannat år', 'varje år'],
      ['REJECT', 'varje år', 'vartannat år'],
    ] as const) {
      const read = await readDocument(bytes, 'andringar.docx', { trackedChanges });
      if (!read.ok) throw new Error(read.message);
      expect(read.plainText).toContain(there);
      expect(read.plainText).not.toContain(gone);
    }
  });

  it('is there for a body that has been asked about both, and for nobody else', async () => {
    const { uppsala = '', halland = '' } = await world.addActors({ key: 'uppsala' }, { key: 'halland' });
    const officer = await world.as('CASE_OFFICER');
    await sendRound(officer, old.id, [uppsala, halland]);
    await sendRound(officer, now.id, [uppsala]);
    expect((await (await world.as('READER', uppsala)).fetch(pathOf('html'))).status).toBe(200);
    expect((await (await world.as('READER', halland)).fetch(pathOf('html'))).status).toBe(404);
    expect((await world.anonymous().fetch(pathOf('html'))).status).toBe(401);
    for (const path of [pathOf('pdf'), pathOf('html', 'x'), pathOf('html', old.id, crypto.randomUUID())])
      expect((await adviser.fetch(path)).status).toBe(404);
  });

  it('is not written on when nobody waits for it any more', async () => {
    const stop = new AbortController();
    const asked = adviser.fetch(pathOf('docx'), { signal: stop.signal });
    setTimeout(() => stop.abort(), 20);
    await expect(asked).rejects.toThrow();
    expect((await adviser.fetch(pathOf('html'))).status).toBe(200);
  });
});
