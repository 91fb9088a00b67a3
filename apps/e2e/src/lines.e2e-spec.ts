import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GraphqlClient, publishText, sendRound } from '@samsyn/testing';
import type { Browser, Locator, Page } from 'playwright-core';
import { axe, expectNoComplaints, killBrowser, openBrowser, openLasting, pictures } from './support/browser.ts';
import { draftText } from './support/draft.ts';
import { press } from './support/keyboard.ts';
import { type Line, lineOf } from './support/line.ts';
import { signedIn, signIn } from './support/people.ts';
import { siteUrl } from './support/settings.ts';

const BODY = 'Region Uppsala';
const [FIRST, SECOND] = ['Samordnare 1', 'Medarbetare 1'];
/** A socket that is refused is complained of by the browser itself. */
const LINE = /WebSocket|ERR_INTERNET_DISCONNECTED|Failed to fetch/;
const LONG = { timeout: 40_000 };

const client = async (key: string): Promise<GraphqlClient> => new GraphqlClient(siteUrl()).signIn(key);
const text = (page: Page): Locator => page.getByRole('textbox', { name: 'Allmänt yttrande' });
const words = (page: Page, some: string): Locator => text(page).getByText(some, { exact: false }).first();
const saved = async (page: Page): Promise<void> =>
  page
    .getByText(/^Sparat \d\d\.\d\d/)
    .first()
    .waitFor(LONG);
const times = (whole: string, some: string): number => whole.split(some).length - 1;

