import { GraphqlClient, publishText, sendRound } from '@samsyn/testing';
import type { Browser, Page } from 'playwright-core';
import { axe, expectNoComplaints, openBrowser, pictures } from './support/browser.ts';
import { draftText } from './support/draft.ts';
import { press, reach, type } from './support/keyboard.ts';
import { signedIn } from './support/people.ts';
import { siteUrl } from './support/settings.ts';

const [UPPSALA, DALARNA] = ['Region Uppsala', 'Region Dalarna'];

describe('what a body does with its answer beside writing it, by keyboard', () => {
  let browser: Browser;
  let uppsala: Page;
  let dalarna: Page;
  const slugs: Record<string, string> = {};

  beforeAll(async () => {
    browser = await openBrowser();
    const version = await publishText(
      await new GraphqlClient(siteUrl()).signIn('jurist'),
      draftText('kompletteringar'),
    );
    const officer = await new GraphqlClient(siteUrl()).signIn('handlaggare');
    const ids: string[] = [];
    for (const name of [UPPSALA, DALARNA]) {
      const { actors } = await officer.ask<{ actors: { nodes: { id: string }[] } }>(
        `{ actors(filter: { search: "${name}" }) { nodes { id } } }`,
      );
      ids.push(...actors.nodes.map(({ id }) => id));
    }
    for (const name of ['punkter', 'kort', 'annan']) {
      const { slug } = await sendRound(officer, {
        versionId: version.id,
        title: `Remiss om ${name}`,
        registrationNumber: `4.1-88-${name}/2026`,
        subject: 'Förslaget i sin helhet.',
        deadline: new Date(Date.now() + 40 * 86_400_000),
        coverLetter: {
          type: 'doc',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ni ges tillfälle att yttra er.' }] }],
        },
        answersVisible: 'ON_SUBMISSION',
        recipients: ids,
        documents: [],
      });
      slugs[name] = slug;
    }
    uppsala = await signedIn(browser, 'Samordnare 1', UPPSALA);
    dalarna = await signedIn(browser, 'Samordnare 1', DALARNA);
  });
  afterAll(async () => browser.close());

  const receipt = async (page: Page): Promise<void> => {
    await page.waitForURL(/\/kvitto$/u);
    await page.getByRole('heading', { level: 1, name: 'Svaret är inlämnat' }).waitFor();
  };
  const stance = async (page: Page, name: string): Promise<void> => {
    const chip = page.getByRole('radio', { name, exact: true });
    await reach(page, page.getByRole('radiogroup').first().getByRole('radio').first()).catch(() => undefined);
    await chip.focus();
    await page.keyboard.press('Space');
  };
  const give = async (page: Page): Promise<void> => {
    await press(page, page.getByRole('button', { name: 'Lämna in …' }));
    await press(page, page.getByRole('dialog').getByRole('button', { name: 'Lämna in svaret' }));
    await receipt(page);
  };

  it('has no objection in two steps: the choice on the first page, and the submission', async () => {
    await uppsala.goto(`/remiss/${slugs['kort']}`);
    await press(uppsala, uppsala.getByRole('link', { name: 'Ingen erinran' }));
    await uppsala.getByRole('heading', { level: 1, name: 'Ingen erinran' }).waitFor();
    await uppsala.locator('[data-code]').waitFor();
    await axe(uppsala, 'no objection, before it is given');
    await pictures(uppsala, 'short-answer');
    await press(uppsala, uppsala.getByRole('button', { name: 'Lämna in svaret' }));
    await receipt(uppsala);
    await uppsala.getByText('Ingen erinran').first().waitFor();
  });

  it('says that the answer is given in another order, and leaves nothing in the browser either', async () => {
    await uppsala.goto(`/remiss/${slugs['annan']}/svar`);
    const text = uppsala.getByRole('textbox', { name: 'Allmänt yttrande' });
    await reach(uppsala, text);
    await uppsala.keyboard.insertText('Hemligt underlag om GRINDSTUGAN.');
    await uppsala
      .getByText(/^Sparat \d\d\.\d\d|Allt är sparat/)
      .first()
      .waitFor();
    await uppsala.goto(`/remiss/${slugs['annan']}`);
    await press(uppsala, uppsala.getByRole('link', { name: 'Svaret lämnas i annan ordning' }));
    await uppsala.getByRole('heading', { level: 1, name: 'Svaret lämnas i annan ordning' }).waitFor();
    await axe(uppsala, 'given in another order');
    await pictures(uppsala, 'other-order');
    await press(uppsala, uppsala.getByRole('button', { name: 'Lämna besked' }));
    await uppsala.getByRole('alert').getByText('Bekräfta att allt', { exact: false }).waitFor();
    await reach(uppsala, uppsala.getByRole('checkbox', { name: 'Ja, ta bort allt vi har skrivit här' }));
    await uppsala.keyboard.press('Space');
    await press(uppsala, uppsala.getByRole('button', { name: 'Lämna besked' }));
    await receipt(uppsala);
    await uppsala.goto(`/remiss/${slugs['annan']}/svar`);
    await uppsala.getByRole('heading', { name: 'Svaret är inlämnat' }).waitFor();
    const kept = await uppsala.evaluate(
      () => JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }),
    );
    expect(kept).not.toContain('GRINDSTUGAN');
    expect(kept).not.toContain('samsyn.osparat');
    expect(await uppsala.textContent('body')).not.toContain('GRINDSTUGAN');
  });

  it('supplements: the difference is shown before and after, and both stay', async () => {
    await uppsala.goto(`/remiss/${slugs['punkter']}`);
    await press(uppsala, uppsala.getByRole('button', { name: /^Skriv synpunkt på 1 kap\. 1 §/ }));
    await uppsala.keyboard.insertText('Punkten är oklar.');
    await press(uppsala, uppsala.getByRole('button', { name: 'Klar', exact: true }));
    await uppsala.goto(`/remiss/${slugs['punkter']}/svar`);
    await stance(uppsala, 'Tillstyrker');
    await uppsala
      .getByText(/^Sparat \d\d\.\d\d|Allt är sparat/)
      .first()
      .waitFor();
    await give(uppsala);
    await press(uppsala, uppsala.getByRole('link', { name: 'Inlämningar och komplettering' }));
    await press(uppsala, uppsala.getByRole('button', { name: 'Påbörja en komplettering' }));
    await uppsala.getByRole('heading', { name: 'Komplettering nr 2' }).waitFor();
    const text = uppsala.getByRole('textbox', { name: 'Allmänt yttrande' });
    await reach(uppsala, text);
    await uppsala.keyboard.insertText('Vi vill lägga till detta.');
    await uppsala
      .getByText(/^Sparat \d\d\.\d\d|Allt är sparat/)
      .first()
      .waitFor();
    await press(uppsala, uppsala.getByRole('link', { name: 'Inlämningar och komplettering' }));
    await uppsala.getByRole('heading', { name: 'Påbörjad komplettering' }).waitFor();
    await uppsala.locator('ins', { hasText: 'Vi vill lägga till detta.' }).waitFor();
    await axe(uppsala, 'a supplement that is begun');
    await pictures(uppsala, 'supplement-begun');
    await press(uppsala, uppsala.getByRole('link', { name: 'Fortsätt skriva' }));
    await give(uppsala);
    await press(uppsala, uppsala.getByRole('link', { name: 'Inlämningar och komplettering' }));
    await press(uppsala, uppsala.getByRole('button', { name: 'Visa skillnaden mot nr 1' }));
    await uppsala.locator('ins', { hasText: 'Vi vill lägga till detta.' }).waitFor();
    await uppsala.getByText('1 synpunkt är oförändrad.').waitFor();
    expect(
      await uppsala
        .locator('[data-standing]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-standing'))),
    ).toEqual(['CURRENT', 'SUPERSEDED']);
    await axe(uppsala, 'two submissions');
    await pictures(uppsala, 'submissions');
  });

  it('endorses a point of another with an addition; the authority sees it counted on the point', async () => {
    await dalarna.goto(`/remiss/${slugs['punkter']}`);
    await press(dalarna, dalarna.getByRole('link', { name: 'Andras svar' }));
    await press(dalarna, dalarna.getByRole('link', { name: UPPSALA }));
    await axe(dalarna, 'the answer of another body');
    await pictures(dalarna, 'others-answer');
    await press(dalarna, dalarna.getByRole('button', { name: /^Instäm i denna punkt/ }));
    const dialog = dalarna.getByRole('dialog');
    await type(dalarna, dialog.getByRole('textbox', { name: /^Ert tillägg/ }), 'Hos oss är det värre.');
    await axe(dalarna, 'endorsing a point');
    await press(dalarna, dialog.getByRole('button', { name: 'Instäm', exact: true }));
    await dalarna.getByText('Ni instämmer i punkten.').first().waitFor();
    await press(dalarna, dalarna.getByRole('link', { name: 'Till förslaget' }));
    await dalarna.goto(`/remiss/${slugs['punkter']}/svar`);
    await dalarna.getByText(`Instämmer i ${UPPSALA}, synpunkt 1`).waitFor();
    await stance(dalarna, 'Tillstyrker');
    await dalarna
      .getByText(/^Sparat \d\d\.\d\d|Allt är sparat/)
      .first()
      .waitFor();
    await give(dalarna);
    const editor = await signedIn(browser, 'Redaktör 1');
    await editor.goto(`/remiss/${slugs['punkter']}/sammanstallning/1-kap/1-§`);
    await editor.getByText('1 instans instämmer').waitFor();
    await editor.getByText(`Instämmer i ${UPPSALA}`).waitFor();
    await press(editor, editor.getByRole('button', { name: new RegExp(`${UPPSALA}`) }).first());
    await editor.getByLabel('Inlämning').waitFor();
    await axe(editor, 'an answer of two submissions, with the authority');
    await pictures(editor, 'answer-submissions');
    expectNoComplaints(editor);
    await editor.context().close();
  });

  it('withdraws with a reason, and begins anew', async () => {
    await dalarna.goto(`/remiss/${slugs['punkter']}/inlamningar`);
    const button = dalarna.getByRole('button', { name: 'Återkalla svaret …' });
    await press(dalarna, button);
    const dialog = dalarna.getByRole('dialog', { name: 'Återkalla svaret?' });
    await press(dalarna, dialog.getByRole('button', { name: 'Återkalla svaret' }));
    await dialog.getByText('Skriv varför svaret återkallas.', { exact: false }).waitFor();
    await dalarna.keyboard.press('Shift+Tab');
    await reach(dalarna, dialog.getByRole('textbox', { name: 'Varför återkallas svaret?' }), 'Shift+Tab');
    await dalarna.keyboard.insertText('Fel underlag.');
    await axe(dalarna, 'withdrawing');
    await press(dalarna, dialog.getByRole('button', { name: 'Återkalla svaret' }));
    await dalarna.locator('[data-standing="WITHDRAWN"]').waitFor();
    await dalarna.getByText('Skäl: Fel underlag.').waitFor();
    await axe(dalarna, 'an answer that is withdrawn');
    await pictures(dalarna, 'withdrawn');
    await press(dalarna, dalarna.getByRole('button', { name: 'Börja på ett nytt svar' }));
    await dalarna.getByRole('heading', { name: 'Komplettering nr 2' }).waitFor();
  });

  it('has a receipt of the withdrawal that anybody can check', async () => {
    await dalarna.goto(`/remiss/${slugs['punkter']}/inlamningar`);
    for (const name of [/^Kvitto på återkallelsen SAM-/, 'Återkallelsen som JSON']) {
      await dalarna.goto(`/remiss/${slugs['punkter']}/inlamningar`);
      const href = await dalarna.getByRole('link', { name }).getAttribute('href');
      const answer = await dalarna.request.get(new URL(href ?? '', siteUrl()).href);
      const type = answer.headers()['content-type'] ?? '';
      await dalarna.goto('/kontrollera');
      await dalarna.locator('input[type=file]').setInputFiles({
        name: type.includes('pdf') ? 'Återkallelse.pdf' : 'Återkallelse.json',
        mimeType: type,
        buffer: await answer.body(),
      });
      await dalarna.getByRole('heading', { name: 'Kvittot stämmer' }).waitFor();
      await dalarna.getByText(/^Svaret återkallades /).waitFor();
      await dalarna.getByText('Fel underlag.').waitFor();
    }
    await axe(dalarna, 'a receipt of a withdrawal that holds');
    await pictures(dalarna, 'withdrawal-checked');
  });

  it('throws away what was begun, and tells whoever else has it open', async () => {
    const other = await dalarna.context().newPage();
    await other.goto(`/remiss/${slugs['punkter']}/svar`);
    await other.getByRole('heading', { name: 'Komplettering nr 2' }).waitFor();
    await dalarna.goto(`/remiss/${slugs['punkter']}/inlamningar`);
    const button = dalarna.getByRole('button', { name: 'Kasta den påbörjade kompletteringen …' });
    await press(dalarna, button);
    const dialog = dalarna.getByRole('dialog', { name: 'Kasta den påbörjade kompletteringen?' });
    await axe(dalarna, 'throwing a supplement away');
    await pictures(dalarna, 'discarding');
    await dalarna.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
    await press(dalarna, button);
    await press(dalarna, dialog.getByRole('button', { name: 'Kasta kompletteringen' }));
    await dalarna.getByText(/^Den påbörjade kompletteringen kastades av Samordnare 1/).waitFor();
    await other.getByText(/^Den påbörjade kompletteringen är kastad av Samordnare 1/).waitFor();
    await other.getByRole('heading', { name: 'Svaret är inlämnat' }).waitFor();
    await dalarna.getByRole('button', { name: 'Börja på ett nytt svar' }).waitFor();
    await axe(dalarna, 'after a supplement was thrown away');
    await pictures(dalarna, 'discarded');
    await other.close();
  });

  it('is read by no other body once the authority has shut the round', async () => {
    const officer = await signedIn(browser, 'Handläggare 1');
    await officer.goto(`/remiss/${slugs['punkter']}`);
    const button = officer.getByRole('button', { name: 'Stäng insynen mellan instanserna …' });
    await press(officer, button);
    const dialog = officer.getByRole('dialog', { name: 'Stänga insynen mellan instanserna?' });
    await axe(officer, 'shutting what the bodies read of one another');
    await pictures(officer, 'shutting');
    await press(officer, dialog.getByRole('button', { name: 'Stäng insynen' }));
    await officer.getByText('Instanserna läser inte längre varandras svar.').waitFor();
    await button.waitFor({ state: 'detached' });
    await dalarna.goto(`/remiss/${slugs['punkter']}`);
    await dalarna.getByRole('heading', { level: 1 }).waitFor();
    expect(await dalarna.getByRole('link', { name: 'Andras svar' }).count()).toBe(0);
    for (const page of [uppsala, dalarna, officer]) expectNoComplaints(page);
    await officer.context().close();
  });
});
