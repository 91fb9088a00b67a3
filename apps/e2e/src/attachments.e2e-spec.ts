import { makePdf } from '@samsyn/documents/testing/pdf';
import { documentOf, GraphqlClient, publishText, sendRound } from '@samsyn/testing';
import type { Browser, Page } from 'playwright-core';
import { axe, expectNoComplaints, openBrowser, pictures } from './support/browser.ts';
import { draftText } from './support/draft.ts';
import { press, type } from './support/keyboard.ts';
import { signedIn } from './support/people.ts';
import { demoPeople, siteUrl } from './support/settings.ts';

const BODY = 'Region Uppsala';
const PDF = makePdf({
  pages: [
    [
      { x: 72, y: 760, text: 'Kostnader', size: 16, bold: true },
      { x: 72, y: 720, text: 'Beredskapslagren kostar regionen fyra miljoner kronor om året.' },
    ],
  ],
});
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const PROGRAM = Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]);

describe('a body sends files with its answer, and the authority reads and finds them', () => {
  let browser: Browser;
  let body: Page;
  let officer: Page;
  let slug = '';

  beforeAll(async () => {
    browser = await openBrowser();
    const version = await publishText(await new GraphqlClient(siteUrl()).signIn('jurist'), draftText('bilagor'));
    const client = await new GraphqlClient(siteUrl()).signIn('handlaggare');
    const { actors } = await client.ask<{ actors: { nodes: { id: string }[] } }>(
      `{ actors(filter: { search: "${BODY}" }) { nodes { id } } }`,
    );
    const round = await sendRound(client, {
      versionId: version.id,
      title: 'Remiss med bilagor',
      registrationNumber: '4.1-5252/2026',
      subject: 'Förslaget i sin helhet.',
      deadline: new Date(Date.now() + 40 * 86_400_000),
      coverLetter: documentOf(['Ni ges tillfälle att yttra er.']),
      recipients: actors.nodes.slice(0, 1).map(({ id }) => id),
      documents: [],
    });
    slug = round.slug;
    const name = demoPeople().find(({ key }) => key === 'region-uppsala-coordinator')?.displayName ?? '';
    body = await signedIn(browser, name, BODY);
    officer = await signedIn(browser, 'Handläggare 1');
  });
  afterAll(async () => browser.close());

  const section = () => body.getByRole('region', { name: 'Bilagor' });
  const choose = async (...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> =>
    section().getByLabel('Välj filer att bifoga').setInputFiles(files);

  it('files are chosen, named and taken away; one that does not arrive waits to be sent again', async () => {
    await body.goto(`/remiss/${slug}`);
    await body.getByRole('heading', { level: 1 }).waitFor();
    await body.goto(`/remiss/${slug}/svar`);
    await section().getByLabel('Välj filer att bifoga').waitFor({ state: 'attached' });
    await choose({ name: 'Kostnader_2026.pdf', mimeType: 'application/pdf', buffer: Buffer.from(PDF) });
    await section().getByRole('link', { name: 'Kostnader 2026' }).waitFor();
    await body.route('**/filer/bilagor/**', async (route) => route.abort());
    await choose({ name: 'karta.png', mimeType: 'image/png', buffer: PICTURE });
    await section()
      .getByText(/^Filen kom inte fram\./)
      .waitFor();
    await choose({ name: 'program.exe', mimeType: 'application/octet-stream', buffer: PROGRAM });
    await section().getByRole('button', { name: 'Försök igen program.exe' }).waitFor();
    await body.unroute('**/filer/bilagor/**');
    await press(body, section().getByRole('button', { name: 'Försök igen karta.png' }));
    await section().getByText('Texten i filen kan inte läsas; den går med ändå.').waitFor();
    await press(body, section().getByRole('button', { name: 'Försök igen program.exe' }));
    await section()
      .getByText(/^Filen är av ett slag som inte tas emot\./)
      .waitFor();
    // sent as often as one likes it is of the same kind
    expect(await section().getByRole('button', { name: 'Försök igen program.exe' }).count()).toBe(0);
    await axe(body, 'files at an answer');
    await pictures(body, 'attachments');
    await press(body, section().getByRole('button', { name: 'Ta bort ur listan program.exe' }));
    await press(body, section().getByRole('button', { name: 'Byt rubrik Kostnader 2026' }));
    await type(body, section().getByLabel('Rubrik på bilagan'), 'Vad lagren kostar');
    await body.keyboard.press('Enter');
    await section()
      .getByRole('link', { name: /Vad lagren kostar/ })
      .waitFor();
    await press(body, section().getByRole('button', { name: 'Ta bort karta' }));
    await press(body, body.getByRole('button', { name: 'Ta bort bilagan' }));
    await section().getByRole('link', { name: 'karta' }).waitFor({ state: 'detached' });
  });

  it('what is submitted stands in the receipt', async () => {
    await body.getByRole('radio', { name: 'Tillstyrker', exact: true }).check({ force: true });
    await body.getByText('Inget saknas. Svaret kan lämnas in.').waitFor();
    await press(body, body.getByRole('button', { name: 'Lämna in …' }));
    const asked = body.getByRole('dialog', { name: 'Lämna in svaret?' });
    await asked.getByRole('list', { name: '1 bilaga går med svaret:' }).getByText('Vad lagren kostar').waitFor();
    await axe(body, 'what is asked before an answer with files is submitted');
    await pictures(body, 'attachments-dialog');
    await press(body, body.getByRole('button', { name: 'Lämna in svaret' }));
    await body.waitForURL('**/kvitto');
    await body.getByRole('link', { name: /Vad lagren kostar/ }).waitFor();
    await axe(body, 'a receipt with files');
    await pictures(body, 'attachments-receipt');
  });

  it('the authority finds a word inside the file, and the file at the answer', async () => {
    await officer.goto(`/remiss/${slug}/lasrum?sok=beredskapslag`);
    const item = officer.getByRole('article', { name: BODY });
    await item
      .getByText(/Beredskapslagren kostar/)
      .first()
      .waitFor();
    await axe(officer, 'a file in the reading room');
    await pictures(officer, 'attachments-reading');
    const [download] = await Promise.all([
      officer.waitForEvent('download'),
      item.getByRole('link', { name: /Vad lagren kostar/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Kostnader_2026.pdf');
    await press(officer, item.getByRole('link', { name: `Hela svaret ${BODY}` }));
    const dialog = officer.getByRole('dialog', { name: BODY });
    await dialog.getByRole('heading', { name: '1 bilaga' }).waitFor();
    await axe(officer, 'the whole answer with its files');
    await pictures(officer, 'attachments-answer');
  });

  it('a supplement says which files are new, and which are as they were', async () => {
    await body.goto(`/remiss/${slug}/inlamningar`);
    await press(body, body.getByRole('button', { name: 'Påbörja en komplettering' }));
    await choose({ name: 'karta.png', mimeType: 'image/png', buffer: PICTURE });
    await section().getByRole('link', { name: 'karta' }).waitFor();
    await body.goto(`/remiss/${slug}/inlamningar`);
    await body.getByRole('listitem').filter({ hasText: 'karta (karta.png, 1 kB) Ny' }).waitFor();
    await body.getByRole('listitem').filter({ hasText: 'Vad lagren kostar (Kostnader_2026.pdf' }).waitFor();
    await axe(body, 'what a supplement does to the files');
    await pictures(body, 'attachments-difference');
  });

  it('nothing was complained of', () => {
    for (const page of [body, officer]) expectNoComplaints(page, /ERR_FAILED|422/u);
  });
});
