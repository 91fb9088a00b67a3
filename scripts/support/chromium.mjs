import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Browsers that Playwright has downloaded earlier, newest first. */
function downloaded() {
  const cache = join(
    homedir(),
    process.platform === 'darwin' ? 'Library/Caches/ms-playwright' : '.cache/ms-playwright',
  );
  if (!existsSync(cache)) return [];
  const versions = readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort()
    .reverse();
  return versions.flatMap((name) =>
    ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium'].map((part) =>
      join(cache, name, part),
    ),
  );
}

/** The path of a Chrome or Chromium on this machine, or undefined. CHROME_PATH is believed before all else. */
export function findChromium(env = process.env) {
  if (env.CHROME_PATH) return isExecutable(env.CHROME_PATH) ? env.CHROME_PATH : undefined;
  const onPath = (env.PATH ?? '').split(delimiter).flatMap((dir) => NAMES.map((name) => join(dir, name)));
  return [...onPath, ...PLACES, ...downloaded()].find(isExecutable);
}

/** Installs Debian's Chromium where we may. Gives its path, or undefined. */
function install(say) {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return undefined;
  say('Ingen webbläsare hittades: installerar Debians Chromium (installing Debian’s Chromium) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const packages = ['chromium', 'fonts-liberation'];
  const get = (...args) => spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  get('update', '-qq');
  get('install', '-y', '-qq', '--no-install-recommends', ...packages);
  return findChromium();
}

/** A browser for the tests, installed if it must and may be; otherwise says in one sentence what to install. */
export function requireChromium(say = console.log) {
  const found = findChromium() ?? (process.env.CHROME_PATH ? undefined : install(say));
  if (found) return found;
  throw new Error(
    process.env.CHROME_PATH
      ? `CHROME_PATH=${process.env.CHROME_PATH} går inte att köra (cannot be run).`
      : 'Installera Chrome eller Chromium (t.ex. apt install chromium) eller ange dess sökväg i CHROME_PATH (install Chrome or Chromium, or name it in CHROME_PATH).',
  );
}
