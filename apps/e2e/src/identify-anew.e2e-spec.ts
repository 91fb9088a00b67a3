import { GraphqlClient, publishText, sendRound } from '@samsyn/testing';
import type { Browser, Page } from 'playwright-core';
import { axe, expectNoComplaints, openBrowser, openPage, pictures } from './support/browser.ts';
import { draftText } from './support/draft.ts';
import { press, type } from './support/keyboard.ts';
import { linkIn, mailAbout } from './support/mail.ts';
import { identifiedMinutesAgo } from './support/sessions.ts';
import { siteUrl } from './support/settings.ts';

const BODY = 'Region Blekinge';
const REGISTRAR = 'registrator@region-blekinge.example';
const COLLEAGUE = 'medarbetare.ett@region-blekinge.example';
const TITLE = 'Remiss om bekräftelser';

/** By keys alone: a session that has been open for a while is asked who it is before it changes who gets in. */
describe('a person whose session has been open for more than ten minutes', () => {
  let browser: Browser;
  let page: Page;
  const dialog = () => page.getByRole('dialog', { name: 'Bekräfta vem du är' });

  beforeAll(async () => {
    browser = await openBrowser();
    const client = async (key: string): Promise<GraphqlClient> => new GraphqlClient(siteUrl()).signIn(key);
    const version = await publishText(await client('jurist'), draftText('bekräftelser'));
    const officer = await client('handlaggare');
    const { actors } = await officer.ask<{ actors: { nodes: { id: string; name: string; mailbox: string }[] } }>(
      '{ actors(filter: { kind: REGION }) { nodes { id name mailbox } } }',
    );
    const body = actors.nodes.find(({ name }) => name === BODY);
    expect(body?.mailbox).toBe(REGISTRAR);
    await sendRound(officer, {
      versionId: version.id,
      title: TITLE,
      registrationNumber: '4.1-889/2026',
      subject: 'Förslaget i sin helhet.',
      deadline: new Date(Date.now() + 40 * 86_400_000),
      coverLetter: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Välkommen.' }] }] },
      recipients: [body?.id ?? ''],
      documents: [],
    });
    page = await openPage(browser);
    await page.goto(linkIn(await mailAbout(REGISTRAR, TITLE)));
    await press(page, page.getByRole('button', { name: 'Öppna remissen' }));
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    const device = await page.context().newCDPSession(page);
    await device.send('WebAuthn.enable');
    await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.goto('/konto');
    await page.getByText(`Du kan logga in med en kod till ${REGISTRAR}.`).waitFor();
  });
  afterAll(async () => browser.close());

  it('is told so when she gives up, and nothing is changed', async () => {
    await identifiedMinutesAgo(11);
    await type(page, page.getByLabel('Nyckelns namn'), 'Jobbdatorn');
    const add = page.getByRole('button', { name: 'Lägg till en nyckel' });
    await press(page, add);
    await dialog().waitFor();
    await axe(page, 'the dialog that asks who one is');
    await pictures(page, 'identify-anew');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await page.getByText('Bekräfta vem du är: det var mer än tio minuter sedan', { exact: false }).waitFor();
    expect(await add.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.getByRole('heading', { name: 'Jobbdatorn' }).count()).toBe(0);
  });

  it('says who she is by a code in the mail, and the key she asked for is made', async () => {
    await press(page, page.getByRole('button', { name: 'Lägg till en nyckel' }));
    await press(page, dialog().getByRole('button', { name: `Skicka en kod till ${REGISTRAR}` }));
    const letter = await mailAbout(REGISTRAR, 'Din kod');
    const code = /^\d{4} \d{4}$/m.exec(letter.text ?? '')?.[0] ?? '';
    await page.getByLabel('Kod från mejlet').waitFor();
    await axe(page, 'the code in the dialog');
    await pictures(page, 'identify-anew-code');
    await type(page, page.getByLabel('Kod från mejlet'), code);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Jobbdatorn' }).waitFor();
    await dialog().waitFor({ state: 'detached' });
    expectNoComplaints(page);
  });

  it('or by her key, and the colleague she asked for is invited', async () => {
    await press(page, page.getByRole('link', { name: 'Kollegor' }));
    await page.getByRole('heading', { name: 'Bjud in en kollega' }).waitFor();
    await identifiedMinutesAgo(11);
    await type(page, page.getByLabel('E-postadress i arbetet'), COLLEAGUE);
    await page.keyboard.press('Enter');
    await press(page, dialog().getByRole('button', { name: 'Bekräfta med nyckel' }));
    await page.getByText(`En inbjudan är på väg till ${COLLEAGUE}.`).waitFor();
    await dialog().waitFor({ state: 'detached' });
    expectNoComplaints(page);
  });
});
