import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './processes.mjs';
import { Problem, ROOT } from './workspace.mjs';

const STAMP = '.cache/built.json';
const ROOT_FILES = ['package-lock.json', 'tsconfig.base.json', 'tsconfig.json', 'nx.json'];
const BESIDE = new Set(['node_modules', 'dist', 'dist-types', 'coverage', 'test-results', '.vite']);
const NOT_BUILT = /\.(spec|int-spec|e2e-spec)\.tsx?$/;

/** What a served product is built from and into. */
const PARTS = ['apps/api', 'apps/cli', 'apps/web', 'libs'];
const PROJECTS = ['@samsyn/api', '@samsyn/cli', '@samsyn/web', '@samsyn/embedded-postgres'];
const MUST_EXIST = [
  'apps/api/dist/main.js',
  'apps/api/dist/migrate.js',
  'apps/cli/dist/main.js',
  'apps/web/dist/index.html',
  'libs/embedded-postgres/dist/index.js',
];

function* files(dir, enter) {
  if (!existsSync(dir)) return;
  for (const entry of readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) {
      if (enter(entry.name, path)) yield* files(path, enter);
    } else if (entry.isFile()) yield path;
  }
}

/** A hash of every source the build reads, by content: a checkout changes times, not sources. */
function sourcesHash(root) {
  const hash = createHash('sha256').update(process.versions.modules);
  const sources = PARTS.flatMap((part) => [...files(join(root, part), (name) => !BESIDE.has(name))]);
  for (const path of [...ROOT_FILES.map((name) => join(root, name)), ...sources]) {
    if (!NOT_BUILT.test(path)) hash.update(path.slice(root.length)).update(readFileSync(path));
  }
  return hash.digest('hex');
}

/** A hash of what lies in the dist folders, by size and time: shows a build by somebody else, or a removed file. */
function outputsHash(root) {
  const hash = createHash('sha256');
  const libs = existsSync(join(root, 'libs')) ? readdirSync(join(root, 'libs')).map((name) => `libs/${name}`) : [];
  for (const part of ['apps/api', 'apps/cli', 'apps/web', ...libs]) {
    for (const path of files(join(root, part, 'dist'), () => true)) {
      const { size, mtimeMs } = statSync(path);
      hash.update(`${path} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

function readStamp(root) {
  try {
    return JSON.parse(readFileSync(join(root, STAMP), 'utf8'));
  } catch {
    return {};
  }
}

/** The command and environment that run Nx without a daemon, a cloud or a moving screen. */
export const nx = (...args) => [
  process.execPath,
  [join(ROOT, 'node_modules/nx/dist/bin/nx.js'), ...args, '--output-style=static'],
];
export const NX_ENVIRONMENT = { NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true', NO_COLOR: '1' };

/** Builds api, page and what they use unless neither sources nor outputs changed since last time. Gives true when it had to. */
export async function ensureBuilt({ root = ROOT, say = console.log } = {}) {
  const stamp = readStamp(root);
  const sources = sourcesHash(root);
  const complete = MUST_EXIST.every((path) => existsSync(join(root, path)));
  if (complete && stamp.sources === sources && stamp.outputs === outputsHash(root)) return false;
  say('Bygger det som ändrats (building what changed) …');
  const [command, args] = nx('run-many', '--targets=build', `--projects=${PROJECTS.join(',')}`, '--parallel=2');
  const { status, output } = await run(command, args, { cwd: root, quiet: true, env: NX_ENVIRONMENT });
  const missing = MUST_EXIST.filter((path) => !existsSync(join(root, path)));
  if (status !== 0 || missing.length > 0) {
    const lacks = missing.length > 0 ? `Saknas (missing): ${missing.join(', ')}` : '';
    throw new Problem('Bygget misslyckades.', 'The build failed.', `${output}\n${lacks}`);
  }
  mkdirSync(dirname(join(root, STAMP)), { recursive: true });
  writeFileSync(join(root, STAMP), JSON.stringify({ sources, outputs: outputsHash(root) }));
  return true;
}
