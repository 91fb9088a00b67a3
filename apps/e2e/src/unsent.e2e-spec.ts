import type { Browser, Page } from 'playwright-core';
import { GraphqlClient, publishText, sendRound } from '@samsyn/testing';
import { axe, expectNoComplaints, openBrowser, pictures } from './support/browser.ts';
import { draftText } from './support/draft.ts';
import { signedIn } from './support/people.ts';
import { demoPeople, siteUrl } from './support/settings.ts';

const BODY = 'Region Halland';
const KEY = 'region-halland-coordinator';
const TITLE = 'Remiss om osparade ord';
const WORDS = 'Kylkedjan bör omfatta även transporter.';

/** Waits until so many things are kept under the prefix, and none of them can be read. */
async function lieClosed(page: Page, prefix: string, count: number): Promise<void> {
  await page.waitForFunction(
    ([under, many]) => {
      const kept = Object.entries(localStorage).filter(([name]) => name.startsWith(String(under)));
      return kept.length === many && kept.every(([, value]) => String(value).startsWith('~1'));
    },
    [prefix, count] as const,
  );
}

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

  it('nor does a note to colleagues lie there to be read', async () => {
    const room = page.getByRole('region', { name: /^Interna anteckningar om 1 kap\. 1 §/ });
    const open = page.getByRole('button', { name: /^Anteckna internt om 1 kap\. 1 §/ }).first();
    await open.click();
    await room.getByLabel('Ny anteckning').fill('Fråga upphandlingen om kylkedjan.');
    await lieClosed(page, 'samsyn.anteckning/', 1);
    await page.reload();
    await open.click();
    expect(await room.getByLabel('Ny anteckning').inputValue()).toBe('Fråga upphandlingen om kylkedjan.');
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

/** What an authority's person has begun to fill in goes from the page with the session, and comes back with the same person only. */
describe('forms of the authority that are not sent', () => {
  const HALF = 'Remiss om ett halvfärdigt formulär';
  let browser: Browser;
  let page: Page;
  const isSamePage = async (): Promise<boolean> => page.evaluate(() => 'stillHere' in globalThis);
  const signIn = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: `Logga in som ${name}, Socialstyrelsen` }).click();
    await page.waitForURL((url) => url.pathname !== '/logga-in');
  };
  const signOutBeside = async (): Promise<void> => {
    const other = await page.context().newPage();
    await other.goto('/konto');
    await other.locator('[aria-controls=konto]').click();
    await other.getByRole('button', { name: 'Logga ut' }).click();
    await other.waitForURL('**/logga-in');
    await other.close();
  };

  beforeAll(async () => {
    browser = await openBrowser();
    page = await signedIn(browser, 'Jurist 1');
  });
  afterAll(async () => browser.close());

  it('lie closed in the browser', async () => {
    await page.goto('/utkast');
    await page.getByText('Inklistrad text').click();
    await page.getByLabel('Föreskriftens text').fill(HALF);
    await lieClosed(page, 'samsyn.pastedDraft', 1);
    await page.evaluate(() => Object.assign(globalThis, { stillHere: true }));
    expect(await isSamePage()).toBe(true);
  });

  it('leave the page and its memory when the session has ended elsewhere', async () => {
    await signOutBeside();
    await page.evaluate(() => void window.dispatchEvent(new Event('focus')));
    await page.waitForURL(/\/logga-in\?till=%2Futkast$/u);
    await page.getByText('Du är utloggad').first().waitFor();
    expect(await isSamePage()).toBe(false);
    expect(await page.content()).not.toContain(HALF);
    await lieClosed(page, 'samsyn.pastedDraft', 1);
    await axe(page, 'signed out by the end of the session');
    await pictures(page, 'signed-out');
  });

  it('are not shown to another person at the same browser', async () => {
    await signIn('Handläggare 1');
    await page.waitForURL('**/utkast');
    await page.goto('/remisser/ny');
    await page.getByLabel('Remissens rubrik').fill(`${HALF} 2`);
    await lieClosed(page, 'samsyn.newRound', 1);
    expect(await page.content()).not.toContain(`value="${HALF}"`);
  });

  it('end too for the one whose page is open when somebody else signs in beside it', async () => {
    await page.evaluate(() => Object.assign(globalThis, { stillHere: true }));
    const other = await page.context().newPage();
    await signOutBeside();
    await other.goto('/logga-in');
    await other.getByRole('button', { name: 'Logga in som Jurist 1, Socialstyrelsen' }).click();
    await other.waitForURL((url) => url.pathname !== '/logga-in');
    await page.evaluate(() => void window.dispatchEvent(new Event('focus')));
    await page.waitForFunction(() => !('stillHere' in globalThis));
    await page.getByText('Jurist 1').first().waitFor();
    expect(await page.content()).not.toContain(HALF);
    await other.goto('/utkast');
    expect(await other.getByLabel('Föreskriftens text').inputValue()).toBe(HALF);
    await signOutBeside();
    await page.goto('/logga-in?till=/remisser/ny');
    await signIn('Handläggare 1');
    await page.getByLabel('Remissens rubrik').waitFor();
    expect(await page.getByLabel('Remissens rubrik').inputValue()).toBe(`${HALF} 2`);
    expectNoComplaints(page, /401/u);
  });
});
