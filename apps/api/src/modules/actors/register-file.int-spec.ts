import type { Client, Loose } from '../../../test/client.ts';
import { createWorld, type World } from '../../../test/world.ts';
import { loadActors } from '../../register/register.ts';
import { ImportRegister } from './index.ts';

const PREVIEW = `query ($text: String!) { registerImport(text: $text) { __typename ... on Refusal { code }
  ... on RegisterImport { code lines { outcome row name words } } } }`;
const IMPORT = `mutation ($text: String!, $code: String!) { importRegister(text: $text, code: $code) { __typename ... on Refusal { code }
  ... on RegisterImported { added renamed changed } } }`;

describe('the register as a file', () => {
  let world: World;
  let registrar: Client;
  let text: string;
  beforeAll(async () => {
    world = await createWorld();
    await world.app.get(ImportRegister).run(loadActors());
    registrar = await world.as('REGISTRAR');
    text = await read();
  });
  afterAll(async () => world.stop());

  async function read(): Promise<string> {
    const answer = await registrar.fetch('/export/register.csv');
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
  }
  const preview = async (file: string): Promise<Loose> => (await registrar.ask(PREVIEW, { text: file })).registerImport;
  const takeIn = async (file: string, code: string): Promise<Loose> =>
    (await registrar.ask(IMPORT, { text: file, code })).importRegister;
  const outcomes = ({ lines }: Loose): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const { outcome } of lines) counts[outcome] = (counts[outcome] ?? 0) + 1;
    return counts;
  };
  const everything = async (): Promise<unknown> =>
    world.sql(
      'samsyn_authority',
      `SELECT (SELECT json_agg(a ORDER BY a.id) FROM register.actor a) AS actors, (SELECT json_agg(n ORDER BY n.id) FROM register.actor_name n) AS names`,
    );

  it('read in as it was read out changes nothing', async () => {
    const before = await everything();
    const plan = await preview(text);
    expect(outcomes(plan)).toEqual({ SAME: loadActors().length });
    expect(await takeIn(text, plan.code)).toMatchObject({ added: 0, renamed: 0, changed: 0 });
    expect(await everything()).toEqual(before);
    expect(await read()).toBe(text);
  });

  it('is read from a workbook as from csv, through a door that keeps nothing', async () => {
    const door = async (who: Client, bytes: ArrayBuffer, name: string): Promise<Loose> => {
      const form = new FormData();
      form.set('file', new Blob([bytes]), name);
      const answer = await who.fetch('/filer/tabell', { method: 'POST', body: form });
      return { status: answer.status, ...((await answer.json()) as object) };
    };
    const book = await (await registrar.fetch('/export/register.xlsx')).arrayBuffer();
    const read = await door(registrar, book, 'register.xlsx');
    expect(read['status']).toBe(200);
    expect(outcomes(await preview(read['text']))).toEqual({ SAME: loadActors().length });
    const broken = await door(registrar, book.slice(0, 2_000), 'register.xlsx');
    expect(broken).toMatchObject({ status: 422, problem: { code: 'DAMAGED' } });
    expect((await door(await world.as('EDITOR'), book, 'x.xlsx'))['status']).toBe(404);
  });

  it('is looked at first, and written on a word: a new body, another name, another mailbox', async () => {
    const lines = text.trimEnd().split('\r\n');
    const changed = lines.map((line) => {
      const cells = line.split(';');
      if (line.startsWith('boverket;')) return cells.with(1, 'Byggverket').with(2, '2027-01-01').join(';');
      if (line.startsWith('lantmateriet;')) return cells.with(6, 'registrator@lm.se').join(';');
      return line;
    });
    const file = [
      ...changed.filter((line) => !line.startsWith('tullverket;')),
      ';Rymdstyrelsen;;Statlig myndighet;;;',
    ].join('\r\n');
    const before = await everything();
    const plan = await preview(file);
    expect(outcomes(plan)).toMatchObject({ NEW: 1, RENAMED: 1, CHANGED: 1, MISSING: 1 });
    expect(plan.lines.find(({ outcome }: Loose) => outcome === 'RENAMED').words).toEqual([
      'Boverket heter Byggverket från 2027-01-01',
    ]);
    expect(await everything()).toEqual(before);
    expect(await takeIn(file, plan.code)).toMatchObject({ added: 1, renamed: 1, changed: 1 });
    expect(await takeIn(file, plan.code)).toMatchObject({ code: 'PLAN_CHANGED' });
    const { actors } = await registrar.ask(
      '{ actors(filter: { search: "Byggverket", validOn: "2027-01-01" }) { nodes { name } } }',
    );
    expect(actors.nodes).toEqual([{ name: 'Byggverket' }]);
    const again = await preview(await read());
    expect(outcomes(again)).toEqual({ SAME: loadActors().length + 1 });
  });

  it('with a line that is wrong is not written at all', async () => {
    const file = 'Namn;Slag;E-post\r\nKustradion;Statlig myndighet;kust@radion.se\r\nFel;Kungarike;fel';
    const plan = await preview(file);
    expect(plan.lines.slice(0, 2)).toMatchObject([
      { outcome: 'NEW', row: 2 },
      { outcome: 'ERROR', row: 3, words: [expect.stringMatching(/^Slag: /u), expect.stringMatching(/^E-post: /u)] },
    ]);
    expect(await takeIn(file, plan.code)).toMatchObject({ code: 'FILE_HAS_ERRORS' });
    expect((await registrar.ask('{ actors(filter: { search: "Kustradion" }) { total } }')).actors.total).toBe(0);
  });

  it('is there as a workbook too, and nobody else’s', async () => {
    expect((await registrar.fetch('/export/register.xlsx')).headers.get('content-type')).toContain('spreadsheetml');
    expect((await (await world.as('EDITOR')).fetch('/export/register.csv')).status).toBe(404);
    expect((await world.anonymous().fetch('/export/register.csv')).status).toBe(401);
  });
});
