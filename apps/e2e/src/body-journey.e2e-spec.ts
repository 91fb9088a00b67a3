import { GraphqlClient, publishText, sendRound } from '@samsyn/testing';
import type { Browser, Locator, Page } from 'playwright-core';
import { axe, expectNoComplaints, openBrowser, openPage } from './support/browser.ts';
import { draftText } from './support/draft.ts';
import { pick, press, reach, type } from './support/keyboard.ts';
import { linkIn, mailAbout } from './support/mail.ts';
import { signedIn } from './support/people.ts';
import { siteUrl } from './support/settings.ts';

const BODY = 'Region Uppsala';
const MAILBOX = 'registrator@region-uppsala.example';
const TITLE = 'Remiss om fältsjukhus';

/** No pointer is used in this file: every step is Tab, Enter, space, arrows and letters. */
describe('the whole journey of a body by keyboard: invited, comments, inner talk, a board’s decision, submitted, supplemented', () => {
  let browser: Browser;
  let [registrar, writer, reviewer, signatory] = [] as unknown as [Page, Page, Page, Page];
  let slug: string;

  beforeAll(async () => {
    browser = await openBrowser();
    const version = await publishText(await new GraphqlClient(siteUrl()).signIn('jurist'), draftText('fältsjukhus'));
    const officer = await new GraphqlClient(siteUrl()).signIn('handlaggare');
    const { actors } = await officer.ask<{ actors: { nodes: { id: string; name: string }[] } }>(
      '{ actors(filter: { kind: REGION }) { nodes { id name } } }',
    );
    ({ slug } = await sendRound(officer, {
      versionId: version.id,
      title: TITLE,
      registrationNumber: '4.1-931/2026',
      subject: 'Förslaget i sin helhet.',
      deadline: new Date(Date.now() + 40 * 86_400_000),
      coverLetter: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Välkommen.' }] }] },
      recipients: [actors.nodes.find(({ name }) => name === BODY)?.id ?? ''],
      documents: [],
    }));
    writer = await signedIn(browser, 'Medarbetare 1', BODY);
    reviewer = await signedIn(browser, 'Samordnare 1', BODY);
    signatory = await signedIn(browser, 'Undertecknare 1', BODY);
  });
  afterAll(async () => browser.close());

  const answer = (page: Page) => page.goto(`/remiss/${slug}/svar`);
  const panel = (page: Page): Locator => page.getByRole('complementary');
  const dialog = (page: Page): Locator => page.getByRole('dialog');
  const button = (page: Page, name: string): Locator => panel(page).getByRole('button', { name });
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());

  /** From the writer's hand through review to the board's decision and the receipt. */
  async function goThrough(minute: string): Promise<void> {
    await answer(writer);
    await panel(writer).getByText('Inget saknas. Svaret kan skickas för granskning.').waitFor();
    await press(writer, button(writer, 'Skicka för granskning …'));
    await pick(writer, dialog(writer).getByLabel('Till', { exact: true }), 'Samordnare 1');
    await press(writer, dialog(writer).getByRole('button', { name: 'Skicka för granskning' }));
    await writer.getByRole('heading', { name: 'Nästa steg: godkänna' }).waitFor();
    await answer(reviewer);
    await press(reviewer, button(reviewer, 'Godkänn …'));
    await press(reviewer, dialog(reviewer).getByRole('button', { name: 'Godkänn svaret' }));
    await panel(reviewer).getByText('Svaret är godkänt.', { exact: true }).waitFor();
    await answer(signatory);
    await press(signatory, button(signatory, 'Lämna in …'));
    const asked = dialog(signatory);
    await type(signatory, asked.getByLabel('Nämnd eller styrelse'), 'Regionstyrelsen');
    await reach(signatory, asked.getByLabel('Sammanträde'));
    const [year = '', month = '', day = ''] = today.split('-');
    await signatory.keyboard.type(month + day + year);
    await type(signatory, asked.getByLabel('Paragraf i protokollet'), minute);
    await axe(signatory, 'a board’s decision being given');
    await press(signatory, asked.getByRole('button', { name: 'Lämna in svaret' }));
    await signatory.getByRole('heading', { level: 1, name: 'Svaret är inlämnat' }).waitFor();
    await signatory.getByText(minute, { exact: false }).first().waitFor();
    await axe(signatory, 'the receipt');
    expectNoComplaints(signatory);
  }

  it('the registrar opens the link in the mail and comments on a §', async () => {
    registrar = await openPage(browser);
    await registrar.goto(linkIn(await mailAbout(MAILBOX, TITLE)));
    await press(registrar, registrar.getByRole('button', { name: 'Öppna remissen' }));
    await registrar.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await press(registrar, registrar.getByRole('button', { name: 'Skriv synpunkt på 1 kap. 1 §' }));
    await registrar.locator('[data-composing] [contenteditable=true]').waitFor();
    await registrar.keyboard.insertText('Ange vilka sjukhus som avses.');
    await registrar.keyboard.press('Control+Enter');
    await registrar.getByText('Ange vilka sjukhus som avses.').first().waitFor();
    await registrar
      .getByText(/^Sparat/)
      .first()
      .waitFor();
    expectNoComplaints(registrar);
  });

  it('she asks a colleague in an inner note, who answers', async () => {
    const open = (page: Page) => page.getByRole('button', { name: /intern.* om 1 kap\. 1 §/i }).first();
    const room = (page: Page) => page.getByRole('region', { name: 'Interna anteckningar om 1 kap. 1 §' }).first();
    await press(registrar, open(registrar));
    await type(registrar, room(registrar).getByLabel('Ny anteckning'), 'Ska vi räkna upp dem?');
    await press(registrar, room(registrar).getByRole('button', { name: 'Spara anteckningen' }));
    await room(registrar).getByRole('article').getByText('Ska vi räkna upp dem?').waitFor();
    await writer.goto(`/remiss/${slug}`);
    await press(writer, open(writer));
    await press(writer, room(writer).getByRole('button', { name: 'Svara', exact: true }));
    await type(writer, room(writer).getByLabel('Ditt svar'), 'Nej, hänvisa till bilagan.');
    await press(writer, room(writer).getByRole('button', { name: 'Spara anteckningen' }).first());
    await room(registrar).getByText('Nej, hänvisa till bilagan.').waitFor();
    await axe(registrar, 'inner talk beside the text');
  });

  it('a board is to decide; the writer says where the body stands', async () => {
    await answer(registrar);
    await press(registrar, panel(registrar).getByText(/^Väg för det här svaret/));
    await pick(registrar, panel(registrar).getByLabel('Väg', { exact: true }), 'Nämnd');
    await press(registrar, button(registrar, 'Byt väg'));
    await registrar.getByRole('heading', { name: 'Nästa steg: granskning' }).waitFor();
    await answer(writer);
    await reach(writer, writer.getByRole('radio', { name: 'Tillstyrker', exact: true }));
    await writer.keyboard.press('Space');
    await reach(writer, writer.getByRole('textbox', { name: 'Allmänt yttrande' }));
    await writer.keyboard.insertText('Regionen är positiv.');
    await panel(writer).getByText('Inget saknas. Svaret kan skickas för granskning.').waitFor();
    await axe(writer, 'the letter before it is sent for review');
    expectNoComplaints(writer);
  });

  it('it is reviewed, decided by the board and submitted; nothing of the inner talk goes', async () => {
    await goThrough('§ 141');
    const officer = await new GraphqlClient(siteUrl()).signIn('redaktor');
    const { round } = await officer.ask<{ round: { id: string } }>('query ($s: String!) { round(slug: $s) { id } }', {
      s: slug,
    });
    const given = await officer.ask(
      'query ($r: ID!, $o: ID) { submittedResponse(roundId: $r, organisationId: $o) { generalText comments { body } } }',
      {
        r: round.id,
        o: (
          await (
            await new GraphqlClient(siteUrl()).signIn('region-uppsala-contributor')
          ).ask<{ viewer: { organisationId: string } }>('{ viewer { organisationId } }')
        ).viewer.organisationId,
      },
    );
    expect(JSON.stringify(given)).toContain('Ange vilka sjukhus som avses.');
    expect(JSON.stringify(given)).not.toContain('räkna upp');
  });

  it('it is supplemented, the same way, and the difference is shown', async () => {
    await answer(writer);
    await press(writer, writer.getByRole('link', { name: 'Inlämningar och komplettering' }));
    await press(writer, writer.getByRole('button', { name: 'Påbörja en komplettering' }));
    await writer.getByRole('heading', { name: 'Komplettering nr 2' }).waitFor();
    await answer(writer);
    await reach(writer, writer.getByRole('textbox', { name: 'Allmänt yttrande' }));
    await writer.keyboard.press('Control+End');
    await writer.keyboard.insertText(' Kostnaden är en miljon.');
    await writer
      .getByText(/^Sparat/)
      .first()
      .waitFor();
    await goThrough('§ 152');
    await answer(writer);
    await press(writer, writer.getByRole('link', { name: 'Inlämningar och komplettering' }));
    await press(writer, writer.getByRole('button', { name: 'Visa skillnaden mot nr 1' }));
    await writer.locator('ins', { hasText: 'Kostnaden är en miljon.' }).waitFor();
    await axe(writer, 'two submissions and what differs');
    expectNoComplaints(writer);
    expectNoComplaints(registrar);
  });
});
