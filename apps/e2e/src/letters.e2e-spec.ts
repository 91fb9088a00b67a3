import { GraphqlClient, publishText, sendRound } from '@samsyn/testing';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import {
  axe,
  expectNoComplaints,
  expectNoSidewaysScroll,
  NARROW,
  openBrowser,
  openPage,
  pictures,
  WIDE,
} from './support/browser.ts';
import { draftText } from './support/draft.ts';
import { press, reach, type } from './support/keyboard.ts';
import { mailAbout } from './support/mail.ts';
import { signedIn } from './support/people.ts';
import { siteUrl } from './support/settings.ts';

const TITLE = 'Remiss om brevgång';
/** Its mailbox is no more: test/mail-catcher.mjs. */
const BODY = 'Region Kronoberg';
const NEW_ADDRESS = 'diarium@region-kronoberg.example';
const DAY = 86_400_000;

/** The morning of the reminder sixty days before the last one, which is some two weeks off, is now. */
async function bringMorningForward(): Promise<void> {
  const { DATABASE_URL } = JSON.parse(process.env['E2E_ENV'] ?? '{}') as { DATABASE_URL?: string };
  const database = new pg.Client({ connectionString: DATABASE_URL });
  await database.connect();
  try {
    await database.query(
      `SELECT graphile_worker.add_job('remind', json_build_object('day', substr(j.key, 8)), job_key => j.key, run_at => now())
       FROM graphile_worker.jobs j WHERE j.task_identifier = 'remind' AND substr(j.key, 8) BETWEEN (current_date + 11)::text AND (current_date + 16)::text`,
    );
  } finally {
    await database.end();
  }
}

describe('the letters of a round, by keyboard alone', () => {
  let browser: Browser;
  let officer: Page;
  let round: { id: string; slug: string };

  beforeAll(async () => {
    browser = await openBrowser();
    const version = await publishText(await new GraphqlClient(siteUrl()).signIn('jurist'), draftText('brevgång'));
    const client = await new GraphqlClient(siteUrl()).signIn('handlaggare');
    const { actors } = await client.ask<{ actors: { nodes: { id: string; name: string }[] } }>(
      `query ($s: String!) { actors(filter: { search: $s }, first: 5) { nodes { id name } } }`,
      { s: BODY },
    );
    round = await sendRound(client, {
      versionId: version.id,
      title: TITLE,
      registrationNumber: '4.1-777/2026',
      subject: 'Förslaget i sin helhet.',
      deadline: new Date(Date.now() + 75 * DAY),
      coverLetter: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ni ges tillfälle.' }] }],
      },
      recipients: actors.nodes.filter(({ name }) => name === BODY).map(({ id }) => id),
      documents: [],
    });
    officer = await signedIn(browser, 'Handläggare 1');
    await officer.goto(`/remiss/${round.slug}/brev`);
  });
  afterAll(async () => browser.close());

  it('get words of the office’s own, held against the fields there are', async () => {
    await press(officer, officer.getByRole('button', { name: 'Ändra text Inbjudan, svenska' }));
    const dialog = officer.getByRole('dialog');
    await type(officer, dialog.getByLabel('Ämnesrad'), 'Vi vill höra er om {{remiss}}');
    await type(officer, dialog.getByRole('textbox', { name: 'Brev' }), 'Bästa {{instnas}}');
    await press(officer, dialog.getByRole('button', { name: 'Spara text' }));
    await dialog.getByText('Fältet {{instnas}} finns inte.', { exact: false }).waitFor();
    await axe(officer, 'the words of a letter');
    await type(
      officer,
      dialog.getByRole('textbox', { name: 'Brev' }),
      'Bästa {{instans}},\n\nsvara senast {{sista svarsdag}}: {{länk}}',
    );
    await press(officer, dialog.getByRole('button', { name: 'Spara text' }));
    await dialog.waitFor({ state: 'detached' });
    await officer.getByText('egen text för remissen').waitFor();
  });

  it('show which came back, and go to a corrected address', async () => {
    await officer.getByText('En inbjudan har kommit tillbaka.', { exact: false }).waitFor();
    await officer.getByText('(550)', { exact: false }).waitFor();
    await axe(officer, 'the letters of a round');
    await pictures(officer, 'letters');
    await officer.setViewportSize(NARROW);
    await expectNoSidewaysScroll(officer, 'letters');
    await officer.setViewportSize(WIDE);
    const resend = officer.getByRole('button', { name: `Skicka om ${BODY}` });
    await press(officer, resend);
    const dialog = officer.getByRole('dialog');
    await type(officer, dialog.getByLabel('E-postadress'), 'ingen adress');
    await press(officer, dialog.getByRole('button', { name: 'Skicka om' }));
    await dialog.getByText('Skriv en e-postadress', { exact: false }).waitFor();
    await type(officer, dialog.getByLabel('E-postadress'), NEW_ADDRESS);
    await press(officer, dialog.getByRole('button', { name: 'Skicka om' }));
    await dialog.waitFor({ state: 'detached' });
    expect(await resend.evaluate((element) => element === document.activeElement)).toBe(true);
    const letter = await mailAbout(NEW_ADDRESS, `Vi vill höra er om ${TITLE}`);
    expect(letter.text).toContain(`Bästa ${BODY},`);
    await officer.getByText('Tidigare: registrator@region-kronoberg.example', { exact: false }).waitFor();
  });

  it('remind those who have not answered, who can turn that off without signing in', async () => {
    await officer.reload();
    await reach(officer, officer.getByLabel('När'));
    await officer.getByLabel('När').selectOption('OWN');
    await type(officer, officer.getByLabel('Dagar före svarsdagen'), '60, 2');
    await press(officer, officer.getByRole('button', { name: 'Spara påminnelser' }));
    await officer.getByText('60 dagar före svarsdagen').waitFor();
    await bringMorningForward();
    const reminder = await mailAbout(NEW_ADDRESS, `Påminnelse: ${TITLE}`);
    expect(reminder.text).toContain('Remissen är ännu inte öppnad hos er.');
    const link = /https?:\/\/\S+\/paminnelser#\S+/u.exec(reminder.text ?? '')?.[0] ?? '';

    const anybody = await openPage(browser);
    await anybody.goto(link);
    await anybody.getByText(`Påminnelser till ${BODY}`, { exact: false }).waitFor();
    await axe(anybody, 'reminders turned off');
    await pictures(anybody, 'reminder-choice');
    await press(anybody, anybody.getByRole('button', { name: `Sluta påminna om ${TITLE}` }));
    await anybody.getByText(`Inga fler påminnelser skickas hit om ${TITLE}.`).waitFor();
    expectNoComplaints(anybody);
    expectNoComplaints(officer);
  });
});
