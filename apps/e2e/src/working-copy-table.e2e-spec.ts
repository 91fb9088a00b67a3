import type { Browser, Page } from 'playwright-core';
import { GraphqlClient, publishText } from '@samsyn/testing';
import { axe, expectNoComplaints, expectNoSidewaysScroll, openBrowser, pictures } from './support/browser.ts';
import { draftText } from './support/draft.ts';
import { press, reach } from './support/keyboard.ts';
import { signedIn } from './support/people.ts';
import { siteUrl } from './support/settings.ts';

const ROWS = ['Ämne | Gräns', 'Bly | 10 µg', 'Nickel | 20 µg'];

/** The next version of a föreskrift, with a table in an annex; the address of its working copy. */
async function withTable(): Promise<string> {
  const adviser = await new GraphqlClient(siteUrl()).signIn('jurist');
  const version = await publishText(adviser, draftText('gränser i en tabell'));
  const { startRevision } = await adviser.ask<{ startRevision: { id: string } }>(
    'mutation ($v: ID!) { startRevision(versionId: $v) { ... on Draft { id } } }',
    { v: version.id },
  );
  const { id: d } = startRevision;
  const { workingCopy } = await adviser.ask<{ workingCopy: { provisions: { id: string; kind: string }[] } }>(
    'query ($d: ID!) { workingCopy(draftId: $d) { provisions { id kind } } }',
    { d },
  );
  const chapter = workingCopy.provisions.findLast(({ kind }) => kind === 'CHAPTER')?.id;
  let head = 1;
  const put = async (command: object): Promise<string> => {
    const { reviseDraft } = await adviser.ask<{ reviseDraft: { created: string[] } }>(
      'mutation ($d: ID!, $h: Int!, $c: [CommandInput!]!) { reviseDraft(draftId: $d, expectedHead: $h, commands: $c) { ... on RevisedDraft { created } } }',
      { d, h: head, c: [command] },
    );
    head += 1;
    return reviseDraft.created[0] ?? '';
  };
  const inId = await put({ kind: 'INSERT', what: 'ANNEX', afterId: chapter, heading: 'Gränser', text: 'Gränser' });
  let afterId: string | null = null;
  for (const text of ROWS) {
    const id: string = await put({ kind: 'INSERT', what: 'TABLE_ROW', inId, afterId, text });
    if (afterId === null) await put({ kind: 'MARK_HEADER', provisionId: id, header: true });
    afterId = id;
  }
  return `/utkast/${d}/skriv`;
}

describe('a table of an annex, the title and the enacting clause are written by keyboard', () => {
  let browser: Browser;
  let page: Page;
  let path: string;
  const words = (place: string) => page.getByRole('textbox', { name: `Texten i ${place}` });
  /** Rows as they are seen; an empty cell has a line of its own. */
  const cells = async (): Promise<string[]> =>
    (await page.locator('[role="textbox"] tr').allInnerTexts()).map((row) => row.replaceAll('\n', ''));
  async function open(place: string): Promise<void> {
    const button = page.getByRole('button', { name: `Skriv i ${place}`, exact: true });
    await reach(page, page.locator('[data-open][tabindex="0"]'));
    await page.keyboard.press('Home');
    for (let step = 0; step < 20; step += 1) {
      if (await button.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await words(place).waitFor();
  }
  const saved = async (): Promise<void> => {
    await page.keyboard.press('Control+S');
    await page
      .getByRole('group', { name: /^Skriver i/ })
      .getByText('Osparat')
      .waitFor({ state: 'detached' });
  };

  beforeAll(async () => {
    browser = await openBrowser();
    path = await withTable();
    page = await signedIn(browser, 'Jurist 1');
    await page.goto(path);
  });
  afterAll(async () => browser.close());

  it('cell by cell; Tab goes on, in the last cell to a new row, and cells are named by their column and row', async () => {
    await open('bilaga 1');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('5 µg');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('Nickel och zink');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.locator('[role="textbox"] tr').nth(3).waitFor();
    await page.keyboard.type('Järn');
    await page.keyboard.press('Tab');
    await page.keyboard.type('200 µg');
    await saved();
    expect(await cells()).toEqual(['Ämne\tGräns', 'Bly\t5 µg', 'Nickel och zink\t20 µg', 'Järn\t200 µg']);
    await page.getByRole('columnheader', { name: 'Gräns' }).waitFor();
    await page.getByRole('row', { name: 'Järn 200 µg' }).getByRole('rowheader', { name: 'Järn' }).waitFor();
    await axe(page, 'a table that is written');
    await expectNoSidewaysScroll(page, 'a table that is written');
    await pictures(page, 'working-copy-table');
  });

  it('rows and columns come, go and move by command', async () => {
    // from the text to its tools, and along them
    const use = async (name: string): Promise<void> => {
      const tool = page.getByRole('button', { name, exact: true });
      await page.keyboard.press('Alt+F10');
      for (let step = 0; step < 10; step += 1) {
        if (await tool.evaluate((element) => element === document.activeElement)) break;
        await page.keyboard.press('ArrowRight');
      }
      await page.keyboard.press('Enter');
    };
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await page.getByRole('button', { name: /^Ångra: Jurist 1 flyttade bilaga 1 rad 4/ }).waitFor();
    await use('Kolumn till höger');
    await page.locator('[role="textbox"] tr').first().locator('th').nth(2).waitFor();
    await page.keyboard.type('varje år');
    await saved();
    expect(await cells()).toEqual([
      'Ämne\tGräns\t',
      'Bly\t5 µg\t',
      'Järn\t200 µg\tvarje år',
      'Nickel och zink\t20 µg\t',
    ]);
    await use('Upphäv rad');
    await page.locator('[role="textbox"] tr').nth(3).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
  });

  it('what was undone is done again by keys', async () => {
    await page.getByRole('button', { name: 'Skriv i bilaga 1' }).waitFor();
    await page.keyboard.press('Control+Z');
    await page.getByRole('cell', { name: 'varje år' }).waitFor();
    await page.getByRole('button', { name: /^Gör om: Jurist 1 upphävde bilaga 1 rad/ }).waitFor();
    await pictures(page, 'working-copy-redo');
    await page.keyboard.press('Control+Shift+Z');
    await page.getByRole('cell', { name: 'varje år' }).waitFor({ state: 'detached' });
  });

  it('the title and the enacting clause are written as the rest, and compared', async () => {
    await open('Rubrik');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('End');
    await page.keyboard.type(' och annat');
    await saved();
    await page.getByRole('heading', { level: 1, name: /gränser i en tabell och annat/ }).waitFor();
    await axe(page, 'the title that is written');
    await pictures(page, 'working-copy-title');
    await page.keyboard.press('Escape');
    await page.goto(path.replace('/skriv', '/ny-version'));
    await press(page, page.getByRole('button', { name: 'Jämför', exact: true }));
    await page.getByText('och annat').first().waitFor();
    await pictures(page, 'working-copy-title-compared');
    expectNoComplaints(page);
  });
});
