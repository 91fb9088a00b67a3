import type { Browser, Page } from 'playwright-core';
import { axe, expectNoComplaints, openBrowser, pictures } from './support/browser.ts';
import { draftText } from './support/draft.ts';
import { signedIn } from './support/people.ts';

describe('a legal adviser reads a föreskrift in, mends what was found and publishes version 1', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    page = await signedIn(browser, 'Jurist 1');
  });
  afterAll(async () => browser.close());

  it('says what to do when nothing was pasted, and keeps what was', async () => {
    await page.goto('/utkast');
    await page.getByRole('heading', { name: 'Läs in en föreskrift' }).waitFor();
    await axe(page, 'the drafts');
    await page.getByText('Inklistrad text').click();
    await page.getByRole('button', { name: 'Läs in' }).click();
    await page.getByText('Klistra in föreskriftens text.').first().waitFor();
    await axe(page, 'nothing pasted');
    await page.getByLabel('Föreskriftens text').fill(draftText('reservkraft'));
    await page.reload();
    await page.getByText('Inklistrad text').click();
    expect(await page.getByLabel('Föreskriftens text').inputValue()).toContain('1 kap. Tillämpningsområde');
  });

  it('refuses a file that cannot be read, in words that say what to do', async () => {
    await page.getByText('Fil', { exact: true }).first().click();
    await page.locator('input[type=file]').setInputFiles({
      name: 'ritning.exe',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from([0x4d, 0x5a, 0, 1, 2, 3]),
    });
    await page.getByRole('button', { name: 'Läs in' }).click();
    await page.getByText('Filtypen kan inte läsas.', { exact: false }).first().waitFor();
    await axe(page, 'a refused file');
  });

  it('shows the structure beside the source', async () => {
    await page.getByText('Inklistrad text').click();
    await page.getByRole('button', { name: 'Läs in' }).click();
    await page.waitForURL(/\/utkast\/[0-9a-f-]{36}/);
    await page.getByText(/2 kapitel · 3 §§/).waitFor();
    await page.getByText('beslutade den 1 december 2026.').first().waitFor();
    await axe(page, 'the review');
    await pictures(page, 'draft-review');
  });

  it('mends a stycke, and takes it back', async () => {
    await page
      .getByRole('button', { name: /Planen ska beslutas av ledningen/ })
      .first()
      .click();
    const text = page.getByLabel('Text', { exact: true });
    await text.fill('Planen ska beslutas av ledningen och ses över varje halvår.');
    await page.getByRole('button', { name: 'Spara ändringen' }).click();
    await page.getByText('ses över varje halvår', { exact: false }).first().waitFor();
    await axe(page, 'a mended stycke');
    await page.getByRole('button', { name: 'Ångra' }).first().click();
    await page.getByText('ses över varje år', { exact: false }).first().waitFor();
  });

  it('publishes after a question, and the version cannot be changed', async () => {
    await page.getByRole('button', { name: 'Publicera version 1' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await axe(page, 'the question before publishing');
    await dialog.getByRole('button', { name: 'Publicera version 1' }).click();
    await page.getByText('Texten kan inte ändras.', { exact: false }).first().waitFor();
    await axe(page, 'the published version');
    await pictures(page, 'version');
    expectNoComplaints(page);
  });
});
