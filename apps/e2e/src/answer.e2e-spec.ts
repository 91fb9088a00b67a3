import { GraphqlClient, publishText, sendRound } from '@samsyn/testing';
import type { Browser, Page } from 'playwright-core';
import { axe, expectNoComplaints, openBrowser, openPage, pictures } from './support/browser.ts';
import { draftText } from './support/draft.ts';
import { type Line, lineOf } from './support/line.ts';
import { linkIn, mailAbout } from './support/mail.ts';
import { siteUrl } from './support/settings.ts';

const MAILBOX = 'registrator@region-halland.example';

/** Waits until the page says that all is saved. */
const saved = (page: Page): Promise<void> =>
  page
    .getByText(/^Sparat \d\d\.\d\d|Allt är sparat/)
    .first()
    .waitFor();

/** What the server has of the body's comments, as JSON: another window of the same body asks. */
async function commentsSaved(slug: string): Promise<string> {
  const body = await new GraphqlClient(siteUrl()).signIn('region-halland-coordinator');
  const { round } = await body.ask<{ round: { id: string } }>('query ($s: String!) { round(slug: $s) { id } }', {
    s: slug,
  });
  const answer = await body.ask('query ($r: ID!) { myResponse(roundId: $r) { comments { body } } }', { r: round.id });
  return JSON.stringify(answer);
}

