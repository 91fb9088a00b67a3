import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeProblems, dockerfileProblems, isLetIn, knownSettings } from '../dockercheck.mjs';
import { NODE_ENVIRONMENT, NODE_FLAGS } from '../support/node-flags.mjs';
import { ROOT } from './fixture.mjs';

const IGNORE = '**\n!package.json\n!apps\n**/node_modules\n';
const GOOD = 'FROM node:24\nCOPY package.json ./\nUSER node\nHEALTHCHECK CMD ["true"]\nCMD ["node"]\n';
const problems = (text, there = () => true) => dockerfileProblems(text, IGNORE, there);

it('a sound Dockerfile has no problem', () => expect(problems(GOOD)).toEqual([]));

it.each([
  ['a mistake of grammar', GOOD.replace('COPY package.json', 'COPPY package.json'), /Unknown instruction/],
  ['an image that ends as root', GOOD.replace('USER node\n', ''), /slutar som root/],
  ['no health check', GOOD.replace('HEALTHCHECK CMD ["true"]\n', ''), /HEALTHCHECK saknas/],
  ['an image without a version', GOOD.replace('node:24', 'node'), /saknar version/],
  ['the latest image', GOOD.replace('node:24', 'node:latest'), /saknar version/],
  ['a copy of what the ignore file keeps out', GOOD.replace('package.json', 'README.md'), /README.md stängs ute/],
])('%s is found', (_case, text, expected) => {
  expect(problems(text)).toEqual([expect.stringMatching(expected)]);
});

it('a copy of what is not there is found', () => {
  expect(problems(GOOD, () => false)).toEqual(['Dockerfile:2 package.json finns inte (is not there)']);
});

it('a project that npm ci would not know of is found', () => {
  expect(dockerfileProblems(GOOD, IGNORE, () => true, ['libs/new'])).toEqual([
    expect.stringContaining('libs/new/package.json'),
  ]);
});

it('the last line of an ignore file that matches decides', () => {
  expect(
    ['package.json', 'apps/api/src', 'apps/api/node_modules/x', 'README.md'].map((path) => isLetIn(IGNORE, path)),
  ).toEqual([true, true, false, false]);
});

it('the image starts the api as npm start does', () => {
  const image = readFileSync(join(ROOT, 'docker/Dockerfile'), 'utf8');
  const started = image.split('\n').findLast((line) => line.startsWith('CMD '));
  expect(JSON.parse(started.slice(4))).toEqual(['node', ...NODE_FLAGS, 'apps/api/dist/main.js']);
  for (const [name, value] of Object.entries(NODE_ENVIRONMENT)) expect(image).toContain(` ${name}=${value} `);
});

it('no history, no settings and no tests of whole journeys reach the image', () => {
  const ignore = readFileSync(join(ROOT, 'docker/Dockerfile.dockerignore'), 'utf8');
  const kept = [
    '.git/HEAD',
    '.git',
    '.env',
    'apps/api/.env',
    '.data/postgres',
    'docs/asvs.md',
    'apps/api/dist/main.js',
  ];
  expect(kept.filter((path) => isLetIn(ignore, path))).toEqual([]);
  expect(isLetIn(ignore, 'apps/api/src/main.ts')).toBe(true);
});

describe('a compose file', () => {
  const file = (service) =>
    JSON.stringify({ services: { app: { build: { dockerfile: 'docker/Dockerfile' }, ...service } } });
  const found = (service) => composeProblems(file(service), (path) => path === 'docker/Dockerfile', new Set(['PORT']));

  it('that leads somewhere has no problem', () => expect(found({ environment: { PORT: '1' } })).toEqual([]));

  it.each([
    ['a setting the api does not know', { environment: { PROT: '1' } }, /känner inte .* PROT/],
    ['a service that is not there', { depends_on: { db: {} } }, /beror på db/],
    ['a mounted file that is not there', { volumes: ['./x.sh:/x.sh'] }, /x.sh finns inte/],
    ['a volume that is not declared', { volumes: ['data:/data'] }, /data finns inte/],
    ['an image without a version', { build: undefined, image: 'postgres' }, /saknar version/],
  ])('%s is found', (_case, service, expected) => {
    expect(found(service)).toEqual([expect.stringMatching(expected)]);
  });
});

it('the api’s settings are read from its schema', () => {
  expect(
    knownSettings('const schema = z.object({\n  PORT: whole(1),\n  /** x */\n  LOG_LEVEL: z.enum([]),\n});\nOTHER: 1'),
  ).toEqual(new Set(['PORT', 'LOG_LEVEL']));
});
