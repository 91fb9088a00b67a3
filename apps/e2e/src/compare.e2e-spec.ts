import { readFileSync } from 'node:fs';
import type { Browser, Download, Page } from 'playwright-core';
import { type Asker, GraphqlClient, publishText, revisingAs } from '@samsyn/testing';
import { axe, expectNoComplaints, expectNoSidewaysScroll, openBrowser, pictures } from './support/browser.ts';
import { draftText } from './support/draft.ts';
import { choose, pick, press, reach } from './support/keyboard.ts';
import { signedIn } from './support/people.ts';
import { siteUrl } from './support/settings.ts';
import { unzipped } from './support/unzip.ts';

const MARK = 'jämförda versioner';
const TRAINING = 'Den personal som leder arbetet ska utbildas när planen har beslutats.';
const ARCHIVE = 'Handlingar om planen ska bevaras i tio år hos den som har upprättat dem.';
const FIRST = draftText(MARK).replace(
  'Allmänna råd\n\nPlanen',
  `3 § ${TRAINING}\n\n4 § ${ARCHIVE}\n\nAllmänna råd\n\nHandlingarna`,
);
const SECOND = FIRST.replace('ses över varje år', 'ses över vart tredje år')
  .replace(`3 § ${TRAINING}`, `4 § ${TRAINING}`)
  .replace(`4 § ${ARCHIVE}`, `5 § ${ARCHIVE}`)
  .replace(
    '2 § Vårdgivaren ska i en',
    '2 § Med ledning avses den som vårdgivaren har utsett.\n\n3 § Vårdgivaren ska i en',
  )
  .replace('i 1 kap. 2 §', 'i 1 kap. 3 §');
const THIRD = SECOND.replace(`5 § ${ARCHIVE}\n\n`, '')
  .replace(
    '1 § Vårdgivaren ska på begäran',
    `1 § ${ARCHIVE.replace('tio år', 'femton år')}\n\n2 § Vårdgivaren ska på begäran`,
  )
  .replace('3. hur planen övas.', '3. hur planen övas och utvärderas.');

/** The next version: handed in by one, published by another, each change with its reason. */
async function nextVersion(one: Asker, other: Asker, from: string, text: string): Promise<string> {
  const [doing, publishing] = [revisingAs(one), revisingAs(other)];
  const draftId = await doing.bringIn(from, text);
  const compared = await doing.compare(draftId);
  const keys = compared.edges.map(({ key }) => key);
  if (keys.length > 0) await doing.judge({ draftId, keys, outcome: 'CONFIRMED' });
  const spanIds = compared.spans.filter(({ explainsItself }) => !explainsItself).map(({ id }) => id);
  await doing.explain({ draftId, spanIds, metIds: [], words: 'Kravet behöver vara tydligt.' });
  await doing.judgeMaterial(draftId, false, 'Kraven är i sak desamma.');
  const { version } = await doing.handIn(draftId);
  return (await publishing.publish(draftId, version)).id;
}

