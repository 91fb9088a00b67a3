import { GraphqlClient, publishText, sendRound } from '@samsyn/testing';
import type { Browser, Locator, Page } from 'playwright-core';
import { axe, expectNoComplaints, openBrowser, pictures } from './support/browser.ts';
import { draftText } from './support/draft.ts';
import { type Line, lineOf } from './support/line.ts';
import { signedIn } from './support/people.ts';
import { siteUrl } from './support/settings.ts';

const ORGANISATION = 'Region Uppsala';
const PEOPLE = ['Samordnare 1', 'Medarbetare 1', 'Undertecknare 1'] as const;
const AT_ONCE = ['Ett och samma ', 'ställe i texten ', 'på en gång '];
const SENTENCES = [
  ['Inledning.', ' Regionen välkomnar förslaget.'],
  ['Kostnader.', ' De är inte beräknade.'],
  ['Tid.', ' Övergångstiden är för kort.'],
] as const;
/** As a hand types; on a busy machine with three browsers that takes its time. */
const SLOWLY = { delay: 15, timeout: 60_000 };
const OFFLINE = /ERR_INTERNET_DISCONNECTED|WebSocket|Failed to fetch|NetworkError/;

const client = (key: string): Promise<GraphqlClient> => new GraphqlClient(siteUrl()).signIn(key);
const times = (text: string, words: string): number => text.split(words).length - 1;
const saved = (page: Page): Promise<void> =>
  page
    .getByText(/^Sparat \d\d\.\d\d/)
    .first()
    .waitFor();
const general = (page: Page): Locator => page.getByRole('textbox', { name: 'Allmänt yttrande' });
const comment = (page: Page): Locator => page.getByRole('textbox', { name: 'Synpunkt', exact: true });

/** Types last in a field, a key at a time, as a person does. */
async function typeLast(field: Locator, words: string): Promise<void> {
  await field.focus();
  await field.press('Control+End');
  await field.page().waitForTimeout(200); // the editor hears of it a moment after the browser
  await field.pressSequentially(words, SLOWLY);
}

