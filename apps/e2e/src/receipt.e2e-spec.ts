import { readFile } from 'node:fs/promises';
import { GraphqlClient, publishText, sendRound } from '@samsyn/testing';
import type { Browser, Page } from 'playwright-core';
import { axe, expectNoComplaints, openBrowser, openPage, pictures } from './support/browser.ts';
import { draftText } from './support/draft.ts';
import { signedIn } from './support/people.ts';
import { siteUrl } from './support/settings.ts';

const BODY = 'Region Uppsala';

describe('a body submits, keeps its receipt, and anybody checks it', () => {
  let browser: Browser;
  let page: Page;
  let anybody: Page;
  let slug: string;
  let code: string;
  let json: Buffer;
  let pdf: Buffer;

  beforeAll(async () => {
    browser = await openBrowser();
    const version = await publishText(await new GraphqlClient(siteUrl()).signIn('jurist'), draftText('vaccinering'));
    const officer = await new GraphqlClient(siteUrl()).signIn('handlaggare');
    const { actors } = await officer.ask<{ actors: { nodes: { id: string }[] } }>(
      `{ actors(filter: { search: "${BODY}" }) { nodes { id } } }`,
    );
    const round = await sendRound(officer, {
      versionId: version.id,
      title: 'Remiss om vaccinering',
      registrationNumber: '4.1-1811/2026',
      subject: 'Förslaget i sin helhet.',
      deadline: new Date(Date.now() + 40 * 86_400_000),
      coverLetter: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ni ges tillfälle att yttra er.' }] }],
      },
      recipients: actors.nodes.map((one) => one.id),
      documents: [],
    });
    slug = round.slug;
    page = await signedIn(browser, 'Samordnare 1', BODY);
    anybody = await openPage(browser);
  });
  afterAll(async () => browser.close());

  /** Gives the public page a file, and waits for what it says of it. */
  const check = async (name: string, bytes: Buffer, verdict: string): Promise<void> => {
    const mimeType = name.endsWith('.pdf') ? 'application/pdf' : 'application/json';
    await anybody.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: bytes });
    await anybody.locator(`[data-verdict="${verdict}"]:focus`).waitFor();
  };

  const fetched = async (name: RegExp): Promise<Buffer> => {
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 40_000 }),
      page.getByRole('link', { name }).click(),
    ]);
    return readFile(await download.path());
  };

  it('shows the control code before, and the same one in the receipt', async () => {
    await page.goto(`/remiss/${slug}`);
    await page.goto(`/remiss/${slug}/svar`);
    await page.getByRole('radio', { name: 'Tillstyrker', exact: true }).check({ force: true });
    await page.getByText('Inget saknas. Svaret kan lämnas in.').waitFor();
    await page.getByRole('button', { name: 'Lämna in …' }).click();
    const dialog = page.getByRole('dialog');
    code = (await dialog.locator('[data-code]').getAttribute('data-code')) ?? '';
    expect(code).toMatch(/^[0-9a-f]{64}$/);
    expect(await dialog.getByText(code.slice(0, 8)).isVisible()).toBe(true);
    await axe(page, 'the control code before submitting');
    await pictures(page, 'control-code');
  });

  it('submits nothing when a colleague wrote after the code was shown', async () => {
    const colleague = await new GraphqlClient(siteUrl()).signIn('region-uppsala-contributor');
    const { round } = await colleague.ask<{ round: { id: string } }>(`query ($s: String!) { round(slug: $s) { id } }`, {
      s: slug,
    });
    const words = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'I sista stund.' }] }],
    };
    await colleague.ask(`mutation ($input: SaveCommentInput!) { saveComment(input: $input) { __typename } }`, {
      input: {
        id: crypto.randomUUID(),
        roundId: round.id,
        target: 'WHOLE',
        kind: 'FACTUAL',
        body: words,
        expectedVersion: 0,
      },
    });
    await page.getByRole('button', { name: 'Lämna in svaret' }).click();
    await page.getByText('Ingenting är inlämnat').waitFor();
    expect(new URL(page.url()).pathname).toBe(`/remiss/${slug}/svar`);
    await page.getByText('I sista stund.').waitFor();
    await page.getByRole('button', { name: 'Lämna in …' }).click();
    const now = (await page.getByRole('dialog').locator('[data-code]').getAttribute('data-code')) ?? '';
    expect(now).not.toBe(code);
    code = now;
    await page.getByRole('button', { name: 'Lämna in svaret' }).click();
    await page.waitForURL(/\/kvitto$/);
    expect(await page.locator('[data-code]').getAttribute('data-code')).toBe(code);
  });

  it('gives out the receipt as PDF and JSON', async () => {
    await page.locator('[data-seal]').waitFor();
    await axe(page, 'the receipt with its files');
    await pictures(page, 'receipt-files');
    json = await fetched(/JSON/);
    pdf = await fetched(/PDF/);
    expect(JSON.parse(json.toString('utf8'))).toMatchObject({
      contentHash: code,
      organisationName: BODY,
      seal: await page.locator('[data-seal]').getAttribute('data-seal'),
    });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expectNoComplaints(page);
  });

  it('is found to hold by somebody who is not signed in, also without a network', async () => {
    await anybody.goto('/kontrollera');
    await anybody.getByText('Myndighetens publicerade nycklar är hämtade').waitFor();
    await axe(anybody, 'the page for checking, empty');
    await pictures(anybody, 'verify-empty');
    await anybody.context().setOffline(true);
    await check('kvitto.json', json, 'holds');
    await check('kvitto.pdf', pdf, 'holds');
    expect(await anybody.getByText('byte för byte').isVisible()).toBe(true);
    expect(await anybody.getByText(code.slice(0, 8)).first().isVisible()).toBe(true);
    await anybody.context().setOffline(false);
    await axe(anybody, 'a receipt that holds');
    await pictures(anybody, 'verify-holds');
  });

  it('is found out when one letter is another', async () => {
    const text = json.toString('utf8');
    await check('kvitto.json', Buffer.from(text.replace('I sista stund', 'I sista stubd')), 'fails');
    expect(await anybody.getByText('Uträknad ur svaret').isVisible()).toBe(true);
    await axe(anybody, 'a receipt that does not hold');
    await pictures(anybody, 'verify-fails');
    await check('kvitto.json', Buffer.from(text.replace(BODY, 'Region Uppsalo')), 'fails');
    expect(await anybody.getByText('hör inte till det som står i kvittot').isVisible()).toBe(true);
    const at = pdf.indexOf('/Title');
    const bent = Buffer.from(pdf);
    bent[at + 1] = 0x58;
    await check('kvitto.pdf', bent, 'fails');
    expect(await anybody.getByText('PDF-filen är ändrad').isVisible()).toBe(true);
    await check('kvitto.json', Buffer.from('{}'), 'none');
    await check('brev.pdf', Buffer.from('%PDF-1.7\n%%EOF\n'), 'none');
    expectNoComplaints(anybody);
  });
});
