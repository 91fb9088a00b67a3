import { type AssignmentSeed, loadAssignments } from '@samsyn/testing';
import type { Browser, Page } from 'playwright-core';
import { axe, expectNoComplaints, openBrowser, pictures } from './support/browser.ts';
import { signedIn } from './support/people.ts';

describe('a government assignment is followed from the first contact to the final report', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    page = await signedIn(browser, 'Handläggare 1');
  });
  afterAll(async () => browser.close());

  const open = async (title: string): Promise<void> => {
    await page.getByRole('navigation').getByRole('link', { name: 'Uppdrag' }).click();
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
  };
  it('stands in a list with the next report first', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Uppdrag' }).click();
    await page.getByRole('heading', { name: 'Uppdrag', level: 1 }).waitFor();
    const lines = page.getByRole('main').getByRole('listitem');
    await lines.first().waitFor();
    expect(await lines.count()).toBeGreaterThanOrEqual(loadAssignments().length);
    expect(await lines.last().innerText()).toContain('Alla redovisningar är lämnade');
    await axe(page, 'the list of assignments');
    await pictures(page, 'assignments');
  });

  it('says what is missing, and that it no longer is once a meeting has been noted, all by keyboard', async () => {
    await open(seedOf('socialtjänst').title);
    await pictures(page, 'assignment');
    const gap = page.getByRole('listitem').filter({ hasText: 'Upphandlingsmyndigheten: föra dialog' });
    await gap.waitFor();
    await page.getByRole('link', { name: 'Anteckna kontakt' }).press('Enter');
    await page.getByRole('heading', { name: 'Anteckna kontakt', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Spara kontakten' }).press('Enter');
    await page.getByRole('link', { name: 'Skriv vad det gällde (högst 2000 tecken).' }).waitFor();
    await axe(page, 'the form of a contact with problems');
    await page.getByRole('button', { name: '+ Upphandlingsmyndigheten' }).press('Enter');
    await page.getByRole('textbox', { name: 'Vad det gällde' }).fill('Stöd för upphandling');
    await page.getByRole('textbox', { name: /^Utfall/u }).fill('Myndigheterna tar fram stödet gemensamt.');
    await pictures(page, 'assignment-contact');
    await page.getByRole('button', { name: 'Spara kontakten' }).press('Enter');
    await page.getByRole('heading', { name: seedOf('socialtjänst').title, level: 1 }).waitFor();
    await page.getByText('Myndigheterna tar fram stödet gemensamt.').first().waitFor();
    expect(await gap.count()).toBe(0);
  });

  it('is written in a form: what, who and how, when', async () => {
    await page.goto('/uppdrag/nytt');
    await page.getByRole('textbox', { name: 'Uppdragets rubrik' }).fill('Uppdrag om provning');
    await page.getByRole('textbox', { name: 'Vem som ska höras' }).fill('länsstyrelserna');
    await page.getByRole('checkbox', { name: 'Samråda' }).check();
    await page.getByLabel('Eller alla av ett slag').selectOption({ label: 'Länsstyrelse' });
    await page.getByRole('combobox', { name: 'Aktörer ur registret' }).fill('MSB');
    await page.getByRole('option', { name: /Myndigheten för civilt försvar/u }).click();
    await page.getByRole('button', { name: 'Spara uppdraget' }).click();
    await page.getByRole('link', { name: 'Ange vilken dag redovisningen senast ska lämnas.' }).waitFor();
    await page.getByRole('textbox', { name: 'Vad som redovisas' }).fill('Slutrapport');
    await page.getByLabel('Senast').fill('2099-10-01');
    await axe(page, 'the form of an assignment');
    await pictures(page, 'assignment-form');
    await page.getByRole('button', { name: 'Spara uppdraget' }).click();
    await page.getByRole('heading', { name: 'Uppdrag om provning', level: 1 }).waitFor();
    await page.getByText('Var och en av 22 ska höras.').waitFor();
    await page.getByRole('link', { name: 'Ändra uppdraget' }).click();
    await page.getByRole('textbox', { name: 'Diarienummer' }).fill('S2099/1');
    await page.getByRole('button', { name: 'Spara uppdraget' }).click();
    await page.getByText('S2099/1').first().waitFor();
    expectNoComplaints(page);
  });
});

function seedOf(words: string): AssignmentSeed {
  const found = loadAssignments().find(({ title }) => title.includes(words));
  if (found === undefined) throw new Error(words);
  return found;
}
