import type { Browser, Page } from 'playwright-core';
import { axe, expectNoComplaints, openBrowser, pictures } from './support/browser.ts';
import { signedIn } from './support/people.ts';
import { siteUrl } from './support/settings.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser.close());

describe('the page’s policy', () => {
  let page: Page;
  beforeAll(async () => {
    // Without our ears for refusals: here they are wished for.
    page = await (await browser.newContext()).newPage();
    await page.goto(siteUrl());
    await page.getByRole('heading', { level: 1 }).waitFor();
  });
  afterAll(async () => page.context().close());

  it('lets no text become HTML, whoever writes it', async () => {
    const outcome = await page.evaluate(() => {
      try {
        document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>';
        return 'taken';
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(outcome).toBe('TypeError');
  });

  it('lets an element be emptied, which a text cannot be hidden in', async () => {
    const outcome = await page.evaluate(() => {
      const element = document.createElement('div');
      element.append('x');
      element.innerHTML = '';
      return element.childNodes.length;
    });
    expect(outcome).toBe(0);
  });

  it('knows no other policy than those it names', async () => {
    const outcome = await page.evaluate(() => {
      try {
        const { trustedTypes } = window as unknown as {
          trustedTypes: { createPolicy(name: string, rules: object): void };
        };
        trustedTypes.createPolicy('mine', {});
        return 'taken';
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(outcome).toBe('TypeError');
  });

  it('runs no script that the answer did not name', async () => {
    const ran = await page.evaluate(async () => {
      const quietly = (work: () => void): void => {
        try {
          work();
        } catch {
          // refused on the spot
        }
      };
      const link = document.createElement('a');
      quietly(() => link.setAttribute('onclick', 'window.ran = true'));
      const script = document.createElement('script');
      quietly(() => (script.textContent = 'window.ran = true'));
      const frame = document.createElement('iframe');
      quietly(() => frame.setAttribute('src', 'javascript:void(parent.ran = true)'));
      document.body.append(link, script, frame);
      link.click();
      await new Promise((resolve) => setTimeout(resolve, 300));
      return (window as { ran?: boolean }).ran ?? false;
    });
    expect(ran).toBe(false);
  });
});

describe('a page of another version than the service', () => {
  it('is told, and offers to be loaded again', async () => {
    const page = await signedIn(browser, 'Handläggare 1');
    await page.route('**/graphql', async (route) => {
      const asked = route.request().postData() ?? '';
      await route.continue({
        postData: asked.replace(/"sha256Hash":"[0-9a-f]{64}"/u, `"sha256Hash":"${'0'.repeat(64)}"`),
      });
    });
    await page.getByRole('link', { name: 'Aktörer' }).click();
    const notice = page.getByRole('alert').filter({ hasText: 'Samsyn har fått en ny version' });
    await notice.waitFor();
    await axe(page, 'outdated');
    await pictures(page, 'outdated');
    await page.unroute('**/graphql');
    await notice.getByRole('button', { name: 'Läs in sidan på nytt' }).press('Enter');
    await notice.waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expectNoComplaints(page, /400 \(Bad Request\)/u);
    await page.context().close();
  });
});
