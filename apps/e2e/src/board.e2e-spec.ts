import { readFileSync } from 'node:fs';
import { GraphqlClient, openResponse, publishText, sendRound, submit } from '@samsyn/testing';
import type { Browser, Page } from 'playwright-core';
import { axe, expectNoComplaints, openBrowser, pictures } from './support/browser.ts';
import { draftText } from './support/draft.ts';
import { signedIn } from './support/people.ts';
import { siteUrl } from './support/settings.ts';

describe('a case officer follows who has opened and answered, and closes the round', () => {
  let browser: Browser;
  let page: Page;
  let roundId: string;
  let slug: string;

  beforeAll(async () => {
    browser = await openBrowser();
    const version = await publishText(await new GraphqlClient(siteUrl()).signIn('jurist'), draftText('transporter'));
    const officer = await new GraphqlClient(siteUrl()).signIn('handlaggare');
    const { actors } = await officer.ask<{ actors: { nodes: { id: string }[] } }>(
      '{ actors(filter: { kind: REGION }) { nodes { id } } }',
    );
    ({ id: roundId, slug } = await sendRound(officer, {
      versionId: version.id,
      title: 'Remiss om transporter',
      registrationNumber: '4.1-999/2026',
      subject: 'Förslaget i sin helhet.',
      deadline: new Date(Date.now() + 20 * 86_400_000),
      coverLetter: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ni ges tillfälle.' }] }],
      },
      recipients: actors.nodes.map((one) => one.id),
      documents: [],
    }));
    page = await signedIn(browser, 'Handläggare 1');
  });
  afterAll(async () => browser.close());

  it('shows everybody as not having opened', async () => {
    await page.goto(`/remiss/${slug}`);
    await page.getByRole('heading', { name: 'Remissinstanser' }).waitFor();
    expect(await page.getByRole('row', { name: /Region Uppsala.*Inte öppnad/ }).count()).toBe(1);
    await axe(page, 'the board');
    await pictures(page, 'board');
  });

  it('changes by itself when a body opens and when it answers, and says so', async () => {
    const body = await new GraphqlClient(siteUrl()).signIn('region-uppsala-coordinator');
    const version = await openResponse(body, roundId);
    await page.getByRole('row', { name: /Region Uppsala.*Öppnad/ }).waitFor();
    await body.ask(
      'mutation ($r: ID!, $v: Int!) { saveResponse(input: { roundId: $r, expectedVersion: $v, overallStance: ABSTAINS }) { __typename } }',
      { r: roundId, v: version },
    );
    await submit(body, roundId, version + 1);
    await page.getByRole('row', { name: /Region Uppsala.*Avstår/ }).waitFor();
  });

  it('is narrowed by the keyboard, keeps that in its address, and hands out the lines shown', async () => {
    const county = page.getByRole('main').getByLabel('Län');
    await county.focus();
    await page.keyboard.type('Uppsala');
    await page.getByRole('status').filter({ hasText: '1 av 21 instanser, ordnade efter Läge' }).waitFor();
    await page.reload();
    await page.getByText('1 av 21 instanser, ordnade efter Läge').waitFor();
    await axe(page, 'the board, narrowed');
    await pictures(page, 'board-narrowed');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('group', { name: 'Avprickningslista' }).getByRole('link', { name: 'Csv' }).press('Enter'),
    ]);
    const lines = readFileSync(await file.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^Region Uppsala;Region;Uppsala län;.*;Avstår från att yttra sig$/);
    await county.selectOption({ label: 'Alla' });
    const left = page.getByRole('button', { name: 'Tid kvar' });
    await left.press('Enter');
    await page.getByText('21 av 21 instanser, ordnade efter Tid kvar').waitFor();
    expect(await page.getByRole('columnheader', { name: 'Tid kvar' }).getAttribute('aria-sort')).toBe('ascending');
  });

  it('gives out a new link for a letter that went astray', async () => {
    await page
      .getByRole('row', { name: /Region Halland/ })
      .getByRole('button', { name: /Ny länk/ })
      .click();
    await page.getByRole('button', { name: 'Skapa länken' }).click();
    await page.getByLabel('Inbjudningslänk').waitFor();
    expect(await page.getByLabel('Inbjudningslänk').inputValue()).toMatch(/\/inbjudan#[\w-]{40,}$/);
    await axe(page, 'a new link');
    await page.getByRole('button', { name: 'Stäng', exact: true }).first().click();
  });

  it('closes before the last day only with a reason', async () => {
    await page.getByRole('button', { name: 'Stäng remissen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Stäng remissen' }).click();
    await dialog
      .getByText(/Ange varför remissen stängs i förtid|Varför stängs/)
      .first()
      .waitFor();
    await axe(page, 'closing without a reason');
    await dialog.getByLabel('Varför stängs remissen i förtid?').fill('Alla som skulle svara har svarat.');
    await dialog.getByRole('button', { name: 'Stäng remissen' }).click();
    await page.getByText('Remissen är stängd.').first().waitFor();
    await page.getByRole('row', { name: /Region Halland.*Inget svar/ }).waitFor();
    await axe(page, 'a closed round');
    expectNoComplaints(page);
  });

  it('marks the late answer of the demo round', async () => {
    await page.goto('/remisser');
    await axe(page, 'the rounds');
    await pictures(page, 'rounds');
    await page.getByRole('link', { name: /^Förslag till föreskrifter och allmänna råd om planering/ }).click();
    await page.getByRole('row', { name: /Region Gotland.*(Sent|sent)/ }).waitFor();
  });
});
