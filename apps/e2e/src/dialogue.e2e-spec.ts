import type { Browser, Page } from 'playwright-core';
import { loadAssignment, loadMeetings, loadRound } from '@samsyn/testing';
import { axe, expectNoComplaints, openBrowser, pictures } from './support/browser.ts';
import { find, press, reach, type } from './support/keyboard.ts';
import { signedIn } from './support/people.ts';

const TITLE = 'Planens omfattning vid höjd beredskap';

const VERSION =
  'Socialstyrelsens föreskrifter och allmänna råd om planering av hälso- och sjukvård inför höjd beredskap (version 1)';

/** A meeting is planned, noted and shared, and what stands before a decision is stated: all of it from the keyboard. */
describe('a meeting with a body, and what must be done before a decision', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await signedIn(browser, 'Handläggare 1');
  });
  afterAll(async () => browser.close());

  const field = (name: string | RegExp) => page.getByRole('textbox', { name, exact: true });
  const typeMoment = async (name: string, digits: string): Promise<void> => {
    await reach(page, page.getByRole('group', { name }).getByRole('spinbutton'));
    await page.keyboard.type(digits);
  };

  it('is noted with what was said, by whom, of which provision, and counts in the assignment', async () => {
    await page.goto('/uppdrag');
    await press(page, page.getByRole('link', { name: loadAssignment().title }));
    await press(page, page.getByRole('link', { name: 'Planera möte' }));
    await page.getByRole('heading', { name: 'Nytt möte', level: 1 }).waitFor();
    await press(page, page.getByRole('button', { name: 'Spara mötet' }));
    await page.getByRole('link', { name: 'Skriv vad mötet gäller (högst 300 tecken).' }).waitFor();
    await axe(page, 'the form of a meeting with problems');

    await page.getByRole('heading', { level: 1 }).focus();
    await type(page, field('Vad mötet gäller'), TITLE);
    await page.getByLabel('Remiss', { exact: false }).first().selectOption({ label: loadRound().title });
    await page.getByLabel(/^Version av texten/u).selectOption({ label: VERSION });
    await typeMoment('Börjar', '202611030900');
    await type(page, field('Plats'), 'Videomöte');
    await find(page, page.getByRole('combobox', { name: 'Deltagare' }), 'Region Uppsala');
    await type(page, page.getByRole('textbox', { name: /^Kontakt hos Region Uppsala/u }), 'Beredskapssamordnare');
    await press(page, page.getByRole('button', { name: 'Lägg till punkt' }));
    await type(page, field('Vad som sades'), 'I 1 kap. 1 § bör det stå att planen gäller alla vårdgivare.');
    await press(page, page.getByRole('button', { name: '+ 1 kap. 1 §', exact: true }));
    await page.getByRole('button', { name: 'Ta bort 1 kap. 1 §' }).waitFor();
    await type(page, page.getByRole('textbox', { name: /^Utfall/u }), 'Bestämmelsen förtydligas.');
    await axe(page, 'the form of a meeting');
    await pictures(page, 'meeting-form');
    await press(page, page.getByRole('button', { name: 'Spara mötet' }));
    await page.getByRole('heading', { name: `Samråd: ${TITLE}`, level: 1 }).waitFor();
    await page.getByRole('cell', { name: '1 kap. 1 §', exact: true }).waitFor();
    await axe(page, 'a meeting');
    await pictures(page, 'meeting');
    await press(page, page.getByRole('main').getByRole('link', { name: loadAssignment().title }));
    const note = page.getByRole('listitem').filter({ hasText: TITLE });
    await note.getByRole('link', { name: /^Visa mötet/u }).waitFor();
    await press(page, note.getByRole('link', { name: /^Visa mötet/u }));
  });

  it('is shared once, and each body reads its own points', async () => {
    const share = page.getByRole('button', { name: 'Delge anteckningarna' });
    await press(page, share);
    await page.getByRole('dialog').waitFor();
    await axe(page, 'the question whether to share');
    await page.keyboard.press('Escape');
    expect(await share.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await press(page, page.getByRole('dialog').getByRole('button', { name: 'Delge anteckningarna' }));
    await page.getByText(/De ändras inte mer/u).waitFor();
    const body = await signedIn(browser, 'Samordnare 1', 'Region Uppsala');
    await press(body, body.getByRole('link', { name: 'Möten' }));
    await body.getByRole('heading', { name: `Samråd: ${TITLE}` }).waitFor();
    await body.getByText('bör det stå att planen gäller alla vårdgivare').waitFor();
    expect(await body.getByText('Bestämmelsen förtydligas.').count()).toBe(0);
    await axe(body, 'what a body reads of a meeting');
    await pictures(body, 'own-meetings');
    expectNoComplaints(body);
    await body.close();
  });

  it('that is ahead is told of by letter, to the mailbox a person states, and it is seen who was told what', async () => {
    const [planned] = loadMeetings().filter(({ isInvited }) => isInvited);
    await page.goto('/moten');
    await press(page, page.getByRole('link', { name: new RegExp(planned?.title ?? '', 'u') }));
    const sending = page.getByRole('button', { name: 'Skicka nytt brev' });
    await press(page, sending);
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await reach(page, dialog.getByRole('checkbox', { name: /^Region Dalarna/u }));
    await page.keyboard.press('Space');
    const address = dialog.getByRole('textbox', { name: 'E-postadress till Region Dalarna' });
    await type(page, address, 'beredskap');
    await press(page, dialog.getByRole('button', { name: 'Skicka ett brev' }));
    await dialog.getByText('Skriv en e-postadress, till exempel registrator@region.se.').waitFor();
    await axe(page, 'letters to a meeting');
    await pictures(page, 'meeting-letters');
    await type(page, address, 'beredskap@region-dalarna.example');
    await press(page, dialog.getByRole('button', { name: 'Skicka ett brev' }));
    await dialog.waitFor({ state: 'detached' });
    expect(await sending.evaluate((element) => element === document.activeElement)).toBe(true);
    const row = page.getByRole('row', { name: /^Region Dalarna/u });
    await row.getByText('beredskap@region-dalarna.example').waitFor();
    await row.getByText(/^Tidigare: registrator@region-dalarna.example/u).waitFor();
    await axe(page, 'a meeting with its letters');
    await pictures(page, 'meeting-invited');
  });

  it('the board says what blocks a decision; it is stated with reason, and the focus comes back', async () => {
    await page.goto('/remisser');
    await press(page, page.getByRole('main').getByRole('link', { name: loadRound().title }));
    // whoever consolidates the answers meets what was said at the §
    await page.getByRole('link', { name: 'Sammanställning' }).waitFor();
    await page.goto(`${new URL(page.url()).pathname}/sammanstallning/1-kap/1-§`);
    await page.getByRole('heading', { name: 'Framfört vid möten' }).waitFor();
    await page.getByText('bör det stå att planen gäller alla vårdgivare').waitFor();
    await axe(page, 'what was said at meetings, beside the answers');
    await pictures(page, 'said-at-meetings');
    await press(page, page.getByRole('link', { name: 'Översikt' }));
    await press(page, page.getByRole('link', { name: /krav återstår före beslut/u }));
    await page.getByRole('heading', { name: 'Före beslut', level: 2 }).waitFor();
    await axe(page, 'what must be done before a decision');
    const stating = page.getByRole('button', { name: 'Anteckna Anmälan till EU' });
    await press(page, stating);
    const dialog = page.getByRole('dialog');
    await press(page, dialog.getByRole('button', { name: 'Anteckna' }));
    await dialog.getByText('Välj vad som gäller.').waitFor();
    await dialog.getByLabel('Vad som gäller').selectOption({ label: 'Behövs inte' });
    await type(page, dialog.getByRole('textbox', { name: /^Skäl/u }), 'Inte en teknisk föreskrift.');
    await axe(page, 'a statement');
    await pictures(page, 'gate-statement');
    await press(page, dialog.getByRole('button', { name: 'Anteckna' }));
    await dialog.waitFor({ state: 'detached' });
    expect(await stating.evaluate((element) => element === document.activeElement)).toBe(true);
    const gate = page.getByRole('listitem').filter({ hasText: 'Inte en teknisk föreskrift.' });
    await gate.getByText('Avstått med skäl').waitFor();
    await pictures(page, 'gates');
    await press(page, page.getByRole('link', { name: 'Beslut', exact: true }));
    await page.getByText(/synpunkter saknar validerat ställningstagande/u).waitFor();
    await page.getByText('Beslutet antecknas när remissen är sammanställd').waitFor();
    await axe(page, 'what is left before the decision');
    expectNoComplaints(page);
  });
});
