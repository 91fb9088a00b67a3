import type { Client, Loose } from './client.ts';
import { openResponse, publish, saveComment, saveResponse, sendRound, submit } from './remiss.ts';
import { createWorld, type World } from './world.ts';

const BOARD = `query ($id: ID!) { board(roundId: $id) { counts { invited submitted abstained }
  rows { name county sectors state tick comments receivedAt } uninvited { name } } }`;

const body = (key: string, name: string, countyCode: string, sector?: string) => ({
  key,
  countyCode,
  names: [{ name, kind: 'OFFICIAL' as const, sources: [] }],
  sectors:
    sector === undefined
      ? []
      : [
          { sector, role: 'MEMBER' as const, validFrom: '2020-01-01', sources: [] },
          { sector: 'Upphörd sektor', role: 'MEMBER' as const, validTo: '2021-12-31', sources: [] },
        ],
});

describe('the board of a round', () => {
  let world: World;
  let officer: Client;
  let ids: Record<string, string>;
  let round: Awaited<ReturnType<typeof sendRound>>;
  const as = async (key: string): Promise<Client> => world.as('COORDINATOR', ids[key]);

  beforeAll(async () => {
    world = await createWorld();
    officer = await world.as('CASE_OFFICER');
    ids = await world.addActors(
      body('uppsala', 'Region Uppsala', '03', 'Vatten'),
      body('skane', 'Region Skåne', '12'),
      body('dalarna', 'Region Dalarna', '20'),
      body('orebro', '=Region Örebro län', '18'),
      { ...body('vatten', 'Livsmedelsverket', '03', 'Vatten'), kind: 'PUBLIC_AUTHORITY' },
    );
    const version = await publish(world);
    round = await sendRound(officer, version.id, Object.values(ids), { title: 'Tavlan' });
    for (const [key, overallStance, says] of [
      ['uppsala', 'SUPPORTS', true],
      ['skane', 'NO_OBJECTION', false],
      ['dalarna', 'ABSTAINS', false],
    ] as const) {
      const client = await as(key);
      const { version: opened } = await openResponse(client, round.id);
      const saved = await saveResponse(client, { roundId: round.id, expectedVersion: opened, overallStance });
      if (says) await saveComment(client, { roundId: round.id, provisionId: version.at['1 kap. 1 §'] ?? null });
      const now = says ? (await openResponse(client, round.id)).version : saved.version;
      expect(await submit(client, round.id, now)).toMatchObject({ __typename: 'Receipt' });
    }
    // Written, and not submitted: nothing of it may show.
    const writing = await as('orebro');
    const { version: begun } = await openResponse(writing, round.id);
    await saveResponse(writing, { roundId: round.id, expectedVersion: begun, overallStance: 'OPPOSES' });
    await saveComment(writing, { roundId: round.id, provisionId: version.at['1 kap. 1 §'] ?? null });
  });
  afterAll(async () => world.stop());

  const file = async (client: Client, path: string): Promise<Response> =>
    client.fetch(`/export/remiss/${round.slug}/avprickningslista.${path}`);
  const linesOf = async (path: string): Promise<string[][]> =>
    (await (await file(officer, path)).text())
      .replace('\uFEFF', '')
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(';'));

  it('ticks each body for whether it has answered and had remarks, and says where it belongs', async () => {
    const { board } = await officer.ask(BOARD, { id: round.id });
    const told = board.rows.map(({ name, county, sectors, tick }: Loose) => [name, county, sectors, tick]);
    expect(told.toSorted()).toEqual([
      ['=Region Örebro län', 'Örebro län', [], 'NOT_ANSWERED'],
      ['Livsmedelsverket', 'Uppsala län', ['Vatten'], 'NOT_ANSWERED'],
      ['Region Dalarna', 'Dalarnas län', [], 'ABSTAINED'],
      ['Region Skåne', 'Skåne län', [], 'NO_REMARKS'],
      ['Region Uppsala', 'Uppsala län', ['Vatten'], 'REMARKS'],
    ]);
    expect(board.uninvited).toEqual([]);
  });

  it('knows nothing of an answer that is being written', async () => {
    const { board } = await officer.ask(BOARD, { id: round.id });
    const row = board.rows.find(({ name }: Loose) => name.includes('Örebro'));
    expect(row).toMatchObject({ state: 'OPENED', comments: null, receivedAt: null });
    const lines = await linesOf('csv?instans=%C3%B6rebro');
    expect(lines[1]?.slice(7)).toEqual(['Nej', '', '', '', '', '', expect.stringMatching(/^\d+ dagar kvar$/u)]);
  });

  it('leaves the house as the page shows it: the lines of the view, in its order', async () => {
    const [head, ...rows] = await linesOf('csv?ordning=name%20fallande');
    expect(head?.slice(7, 9)).toEqual(['Svar', 'Synpunkter']);
    const ticked = rows.map((row) => [row[0], row[7], row[8]]);
    expect(ticked).toEqual([
      ['Region Uppsala', 'Ja', 'Ja'],
      ['Region Skåne', 'Ja', 'Nej'],
      ['Region Dalarna', 'Ja', ''],
      ['Livsmedelsverket', 'Nej', ''],
      // what a spreadsheet would take for a formula is text
      ["'=Region Örebro län", 'Nej', ''],
    ]);
    const names = async (query: string) => (await linesOf(`csv?${query}`)).slice(1).map(([name]) => name);
    expect(await names('sektor=Vatten')).toEqual(['Livsmedelsverket', 'Region Uppsala']);
    expect(await names('sektor=Vatten&slag=REGION')).toEqual(['Region Uppsala']);
    expect(await names('lan=Sk%C3%A5ne%20l%C3%A4n')).toEqual(['Region Skåne']);
    expect(await names('visa=REMARKS')).toEqual(['Region Uppsala']);
  });

  it.each(['docx', 'xlsx'])('is a file of Office too: %s', async (format) => {
    const answer = await file(officer, `${format}?visa=NO_REMARKS`);
    expect(answer.headers.get('content-type')).toContain('openxmlformats');
    expect(answer.headers.get('content-disposition')).toContain(`.${format}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
  });

  it('is the authority’s own', async () => {
    expect((await file(await as('skane'), 'csv')).status).toBe(404);
    expect((await file(world.anonymous(), 'csv')).status).toBe(401);
    expect((await file(officer, 'pdf')).status).toBe(404);
    expect((await officer.fetch('/export/remiss/finns-inte/avprickningslista.csv')).status).toBe(404);
  });
});