describe('any two versions of a föreskrift are compared', () => {
  let browser: Browser;
  let page: Page;
  let versions: string[];
  let count = 0;

  beforeAll(async () => {
    browser = await openBrowser();
    const [one, other] = [
      await new GraphqlClient(siteUrl()).signIn('jurist'),
      await new GraphqlClient(siteUrl()).signIn('jurist-2'),
    ];
    const first = (await publishText(one, FIRST)).id;
    const second = await nextVersion(one, other, first, SECOND);
    versions = [first, second, await nextVersion(one, other, second, THIRD)];
    page = await signedIn(browser, 'Jurist 1');
  });
  afterAll(async () => browser.close());

  const marks = async (): Promise<number> => page.locator('[data-mark]').count();
  const listed = async (): Promise<number> => page.getByRole('list', { name: 'Ändringar' }).locator('> li').count();
  const focused = async (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');
  const fetched = async (name: string): Promise<Download> => {
    const coming = page.waitForEvent('download');
    await press(page, page.getByRole('link', { name, exact: true }));
    return coming;
  };

  it('by keyboard, from the newest version to the first, with the same changes in every view', async () => {
    await page.goto(`/foreskrift/${versions[2]}`);
    await press(page, page.getByRole('link', { name: 'Jämför', exact: true }));
    await page.getByRole('heading', { name: 'Version 2 jämförd med version 3' }).waitFor();
    await pick(page, page.getByLabel('Nuvarande lydelse'), 'Version 1,');
    await press(page, page.getByRole('button', { name: 'Jämför', exact: true }));
    await page.getByRole('heading', { name: 'Version 1 jämförd med version 3' }).waitFor();
    count = await listed();
    expect(count).toBeGreaterThan(6);
    await page.getByRole('heading', { name: `${count} ändringar` }).waitFor();
    await page.getByText('flyttad från 1 kap. 4 §').waitFor();
    await page.getByText('Kravet behöver vara tydligt.').first().waitFor();
    for (const [name, file] of [
      ['Löpande', 'compare-running'],
      ['Sida vid sida', 'compare-sides'],
      ['Endast ändringar', 'compare-changes'],
    ] as const) {
      await choose(page, page.getByRole('radio', { name }));
      await page.getByRole('article', { name }).waitFor();
      expect([await marks(), await listed()]).toEqual([count, count]);
      await axe(page, `a comparison, ${name}`);
      await expectNoSidewaysScroll(page, `a comparison, ${name}`);
      await pictures(page, file);
    }
  });

  it('one goes from change to change by keys, and follows what only follows or does without', async () => {
    await choose(page, page.getByRole('radio', { name: 'Löpande' }));
    for (const number of [1, 2, 3]) {
      await page.keyboard.press('Alt+ArrowDown');
      expect(await focused()).toBe(`andring-${number}`);
    }
    await page.keyboard.press('Alt+ArrowUp');
    expect(await focused()).toBe('andring-2');
    await page.locator('a[aria-current="location"]').getByText('2', { exact: true }).waitFor();
    const box = page.getByRole('checkbox', { name: /^Visa följdändringar \(\d\)$/ });
    const following = Number(/\d+/.exec((await box.locator('..').textContent()) ?? '')?.[0]);
    expect(following).toBeGreaterThan(1);
    await reach(page, box, 'Shift+Tab');
    await page.keyboard.press('Space');
    await page.waitForFunction((left) => document.querySelectorAll('[data-mark]').length === left, count - following);
    expect(await listed()).toBe(count - following);
    await page.getByRole('heading', { name: `${count} ändringar` }).waitFor();
    await page.keyboard.press('Space');
    await page.waitForFunction((all) => document.querySelectorAll('[data-mark]').length === all, count);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByLabel('Nuvarande lydelse').isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
    expectNoComplaints(page);
  });

  it('has the ändringsförfattning on the page, and files of the very same changes', async () => {
    const bytes = async (name: string): Promise<string> => unzipped(readFileSync(await (await fetched(name)).path()));
    for (const name of ['Word med spårade ändringar', 'Jämförelsetabell (Word)'])
      expect((await bytes(name)).match(/w:name="andring_\d+"/g)).toHaveLength(count);
    await choose(page, page.getByRole('radio', { name: 'Ändringsförfattning' }));
    const act = page.getByRole('article', { name: 'Ändringsförfattning' });
    await act
      .getByText(/^Socialstyrelsen föreskriver med stöd av 8 kap\. 1 § hälso- och sjukvårdsförordningen/)
      .waitFor();
    const clauses = await act.getByText(/^dels att/).allTextContents();
    expect(clauses.length).toBeGreaterThan(2);
    await axe(page, 'the amending act');
    await expectNoSidewaysScroll(page, 'the amending act');
    await pictures(page, 'compare-act');
    const word = await bytes('Ändringsförfattning (Word)');
    for (const clause of clauses) expect(word).toContain(clause);
    expect((await fetched('Version 3 (Akoma Ntoso)')).suggestedFilename()).toMatch(/version 3\.xml$/);
    expectNoComplaints(page);
  });
});
