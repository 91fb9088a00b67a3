import type { Browser, Page } from 'playwright-core';
import { axe, openBrowser } from './support/browser.ts';
import { press, reach, type } from './support/keyboard.ts';
import { demoRound, signedIn } from './support/people.ts';

const ROUND = /^Förslag till föreskrifter och allmänna råd om planering/;

describe('an editor brings order among what came in', () => {
  let browser: Browser;
  let page: Page;
  let base: string;

  beforeAll(async () => {
    browser = await openBrowser();
    page = await signedIn(browser, 'Redaktör 1');
    base = await demoRound(page);
  });
  afterAll(async () => browser.close());

  it('puts a comment in order by keyboard: a tag, who answers for it and by when, its parts, and a word to a colleague', async () => {
    await page.goto(`${base}/lasrum?sok=7+kap.+2+§`);
    const item = page
      .getByRole('article')
      .filter({ hasText: 'Många vårdcentraler och specialistmottagningar' })
      .first();
    await reach(page, item.getByRole('button', { name: /^Notera som läst|^Ordna/ }));
    await page.keyboard.press('o');
    const dialog = page.getByRole('dialog', { name: /^Ordna: / });
    await type(page, dialog.getByLabel('Ny etikett'), 'Uppgiftsskyldighet');
    await page.keyboard.press('Enter');
    await dialog.getByRole('checkbox', { name: 'Uppgiftsskyldighet', checked: true }).waitFor();
    await dialog.getByLabel('Ansvarig').selectOption({ label: 'Redaktör 1 (jag)' });
    await dialog.getByLabel('Senast').fill('2030-01-15');
    await press(page, dialog.getByRole('button', { name: 'Spara ansvar' }));
    await reach(page, dialog.getByRole('checkbox', { name: /^Ny punkt börjar här/ }));
    await page.keyboard.press('Space');
    await press(page, dialog.getByRole('button', { name: 'Dela i 2 punkter' }));
    await dialog.getByText('Synpunkten är delad i 2 punkter').waitFor();
    await type(page, dialog.getByLabel('Ny anteckning'), 'Håller skälet?');
    await press(page, dialog.getByRole('button', { name: 'Skriv anteckning' }));
    await dialog.getByText('Håller skälet?').waitFor();
    await axe(page, 'a comment put in order');
    await page.keyboard.press('Escape');
    const opener = item.getByRole('button', { name: /^Ordna/ });
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
    for (const words of [
      'Uppgiftsskyldighet',
      'Ansvarig: Redaktör 1, senast 15 januari 2030',
      '2 punkter',
      '1 anteckning',
    ])
      await item.getByText(words).first().waitFor();
    // the tag picks it out, and the choice is kept under a name
    await page.goto(`${base}/lasrum`);
    await page.getByLabel('Etikett eller tema').selectOption({ label: 'Uppgiftsskyldighet' });
    await page.getByText('1 text.', { exact: false }).waitFor();
    await press(page, page.getByRole('button', { name: 'Spara urvalet' }));
    await type(page, page.getByLabel('Namn på urvalet'), 'Skyldigheter');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Ta bort ”Skyldigheter”' }).waitFor();
    await axe(page, 'a saved view');
    // it waits in her queue, from where she comes to it
    await page.goto('/remisser');
    // the list is there: nothing more moves under the focus
    await page.getByRole('link', { name: ROUND }).waitFor();
    await press(page, page.getByRole('link', { name: 'Mina punkter' }));
    await page.waitForURL('**/mina-punkter');
    await page.getByRole('heading', { level: 1, name: 'Mina punkter' }).waitFor();
    await axe(page, 'the queue');
    await press(page, page.getByRole('link', { name: ROUND }));
    await page.waitForURL(/ansvarig=jag/);
    await page.getByText('1 text.', { exact: false }).waitFor();
    await reach(page, opener);
    await page.keyboard.press('o');
    await reach(page, dialog.getByRole('checkbox', { name: /^Ny punkt börjar här/, checked: true }));
    await page.keyboard.press('Space');
    await press(page, dialog.getByRole('button', { name: 'Behåll hel' }));
    await dialog.getByText('Synpunkten är hel').waitFor();
  });

  it('takes a tag out of use, writes in the summary, plans a day, and goes from each number to what it counts', async () => {
    await page.goto(`${base}/lasrum`);
    await page.getByText('Etiketter, teman och ansvar').click();
    await press(page, page.getByRole('button', { name: 'Ta bort Uppgiftsskyldighet' }));
    const asked = page.getByRole('dialog', { name: 'Ta bort Uppgiftsskyldighet?' });
    await asked.getByText('Den sitter på 1 text.').waitFor();
    await axe(page, 'a tag about to be removed');
    await press(page, asked.getByRole('button', { name: 'Ta bort' }));
    await asked.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Ta bort Uppgiftsskyldighet' }).waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.id === 'teman');

    await press(page, page.getByRole('link', { name: 'Utfall' }));
    await page.waitForURL('**/utfall');
    await press(page, page.getByRole('button', { name: 'Skriv egna ord om Inledning' }));
    await page.waitForFunction(() => document.activeElement?.matches('[contenteditable=true], textarea'));
    await page.keyboard.insertText('De flesta tillstyrker, men kravet på reservkraft kritiseras.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Ändra egna ord om Inledning' }).waitFor();
    const opposes = page.getByRole('button', { name: /^Alla, avstyrker: / });
    const count = Number(await opposes.textContent());
    await press(page, opposes);
    const names = page.getByRole('dialog', { name: `Alla, avstyrker (${count})` });
    expect(await names.getByRole('listitem').count()).toBe(count);
    await axe(page, 'the summary with the bodies of a number');
    await page.keyboard.press('Escape');
    expect(await opposes.evaluate((button) => button === document.activeElement)).toBe(true);
    const against = page.getByRole('link', { name: /^7 kap\. 2 §, Avstyrker: / });
    const bodies = Number(await against.textContent());
    await press(page, against);
    await page.waitForURL('**/matris?**');
    const cells = page.getByRole('link', { name: /^Avstyrker: \D.*, 7 kap\. 2 §$/ });
    await cells.first().waitFor();
    expect(await cells.count()).toBe(bodies);

    await press(page, page.getByRole('button', { name: 'Fler delar' }));
    await press(page, page.getByRole('link', { name: 'Arbetsläge' }));
    await press(page, page.getByRole('button', { name: 'Planera en dag' }));
    await page.getByLabel('Alla synpunkter beslutade').fill('2030-01-15');
    await press(page, page.getByRole('button', { name: 'Spara' }));
    await page.getByText('Alla ska vara beslutade 15 januari 2030.').waitFor();
    await axe(page, 'how the work goes');
    const left = page.getByRole('link', { name: /^Återstår: / });
    const points = await left.textContent();
    await press(page, left);
    await page.getByText(`${points} texter.`, { exact: false }).waitFor();
  });
});
