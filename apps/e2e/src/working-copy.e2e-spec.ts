import type { Browser, Page } from 'playwright-core';
import {
  assess,
  GraphqlClient,
  openResponse,
  publishText,
  sendRound,
  settle,
  submit,
  type VersionInHand,
  writeComment,
} from '@samsyn/testing';
import { axe, expectNoComplaints, expectNoSidewaysScroll, openBrowser, pictures } from './support/browser.ts';
import { draftText } from './support/draft.ts';
import { press, reach, type } from './support/keyboard.ts';
import { signedIn } from './support/people.ts';
import { siteUrl } from './support/settings.ts';

const client = async (key: string): Promise<GraphqlClient> => new GraphqlClient(siteUrl()).signIn(key);

/** What a body says of the plan's second stycke, with a wording; decided to be met. */
async function propose(key: string, version: VersionInHand, wording: string): Promise<void> {
  const [adviser, body] = [await client('jurist'), await client(key)];
  const { viewer } = await body.ask<{ viewer: { organisationId: string } }>('{ viewer { organisationId } }');
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'Vi önskar era synpunkter.' }] };
  const { id: roundId } = await sendRound(await client('handlaggare'), {
    ...{ versionId: version.id, title: 'Remiss om planer', registrationNumber: `4.1-${Date.now() % 100_000}/2026` },
    ...{ subject: 'Planer', coverLetter: { type: 'doc', content: [paragraph] }, documents: [] },
    ...{ deadline: new Date(Date.now() + 40 * 86_400_000), recipients: [viewer.organisationId] },
  });
  const at = await openResponse(body, roundId);
  await writeComment(body, roundId, version, {
    ...{ ref: 'a', address: '1 kap. 2 § 2 st', kind: 'FACTUAL', text: ['Lydelsen bör ändras.'] },
    proposal: { wording, reason: 'Det räcker.' },
  });
  const { saveResponse } = await body.ask<{ saveResponse: { version: number } }>(
    'mutation ($i: SaveResponseInput!) { saveResponse(input: $i) { ... on SavedResponse { version } } }',
    { i: { roundId, expectedVersion: at, overallStance: 'SUPPORTS' } },
  );
  await submit(body, roundId, saveResponse.version);
  const { carriedComments } = await adviser.ask<{ carriedComments: { nodes: { commentId: string }[] } }>(
    'query ($r: ID!, $v: ID!) { carriedComments(roundId: $r, versionId: $v) { nodes { commentId } } }',
    { r: roundId, v: version.id },
  );
  const commentId = carriedComments.nodes[0]?.commentId ?? '';
  const decision = { commentId, disposition: 'ACCEPTED', reason: 'Det är rimligt.', text: null } as const;
  await assess(await client('redaktor'), decision);
  await settle(adviser, { commentId, outcome: 'VALIDATED' });
}

