import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openPage } from './browser.ts';

/** A page of somebody signed in through the page where the demonstration's people are picked. `organisation` as the card is titled. */
export async function signedIn(
  browser: Browser,
  name: string,
  organisation = 'Socialstyrelsen',
  options: BrowserContextOptions = {},
): Promise<Page> {
  return signIn(await openPage(browser, options), name, organisation);
}

/** Signs somebody in on a page that is there. */
export async function signIn(page: Page, name: string, organisation = 'Socialstyrelsen'): Promise<Page> {
  await page.goto('/logga-in');
  await page.getByRole('button', { name: `Logga in som ${name}, ${organisation}` }).click();
  await page.waitForURL((url) => url.pathname !== '/logga-in');
  return page;
}

const DEMO_ROUND = /^Förslag till föreskrifter och allmänna råd om planering/;

/** Opens the demonstration's first round from the list of rounds, as who has signed in; the round's own path. */
export async function demoRound(page: Page): Promise<string> {
  await page.goto('/remisser');
  await page.getByRole('link', { name: DEMO_ROUND }).click();
  await page.waitForURL('**/remiss/**');
  return new URL(page.url()).pathname;
}
