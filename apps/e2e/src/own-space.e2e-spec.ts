import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  GraphqlClient,
  openResponse,
  publishText,
  sendRound,
  submit,
  writeAnswer,
  type ResponseSeed,
} from '@samsyn/testing';
import type { Browser, Page } from 'playwright-core';
import { axe, openBrowser } from './support/browser.ts';
import { draftText } from './support/draft.ts';
import { hear, news, type Heard } from './support/ears.ts';
import { signedIn } from './support/people.ts';
import { logFile, mailDir, siteUrl, toolsHeaders } from './support/settings.ts';
import { unzipped } from './support/unzip.ts';

/** Words that stand nowhere else: what the body writes in its comment, its wording, its reason and its general text. */
const WORDS = ['kvastfenisk', 'vattentornsvakt', 'lingonrisoxe', 'murmeldjursbo'] as const;
const ANY = new RegExp(WORDS.join('|'), 'i');
const OFFICE = ['Handläggare 1', 'Redaktör 1', 'Registrator 1', 'Administratör 1'] as const;

/** An answer that has been given. */
const KALMAR: ResponseSeed = {
  actor: 'region-kalmar-lan',
  state: 'SUBMITTED',
  openedDaysFromDeadline: -40,
  overall: { stance: 'SUPPORTS' },
  generalText: ['Regionen är positiv.'],
  stances: [{ address: '1 kap. 2 §', stance: 'SUPPORTS' }],
  comments: [{ ref: 'a', address: '1 kap. 2 §', kind: 'FACTUAL', text: ['Planen bör vara kort.'] }],
};

const client = (key: string): Promise<GraphqlClient> => new GraphqlClient(siteUrl()).signIn(key);

/** Marks what the server answered, among what one has been told. */
const ANSWER = 'answers';

/** What one of the authority's people has been told: by each page, by the server, in each file. */
type Told = Record<string, string>;