async function write(page: Page, some: string): Promise<void> {
  await text(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(some);
}

/** What is written stays, whatever becomes of the line, the window or the browser. */
describe('a text on a bad line', () => {
  let browser: Browser;
  let [first, second] = [] as unknown as [Page, Page];
  let lines: [Line, Line];
  let slug: string;
  let roundId: string;

  beforeAll(async () => {
    browser = await openBrowser();
    const version = await publishText(await client('jurist'), draftText('nödvatten'));
    const officer = await client('handlaggare');
    const { actors } = await officer.ask<{ actors: { nodes: { id: string; name: string }[] } }>(
      '{ actors(filter: { kind: REGION }) { nodes { id name } } }',
    );
    ({ slug, id: roundId } = await sendRound(officer, {
      versionId: version.id,
      title: 'Remiss om nödvatten',
      registrationNumber: '4.1-2021/2026',
      subject: 'Förslaget i sin helhet.',
      deadline: new Date(Date.now() + 40 * 86_400_000),
      coverLetter: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Välkommen.' }] }] },
      recipients: [actors.nodes.find(({ name }) => name === BODY)?.id ?? ''],
      documents: [],
    }));
    first = await signedIn(browser, FIRST, BODY);
    second = await signedIn(browser, SECOND, BODY);
    lines = [await lineOf(first), await lineOf(second)];
  });
  afterAll(async () => browser.close());

  /** What lies in the database, as the body's own api tells it. */
  async function answer(): Promise<{ generalText: unknown; version: number }> {
    const body = await client('region-uppsala-coordinator');
    const { myResponse } = await body.ask<{ myResponse: { generalText: unknown; version: number } }>(
      'query ($r: ID!) { myResponse(roundId: $r) { generalText version } }',
      { r: roundId },
    );
    return myResponse;
  }
  const stored = async (): Promise<string> => JSON.stringify((await answer()).generalText);

  /** The same, once it says so: what came from a colleague, or another window, is on the page before it is stored. */
  async function storedWith(some: string): Promise<string> {
    for (let tries = 0; tries < 80; tries += 1) {
      const whole = await stored();
      if (whole.includes(some)) return whole;
      await first.waitForTimeout(250);
    }
    throw new Error(`${some} was not stored`);
  }

  async function open(page: Page): Promise<void> {
    await page.goto(`/remiss/${slug}/svar`);
    await text(page).waitFor();
  }

  const together = (page: Page): Promise<void> =>
    page
      .getByText(/skriver också här\.$/)
      .first()
      .waitFor(LONG);

  it('where no socket can be opened, is saved as it always was; who comes second is shown both texts', async () => {
    for (const line of lines) await line.cutSockets();
    for (const page of [first, second]) await open(page);
    await first.waitForTimeout(2_000);
    expect((await answer()).version).toBe(1); // what is opened is not changed by that
    // Both on the same text, neither having seen the other's.
    await second.context().setOffline(true);
    await write(second, 'Regionen är tveksam.');
    await second.getByText('Ingen kontakt', { exact: false }).first().waitFor();
    await write(first, 'Regionen är positiv.');
    await saved(first);
    await second.context().setOffline(false);
    await second.getByText(`${FIRST} ändrade samma text`, { exact: false }).first().waitFor(LONG);
    await second.getByText('Regionen är positiv.').first().waitFor();
    await axe(second, 'two texts to choose between');
    await press(second, second.getByRole('button', { name: 'Behåll min text' }));
    await saved(second);
    await first.reload();
    await words(first, 'Regionen är tveksam.').waitFor();
    for (const line of lines) await line.mend();
  });

  it('that loses its socket while requests go through, goes on: a few seconds later, both ways, and nobody has to choose', async () => {
    const [line] = lines;
    for (const page of [first, second]) await open(page);
    for (const page of [first, second]) await together(page);
    await line.cutSockets();
    await write(first, ' SKRIVET UTAN SOCKET.');
    await write(second, ' SKRIVET MED SOCKET.');
    await words(second, 'SKRIVET UTAN SOCKET.').waitFor(LONG);
    await words(first, 'SKRIVET MED SOCKET.').waitFor(LONG);
    await saved(first);
    await pictures(first, 'writing-by-request');
    const whole = await stored();
    expect([times(whole, 'UTAN SOCKET'), times(whole, 'MED SOCKET')]).toEqual([1, 1]);
    await line.mend();
    await together(second);
    for (const page of [first, second]) expectNoComplaints(page, LINE);
  });

  it('in two windows of one person without contact: both are kept, also of the window that was closed', async () => {
    const [line] = lines;
    const other = await first.context().newPage();
    for (const page of [first, other]) await open(page);
    for (const page of [first, other]) await words(page, 'MED SOCKET').waitFor();
    await together(first);
    await line.cut();
    await write(first, ' I ENA FÖNSTRET.');
    await write(other, ' I ANDRA FÖNSTRET.');
    for (const page of [first, other]) await page.getByText('Ingen kontakt', { exact: false }).first().waitFor();
    await other.close();
    await line.mend();
    // nothing has to be done in the window that is still open
    await words(first, 'I ANDRA FÖNSTRET.').waitFor(LONG);
    await words(first, 'I ENA FÖNSTRET.').waitFor();
    const whole = await storedWith('ANDRA FÖNSTRET');
    expect([times(whole, 'ENA FÖNSTRET'), times(whole, 'ANDRA FÖNSTRET')]).toEqual([1, 1]);
    await first.waitForFunction(() => !Object.keys(localStorage).some((name) => /samskrivning|osparat/.test(name)));
    for (const page of [first, second]) expectNoComplaints(page, LINE);
  });

  it('in two windows where no socket can be opened: neither writes over the other, and the closed one’s words are shown for a choice', async () => {
    const [line] = lines;
    await line.cutSockets();
    const other = await first.context().newPage();
    for (const page of [first, other]) await open(page);
    for (const page of [first, other]) await words(page, 'ANDRA FÖNSTRET').waitFor();
    await line.cut();
    await write(first, ' SIST I ENA.');
    await write(other, ' SIST I ANDRA.');
    for (const page of [first, other]) await page.getByText('Ingen kontakt', { exact: false }).first().waitFor();
    await other.close();
    await line.mend();
    await line.cutSockets();
    await first.getByText('SIST I ANDRA.', { exact: false }).first().waitFor(LONG);
    await words(first, 'SIST I ANDRA.').waitFor();
    await first.getByText('SIST I ENA.', { exact: false }).first().waitFor();
    await pictures(first, 'two-windows');
    await press(first, first.getByRole('button', { name: 'Behåll min text' }));
    expect(await storedWith('SIST I ANDRA.')).not.toContain('SIST I ENA.');
    await line.mend();
  });

  it('loses no letter when it is loaded anew in mid-sentence, also where the browser is slow to close what it keeps', async () => {
    const page = await first.context().newPage();
    await page.addInitScript(() => {
      const { encrypt } = SubtleCrypto.prototype;
      SubtleCrypto.prototype.encrypt = async function slow(this: SubtleCrypto, ...what) {
        await new Promise((resolve) => setTimeout(resolve, 3_000));
        return encrypt.apply(this, what);
      };
    });
    const line = await lineOf(page);
    await open(page);
    await words(page, 'SIST I ANDRA.').waitFor();
    await together(page);
    await line.cutSockets();
    await page.route('**/graphql', async (route) =>
      /mergeText|keepalive/i.test(route.request().postData() ?? '') ? route.abort() : route.continue(),
    );
    await write(page, ' MITT I');
    await page.keyboard.type(' EN MENING');
    await page.reload();
    expect(await stored()).not.toContain('MITT I');
    await page.unroute('**/graphql');
    await line.mend();
    await words(page, 'MITT I EN MENING').waitFor(LONG);
    await storedWith('MITT I EN MENING');
    await page.close();
  });

  it('survives a crash of the browser itself, a second after it was typed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'samsyn-e2e-'));
    try {
      const before = await openLasting(folder);
      const page = await signIn(await before.newPage(), SECOND, BODY);
      const line = await lineOf(page);
      await open(page);
      await words(page, 'MED SOCKET').waitFor();
      await together(page);
      await line.cut();
      await write(page, ' STRAX FÖRE KRASCHEN.');
      await page.getByText('Ingen kontakt', { exact: false }).first().waitFor();
      await page.waitForTimeout(1_000);
      await killBrowser(before, folder);
      expect(await stored()).not.toContain('KRASCHEN');
      const after = await openLasting(folder);
      const again = await signIn(await after.newPage(), SECOND, BODY);
      await open(again);
      await words(again, 'STRAX FÖRE KRASCHEN.').waitFor(LONG);
      await saved(again);
      expect(times(await stored(), 'STRAX FÖRE KRASCHEN.')).toBe(1);
      await after.close();
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});
