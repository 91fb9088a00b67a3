import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import {
  assess,
  documentOf,
  GraphqlClient,
  openResponse,
  publishText,
  revisingAs,
  sendRound,
  settle,
  submit,
  writeComment,
} from '@samsyn/testing';
import { axe, expectNoComplaints, expectNoSidewaysScroll, openBrowser, pictures } from './support/browser.ts';
import { draftText } from './support/draft.ts';
import { choose, pick, press, type } from './support/keyboard.ts';
import { signedIn } from './support/people.ts';
import { siteUrl } from './support/settings.ts';

const BODY = 'Region Blekinge';
const FIRST = draftText('spårning');
/** 2 § becomes 3 §, with other words in it; and what 2 kap. 1 § begins with is gone. */
const SECOND = FIRST.replace('varje år', 'vart tredje år')
  .replace('2 § Vårdgivaren', '2 § Med ledning avses den som vårdgivaren har utsett.\n\n3 § Vårdgivaren')
  .replace('1 kap. 2 § som', '1 kap. 3 § som')
  .replace('Vårdgivaren ska på begäran av Socialstyrelsen lämna', 'Den som bedriver verksamhet lämnar');
/** And 3 § becomes 4 §. */
const THIRD = SECOND.replace('3 § Vårdgivaren', '3 § Planen ska vara skriftlig.\n\n4 § Vårdgivaren').replace(
  '1 kap. 3 § som',
  '1 kap. 4 § som',
);
const FOURTH = THIRD.replace('resurser som behövs', 'resurser och lokaler som behövs').replace(
  'Planen ska vara skriftlig.',
  'Planen ska vara skriftlig och daterad.',
);

const client = async (key: string): Promise<GraphqlClient> => new GraphqlClient(siteUrl()).signIn(key);

