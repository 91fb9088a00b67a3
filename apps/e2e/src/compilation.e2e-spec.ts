import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { axe, expectNoComplaints, openBrowser, pictures } from './support/browser.ts';
import { press, reach, type } from './support/keyboard.ts';
import { demoRound, signedIn } from './support/people.ts';

describe('an editor reads the comments by provision, assesses them and exports the compilation', () => {
  let browser: Browser;
  let page: Page;
  let base: string;

  beforeAll(async () => {
    browser = await openBrowser();
    page = await signedIn(browser, 'Redaktör 1');
    base = await demoRound(page);
  });
  afterAll(async () => browser.close());

  it('reads the comments of a § with body, stance and proposed wording', async () => {
    await page.goto(`${base}/sammanstallning/7-kap/2-§`);
    await page.getByRole('heading', { name: /2 §/ }).first().waitFor();
    await page
      .getByText(/\d+ av 165 bedömda/)
      .first()
      .waitFor();
    await axe(page, 'the comments of a §');
    await pictures(page, 'compilation');
  });

  it('finds in the reading room what was said of a matter, by a part of a word or by its place, and has it on record as read', async () => {
    await page.goto(`${base}/lasrum`);
    const told = page.getByText(/\d+ av 1\d\d är lästa av någon hos oss/);
    const before = Number.parseInt(await told.innerText());
    await page.getByText('183 texter', { exact: false }).waitFor();
    await axe(page, 'the reading room');
    await pictures(page, 'reading-room');
    await type(page, page.getByRole('searchbox', { name: 'Sök' }), '7 kap. 2 §');
    await page.waitForURL(/sok=7\+kap/);
    const items = page.getByRole('article');
    await page.getByRole('heading', { level: 2, name: '7 kap. 2 §' }).first().waitFor();
    await page.getByText('183 texter', { exact: false }).waitFor({ state: 'detached' });
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(['7 kap. 2 §']);
    // two are stepped past, and a third is noted by its button
    await reach(page, items.first().getByRole('button', { name: /Notera som läst/ }));
    for (const key of ['j', 'j']) await page.keyboard.press(key);
    expect(await items.nth(2).evaluate((item) => item === document.activeElement)).toBe(true);
    await press(page, items.nth(2).getByRole('button', { name: /Notera som läst/ }));
    await page.getByText(new RegExp(`^${before + 3} av`)).waitFor();
    await page.reload();
    await page.getByText(new RegExp(`^${before + 3} av`)).waitFor();
    await press(page, page.getByText('Av vem och när'));
    await page.getByRole('row', { name: /^Redaktör 1 3/ }).waitFor();
    await page.getByLabel('Läsning').selectOption({ label: 'Olästa av mig' });
    await page.waitForURL(/olasta=ME/);
    await page.waitForFunction(() => !document.body.innerText.includes('Läst\n'));
    await axe(page, 'what is unread of a provision');
  });

  it('asks for a reason, saves the assessment and tells the other editor at once', async () => {
    await page.goto(`${base}/sammanstallning/7-kap/2-§`);
    const other = await signedIn(browser, 'Redaktör 2');
    await other.goto(`${base}/sammanstallning/7-kap/2-§`);
    await other
      .getByText(/\d+ av 165 bedömda/)
      .first()
      .waitFor();
    await page.getByLabel('Bedömning', { exact: true }).selectOption({ label: 'Obedömda' });
    const form = page
      .getByRole('group', { name: /Bedömning av synpunkten från/ })
      .or(page.getByRole('form', { name: /Bedömning av synpunkten från/ }))
      .first();
    await form.waitFor();
    const before = Number(
      /(\d+) av 165/.exec(
        await page
          .getByText(/\d+ av 165 bedömda/)
          .first()
          .innerText(),
      )?.[1],
    );
    await form.getByText('Tillgodoses delvis').click();
    await form.getByRole('button', { name: 'Spara bedömningen' }).click();
    await page.getByText('Skriv skälet till åtgärden').first().waitFor();
    await axe(page, 'an assessment without a reason');
    await form.getByRole('button', { name: 'Tidigare skäl och mallar' }).click();
    await form
      .getByRole('button', { name: /^Använd skälet från/ })
      .first()
      .waitFor();
    await axe(page, 'earlier reasons');
    await form.getByRole('button', { name: 'Dölj tidigare skäl' }).click();
    await form.getByLabel('Skäl').fill('Kravet förtydligas i bilaga 2.');
    await form.getByRole('button', { name: 'Spara bedömningen' }).click();
    await page
      .getByText(/Bedömningen av .* är sparad/)
      .first()
      .waitFor();
    await page
      .getByText(`${before + 1} av 165 bedömda`)
      .first()
      .waitFor();
    await other
      .getByText(`${before + 1} av 165 bedömda`)
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
    await page.getByText(`${before} av 165 bedömda`).first().waitFor();
    await form.getByText('Tillgodoses delvis').waitFor();
    // at once: the way back is there for a while only
    await page.getByRole('button', { name: 'Ångra' }).click();
    await page
      .getByText(`${before + 1} av 165 bedömda`)
      .first()
      .waitFor();
    await axe(page, 'an assessment taken back and given again');
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

  it('decides a group of near-duplicates in one step, undoes it, and has each one’s own words confirmed; another validates', async () => {
    await page.goto(`${base}/liknande`);
    const open = page.getByRole('button', { name: /^Bedöm gruppen om 3 kap\. 2 §/ }).first();
    const group = page.getByRole('listitem').filter({ has: open }).first();
    const dialog = page.getByRole('dialog', { name: 'Bedöm tillsammans' });
    const decide = async (): Promise<void> => {
      await press(page, open);
      await dialog
        .getByRole('table', { name: 'Det som ändras' })
        .or(dialog.getByText('Ingen synpunkt ändras.'))
        .first()
        .waitFor();
      const replace = dialog.getByRole('radio', { name: 'Ersätt den' });
      if ((await replace.count()) > 0) await choose(replace);
      await choose(dialog.getByRole('radio', { name: 'Tillgodoses delvis' }));
      await type(page, dialog.getByLabel('Skäl'), 'Kravet mildras för små vårdgivare.');
      await axe(page, 'a step over a group');
      await press(page, dialog.getByRole('button', { name: /^Bedöm \d+ synpunkt/ }));
      await dialog.waitFor({ state: 'detached' });
    };
    // within a group of radios it is the arrows that choose; the space bar takes the one that has the focus
    const choose = async (radio: Locator): Promise<void> => {
      await radio.focus();
      await page.keyboard.press('Space');
    };
    await decide();
    await group.getByText('Egna ord återstår').first().waitFor();
    await axe(page, 'own words that wait');
    await pictures(page, 'decided-together');
    await press(page, page.getByRole('paragraph').getByRole('button', { name: 'Ångra' }));
    await page.getByText(/^Ändringen av .* är ångrad$/).waitFor();
    await group.getByText('Egna ord återstår').first().waitFor({ state: 'detached' });
    await decide();
    for (let waiting = await own(group).count(); waiting > 0; waiting -= 1) {
      await press(page, own(group).first());
      await expectCount(own(group), waiting - 1);
    }
    const adviser = await signedIn(browser, 'Jurist 1');
    await adviser.goto(`${base}/liknande`);
    const theirs = adviser
      .getByRole('listitem')
      .filter({ has: adviser.getByRole('button', { name: /gruppen om 3 kap\. 2 §/ }) })
      .first();
    await press(adviser, theirs.getByRole('button', { name: /^Validera gruppen/ }));
    await press(adviser, adviser.getByRole('button', { name: /^Validera \d+ bedömning/ }));
    await theirs.getByText('Validerad').first().waitFor();
    // the editor's page follows, and no count of comments has changed
    await group.getByText('Validerad').first().waitFor();
    await adviser.context().close();
    await page.goto(`${base}/motsagelser`);
    await page.getByRole('link', { name: 'Till sammanställningen' }).waitFor();
    await axe(page, 'possible contradictions');
    await pictures(page, 'contradictions');
    await page.goto(`${base}/sammanstallning`);
    await page
      .getByText(/\d+ av 165 bedömda/)
      .first()
      .waitFor();
  });

  it('shows the stance matrix § × body as a table', async () => {
    await page.goto(`${base}/matris`);
    const table = page.getByRole('grid').first();
    await table.waitFor();
    expect(await table.getByRole('columnheader', { name: /Region Stockholm/ }).count()).toBeGreaterThan(0);
    await axe(page, 'the matrix');
    await pictures(page, 'matrix');
    await page.getByRole('radio', { name: 'Per instans' }).focus();
    await page.keyboard.press('ArrowRight');
    const kinds = page.getByRole('table', { name: /Ställningstaganden per slag av instans/ });
    await kinds.getByRole('columnheader', { name: /Region.*av.*svarat/ }).waitFor();
  });

  it.each([
    ['Word', 'PK'],
    ['Csv', '\uFEFF'],
  ])('makes the compilation as %s by keyboard, and hands it out when it is ready', async (form, begins) => {
    await page.goto(`${base}/export`);
    await page.getByRole('button', { name: `Gör Remissammanställning per bestämmelse som ${form}` }).focus();
    const handedOut = page.waitForEvent('download', { timeout: 40_000 });
    const [download] = await Promise.all([handedOut, page.keyboard.press('Enter')]);
    await page.getByRole('link', { name: `Ladda ner Remissammanställning per bestämmelse, ${form}` }).waitFor();
    const bytes = await readFile(await download.path());
    expect(bytes.toString('utf8', 0, 4).startsWith(begins)).toBe(true);
    if (form === 'Csv') expect(rowsOf(bytes.toString('utf8'))).toBe(165 + 1);
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

/** What takes a decision over to a member's own words. */
const own = (group: Locator): Locator => group.getByRole('button', { name: /^Bedömningen gäller även egna ord/ });

async function expectCount(what: Locator, count: number): Promise<void> {
  if (count === 0) return what.first().waitFor({ state: 'detached' });
  await what.nth(count).waitFor({ state: 'detached' });
}

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
