import { settled, watch } from './watch.mjs';

const WORD = 'kommunregionmyndighet';

/** One look at the board, in a browser that has seen nothing: its figures in whole milliseconds. */
export async function board(browser, world, throttle) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await world.signIn(page);
    await page.addInitScript(watch, 'tbody tr');
    const client = await context.newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: throttle });

    await page.goto(`${world.url}/remiss/${world.slug}`);
    const cold = await firstRow(page, world.bodies);
    await settled(page);
    const loading = await longest(page);

    await page.goto(`${world.url}/remisser`);
    await page.getByRole('main').getByRole('link', { name: world.title }).waitFor();
    await settled(page);
    await page.evaluate(() => window.benchReset());
    await page.getByRole('main').getByRole('link', { name: world.title }).click();
    const near = await firstRow(page, world.bodies);
    await settled(page);

    const search = page.getByRole('searchbox').or(page.getByRole('textbox', { name: 'Sök instans' }));
    await search.first().focus();
    await page.evaluate(() => window.benchReset());
    for (const key of WORD) await page.keyboard.press(key, { delay: 30 });
    for (const _ of WORD) await page.keyboard.press('Backspace', { delay: 30 });
    await settled(page);
    const keys = (await page.evaluate(() => window.bench.keys)).toSorted((a, b) => a - b);
    if (keys.length === 0) throw new Error('no keystroke was measured');
    const key = keys[Math.min(keys.length - 1, Math.floor(keys.length * 0.95))];
    return { cold, near, loading, typing: await longest(page), key };
  } finally {
    await context.close();
  }
}

/** From the opening, or the click, until the first row is painted; then until all of them are there. */
async function firstRow(page, bodies) {
  await page.waitForFunction((rows) => document.querySelectorAll('tbody tr').length >= rows, bodies, {
    timeout: 60_000,
  });
  return page.evaluate(() => Math.round(window.bench.firstRow - window.bench.since));
}

const longest = (page) => page.evaluate(() => Math.round(Math.max(0, ...window.bench.tasks)));