describe('three people of one body write in one answer at the same time', () => {
  let browser: Browser;
  let slug: string;
  let roundId: string;
  let pages: Page[];
  let body: GraphqlClient;
  const lines = new Map<Page, Line>();

  beforeAll(async () => {
    browser = await openBrowser();
    const version = await publishText(await client('jurist'), draftText('beredskapslager'));
    const officer = await client('handlaggare');
    const { actors } = await officer.ask<{ actors: { nodes: { id: string; name: string }[] } }>(
      '{ actors(filter: { search: "Region Uppsala" }) { nodes { id name } } }',
    );
    ({ slug, id: roundId } = await sendRound(officer, {
      versionId: version.id,
      title: 'Remiss om beredskapslager',
      registrationNumber: '4.1-2020/2026',
      subject: 'Förslaget i sin helhet.',
      deadline: new Date(Date.now() + 40 * 86_400_000),
      coverLetter: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Välkommen.' }] }] },
      recipients: actors.nodes.filter(({ name }) => name === ORGANISATION).map(({ id }) => id),
      documents: [],
    }));
    body = await client('region-uppsala-coordinator');
    pages = [];
    for (const name of PEOPLE) {
      const page = await signedIn(browser, name, ORGANISATION);
      page.setDefaultTimeout(30_000); // three windows that type at once on one machine
      lines.set(page, await lineOf(page));
      pages.push(page);
    }
  });
  afterAll(async () => browser.close());

  /** What lies in the database, as the body's own api tells it. */
  async function stored(): Promise<{ general: string; comments: string }> {
    const { myResponse } = await body.ask<{ myResponse: { generalText: unknown; comments: { body: unknown }[] } }>(
      'query ($r: ID!) { myResponse(roundId: $r) { generalText comments { body } } }',
      { r: roundId },
    );
    return { general: JSON.stringify(myResponse.generalText), comments: JSON.stringify(myResponse.comments) };
  }

  it('in the general text: everybody sees all, and who else is there, in words', async () => {
    for (const page of pages) {
      await page.goto(`/remiss/${slug}/svar`);
      await general(page).waitFor();
    }
    const [first, second] = pages as [Page, Page, Page];
    await second
      .getByText(/skriver också här\.$/)
      .first()
      .waitFor();
    // First all at one place: what three type there at once may land within one another's words; each letter is there once.
    await Promise.all(pages.map(async (page, n) => typeLast(general(page), AT_ONCE[n] ?? '')));
    for (const page of pages) await saved(page);
    await expectSameText(pages.map(general));
    expect(lettersOf(await wordsIn(general(first)))).toBe(lettersOf(AT_ONCE.join('')));
    // Then each in a paragraph of her own.
    await typeLast(general(first), '\nInledning.\nKostnader.\nTid.');
    for (const page of pages) await general(page).getByText('Tid.').waitFor();
    for (const [n, [place]] of SENTENCES.entries()) {
      await general(pages[n] as Page)
        .getByText(place)
        .click();
      await general(pages[n] as Page).press('End');
      await pages[n]?.waitForTimeout(200); // the editor hears of a click a moment after the browser
    }
    await Promise.all(
      SENTENCES.map(async ([, sentence], n) => general(pages[n] as Page).pressSequentially(sentence, SLOWLY)),
    );
    for (const page of pages) await saved(page);
    await expectSameText(pages.map(general));
    const words = await wordsIn(general(second));
    for (const [place, sentence] of SENTENCES) expect(words).toContain(place + sentence);
    await first
      .getByText(/Medarbetare 1.*Undertecknare 1 skriver också här\./)
      .first()
      .waitFor();
    await axe(first, 'a general text that three write in');
    await pictures(first, 'writing-together');
  });

  it('goes on without contact, and merges on return: all there, once, also after a reload and in the database', async () => {
    const [first, second, third] = pages as [Page, Page, Page];
    await lines.get(third)?.cut();
    await typeLast(general(third), 'SKRIVETUTANKONTAKT ');
    await third.getByText('Ingen kontakt', { exact: false }).first().waitFor();
    await general(first).focus();
    await general(first).press('Control+Home');
    await general(first).pressSequentially('SKRIVETMEDKONTAKT ', SLOWLY);
    await saved(first);
    expect((await stored()).general).not.toContain('SKRIVETUTANKONTAKT');
    await lines.get(third)?.mend();
    await general(second).getByText('SKRIVETUTANKONTAKT', { exact: false }).waitFor({ timeout: 30_000 });
    await saved(third);
    await expectSameText(pages.map(general));
    for (const page of pages) {
      const text = await wordsIn(general(page));
      expect([times(text, 'SKRIVETUTANKONTAKT'), times(text, 'SKRIVETMEDKONTAKT')]).toEqual([1, 1]);
    }
    const lies = (await stored()).general;
    expect([times(lies, 'SKRIVETUTANKONTAKT'), times(lies, 'SKRIVETMEDKONTAKT')]).toEqual([1, 1]);
    for (const page of pages) {
      await page.reload();
      // Read until the editor stands: it is exchanged for one that is live.
      await expectSoon(async () => {
        const words = await wordsIn(general(page));
        return [times(words, 'SKRIVETUTANKONTAKT'), times(words, 'SKRIVETMEDKONTAKT')];
      }, [1, 1]);
    }
  });

  it('in one comment: also in one that a colleague has just begun', async () => {
    const [first, second, third] = pages as [Page, Page, Page];
    for (const page of pages) await page.goto(`/remiss/${slug}/v1/1-kap/2-§`);
    await first
      .getByRole('button', { name: /^Skriv synpunkt på 1 kap. 2 §/ })
      .first()
      .click();
    await typeLast(comment(first), 'Planen bör övas.');
    await saved(first);
    for (const page of [second, third]) {
      await page.getByText('Planen bör övas.').first().waitFor();
      await page.getByRole('button', { name: 'Ändra' }).first().click();
      await comment(page).waitFor();
    }
    await first
      .getByText(/skriver också här\.$/)
      .first()
      .waitFor();
    await Promise.all([
      typeLast(comment(first), ' FÖRSTA'),
      typeLast(comment(second), ' ANDRA'),
      typeLast(comment(third), ' TREDJE'),
    ]);
    await expectSameText(pages.map(comment));
    const text = await wordsIn(comment(first));
    expect(lettersOf(text)).toBe(lettersOf('Planen bör övas. FÖRSTA ANDRA TREDJE'));
    await axe(second, 'a comment that three write in');
    await pictures(second, 'comment-together');
    // What stands beside the text is saved as before, and meets nobody's words.
    await second.getByRole('combobox', { name: 'Slag' }).selectOption({ label: 'Juridisk' });
    await typeLast(comment(first), ' SLUT');
    for (const page of pages) await saved(page);
    for (const page of pages) await page.getByRole('button', { name: 'Klar' }).click();
    const lies = (await stored()).comments;
    expect(times(lies, 'SLUT')).toBe(1);
    for (const page of pages) await page.reload();
    for (const page of pages) await page.getByText('SLUT').first().waitFor();
  });

  it('lets nobody overwrite: undo takes back one’s own words only', async () => {
    const [first, second] = pages as [Page, Page, Page];
    for (const page of [first, second]) await page.goto(`/remiss/${slug}/svar`);
    for (const page of [first, second])
      await page
        .getByText(/skriver också här\.$/)
        .first()
        .waitFor();
    await typeLast(general(first), 'ANGRAS');
    await general(second).getByText('ANGRAS', { exact: false }).waitFor();
    await typeLast(general(second), 'STANNAR');
    await general(first).getByText('STANNAR', { exact: false }).waitFor();
    await general(first).press('Control+Z');
    await general(second).getByText('ANGRAS', { exact: false }).waitFor({ state: 'detached' });
    expect(await wordsIn(general(second))).toContain('STANNAR');
  });

  it('is nobody’s fault: no page complained, and no copy is left in the browser when all is stored', async () => {
    for (const page of pages) {
      await page.goto(`/remiss/${slug}`);
      await page.getByText('granskade', { exact: false }).first().waitFor();
      await page.waitForFunction(
        async () =>
          Object.keys(localStorage).every((key) => !key.startsWith('samsyn.samskrivning/')) &&
          (await indexedDB.databases()).every(({ name }) => name?.startsWith('samsyn.samskrivning/') !== true),
      );
      expectNoComplaints(page, OFFLINE);
    }
  });

  it('shows words that came too late for the answer, and keeps them until they are taken away', async () => {
    const [first, second] = pages as [Page, Page, Page];
    await second.goto(`/remiss/${slug}/svar`);
    await first.goto(`/remiss/${slug}/svar`);
    await second
      .getByText(/skriver också här\.$/)
      .first()
      .waitFor();
    await lines.get(second)?.cut();
    await typeLast(general(second), 'FÖRSENT');
    await second.getByText('Ingen kontakt', { exact: false }).first().waitFor();
    await first
      .getByLabel('Tillstyrker', { exact: true })
      .or(first.getByText('Tillstyrker', { exact: true }))
      .first()
      .click();
    await first.getByText('Inget saknas. Svaret kan lämnas in.').waitFor();
    await first.getByRole('button', { name: 'Lämna in …' }).click();
    await first.getByRole('button', { name: 'Lämna in svaret' }).click();
    await first.waitForURL(`**/remiss/${slug}/kvitto`);
    await lines.get(second)?.mend();
    await second.getByText('Skrevs utan kontakt efter inlämningen – finns bara här').waitFor({ timeout: 30_000 });
    await second.getByText('FÖRSENT', { exact: false }).first().waitFor();
    await axe(second, 'words that came too late');
    await pictures(second, 'writing-late');
    await second.reload();
    await second.getByText('Skrevs utan kontakt efter inlämningen – finns bara här').waitFor();
    await second.getByRole('button', { name: 'Ta bort den' }).click();
    await second.getByText('Skrevs utan kontakt').waitFor({ state: 'detached' });
    expect((await stored()).general).not.toContain('FÖRSENT');
    await second.reload();
    await second.getByRole('heading', { level: 1 }).waitFor();
    expect(await second.getByText('Skrevs utan kontakt').count()).toBe(0);
  });
});

/** Waits until the fields say the same. */
async function expectSameText(fields: readonly Locator[]): Promise<void> {
  await expectSoon(async () => new Set(await Promise.all(fields.map(wordsIn))).size, 1);
}

/** Expects something that comes about within some seconds. */
async function expectSoon<T>(look: () => Promise<T>, expected: T): Promise<void> {
  const start = Date.now();
  let seen = await look();
  while (JSON.stringify(seen) !== JSON.stringify(expected) && Date.now() - start < 15_000) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    seen = await look();
  }
  expect(seen).toEqual(expected);
}

/** What stands in a field, without the names on colleagues' carets; a line for each paragraph. */
const wordsIn = (field: Locator): Promise<string> =>
  field.evaluate((element) => {
    const words = element.cloneNode(true) as Element;
    for (const caret of words.querySelectorAll('[aria-hidden]')) caret.remove();
    return [...words.children].map(({ textContent }) => (textContent ?? '').trim()).join('\n');
  });

const lettersOf = (text: string): string => [...text.replaceAll(/\s/gu, '')].sort().join('');