/** Chapters of one task: a provision and a comment followed through three versions; nobody touches a mouse. */
describe('a provision followed through three versions', () => {
  let browser: Browser;
  let page: Page;
  const versions: string[] = [];
  let commentId: string;

  /** The next version, every change with a reason: the met comment where it was asked for, else own words. */
  async function revise(text: string, metIds: string[]): Promise<void> {
    const [doing, other] = [revisingAs(await client('jurist')), revisingAs(await client('jurist-2'))];
    const compared = await doing.compare(await doing.bringIn(versions.at(-1) ?? '', text));
    const { draftId, edges, spans } = compared;
    if (edges.length > 0) await doing.judge({ draftId, keys: edges.map(({ key }) => key), outcome: 'CONFIRMED' });
    for (const { id, explainsItself, likely } of spans) {
      if (explainsItself) continue;
      const met = metIds.filter((one) => likely.includes(one));
      await doing.explain({
        draftId,
        spanIds: [id],
        metIds: met,
        words: met.length === 0 ? 'Behövs för tydligheten.' : '',
      });
    }
    await doing.judgeMaterial(draftId, false, 'Kraven är i sak desamma.');
    const { version } = await doing.handIn(draftId);
    versions.push((await other.publish(draftId, version)).id);
  }

  beforeAll(async () => {
    browser = await openBrowser();
    const first = await publishText(await client('jurist'), FIRST);
    versions.push(first.id);
    const body = await client('region-blekinge-coordinator');
    const { viewer } = await body.ask<{ viewer: { organisationId: string } }>('{ viewer { organisationId } }');
    const { id: roundId } = await sendRound(await client('handlaggare'), {
      ...{ versionId: first.id, title: 'Remiss om spårning', registrationNumber: '4.1-78/2026', subject: 'Planer' },
      ...{ deadline: new Date(Date.now() + 40 * 86_400_000), coverLetter: documentOf(['Vi önskar era synpunkter.']) },
      ...{ recipients: [viewer.organisationId], documents: [] },
    });
    const at = await openResponse(body, roundId);
    await writeComment(body, roundId, first, {
      ...{ ref: 'a', address: '1 kap. 2 § 2 st', kind: 'FACTUAL', text: ['Varje år är för ofta för oss.'] },
      proposal: { wording: 'Planen ska beslutas av ledningen och ses över vart tredje år.', reason: 'Det räcker.' },
    });
    await writeComment(body, roundId, first, {
      ...{ ref: 'b', address: '2 kap. 1 § 1 st', kind: 'FACTUAL', text: ['På begäran bör utgå.'] },
      quote: 'Vårdgivaren ska på begäran av Socialstyrelsen lämna',
    });
    const { saveResponse } = await body.ask<{ saveResponse: { version: number } }>(
      'mutation ($i: SaveResponseInput!) { saveResponse(input: $i) { ... on SavedResponse { version } } }',
      { i: { roundId, expectedVersion: at, overallStance: 'SUPPORTS' } },
    );
    await submit(body, roundId, saveResponse.version);
    const adviser = await client('jurist');
    const { carriedComments } = await adviser.ask<{
      carriedComments: { nodes: { commentId: string; fromAddress: string }[] };
    }>('query ($r: ID!, $v: ID!) { carriedComments(roundId: $r, versionId: $v) { nodes { commentId fromAddress } } }', {
      r: roundId,
      v: first.id,
    });
    commentId = carriedComments.nodes.find(({ fromAddress }) => fromAddress === '1 kap. 2 § 2 st')?.commentId ?? '';
    await assess(await client('redaktor'), { commentId, disposition: 'ACCEPTED', reason: 'Det räcker.', text: null });
    await settle(adviser, { commentId, outcome: 'VALIDATED' });
    await revise(SECOND, [commentId]);
    await revise(THIRD, []);
    page = await signedIn(browser, 'Jurist 1');
  });
  afterAll(async () => browser.close());

  it('takes three choices by keyboard: the history, who asked, and back', async () => {
    const keys: string[] = [];
    await page.exposeFunction('pressed', (key: string) => void keys.push(key));
    await page.addInitScript(() => {
      const { pressed } = globalThis as unknown as { pressed: (key: string) => void };
      addEventListener('keydown', ({ key }) => pressed(key), true);
      addEventListener('click', ({ detail }) => detail > 0 && pressed('mouse'), true);
    });
    await page.goto(`/foreskrift/${versions[2]}`);
    await page.getByRole('link', { name: 'Hämta som Word' }).waitFor();
    await axe(page, 'a version');
    await expectNoSidewaysScroll(page, 'a version');
    await pictures(page, 'version');
    await press(page, page.getByRole('link', { name: 'Historik 1 kap. 4 §' }));
    await page.getByRole('heading', { name: 'Historik för 1 kap. 4 §' }).waitFor();
    await page.getByRole('heading', { level: 2, name: /^Version 1,/u }).waitFor();
    const places = await page.getByRole('heading', { level: 3 }).allTextContents();
    expect(places).toEqual(['1 kap. 4 §', '1 kap. 3 §', '1 kap. 2 §']);
    await axe(page, 'a provision through three versions');
    await expectNoSidewaysScroll(page, 'a provision through three versions');
    await pictures(page, 'three-versions');
    await press(page, page.getByRole('link', { name: `${BODY}, nr 1` }));
    await page.getByRole('heading', { name: `${BODY}, nr 1` }).waitFor();
    for (const place of ['Version 2: 1 kap. 3 § 2 st', 'Version 3: 1 kap. 4 § 2 st'])
      await page.getByRole('link', { name: place }).waitFor();
    await press(page, page.getByRole('link', { name: /^Historik för 1 kap. 3 §/u }));
    await page.getByRole('heading', { name: /^Historik för 1 kap. 3 §/u }).waitFor();
    const count = (key: string): number => keys.filter((one) => one === key).length;
    console.info(`by keyboard: ${count('Enter')} choices, ${count('Tab')} steps of Tab, ${count('mouse')} by mouse`);
    expect([count('Enter'), count('mouse')]).toEqual([3, 0]);
    expectNoComplaints(page);
  });

  it('shows the comment whose words are gone in a queue, and a person gives it its place', async () => {
    await page.goto(`/foreskrift/${versions[2]}/synpunkter`);
    const open = page.getByRole('button', { name: `Granska platsen ${BODY}, nr 2` });
    await press(page, open);
    await pick(page, page.getByRole('dialog').getByLabel('Synpunkten står på'), '1 kap. 4 §');
    await axe(page, 'where a comment stands');
    await expectNoSidewaysScroll(page, 'where a comment stands');
    await pictures(page, 'place-dialog');
    await press(page, page.getByRole('dialog').getByRole('button', { name: 'Spara' }));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText(/Kommentaren har fått sin plats vid 1 kap\. 4 § · Granskad av Jurist 1/u).waitFor();
    await pictures(page, 'places-judged');
    expectNoComplaints(page);
  });

  it('takes the reader to each thing that is left, and keeps a reason through a reload until it is saved', async () => {
    const doing = revisingAs(await client('jurist'));
    const { draftId } = await doing.compare(await doing.bringIn(versions[2] ?? '', FOURTH));
    await page.goto(`/utkast/${draftId}/ny-version`);
    const heading = page.getByRole('heading', { name: /^1 kap. 3 §/u });
    // also where the choice above the list hides what is gone to
    await choose(page, page.getByRole('radio', { name: /^Följdändringar/u }));
    await press(page, page.getByRole('link', { name: /^1 kap. 3 § .*: ange varför texten har ändrats\.$/u }));
    expect(await heading.first().evaluate((element) => element === document.activeElement)).toBe(true);
    await axe(page, 'what is left of a version');
    await expectNoSidewaysScroll(page, 'what is left of a version');
    await pictures(page, 'what-is-left');
    await press(page, page.getByRole('link', { name: 'Ange om ändringen är väsentlig, med skäl.' }));
    expect(
      await page.getByRole('radio', { name: 'Nej' }).evaluate((element) => element === document.activeElement),
    ).toBe(true);
    const words = `Dagen behövs för tillsynen ${randomUUID()}.`;
    const give = page.getByRole('button', { name: /^Ange skäl 1 kap. 3 §/u });
    await press(page, give);
    await type(page, page.getByLabel('Eget skäl'), words);
    await page.reload();
    await press(page, give);
    expect(await page.getByLabel('Eget skäl').inputValue()).toBe(words);
    await press(page, page.getByRole('dialog').getByRole('button', { name: 'Spara' }));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText(words).first().waitFor();
    await press(page, page.getByRole('button', { name: /^Ange annat skäl 1 kap. 3 §/u }));
    expect(await page.getByLabel('Eget skäl').inputValue()).toBe('');
    expectNoComplaints(page);
  });
});
