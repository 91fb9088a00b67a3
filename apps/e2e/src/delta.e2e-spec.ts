import type { Browser, Page } from 'playwright-core';
import {
  assess,
  documentOf,
  GraphqlClient,
  openResponse,
  publishText,
  sendRound,
  settle,
  submit,
  writeComment,
} from '@samsyn/testing';
import { axe, expectNoComplaints, expectNoSidewaysScroll, openBrowser, pictures } from './support/browser.ts';
import { draftText } from './support/draft.ts';
import { pick, press, reach } from './support/keyboard.ts';
import { signedIn } from './support/people.ts';
import { siteUrl } from './support/settings.ts';

const BODY = 'Region Västerbotten';
const UNTOUCHED = 'Region Östergötland';
const POINT = 'Varje år är för ofta för oss.';

/** A round on a first version that two bodies have answered, and a second version that changes what one of them spoke of. */
async function revisedRound(): Promise<{ slug: string; number: number }> {
  const client = async (key: string): Promise<GraphqlClient> => new GraphqlClient(siteUrl()).signIn(key);
  const [adviser, officer, editor] = [await client('jurist'), await client('handlaggare'), await client('redaktor')];
  const version = await publishText(adviser, draftText('kompletterande remiss'));
  const { actors } = await officer.ask<{ actors: { nodes: { id: string; name: string }[] } }>(
    '{ actors(filter: { kind: REGION }) { nodes { id name } } }',
  );
  const idOf = (name: string): string => actors.nodes.find((one) => one.name === name)?.id ?? name;
  const round = {
    ...{ registrationNumber: '4.1-4901/2026', subject: 'Förslaget', documents: [] },
    ...{ deadline: new Date(Date.now() + 40 * 86_400_000), coverLetter: documentOf(['Vi önskar era synpunkter.']) },
  };
  const first = await sendRound(officer, {
    ...{ ...round, versionId: version.id, title: 'Första remissen om planering' },
    recipients: [idOf(BODY), idOf(UNTOUCHED)],
  });
  const said = [
    ['region-vasterbotten-coordinator', '1 kap. 2 § 2 st', POINT],
    ['region-ostergotland-coordinator', '1 kap. 1 §', 'Avgränsningen är bra.'],
  ] as const;
  for (const [key, address, text] of said) {
    const body = await client(key);
    const at = await openResponse(body, first.id);
    await writeComment(body, first.id, version, { ref: 'a', address, kind: 'FACTUAL', text: [text] });
    const { saveResponse } = await body.ask<{ saveResponse: { version: number } }>(
      'mutation ($i: SaveResponseInput!) { saveResponse(input: $i) { ... on SavedResponse { version } } }',
      { i: { roundId: first.id, expectedVersion: at, overallStance: 'SUPPORTS' } },
    );
    await submit(body, first.id, saveResponse.version);
  }
  const { carriedComments } = await adviser.ask<{ carriedComments: { nodes: { commentId: string; text: string }[] } }>(
    'query ($r: ID!, $v: ID!) { carriedComments(roundId: $r, versionId: $v) { nodes { commentId text } } }',
    { r: first.id, v: version.id },
  );
  const commentId = carriedComments.nodes.find(({ text }) => text === POINT)?.commentId ?? '';
  await assess(editor, { commentId, disposition: 'ACCEPTED', reason: 'Vart tredje år räcker.', text: null });
  await settle(adviser, { commentId, outcome: 'VALIDATED' });
  const second = await nextVersion(adviser, await client('jurist-2'), version.id, commentId);
  const { createRound } = await officer.ask<{ createRound: { slug: string } }>(
    'mutation ($i: CreateRoundInput!) { createRound(input: $i) { ... on Round { slug } } }',
    {
      i: {
        ...{ versionId: second, title: 'Remiss om det som har ändrats', registrationNumber: '4.1-4902/2026' },
        ...{ subject: 'Ändringarna', deadline: round.deadline.toISOString(), coverLetter: round.coverLetter },
        shortTimeReason: 'Remissen gäller bara ändringar.',
      },
    },
  );
  return { slug: createRound.slug, number: 2 };
}

type Edge = { key: string };
type Span = { id: string; kind: string; explainsItself: boolean };

