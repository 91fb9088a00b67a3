import type { Browser, Page } from 'playwright-core';
import { GraphqlClient, publishText, sendRound } from '@samsyn/testing';
import { expectNoComplaints, openBrowser } from './support/browser.ts';
import { draftText } from './support/draft.ts';
import { signedIn } from './support/people.ts';
import { demoPeople, siteUrl } from './support/settings.ts';

const BODY = 'Region Halland';
const KEY = 'region-halland-coordinator';
const TITLE = 'Remiss om osparade ord';
const WORDS = 'Kylkedjan bör omfatta även transporter.';

/** Words the server has not confirmed survive a crash, a sign-out and a new sign-in; nobody reads them in the browser's storage meanwhile. */
describe('words that are not sent', () => {
  let browser: Browser;
  let page: Page;
  const person = (): string => demoPeople().find(({ key }) => key === KEY)?.displayName ?? '';
  const journal = async (): Promise<string[]> =>
    page.evaluate(() =>
      Object.entries(localStorage)
        .filter(([name]) => name.startsWith('samsyn.osparat/'))
        .map(([, value]) => String(value)),
    );
  const until = async (right: (kept: string[]) => boolean): Promise<string[]> => {
    for (let tries = 0; tries < 100; tries += 1) {
      const kept = await journal();
      if (right(kept)) return kept;
      await page.waitForTimeout(100);
    }
    throw new Error('the journal did not become what was waited for');
  };

  beforeAll(async () => {
    browser = await openBrowser();
    const client = async (key: string): Promise<GraphqlClient> => new GraphqlClient(siteUrl()).signIn(key);
    const version = await publishText(await client('jurist'), draftText('osparade'));
    const officer = await client('handlaggare');
    const { actors } = await officer.ask<{ actors: { nodes: { id: string }[] } }>(
      `{ actors(filter: { search: "${BODY}" }) { nodes { id } } }`,
    );
    await sendRound(officer, {
      versionId: version.id,
      title: TITLE,
      registrationNumber: '4.1-890/2026',
      subject: 'Förslaget i sin helhet.',
      deadline: new Date(Date.now() + 40 * 86_400_000),
      coverLetter: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Svara gärna.' }] }] },
      recipients: actors.nodes.map(({ id }) => id),
      documents: [],
    });
    page = await signedIn(browser, person(), BODY);
    await page.getByRole('link', { name: TITLE }).first().click();
    await page.getByText('0 av 3 §§ granskade').waitFor();
  });
  afterAll(async () => browser.close());

  const writeNothing = async (): Promise<void> => {
    await page.route('**/graphql', async (route) => {
      const body = route.request().postData() ?? '';
      return body.includes(WORDS.slice(0, 12)) ? route.abort('connectionfailed') : route.continue();
    });
  };

  it('lie closed in the browser', async () => {
    await writeNothing();
    await page.keyboard.press('j');
    await page.keyboard.press('c');
    await page.getByRole('textbox', { name: 'Synpunkt', exact: true }).waitFor();
    await page.keyboard.insertText(WORDS);
    const kept = await until((all) => all.length > 0 && all.every((value) => value.startsWith('~1')));
    for (const value of kept) {
      expect(Buffer.from(value.slice(2), 'base64').toString('utf8')).not.toContain('Kylkedjan');
    }
  });

  it('are in the field again after a crash of the page', async () => {
    await page.goto('about:blank');
    await page.goBack();
    await page.getByText(WORDS).first().waitFor();
    expect((await until((all) => all.length > 0)).every((value) => value.startsWith('~1'))).toBe(true);
  });

  it('stay closed after a sign-out, and are sent at the next sign-in of the same person', async () => {
    await page.locator('[aria-controls=konto]').click();
    await page.getByRole('button', { name: 'Logga ut' }).click();
    await page.waitForURL('**/logga-in');
    expect((await journal()).length).toBeGreaterThan(0);
    expect((await journal()).every((value) => value.startsWith('~1'))).toBe(true);
    expect(await page.content()).not.toContain('Kylkedjan');
    await page.unroute('**/graphql');
    await page
      .getByRole('searchbox')
      .or(page.getByLabel('Sök', { exact: false }))
      .first()
      .fill(BODY);
    await page
      .getByRole('button', { name: `${person()}`, exact: false })
      .first()
      .click();
    await page.waitForURL((url) => url.pathname !== '/logga-in');
    await page.getByRole('link', { name: TITLE }).first().click();
    await page.getByText(WORDS).first().waitFor();
    await until((all) => all.length === 0);
    expectNoComplaints(page, /ERR_CONNECTION_FAILED/); // those of the words that were kept back
  });
});
