import { setTimeout as sleep } from 'node:timers/promises';
import { GraphqlClient, publishText, sendRound } from '@samsyn/testing';
import type { Browser, Locator, Page } from 'playwright-core';
import { axe, expectNoComplaints, openBrowser, openPage, pictures } from './support/browser.ts';
import { draftText } from './support/draft.ts';
import { press, reach, type } from './support/keyboard.ts';
import { linkIn, mailAbout, mailsTo } from './support/mail.ts';
import { linkMadeMinutesAgo } from './support/sessions.ts';
import { siteUrl } from './support/settings.ts';

const TITLE = 'Remiss om kylkedjor';
const BODY = 'Region Gotland';
const REGISTRAR = 'registrator@region-gotland.example';
const WRITER = 'medarbetare.ett@region-gotland.example';
const SIGNATORY = 'undertecknare.ett@region-gotland.example';

/** No pointer is used in this file: every step is Tab, Enter, space, arrows and letters. The device that holds the passkey is Chromium's own. */
describe('a body without a sign-in service: from the invitation in the mailbox to the receipt', () => {
  let browser: Browser;
  let page: Page;
  /** The registrar's window stays: her passkey lies in it. */
  let coordinator: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    const client = async (key: string): Promise<GraphqlClient> => new GraphqlClient(siteUrl()).signIn(key);
    const version = await publishText(await client('jurist'), draftText('kylkedjor'));
    const officer = await client('handlaggare');
    const { actors } = await officer.ask<{ actors: { nodes: { id: string; name: string }[] } }>(
      '{ actors(filter: { kind: REGION }) { nodes { id name } } }',
    );
    await sendRound(officer, {
      versionId: version.id,
      title: TITLE,
      registrationNumber: '4.1-888/2026',
      subject: 'Förslaget i sin helhet.',
      deadline: new Date(Date.now() + 40 * 86_400_000),
      coverLetter: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Välkommen.' }] }] },
      recipients: [actors.nodes.find(({ name }) => name === BODY)?.id ?? ''],
      documents: [],
    });
  });
  afterAll(async () => browser.close());

  /** A window of somebody's own, at an address. */
  async function sitDown(address: string): Promise<void> {
    if (page !== coordinator) await page?.context().close();
    page = await openPage(browser);
    await page.goto(address);
  }

  async function openMenu(): Promise<void> {
    await reach(page, page.getByRole('button', { expanded: false }).and(page.locator('[aria-controls=konto]')));
    await page.keyboard.press('Enter');
  }

  async function signOut(): Promise<void> {
    await openMenu();
    await press(page, page.getByRole('button', { name: 'Logga ut' }));
    await page.waitForURL('**/logga-in');
  }

  type RoleName = 'Undertecknare' | 'Medarbetare' | 'Läsare';

  async function choose(select: Locator, role: RoleName): Promise<void> {
    await reach(page, select);
    await page.keyboard.press('Home');
    for (let step = 0; step < 4; step += 1) {
      const chosen = await select.evaluate((one) => (one as HTMLSelectElement).selectedOptions[0]?.textContent ?? '');
      if (chosen === role) break;
      await page.keyboard.press('ArrowDown');
    }
    expect(await select.evaluate((one) => (one as HTMLSelectElement).selectedOptions[0]?.textContent)).toBe(role);
  }

  async function invite(address: string, role: RoleName): Promise<void> {
    await type(page, page.getByLabel('E-postadress i arbetet'), address);
    await choose(page.getByLabel('Roll', { exact: true }), role);
    await press(page, page.getByRole('button', { name: 'Skicka inbjudan' }));
    await page.getByText(`En inbjudan är på väg till ${address}.`).waitFor();
  }

  /** Opens the link that came by mail, gives a name and goes in. */
  async function join(address: string, name: string): Promise<void> {
    await sitDown(linkIn(await mailAbout(address, `Inbjudan till ${BODY}`)));
    await page.getByRole('heading', { name: 'Inbjudan till era remissvar' }).waitFor();
    await axe(page, 'the page behind a colleague’s link');
    await type(page, page.getByLabel('Ditt namn'), name);
    await press(page, page.getByRole('button', { name: 'Gå med' }));
    await page.getByRole('link', { name: TITLE }).first().waitFor();
  }

  /** The code in the newest letter, when there are `nth`. */
  async function newestCode(nth: number, address = SIGNATORY): Promise<string> {
    for (let tries = 0; tries < 300; tries += 1) {
      const letters = (await mailsTo(address)).filter(({ subject }) => subject?.startsWith('Din kod'));
      if (letters.length >= nth) return /^\d{4} \d{4}$/m.exec(letters.at(-1)?.text ?? '')?.[0] ?? '';
      await sleep(100);
    }
    throw new Error('no letter with a code');
  }

  it('the registrar opens the link in a mail that has lain, by a code to the mailbox, and says what she is called', async () => {
    const link = linkIn(await mailAbout(REGISTRAR, TITLE));
    await linkMadeMinutesAgo(60, new URL(link).hash.slice(1));
    await sitDown(link);
    await press(page, page.getByRole('button', { name: 'Öppna remissen' }));
    await page.getByText('En kod är på väg till r•••@region-gotland.example').waitFor();
    expect(await page.getByLabel('Kod från mejlet').evaluate((one) => one === document.activeElement)).toBe(true);
    await axe(page, 'the code before a link opens');
    await pictures(page, 'invitation-code');
    await newestCode(1, REGISTRAR);
    await press(page, page.getByRole('button', { name: 'Skicka en ny kod' }));
    await page.getByText('En ny kod är på väg till r•••@region-gotland.example.', { exact: false }).waitFor();
    await type(page, page.getByLabel('Kod från mejlet'), await newestCode(2, REGISTRAR));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/remiss/remiss-om-kylkedjor*');
    // the page takes the focus to its heading when it has come, and the menu closes when the focus leaves it
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await openMenu();
    await press(page, page.getByRole('link', { name: 'Ditt konto' }));
    await page.waitForURL('**/konto');
    await page.getByText(`Du kan logga in med en kod till ${REGISTRAR}.`).waitFor();
    await type(page, page.getByLabel('Ditt namn'), 'Registrator 7');
    await press(page, page.getByRole('button', { name: 'Spara namnet' }));
    await page.getByText('Namnet är sparat.').waitFor();
    await axe(page, 'the account');
    expectNoComplaints(page);
  });

  it('adds a passkey, and comes back by it', async () => {
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
    await type(page, page.getByLabel('Nyckelns namn'), 'Jobbdatorn');
    await press(page, page.getByRole('button', { name: 'Lägg till en nyckel' }));
    await page.getByRole('heading', { name: 'Jobbdatorn' }).waitFor();
    await mailAbout(REGISTRAR, 'En nyckel har lagts till');
    await axe(page, 'the account with a passkey');
    await pictures(page, 'account');
    await press(page, page.getByRole('button', { name: 'Lägg till en nyckel' }));
    await page.getByText('Ge nyckeln ett namn', { exact: false }).or(page.getByText('har redan en nyckel')).waitFor();
    await signOut();
    await axe(page, 'the sign-in');
    await press(page, page.getByRole('button', { name: 'Logga in med nyckel' }));
    await page.waitForURL((url) => url.pathname !== '/logga-in');
    await page.getByText('Registrator 7').first().waitFor();
    expectNoComplaints(page);
  });

  it('invites two colleagues, each in a role', async () => {
    await press(page, page.getByRole('link', { name: 'Kollegor' }));
    await page.getByRole('heading', { name: 'Bjud in en kollega' }).waitFor();
    await invite(WRITER, 'Medarbetare');
    await invite(SIGNATORY, 'Läsare');
    await page.getByRole('heading', { name: '2 inbjudningar väntar' }).waitFor();
    await press(page, page.getByRole('button', { name: 'Visa vad som har hänt' }));
    await page.getByText(`Registrator 7 bjöd in ${WRITER} som medarbetare.`).waitFor();
    await axe(page, 'the colleagues');
    await pictures(page, 'colleagues');
    await press(page, page.getByRole('button', { name: 'Byt roll Registrator 7' }));
    await page.getByRole('dialog').waitFor();
    await axe(page, 'a role being changed');
    await page.keyboard.press('Escape');
    await press(page, page.getByRole('button', { name: 'Ta bort Registrator 7' }));
    await press(page, page.getByRole('dialog').getByRole('button', { name: 'Ta bort', exact: true }));
    await page.getByText('Ni måste ha minst en samordnare.', { exact: false }).waitFor();
    await axe(page, 'the last coordinator stays');
    await page.keyboard.press('Escape');
    expectNoComplaints(page);
    coordinator = page;
  });

  it('one of them comes in from the mail and writes a comment', async () => {
    await join(WRITER, 'Medarbetare 11');
    await press(page, page.getByRole('link', { name: TITLE }).first());
    await page.getByText('0 av 3 §§ granskade').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('c');
    await page.getByRole('textbox', { name: 'Synpunkt', exact: true }).waitFor();
    await page.keyboard.insertText('Kylkedjan bör omfatta även transporter.');
    await page
      .getByText(/^Sparat \d\d\.\d\d|Allt är sparat/)
      .first()
      .waitFor();
    await axe(page, 'a colleague’s comment');
    expect(await page.getByRole('link', { name: 'Kollegor' }).count()).toBe(0);
    expectNoComplaints(page);
  });

  it('the other joins as a reader, and the coordinator makes her a signatory', async () => {
    await join(SIGNATORY, 'Undertecknare 11');
    const hers = page;
    page = coordinator;
    await page.reload();
    const change = page.getByRole('button', { name: 'Byt roll Undertecknare 11' });
    await press(page, change);
    await choose(page.getByRole('dialog').getByLabel('Roll', { exact: true }), 'Undertecknare');
    await axe(page, 'a role that is another');
    await press(page, page.getByRole('button', { name: 'Spara rollen' }));
    await page.getByText('Undertecknare 11 har fått en ny roll.').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await change.evaluate((one) => one === document.activeElement)).toBe(true);
    await press(page, page.getByRole('button', { name: 'Visa vad som har hänt' }));
    await page.getByText('Registrator 7 bytte roll för Undertecknare 11, från läsare till undertecknare.').waitFor();
    expectNoComplaints(page);
    await page.context().close();
    page = hers;
    await press(page, page.getByRole('link', { name: TITLE }).first());
    await page
      .getByText(/Du är utloggad/)
      .first()
      .waitFor();
  });

  it('she was signed out by it, comes back by a code in the mail, and submits', async () => {
    await sitDown('/logga-in');
    await reach(page, page.getByLabel('Din e-postadress i arbetet'));
    await page.keyboard.insertText(SIGNATORY);
    await page.keyboard.press('Enter');
    await page.getByLabel('Kod från mejlet').waitFor();
    await axe(page, 'the code');
    await pictures(page, 'sign-in-code');
    const code = await newestCode(1);
    await type(page, page.getByLabel('Kod från mejlet'), code === '0000 0000' ? '11111111' : '00000000');
    await page.keyboard.press('Enter');
    await page.getByText('Koden stämmer inte.', { exact: false }).waitFor();
    await axe(page, 'a wrong code');
    await type(page, page.getByLabel('Kod från mejlet'), code);
    await page.keyboard.press('Enter');
    await press(page, page.getByRole('link', { name: TITLE }).first());
    await page.getByText('0 av 3 §§ granskade').waitFor();
    await press(page, page.getByRole('link', { name: 'Till svaret' }));
    await page.getByText('Kylkedjan bör omfatta även transporter.').first().waitFor();
    await reach(page, page.getByRole('radio', { name: 'Tillstyrker', exact: true }).first());
    await page.keyboard.press('Space');
    await page.getByText('Inget saknas. Svaret kan lämnas in.').waitFor();
    await press(page, page.getByRole('button', { name: 'Lämna in …' }));
    await press(page, page.getByRole('dialog').getByRole('button', { name: 'Lämna in svaret' }));
    await page.waitForURL('**/kvitto');
    await page
      .getByText(/^SAM-\d{4}-\d{6}$/)
      .first()
      .waitFor();
    await axe(page, 'the receipt');
    expectNoComplaints(page);
  });

  it('says for whom she comes, when the address belongs to two bodies', async () => {
    const other = await new GraphqlClient(siteUrl()).signIn('region-halland-coordinator');
    await other.ask(`mutation { inviteColleague(email: "${SIGNATORY}", role: READER) { __typename } }`);
    const link = linkIn(await mailAbout(SIGNATORY, 'Inbjudan till Region Halland'));
    await new GraphqlClient(siteUrl()).ask(
      `mutation ($t: String!) { acceptColleagueInvitation(token: $t, displayName: "Läsare 12") { __typename } }`,
      { t: new URL(link).hash.slice(1) },
    );
    await signOut();
    await type(page, page.getByLabel('Din e-postadress i arbetet'), SIGNATORY);
    await page.keyboard.press('Enter');
    await page.getByLabel('Kod från mejlet').waitFor();
    await type(page, page.getByLabel('Kod från mejlet'), await newestCode(2));
    await page.keyboard.press('Enter');
    const choice = page.getByRole('button', { name: 'Region Halland · Läsare' });
    await choice.waitFor();
    await axe(page, 'two bodies to choose from');
    await press(page, choice);
    await page.waitForURL((url) => url.pathname !== '/logga-in');
    await page.getByText('Läsare 12 · Läsare').waitFor();
    expectNoComplaints(page);
  });
});
