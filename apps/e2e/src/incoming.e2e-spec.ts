import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeForm, openForm, withCell } from '@samsyn/documents/testing/answer-form';
import { makePdf } from '@samsyn/documents/testing/pdf';
import { GraphqlClient, publishText, sendRound } from '@samsyn/testing';
import type { Browser, Page } from 'playwright-core';
import { axe, expectNoComplaints, openBrowser, pictures } from './support/browser.ts';
import { draftText } from './support/draft.ts';
import { find, press, reach } from './support/keyboard.ts';
import { signedIn } from './support/people.ts';
import { demoPeople, siteUrl } from './support/settings.ts';

const ASKED = ['Region Uppsala', 'Region Dalarna'] as const;
const STRANGER = 'Region Gotland';
const TITLE = 'Remiss om lokaler';

const line = (y: number, text: string, more: object = {}) => ({ x: 72, y, text, ...more });
const PDF = makePdf({
  pages: [
    [
      line(760, 'Allmänna synpunkter', { bold: true, size: 16 }),
      line(720, 'Regionen är positiv till förslaget om lokaler.'),
      line(680, '1 kap. 2 §', { bold: true, size: 14 }),
      line(640, 'Planen behöver inte ses över varje år. Vart tredje år räcker.'),
    ],
    [
      line(760, '2 kap. 1 §', { bold: true, size: 14 }),
      line(720, 'Uppgifterna bör lämnas digitalt.'),
      line(680, 'Med vänlig hälsning', { bold: true, size: 12 }),
    ],
  ],
});
const MAIL = [
  'From: registrator@regionen.example',
  'Subject: Yttrande om lokaler',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Regionen har inget att invända mot 2 kap. 1 §.',
].join('\r\n');

