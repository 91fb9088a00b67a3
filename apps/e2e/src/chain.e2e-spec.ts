import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import {
  chainTexts,
  closeAndConsolidate,
  GraphqlClient,
  hasChain,
  passages,
  publishText,
  readVersion,
  sendReplies,
  type VersionInHand,
} from '@samsyn/testing';
import { axe, expectNoComplaints, expectNoSidewaysScroll, openBrowser, pictures } from './support/browser.ts';
import { askInRound, decideAll, sectionsOf } from './support/chain.ts';
import { choose } from './support/keyboard.ts';
import { signedIn } from './support/people.ts';
import { siteUrl } from './support/settings.ts';
import { unzipped } from './support/unzip.ts';

const describeWithCorpus = hasChain ? describe : describe.skip;

/** A real act from the inquiry over Lagrådet to the bill, with what was answered; as people take it through the pages. */
describeWithCorpus(
  'a real chain of drafts with its answers, in the browser (skipped where the corpus is absent)',
  () => {
    const said = hasChain ? passages() : [];
    const [first = '', second = '', third = ''] = hasChain ? chainTexts() : [];
    const [early, late] = [said.filter(({ onDraft }) => !onDraft), said.filter(({ onDraft }) => onDraft)];
    const versions: VersionInHand[] = [];
    const comments = new Map<string, string>();
    const figures: string[] = [];
    let round: { id: string; slug: string };
    let browser: Browser;
    let adviser: Page;
    let publisher: Page;

    const client = async (key: string): Promise<GraphqlClient> => new GraphqlClient(siteUrl()).signIn(key);
    const clicks = { count: 0 };
    const click = async (page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> => {
      clicks.count += 1;
      await page.getByRole(role, { name }).first().click();
    };

    async function ask(title: string, these: typeof said): Promise<void> {
      const at = versions.at(-1);
      if (at === undefined) throw new Error('no version');
      const { comments: found, ...sent } = await askInRound(title, at, these);
      for (const [id, comment] of found) comments.set(id, comment);
      round = sent;
    }

    /** The next text from the file to the publication, nothing but what the pages offer. */
    async function revise(name: string, text: string): Promise<void> {
      const begun = performance.now();
      const from = clicks.count;
      const number = versions.length + 1;
      await adviser.goto('/utkast');
      await adviser
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
      await adviser.getByLabel('Nästa version av').selectOption(versions.at(-1)?.id ?? '');
      await click(adviser, 'button', 'Läs in');
      await click(adviser, 'link', 'Jämför och publicera');
      await click(adviser, 'button', 'Jämför');
      await adviser.getByRole('heading', { name: /^Ange varför texten har ändrats/u }).waitFor();
      if (number === 3) {
        await axe(adviser, 'a comparison with everything to do');
        await expectNoSidewaysScroll(adviser, 'a comparison with everything to do');
        await pictures(adviser, 'chain-open');
      }
      const [asked = 0, changes = 0] = await Promise.all(
        [/^Bekräfta vad som har hänt/u, /^Ange varför texten har ändrats/u].map(async (title) =>
          Number(/\d+/u.exec((await adviser.getByRole('heading', { level: 2, name: title }).textContent()) ?? '')?.[0]),
        ),
      );
      if (number === 2) await confirmByKeys();
      await confirmAll();
      const byComment = await tieToComments();
      const inWords = await giveWords();
      await choose(adviser, adviser.getByRole('radio', { name: 'Ja, väsentlig' }));
      await adviser.getByRole('textbox', { name: 'Skäl', exact: true }).fill('Lagtexten ändras i sak.');
      await click(adviser, 'button', 'Spara bedömningen');
      await click(adviser, 'button', 'Lämna för publicering');
      await adviser.getByText(/^Lämnad för publicering av Jurist 1/u).waitFor();
      await publisher.goto(new URL(adviser.url()).pathname);
      await click(publisher, 'button', `Publicera version ${number}`);
      await publisher
        .getByRole('dialog')
        .getByRole('button', { name: `Publicera version ${number}` })
        .click();
      clicks.count += 1;
      await publisher.waitForURL(/\/foreskrift\/[^/]+\/synpunkter$/u);
      const id = new URL(publisher.url()).pathname.split('/')[2] ?? '';
      versions.push(await readVersion(await client('jurist'), id));
      figures.push(
        `version ${number}: ${asked} to confirm, ${changes} changes, ${byComment} given a comment, ${inWords} own words; ` +
          `${clicks.count - from} presses, ${((performance.now() - begun) / 1000).toFixed(0)} s`,
      );
      expectNoComplaints(adviser);
      expectNoComplaints(publisher);
    }

    /** Ticks them all and confirms; what is confirmed may show more. */
    async function confirmAll(): Promise<void> {
      const bars = adviser.getByRole('button', { name: /^Bekräfta (?:de|den) /u });
      if ((await bars.count()) === 0) {
        for (const one of await adviser.getByRole('button', { name: /^Bekräfta / }).all()) await one.click();
        return;
      }
      await click(adviser, 'button', /^Markera alla \d+$/u);
      await click(adviser, 'button', /^Bekräfta de \d+ markerade$/u);
      await bars.first().waitFor({ state: 'detached' });
    }

    /** Two of them by keys alone: the reader ends up at the next that is open. */
    async function confirmByKeys(): Promise<void> {
      const all = adviser.getByRole('button', { name: /^Markera alla/u }).first();
      const before = Number(/\d+$/u.exec((await all.textContent()) ?? '')?.[0]);
      await all.focus();
      for (const key of ['Alt+ArrowDown', 'Space', 'Alt+ArrowDown', 'Space', 'Alt+ArrowUp', 'Alt+Enter'])
        await adviser.keyboard.press(key);
      await adviser
        .getByRole('button', { name: `Markera alla ${before - 2}` })
        .first()
        .waitFor();
      await adviser.waitForFunction(() => /Inte bekräftad/u.test(document.activeElement?.textContent ?? ''));
      clicks.count += 6;
    }

    /** Takes what the page offers, section by section, until it offers no comment for what has no reason yet. */
    async function tieToComments(): Promise<number> {
      await choose(adviser, adviser.getByRole('radio', { name: /^Utan skäl/u }));
      let given = 0;
      for (;;) {
        const many = adviser.getByRole('button', { name: /^Synpunkt från .*, nr \d+: \d+ ändringar$/u });
        const offered = (await many.count()) > 0 ? many : adviser.getByRole('button', { name: /^Synpunkt från / });
        if ((await offered.count()) === 0) return given;
        const before = await left();
        clicks.count += 1;
        await offered.first().click();
        await adviser.waitForFunction(
          (was) =>
            Number(/\d+$/u.exec(document.querySelector('label:has([value=OPEN])')?.textContent ?? '')?.[0]) < was,
          before,
        );
        given += before - (await left());
      }
    }
    const left = async (): Promise<number> =>
      Number(/\d+$/u.exec((await adviser.locator('label:has([value=OPEN])').textContent()) ?? '')?.[0]);

    /** One reason for all that is left, and one for the comments that were met without a change. */
    async function giveWords(): Promise<number> {
      const open = await left();
      const dialog = adviser.getByRole('dialog');
      const say = async (words: string): Promise<void> => {
        await dialog.getByLabel('Eget skäl').fill(words);
        clicks.count += 1;
        await dialog.getByRole('button', { name: 'Spara' }).click();
        await dialog.waitFor({ state: 'detached' });
      };
      const many = adviser.getByRole('button', { name: /^Markera alla \d+$/u });
      while ((await many.count()) > 0) {
        await click(adviser, 'button', /^Markera alla \d+$/u);
        await click(adviser, 'button', /^Ange samma skäl för de \d+ markerade$/u);
        await say('Följer av den fortsatta beredningen.');
      }
      const single = adviser.getByRole('button', { name: /^Ange (?:skäl|varför inget har ändrats)/u });
      while ((await single.count()) > 0) {
        await single.first().click();
        clicks.count += 1;
        await say('Framgår redan av paragrafen.');
      }
      return open;
    }

    beforeAll(async () => {
      browser = await openBrowser();
      versions.push(await publishText(await client('jurist'), first));
      adviser = await signedIn(browser, 'Jurist 1');
      publisher = await signedIn(browser, 'Jurist 2');
    });
    afterAll(async () => {
      await browser?.close();
      console.info(['the draft chain of prop. 1987/88:155, in the browser:', ...figures].join('\n  '));
    });

    it('is loaded, reviewed, explained and published by two persons', async () => {
      await ask('Remiss av utredningen', early);
      await decideAll(early, comments, () => false);
      await revise('lagradsremiss.txt', second);
      await ask('Lagrådsremissen', late);
      const [before, after] = [sectionsOf(second), sectionsOf(third)];
      const decided = await decideAll(late, comments, (section) => before.get(section) !== after.get(section));
      figures.push(`decided: ${[...decided].map(([key, count]) => `${key} ${count}`).join(', ')}`);
      await revise('proposition.txt', third);
      const officer = await client('handlaggare');
      await closeAndConsolidate(officer, round);
      await sendReplies(officer, round.id);
    });

    it('every comment has its place and its outcome on the page', async () => {
      await publisher.getByText('57 synpunkter på tidigare versioner har var sin plats här, 10 av dem').waitFor();
      const list = publisher.getByRole('list', { name: 'Synpunkternas plats i versionen' });
      expect(await list.locator('> li').count()).toBe(57 - 10);
      const outcomes = new Map<string, number>();
      for (const id of comments.values()) {
        const word = await outcomeOf(id);
        outcomes.set(word, (outcomes.get(word) ?? 0) + 1);
      }
      figures.push(`outcomes on the page: ${[...outcomes].map(([word, count]) => `${word} ${count}`).join(', ')}`);
      expect([...outcomes.values()].reduce((sum, count) => sum + count, 0)).toBe(57);
      expectNoComplaints(publisher);
    });

    /** The page of one comment, gone to within the page as its link does; the word of what was decided. */
    async function outcomeOf(id: string): Promise<string> {
      const answered = publisher.waitForResponse((response) => response.request().postData()?.includes(id) ?? false);
      await publisher.evaluate((path) => {
        history.pushState(null, '', path);
        dispatchEvent(new PopStateEvent('popstate'));
      }, `/synpunkt/${id}`);
      await answered;
      await publisher.getByRole('heading', { name: 'Synpunkten', exact: true }).waitFor();
      const title = publisher.getByRole('heading', { name: 'Bedömning', exact: true });
      const decision = publisher.locator('section').filter({ has: title });
      return (await decision.locator('p > span').first().textContent()) ?? '';
    }

    it('leads from a comment to its decision, the words it gave and the reply, and back, in three choices', async () => {
      await publisher.goto(`/synpunkt/${comments.get('P0001')}`);
      const name = await publisher.getByRole('heading', { level: 1 }).textContent();
      await publisher.goto(`/foreskrift/${versions[2]?.id}/synpunkter`);
      const from = clicks.count;
      await click(publisher, 'link', name ?? '');
      await publisher.getByText('Tillgodoses', { exact: true }).first().waitFor();
      await publisher.getByText('Enligt propositionen.').first().waitFor();
      const changes = publisher.getByRole('list', { name: 'Vad den ledde till' });
      await changes.locator('ins').filter({ hasText: 'huruvida brottet är grovt' }).waitFor();
      await axe(publisher, 'what came of a comment');
      await expectNoSidewaysScroll(publisher, 'what came of a comment');
      await pictures(publisher, 'chain-outcome');
      await click(publisher, 'link', /^Svarsbrev/u);
      await publisher.waitForURL(/\/svarsbrev\//u);
      await click(publisher, 'link', `Vad synpunkt ${name?.replace(/^.*nr /u, '')} ledde till`);
      await publisher.waitForURL(/\/synpunkt\//u);
      figures.push(`from a comment to its decision, text and reply, and back: ${clicks.count - from} presses`);
      expect(clicks.count - from).toBe(3);
      await publisher.goto(`/synpunkt/${comments.get('P0001')}`);
      await click(publisher, 'link', /^Historik för 2 §/u);
      await publisher.getByRole('heading', { level: 2, name: /^Version 1,/u }).waitFor();
      const wordings = await publisher.getByRole('heading', { level: 2, name: /^Version \d,/u }).allTextContents();
      expect(wordings.map((one) => one.slice(0, 9))).toEqual(['Version 3', 'Version 2', 'Version 1']);
      await axe(publisher, 'the history of a section');
      await pictures(publisher, 'chain-history');
      expectNoComplaints(publisher);
    });

    it('is redlined in three views, and taken along as files of the very same changes', async () => {
      const [, second, third] = versions;
      await adviser.goto(`/jamfor/${second?.id}/${third?.id}`);
      const marks = async (): Promise<number> => adviser.locator('[data-mark]').count();
      const changes = adviser.getByRole('list', { name: 'Ändringar' });
      await changes.waitFor();
      const count = await changes.locator('> li').count();
      for (const name of ['Löpande', 'Sida vid sida', 'Endast ändringar']) {
        await choose(adviser, adviser.getByRole('radio', { name }));
        await adviser.getByRole('article', { name }).waitFor();
        expect([name, await marks()]).toEqual([name, count]);
      }
      const files = adviser.getByRole('list', { name: 'Ladda ner' });
      const fetched = async (name: string): Promise<Buffer> => {
        const coming = adviser.waitForEvent('download');
        await files.getByRole('link', { name, exact: true }).click();
        return readFileSync(await (await coming).path());
      };
      // held against patterns one by one: what a file holds is no thing to print when one is not there
      const holds = async (name: string, ...patterns: RegExp[]): Promise<void> => {
        const bytes = await fetched(name);
        const text = name.includes('Akoma') ? bytes.toString('utf8') : unzipped(bytes);
        expect([name, ...patterns.filter((pattern) => !pattern.test(text))]).toEqual([name]);
      };
      await holds('Word med spårade ändringar', /<w:ins [^>]*>(?:(?!<\/w:ins>)[^])*huruvida/u, /<w:del /u);
      await holds('Jämförelsetabell (Word)', /<w:tbl>[^]*Nuvarande lydelse/u);
      await holds('Ändringsförfattning (Word)', /1–14 och 21 §§ ska ha följande lydelse/u);
      await holds('Ändringsförfattning (Akoma Ntoso)', /<akomaNtoso [^]*<\/akomaNtoso>\s*$/u, /följande lydelse/u);
      await holds('Version 3 (Akoma Ntoso)', /<akomaNtoso [^]*<\/akomaNtoso>\s*$/u, /huruvida/u);
      figures.push(`${count} changes marked in each of three views, five files`);
      expectNoComplaints(adviser);
    });
  },
);
