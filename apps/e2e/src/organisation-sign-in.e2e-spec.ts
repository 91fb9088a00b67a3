import type { Browser } from 'playwright-core';
import { axe, expectNoComplaints, openBrowser, openPage, pictures } from './support/browser.ts';
import { press } from './support/keyboard.ts';

describe('somebody comes in by their organisation’s own sign-in', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await openBrowser()));
  afterAll(async () => browser.close());

  it('is sent to the sign-in service, identifies themselves there and comes back to where they were going', async () => {
    const page = await openPage(browser);
    await page.goto('/logga-in?till=/remisser');
    await axe(page, 'the ways in');
    await press(page, page.getByRole('link', { name: 'Logga in', exact: true }));
    await page.getByRole('heading', { name: 'Demonstrationens inloggningstjänst' }).waitFor();
    await axe(page, 'the sign-in service');
    await pictures(page, 'sign-in-service');
    await press(
      page,
      page.getByRole('list', { name: 'Socialstyrelsen' }).getByRole('button', { name: /^Handläggare/ }),
    );
    await page.waitForURL('**/remisser');
    await page.getByText('Handläggare med e-legitimation').first().waitFor();
    expectNoComplaints(page);
    await page.context().close();
  });

  it('comes to their own body’s consultations, and to nobody else’s', async () => {
    const page = await openPage(browser);
    await page.goto('/logga-in');
    await press(page, page.getByRole('link', { name: 'Logga in', exact: true }));
    await press(
      page,
      page.getByRole('list', { name: 'Region Uppsala' }).getByRole('button', { name: /^Undertecknare/ }),
    );
    await page.waitForURL((url) => !url.pathname.startsWith('/demo-legitimering') && url.pathname !== '/logga-in');
    await page.getByText('Region Uppsala').first().waitFor();
    await page.getByText('Kompletterande remiss', { exact: false }).first().waitFor();
    expectNoComplaints(page);
    await page.context().close();
  });

  it('who thinks better of it is told so in plain words, and can begin again', async () => {
    const page = await openPage(browser);
    await page.goto('/logga-in');
    await press(page, page.getByRole('link', { name: 'Logga in', exact: true }));
    await press(page, page.getByRole('button', { name: 'Avbryt' }));
    await page.getByRole('alert').getByText('Inloggningen avbröts.', { exact: false }).waitFor();
    expect(new URL(page.url()).search).toBe('?fel=OIDC_CANCELLED');
    await axe(page, 'a sign-in that was broken off');
    await pictures(page, 'sign-in-refused');
    expectNoComplaints(page);
    await page.context().close();
  });
});
