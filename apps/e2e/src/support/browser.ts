import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { chromePath, siteUrl } from './settings.ts';

/** A desk's window, and the width that WCAG 1.4.10 asks for. */
export const WIDE = { width: 1280, height: 800 };
export const NARROW = { width: 320, height: 640 };

/** A page that has not answered by then is broken, not slow: three browsers, a server and a database share two cores. */
const PATIENCE_MS = 30_000;

const RESULTS = resolve(import.meta.dirname, '../../test-results');
const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

const FLAGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Chromium's sandbox refuses root; the only pages opened are ours.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Starts the browser. Close it in afterAll. */
export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: chromePath(), args: FLAGS });

/** What a page has complained of: script errors, console errors, refused contents, failed answers of the server. */
const complaints = new WeakMap<Page, string[]>();

/** What the security policy has refused, on any page of the spec: each with its page, directive and element. */
const refused: string[] = [];
const REFUSED = 'refused by the policy: ';

afterAll(() => expect(refused).toEqual([]));

/** Runs in the page. The browser's own complaint does not say which element it was about. */
function tellOfRefusals(mark: string): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sourceFile, lineNumber, target }) => {
    const about = target instanceof Element ? target.outerHTML.slice(0, 200) : '';
    console.warn(`${mark}${effectiveDirective} ${sourceFile}:${lineNumber} ${about}`);
  });
}

function listen(page: Page): void {
  const heard: string[] = [];
  complaints.set(page, heard);
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(`console: ${message.text()}`);
    if (message.text().startsWith(REFUSED)) refused.push(`${page.url()} ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) heard.push(`${response.status()}: ${response.url()}`);
  });
}

/** A window of its own: its own cookies and storage, Swedish, Stockholm time, addresses from the site's root. */
export async function openContext(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return prepared(await browser.newContext({ ...window(), ...options }));
}

/** A browser whose storage lies in a folder, as a person's own does: it is there when the browser is started again, also after `killBrowser`. */
export async function openLasting(folder: string): Promise<BrowserContext> {
  const options = { executablePath: chromePath(), args: FLAGS, ...window() };
  return prepared(await chromium.launchPersistentContext(folder, options));
}

/** Ends a lasting browser as a crash or a power cut does: it is not told. */
export async function killBrowser(context: BrowserContext, folder: string): Promise<void> {
  const gone = new Promise((resolve) => context.once('close', resolve));
  spawnSync('pkill', ['-9', '-f', '--', `--user-data-dir=${folder}`]);
  await gone;
}

const window = (): BrowserContextOptions => ({
  baseURL: siteUrl(),
  viewport: WIDE,
  locale: 'sv-SE',
  timezoneId: 'Europe/Stockholm',
  acceptDownloads: true,
});

async function prepared(context: BrowserContext): Promise<BrowserContext> {
  context.setDefaultTimeout(PATIENCE_MS);
  await context.addInitScript(tellOfRefusals, REFUSED);
  context.on('page', listen);
  return context;
}

/** A page in a window of its own. Closing the page's context closes both. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  return (await openContext(browser, options)).newPage();
}

/** Expects that the page has had nothing to complain of, but for what matches. */
export function expectNoComplaints(page: Page, except?: RegExp): void {
  expect((complaints.get(page) ?? []).filter((one) => !except?.test(one))).toEqual([]);
}

/** Expects no breach of WCAG 2.2 AA on the page as it stands. The name says which state it is in. */
export async function axe(page: Page, name: string): Promise<void> {
  // A target half under the sticky head would be measured by its visible half.
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    at: nodes.map(({ target, html }) => `${target.join(' ')}  ${html}`),
  }));
  expect({ state: name, violations: found }).toEqual({ state: name, violations: [] });
}

/** Expects that nothing makes the page scroll sideways at its present width. */
export async function expectNoSidewaysScroll(page: Page, name: string): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect({ state: name, overflow }).toEqual({ state: name, overflow: 0 });
}

/** Keeps a picture of the whole page in apps/e2e/test-results/ when E2E_PICTURES is set: they are for looking at, and dear to make. */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (!process.env['E2E_PICTURES']) return;
  mkdirSync(RESULTS, { recursive: true });
  await page.screenshot({ path: join(RESULTS, `${name}.png`), fullPage: true });
}

/** Checks that the page as it stands does not scroll sideways when narrow; pictures of it at both widths, when they are wanted. */
export async function pictures(page: Page, name: string): Promise<void> {
  const before = page.viewportSize() ?? WIDE;
  for (const [suffix, size] of [
    ['wide', WIDE],
    ['narrow', NARROW],
  ] as const) {
    await page.setViewportSize(size);
    await screenshot(page, `${name}-${suffix}`);
    if (suffix === 'narrow') await expectNoSidewaysScroll(page, name);
  }
  await page.setViewportSize(before);
}
