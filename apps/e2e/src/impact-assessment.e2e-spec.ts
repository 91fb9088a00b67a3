import type { Browser, Page } from 'playwright-core';
import { GraphqlClient, openResponse, sendRound, submit } from '@samsyn/testing';
import { axe, expectNoComplaints, expectNoSidewaysScroll, openBrowser, pictures } from './support/browser.ts';
import { draftText } from './support/draft.ts';
import { choose, press, reach, type } from './support/keyboard.ts';
import { signedIn } from './support/people.ts';
import { siteUrl } from './support/settings.ts';

const IMPACT = `Konsekvensutredning – reservvägar

Problemet

Det saknas reservvägar till vart tredje sjukhus.

5. Kostnader

5.1 Regioner

Kostnaderna per post framgår av tabellen.

Post\tEngångskostnad
Skyltar\t26,5 mnkr
Övning\t9,5 mnkr

5.2 Kommuner

Kommunerna ska enligt förslaget

- röja vägarna, och

- hålla dem fria från snö.
`;

const client = async (key: string): Promise<GraphqlClient> => new GraphqlClient(siteUrl()).signIn(key);

describe('a konsekvensutredning from the adviser’s draft to the office’s compilation, by keyboard', () => {
  let browser: Browser;
  let adviser: Page;
  let body: Page;
  let draftId: string;
  let versionId: string;
  let round: { id: string; slug: string };

  beforeAll(async () => {
    browser = await openBrowser();
    const { importDraft } = await (
      await client('jurist')
    ).ask<{ importDraft: { id: string } }>(
      'mutation ($i: ImportDraftInput!) { importDraft(input: $i) { ... on Draft { id } } }',
      { i: { pastedText: draftText('reservvägar') } },
    );
    draftId = importDraft.id;
    [adviser, body] = await Promise.all([
      signedIn(browser, 'Jurist 1'),
      signedIn(browser, 'Samordnare 1', 'Umeå kommun'),
    ]);
  });
  afterAll(async () => browser.close());

  it('is pasted into the draft, looked over and published with it', async () => {
    await adviser.goto(`/utkast/${draftId}`);
    await press(adviser, adviser.getByRole('button', { name: 'Konsekvensutredning …' }));
    const dialog = adviser.getByRole('dialog');
    await choose(adviser, dialog.getByRole('radio', { name: 'Inklistrad text' }));
    await press(adviser, dialog.getByRole('button', { name: 'Läs in' }));
    await dialog.getByText('Klistra in konsekvensutredningens text.').first().waitFor();
    await type(adviser, dialog.getByLabel('Konsekvensutredningens text'), IMPACT);
    await axe(adviser, 'the dialog of the konsekvensutredning');
    await pictures(adviser, 'impact-dialog');
    await press(adviser, dialog.getByRole('button', { name: 'Läs in' }));
    await adviser.getByText('Konsekvensutredningen är inläst').first().waitFor();
    const row = adviser.getByRole('listitem').filter({ hasText: 'Skyltar26,5 mnkr' });
    await row.scrollIntoViewIfNeeded();
    await axe(adviser, 'the draft with it');
    await pictures(adviser, 'impact-review');
    await press(adviser, adviser.getByRole('button', { name: 'Publicera version 1' }));
    await press(adviser, adviser.getByRole('dialog').getByRole('button', { name: /^Publicera/ }));
    await adviser.waitForURL(/\/foreskrift\//u);
    versionId = new URL(adviser.url()).pathname.split('/')[2] ?? '';
    await adviser.getByRole('navigation').getByRole('link', { name: 'Konsekvensutredning' }).waitFor();
  });

  it('is read after the text, found in its contents, and answered in a row and a heading and as a whole', async () => {
    const municipality = await client('kommun-umea-coordinator');
    const { viewer } = await municipality.ask<{ viewer: { organisationId: string } }>('{ viewer { organisationId } }');
    const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'Vi önskar era synpunkter.' }] };
    round = await sendRound(await client('handlaggare'), {
      ...{ versionId, title: 'Remiss om reservvägar', registrationNumber: `4.1-${Date.now() % 100_000}/2026` },
      ...{ subject: 'Reservvägar', coverLetter: { type: 'doc', content: [paragraph] }, documents: [] },
      ...{ deadline: new Date(Date.now() + 40 * 86_400_000), recipients: [viewer.organisationId] },
    });
    await body.goto(`/remiss/${round.slug}`);
    await press(body, body.getByRole('navigation').getByRole('link', { name: '5. Kostnader' }));
    await body.waitForURL(/konsekvensutredning\/avsnitt-5$/u);
    await body.getByRole('heading', { name: '5. Kostnader' }).waitFor();
    await axe(body, 'the konsekvensutredning in the text');
    await expectNoSidewaysScroll(body, 'the konsekvensutredning in the text');
    await pictures(body, 'impact-reading');
    for (const [place, words] of [
      ['avsnitt-5-1/rad-2', 'Skyltarna kostar det dubbla.'],
      ['avsnitt-5-2', 'Avsnittet saknar kostnader.'],
    ] as const) {
      await body.goto(`/remiss/${round.slug}/konsekvensutredning/${place}`);
      const name = `Skriv synpunkt på konsekvensutredning ${place.replaceAll('-', ' ').replace('5 ', '5.').replace('/', ' ')}`;
      await press(body, body.getByRole('button', { name }));
      await type(body, body.getByRole('textbox', { name: 'Synpunkt', exact: true }), words);
      await body
        .getByText(/^Sparat \d\d\.\d\d|Allt är sparat/)
        .first()
        .waitFor();
    }
    await pictures(body, 'impact-commenting');
    await press(body, body.getByRole('button', { name: /^Ställningstagande till konsekvensutredning/ }));
    await choose(body, body.getByRole('radio', { name: 'Avstyrker', exact: true }));
    await press(body, body.getByRole('button', { name: 'Klar', exact: true }).last());
    await body
      .getByText(/^Sparat \d\d\.\d\d|Allt är sparat/)
      .first()
      .waitFor();
    await axe(body, 'with comments on the konsekvensutredning');
  });

  it('is put together after the text, each comment at its place', async () => {
    const municipality = await client('kommun-umea-coordinator');
    const expectedVersion = await openResponse(municipality, round.id);
    const { saveResponse } = await municipality.ask<{ saveResponse: { version: number } }>(
      'mutation ($i: SaveResponseInput!) { saveResponse(input: $i) { ... on SavedResponse { version } } }',
      { i: { roundId: round.id, expectedVersion, overallStance: 'SUPPORTS' } },
    );
    await submit(municipality, round.id, saveResponse.version);
    await adviser.goto(`/remiss/${round.slug}/sammanstallning`);
    await press(adviser, adviser.getByRole('link', { name: /^Konsekvensutredning/ }));
    await adviser.getByText('Skyltarna kostar det dubbla.').first().waitFor();
    await adviser.getByText('Avsnittet saknar kostnader.').first().waitFor();
    await axe(adviser, 'the compilation of the konsekvensutredning');
    await pictures(adviser, 'impact-compilation');
  });

  it('is written in the working copy of the next version', async () => {
    const { startRevision } = await (
      await client('jurist')
    ).ask<{ startRevision: { id: string } }>(
      'mutation ($v: ID!) { startRevision(versionId: $v) { ... on Draft { id } } }',
      { v: versionId },
    );
    await adviser.goto(`/utkast/${startRevision.id}/skriv`);
    const part = adviser.getByRole('button', { name: 'Skriv i ”Problemet”', exact: true });
    await reach(adviser, adviser.locator('[data-open][tabindex="0"]'));
    for (let step = 0; step < 30; step += 1) {
      if (await part.evaluate((element) => element === document.activeElement)) break;
      await adviser.keyboard.press('ArrowDown');
    }
    await adviser.keyboard.press('Enter');
    const words = adviser.getByRole('textbox', { name: 'Texten i ”Problemet”' });
    await words.waitFor();
    await adviser.keyboard.press('Control+End');
    await adviser.keyboard.type(' Det har sagts förr.');
    await adviser.keyboard.press('Control+S');
    await adviser.getByRole('button', { name: /^Ångra/ }).waitFor();
    await words.click();
    await adviser.keyboard.press('Escape');
    await words.waitFor({ state: 'detached' });
    await adviser.getByText('Det har sagts förr.').first().waitFor();
    await axe(adviser, 'the working copy with a konsekvensutredning');
    await pictures(adviser, 'impact-writing');
    for (const page of [adviser, body]) expectNoComplaints(page);
  });
});
