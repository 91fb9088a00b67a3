/** No long task for a second. */
export async function settled(page) {
  await page.waitForFunction(() => performance.now() - window.bench.busyUntil > 1_000, undefined, { timeout: 60_000 });
}

/** Runs in the page before anything of it: notes when what is waited for (a selector) is painted first, what takes long, and how long each key takes to be seen. */
export function watch(awaited) {
  const bench = { since: 0, firstRow: 0, tasks: [], keys: [], busyUntil: 0 };
  window.bench = bench;
  window.benchReset = () => Object.assign(bench, { firstRow: 0, tasks: [], keys: [], busyUntil: performance.now() });
  // From the click, not from when the click had been worked off.
  addEventListener('click', ({ timeStamp }) => (bench.since = timeStamp), { capture: true });
  const look = () => {
    if (bench.firstRow > 0 || document.querySelector(awaited) === null) return;
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