describe('two advisers write the next version at once, by keyboard', () => {
  let browser: Browser;
  let [one, other]: Page[] = [];
  let path: string;

  const words = (page: Page, place: string) => page.getByRole('textbox', { name: `Texten i ${place}` });
  const part = (page: Page, place: string) => page.getByRole('region', { name: place, exact: true });
  /** Goes to a part of the text by the arrows, and opens it to write in. */
  async function open(page: Page, place: string): Promise<void> {
    const button = page.getByRole('button', { name: `Skriv i ${place}`, exact: true });
    await reach(page, page.locator('[data-open][tabindex="0"]'));
    await page.keyboard.press('Home');
    for (let step = 0; step < 20; step += 1) {
      if (await button.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await words(page, place).waitFor();
  }

  beforeAll(async () => {
    browser = await openBrowser();
    const version = await publishText(await client('jurist'), draftText('ett arbetsexemplar'));
    await propose(
      'region-halland-coordinator',
      version,
      'Planen ska beslutas av ledningen och ses över vart tredje år.',
    );
    await propose(
      'region-uppsala-coordinator',
      version,
      'Planen ska beslutas av regionstyrelsen och ses över varje år.',
    );
    const { startRevision } = await (
      await client('jurist')
    ).ask<{ startRevision: { id: string } }>(
      'mutation ($v: ID!) { startRevision(versionId: $v) { ... on Draft { id } } }',
      { v: version.id },
    );
    path = `/utkast/${startRevision.id}/skriv`;
    [one, other] = await Promise.all([signedIn(browser, 'Jurist 1'), signedIn(browser, 'Jurist 2')]);
  });
  afterAll(async () => browser.close());

  it('a new § takes its number and references follow; the other sees it come, and who is where', async () => {
    await one!.goto(path.replace('/skriv', ''));
    await press(one!, one!.getByRole('link', { name: 'Skriv i texten' }));
    await other!.goto(path);
    await open(one!, '1 kap. 1 §');
    await part(other!, '1 kap. 1 §').getByText('Jurist 1 är här').waitFor();
    await one!.keyboard.press('Alt+Shift+N');
    await type(one!, one!.getByLabel('Text', { exact: true }), 'Med ledning avses den som vårdgivaren har utsett.');
    await reach(one!, one!.getByRole('radio', { name: /^Med bokstav/ }));
    await one!.keyboard.press('ArrowDown');
    await one!.getByText('2 kap. 1 § 1 st: ”1 kap. 2 §” → ”1 kap. 3 §”').waitFor();
    await axe(one!, 'the dialog of something new');
    await pictures(one!, 'working-copy-insert');
    await press(one!, one!.getByRole('dialog').getByRole('button', { name: 'Lägg till' }));
    await words(one!, '1 kap. 2 §').waitFor();
    await one!.getByText('1 hänvisning har följt med').waitFor();
    await part(other!, '1 kap. 3 §').getByText('och ses över varje år').waitFor();
    await part(other!, '2 kap. 1 §').getByText('om planen i 1 kap. 3 § som').waitFor();
    await axe(one!, 'the working copy');
    await expectNoSidewaysScroll(one!, 'the working copy');
    await pictures(one!, 'working-copy');
    await one!.keyboard.press('Escape');
  });

  it('two proposed wordings become one by a press, and each change knows whose it is', async () => {
    await open(one!, '1 kap. 3 §');
    for (const name of ['Halland', 'Uppsala']) {
      await reach(one!, one!.getByRole('checkbox', { name: new RegExp(`^Ta med Region ${name}`) }));
      await one!.keyboard.press('Space');
    }
    await press(one!, one!.getByRole('button', { name: 'Ta över 2 tillsammans' }));
    const fused = 'Planen ska beslutas av regionstyrelsen och ses över vart tredje år.';
    await words(one!, '1 kap. 3 §').getByText(fused).waitFor();
    await one!.getByText('Övertagen av Jurist 1').first().waitFor();
    await part(other!, '1 kap. 3 §').getByText(fused).waitFor();
    await pictures(one!, 'working-copy-taken-over');
    await one!.goto(path.replace('/skriv', '/ny-version'));
    await press(one!, one!.getByRole('button', { name: 'Jämför', exact: true }));
    for (const name of ['Halland', 'Uppsala']) await one!.getByRole('link', { name: `Region ${name}, nr 1` }).waitFor();
    await press(one!, one!.getByRole('link', { name: 'Skriv i texten' }));
  });

  it('of the same words both texts stand until a person has chosen, and what was not sent survives a reload', async () => {
    await Promise.all([open(one!, '1 kap. 1 §'), open(other!, '1 kap. 1 §')]);
    await one!.keyboard.press('Control+End');
    await one!.keyboard.type(' Den gäller alla.');
    await one!.reload();
    await part(one!, '1 kap. 1 §').getByText('Osparat').waitFor();
    await other!.keyboard.press('Control+End');
    await other!.keyboard.type(' Den gäller ingen.');
    await other!.keyboard.press('Control+S');
    await other!.getByText('Sparat', { exact: true }).first().waitFor();
    await open(one!, '1 kap. 1 §');
    await one!.keyboard.press('Control+S');
    await one!.getByText(/^Jurist 2 ändrade samma ord/).waitFor();
    await axe(one!, 'two texts of the same words');
    await pictures(one!, 'working-copy-clash');
    await press(one!, one!.getByRole('button', { name: 'Behåll min lydelse' }));
    await part(other!, '1 kap. 1 §').getByText('Den gäller alla.').waitFor();
    const undo = other!.getByRole('button', { name: 'Ångra: Jurist 1 skrev i 1 kap. 1 § 1 st' });
    await press(other!, undo);
    await words(one!, '1 kap. 1 §').getByText('Den gäller ingen.').waitFor();
  });

  it('Enter parts a stycke, a § is cut and pasted with its ids, and what is repealed shows where it is missed', async () => {
    await other!.keyboard.press('Escape');
    await open(one!, '2 kap. 1 §');
    await one!.keyboard.press('Escape');
    await open(one!, '1 kap. 1 §');
    await one!.keyboard.press('Control+End');
    await one!.keyboard.type(' Detta är nytt.');
    for (let step = 0; step < ' Detta är nytt.'.length; step += 1) await one!.keyboard.press('ArrowLeft');
    await one!.keyboard.press('Enter');
    await part(other!, '1 kap. 1 §').getByText('Detta är nytt.', { exact: true }).waitFor();
    const id = await part(other!, '2 kap. 1 §').getAttribute('data-block');
    await open(one!, '2 kap. 1 §');
    await one!.keyboard.press('Alt+Shift+X');
    await one!.getByText('2 kap. 1 § är urklippt.', { exact: false }).waitFor();
    await one!.keyboard.press('Escape');
    await open(one!, '1 kap. 3 §');
    await one!.keyboard.press('Alt+Shift+V');
    await part(other!, '1 kap. 4 §').getByText('lämna de uppgifter').waitFor();
    expect(await part(other!, '1 kap. 4 §').getAttribute('data-block')).toBe(id);
    await one!.keyboard.press('Escape');
    await open(one!, '1 kap. 3 §');
    await one!.keyboard.press('Alt+Shift+U');
    await press(one!, one!.getByRole('dialog').getByRole('button', { name: 'Upphäv' }));
    // the reference to it, and its number
    await other!.getByRole('heading', { name: 'Granskning (2)' }).waitFor();
    await press(other!, other!.getByRole('button', { name: /^Gå till 1 kap. \d §/ }));
    await axe(other!, 'the checks of a working copy');
    await pictures(other!, 'working-copy-checks');
    expectNoComplaints(one!);
    expectNoComplaints(other!);
  });
});