describe('until it is submitted, an answer is within its body’s own walls', () => {
  let browser: Browser;
  let body: Page;
  let slug: string;
  let roundId: string;
  let bodyId: string;
  let versionId: string;
  const people = new Map<string, { page: Page; heard: Heard }>();
  const before = new Map<string, Told>();

  beforeAll(async () => {
    browser = await openBrowser();
    const version = await publishText(await client('jurist'), draftText('reservkraft'));
    versionId = version.id;
    const officer = await client('handlaggare');
    const { actors } = await officer.ask<{ actors: { nodes: { id: string; name: string }[] } }>(
      '{ actors(filter: { kind: REGION }) { nodes { id name } } }',
    );
    const idOf = (name: string): string => actors.nodes.find((one) => one.name === name)?.id ?? '';
    bodyId = idOf('Region Uppsala');
    ({ id: roundId, slug } = await sendRound(officer, {
      versionId,
      title: 'Remiss om reservkraft',
      registrationNumber: '4.1-444/2026',
      subject: 'Förslaget i sin helhet.',
      deadline: new Date(Date.now() + 40 * 86_400_000),
      coverLetter: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Välkommen.' }] }] },
      recipients: [bodyId, idOf('Region Kalmar län'), idOf('Region Blekinge')],
      documents: [],
    }));
    // One has answered, so that there is something to compile, to count and to export.
    const kalmar = await client('region-kalmar-lan-coordinator');
    const answer = await writeAnswer(kalmar, roundId, version, KALMAR, new Map());
    await submit(kalmar, roundId, answer.version);
    // That it has been opened the authority may know; nothing after that.
    await openResponse(await client('region-uppsala-coordinator'), roundId);
    for (const name of OFFICE) {
      const page = await signedIn(browser, name);
      people.set(name, { page, heard: await hear(page.context()) });
    }
  });
  afterAll(async () => browser.close());

  /** Every page of the authority that could show something of the round, its bodies or its answers. */
  const places = (): string[] => [
    ...['/', '/remisser', '/utkast', `/foreskrift/${versionId}`, `/register/${bodyId}`, `/register?sok=${WORDS[0]}`],
    ...['', '/uppgifter', '/sandlista', '/handlingar', '/matris', '/export', '/svar', '/kvitto', '/v1/1-kap/2-§'].map(
      (view) => `/remiss/${slug}${view}`,
    ),
    ...['', '/1-kap/2-§'].map((place) => `/remiss/${slug}/sammanstallning${place}`),
  ];

  /** What the watch over one's own session asks when the clock or a key says so. */
  const SESSION = new Set(['keepSession', 'sessionTimes']);

  /** Goes through every page, and takes every file. What changes with the clock alone is left out. */
  async function walk({ page, heard }: { page: Page; heard: Heard }): Promise<Told> {
    const told: Told = {};
    for (const place of places()) {
      heard.answers.length = 0;
      await arrive({ page, heard }, place);
      told[place] = await page.locator('body').innerText();
      told[`${place} title`] = await page.title();
      for (const { path, text } of heard.answers) {
        const asked = /^\{"data":\{"(\w+)/.exec(text)?.[1] ?? '';
        if (SESSION.has(asked)) continue;
        told[`${place} ${ANSWER} ${path} ${asked}`] = text.replaceAll(/"(serverTime|sessionExpiresAt)":"[^"]*"/g, '');
      }
    }
    return { ...told, ...(await files(page)), ...(await asked(page)) };
  }

  /** Goes to an address and waits until the page has all it asks for. */
  async function arrive({ page, heard }: { page: Page; heard: Heard }, place: string): Promise<void> {
    await page.goto(place);
    await page.locator('h1').first().waitFor();
    await heard.quiet();
    await page.getByText('Hämtar …').waitFor({ state: 'detached' });
  }

  async function files(page: Page): Promise<Told> {
    const told: Told = {};
    for (const format of ['csv', 'xlsx', 'docx']) {
      const answer = await page.request.get(`/export/remiss/${slug}/remissammanstallning.${format}`);
      const bytes = await answer.body();
      const text = answer.ok() && format !== 'csv' ? unzipped(bytes) : bytes.toString('utf8');
      told[format] =
        `${answer.status()} ${text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z|kl\. \d\d\.\d\d|\d\d:\d\d(:\d\d)?/g, '')}`;
    }
    return told;
  }

  /** Asks the server straight out for what the pages never ask for. */
  async function asked(page: Page): Promise<Told> {
    const told: Told = {};
    for (const query of [
      `{ myResponse(roundId: "${roundId}") { version } }`,
      `{ responseReadiness(roundId: "${roundId}") { ready } }`,
      `{ submittedResponse(roundId: "${roundId}", organisationId: "${bodyId}") { id generalText comments { body } } }`,
      `{ board(roundId: "${roundId}") { __typename } compilation(roundId: "${roundId}") { responses comments assessed } }`,
      `{ provisionComments(roundId: "${roundId}") { total nodes { body } } stanceMatrix(roundId: "${roundId}") { bodies { name } rows { cells } } }`,
      ...WORDS.map((word) => `{ actors(filter: { search: "${word}" }) { nodes { name } } }`),
    ]) {
      const headers = { origin: siteUrl(), ...toolsHeaders() };
      const answer = await page.request.post('/graphql', { data: { query }, headers });
      told[query] = `${answer.status()} ${(await answer.text()).replaceAll(/"requestId":"[^"]*"/g, '')}`;
    }
    return told;
  }

  it('is known to the authority as opened, and as nothing more', async () => {
    await Promise.all(OFFICE.map(async (name) => before.set(name, await walk(people.get(name)!))));
    const told = before.get('Handläggare 1')!;
    expect(told[`/remiss/${slug}`]).toMatch(/Region Uppsala[\s\S]*Öppnad/);
    expect(told['csv']).toContain('Planen bör vara kort.');
    expect(told['docx']).toContain('Planen bör vara kort.');
    expect(told['xlsx']).toContain('Planen bör vara kort.');
  }, 240_000);

  it('is written and saved while the authority has its live pages open, and they hear nothing', async () => {
    const views = ['', '/sammanstallning/1-kap/2-§', '', '/matris'];
    await Promise.all(OFFICE.map((name, index) => arrive(people.get(name)!, `/remiss/${slug}${views[index]}`)));
    for (const { heard } of people.values()) heard.messages.length = 0;
    body = await signedIn(browser, 'Samordnare 1', 'Region Uppsala');
    await write(body, slug);
    await axe(body, 'a draft answer');
    for (const [name, { heard }] of people) expect({ name, news: news(heard) }).toEqual({ name, news: [] });
  });

  it('leaves every page, search, file and answer as they were', async () => {
    const after = await Promise.all(OFFICE.map(async (name) => ({ name, told: await walk(people.get(name)!) })));
    for (const { name, told } of after) {
      let compared = 0;
      for (const [place, text] of Object.entries(told)) {
        expect({ name, place, holds: ANY.exec(text)?.[0] ?? null }).toEqual({ name, place, holds: null });
        const was = before.get(name)?.[place];
        // A page on a busy machine may ask its last question after it has been left: what is said is compared, not how often.
        if (was === undefined && place.includes(ANSWER)) continue;
        expect({ name, place, text }).toEqual({ name, place, text: was });
        compared += 1;
      }
      expect(compared).toBeGreaterThan(3 * places().length);
    }
    for (const [name, { page, heard }] of people) {
      expect(heard.messages.filter((message) => ANY.test(message))).toEqual([]);
      await arrive({ page, heard }, `/remiss/${slug}`);
      await axe(page, `what ${name} sees of a draft answer`);
    }
  }, 240_000);

  it('is in no log and in no letter', async () => {
    expect(await readFile(logFile(), 'utf8')).not.toMatch(ANY);
    for (const name of await readdir(mailDir())) {
      expect(await readFile(join(mailDir(), name), 'utf8')).not.toMatch(ANY);
    }
  });

  it('is not seen by another body, asked or not', async () => {
    const other = await signedIn(browser, 'Samordnare 1', 'Region Blekinge');
    const heard = await hear(other.context());
    for (const place of ['', '/v1/1-kap/2-§', '/svar']) {
      await arrive({ page: other, heard }, `/remiss/${slug}${place}`);
      await other
        .getByText(/0 av 3 §§ granskade|Yttrande över/)
        .first()
        .waitFor();
      expect(await other.locator('body').innerText()).not.toMatch(ANY);
    }
    expect(heard.answers.filter(({ text }) => ANY.test(text))).toEqual([]);
    await axe(other, 'another body’s letter');
    await other.context().close();
    const stranger = await signedIn(browser, 'Samordnare 1', 'Region Kronoberg');
    await stranger.goto(`/remiss/${slug}`);
    await stranger.getByRole('heading', { name: 'Sidan finns inte' }).waitFor();
    await axe(stranger, 'a body that was not asked');
    await stranger.context().close();
  });

  it('is seen by another person of the same body', async () => {
    const colleague = await signedIn(browser, 'Medarbetare 1', 'Region Uppsala');
    await colleague.goto(`/remiss/${slug}/v1/1-kap/2-§`);
    await colleague.getByText(WORDS[0]).first().waitFor();
    await axe(colleague, 'a colleague’s draft');
    await colleague.goto(`/remiss/${slug}/svar`);
    for (const word of WORDS) await colleague.getByText(word).first().waitFor();
    await axe(colleague, 'a colleague’s letter');
    await colleague.context().close();
  });

  it('reaches the authority by being submitted, and at once', async () => {
    const { page: board } = people.get('Handläggare 1')!;
    await board.goto(`/remiss/${slug}`);
    await board.getByRole('row', { name: /Region Uppsala.*Öppnad/ }).waitFor();
    await body.goto(`/remiss/${slug}/svar`);
    await body.getByRole('button', { name: 'Lämna in …' }).click();
    await body.getByRole('button', { name: 'Lämna in svaret' }).click();
    await body.waitForURL('**/kvitto');
    await board.getByRole('row', { name: /Region Uppsala.*Inkommen/ }).waitFor();
    await axe(board, 'the board after submission');
    const { page: editor } = people.get('Redaktör 1')!;
    await editor.goto(`/remiss/${slug}/sammanstallning/1-kap/2-§`);
    for (const word of WORDS.slice(0, 3)) await editor.getByText(word).first().waitFor();
    await axe(editor, 'the comment in the compilation');
    expect((await files(board))['csv']).toMatch(ANY);
  });
});

/** Writes a comment with a proposed wording and its reason, takes a stance, marks as read, and writes the general text. */
async function write(page: Page, slug: string): Promise<void> {
  await page.goto(`/remiss/${slug}/v1/1-kap/2-§`);
  await page
    .getByRole('button', { name: /^Skriv synpunkt på 1 kap. 2 §/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: 'Synpunkt', exact: true }).fill(`Planen bör vara ${WORDS[0]}.`);
  await page.getByRole('button', { name: 'Föreslå ny lydelse' }).click();
  await page
    .getByRole('textbox', { name: 'Föreslagen lydelse' })
    .fill(`Vårdgivaren ska som ${WORDS[1]} i en plan ange`);
  await page.getByRole('textbox', { name: 'Skäl' }).fill(`Annars ingen ${WORDS[2]}.`);
  await page.getByRole('checkbox', { name: 'Granskad: 1 kap. 2 §' }).check();
  await page.getByRole('button', { name: /^Ställningstagande till 1 kap. 2 §:/ }).click();
  await page.getByText('Avstyrker', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Klar', exact: true }).first().click();
  await page
    .getByText(/^Sparat \d\d\.\d\d/)
    .first()
    .waitFor();
  await page.goto(`/remiss/${slug}/svar`);
  await page.getByText('Tillstyrker med synpunkter').first().click();
  await page.getByRole('textbox', { name: 'Allmänt yttrande' }).fill(`Regionen vill ha ett ${WORDS[3]}.`);
  await page
    .getByText(/^Sparat \d\d\.\d\d/)
    .first()
    .waitFor();
}
