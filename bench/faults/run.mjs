/**
 * What must hold when things break, each with a pass figure. Build first (`npm run build`), then
 * `npm run faults [-- --short] [--only submission,network,deadline,decisions]`.
 * The long form: 200 submissions killed, 500 cut off, 2 × 250 around the last moment, 2 000 pairs of decisions. Ends with 1 when anything was lost, double or wrong.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

const LOADS = { submission: [200, 9], network: [500, 60], deadline: [250, 60], decisions: [2_000, 100] };
const { values: options } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    only: { type: 'string', default: Object.keys(LOADS).join(',') },
  },
});
if (!existsSync(new URL('../../apps/api/dist/main.js', import.meta.url))) {
  console.error('Build first: npm run build');
  process.exit(2);
}
const { startWorld } = await import('./world.mjs');
const world = await startWorld();
const product = await world.start();
let failed = 0;
for (const name of options.only.split(',')) {
  const [long, short] = LOADS[name] ?? [];
  if (long === undefined) throw new Error(`no such case: ${name}`);
  const begun = performance.now();
  const { [name]: work } = await import(`./${name}.mjs`);
  const { title, runs, faults, note } = await work({
    runs: options.short ? short : long,
    isShort: options.short,
    world,
    product,
  });
  console.log(
    `${faults.length === 0 ? ' ok' : 'FEL'}  ${title}: ${runs} runs, ${faults.length} faults, ${Math.round((performance.now() - begun) / 1000)} s. ${note}`,
  );
  for (const fault of faults.slice(0, 10)) console.log(`     ${fault}`);
  failed += faults.length === 0 ? 0 : 1;
}
await world.stop();
process.exit(failed === 0 ? 0 : 1);
