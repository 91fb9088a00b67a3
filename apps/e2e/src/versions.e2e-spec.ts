import type { Browser, Page } from 'playwright-core';
import {
  assess,
  GraphqlClient,
  loadDraftText,
  openResponse,
  publishText,
  sendRound,
  settle,
  submit,
  writeComment,
} from '@samsyn/testing';
import { axe, expectNoComplaints, expectNoSidewaysScroll, openBrowser, pictures } from './support/browser.ts';
import { draftText } from './support/draft.ts';
import { press, reach, type } from './support/keyboard.ts';
import { demoRound, signedIn } from './support/people.ts';
import { siteUrl } from './support/settings.ts';

const NAME = 'inför höjd beredskap (andra utkastet)';

/** The demo's draft as a second version would be: a new § before others, wordings changed, a § left out. */
function secondDraft(): string {
  const first = loadDraftText();
  const second = first
    .replaceAll('\r\n', '\n')
    .replace('inför höjd beredskap;', `${NAME};`)
    .replace('ses över minst vartannat år', 'ses över minst en gång per mandatperiod')
    .replace('\n2 § Byggnader', '\n2 § Regionen ska ha en förteckning över sina lokaler.\n\n2 a § Byggnader');
  expect(second).not.toBe(first);
  return second;
}

describe('what was said is read together and followed to another version', () => {
  let browser: Browser;
  let page: Page;
  let base: string;

  beforeAll(async () => {
    browser = await openBrowser();
    page = await signedIn(browser, 'Redaktör 1');
    base = await demoRound(page);
  });
  afterAll(async () => browser.close());

  it('shows what several say in nearly the same words once, with each one’s own words', async () => {
    await page.getByRole('button', { name: 'Fler delar' }).click();
    await page.getByRole('link', { name: 'Liknande' }).click();
    const group = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '3 kap. 2 §' }) });
    await group.getByText('Kommunernas och regionernas risk- och sårbarhetsanalyser görs').waitFor();
    await group.getByText(/3 synpunkter/).waitFor();
    await axe(page, 'the comments that are alike');
    await expectNoSidewaysScroll(page, 'the comments that are alike');
    await pictures(page, 'similar');
    await group.getByRole('link', { name: 'Läs 3 kap. 2 § i sammanställningen' }).click();
    await page.waitForURL(/sammanstallning\/3-kap/);
    expectNoComplaints(page);
  });

  it('says where every comment ends up in another version, and what has changed', async () => {
    const adviser = await signedIn(browser, 'Jurist 1');
    await adviser.goto('/utkast');
    await adviser.getByText('Inklistrad text').click();
    await adviser.getByLabel('Föreskriftens text').fill(secondDraft());
    await adviser.getByRole('button', { name: 'Läs in' }).click();
    await adviser.getByRole('button', { name: 'Publicera version 1' }).click();
    await adviser.getByRole('dialog').getByRole('button', { name: 'Publicera version 1' }).click();
    await adviser.getByText('Texten kan inte ändras.', { exact: false }).first().waitFor();
    await adviser.context().close();

    await page.goto(`${base}/versioner`);
    const choice = page.getByLabel('Jämför med en annan version');
    const option = choice.locator('option', { hasText: NAME });
    await choice.selectOption((await option.getAttribute('value')) ?? '');
    await page.getByText(/synpunkter på bestämmelser har var sitt utfall/).waitFor();
    const outcomes = page.getByRole('group', { name: 'Utfall' });
    const words = await outcomes.locator('label').allInnerTexts();
    const counts = words.map((text) => Number(/\d+/.exec(text)?.[0]));
    const [all = 0, ...each] = counts;
    expect(each.reduce((sum, count) => sum + count, 0)).toBe(all);
    expect(all).toBeGreaterThan(100);
    await axe(page, 'the comments in another version');
    await expectNoSidewaysScroll(page, 'the comments in another version');
    await pictures(page, 'carried');

    await outcomes.getByText(/^Flyttad \d/).click();
    await page.getByText('7 kap. 2 a §', { exact: false }).first().waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Som sida' }).click();
    expect((await download).suggestedFilename()).toMatch(/^Ändringar .*\.html$/);
    expectNoComplaints(page);
  });
});

