import { documentOf, GraphqlClient, openResponse, publishText, sendRound } from '@samsyn/testing';
import type { Browser, Locator, Page } from 'playwright-core';
import { axe, expectNoComplaints, openBrowser, pictures } from './support/browser.ts';
import { draftText } from './support/draft.ts';
import { pick, press, reach, type } from './support/keyboard.ts';
import { signedIn } from './support/people.ts';
import { siteUrl } from './support/settings.ts';

const BODY = 'Region Uppsala';
const REMARK = 'Skriv vad det kostar regionen.';

/** No pointer is used in this file: every step is Tab, Enter, arrows and letters. */
describe('an answer goes its way through the body: written, reviewed, approved, decided by a board', () => {
  let browser: Browser;
  let [coordinator, writer, signatory, officer] = [] as unknown as [Page, Page, Page, Page];
  let slug: string;

  beforeAll(async () => {
    browser = await openBrowser();
    const version = await publishText(await new GraphqlClient(siteUrl()).signIn('jurist'), draftText('reservvatten'));
    const client = await new GraphqlClient(siteUrl()).signIn('handlaggare');
    const { actors } = await client.ask<{ actors: { nodes: { id: string; name: string }[] } }>(
      '{ actors(filter: { kind: REGION }) { nodes { id name } } }',
    );
    const round = await sendRound(client, {
      versionId: version.id,
      title: 'Remiss om reservvatten',
      registrationNumber: '4.1-921/2026',
      subject: 'Förslaget i sin helhet.',
      deadline: new Date(Date.now() + 40 * 86_400_000),
      coverLetter: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Välkommen.' }] }] },
      recipients: [actors.nodes.find(({ name }) => name === BODY)?.id ?? ''],
      documents: [],
    });
    ({ slug } = round);
    // a comment, by which the authority finds its way to the whole answer
    const body = await new GraphqlClient(siteUrl()).signIn('region-uppsala-contributor');
    await openResponse(body, round.id);
    await body.ask('mutation ($i: SaveCommentInput!) { saveComment(input: $i) { __typename } }', {
      i: {
        id: crypto.randomUUID(),
        roundId: round.id,
        target: 'WHOLE',
        kind: 'FACTUAL',
        body: documentOf(['Bra förslag.']),
        expectedVersion: 0,
      },
    });
    coordinator = await signedIn(browser, 'Samordnare 1', BODY);
    writer = await signedIn(browser, 'Medarbetare 1', BODY);
    signatory = await signedIn(browser, 'Undertecknare 1', BODY);
    officer = await signedIn(browser, 'Handläggare 1');
  });
  afterAll(async () => browser.close());

  const answer = (page: Page) => page.goto(`/remiss/${slug}/svar`);
  const panel = (page: Page): Locator => page.getByRole('complementary');
  const button = (page: Page, name: string): Locator => panel(page).getByRole('button', { name });
  const dialog = (page: Page): Locator => page.getByRole('dialog');

  /** A day in the browser's own field, segment by segment. */
  async function day(page: Page, field: Locator, iso: string): Promise<void> {
    await reach(page, field);
    const [year = '', month = '', date = ''] = iso.split('-');
    // the field's own order is that of the browser's language, which is not the page's
    await page.keyboard.type(month + date + year);
    expect(await field.inputValue()).toBe(iso);
  }

  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());

  it('the body says how it decides, and a signatory lends a colleague the right to submit', async () => {
    await press(coordinator, coordinator.getByRole('link', { name: 'Så beslutar vi' }));
    await coordinator.getByRole('heading', { level: 1, name: 'Så beslutar vi' }).waitFor();
    await reach(coordinator, coordinator.getByRole('radio', { name: /^Direkt/ }));
    await coordinator.keyboard.press('ArrowDown');
    await coordinator.keyboard.press('ArrowDown');
    await type(coordinator, coordinator.getByLabel(/^Nämnd eller styrelse/), 'Regionstyrelsen');
    await axe(coordinator, 'the order being set');
    await pictures(coordinator, 'signing-order');
    await reach(coordinator, coordinator.getByRole('radio', { name: /^Nämnd/ }), 'Shift+Tab');
    await coordinator.keyboard.press('ArrowUp');
    await coordinator.keyboard.press('ArrowUp');
    await press(coordinator, coordinator.getByRole('button', { name: 'Spara', exact: true }));
    await coordinator.getByText('Sparat. Det gäller från nästa gång').waitFor();
    expectNoComplaints(coordinator);

    await press(signatory, signatory.getByRole('link', { name: 'Så beslutar vi' }));
    await pick(signatory, signatory.getByLabel('Kollega'), 'Medarbetare 1');
    await pick(signatory, signatory.getByLabel('Remiss', { exact: true }), 'Remiss om reservvatten');
    await press(signatory, signatory.getByRole('button', { name: 'Delegera', exact: true }));
    await signatory.getByText('Ange varför', { exact: false }).waitFor();
    await axe(signatory, 'a delegation without a reason');
    await type(signatory, signatory.getByLabel('Varför'), 'Delegationsordningen 4.2');
    await press(signatory, signatory.getByRole('button', { name: 'Delegera', exact: true }));
    await signatory.getByText('Undertecknare 1 till Medarbetare 1').waitFor();
    await axe(signatory, 'a delegation');
    await pictures(signatory, 'delegation');
    await press(signatory, signatory.getByRole('button', { name: 'Återkalla Medarbetare 1' }));
    await signatory.getByText('återkallad av Undertecknare 1', { exact: false }).waitFor();
    expectNoComplaints(signatory);
  });

  it('the coordinator lets a board decide in this round', async () => {
    await answer(coordinator);
    await press(coordinator, panel(coordinator).getByText(/^Väg för det här svaret/));
    await pick(coordinator, panel(coordinator).getByLabel('Väg', { exact: true }), 'Nämnd');
    await press(coordinator, button(coordinator, 'Byt väg'));
    await coordinator.getByRole('heading', { name: 'Nästa steg: granskning' }).waitFor();
    // what needs no text is the signatory's as well
    await coordinator.goto(`/remiss/${slug}/kort/annan-ordning`);
    await coordinator.getByText(/^Beskedet lämnas av Undertecknare 1/).waitFor();
    expect(await button(coordinator, 'Lämna besked').count()).toBe(0);
    await axe(coordinator, 'another order, for whom it is not');
    await pictures(coordinator, 'other-order-not-yours');
    expectNoComplaints(coordinator);
  });

  it('the contributor writes and sends it to a reviewer; the text is locked for all', async () => {
    await answer(writer);
    await reach(writer, writer.getByRole('radio', { name: 'Tillstyrker', exact: true }));
    await writer.keyboard.press('Space');
    await reach(writer, writer.getByRole('textbox', { name: 'Allmänt yttrande' }));
    await writer.keyboard.insertText('Regionen är positiv.');
    await panel(writer).getByText('Inget saknas. Svaret kan skickas för granskning.').waitFor();
    await axe(writer, 'an answer ready to be sent for review');
    await pictures(writer, 'sign-off-ready');
    await press(writer, button(writer, 'Skicka för granskning …'));
    await pick(writer, dialog(writer).getByLabel('Till', { exact: true }), 'Samordnare 1');
    await type(writer, dialog(writer).getByLabel(/^Meddelande till granskaren/), 'Läs särskilt om kostnaden.');
    await axe(writer, 'what is asked before it is sent for review');
    await pictures(writer, 'sign-off-send');
    await press(writer, dialog(writer).getByRole('button', { name: 'Skicka för granskning' }));
    await writer.getByRole('heading', { name: 'Nästa steg: godkänna' }).waitFor();
    expect(await writer.evaluate(() => document.activeElement?.id)).toBe('lamna-in-rubrik');
    await panel(writer).getByText('Svaret ligger hos Samordnare 1.').waitFor();
    await axe(writer, 'an answer in review');
    await pictures(writer, 'sign-off-in-review');
    await writer.goto(`/remiss/${slug}`);
    await writer.getByText('Texten är låst: hos Samordnare 1 sedan', { exact: false }).waitFor();
    expect(await writer.getByRole('button', { name: /^Skriv synpunkt på/ }).count()).toBe(0);
    await axe(writer, 'the locked text');
    await pictures(writer, 'sign-off-locked');
    expectNoComplaints(writer);
  });

  it('it is taken back, and sent again', async () => {
    await press(writer, writer.getByRole('button', { name: 'Ta tillbaka' }));
    await writer.getByText('Svaret är tillbakataget och texten är öppen').waitFor();
    await writer
      .getByRole('button', { name: /^Skriv synpunkt på/ })
      .first()
      .waitFor();
    await answer(writer);
    await press(writer, button(writer, 'Skicka för granskning …'));
    await pick(writer, dialog(writer).getByLabel('Till', { exact: true }), 'Samordnare 1');
    await press(writer, dialog(writer).getByRole('button', { name: 'Skicka för granskning' }));
    await writer.getByRole('heading', { name: 'Nästa steg: godkänna' }).waitFor();
  });

  it('the reviewer sends it back with a remark, which opens the writer’s page by itself', async () => {
    await answer(coordinator);
    await press(coordinator, button(coordinator, 'Skicka tillbaka …'));
    await press(coordinator, dialog(coordinator).getByRole('button', { name: 'Skicka tillbaka' }));
    await dialog(coordinator).getByText('Skriv vad som behöver ändras', { exact: false }).waitFor();
    await type(coordinator, dialog(coordinator).getByLabel('Vad behöver ändras?'), REMARK);
    await axe(coordinator, 'an answer being sent back');
    await press(coordinator, dialog(coordinator).getByRole('button', { name: 'Skicka tillbaka' }));
    await coordinator.getByRole('heading', { name: 'Nästa steg: granskning' }).waitFor();
    await panel(writer).getByText(REMARK).first().waitFor();
    await axe(writer, 'an answer that was sent back');
    await pictures(writer, 'sign-off-returned');
  });

  it('it is mended, sent again and approved', async () => {
    await reach(writer, writer.getByRole('textbox', { name: 'Allmänt yttrande' }));
    await writer.keyboard.press('Control+End');
    await writer.keyboard.insertText(' Det kostar en miljon.');
    await panel(writer).getByText('Inget saknas. Svaret kan skickas för granskning.').waitFor();
    await press(writer, button(writer, 'Skicka för granskning …'));
    await press(writer, dialog(writer).getByRole('button', { name: 'Skicka för granskning' }));
    await writer.getByRole('heading', { name: 'Nästa steg: godkänna' }).waitFor();
    await coordinator.getByRole('heading', { name: 'Nästa steg: godkänna' }).waitFor();
    await coordinator.getByText('Det kostar en miljon.', { exact: false }).first().waitFor();
    // one approver, two tabs: both ask, one approves, the other learns of it and may press all the same
    const tab = await coordinator.context().newPage();
    await answer(tab);
    await press(tab, button(tab, 'Godkänn …'));
    await press(coordinator, button(coordinator, 'Godkänn …'));
    await axe(coordinator, 'an answer being approved');
    await press(coordinator, dialog(coordinator).getByRole('button', { name: 'Godkänn svaret' }));
    await panel(coordinator).getByText('Svaret är godkänt.', { exact: true }).waitFor();
    await tab.getByRole('heading', { name: 'Nästa steg: lämna in' }).waitFor();
    const late = dialog(tab).getByRole('button', { name: 'Godkänn svaret' });
    if ((await late.count()) > 0) await press(tab, late);
    await panel(tab).getByText('Svaret är godkänt.', { exact: true }).waitFor();
    expect(await button(tab, 'Godkänn …').count()).toBe(0);
    await tab.close();
    expect(await button(coordinator, 'Lämna in …').count()).toBe(0);
    await press(coordinator, panel(coordinator).getByText(/^Svarets väg, 6 steg/));
    await panel(coordinator).getByText('Medarbetare 1 tog tillbaka svaret.').waitFor();
    await axe(coordinator, 'an approved answer with its way');
    await pictures(coordinator, 'sign-off-approved');
    expectNoComplaints(coordinator);
  });

  it('the signatory submits it preliminarily, before the board meets', async () => {
    await answer(signatory);
    await press(signatory, button(signatory, 'Lämna in …'));
    await press(signatory, dialog(signatory).getByRole('button', { name: 'Lämna in svaret' }));
    await dialog(signatory).getByText('Hos er beslutar en nämnd.', { exact: false }).waitFor();
    await axe(signatory, 'a board’s answer without a decision');
    await type(signatory, dialog(signatory).getByLabel('Nämnd eller styrelse'), 'Regionstyrelsen');
    await reach(signatory, dialog(signatory).getByRole('radio', { name: 'Beslutet är fattat' }));
    await signatory.keyboard.press('ArrowRight');
    await day(signatory, dialog(signatory).getByLabel('Sammanträde'), today);
    await pictures(signatory, 'sign-off-board');
    await press(signatory, dialog(signatory).getByRole('button', { name: 'Lämna in svaret' }));
    await signatory.getByRole('heading', { level: 1, name: 'Svaret är inlämnat' }).waitFor();
    await signatory
      .getByText(`Undertecknare 1, preliminärt, beslut kommer: Regionstyrelsen sammanträder ${today}`)
      .waitFor();
    await axe(signatory, 'the receipt of a preliminary answer');
    expectNoComplaints(signatory);
  });

  it('the decision is added, and the authority sees it beside the answer', async () => {
    await officer.goto(`/remiss/${slug}`);
    await officer.getByText(`Beslut kommer, nämnden sammanträder ${today}`).waitFor();
    await answer(coordinator);
    await press(coordinator, button(coordinator, 'Lägg till nämndens beslut …'));
    await type(coordinator, dialog(coordinator).getByLabel('Paragraf i protokollet'), '§ 140');
    await axe(coordinator, 'a decision being added');
    await pictures(coordinator, 'sign-off-decision');
    await press(coordinator, dialog(coordinator).getByRole('button', { name: 'Lägg till beslutet' }));
    const words = `Regionstyrelsen beslutade ${today}, § 140: enligt det lämnade svaret.`;
    await panel(coordinator).getByText(words).waitFor();
    await axe(coordinator, 'an answer with its decision');
    await coordinator.goto(`/remiss/${slug}/kvitto`);
    await coordinator.getByText(words).waitFor();
    await coordinator.goto(`/remiss/${slug}/handelser`);
    await coordinator.getByText(`Ett beslut ${today} lades till svaret`, { exact: false }).waitFor();

    await officer.goto(`/remiss/${slug}`);
    await officer.getByText(`${today}, enligt det lämnade svaret`).waitFor();
    await officer.getByRole('radio', { name: /^Beslutat 1$/ }).waitFor({ state: 'attached' });
    await axe(officer, 'the board with a decided answer');
    await pictures(officer, 'board-decided');
    await officer.goto(`/remiss/${slug}/sammanstallning`);
    await press(officer, officer.getByRole('link', { name: /Förslaget som helhet|Helheten|Hela förslaget/ }).first());
    await press(officer, officer.getByRole('button', { name: new RegExp(BODY) }).first());
    await dialog(officer).getByText(words).waitFor();
    expect(await dialog(officer).innerText()).not.toContain(REMARK);
    await axe(officer, 'the answer as the authority reads it');
    await pictures(officer, 'sign-off-authority');
    expectNoComplaints(officer);
  });
});
