import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { axe, expectNoComplaints, openBrowser, pictures } from './support/browser.ts';
import { signedIn } from './support/people.ts';

const ROUND = /^Förslag till föreskrifter och allmänna råd om planering/;

describe('an editor reads the comments by provision, assesses them and exports the compilation', () => {
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

  it('reads the comments of a § with body, stance and proposed wording', async () => {
    await page.goto(`${base}/sammanstallning/7-kap/2-§`);
    await page.getByRole('heading', { name: /2 §/ }).first().waitFor();
    await page
      .getByText(/\d+ av 159 bedömda/)
      .first()
      .waitFor();
    await axe(page, 'the comments of a §');
    await pictures(page, 'compilation');
  });

  it('asks for a reason, saves the assessment and tells the other editor at once', async () => {
    const other = await signedIn(browser, 'Redaktör 2');
    await other.goto(`${base}/sammanstallning/7-kap/2-§`);
    await other
      .getByText(/\d+ av 159 bedömda/)
      .first()
      .waitFor();
    await page.getByLabel('Bedömning', { exact: true }).selectOption({ label: 'Obedömda' });
    const form = page
      .getByRole('group', { name: /Bedömning av synpunkten från/ })
      .or(page.getByRole('form', { name: /Bedömning av synpunkten från/ }))
      .first();
    await form.waitFor();
    const before = Number(
      /(\d+) av 159/.exec(
        await page
          .getByText(/\d+ av 159 bedömda/)
          .first()
          .innerText(),
      )?.[1],
    );
    await form.getByText('Tillgodoses delvis').click();
    await form.getByRole('button', { name: 'Spara bedömningen' }).click();
    await page.getByText('Skriv skälet till åtgärden').first().waitFor();
    await axe(page, 'an assessment without a reason');
    await form.getByLabel('Skäl').fill('Kravet förtydligas i bilaga 2.');
    await form.getByRole('button', { name: 'Spara bedömningen' }).click();
    await page
      .getByText(/Bedömningen av .* är sparad/)
      .first()
      .waitFor();
    await page
      .getByText(`${before + 1} av 159 bedömda`)
      .first()
      .waitFor();
    await other
      .getByText(`${before + 1} av 159 bedömda`)
      .first()
      .waitFor();
    await other.context().close();
    await page
      .getByRole('button', { name: /^Ta tillbaka bedömningen av/ })
      .first()
      .waitFor();
    await page
      .getByRole('button', { name: /^Ta tillbaka bedömningen av/ })
      .first()
      .click();
    await page.getByText(`${before} av 159 bedömda`).first().waitFor();
    await form.getByText('Tillgodoses delvis').waitFor();
    await axe(page, 'an assessment taken back');
    await page.getByRole('button', { name: 'Ångra' }).click();
    await page
      .getByText(`${before + 1} av 159 bedömda`)
      .first()
      .waitFor();
  });

  it('marks the words a comment quotes in the provision, and leads from them to the comment', async () => {
    await page.goto(`${base}/sammanstallning/1-kap/4-§`);
    const mark = page.locator('mark').first();
    await mark.waitFor();
    const id = (await mark.getAttribute('aria-details')) ?? '';
    const quote = await page.locator(`#${id} q`).innerText();
    expect(quote.replaceAll(/\s+/g, ' ')).toContain((await mark.innerText()).replaceAll(/\s+/g, ' '));
    const link = page.locator('details a[href^="#synpunkt-"]').first();
    const leadsTo = (await link.getAttribute('href')) ?? '';
    await link.click();
    expect(await page.evaluate(() => `#${document.activeElement?.id}`)).toBe(leadsTo);
  });

  it('shows the stance matrix § × body as a table', async () => {
    await page.goto(`${base}/matris`);
    const table = page.getByRole('grid').first();
    await table.waitFor();
    expect(await table.getByRole('columnheader', { name: /Region Stockholm/ }).count()).toBeGreaterThan(0);
    await axe(page, 'the matrix');
    await pictures(page, 'matrix');
  });

  it.each([
    ['docx', 'PK'],
    ['xlsx', 'PK'],
    ['csv', '\uFEFF'],
  ])('hands out the compilation as .%s', async (format, begins) => {
    await page.goto(`${base}/export`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`a[href$=".${format}"]`).click(),
    ]);
    const bytes = await readFile(await download.path());
    expect(bytes.toString('utf8', 0, 4).startsWith(begins)).toBe(true);
    if (format === 'csv') expect(rowsOf(bytes.toString('utf8'))).toBe(159 + 1);
  });

  it('shows the export page without breach', async () => {
    await axe(page, 'the exports');
    await pictures(page, 'export');
    expectNoComplaints(page);
  });

  it('shows nothing of an answer that has not been given: Region Dalarna has only opened', async () => {
    await page.goto(`${base}/matris`);
    await page.getByRole('grid').first().waitFor();
    expect(await page.getByText('Region Dalarna').count()).toBe(0);
    for (const name of ['Handläggare 1', 'Administratör 1']) {
      const reader = await signedIn(browser, name);
      await reader.goto(base);
      await reader.getByRole('row', { name: /Region Dalarna.*Öppnad/ }).waitFor();
      await reader.context().close();
    }
  });
});

/** Records of a semicolon-separated file whose cells may hold line breaks. */
function rowsOf(text: string): number {
  let quoted = false;
  let rows = 0;
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    else if (letter === '\n' && !quoted) rows += 1;
  }
  return rows;
}
