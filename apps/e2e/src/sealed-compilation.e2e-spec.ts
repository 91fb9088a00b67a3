import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import type { Browser, Locator, Page } from 'playwright-core';
import { axe, expectNoComplaints, openBrowser, pictures } from './support/browser.ts';
import { choose, press, reach, type } from './support/keyboard.ts';
import { signedIn } from './support/people.ts';
import { siteUrl } from './support/settings.ts';
import { smallRound } from './support/small-round.ts';

const TITLE = 'Förslag till föreskrifter om sammanställning';

/** The last part of a round, without a mouse: from its close to the compilation that is sealed, and checked by anybody. */
describe('a small round is put together by keyboard, from its close to the sealed compilation', () => {
  let browser: Browser;
  let editor: Page;
  let adviser: Page;
  let base: string;

  beforeAll(async () => {
    browser = await openBrowser();
    const { slug } = await smallRound(siteUrl(), TITLE);
    base = `/remiss/${slug}`;
    editor = await signedIn(browser, 'Redaktör 1');
    adviser = await signedIn(browser, 'Jurist 1');
  });
  afterAll(async () => browser.close());

  const tick = async (page: Page, box: Locator): Promise<void> => {
    await reach(page, box);
    await page.keyboard.press('Space');
  };
  /** What is to be done with a comment, and why: written, and not saved. */
  const fill = async (page: Page, name: string, disposition: string, reason: string): Promise<void> => {
    const form = page.getByRole('form', { name: `Bedömning av synpunkten från ${name}` });
    await choose(page, form.getByRole('radio', { name: disposition, exact: true }));
    await type(page, form.getByLabel('Skäl', { exact: true }), reason);
  };
  /** One step over many, in its dialog: an assessment, or that another's are right. */
  const together = async (page: Page, disposition?: string, reason = ''): Promise<void> => {
    const dialog = page.getByRole('dialog', { name: /tillsammans$/ });
    if (disposition !== undefined) {
      await choose(page, dialog.getByRole('radio', { name: disposition, exact: true }));
      await type(page, dialog.getByLabel('Skäl'), reason);
    }
    await press(page, dialog.getByRole('button', { name: /^(Bedöm|Validera) \d+/ }));
    await dialog.waitFor({ state: 'detached' });
  };

  it('is closed, and everything is read, put in order and shared out', async () => {
    const officer = await signedIn(browser, 'Handläggare 1');
    await officer.goto(base);
    await press(officer, officer.getByRole('button', { name: 'Stäng remissen' }));
    const closing = officer.getByRole('dialog', { name: 'Stäng remissen?' });
    await type(officer, closing.getByLabel('Varför stängs remissen i förtid?'), 'Alla tillfrågade har svarat.');
    await press(officer, closing.getByRole('button', { name: 'Stäng remissen' }));
    await officer.getByText('Stängd', { exact: true }).first().waitFor();
    await officer.context().close();

    await editor.goto(`${base}/lasrum`);
    // from the first, whosever it is
    await reach(editor, editor.getByRole('button', { name: 'Notera som läst' }).first());
    // faster than answers come, and once back
    for (const step of 'jjkjjjjj') await editor.keyboard.press(step);
    await editor.getByText(/^Alla 6 är lästa/).waitFor();
    for (const name of ['Region Värmland', 'Region Gävleborg'])
      await tick(editor, editor.getByRole('checkbox', { name: `Välj ${name}` }).first());
    await press(editor, editor.getByRole('button', { name: 'Ordna de valda' }));
    const order = editor.getByRole('dialog', { name: /^Ordna: / });
    await type(editor, order.getByLabel('Ny etikett'), 'Finansiering');
    await editor.keyboard.press('Enter');
    await order.getByRole('checkbox', { name: 'Finansiering', checked: true }).waitFor();
    await axe(editor, 'two texts put in order');
    await editor.keyboard.press('Escape');
    await axe(editor, 'the reading room, all of it read');
    await pictures(editor, 'sealed-reading-room');
  });

  it('is assessed by two, who see each other’s decisions and overwrite none; one is sent back and mended', async () => {
    // one step for what cuts across, one for the group; its member’s own words are decided apart
    await editor.goto(`${base}/sammanstallning`);
    await press(editor, editor.getByRole('button', { name: 'Bedöm alla 2 i urvalet' }));
    await together(editor, 'Noteras', 'Finansieringen redovisas i konsekvensutredningen.');
    await editor.getByText('2 av 6 bedömda').first().waitFor();
    await editor.goto(`${base}/liknande`);
    await press(editor, editor.getByRole('button', { name: 'Bedöm gruppen om 1 kap. 2 §' }));
    await together(editor, 'Tillgodoses delvis', 'Översynen görs vart annat år.');
    await editor.getByText('Egna ord återstår').waitFor();
    await press(editor, editor.getByRole('button', { name: /^Bedömningen gäller även egna ord/ }));
    await editor.getByText('Egna ord återstår').waitFor({ state: 'detached' });
    await axe(editor, 'a group that is decided');

    const colleague = await signedIn(browser, 'Redaktör 2');
    for (const page of [colleague, editor]) {
      await page.goto(`${base}/sammanstallning/2-kap/1-§`);
      await page.getByText('4 av 6 bedömda').first().waitFor();
    }
    await fill(colleague, 'Region Jönköpings län', 'Tillgodoses inte', 'Formen regleras inte.');
    await fill(editor, 'Region Jönköpings län', 'Tillgodoses', 'Uppgifterna ska lämnas digitalt.');
    await editor.keyboard.press('Control+Enter');
    await editor.getByText('5 av 6 bedömda').first().waitFor();
    await colleague.getByText('5 av 6 bedömda').first().waitFor();
    await colleague.keyboard.press('Control+Enter');
    await colleague.getByText(/^Redaktör 1 sparade en annan bedömning/).waitFor();
    for (const [version, words] of [
      ['Din, inte sparad', 'Formen regleras inte.'],
      ['Sparad av Redaktör 1', 'Uppgifterna ska lämnas digitalt.'],
    ] as const)
      await colleague.getByRole('region', { name: version }).getByText(words).waitFor();
    await axe(colleague, 'two assessments of one comment');
    await press(colleague, colleague.getByRole('button', { name: 'Ta den från Redaktör 1' }));
    await fill(colleague, 'Region Örebro län', 'Tillgodoses inte', 'Ikraftträdandet ligger fast.');
    await colleague.keyboard.press('Control+Enter');
    // the editor’s page follows without being asked
    await editor.getByText('Ikraftträdandet ligger fast.').waitFor();
    await editor.getByText('6 av 6 bedömda').first().waitFor();

    await adviser.goto(`${base}/sammanstallning/2-kap/1-§`);
    await press(adviser, adviser.getByRole('button', { name: 'Lämna tillbaka bedömningen av Region Örebro län' }));
    await type(adviser, adviser.getByLabel('Vad behöver ändras?'), 'Skriv från när.');
    await press(adviser, adviser.getByRole('button', { name: 'Lämna tillbaka', exact: true }));
    await colleague.getByText('Skriv från när.').waitFor();
    await press(colleague, colleague.getByRole('button', { name: 'Ändra bedömningen av Region Örebro län' }));
    await fill(colleague, 'Region Örebro län', 'Tillgodoses inte', 'Kravet gäller från den 1 juli 2027.');
    await colleague.keyboard.press('Control+Enter');
    await adviser.getByText('Kravet gäller från den 1 juli 2027.').waitFor();
    for (const place of ['2-kap/1-§', '1-kap/2-§', 'hela']) {
      await adviser.goto(`${base}/sammanstallning/${place}`);
      await press(adviser, adviser.getByRole('button', { name: 'Validera alla i urvalet' }));
      await together(adviser);
    }
    await axe(adviser, 'all of a part validated');
    await pictures(adviser, 'sealed-compilation');
    for (const page of [colleague, adviser]) expectNoComplaints(page);
    await colleague.context().close();

    await editor.goto(`${base}/motsagelser`);
    await press(editor, editor.getByRole('button', { name: /^Ska vara olika: Tillägget/ }));
    await type(editor, editor.getByLabel('Varför ska besluten vara olika?'), 'Tillägget gäller en annan fråga.');
    await press(editor, editor.getByRole('button', { name: 'Spara skälet' }));
    await editor.getByText('Tillägget gäller en annan fråga.').waitFor();
    await axe(editor, 'a contradiction that is meant');
    await pictures(editor, 'sealed-contradictions');
  });

  it('is sealed, fetched, and found unchanged by anybody; a changed file is told', async () => {
    await editor.goto(`${base}/beslut`);
    await press(editor, editor.getByRole('button', { name: 'Sammanställ och försegla' }));
    await editor.getByText('Förseglad', { exact: true }).waitFor({ timeout: 40_000 });
    await axe(editor, 'a sealed compilation');
    await pictures(editor, 'sealed-decision');
    const files = new Map<string, string>();
    for (const form of ['JSON', 'Word', 'PDF']) {
      const link = editor.getByRole('link', { name: new RegExp(`^Ladda ner utgåva 1 som ${form}`) });
      await reach(editor, link);
      const [download] = await Promise.all([editor.waitForEvent('download'), editor.keyboard.press('Enter')]);
      files.set(form, await download.path());
    }
    const anybody = await (await browser.newContext({ baseURL: siteUrl(), locale: 'sv-SE' })).newPage();
    await anybody.goto('/kontrollera');
    await anybody.getByText('Sidan fungerar nu också utan nät.', { exact: false }).waitFor();
    const check = async (path: string): Promise<void> => anybody.locator('input[type=file]').setInputFiles(path);
    await check(files.get('JSON') ?? '');
    await anybody.getByRole('heading', { name: 'Sammanställningen är oförändrad' }).waitFor();
    await axe(anybody, 'a compilation that holds');
    await pictures(anybody, 'sealed-checked');
    for (const form of ['Word', 'PDF']) {
      await check(files.get(form) ?? '');
      await anybody.getByText(`Filen är byte för byte ${form}-filen`, { exact: false }).waitFor();
    }
    const text = await readFile(files.get('JSON') ?? '', 'utf8');
    const changed = join(tmpdir(), `samsyn-changed-${process.pid}.json`);
    await writeFile(changed, text.replace('ska lämnas digitalt', 'får lämnas digitalt'));
    await check(changed);
    await anybody.getByRole('heading', { name: 'Sammanställningen stämmer inte' }).waitFor();
    await axe(anybody, 'a compilation that was changed');
    await anybody.context().close();
    await rm(changed);
    expectNoComplaints(editor);
  });
});