describe('answers that came from outside are registered by the authority, and confirmed by the body', () => {
  let browser: Browser;
  let registrar: Page;
  let body: Page;
  let slug = '';

  beforeAll(async () => {
    browser = await openBrowser();
    const version = await publishText(await new GraphqlClient(siteUrl()).signIn('jurist'), draftText('lokaler'));
    const officer = await new GraphqlClient(siteUrl()).signIn('handlaggare');
    const recipients: string[] = [];
    for (const name of ASKED) {
      const { actors } = await officer.ask<{ actors: { nodes: { id: string }[] } }>(
        `{ actors(filter: { search: "${name}" }) { nodes { id } } }`,
      );
      recipients.push(...actors.nodes.slice(0, 1).map(({ id }) => id));
    }
    const round = await sendRound(officer, {
      versionId: version.id,
      title: TITLE,
      registrationNumber: '4.1-777/2026',
      subject: 'Förslaget i sin helhet.',
      deadline: new Date(Date.now() + 40 * 86_400_000),
      coverLetter: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Svara gärna.' }] }] },
      recipients,
      documents: [],
    });
    slug = round.slug;
    registrar = await signedIn(browser, 'Registrator 1');
    body = await coordinatorOf('region-uppsala-coordinator', ASKED[0]);
  });
  afterAll(async () => browser.close());

  const coordinatorOf = async (key: string, organisation: string): Promise<Page> =>
    signedIn(browser, demoPeople().find((one) => one.key === key)?.displayName ?? '', organisation);

  /** Brings a file in for a body, by keyboard but for the browser's own file window. */
  const receive = async (name: string, bytes: Uint8Array | string, organisation: string): Promise<void> => {
    const path = join(tmpdir(), `samsyn-${process.pid}-${name}`);
    await writeFile(path, bytes);
    await registrar.goto(`/remiss/${slug}/inkomna`);
    await registrar.locator('input[type=file]').setInputFiles(path);
    await find(registrar, registrar.getByRole('combobox', { name: 'Från' }), organisation);
    await press(registrar, registrar.getByRole('button', { name: 'Läs in', exact: true }));
    await registrar.getByRole('heading', { name: organisation, level: 1 }).waitFor();
  };
  /** The control of a piece, by the words on it. */
  const piece = (words: RegExp) => registrar.getByRole('button', { name: words }).first();
  const left = async (): Promise<number> => registrar.getByText('Förslag', { exact: true }).count();
  const stance = async (label: string): Promise<void> => {
    await registrar.getByLabel('Inställning till helheten').selectOption({ label });
    await registrar.getByText('Sparat.').waitFor();
  };

  it('a PDF is read with its pages and places, cut by keys, and registered', async () => {
    await registrar.goto(`/remiss/${slug}/inkomna`);
    await registrar.getByText('Inget svar har kommit in utifrån.').waitFor();
    await axe(registrar, 'no answer from outside yet');
    await receive('svar.pdf', PDF, ASKED[0]);
    await piece(/Synpunkt 1 kap\. 2 §/).waitFor();
    await registrar.getByText('Sida 2', { exact: true }).waitFor();
    await axe(registrar, 'an answer from outside, read in');
    await pictures(registrar, 'incoming-work');
    await press(registrar, registrar.getByRole('button', { name: /^Bekräfta de \d som inte är synpunkter$/ }));
    await registrar.getByText('Bekräftat.').waitFor();
    // The focus stands on the next piece that is left: keys do the rest.
    await reach(registrar, piece(/Synpunkt 1 kap\. 2 §/));
    await registrar.keyboard.press('d');
    await registrar.getByRole('dialog', { name: 'Dela stycket' }).waitFor();
    await press(registrar, registrar.getByRole('button', { name: '… Vart tredje år räcker.' }));
    await registrar.getByText('Stycket är delat.').waitFor();
    await reach(registrar, piece(/Synpunkt 1 kap\. 2 §/));
    await registrar.keyboard.press('r');
    await registrar.getByRole('group', { name: 'Stycket är' }).waitFor();
    await axe(registrar, 'a piece being changed');
    await pictures(registrar, 'incoming-piece');
    await registrar.getByLabel('Inställning till paragrafen').selectOption({ label: 'Avstyrker' });
    await registrar.keyboard.press('Control+Enter');
    await registrar.getByText('Stycket är klart.').waitFor();
    for (let turn = await left(); turn > 0; turn -= 1) {
      await reach(registrar, registrar.getByRole('button', { name: /Förslag$/ }).first());
      await registrar.keyboard.press('b');
      for (const end = Date.now() + 5000; (await left()) >= turn && Date.now() < end;)
        await registrar.waitForTimeout(50);
    }
    await stance('Tillstyrker med synpunkter');
    await press(registrar, registrar.getByRole('button', { name: 'Registrera svaret' }));
    await registrar.getByText(/^Registrerat som SAM-/).waitFor();
    await axe(registrar, 'a registered answer');
    await press(registrar, registrar.getByRole('button', { name: 'Be organisationen bekräfta' }));
    await registrar.getByText('Bekräftelse begärd').waitFor();
    await pictures(registrar, 'incoming-registered');
  });

  it('the board and the compilation have it, marked', async () => {
    await registrar.goto(`/remiss/${slug}`);
    await registrar.getByText('Registrerat av myndigheten').waitFor();
    await registrar.goto(`/remiss/${slug}/sammanstallning`);
    await registrar
      .getByText(/1 kap\. 2 §/)
      .first()
      .waitFor();
  });

  it('the body reads how it was registered, and confirms', async () => {
    await body.goto(`/remiss/${slug}/registrerat-svar`);
    await body.getByRole('heading', { name: 'Så har vi registrerat ert svar', level: 1 }).waitFor();
    await body.getByText('Uppgifterna bör lämnas digitalt.').waitFor();
    await axe(body, 'how an answer was registered');
    await pictures(body, 'registered-answer');
    await press(body, body.getByRole('button', { name: 'Det stämmer', exact: true }));
    await body.getByText(/^Bekräftat av /).waitFor();
    await registrar.goto(`/remiss/${slug}/inkomna`);
    await registrar.getByText('Bekräftat av organisationen').waitFor();
  });

  it('the product’s own form has its points at once, and a mail of one who was not asked stands apart', async () => {
    const other = await coordinatorOf('region-dalarna-coordinator', ASKED[1]);
    await other.goto(`/remiss/${slug}/svar`);
    await other.getByRole('link', { name: 'Svara i Word' }).waitFor();
    const form = await openForm(
      new Uint8Array(await (await other.request.get(`/export/remiss/${slug}/svarsformular.docx`)).body()),
    );
    const row = form.rows.findIndex((words) => words.includes('>2 kap. 1 §<'));
    form.rows[row] = withCell(form.rows[row] ?? '', 3, 'Uppgifterna finns redan hos oss.');
    await receive('svar.docx', closeForm(form), ASKED[1]);
    await registrar.getByText('Organisationens svarsformulär från Samsyn', { exact: false }).waitFor();
    await reach(registrar, piece(/Synpunkt 2 kap\. 1 §/));
    await registrar.keyboard.press('b');
    await registrar.getByText('1 av 1 stycken genomgångna').waitFor();
    await stance('Ingen erinran');
    await press(registrar, registrar.getByRole('button', { name: 'Registrera svaret' }));
    await registrar.getByText(/^Registrerat som SAM-/).waitFor();

    await receive('svar.eml', MAIL, STRANGER);
    await registrar.getByText('Ämne: Yttrande om lokaler').waitFor();
    await registrar.getByText('Oombett').waitFor();
    await press(registrar, registrar.getByRole('button', { name: 'Avskriv' }));
    await registrar.getByRole('dialog').getByLabel('Varför').fill('Dubblett av ett tidigare mejl.');
    await axe(registrar, 'setting aside');
    await press(registrar, registrar.getByRole('dialog').getByRole('button', { name: 'Avskriv' }));
    await registrar.getByText('Avskrivet: Dubblett av ett tidigare mejl.').waitFor();
    await registrar.goto(`/remiss/${slug}/inkomna`);
    await registrar.getByRole('heading', { name: 'Avskrivna' }).waitFor();
    await axe(registrar, 'the list of what came in');
    await pictures(registrar, 'incoming-list');
  });

  it('without complaints of the browser', () => {
    expectNoComplaints(registrar);
    expectNoComplaints(body);
  });
});