describe('a body opens its invitation, comments § by §, reads the letter and submits it', () => {
  let browser: Browser;
  let page: Page;
  let line: Line;
  let slug: string;
  let link: string;

  beforeAll(async () => {
    browser = await openBrowser();
    const version = await publishText(await new GraphqlClient(siteUrl()).signIn('jurist'), draftText('provtagning'));
    const officer = await new GraphqlClient(siteUrl()).signIn('handlaggare');
    const { actors } = await officer.ask<{ actors: { nodes: { id: string }[] } }>(
      '{ actors(filter: { search: "Region Halland" }) { nodes { id } } }',
    );
    const round = await sendRound(officer, {
      versionId: version.id,
      title: 'Remiss om provtagning',
      registrationNumber: '4.1-888/2026',
      subject: 'Förslaget i sin helhet.',
      deadline: new Date(Date.now() + 40 * 86_400_000),
      coverLetter: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ni ges tillfälle att yttra er.' }] }],
      },
      recipients: actors.nodes.map((one) => one.id),
      documents: [
        { kind: 'IMPACT_ASSESSMENT', title: 'Konsekvensutredning', text: '# Kostnader\n\nKostnaderna bedöms som små.' },
      ],
    });
    slug = round.slug;
    link = linkIn(await mailAbout(MAILBOX, 'Remiss om provtagning'));
    page = await openPage(browser);
    page.setDefaultTimeout(30_000); // a socket that comes back takes its time
    line = await lineOf(page);
  });
  afterAll(async () => browser.close());

  it('keeps the key of the link from servers and histories, also where it came in the path', async () => {
    const key = new URL(link).hash.slice(1);
    expect(key).toMatch(/^[\w-]{43}$/u);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.url()} ${request.headers()['referer'] ?? ''}`));
    await page.goto(link);
    await page.getByRole('heading', { name: 'Inbjudan att svara på en remiss' }).waitFor();
    expect(asked.length).toBeGreaterThan(2);
    expect(asked.filter((address) => address.includes(key))).toEqual([]);
    page.removeAllListeners('request');
    await page.goto('about:blank');
    await page.goto(link.replace('#', '/'));
    await page.waitForURL(link);
    await page.getByRole('heading', { name: 'Inbjudan att svara på en remiss' }).waitFor();
    await page.goBack();
    expect(page.url()).toBe('about:blank');
  });

  it('shows what the invitation is about; only the button uses it up', async () => {
    await page.goto(link);
    await page.getByRole('heading', { name: 'Inbjudan att svara på en remiss' }).waitFor();
    await axe(page, 'the invitation');
    await pictures(page, 'invitation');
    await page.reload();
    await page.getByRole('button', { name: 'Öppna remissen' }).click();
    await page.waitForURL(`**/remiss/${slug}**`);
    await page.getByText('0 av 3 §§ granskade').waitFor();
    const second = await openPage(browser);
    await second.goto(link);
    await second.getByRole('heading', { name: 'Länken är redan använd' }).waitFor();
    await axe(second, 'a used invitation');
    await second.context().close();
  });

  it('reads the draft with the konsekvensutredning beside it', async () => {
    await axe(page, 'the draft');
    await pictures(page, 'reading');
    await page.getByRole('button', { name: 'Konsekvensutredning' }).click();
    await page.getByText('Kostnaderna bedöms som små.').waitFor();
    await axe(page, 'the konsekvensutredning beside');
    await page.keyboard.press('Escape');
  });

  it('comments on a stycke with a proposed wording, and takes a stance on the §', async () => {
    await page.goto(`/remiss/${slug}/v1/1-kap/2-§`);
    await page
      .getByRole('button', { name: /^Skriv synpunkt på 1 kap. 2 §/ })
      .first()
      .click();
    await page
      .getByRole('textbox', { name: 'Synpunkt', exact: true })
      .fill('Det bör framgå att planen också ska övas.');
    await page.getByRole('button', { name: 'Föreslå ny lydelse' }).click();
    await page.getByRole('textbox', { name: 'Föreslagen lydelse' }).fill('Vårdgivaren ska i en övad plan ange');
    await page.getByRole('textbox', { name: 'Skäl' }).fill('En plan som inte övas fungerar inte.');
    await page.getByText('övad', { exact: false }).first().waitFor();
    await axe(page, 'writing a comment');
    await saved(page);
    await page.getByRole('checkbox', { name: 'Granskad: 1 kap. 2 §' }).check();
    await page.getByText('1 av 3 §§ granskade').waitFor();
    await pictures(page, 'commenting');
  });

  it('takes in what is pasted with its emphasis, and without its looks', async () => {
    const editor = page.getByRole('textbox', { name: 'Synpunkt', exact: true });
    await editor.evaluate((field) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData(
        'text/html',
        '<style>p{color:red}</style><p style="color:red"> Och <span style="font-weight:700">årligen</span>.</p>',
      );
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await editor.locator('strong', { hasText: 'årligen' }).waitFor();
    expect(await editor.locator('[style]').count()).toBe(0);
    await editor.press('Control+Z');
    await editor.locator('strong').waitFor({ state: 'detached' });
    await saved(page);
  });

  it('keeps a stance that is taken by mouse', async () => {
    const stance = page.getByRole('button', { name: /^Ställningstagande till 1 kap. 2 §:/ });
    await stance.click();
    await page.locator('label', { hasText: /^Avstyrker$/ }).click();
    await axe(page, 'taking a stance');
    await page.getByRole('button', { name: 'Klar', exact: true }).last().click();
    expect(await stance.innerText()).toBe('Avstyrker');
    await saved(page);
    await page.reload();
    await stance.waitFor();
    expect(await stance.innerText()).toBe('Avstyrker');
  });

  it('keeps what is written while the network is away, saves it when it is back, and survives a reload in mid-sentence', async () => {
    await page
      .getByRole('button', { name: /^Skriv synpunkt på 1 kap. 1 §/ })
      .first()
      .click();
    const editor = page.getByRole('textbox', { name: 'Synpunkt', exact: true });
    await editor.fill('Börjad med nät');
    await saved(page);
    await line.cut();
    await editor.press('End');
    await page.keyboard.type(' och fortsatt utan.');
    await page.getByText('Ingen kontakt – texten ligger kvar här').first().waitFor();
    await axe(page, 'writing without a network');
    expect(await editor.innerText()).toContain('Börjad med nät och fortsatt utan.');
    await line.mend();
    await saved(page);
    expect(await commentsSaved(slug)).toContain('Börjad med nät och fortsatt utan.');
    // In the middle of a sentence, before the pause after which it would be saved.
    await editor.press('End');
    await page.keyboard.type(' Och lite till');
    await page.reload();
    await page.getByText('Börjad med nät och fortsatt utan. Och lite till').first().waitFor();
    await saved(page);
    expect(await commentsSaved(slug)).toContain('Börjad med nät och fortsatt utan. Och lite till');
  });

  it('loses nothing on reload, nor without a network', async () => {
    await page.reload();
    await page.getByText('Det bör framgå att planen också ska övas.').first().waitFor();
    await line.cut();
    await page
      .getByRole('button', { name: /^Skriv synpunkt på 2 kap. 1 §/ })
      .first()
      .click();
    await page.getByRole('textbox', { name: 'Synpunkt', exact: true }).fill('Skriven utan nät.');
    await page.getByText('Ingen kontakt – texten ligger kvar här').first().waitFor();
    await line.mend();
    await page.reload();
    await page.getByText('Skriven utan nät.').first().waitFor();
    await saved(page);
  });

  it('shows the letter with all that is missing at once', async () => {
    await page.getByRole('link', { name: 'Till svaret' }).click();
    await page.getByRole('heading', { name: 'Svaret', level: 1 }).or(page.getByText('Yttrande över')).first().waitFor();
    await page.getByText('Det här behövs innan svaret kan lämnas in').waitFor();
    await page.getByText('Välj er inställning till förslaget som helhet.').first().waitFor();
    await axe(page, 'the letter with something missing');
    await pictures(page, 'letter');
  });

  it('submits once, also on a double click, and shows the receipt', async () => {
    await page
      .getByLabel('Tillstyrker med synpunkter')
      .or(page.getByText('Tillstyrker med synpunkter'))
      .first()
      .click();
    await page.getByText('Inget saknas. Svaret kan lämnas in.').waitFor();
    await page.getByRole('button', { name: 'Lämna in …' }).click();
    const yes = page.getByRole('button', { name: 'Lämna in svaret' });
    await yes.waitFor();
    await axe(page, 'the question before submitting');
    await yes.dblclick();
    await page.waitForURL('**/kvitto');
    await page
      .getByText(/^SAM-\d{4}-\d{6}$/)
      .first()
      .waitFor();
    await page.getByText('I tid').first().waitFor();
    // the seal of the event log comes within two seconds
    await page.getByText(/^\d+:([0-9a-f]{8} ){7}[0-9a-f]{8}$/).waitFor();
    await axe(page, 'the receipt');
    await pictures(page, 'receipt');
  });

  it('shows the submitted answer, and lets nobody change it', async () => {
    await page.goto(`/remiss/${slug}`);
    await page.getByText('Svaret kan inte längre ändras.', { exact: false }).first().waitFor();
    expect(await page.getByRole('button', { name: /Skriv synpunkt/ }).count()).toBe(0);
    await axe(page, 'the draft after submission');
    // Without a network the browser itself complains of what it could not fetch: that is what was tried.
    expectNoComplaints(page, /ERR_INTERNET_DISCONNECTED|Failed to load resource|WebSocket/);
  });
});
