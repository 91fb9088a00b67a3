/**
 * node bench/web/working-copy.mjs [--provisions 600] [--runs 3] [--throttle 4]
 * The working copy of a long draft, in a real browser on the built product: how soon its first text stands there, how long a keystroke takes to
 * be seen, the longest the page is taken up when a § is opened and saved, and how long the server takes for a command. The browser at a
 * processor so many times slower than this one; the server is not slowed. Writes bench/results/working-copy.md.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { requireChromium } from '../../scripts/support/chromium.mjs';
import { ROOT } from '../../scripts/support/workspace.mjs';
import { settled, watch } from './watch.mjs';
import { signedIn, startProduct } from './world.mjs';

const { values: options } = parseArgs({
  options: {
    provisions: { type: 'string', default: '600' },
    runs: { type: 'string', default: '3' },
    throttle: { type: 'string', default: '4' },
  },
});
const GOALS = [
  ['first', 'Opened by its address: first text (ms)', 1_000],
  ['loading', 'Longest task while it opens (ms)', null],
  ['opening', 'Longest task when a § is opened (ms)', 200],
  ['key', 'A keystroke in it, p95 (ms)', 50],
  ['typing', 'Longest task while it is written in (ms)', 200],
  ['saving', 'Longest task when it is saved (ms)', 200],
  ['command', 'A command on the server, there and back, median of 15 (ms)', null],
];
const WORD = 'beredskapsplanering';
const PER_SECTION = 4;

const product = await startProduct();
const browser = await chromium.launch({ executablePath: requireChromium(), args: flags() });
try {
  const adviser = await signedIn(product.url, 'jurist');
  const draft = await longDraft(adviser, Number(options.provisions));
  const runs = [];
  for (let run = 0; run < Number(options.runs); run += 1) runs.push(await look(adviser, draft));
  report(draft, runs);
} finally {
  await browser.close();
  await product.stop();
}

/** Sections of one stycke and two punkter: four provisions each. */
function textOf(provisions) {
  const sections = Array.from({ length: Math.ceil(provisions / PER_SECTION) }, (_none, index) => {
    const number = index + 1;
    const next = number === Math.ceil(provisions / PER_SECTION) ? 1 : number + 1;
    return [
      `${number} § Den som bedriver verksamhet enligt ${next} § ska i led ${number} ange vad som gäller för planering, övning och uppföljning av den egna beredskapen och ha`,
      `1. rutiner för led ${number} som är kända av den personal som berörs, och`,
      `2. resurser för led ${number} som räcker också när behoven är stora.`,
    ].join('\n\n');
  });
  return `Föreskrifter om mycket\n\n${sections.join('\n\n')}\n`;
}

async function longDraft(adviser, provisions) {
  const { importDraft } = await adviser.ask(
    'mutation ($i: ImportDraftInput!) { importDraft(input: $i) { ... on Draft { id provisions { id kind address } } } }',
    { i: { pastedText: textOf(provisions) } },
  );
  return importDraft;
}

async function look(adviser, draft) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    await context.addCookies([adviser.cookie]);
    const page = await context.newPage();
    await page.addInitScript(watch, '[data-block]');
    const client = await context.newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: Number(options.throttle) });
    const longest = async () => page.evaluate(() => Math.round(Math.max(0, ...window.bench.tasks)));
    const anew = async () => page.evaluate(() => window.benchReset());

    await page.goto(`${product.url}/utkast/${draft.id}/skriv`);
    await page.locator('[data-block]').nth(100).waitFor({ state: 'attached', timeout: 60_000 });
    const first = await page.evaluate(() => Math.round(window.bench.firstRow - window.bench.since));
    await settled(page);
    const loading = await longest();

    await anew();
    await page.getByRole('button', { name: 'Skriv i 20 §', exact: true }).click();
    await page.getByRole('textbox', { name: 'Texten i 20 §' }).waitFor();
    await settled(page);
    const opening = await longest();

    await anew();
    for (const key of WORD) await page.keyboard.press(key, { delay: 30 });
    await settled(page);
    const keys = (await page.evaluate(() => window.bench.keys)).toSorted((a, b) => a - b);
    if (keys.length === 0) throw new Error('no keystroke was measured');
    const key = keys[Math.min(keys.length - 1, Math.floor(keys.length * 0.95))];
    const typing = await longest();

    await anew();
    await page.keyboard.press('Control+S');
    await page.getByText('Sparat', { exact: true }).first().waitFor();
    await settled(page);
    const saving = await longest();
    await page.keyboard.press('Escape');
    return { first, loading, opening, key, typing, saving, command: await commands(adviser, draft) };
  } finally {
    await context.close();
  }
}

/** So many words written one after the other, each answered with the whole copy. */
async function commands(adviser, draft) {
  const { workingCopy } = await adviser.ask(
    'query ($d: ID!) { workingCopy(draftId: $d) { head provisions { id kind } } }',
    { d: draft.id },
  );
  const { id } = workingCopy.provisions.filter(({ kind }) => kind === 'SUBSECTION')[30];
  const times = [];
  for (let turn = 0; turn < 15; turn += 1) {
    const since = performance.now();
    await adviser.ask(
      `mutation ($d: ID!, $h: Int!, $c: [CommandInput!]!) { reviseDraft(draftId: $d, expectedHead: $h, commands: $c) { ... on RevisedDraft { copy { head checks { message }
        provisions { id parentId kind depth label address path heading level text cells header about } } } } }`,
      {
        d: draft.id,
        h: workingCopy.head + turn,
        c: [{ kind: 'WRITE', provisionId: id, text: `Lydelse ${turn} av det som sägs enligt 3 §.` }],
      },
    );
    times.push(performance.now() - since);
  }
  return Math.round(times.toSorted((a, b) => a - b)[7]);
}

function report(draft, runs) {
  const rows = GOALS.map(([name, what, goal]) => {
    const all = runs.map((one) => one[name]).toSorted((a, b) => a - b);
    const median = all[Math.floor(all.length / 2)];
    const verdict = goal === null ? ['–', ''] : [`≤ ${goal}`, median <= goal ? 'met' : 'not met'];
    return `| ${what} | ${all.join(' · ')} | **${median}** | ${verdict.join(' | ')} |`;
  });
  const text = [
    `A working copy of ${draft.provisions.length} provisions, ${options.throttle} × CPU throttling, ${options.runs} runs, headless Chromium ${browser.version()}, Node ${process.version}.`,
    '',
    '| | runs | median | goal | |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
  console.log(text);
  mkdirSync(join(ROOT, 'bench/results'), { recursive: true });
  writeFileSync(join(ROOT, 'bench/results/working-copy.md'), text);
}

function flags() {
  // Chromium's sandbox refuses root; the only pages opened are ours.
  const rootless = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return ['--disable-gpu', '--disable-background-networking', '--no-first-run', ...rootless];
}
