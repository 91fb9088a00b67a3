import { GraphqlClient, publishText, sendRound } from '@samsyn/testing';
import type { Browser, Page } from 'playwright-core';
import { axe, expectNoComplaints, expectNoSidewaysScroll, NARROW, openBrowser, pictures } from './support/browser.ts';
import { draftText } from './support/draft.ts';
import { press, reach, type } from './support/keyboard.ts';
import { signedIn } from './support/people.ts';
import { siteUrl } from './support/settings.ts';

const BODY = 'Region Uppsala';

describe('a body shares the work on its answer: who takes what, what they say of it, and which of two comments goes', () => {
  let browser: Browser;
  let coordinator: Page;
  let colleague: Page;
  let slug: string;

  beforeAll(async () => {
    browser = await openBrowser();
    const version = await publishText(await new GraphqlClient(siteUrl()).signIn('jurist'), draftText('släckvatten'));
    const officer = await new GraphqlClient(siteUrl()).signIn('handlaggare');
    const { actors } = await officer.ask<{ actors: { nodes: { id: string }[] } }>(
      `{ actors(filter: { search: "${BODY}" }) { nodes { id } } }`,
    );
    ({ slug } = await sendRound(officer, {
      versionId: version.id,
      title: 'Remiss om släckvatten',
      registrationNumber: '4.1-887/2026',
      subject: 'Förslaget i sin helhet.',
      deadline: new Date(Date.now() + 40 * 86_400_000),
      coverLetter: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ni ges tillfälle att yttra er.' }] }],
      },
      recipients: actors.nodes.map((one) => one.id),
      documents: [],
    }));
    coordinator = await signedIn(browser, 'Samordnare 1', BODY);
    colleague = await signedIn(browser, 'Medarbetare 1', BODY);
  });
  afterAll(async () => browser.close());

  const text = (page: Page) => page.goto(`/remiss/${slug}`);
  const work = (page: Page) => page.goto(`/remiss/${slug}/arbete`);
  /** Of the browser's own lists: the option that is so called. */
  const pick = async (page: Page, id: string, label: string): Promise<void> => {
    const list = page.locator(id);
    await reach(page, list);
    const options = await list.locator('option').allTextContents();
    for (let step = options.indexOf(label); step > 0; step -= 1) await page.keyboard.press('ArrowDown');
    expect(await list.evaluate((one) => (one as HTMLSelectElement).selectedOptions[0]?.textContent)).toBe(label);
  };

  it('the coordinator gives a chapter to a colleague, with an inner day', async () => {
    await work(coordinator);
    await coordinator.getByText('Ni har inte fördelat arbetet än.', { exact: false }).waitFor();
    await axe(coordinator, 'work that is not shared yet');
    await reach(coordinator, coordinator.getByRole('checkbox', { name: /^Hela 1 kap\./ }));
    await coordinator.keyboard.press('Space');
    await press(coordinator, coordinator.getByRole('button', { name: /^Fördela \d+ paragrafer/ }));
    const dialog = coordinator.getByRole('dialog', { name: 'Ny del av arbetet' });
    await press(coordinator, dialog.getByRole('button', { name: 'Spara' }));
    await dialog.getByText('Välj en person, eller skriv vilken enhet', { exact: false }).first().waitFor();
    await axe(coordinator, 'a part with nobody');
    await type(coordinator, dialog.getByLabel('Vad'), 'Inledningen');
    await pick(coordinator, '#del-person', 'Medarbetare 1');
    await type(coordinator, dialog.getByLabel(/^Anvisning/), 'Se särskilt till kostnaderna.');
    await press(coordinator, dialog.getByRole('button', { name: 'Spara' }));
    await dialog.waitFor({ state: 'detached' });
    const row = coordinator.getByRole('row').filter({ hasText: 'Inledningen' });
    await row.getByText('Medarbetare 1').waitFor();
    await row.getByRole('link', { name: '1 kap. 1 §', exact: true }).waitFor();
    await pictures(coordinator, 'arbete');
    await axe(coordinator, 'work that is shared');
    expectNoComplaints(coordinator);
  });

  it('the colleague finds it under her own, beside the text', async () => {
    await text(colleague);
    await colleague.getByText('Svarar: du').first().waitFor();
    const contents = colleague.getByRole('navigation', { name: 'Innehåll' });
    const all = await contents.getByRole('link').count();
    await contents.getByLabel('Visa').selectOption({ label: 'Mina' });
    await expectFewer(contents.getByRole('link', { name: /^2 kap\. \d|§/ }), all);
    await contents.getByLabel('Visa').selectOption({ label: 'Alla paragrafer' });
  });

  it('asks a colleague about a §; the answer comes without a reload, and the thread is settled', async () => {
    const note = (page: Page) =>
      page.getByRole('button', { name: /intern(t om| anteckning|a anteckningar).*1 kap\. 1 §/ }).first();
    await press(colleague, note(colleague));
    const room = colleague.getByRole('region', { name: 'Interna anteckningar om 1 kap. 1 §' });
    await type(colleague, room.getByLabel('Ny anteckning'), 'Gäller det även privata utförare?');
    await colleague.reload();
    await press(colleague, note(colleague));
    expect(await room.getByLabel('Ny anteckning').inputValue()).toBe('Gäller det även privata utförare?');
    await press(colleague, room.getByRole('button', { name: 'Spara anteckningen' }));
    await room.getByRole('article', { name: 'Anteckning av Medarbetare 1' }).waitFor();
    await axe(colleague, 'inner notes beside the text');
    await work(coordinator);
    await coordinator.getByText('Gäller det även privata utförare?').waitFor();
    await press(coordinator, coordinator.getByRole('link', { name: '1 kap. 1 §', exact: true }).last());
    await press(coordinator, note(coordinator));
    const there = coordinator.getByRole('region', { name: 'Interna anteckningar om 1 kap. 1 §' });
    await press(coordinator, there.getByRole('button', { name: 'Svara', exact: true }));
    await type(coordinator, there.getByLabel('Ditt svar'), 'Ja, enligt 2 kap.');
    await press(coordinator, there.getByRole('button', { name: 'Spara anteckningen' }).first());
    await room.getByText('Ja, enligt 2 kap.').waitFor(); // in the colleague's window, by itself
    await press(colleague, room.getByRole('button', { name: 'Markera som utredd' }));
    await there.getByText('Utredd, enligt Medarbetare 1.').waitFor();
    expectNoComplaints(colleague);
  });

  it('two comments on one § are made alternatives; one is chosen with a reason, and only that one stands in the letter', async () => {
    for (const words of ['Bestämmelsen bör utgå.', 'Bestämmelsen bör förtydligas.']) {
      const group = colleague.getByRole('group', { name: 'Synpunkter på 1 kap. 2 §', exact: true });
      await press(colleague, group.getByRole('button', { name: /^Skriv synpunkt på/ }));
      await colleague.locator('[data-composing] [contenteditable=true]').waitFor();
      await colleague.keyboard.insertText(words);
      await colleague.keyboard.press('Control+Enter');
      await colleague.getByText(words).first().waitFor();
    }
    await colleague
      .getByText(/^Sparat/)
      .first()
      .waitFor();
    const card = (words: string) => colleague.getByRole('article').filter({ hasText: words });
    await press(colleague, card('bör utgå').getByRole('button', { name: 'Gör till alternativ…' }));
    const dialog = colleague.getByRole('dialog');
    await axe(colleague, 'which are alternatives');
    await press(colleague, dialog.getByRole('button', { name: 'Gör till alternativ' }));
    await card('bör utgå').getByText('Ett av 2 alternativ, inte valt').waitFor();
    await work(coordinator);
    await coordinator.getByText('2 synpunkter varav en ska lämnas.', { exact: false }).waitFor();
    await press(colleague, card('bör förtydligas').getByRole('button', { name: 'Välj den här…' }));
    await type(colleague, dialog.getByLabel('Skäl'), 'Nämnden vill ha ett mildare svar.');
    await press(colleague, dialog.getByRole('button', { name: 'Välj', exact: true }));
    await card('bör utgå').getByText('Nämnden vill ha ett mildare svar.', { exact: false }).waitFor();
    await axe(colleague, 'a comment that was not chosen');
    await colleague.goto(`/remiss/${slug}/svar`);
    await colleague.getByText('bör förtydligas').first().waitFor();
    await colleague.getByText('bör utgå').waitFor({ state: 'detached' });
    expectNoComplaints(colleague);
  });

  it('says that a part is done; fits a phone', async () => {
    await work(colleague);
    await press(colleague, colleague.getByRole('button', { name: 'Markera Inledningen som klar' }));
    await colleague.getByRole('button', { name: 'Markera Inledningen som inte klar' }).waitFor();
    const narrow = await signedIn(browser, 'Läsare 1', BODY, { viewport: NARROW });
    await work(narrow);
    await narrow.getByText('Inledningen').waitFor();
    expect(await narrow.getByRole('button', { name: /Ny del|Klar|Ändra/ }).count()).toBe(0); // who only reads
    await expectNoSidewaysScroll(narrow, 'the work on a phone');
    await axe(narrow, 'the work on a phone');
  });
});

async function expectFewer(links: ReturnType<Page['locator']>, all: number): Promise<void> {
  const first = await links.first().textContent();
  expect(first).toContain('1 §');
  expect(await links.count()).toBeLessThan(all);
}
