import { readFile } from 'node:fs/promises';
import { GraphqlClient, openResponse } from '@samsyn/testing';
import type { Browser, Locator, Page } from 'playwright-core';
import { axe, expectNoComplaints, openBrowser, pictures } from './support/browser.ts';
import { csvRows } from './support/csv.ts';
import { pick, press, reach, type } from './support/keyboard.ts';
import { signedIn } from './support/people.ts';
import { siteUrl } from './support/settings.ts';

const BODY = 'Region Uppsala';
const TITLE = 'Kartläggning av dricksvattenreserver';
const OUTCOME = '__typename ... on Round { id slug version }';
const words = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

/** No pointer is used in this file: every step is Tab, Enter, arrows and letters. */
describe('a round puts questions and no draft: built, sent, answered, compiled', () => {
  let browser: Browser;
  let [officer, coordinator, signatory] = [] as unknown as [Page, Page, Page];
  let round: { id: string; slug: string };

  beforeAll(async () => {
    browser = await openBrowser();
    const client = await new GraphqlClient(siteUrl()).signIn('handlaggare');
    const { actors } = await client.ask<{ actors: { nodes: { id: string; name: string }[] } }>(
      '{ actors(filter: { kind: REGION }) { nodes { id name } } }',
    );
    const { createRound } = await client.ask<{ createRound: { id: string; slug: string } }>(
      `mutation ($input: CreateRoundInput!) { createRound(input: $input) { ${OUTCOME} } }`,
      {
        input: {
          ...{ title: TITLE, registrationNumber: '5.3-88/2026', subject: 'Regionens reserver.' },
          ...{ coverLetter: words('Välkommen att svara.'), shortTimeReason: 'Uppdraget ska redovisas snart.' },
          deadline: new Date(Date.now() + 40 * 86_400_000).toISOString(),
        },
      },
    );
    round = createRound;
    const recipients = actors.nodes.filter(({ name }) => [BODY, 'Region Dalarna'].includes(name)).map(({ id }) => id);
    await client.ask('mutation ($i: ChangeRecipientsInput!) { changeRecipients(input: $i) { __typename } }', {
      i: { roundId: round.id, add: recipients },
    });
    officer = await signedIn(browser, 'Handläggare 1');
    coordinator = await signedIn(browser, 'Samordnare 1', BODY);
    signatory = await signedIn(browser, 'Undertecknare 1', BODY);
  });
  afterAll(async () => browser.close());

  async function addQuestion(kind: string, label: string): Promise<Locator> {
    await pick(officer, officer.getByLabel('Ny fråga'), kind);
    await press(officer, officer.getByRole('button', { name: 'Lägg till fråga' }));
    // the new question has the focus
    await officer.waitForFunction(() => document.activeElement?.matches('[role=group] input'));
    await officer.keyboard.insertText(label);
    return officer.getByRole('group', { name: /^Fråga/ }).last();
  }

  it('the officer builds the questions, tries the rules and sends the round', async () => {
    await officer.goto(`/remiss/${round.slug}`);
    await officer.getByText('Inget förslag, bara frågor').waitFor();
    await press(officer, officer.getByRole('link', { name: 'Frågor', exact: true }));
    await press(officer, officer.getByRole('button', { name: 'Lägg till avsnitt' }));
    await officer.keyboard.insertText('Reserver');
    const number = await addQuestion('Tal', 'Hur länge räcker reserverna?');
    await type(officer, number.getByLabel('Enhet'), 'dygn');
    await type(officer, number.getByLabel(/^Minst/), '0');
    await reach(officer, number.getByRole('checkbox', { name: 'Ska besvaras' }));
    await officer.keyboard.press('Space');
    const amount = await addQuestion('Belopp per år', 'Vad kostar de?');
    await type(officer, amount.getByLabel('Enhet'), 'tkr');
    await type(officer, amount.getByLabel('Första år'), '2026');
    await type(officer, amount.getByLabel('Sista år'), '2027');
    await type(officer, amount.getByLabel('Planerat från'), '2027');
    const table = await addQuestion('Tabell', 'Vad finns?');
    await type(officer, table.getByLabel('Rad 1'), 'Vattentankar');
    await type(officer, table.getByLabel('Kolumn 1'), 'Antal');
    await type(officer, table.getByLabel(/^Enhet/), 'st');
    await type(officer, table.getByLabel('Egna rader'), '2');
    // the table goes before the amounts, and the focus stays where it is
    await press(officer, officer.getByRole('button', { name: 'Upp Fråga 3' }));
    await officer.getByText('Fråga 2 · Tabell').waitFor();
    await axe(officer, 'questions being built');
    await pictures(officer, 'questions-form');
    await press(officer, officer.getByRole('button', { name: 'Spara frågorna' }));
    await officer.getByText('Frågorna är sparade.').first().waitFor();
    await press(officer, officer.getByRole('button', { name: 'Visa som instansen ser dem' }));
    await type(officer, officer.getByLabel('Svar (dygn)'), '-1');
    await officer.getByText('Talet ska vara minst 0.').waitFor();
    await axe(officer, 'questions as the body sees them');
    await press(officer, officer.getByRole('link', { name: 'Översikt' }));
    await press(officer, officer.getByRole('button', { name: 'Öppna remissen …' }));
    await press(officer, officer.getByRole('dialog').getByRole('button', { name: /^Skicka till 2/ }));
    await officer
      .getByText(/Remissen är öppen/)
      .first()
      .waitFor();
    expectNoComplaints(officer);
  });

  it('the region answers, is told what is wrong, loses nothing to a reload', async () => {
    const body = await new GraphqlClient(siteUrl()).signIn('region-uppsala-coordinator');
    await openResponse(body, round.id);
    await body.ask('mutation ($r: ID!) { saveRoundOrder(roundId: $r, chain: REVIEW) { __typename } }', { r: round.id });
    await coordinator.goto(`/remiss/${round.slug}`);
    await coordinator.getByRole('heading', { level: 1, name: 'Frågor' }).waitFor();
    const days = coordinator.getByLabel('Svar (dygn)');
    await type(coordinator, days, 'en vecka');
    await coordinator.getByText(/^Skriv ett tal, till exempel/).waitFor();
    await axe(coordinator, 'an answer that is no number');
    await type(coordinator, days, '7,5');
    await type(coordinator, coordinator.getByLabel('Vattentankar, Antal (st)'), '1 200');
    await press(coordinator, coordinator.getByRole('button', { name: 'Lägg till en egen rad' }));
    await coordinator.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
    await coordinator.keyboard.insertText('Flaskvatten');
    await type(coordinator, coordinator.getByLabel('Flaskvatten, Antal (st)'), '40');
    await type(coordinator, coordinator.getByLabel('2026 (tkr)'), '310');
    // unsent: the line is gone when the page is loaded anew
    await coordinator.getByText('Allt är sparat.').waitFor();
    await coordinator.route('**/graphql', async (route) =>
      /SaveAnswer|saveAnswer/.test(route.request().postData() ?? '') ||
      route.request().postData()?.includes('"value":"325,5"')
        ? route.abort()
        : route.continue(),
    );
    await type(coordinator, coordinator.getByLabel('2027 (planerat) (tkr)'), '325,5');
    await coordinator.getByText('Ingen kontakt.', { exact: false }).waitFor();
    await coordinator.unroute('**/graphql');
    await coordinator.reload();
    await coordinator.getByText('Allt är sparat.').waitFor();
    expect(await coordinator.getByLabel('2027 (planerat) (tkr)').inputValue()).toBe('325,5');
    await coordinator.getByText('3 av 3 frågor besvarade.').waitFor();
    await axe(coordinator, 'answers to questions');
    await pictures(coordinator, 'questions-answer');
    expectNoComplaints(coordinator, /ERR_FAILED|Failed to load/);
  });

  it('the answer is reviewed, approved and submitted', async () => {
    await press(coordinator, coordinator.getByRole('link', { name: 'Granska och lämna in' }));
    await coordinator.getByText('Flaskvatten').first().waitFor();
    await axe(coordinator, 'an answer to questions as it is read');
    await pictures(coordinator, 'questions-letter');
    await press(coordinator, coordinator.getByRole('button', { name: 'Skicka för granskning …' }));
    await pick(coordinator, coordinator.getByRole('dialog').getByLabel('Till', { exact: true }), 'Undertecknare 1');
    await press(coordinator, coordinator.getByRole('dialog').getByRole('button', { name: 'Skicka för granskning' }));
    await coordinator.getByText('Svaret ligger hos Undertecknare 1.').waitFor();
    await signatory.goto(`/remiss/${round.slug}/fragor`);
    await signatory.getByLabel('Svar (dygn)').and(signatory.locator('[readonly]')).waitFor();
    await signatory.goto(`/remiss/${round.slug}/svar`);
    await press(signatory, signatory.getByRole('button', { name: /^Godkänn/ }).first());
    await press(signatory, signatory.getByRole('dialog').getByRole('button', { name: /^Godkänn/ }));
    await press(signatory, signatory.getByRole('button', { name: /^Lämna in/ }).first());
    await press(signatory, signatory.getByRole('dialog').getByRole('button', { name: /^Lämna in|^Ja/ }));
    await signatory.waitForURL(/kvitto/);
    await axe(signatory, 'the receipt of an answer to questions');
    expectNoComplaints(signatory);
  });

  it('the officer reads table, chart and csv', async () => {
    await officer.goto(`/remiss/${round.slug}/fragor/svar`);
    await officer.getByText('1 av 2 instanser har svarat.').waitFor();
    const table = officer.getByRole('table', { name: 'Egna rader' });
    expect(await table.getByRole('row').nth(1).allInnerTexts()).toEqual([
      expect.stringMatching(/Region Uppsala\s+Flaskvatten\s+40/),
    ]);
    const costs = officer.getByRole('table', { name: '3 Vad kostar de?' });
    expect(await costs.getByRole('row', { name: /^Summa/ }).innerText()).toMatch(/310\s+325,5/);
    await reach(officer, officer.locator('summary', { hasText: 'Diagram' }).last());
    await officer.keyboard.press('Enter');
    await officer.getByText('Diagram: summa per år. Siffrorna står i tabellen.').first().waitFor();
    await axe(officer, 'answers compiled');
    await pictures(officer, 'questions-summary');
    const [file] = await Promise.all([
      officer.waitForEvent('download'),
      press(officer, officer.getByRole('link', { name: 'Hämta csv' })),
    ]);
    const [, ...rows] = csvRows(await readFile(await file.path(), 'utf8'), ';');
    expect(rows.map((row) => [row[2], row[4], row[6], row[7], row[8]])).toEqual([
      [BODY, '1', '', 'dygn', '7,5'],
      [BODY, '2', 'Vattentankar – Antal', 'st', '1200'],
      [BODY, '2', 'Egen rad 1 – Benämning', '', 'Flaskvatten'],
      [BODY, '2', 'Egen rad 1 – Antal', 'st', '40'],
      [BODY, '3', '2026', 'tkr', '310'],
      [BODY, '3', '2027 (planerat)', 'tkr', '325,5'],
    ]);
    expectNoComplaints(officer);
  });
});
