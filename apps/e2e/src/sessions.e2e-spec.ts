import { GraphqlClient, publishText, sendRound } from '@samsyn/testing';
import type { Browser, Page } from 'playwright-core';
import { axe, expectNoComplaints, openBrowser, pictures } from './support/browser.ts';
import { draftText } from './support/draft.ts';
import { press } from './support/keyboard.ts';
import { signedIn } from './support/people.ts';
import { type SecondProcess, secondProcess } from './support/second-process.ts';
import { demoPeople, siteUrl } from './support/settings.ts';

// Nobody else's: here everybody's sessions are ended.
const BODY = 'Region Norrbotten';
const KEY = 'region-norrbotten-coordinator';
const WRITTEN = 'Skrivet medan inloggningen var avslutad på annat håll.';

const client = async (key: string) => new GraphqlClient(siteUrl()).signIn(key);
const coordinator = (): string => demoPeople().find(({ key }) => key === KEY)?.displayName ?? '';

async function makeRound(mark: string, assurance?: 'MFA' | 'LOA3'): Promise<string> {
  const version = await publishText(await client('jurist'), draftText(mark));
  const officer = await client('handlaggare');
  const { actors } = await officer.ask<{ actors: { nodes: { id: string }[] } }>(
    `{ actors(filter: { search: "${BODY}" }) { nodes { id } } }`,
  );
  const { slug } = await sendRound(officer, {
    versionId: version.id,
    title: `Remiss om ${mark}`,
    registrationNumber: '4.1-777/2026',
    subject: 'Förslaget i sin helhet.',
    deadline: new Date(Date.now() + 40 * 86_400_000),
    coverLetter: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Svara gärna.' }] }] },
    recipients: actors.nodes.map(({ id }) => id),
    documents: [{ kind: 'IMPACT_ASSESSMENT', title: 'Konsekvensutredning', text: 'Små kostnader.' }],
    ...(assurance === undefined ? {} : { assurance }),
  });
  return slug;
}

/** What the server has of the body's comments in the round. */
async function commentsSaved(slug: string): Promise<string> {
  const body = await client(KEY);
  const asked = 'query ($s: String!) { round(slug: $s) { id } }';
  const { round } = await body.ask<{ round: { id: string } }>(asked, { s: slug });
  const mine = 'query ($r: ID!) { myResponse(roundId: $r) { comments { body } } }';
  return JSON.stringify(await body.ask(mine, { r: round.id }));
}

let browser: Browser;
beforeAll(async () => (browser = await openBrowser()));
afterAll(async () => browser.close());

describe('a session that nobody does anything in', () => {
  let short: SecondProcess;
  let page: Page;
  beforeAll(async () => {
    short = await secondProcess({ SESSION_IDLE_MINUTES: '1' });
    page = await signedIn(browser, coordinator(), BODY, { baseURL: short.url });
  });
  afterAll(async () => {
    await page.context().close();
    await short.stop();
  });

  it('is warned of before its end, and put off by one key', async () => {
    const warning = page.getByRole('alertdialog', { name: 'Är du kvar?' });
    await warning.waitFor({ timeout: 60_000 });
    await axe(page, 'the warning');
    await pictures(page, 'session-warning');
    await press(page, warning.getByRole('button', { name: 'Fortsätt vara inloggad' }));
    await warning.waitFor({ state: 'detached' });
    await page.waitForTimeout(25_000); // longer than there was left
    await page.reload();
    await page.getByRole('heading', { name: 'Våra remisser' }).waitFor();
  });

  it('ends when nobody answers, says so, and leads back', async () => {
    await page.goto('/konto');
    await page.getByRole('heading', { name: 'Här är du inloggad' }).waitFor();
    await page.waitForURL(/\/logga-in\?till=%2Fkonto$/u, { timeout: 90_000 });
    await page.getByText('Du är utloggad').first().waitFor();
    await page.getByRole('button', { name: `Logga in som ${coordinator()}, ${BODY}` }).click();
    await page.waitForURL('**/konto');
  });
});

