import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { axe, expectNoComplaints, openBrowser, pictures } from './support/browser.ts';
import { signedIn } from './support/people.ts';

describe('the register of actors finds a body by any name it has ever had', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    page = await signedIn(browser, 'Handläggare 1');
  });
  afterAll(async () => browser.close());

  it('lists every body, with how many there are', async () => {
    await page.getByRole('link', { name: 'Aktörer' }).click();
    await page.getByRole('heading', { name: 'Aktörsregistret', level: 1 }).waitFor();
    await page.getByText(/^4\d\d aktörer$/).waitFor();
    await axe(page, 'the whole register');
    await pictures(page, 'register');
  });

  it('finds MCF by "MSB", and says by which name', async () => {
    await page.getByRole('searchbox', { name: 'Sök aktör' }).fill('MSB');
    await page.getByRole('link', { name: 'Myndigheten för civilt försvar' }).waitFor();
    await page.getByText('träff på MSB').first().waitFor();
    await axe(page, 'a search with a hit on an earlier name');
  });

  it('finds a region by the name its landsting had', async () => {
    await page.getByRole('searchbox', { name: 'Sök aktör' }).fill('Sörmlands läns landsting');
    await page
      .getByText('Ingen aktör stämmer med urvalet')
      .or(page.getByRole('link', { name: 'Region Sörmland' }))
      .first()
      .waitFor();
    await page.getByRole('searchbox', { name: 'Sök aktör' }).fill('Södermanlands läns landsting');
    await page.getByRole('link', { name: 'Region Sörmland' }).waitFor();
  });

  it('narrows by kind: twenty-one regions', async () => {
    await page.getByRole('searchbox', { name: 'Sök aktör' }).fill('');
    await page.getByLabel('Slag').selectOption({ label: 'Region' });
    await page.getByText('21 aktörer', { exact: true }).waitFor();
  });

  it('shows the names over time, and where the body comes from', async () => {
    await page.getByLabel('Slag').selectOption({ label: 'Alla' });
    await page.getByRole('searchbox', { name: 'Sök aktör' }).fill('MCF');
    await page.getByRole('link', { name: 'Myndigheten för civilt försvar' }).click();
    await page.getByRole('heading', { name: 'Myndigheten för civilt försvar', level: 1 }).waitFor();
    const names = page.getByRole('table').filter({ hasText: 'Myndigheten för samhällsskydd och beredskap' });
    await names.waitFor();
    await page.getByRole('heading', { name: 'Föregångare' }).waitFor();
    await axe(page, 'one body');
    await pictures(page, 'register-body');
    expectNoComplaints(page);
  });

  it('takes in a new body, gives it another name from a day, and finds it by both; by keyboard', async () => {
    await page.goto('/register/ny');
    await page.getByLabel('Namn', { exact: true }).fill('Statens delegation för rymdverksamhet');
    await page.getByLabel('Brevlåda').fill('registrator');
    await page.keyboard.press('Enter');
    await page.getByText('Det är ingen e-postadress.').first().waitFor();
    await axe(page, 'a new body, refused');
    await page.getByLabel('Brevlåda').fill('registrator@rymd.example');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Statens delegation för rymdverksamhet', level: 1 }).waitFor();
    const rename = page.getByRole('button', { name: 'Nytt namn' });
    await rename.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Nytt namn' });
    await dialog.getByLabel('Det nya namnet').fill('Rymdstyrelsen');
    await dialog.getByLabel('Gäller från').fill('1992-07-01');
    await axe(page, 'another name');
    await pictures(page, 'register-rename');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Rymdstyrelsen', level: 1 }).waitFor();
    await page.getByRole('cell', { name: 'Aktören fick ett nytt namn från 1992-07-01: Rymdstyrelsen' }).waitFor();
    await dialog.waitFor({ state: 'detached' });
    expect(await rename.evaluate((element) => element === document.activeElement)).toBe(true);
    await axe(page, 'a body that has been changed');
    await page.goto('/register?sok=delegation+f%C3%B6r+rymd');
    await page.getByRole('link', { name: 'Rymdstyrelsen' }).waitFor();
  });

  it('keeps a list as a rule, shows whom it means, and how it has changed', async () => {
    await page.getByRole('link', { name: 'Sändlistor' }).press('Enter');
    await page.getByRole('link', { name: 'Ny lista' }).press('Enter');
    await page.getByLabel('Listans namn').fill('Alla beredskapsmyndigheter utom länsstyrelserna');
    const condition = page.getByRole('group', { name: 'Villkor 1' });
    await condition.getByLabel('Beredskapssektor').selectOption({ label: 'Alla beredskapsmyndigheter' });
    await page.getByText('67 aktörer omfattas i dag').waitFor();
    await page.getByRole('button', { name: 'Lägg till undantag' }).press('Enter');
    await page.getByRole('group', { name: 'Undantag 1' }).getByLabel('Slag').selectOption({ label: 'Länsstyrelse' });
    await page.getByText('46 aktörer omfattas i dag').waitFor();
    await axe(page, 'a list as a rule');
    await pictures(page, 'register-list');
    await page.getByRole('button', { name: 'Spara listan' }).press('Enter');
    await page.getByRole('heading', { name: 'Alla beredskapsmyndigheter utom länsstyrelserna', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Sändlistor' }).click();
    await page.getByRole('cell', { name: 'alla beredskapsmyndigheter, utom alla av slaget Länsstyrelse' }).waitFor();
    await page
      .getByLabel('Lista', { exact: true })
      .selectOption({ label: 'Alla beredskapsmyndigheter utom länsstyrelserna' });
    await page.getByLabel('Från').fill('2023-12-31');
    await page.getByText('7 har tillkommit').waitFor();
    await axe(page, 'the lists');
    await pictures(page, 'register-lists');
  });

  it('reads a list from a file, and asks about what is not plain before anything is kept', async () => {
    await page.goto('/register/listor');
    await page.getByRole('link', { name: 'Ny lista' }).press('Enter');
    await page.getByLabel('Listans namn').fill('Som i kalkylarket');
    const rows = 'Remissinstans;Orgnr\nMSB;\nRegion Uppsala;\nSmittskyddsinstitutet;\nMumindalen;\n';
    const buffer = Buffer.from(rows, 'utf16le');
    const file = {
      name: 'lista.csv',
      mimeType: 'text/csv',
      buffer: Buffer.concat([Buffer.from([0xff, 0xfe]), buffer]),
    };
    await page.getByLabel('Läs in instanser från en fil').setInputFiles(file);
    await page.getByRole('table', { name: '2 rader behöver ses över' }).waitFor();
    await page.getByRole('cell', { name: /^Finns inte i registret/u }).waitFor();
    const take = page.getByRole('button', { name: 'Lägg till i listan' });
    await take.press('Enter');
    await page.getByText('Välj vilken som avses, eller att den inte tas med.').waitFor();
    await axe(page, 'a list read from a file');
    await pictures(page, 'register-list-file');
    const meant = page.getByLabel('Vilken som avses med Smittskyddsinstitutet');
    await meant.selectOption({ label: 'Folkhälsomyndigheten' });
    await take.press('Enter');
    await page.getByText('3 aktörer omfattas i dag').waitFor();
    await page.getByRole('button', { name: 'Spara listan' }).press('Enter');
    await page.getByRole('heading', { name: 'Som i kalkylarket', level: 1 }).waitFor();
  });

  it('reads the register out and in again: nothing changes; a changed file is looked at before it is written', async () => {
    await page.goto('/register/fil');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Csv' }).press('Enter'),
    ]);
    const text = readFileSync(await file.path(), 'utf8');
    const choose = page.getByLabel('Registerfil (Excel eller csv)');
    const csv = (words: string) => ({ name: 'register.csv', mimeType: 'text/csv', buffer: Buffer.from(words) });
    await choose.setInputFiles(csv(text));
    await page.getByText('Filen säger detsamma som registret.').waitFor();
    await choose.setInputFiles(
      csv(
        'Namn;Slag;E-post\r\nRymdforum;Kungarike;\r\nInspektionen för arbetslöshetsförsäkringen;Statlig myndighet;iaf.se',
      ),
    );
    await page.getByText('2 rader är fel. Rätta dem i filen').waitFor();
    await page.getByRole('cell', { name: /^E-post: Det är ingen e-postadress/ }).waitFor();
    await axe(page, 'a file with errors');
    await choose.setInputFiles(
      csv('Namn;Slag;E-post\r\nInspektionen för arbetslöshetsförsäkringen;Statlig myndighet;registrator@iaf.example'),
    );
    await page.getByRole('table', { name: '1 ny aktör' }).waitFor();
    await axe(page, 'a file, looked at');
    await pictures(page, 'register-file');
    await page.getByRole('button', { name: 'Genomför 1 ändring' }).press('Enter');
    await page.getByText('Klart: 1 nya, 0 namnbyten, 0 ändrade.').waitFor();
    expectNoComplaints(page);
  });
});
