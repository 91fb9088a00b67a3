import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DockerfileParser } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { parse } from 'yaml';
import { filesBelow } from './support/sources.mjs';

// What can be known of docker/ without an engine: the Dockerfile's grammar, that what it copies exists and is let through by
// its ignore file, that it ends as an ordinary user with a health check, and that the compose file leads somewhere.

/** The lines of a Dockerfile that are not as Docker wants them. */
export const grammarProblems = (text) =>
  validate(text).map(({ range, message }) => {
    const said = typeof message === 'string' ? message : message.value;
    return `Dockerfile:${range.start.line + 1} ${said}`;
  });

/** Whether the ignore file lets a path into the build: the last line that matches decides. */
export function isLetIn(ignore, path) {
  const lines = ignore
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'));
  return lines.reduce((letIn, line) => {
    const pattern = line.replace(/^!/, '');
    const tail = pattern.startsWith('**/') ? pattern.slice(3) : undefined;
    const matches = tail
      ? path.split('/').includes(tail)
      : pattern === '**' || path === pattern || path.startsWith(`${pattern}/`);
    return matches ? line.startsWith('!') : letIn;
  }, true);
}

/** The last stage and the sources of every COPY that takes from the clone. */
function readStages(text) {
  const instructions = DockerfileParser.parse(text).getInstructions();
  const begins = instructions.findLastIndex((one) => one.getKeyword() === 'FROM');
  const copies = instructions
    .filter((one) => one.getKeyword() === 'COPY' && !one.getFlags().some((flag) => flag.getName() === 'from'))
    .flatMap((one) =>
      one
        .getArguments()
        .slice(0, -1)
        .map((argument) => ({ line: one.getRange().start.line + 1, path: argument.getValue() })),
    );
  return { last: instructions.slice(begins), copies, froms: instructions.filter((one) => one.getKeyword() === 'FROM') };
}

/** What is wrong with the Dockerfile beyond its grammar. `exists` tells whether a path of the clone is there. */
export function dockerfileProblems(text, ignore, exists, projects = []) {
  const { last, copies, froms } = readStages(text);
  const has = (keyword) => last.find((one) => one.getKeyword() === keyword);
  const user = has('USER')?.getArgumentsContent();
  const copied = new Set(copies.map(({ path }) => path));
  return [
    ...grammarProblems(text),
    ...copies
      .filter(({ path }) => !exists(path))
      .map(({ line, path }) => `Dockerfile:${line} ${path} finns inte (is not there)`),
    ...copies
      .filter(({ path }) => !isLetIn(ignore, path))
      .map(({ line, path }) => `Dockerfile:${line} ${path} stängs ute av (is kept out by) Dockerfile.dockerignore`),
    ...projects
      .filter((path) => !copied.has(`${path}/package.json`))
      .map((path) => `Dockerfile: ${path}/package.json kopieras inte före npm ci (is not copied before npm ci)`),
    ...(user && user !== 'root' && user !== '0' ? [] : ['Dockerfile: bilden slutar som root (the image ends as root)']),
    ...(has('HEALTHCHECK') ? [] : ['Dockerfile: HEALTHCHECK saknas (is missing)']),
    ...froms
      .filter((one) => /(^|:)latest|^[^:@]+$/.test(one.getArguments()[0].getValue()))
      .map((one) => `Dockerfile: ${one.getArgumentsContent()} saknar version (has no version)`),
  ];
}

/** What is wrong with the compose file. `settings` are the names the api knows. */
export function composeProblems(text, exists, settings) {
  const { services, volumes = {} } = parse(text, { merge: true });
  return Object.entries(services).flatMap(([name, service]) => {
    const { image = '', build, environment = {}, depends_on: needs = {}, volumes: mounts = [] } = service;
    const ours = build !== undefined;
    return [
      ...(ours && !exists(build.dockerfile) ? [`${name}: ${build.dockerfile} finns inte (is not there)`] : []),
      ...(!ours && !/:[\w.-]+$/.test(image) ? [`${name}: ${image} saknar version (has no version)`] : []),
      ...(image.endsWith(':latest') ? [`${name}: ${image} saknar version (has no version)`] : []),
      ...Object.keys(needs)
        .filter((other) => !services[other])
        .map((other) => `${name}: beror på ${other}, som inte finns (depends on what is not there)`),
      ...(ours ? Object.keys(environment) : [])
        .filter((key) => !settings.has(key))
        .map((key) => `${name}: api:t känner inte (the api does not know) ${key}`),
      ...mounts
        .map((mount) => String(mount).split(':')[0])
        .filter((from) => (from.startsWith('.') ? !exists(join('docker', from)) : !(from in volumes)))
        .map((from) => `${name}: ${from} finns inte (is not there)`),
    ];
  });
}

/** Where the api says which settings it reads. */
export const SETTINGS = ['environment', 'oidc', 'secrets'].map((name) => `apps/api/src/config/${name}.ts`);

/** The names in the api's schemas of its environment, from their sources. */
export function knownSettings(...sources) {
  return new Set(
    sources.flatMap((source) => [...source.matchAll(/^ {2}([A-Z][A-Z_]+): [^{'"]/gm)].map(([, name]) => name)),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = resolve(import.meta.dirname, '..');
  const read = (path) => readFileSync(join(root, path), 'utf8');
  const exists = (path) => existsSync(join(root, path));
  const projects = ['apps', 'libs'].flatMap((folder) =>
    filesBelow(root, folder, /^package\.json$/)
      .map((path) => path.replace('/package.json', ''))
      .filter((path) => path.split('/').length === 2),
  );
  const problems = [
    ...dockerfileProblems(read('docker/Dockerfile'), read('docker/Dockerfile.dockerignore'), exists, projects),
    ...composeProblems(read('docker/compose.yaml'), exists, knownSettings(...SETTINGS.map(read))),
  ];
  for (const problem of problems) console.error(problem);
  console.log(problems.length > 0 ? `${problems.length} fel (faults)` : 'Docker-filerna är i sin ordning (in order).');
  process.exitCode = problems.length > 0 ? 1 : 0;
}
