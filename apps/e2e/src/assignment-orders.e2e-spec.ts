import { readFile } from 'node:fs/promises';
import { type AssignmentSeed, loadAssignments } from '@samsyn/testing';
import type { Browser, Page } from 'playwright-core';
import { axe, expectNoComplaints, openBrowser } from './support/browser.ts';
import { csvRows } from './support/csv.ts';
import { ordersFrom, ordersOf } from './support/orders.ts';
import { signedIn } from './support/people.ts';

const MSB = 'Myndigheten för samhällsskydd och beredskap';
const MCF = 'Myndigheten för civilt försvar';

/** Of each assignment: a word of its title, and who is called what in its account. */
const FOLLOWED: Record<string, { title: string; names: string[] }> = {
  SEED0: { title: 'S2025/00866', names: ['Försvarsmakten', MSB, 'Region Uppsala'] },
  SEED1: {
    title: 'socialtjänst och kommunal',
    names: ['Länsstyrelsen i Uppsala län', 'Sveriges Kommuner och Regioner'],
  },
  SEED2: { title: 'landstingens', names: ['Stockholms läns landsting', 'Sveriges Kommuner och Landsting', MSB] },
  SEED3: { title: 'försörjningsberedskap', names: ['Region Stockholm', 'Region Gotland'] },
  SEED4: { title: 'sida Beredskap', names: ['Försvarsmakten', 'Svenska röda korset', 'Famna'] },
};

describe(`an assignment is followed from the first contact to the account, by ${ordersFrom}`, () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    page = await signedIn(browser, 'Handläggare 1');
  });
  afterAll(async () => browser.close());

  const fetched = async (name: string): Promise<Buffer> => {
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name }).click();
    return readFile(await (await download).path());
  };
  const account = async (): Promise<Record<string, string>[]> => {
    const [head = [], ...rows] = csvRows((await fetched('Hämta csv')).toString('utf8'), ';');
    return rows.map((row) => Object.fromEntries(row.map((cell, at) => [head[at] ?? '', cell])));
  };

  it.each(Object.entries(FOLLOWED))('%s', async (source, { names }) => {
    const seed = seedOf(source);
    const orders = ordersOf(seed);
    await page.getByRole('navigation').getByRole('link', { name: 'Uppdrag' }).click();
    await page.getByRole('link', { name: seed.title }).click();
    await page.getByRole('heading', { name: seed.title, level: 1 }).waitFor();
    // the first contact, on its day
    const [first] = [...seed.contacts].sort((a, b) => (a.heldOn ?? '9999').localeCompare(b.heldOn ?? '9999'));
    await page
      .getByText(first?.about ?? '', { exact: true })
      .first()
      .waitFor();
    for (const name of orders.actors) await page.getByRole('heading', { name, level: 3, exact: true }).waitFor();
    await axe(page, source);

    const rows = await account();
    const heard = rows.filter((row) => row['Ska höras'] !== '' && row['Ska höras'] !== 'Hörda därutöver');
    expect([...new Set(heard.map((row) => row['Ska höras']))].sort()).toEqual([...orders.actors].sort());
    const reports = rows.filter((row) => row['Ska höras'] === '');
    expect(reports.map((row) => row['När']).sort()).toEqual([...orders.reports].sort());
    for (const receiver of orders.receivers)
      expect(reports.map((row) => row['Vad som gjorts'])).toContainEqual(expect.stringContaining(receiver));
    expect(rows.map((row) => row['När'])).toContain(first?.heldOn);
    for (const name of names) expect(rows.map((row) => row['Aktör'])).toContain(name);
    expect((await fetched('Hämta PDF')).toString('latin1').startsWith('%PDF-1.7')).toBe(true);
    expect((await fetched('Hämta Word')).toString('latin1').startsWith('PK')).toBe(true);
    expectNoComplaints(page);
  });

  it('calls MSB by its name of the day: MSB in 2018, MCF where it was asked in 2026', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Uppdrag' }).click();
    await page.getByRole('link', { name: seedOf('SEED2').title }).click();
    const then = (await account()).filter((row) => row['Ska höras'] === MSB);
    expect(then.map((row) => [row['Namn då'], row['När']])).toEqual([[MSB, '2018-05-02']]);
    await page.getByRole('navigation').getByRole('link', { name: 'Uppdrag' }).click();
    await page.getByRole('link', { name: seedOf('SEED0').title }).click();
    const now = (await account()).filter((row) => row['Ska höras'] === MSB);
    const called = now.map((row) => [row['När']?.slice(0, 4), row['Namn då']]);
    expect(called).toContainEqual(['2025', MSB]);
    const asked = now.filter((row) => row['Vad som gjorts']?.startsWith('Remiss:'));
    expect(asked.length).toBeGreaterThan(0);
    expect(new Set(asked.map((row) => row['Namn då']))).toEqual(new Set([MCF]));
    expect(called.filter(([year, name]) => year === '2026' && name !== MCF)).toEqual([]);
  });
});

function seedOf(source: string): AssignmentSeed {
  const found = loadAssignments().find(({ sources, title }) => {
    return sources.includes(source) && title.includes(FOLLOWED[source]?.title ?? '');
  });
  if (found === undefined) throw new Error(source);
  return found;
}