async function nextVersion(one: GraphqlClient, another: GraphqlClient, versionId: string, metId: string) {
  const { startRevision } = await one.ask<{
    startRevision: { id: string; provisions: { id: string; address: string; text: string }[] };
  }>('mutation ($v: ID!) { startRevision(versionId: $v) { ... on Draft { id provisions { id address text } } } }', {
    v: versionId,
  });
  const { id: draftId, provisions } = startRevision;
  const often = provisions.find(({ address }) => address === '1 kap. 2 § 2 st');
  const operation = { kind: 'EDIT_TEXT', provisionId: often?.id, text: often?.text.replace('varje', 'vart tredje') };
  await one.ask(
    'mutation ($d: ID!, $o: DraftOperationInput!) { editDraft(draftId: $d, expectedVersion: 1, operation: $o) { __typename } }',
    { d: draftId, o: operation },
  );
  const { compareRevision } = await one.ask<{ compareRevision: { edges: Edge[]; spans: Span[] } }>(
    'mutation ($d: ID!) { compareRevision(draftId: $d) { ... on Revision { edges { key } spans { id kind explainsItself } } } }',
    { d: draftId },
  );
  const open = compareRevision.spans.filter(({ explainsItself }) => !explainsItself).map(({ id }) => id);
  await one.ask('mutation ($i: ExplainSpansInput!) { explainSpans(input: $i) { __typename } }', {
    i: { draftId, spanIds: open, metIds: [metId] },
  });
  await one.ask(
    'mutation ($d: ID!) { judgeMaterial(draftId: $d, material: true, reason: "Kravet mildras.") { __typename } }',
    {
      d: draftId,
    },
  );
  const { handInRevision } = await one.ask<{ handInRevision: { version: number } }>(
    'mutation ($d: ID!) { handInRevision(draftId: $d) { ... on Revision { version } } }',
    { d: draftId },
  );
  const { publishRevision } = await another.ask<{ publishRevision: { id: string } }>(
    'mutation ($d: ID!, $v: Int!) { publishRevision(draftId: $d, expectedVersion: $v) { ... on VersionSummary { id } } }',
    { d: draftId, v: handInRevision.version },
  );
  return publishRevision.id;
}

describe('a second remiss on what has changed', () => {
  let browser: Browser;
  let page: Page;
  let slug: string;

  beforeAll(async () => {
    browser = await openBrowser();
    ({ slug } = await revisedRound());
  });
  afterAll(async () => browser.close());

  it('is made to follow the first by keyboard, shows whom it concerns, and is sent', async () => {
    page = await signedIn(browser, 'Handläggare 1');
    await page.goto(`/remiss/${slug}`);
    await press(page, page.getByRole('link', { name: 'Kompletterande remiss', exact: true }));
    await page.getByRole('heading', { name: 'Kompletterande remiss', exact: true }).waitFor();
    await pick(page, page.getByLabel('Följer på'), 'Första remissen om planering');
    await press(page, page.getByRole('button', { name: 'Spara' }));
    await page.getByRole('heading', { name: 'En ändring' }).waitFor();
    await page.getByRole('heading', { name: '2 instanser i den förra remissen' }).waitFor();
    await reach(page, page.getByRole('button', { name: `Tillfråga ${UNTOUCHED}` }));
    await page.locator('summary', { hasText: '1 kap. 2 §' }).focus();
    await page.keyboard.press('Enter');
    await axe(page, 'what has changed');
    await expectNoSidewaysScroll(page, 'what has changed');
    await pictures(page, 'delta-round');
    await page.goto(`/remiss/${slug}`);
    await press(page, page.getByRole('button', { name: 'Öppna remissen …' }));
    await press(page, page.getByRole('dialog').getByRole('button', { name: /^Skicka/ }));
    await page.getByText('Öppen', { exact: true }).first().waitFor();
    expectNoComplaints(page);
    await page.context().close();
  });

  it('shows a body what has changed and its own point beside, and takes words on nothing else', async () => {
    page = await signedIn(browser, 'Samordnare 1', BODY);
    await page.goto(`/remiss/${slug}`);
    await page.getByRole('heading', { name: 'En ändring sedan den förra remissen' }).waitFor();
    await press(page, page.getByRole('link', { name: '1 kap. 2 §: ändrad' }));
    const beside = page.locator('[data-row]').filter({ hasText: 'Er synpunkt 1 i förra remissen' });
    await beside.getByText('Vart tredje år räcker.').waitFor();
    await press(page, beside.locator('summary', { hasText: 'Vad som har ändrats i 1 kap. 2 §' }));
    await beside.locator('ins').first().waitFor();
    await beside.getByRole('button', { name: /^Skriv synpunkt på 1 kap. 2 §/ }).waitFor();
    expect(await page.getByRole('button', { name: /^Skriv synpunkt på 1 kap. 1 §/ }).count()).toBe(0);
    await axe(page, 'the text of a second remiss');
    await expectNoSidewaysScroll(page, 'the text of a second remiss');
    await pictures(page, 'delta-reading');
    await press(page, beside.getByRole('link', { name: 'Vad synpunkt 1 ledde till' }));
    await page.getByRole('heading', { name: 'Så lyder bestämmelsen i version 2' }).waitFor();
    await axe(page, 'what a point led to');
    await expectNoSidewaysScroll(page, 'what a point led to');
    await pictures(page, 'own-outcome');
    await press(page, page.getByRole('link', { name: 'Jämför version 1 med version 2' }));
    await page.getByRole('heading', { name: 'Version 1 jämförd med version 2' }).waitFor();
    await page.locator('[data-mark]').first().waitFor();
    await axe(page, 'a body compares what it answered on with what came of it');
    await expectNoSidewaysScroll(page, 'a body compares what it answered on with what came of it');
    await pictures(page, 'own-comparison');
    expectNoComplaints(page);
    await page.context().close();
  });

  it('tells who is not concerned so, where it answered', async () => {
    page = await signedIn(browser, 'Samordnare 1', UNTOUCHED);
    await page.getByRole('link', { name: 'Första remissen om planering' }).first().click();
    await page.getByText('har inte ändrats, och ni behöver inte svara på nytt', { exact: false }).waitFor();
    await axe(page, 'a round that another follows');
    await pictures(page, 'delta-not-asked');
    expectNoComplaints(page);
  });
});