describe('why a provision reads as it does', () => {
  let browser: Browser;
  let page: Page;
  let versionId: string;
  let draftId: string;

  const client = async (key: string): Promise<GraphqlClient> => new GraphqlClient(siteUrl()).signIn(key);

  beforeAll(async () => {
    browser = await openBrowser();
    const adviser = await client('jurist');
    const version = await publishText(adviser, draftText('nästa version'));
    versionId = version.id;
    const body = await client('region-halland-coordinator');
    const { viewer } = await body.ask<{ viewer: { organisationId: string } }>('{ viewer { organisationId } }');
    const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'Vi önskar era synpunkter.' }] };
    const { id: roundId } = await sendRound(await client('handlaggare'), {
      ...{ versionId, title: 'Remiss om nästa version', registrationNumber: '4.1-77/2026', subject: 'Planer' },
      ...{ deadline: new Date(Date.now() + 40 * 86_400_000), coverLetter: { type: 'doc', content: [paragraph] } },
      ...{ recipients: [viewer.organisationId], documents: [] },
    });
    const at = await openResponse(body, roundId);
    await writeComment(body, roundId, version, {
      ...{ ref: 'a', address: '1 kap. 2 § 2 st', kind: 'FACTUAL', text: ['Varje år är för ofta för oss.'] },
      proposal: { wording: 'Planen ska beslutas av ledningen och ses över vart tredje år.', reason: 'Det räcker.' },
    });
    const { saveResponse } = await body.ask<{ saveResponse: { version: number } }>(
      'mutation ($i: SaveResponseInput!) { saveResponse(input: $i) { ... on SavedResponse { version } } }',
      { i: { roundId, expectedVersion: at, overallStance: 'SUPPORTS' } },
    );
    await submit(body, roundId, saveResponse.version);
    const { carriedComments } = await adviser.ask<{ carriedComments: { nodes: { commentId: string }[] } }>(
      'query ($r: ID!, $v: ID!) { carriedComments(roundId: $r, versionId: $v) { nodes { commentId } } }',
      { r: roundId, v: versionId },
    );
    const commentId = carriedComments.nodes[0]?.commentId ?? '';
    await assess(await client('redaktor'), {
      commentId,
      disposition: 'ACCEPTED',
      reason: 'Vart tredje år räcker.',
      text: null,
    });
    await settle(adviser, { commentId, outcome: 'VALIDATED' });
    page = await signedIn(browser, 'Jurist 1');
  });
  afterAll(async () => browser.close());

  it('the next version is compared, and each change is given its reason by keyboard', async () => {
    await page.goto(`/foreskrift/${versionId}`);
    await press(page, page.getByRole('button', { name: 'Börja på nästa version' }));
    await page.waitForURL('**/utkast/*');
    draftId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const adviser = await client('jurist');
    const { draft } = await adviser.ask<{ draft: { provisions: { id: string; address: string; text: string }[] } }>(
      'query ($id: ID!) { draft(id: $id) { provisions { id address text } } }',
      { id: draftId },
    );
    const of = (address: string) => draft.provisions.find((one) => one.address === address);
    const edits = [
      {
        kind: 'EDIT_TEXT',
        provisionId: of('1 kap. 2 § 2 st')?.id,
        text: of('1 kap. 2 § 2 st')?.text.replace('varje år', 'vart tredje år'),
      },
      { kind: 'CHANGE_LABEL', provisionId: of('1 kap. 2 §')?.id, label: '3 §' },
      {
        kind: 'INSERT_AFTER',
        provisionId: of('1 kap. 1 §')?.id,
        newKind: 'SECTION',
        label: '2 §',
        text: 'Med ledning avses den som vårdgivaren har utsett.',
      },
      { kind: 'REMOVE', provisionId: of('2 kap. 1 §')?.id, reason: 'Utgår' },
    ];
    for (const [index, operation] of edits.entries()) {
      const { editDraft } = await adviser.ask<{ editDraft: { __typename: string } }>(
        'mutation ($id: ID!, $v: Int!, $o: DraftOperationInput!) { editDraft(draftId: $id, expectedVersion: $v, operation: $o) { __typename ... on Refusal { message } } }',
        { id: draftId, v: index + 1, o: operation },
      );
      expect(editDraft).toEqual({ __typename: 'Draft' });
    }
    await page.reload();
    await press(page, page.getByRole('link', { name: 'Jämför och publicera' }));
    await press(page, page.getByRole('button', { name: 'Jämför', exact: true }));
    await page.getByRole('heading', { name: 'Version 2: jämför och publicera' }).waitFor();
    await axe(page, 'the next version, compared');
    await expectNoSidewaysScroll(page, 'the next version, compared');
    await pictures(page, 'next-version');
    await press(page, page.getByRole('button', { name: 'Bekräfta 2 kap. 1 § utgår' }));
    await page.getByText('Bekräftad av Jurist 1').waitFor();
    await press(page, page.getByRole('button', { name: 'Synpunkt från Region Halland, nr 1 1 kap. 3 § 2 st' }));
    await page.getByRole('link', { name: 'Region Halland, nr 1', exact: true }).waitFor();
    for (const place of ['1 kap. 2 §', '2 kap. 1 §']) {
      const give = page.getByRole('button', { name: new RegExp(`^Ange (annat )?skäl ${place}$`) });
      await press(page, give);
      await type(page, page.getByLabel('Eget skäl'), 'Behövs för tydligheten.');
      await press(page, page.getByRole('dialog').getByRole('button', { name: 'Spara' }));
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await give.evaluate((element) => element === document.activeElement)).toBe(true);
    }
    await reach(page, page.getByRole('radio', { name: 'Nej' }));
    await page.keyboard.press('Space');
    await type(page, page.getByLabel('Skäl', { exact: true }), 'Kraven är i sak desamma.');
    await press(page, page.getByRole('button', { name: 'Spara bedömningen' }));
    await press(page, page.getByRole('button', { name: 'Lämna för publicering' }));
    await page.getByText('Den publiceras av en annan jurist.').waitFor();
    expectNoComplaints(page);
    await page.context().close();
  });

  it('another publishes it, and from a provision one is at who asked in two steps, and back', async () => {
    page = await signedIn(browser, 'Jurist 2');
    await page.goto(`/utkast/${draftId}/ny-version`);
    await press(page, page.getByRole('button', { name: 'Publicera version 2' }));
    await press(page, page.getByRole('dialog').getByRole('button', { name: 'Publicera version 2' }));
    await page.getByRole('heading', { name: 'Vad version 2 ändrar' }).waitFor();
    await page.getByText('1 synpunkt på tidigare versioner har sin plats här').waitFor();
    await axe(page, 'what a version changes');
    await expectNoSidewaysScroll(page, 'what a version changes');
    await pictures(page, 'version-changes');
    await page.goto(new URL(page.url()).pathname.replace('/synpunkter', ''));
    await press(page, page.getByRole('link', { name: 'Historik 1 kap. 3 §' }));
    await page.getByRole('heading', { name: 'Historik för 1 kap. 3 §' }).waitFor();
    await page.getByRole('heading', { name: '1 kap. 2 §' }).waitFor();
    await axe(page, 'the history of a provision');
    await expectNoSidewaysScroll(page, 'the history of a provision');
    await pictures(page, 'provision-history');
    await press(page, page.getByRole('link', { name: 'Region Halland, nr 1', exact: true }));
    await page.getByRole('heading', { name: 'Region Halland, nr 1' }).waitFor();
    await page.getByText('Vart tredje år räcker.').first().waitFor();
    await axe(page, 'what came of a comment');
    await expectNoSidewaysScroll(page, 'what came of a comment');
    await pictures(page, 'comment-outcome');
    await press(page, page.getByRole('link', { name: /^Historik för 1 kap. 3 §/ }));
    await page.getByRole('heading', { name: 'Historik för 1 kap. 3 §' }).waitFor();
    expectNoComplaints(page);
  });
});
