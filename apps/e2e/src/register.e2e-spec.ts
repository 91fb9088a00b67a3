import type { Browser, Page } from 'playwright-core';
import { axe, expectNoComplaints, openBrowser, pictures } from './support/browser.ts';
import { signedIn } from './support/people.ts';

describe('the register of actors finds a body by any name it has ever had', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    page = await signedIn(browser, 'Handläggare 1');
  });
  afterAll(async () => browser.close());

  it('lists every body, with how many there are', async () => {
    await page.getByRole('link', { name: 'Aktörer' }).click();
    await page.getByRole('heading', { name: 'Aktörsregistret', level: 1 }).waitFor();
    await page.getByText(/^4\d\d aktörer$/).waitFor();
    await axe(page, 'the whole register');
    await pictures(page, 'register');
  });

  it('finds MCF by "MSB", and says by which name', async () => {
    await page.getByRole('searchbox', { name: 'Sök aktör' }).fill('MSB');
    await page.getByRole('link', { name: 'Myndigheten för civilt försvar' }).waitFor();
    await page.getByText('träff på MSB').first().waitFor();
    await axe(page, 'a search with a hit on an earlier name');
  });

  it('finds a region by the name its landsting had', async () => {
    await page.getByRole('searchbox', { name: 'Sök aktör' }).fill('Sörmlands läns landsting');
    await page
      .getByText('Ingen aktör stämmer med urvalet')
      .or(page.getByRole('link', { name: 'Region Sörmland' }))
      .first()
      .waitFor();
    await page.getByRole('searchbox', { name: 'Sök aktör' }).fill('Södermanlands läns landsting');
    await page.getByRole('link', { name: 'Region Sörmland' }).waitFor();
  });

  it('narrows by kind: twenty-one regions', async () => {
    await page.getByRole('searchbox', { name: 'Sök aktör' }).fill('');
    await page.getByLabel('Slag').selectOption({ label: 'Region' });
    await page.getByText('21 aktörer', { exact: true }).waitFor();
  });

  it('shows the names over time, and where the body comes from', async () => {
    await page.getByLabel('Slag').selectOption({ label: 'Alla' });
    await page.getByRole('searchbox', { name: 'Sök aktör' }).fill('MCF');
    await page.getByRole('link', { name: 'Myndigheten för civilt försvar' }).click();
    await page.getByRole('heading', { name: 'Myndigheten för civilt försvar', level: 1 }).waitFor();
    const names = page.getByRole('table').filter({ hasText: 'Myndigheten för samhällsskydd och beredskap' });
    await names.waitFor();
    await page.getByRole('heading', { name: 'Föregångare' }).waitFor();
    await axe(page, 'one body');
    await pictures(page, 'register-body');
    expectNoComplaints(page);
  });
});
