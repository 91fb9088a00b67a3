import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  closeForm,
  openForm,
  withCell,
  withoutBookmarks,
  withStance,
  type OpenForm,
} from '@samsyn/documents/testing/answer-form';
import { GraphqlClient, publishText, sendRound } from '@samsyn/testing';
import type { Browser, Page } from 'playwright-core';
import { axe, expectNoComplaints, openBrowser, pictures } from './support/browser.ts';
import { draftText } from './support/draft.ts';
import { press, reach } from './support/keyboard.ts';
import { signedIn } from './support/people.ts';
import { siteUrl } from './support/settings.ts';

const BODY = 'Region Uppsala';

/** Writes in the row of an address, as somebody does in Word. */
function write(form: OpenForm, address: string, how: (row: string) => string): void {
  const index = form.rows.findIndex((row) => row.includes(`>${address}<`));
  form.rows[index] = how(form.rows[index] ?? '');
}

describe('a body answers in Word: fetches the form, fills it in, reads it in and decides row by row', () => {
  let browser: Browser;
  let page: Page;
  let slug: string;
  let form: OpenForm;

  beforeAll(async () => {
    browser = await openBrowser();
    const version = await publishText(
      await new GraphqlClient(siteUrl()).signIn('jurist'),
      draftText('blodförsörjning'),
    );
    const officer = await new GraphqlClient(siteUrl()).signIn('handlaggare');
    const { actors } = await officer.ask<{ actors: { nodes: { id: string }[] } }>(
      `{ actors(filter: { search: "${BODY}" }) { nodes { id } } }`,
    );
    const round = await sendRound(officer, {
      versionId: version.id,
      title: 'Remiss om blodförsörjning',
      registrationNumber: '4.1-889/2026',
      subject: 'Förslaget i sin helhet.',
      deadline: new Date(Date.now() + 40 * 86_400_000),
      coverLetter: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ni ges tillfälle att yttra er.' }] }],
      },
      recipients: actors.nodes.map((one) => one.id),
      documents: [],
    });
    slug = round.slug;
    page = await signedIn(browser, 'Medarbetare 1', BODY);
  });
  afterAll(async () => browser.close());

  const row = (address: string) =>
    page.getByRole('article').filter({ has: page.getByRole('heading', { name: address, exact: true }) });
  const filter = (name: RegExp) => page.getByRole('radio', { name });
  const bring = async (name: string): Promise<void> => {
    const path = join(tmpdir(), `${name}-${process.pid}.docx`);
    await writeFile(path, closeForm(form));
    await page.locator('input[type=file]').setInputFiles(path);
    await page.getByRole('button', { name: 'Läs in', exact: true }).click();
  };

  it('hands out the form from the answer’s page', async () => {
    await page.goto(`/remiss/${slug}/svar`);
    await page.getByRole('link', { name: 'Svara i Word' }).click();
    await page.getByRole('heading', { name: 'Svara i Word', level: 1 }).waitFor();
    await axe(page, 'answering in Word');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /Hämta svarsformulär/ }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^Svarsformulär .*\.docx$/);
    form = await openForm(await readFile(await download.path()));
    const [memo] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /Hämta tjänsteskrivelse/ }).click(),
    ]);
    expect((await readFile(await memo.path())).toString('latin1', 0, 2)).toBe('PK');
  });

  it('says plainly when a file is no form', async () => {
    await page.getByRole('button', { name: 'Läs in', exact: true }).click();
    await page.getByText('Välj först det formulär som ni har fyllt i.').waitFor();
    const path = join(tmpdir(), `ingenting-${process.pid}.docx`);
    await writeFile(path, 'Inget formulär');
    await page.locator('input[type=file]').setInputFiles(path);
    await page.getByRole('button', { name: 'Läs in', exact: true }).click();
    await page.getByText('Filen är inget Word-dokument.', { exact: false }).waitFor();
    await axe(page, 'a file that is no form');
  });

  it('shows every row that came back, and counts that add up', async () => {
    write(form, '1 kap. 1 §', (one) => withStance(withCell(one, 3, 'Bra avgränsat.'), 'Tillstyrker'));
    write(form, '1 kap. 2 § 1 st 1 p', (one) =>
      withCell(withCell(one, 3, 'Ange funktion.'), 4, 'vilken funktion som leder'),
    );
    write(form, '1 kap. 2 § 2 st', (one) => withCell(one, 1, 'Planen ska beslutas av nämnden och ses över varje år.'));
    write(form, '2 kap. 1 §', (one) => withCell(one, 2, 'Tveksamt'));
    const loose = withoutBookmarks(form.rows.at(-1) ?? '');
    form.rows.push(withCell(withCell(withCell(loose, 0, 'se även bilagan'), 1, ''), 3, 'Bilagan saknas.'));
    await bring('svar');
    await page.getByRole('heading', { name: 'Genomgång' }).waitFor();
    await filter(/^Att avgöra \(5\)$/).waitFor();
    const counts = await page
      .getByRole('radio', { name: /\(\d+\)$/ })
      .evaluateAll((radios) =>
        radios.map((one) => Number(/\((\d+)\)/.exec(one.closest('label')?.textContent ?? '')?.[1])),
      );
    const [decide = 0, decided = 0, same = 0, all = 0] = counts;
    expect([decide, decided, decide + decided + same]).toEqual([5, 0, all]);
    await axe(page, 'the rows of a form');
    await pictures(page, 'word-review');
  });

  it('takes in all that is plain at once, and asks where the place is not', async () => {
    await page.getByRole('button', { name: 'Ta in alla 2 säkra rader' }).click();
    await page.getByText('2 val att spara').waitFor();
    const lost = row('se även bilagan');
    await lost.getByText('Ta in', { exact: true }).click();
    await page.getByRole('button', { name: 'Spara valen' }).click();
    await lost.getByText('Välj vilken bestämmelse raden gäller.').waitFor();
    await axe(page, 'a row without a place');
    await lost.getByLabel('Bestämmelse som raden gäller').selectOption({ label: 'Hela förslaget' });
    await pictures(page, 'word-choosing');
    await page.getByRole('button', { name: 'Spara valen' }).click();
    await page.getByText('Valen för 3 rader är sparade').waitFor();
    await filter(/^Avgjorda \(3\)$/).waitFor();
  });

  it('is decided by keyboard alone, and is then in the answer', async () => {
    const altered = row('1 kap. 2 § 2 st').getByRole('radio', { name: 'Ta in som ändringsförslag' });
    await reach(page, altered);
    await page.keyboard.press('Space');
    const stance = row('2 kap. 1 §').getByRole('radio', { name: 'Ta in', exact: true });
    await reach(page, stance);
    await page.keyboard.press('Space');
    await press(page, page.getByRole('button', { name: 'Spara valen' }));
    await page.getByText('Det finns inget kvar att avgöra.').waitFor();
    await axe(page, 'nothing left to decide');
    await filter(/^Avgjorda/).check();
    await row('1 kap. 1 §').getByText('Intagen', { exact: false }).first().waitFor();
    await pictures(page, 'word-decided');
    await page.getByRole('link', { name: 'Till svaret' }).click();
    for (const words of ['Bra avgränsat.', 'Ange funktion.', 'Bilagan saknas.', 'Ställningstagande: Tveksamt'])
      await page.getByText(words, { exact: false }).first().waitFor();
  });

  it('brought twice, asks for nothing twice', async () => {
    form.rows.pop();
    write(form, '1 kap. 1 §', (one) => withCell(one, 3, 'Vi ändrade oss.'));
    await page.goto(`/remiss/${slug}/word`);
    await page.getByRole('heading', { name: 'Genomgång' }).waitFor(); // the page has settled
    await bring('svar-igen');
    // What was taken in before is not asked for again: only the row that says something new, and the stance that is none.
    await page.getByText('Formuläret är inläst.', { exact: false }).waitFor({ timeout: 60_000 });
    expect(await page.locator('label', { hasText: 'Att avgöra' }).innerText()).toBe('Att avgöra (2)');
    await row('1 kap. 1 §').getByText('Ifylld').waitFor();
    await axe(page, 'a second form');
    await page.getByRole('button', { name: 'Ta in den enda säkra raden' }).click();
    await page.getByRole('button', { name: 'Spara valen' }).click();
    await page.getByRole('link', { name: 'Till svaret' }).click();
    for (const words of ['Bra avgränsat.', 'Vi ändrade oss.', 'Ange funktion.']) {
      await page.getByText(words).first().waitFor();
      expect(await page.getByText(words).count()).toBe(1);
    }
    expectNoComplaints(page, /422/);
  });
});
