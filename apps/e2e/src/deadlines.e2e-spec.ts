import { GraphqlClient, publishText } from '@samsyn/testing';
import type { Browser, Locator, Page } from 'playwright-core';
import { axe, expectNoComplaints, openBrowser, pictures } from './support/browser.ts';
import { draftText } from './support/draft.ts';
import { press } from './support/keyboard.ts';
import { signedIn } from './support/people.ts';
import { demoPeople, siteUrl } from './support/settings.ts';

const BODY = 'Region Uppsala';
const KEY = 'region-uppsala-coordinator';
const TITLE = 'Remiss om svarstider';
const WORDS = 'Planen bör kunna övas tillsammans med kommunerna.';

const DAY = 86_400_000;
/** A day as it is typed in a field, and as it is read. */
const typed = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' })
    .format(Date.now() + days * DAY)
    .replaceAll('-', '');
const read = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'full' }).format(Date.now() + days * DAY);

describe('a round with too short a time, more time for one who asks, and a pause', () => {
  let browser: Browser;
  let officer: Page;
  let body: Page;
  let slug = '';

  beforeAll(async () => {
    browser = await openBrowser();
    await publishText(await new GraphqlClient(siteUrl()).signIn('jurist'), draftText('svarstider'));
    officer = await signedIn(browser, 'Handläggare 1');
    body = await signedIn(browser, demoPeople().find(({ key }) => key === KEY)?.displayName ?? '', BODY);
  });
  afterAll(async () => browser.close());

  const setDay = async (page: Page, field: Locator, days: number): Promise<void> => {
    await field.getByRole('spinbutton').first().focus();
    await page.keyboard.type(typed(days));
  };

  it('is made with a reason for the short time, which stands with the round', async () => {
    await officer.goto('/remisser/ny');
    const version = 'Socialstyrelsens föreskrifter om svarstider, version 1';
    await officer.getByLabel('Föreskrift').selectOption({ label: version });
    await officer.getByLabel('Remissens rubrik').fill(TITLE);
    await officer.getByLabel('Diarienummer').fill('4.1-321/2026');
    await officer.getByLabel('Vad yttrandet ska avse').fill('Förslaget i sin helhet.');
    expect(await officer.getByText('Tiden att svara är kort').count()).toBe(0);
    await setDay(officer, officer.getByRole('group', { name: /Sista svarsdag/ }), 20);
    await officer.getByText('Myndighetens egen regel är minst fyra veckor. Här är det 20 dagar, mot 28.').waitFor();
    await officer.getByRole('button', { name: 'Skapa remissen' }).click();
    await officer.getByText('Svarstiden är kort. Ange varför.').first().waitFor();
    await axe(officer, 'a form with too short a time');
    await pictures(officer, 'deadline-form');
    await officer.getByLabel('Varför är tiden kort?').fill('Lagen träder i kraft vid årsskiftet.');
    await officer.getByRole('button', { name: 'Skapa remissen' }).click();
    await officer.waitForURL(/\/remiss\/remiss-om-svarstider/);
    await officer.getByText('Lagen träder i kraft vid årsskiftet.').waitFor();
    await officer.getByText(/\d+ arbetsdagar kvar/).waitFor();
    slug = new URL(officer.url()).pathname.split('/').pop() ?? '';
    await axe(officer, 'a round with a short time');
  });

  it('is sent, and a body asks for more time from its own page', async () => {
    const client = await new GraphqlClient(siteUrl()).signIn('handlaggare');
    const { round, actors } = await client.ask<{ round: { id: string }; actors: { nodes: { id: string }[] } }>(
      'query ($s: String!, $b: String!) { round(slug: $s) { id } actors(filter: { search: $b }) { nodes { id } } }',
      { s: slug, b: BODY },
    );
    const letter = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Svara gärna.' }] }] };
    await client.ask(
      'mutation ($u: UpdateRoundInput!, $c: ChangeRecipientsInput!) { updateRound(input: $u) { __typename } changeRecipients(input: $c) { __typename } }',
      {
        u: { roundId: round.id, expectedVersion: 1, coverLetter: letter },
        c: { roundId: round.id, add: actors.nodes.map(({ id }) => id) },
      },
    );
    await officer.reload();
    await officer.getByRole('button', { name: 'Öppna remissen …' }).click();
    await officer.getByRole('button', { name: /^Skicka till 1 instans$/ }).click();
    await officer.getByRole('row', { name: new RegExp(BODY) }).waitFor();

    await body.goto(`/remiss/${slug}/svar`);
    await body.getByRole('link', { name: 'Svarsdag och anstånd' }).click();
    await body.getByRole('heading', { name: `Er svarsdag: ${read(20)}` }).waitFor();
    await body.getByRole('button', { name: 'Begär anstånd' }).click();
    await body.getByText('Skriv varför ni behöver mer tid.').first().waitFor();
    await axe(body, 'asking for more time without a reason');
    await setDay(body, body.getByRole('group', { name: /Anstånd till och med/ }), 40);
    await body.getByLabel('Varför behöver ni mer tid?').fill('Nämnden möts den 10.');
    await pictures(body, 'extension-ask');
    await body.getByRole('button', { name: 'Begär anstånd' }).click();
    await body.getByText('Väntar på besked', { exact: true }).waitFor();
    await axe(body, 'having asked for more time');
  });

  it('gives it another day, and board and body show it by themselves', async () => {
    await officer.getByText('Nämnden möts den 10.').waitFor();
    await officer.getByRole('row', { name: /Region Uppsala.*Begär anstånd/ }).waitFor();
    await axe(officer, 'a request for more time');
    await pictures(officer, 'extension-requests');
    await officer.getByRole('button', { name: `Medge anstånd ${BODY}` }).click();
    const dialog = officer.getByRole('dialog');
    await setDay(officer, dialog.getByRole('group', { name: /Anstånd till och med/ }), 35);
    await dialog.getByLabel('Ord till instansen').fill('Fem dagar tidigare går bra.');
    await axe(officer, 'granting more time');
    await dialog.getByRole('button', { name: 'Medge anstånd' }).click();
    await officer.getByRole('row', { name: /Region Uppsala.*Anstånd till/ }).waitFor();
    await body.getByRole('heading', { name: `Er svarsdag: ${read(35)}` }).waitFor();
    await body.getByText(`Ni har anstånd. För övriga gäller ${read(20)}.`).waitFor();
    await body.getByText('Fem dagar tidigare går bra.').waitFor();
    await axe(body, 'more time given');
    await pictures(body, 'extension-granted');
    const [file] = await Promise.all([
      body.waitForEvent('download'),
      body.getByRole('link', { name: 'Hämta till kalendern (.ics)' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.ics$/);
  });

  it('gives it still more time unasked, by keyboard, and the body sees that it did not ask', async () => {
    await press(officer, officer.getByRole('button', { name: 'Ge anstånd', exact: true }));
    const dialog = officer.getByRole('dialog', { name: 'Ge en instans anstånd utan begäran' });
    const give = dialog.getByRole('button', { name: 'Ge anstånd och underrätta' });
    await press(officer, give);
    await dialog.getByText('Välj den instans som ska få anstånd.').waitFor();
    await dialog.getByText('Ange varför instansen får anstånd. Skälet står i brevet till den.').waitFor();
    await axe(officer, 'giving more time without a body and a reason');
    await dialog.getByLabel('Instans', { exact: true }).selectOption({ label: BODY });
    await setDay(officer, dialog.getByRole('group', { name: /Anstånd till och med/ }), 37);
    await dialog.getByLabel('Varför får instansen anstånd?').fill('Bilagan kom sent till er.');
    await pictures(officer, 'extension-give');
    await press(officer, give);
    await dialog.waitFor({ state: 'detached' });
    await officer.getByText('2 beslut om anstånd').waitFor();
    await body.getByRole('heading', { name: `Er svarsdag: ${read(37)}` }).waitFor();
    await body.getByText(/utan att det har begärts\. Bilagan kom sent till er\./).waitFor();
    await axe(body, 'more time that was not asked for');
    await pictures(body, 'extension-unasked');
  });

  it('is paused: the body reads, and what it has written is kept and saved when the round goes on', async () => {
    await body.goto(`/remiss/${slug}`);
    await body.getByText('0 av 3 §§ granskade').waitFor();
    await body
      .getByRole('button', { name: /förslaget som helhet|Kommentera helheten|helheten/i })
      .first()
      .click();
    const words = body.getByRole('textbox', { name: 'Synpunkt', exact: true });
    await words.waitFor();
    await officer.getByRole('button', { name: 'Pausa', exact: true }).click();
    const dialog = officer.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Pausa remissen' }).click();
    await dialog.getByText('Ange varför remissen pausas. Instanserna ser skälet.').waitFor();
    await axe(officer, 'a pause without a reason');
    await dialog.getByLabel('Varför pausas remissen?').fill('Fel bilaga har skickats.');
    // what is typed as the pause begins is in nobody's answer yet
    await body.context().setOffline(true);
    await words.fill(WORDS);
    await dialog.getByRole('button', { name: 'Pausa remissen' }).click();
    await officer.getByText(/Remissen är pausad sedan/).waitFor();
    await axe(officer, 'a paused round');
    await pictures(officer, 'round-paused');
    await body.context().setOffline(false);
    await body.getByText('Remissen är pausad', { exact: true }).waitFor();
    await body.getByText('Fel bilaga har skickats.').waitFor();
    await body.getByText(/finns kvar i den här webbläsaren/).waitFor();
    await axe(body, 'reading a paused round');
    await pictures(body, 'answer-paused');
    await officer.getByRole('button', { name: 'Fortsätt remissen' }).click();
    await officer.getByText('Remissen fortsätter.').first().waitFor();
    await body.getByText('Remissen är pausad', { exact: true }).waitFor({ state: 'detached' });
    const client = await new GraphqlClient(siteUrl()).signIn(KEY);
    await saved(client, slug);
    expectNoComplaints(officer);
  });
});

/** Waits until the words are in the answer. */
async function saved(client: GraphqlClient, slug: string): Promise<void> {
  const { round } = await client.ask<{ round: { id: string } }>('query ($s: String!) { round(slug: $s) { id } }', {
    s: slug,
  });
  for (let tries = 0; tries < 100; tries += 1) {
    const { myResponse } = await client.ask<{ myResponse: { comments: { body: unknown }[] } }>(
      'query ($r: ID!) { myResponse(roundId: $r) { comments { body } } }',
      { r: round.id },
    );
    if (JSON.stringify(myResponse.comments).includes(WORDS)) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error('the words were not saved');
}
