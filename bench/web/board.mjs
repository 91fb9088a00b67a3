const WORD = 'kommunregionmyndighet';

/** One look at the board, in a browser that has seen nothing: its figures in whole milliseconds. */
export async function board(browser, world, throttle) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await world.signIn(page);
    await page.addInitScript(watch);
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

/** No long task for a second. */
async function settled(page) {
  await page.waitForFunction(() => performance.now() - window.bench.busyUntil > 1_000, undefined, { timeout: 60_000 });
}

const longest = (page) => page.evaluate(() => Math.round(Math.max(0, ...window.bench.tasks)));

/** Runs in the page before anything of it: notes when the first row is painted, what takes long, and how long each key takes to be seen. */
function watch() {
  const bench = { since: 0, firstRow: 0, tasks: [], keys: [], busyUntil: 0 };
  window.bench = bench;
  window.benchReset = () => Object.assign(bench, { firstRow: 0, tasks: [], keys: [], busyUntil: performance.now() });
  // From the click, not from when the click had been worked off.
  addEventListener('click', ({ timeStamp }) => (bench.since = timeStamp), { capture: true });
  const look = () => {
    if (bench.firstRow > 0 || document.querySelector('tbody tr') === null) return;
    bench.firstRow = performance.now();
    requestAnimationFrame(() => setTimeout(() => (bench.firstRow = performance.now())));
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      bench.tasks.push(duration);
      bench.busyUntil = Math.max(bench.busyUntil, startTime + duration);
    }
  }).observe({ type: 'longtask', buffered: true });
  // From the key to the next picture, as the browser counts it (in steps of 8 ms; what is quicker than 16 is not told and counts as 16).
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'keydown') bench.keys.push(Math.round(duration));
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
}