describe('the list of where one is signed in', () => {
  let slug: string;
  let here: Page;
  let there: Page;
  beforeAll(async () => {
    slug = await makeRound('sessionernas slut');
    here = await signedIn(browser, coordinator(), BODY);
    there = await signedIn(browser, coordinator(), BODY);
  });
  afterAll(async () => {
    await here.context().close();
    await there.context().close();
  });

  const section = () => here.locator('section', { has: here.getByRole('heading', { name: 'Här är du inloggad' }) });

  it('names each by its browser and system, this one first among equals', async () => {
    await here.goto('/konto');
    await section().getByText('Chrome på Linux').first().waitFor();
    expect(await section().getByText('Den du använder nu').count()).toBe(1);
    await axe(here, 'the account');
    await pictures(here, 'sessions');
  });

  it('ends the others, who are out in seconds; what is being written there is kept', async () => {
    await there.goto(`/remiss/${slug}/v1/1-kap/2-§`);
    await there
      .getByRole('button', { name: /^Skriv synpunkt på 1 kap. 2 §/ })
      .first()
      .click();
    const editor = there.getByRole('textbox', { name: 'Synpunkt', exact: true });
    await editor.fill('Börjad i tid.');
    await there
      .getByText(/^Sparat \d\d\.\d\d|Allt är sparat/)
      .first()
      .waitFor();

    await press(here, section().getByRole('button', { name: 'Avsluta alla andra' }));
    const ended = Date.now();
    await editor.fill(WRITTEN);
    await there.waitForURL(/\/logga-in\?till=/u);
    // The api's five seconds are held by its own spec; the page must hear of it and draw the sign-in, on a busy machine.
    expect(Date.now() - ended).toBeLessThan(9_000);
    // Whether the words were quicker than the end is the machine's affair; that they are there afterwards is ours.
    await section().getByText('Den du använder nu').waitFor();
    await section().getByRole('button', { name: 'Avsluta alla andra' }).waitFor({ state: 'detached' });
  });

  it('leads back to the same § with the text, and saves it', async () => {
    await there.getByRole('button', { name: `Logga in som ${coordinator()}, ${BODY}` }).click();
    await there.waitForURL((url) => decodeURIComponent(url.pathname).startsWith(`/remiss/${slug}/v1/1-kap/2-§`));
    await there.getByText(WRITTEN).first().waitFor();
    await there
      .getByText(/^Sparat \d\d\.\d\d|Allt är sparat/)
      .first()
      .waitFor();
    expect(await commentsSaved(slug)).toContain(WRITTEN);
    expectNoComplaints(there, /401|4403|WebSocket/u);
    expectNoComplaints(here);
  });

  it('shows the body what the log holds of its own, and the authority the whole', async () => {
    await there.goto(`/remiss/${slug}/handelser`);
    await there.getByText(`Inbjudan öppnades av ${BODY}`).waitFor();
    await there.getByText('Remissen skickades ut').waitFor();
    expect(await there.getByText('Remissen skapades').count()).toBe(0);
    await axe(there, 'the log, to a body');
    await pictures(there, 'log-body');

    const officer = await signedIn(browser, 'Handläggare 1');
    await officer.goto(`/remiss/${slug}`);
    await press(officer, officer.getByRole('button', { name: 'Fler delar' }));
    await press(officer, officer.getByRole('link', { name: 'Händelser', exact: true }));
    await officer.getByText('Remissen skickades ut till 1 instans').waitFor();
    await officer.getByText('nr ').first().waitFor();
    await axe(officer, 'the log');
    await pictures(officer, 'log');
    await officer.getByRole('link', { name: `Inbjudan öppnades av ${BODY}` }).click();
    await officer.getByRole('heading', { name: 'Händelser för en sak' }).waitFor();
    await officer.locator('tbody tr').first().waitFor();
    expect(await officer.locator('tbody tr').count()).toBe(1);
    const [file] = await Promise.all([
      officer.waitForEvent('download'),
      officer.getByRole('link', { name: 'Spara som csv' }).click(),
    ]);
    const { versions } = await (await client('handlaggare')).ask<{ versions: { id: string }[] }>('{ versions { id } }');
    await officer.goto(`/foreskrift/${versions[0]?.id}`);
    await officer.getByText('Versionen publicerades:').waitFor();
    await axe(officer, 'a version with its log');
    expect(file.suggestedFilename()).toMatch(/^Händelser .*\.csv$/u);
    expectNoComplaints(officer);
    await officer.context().close();
  });
});

describe('a round that demands more than a session by mail', () => {
  it('is stated so where it is made', async () => {
    const page = await signedIn(browser, 'Handläggare 1');
    await page.goto('/remisser/ny');
    const group = page.getByRole('group', { name: 'Krav på inloggning' });
    await group.getByRole('radio', { name: 'E-legitimation, tillitsnivå 3' }).check();
    await page.getByText('Den som svarar legitimerar sig genom organisationens inloggning.').waitFor();
    await axe(page, 'a new round');
    await pictures(page, 'round-demands');
    expectNoComplaints(page);
    await page.context().close();
  });

  it('shows the body what it demands and how to come further, and nothing else', async () => {
    const slug = await makeRound('skyddad planering', 'LOA3');
    const page = await signedIn(browser, coordinator(), BODY);
    await page.getByText('Krav: E-legitimation, tillitsnivå 3').waitFor();
    await axe(page, 'the rounds of a body');
    await page.goto(`/remiss/${slug}/v1/1-kap/2-§`);
    await page.getByText('Remissen kräver starkare inloggning än du har.').waitFor();
    expect(await page.getByText('Vårdgivaren ska').count()).toBe(0);
    await axe(page, 'out of reach');
    await pictures(page, 'beyond-reach');
    expectNoComplaints(page);
    await page.context().close();
  });
});
