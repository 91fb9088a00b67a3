import type { Browser, Page } from 'playwright-core';
import { loadDraftText } from '@samsyn/testing';
import { axe, expectNoComplaints, expectNoSidewaysScroll, openBrowser, pictures } from './support/browser.ts';
import { signedIn } from './support/people.ts';

const ROUND = /^Förslag till föreskrifter och allmänna råd om planering/;
const NAME = 'inför höjd beredskap (andra utkastet)';

/** The demo's draft as a second version would be: a new § before others, wordings changed, a § left out. */
function secondDraft(): string {
  const first = loadDraftText();
  const second = first
    .replaceAll('\r\n', '\n')
    .replace('inför höjd beredskap;', `${NAME};`)
    .replace('ses över minst vartannat år', 'ses över minst en gång per mandatperiod')
    .replace('\n2 § Byggnader', '\n2 § Regionen ska ha en förteckning över sina lokaler.\n\n2 a § Byggnader');
  expect(second).not.toBe(first);
  return second;
}

describe('what was said is read together and followed to another version', () => {
  let browser: Browser;
  let page: Page;
  let base: string;

  beforeAll(async () => {
    browser = await openBrowser();
    page = await signedIn(browser, 'Redaktör 1');
    await page.goto('/remisser');
    await page.getByRole('link', { name: ROUND }).click();
    await page.waitForURL('**/remiss/**');
    base = new URL(page.url()).pathname;
  });
  afterAll(async () => browser.close());

  it('shows what several say in nearly the same words once, with each one’s own words', async () => {
    await page.getByRole('link', { name: 'Liknande' }).click();
    const group = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '3 kap. 2 §' }) });
    await group.getByText('Kommunernas och regionernas risk- och sårbarhetsanalyser görs').waitFor();
    await group.getByText(/3 synpunkter/).waitFor();
    await axe(page, 'the comments that are alike');
    await expectNoSidewaysScroll(page, 'the comments that are alike');
    await pictures(page, 'similar');
    await group.getByRole('link', { name: 'Läs 3 kap. 2 § i sammanställningen' }).click();
    await page.waitForURL(/sammanstallning\/3-kap/);
    expectNoComplaints(page);
  });

  it('says where every comment ends up in another version, and what has changed', async () => {
    const adviser = await signedIn(browser, 'Jurist 1');
    await adviser.goto('/utkast');
    await adviser.getByText('Inklistrad text').click();
    await adviser.getByLabel('Föreskriftens text').fill(secondDraft());
    await adviser.getByRole('button', { name: 'Läs in' }).click();
    await adviser.getByRole('button', { name: 'Publicera version 1' }).click();
    await adviser.getByRole('dialog').getByRole('button', { name: 'Publicera version 1' }).click();
    await adviser.getByText('Texten kan inte ändras.', { exact: false }).first().waitFor();
    await adviser.context().close();

    await page.goto(`${base}/versioner`);
    const choice = page.getByLabel('Jämför med en annan version');
    const option = choice.locator('option', { hasText: NAME });
    await choice.selectOption((await option.getAttribute('value')) ?? '');
    await page.getByText(/synpunkter på bestämmelser har var sitt utfall/).waitFor();
    const outcomes = page.getByRole('group', { name: 'Utfall' });
    const words = await outcomes.locator('label').allInnerTexts();
    const counts = words.map((text) => Number(/\d+/.exec(text)?.[0]));
    const [all = 0, ...each] = counts;
    expect(each.reduce((sum, count) => sum + count, 0)).toBe(all);
    expect(all).toBeGreaterThan(100);
    await axe(page, 'the comments in another version');
    await expectNoSidewaysScroll(page, 'the comments in another version');
    await pictures(page, 'carried');

    await outcomes.getByText(/^Flyttad \d/).click();
    await page.getByText('7 kap. 2 a §', { exact: false }).first().waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Som sida' }).click();
    expect((await download).suggestedFilename()).toMatch(/^Ändringar .*\.html$/);
    expectNoComplaints(page);
  });
});
