import type { Browser, Page } from 'playwright-core';
import { axe, expectNoComplaints, openBrowser, openPage } from './support/browser.ts';
import { draftText } from './support/draft.ts';
import { press, reach, type } from './support/keyboard.ts';

const SUBJECT = 'övningsverksamhet';
const TITLE = 'Remiss om övningsverksamhet';

/** No pointer is used in this file: every step is Tab, Enter, space, arrows and letters. */
describe('the whole journey by keyboard alone, from the pasted text to the assessment', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => browser.close());

  async function signIn(name: string, organisation = 'Socialstyrelsen'): Promise<void> {
    await page?.context().close();
    page = await openPage(browser);
    await page.goto('/logga-in');
    await press(page, page.getByRole('button', { name: `Logga in som ${name}, ${organisation}` }));
    await page.waitForURL((url) => url.pathname !== '/logga-in');
  }

  async function choose(label: string, option: string): Promise<void> {
    const select = page.getByLabel(label, { exact: true });
    await reach(page, select);
    await page.keyboard.type(option.slice(0, 12));
    await page.waitForFunction(
      ([name, wanted]) =>
        [...document.querySelectorAll('select')].some(
          (one) => one.labels?.[0]?.textContent?.trim() === name && one.selectedOptions[0]?.textContent === wanted,
        ),
      [label, option],
    );
  }

  it('publishes a draft', async () => {
    await signIn('Jurist 1');
    await page.goto('/utkast');
    const pasted = page.getByRole('radio', { name: 'Inklistrad text' });
    await reach(page, page.getByRole('radio', { name: 'Fil' }));
    await page.keyboard.press('ArrowRight');
    await pasted.waitFor();
    await type(page, page.getByLabel('Föreskriftens text'), draftText(SUBJECT));
    await press(page, page.getByRole('button', { name: 'Läs in' }));
    await page.waitForURL(/\/utkast\/[0-9a-f-]{36}/);
    await press(page, page.getByRole('button', { name: 'Publicera version 1' }));
    await page.getByRole('dialog').waitFor();
    await press(page, page.getByRole('dialog').getByRole('button', { name: 'Publicera version 1' }));
    await page.getByText('Texten kan inte ändras.', { exact: false }).first().waitFor();
    expectNoComplaints(page);
  });

  it('prepares a round and sends it', async () => {
    await signIn('Handläggare 1');
    await page.goto('/remisser/ny');
    await choose('Föreskrift', `Socialstyrelsens föreskrifter om ${SUBJECT}, version 1`).catch(async () => {
      // Several versions begin with the same words: stepped to with the arrow.
      const select = page.getByLabel('Föreskrift', { exact: true });
      for (let step = 0; step < 60; step += 1) {
        if (
          (await select.evaluate((one) => (one as HTMLSelectElement).selectedOptions[0]?.textContent ?? '')).includes(
            SUBJECT,
          )
        )
          return;
        await page.keyboard.press(step === 0 ? 'Home' : 'ArrowDown');
      }
    });
    await type(page, page.getByLabel('Remissens rubrik'), TITLE);
    await type(page, page.getByLabel('Diarienummer'), '4.1-555/2026');
    await type(page, page.getByLabel('Vad yttrandet ska avse'), 'Förslaget i sin helhet.');
    await reach(
      page,
      page
        .getByRole('group', { name: /Sista svarsdag/ })
        .getByRole('spinbutton')
        .first(),
    );
    await page.keyboard.type('20270331');
    await press(page, page.getByRole('button', { name: 'Skapa remissen' }));
    await page.waitForURL(/\/remiss\/remiss-om-ovningsverksamhet/);
    await press(page, page.getByRole('link', { name: 'Sändlista' }).first());
    await type(page, page.getByLabel('Sök i registret, även på tidigare namn'), 'Region Uppsala');
    await press(page, page.getByRole('button', { name: /^Lägg till/ }).last());
    await page.getByText('Sändlistan: 1 instans').first().waitFor();
    await press(page, page.getByRole('link', { name: 'Missiv och handlingar' }));
    await press(page, page.getByRole('button', { name: 'Skriv missivet' }));
    await type(page, page.getByRole('textbox', { name: 'Missiv' }), 'Ni ges tillfälle att yttra er.');
    await press(page, page.getByRole('button', { name: 'Spara missivet' }));
    await page.getByText('Missivet är sparat.').first().waitFor();
    await press(page, page.getByRole('link', { name: 'Översikt' }));
    await press(page, page.getByRole('button', { name: 'Öppna remissen …' }));
    await press(page, page.getByRole('button', { name: 'Skicka till 1 instans' }));
    await page.getByText('Remissen är öppen.', { exact: false }).first().waitFor();
    expectNoComplaints(page);
  });

  it('comments with C, takes a stance with S, marks as read with R', async () => {
    await signIn('Samordnare 1', 'Region Uppsala');
    await page.goto('/remiss/remiss-om-ovningsverksamhet');
    await page.getByText('0 av 3 §§ granskade').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('r');
    await page.getByText('1 av 3 §§ granskade').waitFor();
    await page.keyboard.press('c');
    await page.getByRole('textbox', { name: 'Synpunkt', exact: true }).waitFor();
    await page.keyboard.insertText('Tillämpningsområdet bör omfatta privata utförare.');
    await page
      .getByText(/^Sparat \d\d\.\d\d|Allt är sparat/)
      .first()
      .waitFor();
    await axe(page, 'a comment by keyboard');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('s');
    await page.getByRole('radio', { name: 'Tillstyrker med synpunkter' }).first().waitFor();
    await reach(page, page.getByRole('radio', { name: 'Tillstyrker', exact: true }).first());
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page
      .getByText(/Tillstyrker med synpunkter/)
      .first()
      .waitFor();
  });

  it('reads the letter, submits it and stands at the receipt', async () => {
    await press(page, page.getByRole('link', { name: 'Till svaret' }));
    await page.getByText('Det här behövs innan svaret kan lämnas in').waitFor();
    await reach(page, page.getByRole('radio', { name: 'Tillstyrker', exact: true }).first());
    await page.keyboard.press('Space');
    await page.getByText('Inget saknas. Svaret kan lämnas in.').waitFor();
    await press(page, page.getByRole('button', { name: 'Lämna in …' }));
    await press(page, page.getByRole('dialog').getByRole('button', { name: 'Lämna in svaret' }));
    await page.waitForURL('**/kvitto');
    await page
      .getByText(/^SAM-\d{4}-\d{6}$/)
      .first()
      .waitFor();
    await axe(page, 'the receipt');
    expectNoComplaints(page);
  });

  it('assesses the comment', async () => {
    await signIn('Redaktör 1');
    await page.goto('/remiss/remiss-om-ovningsverksamhet/sammanstallning/1-kap/1-§');
    await page.getByText('0 av 1 bedömda').first().waitFor();
    const form = page
      .getByRole('group', { name: /Bedömning av synpunkten från/ })
      .or(page.getByRole('form', { name: /Bedömning av synpunkten från/ }))
      .first();
    await reach(page, form.getByRole('radio').first());
    await page.keyboard.press('Space');
    await type(page, form.getByLabel('Skäl'), 'Privata utförare omfattas.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('1 av 1 bedömda').first().waitFor();
    await axe(page, 'an assessment by keyboard');
    expectNoComplaints(page);
  });
});
