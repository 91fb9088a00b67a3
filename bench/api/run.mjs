// node bench/api/run.mjs [--comments 40000] [--rounds 5] [--requests 400] [--only b,e] [--others 24]
// The api beside a hand-written floor and PostGraphile, in one run, alternating, on one embedded PostgreSQL: processor time per request as ratios. Absolute figures are of this machine at this moment.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { operations } from './operations.mjs';
import { memoryOf } from './processes.mjs';
import {
  API,
  CONCURRENCY,
  hangUp,
  here,
  makeWorld,
  median,
  node,
  send,
  serve,
  signIn,
  spentDuring,
  stop,
  worldOf,
} from './support.mjs';

const { values: options } = parseArgs({
  options: {
    comments: { type: 'string', default: '40000' },
    rounds: { type: 'string', default: '5' },
    requests: { type: 'string', default: '400' },
    only: { type: 'string' },
    others: { type: 'string', default: '0' }, // rounds of as many comments in the same database
  },
});
const PORTS = { floor: 23911, samsyn: 23912, postgraphile: 23913 };
// As a process is that has been up for a while: every connection has its plans, and what is run often is compiled (the code of the api and of
// PostGraphile is made, thrown away and made again for some thousand requests). Whichever is reached first, so that a slow one does not take all day.
const WARM = { requests: 5000, milliseconds: 8000 };
let written = 0;

try {
  await makeWorld(worldOf(options), { comments: options.comments, bodies: '370', others: options.others });
  const servers = {
    floor: await serve('floor', PORTS.floor, [join(here, 'floor.mjs')]),
    samsyn: await serve('samsyn', PORTS.samsyn, API, {
      SAMSYN_DEMO: 'true',
      SAMSYN_DEMO_IN_PRODUCTION: 'true',
      GRAPHQL_DOCUMENTS: 'any', // what is asked here is no page's
      SAMSYN_PROCESS: 'web',
      LIMITS_FACTOR: '10000', // one person writes for all
      LOG_LEVEL: 'error',
      NODE_ENV: 'production',
      PUBLIC_URL: `http://127.0.0.1:${PORTS.samsyn}`,
    }),
    postgraphile: await serve('postgraphile', PORTS.postgraphile, [join(here, 'postgraphile.mjs')], {
      NODE_ENV: 'production',
      GRAPHILE_ENV: 'production',
    }),
  };
  const cookies = {
    editor: await signIn(PORTS.samsyn, 'editor'),
    coordinator: await signIn(PORTS.samsyn, 'coordinator'),
  };
  const results = [];
  const asked = Object.entries(operations).filter(([key]) => options.only?.split(',').includes(key) ?? true);
  for (const [key, operation] of asked) results.push(await measure(key, operation, servers, cookies));
  report(results, servers);
} finally {
  await stop();
}

async function load(server, operation, cookie, count) {
  let next = 0;
  const spent = await spentDuring(server, async () =>
    Promise.all(
      Array.from({ length: CONCURRENCY }, async () => {
        for (let n = next++; n < count; n = next++) {
          const answer = await send(server.port, operation.ask[server.name](operation.writes ? written++ : n), cookie);
          if (answer.status !== 200) throw new Error(`${server.name}: ${answer.status} ${answer.text().slice(0, 300)}`);
        }
      }),
    ),
  );
  hangUp(server.port);
  return { own: spent.own / count, db: spent.db / count, rate: (count / spent.wall) * 1000 };
}

async function warm(server, operation, cookie) {
  const begun = performance.now();
  for (let done = 0; done < WARM.requests && performance.now() - begun < WARM.milliseconds; done += 500)
    await load(server, operation, cookie, 500);
}

async function measure(key, operation, servers, cookies) {
  const cookie = (server) => (server.name === 'samsyn' ? cookies[operation.as] : undefined);
  const shaped = {};
  for (const server of Object.values(servers)) {
    const answer = await send(
      server.port,
      operation.ask[server.name](operation.writes ? written++ : 7),
      cookie(server),
    );
    if (answer.text().includes('"errors"')) throw new Error(`${key} ${server.name}: ${answer.text().slice(0, 500)}`);
    shaped[server.name] = strip(operation.shape[server.name](JSON.parse(answer.text())), operation.ignore ?? []);
  }
  const equal = isDeepStrictEqual(shaped.floor, shaped.samsyn) && isDeepStrictEqual(shaped.floor, shaped.postgraphile);
  if (!equal) throw new Error(`${key}: the three answers differ\n${differences(shaped)}`);
  const runs = Object.fromEntries(Object.keys(servers).map((name) => [name, []]));
  for (const server of Object.values(servers)) await warm(server, operation, cookie(server));
  for (let round = 0; round < Number(options.rounds); round += 1) {
    for (const server of Object.values(servers))
      runs[server.name].push(await load(server, operation, cookie(server), Number(options.requests)));
  }
  return { key, title: operation.title, runs };
}

function strip(value, names) {
  return JSON.parse(JSON.stringify(value, (name, member) => (names.includes(name) ? undefined : member)));
}

function differences(shaped) {
  return Object.entries(shaped)
    .map(([name, value]) => `${name}: ${JSON.stringify(value).slice(0, 600)}`)
    .join('\n');
}

function report(results, servers) {
  const goals = { a: [0.7, 2.4], b: [0.8, 1.9], c: [0.75, 2.0], e: [0.8, 2.1] };
  const pick = (runs, of) => median(runs.map(of));
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const rows = results.map(({ key, title, runs }) => {
    const total = (run) => run.own + run.db;
    const cost = Object.fromEntries(
      Object.entries(runs).map(([name, list]) => [
        name,
        {
          total: pick(list, total),
          own: pick(list, (run) => run.own),
          db: pick(list, (run) => run.db),
          rate: pick(list, (run) => run.rate),
        },
      ]),
    );
    const ofFloor = cost.floor.total / cost.samsyn.total;
    const ofPostgraphile = cost.postgraphile.total / cost.samsyn.total;
    const [goalFloor, goalPostgraphile] = goals[key] ?? ['–', '–'];
    return [
      key,
      title,
      ofFloor.toFixed(2),
      goalFloor,
      `${ofPostgraphile.toFixed(1)} ×`,
      goalPostgraphile === '–' ? '–' : `${goalPostgraphile} ×`,
      ...['floor', 'samsyn', 'postgraphile'].map(
        (name) => `${cost[name].own.toFixed(2)} + ${cost[name].db.toFixed(2)} (${Math.round(cost[name].rate)}/s)`,
      ),
    ];
  });
  const text = [
    line([
      '',
      'operation',
      'of the floor (CPU)',
      'goal',
      'against PostGraphile',
      'goal',
      'floor: server + database ms (rate)',
      'Samsyn',
      'PostGraphile',
    ]),
    line(Array(9).fill('---')),
    ...rows.map(line),
    '',
    `Node ${execFileSync(node, ['--version']).toString().trim()}, ${options.comments} comments (${options.others} other rounds of as many beside), concurrency ${CONCURRENCY}, ${options.rounds} alternating rounds of ${options.requests}; medians. Answers compared to the last field. Memory of the api after the run: ${Math.round(memoryOf(servers.samsyn.pid))} MB.`,
  ].join('\n');
  console.log(text);
  mkdirSync(join(here, '..', 'results'), { recursive: true });
  writeFileSync(join(here, '..', 'results', 'api.md'), `${text}\n`);
}
