import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { filesBelow, isTest, parse, readSource, visit } from './support/sources.mjs';

// Limits that keep rooms liveable. Exceptions stand in exceptions.json, each with the figure it has today: it may not grow, and
// when it shrinks the list must follow. So the list can only shrink.

const LIMITS = { lines: 300, resolverMethod: 12, constructor: 6 };
const COUNTED = /\.(ts|tsx|mts|mjs|cjs|css|sql)$/;
/** A check may be silenced for one line and by name, with the reason beside it; never a whole file, never `any`. */
const SILENCERS = /@ts-(ignore|nocheck)|(oxlint|eslint)-disable(?!-next-line [a-z@])|-disable.*no-explicit-any/;

const linesOf = (text) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

/** Every figure of a file that a limit speaks of: {limit, key, value}. */
function figuresOf(path, text) {
  const figures = [{ limit: 'lines', key: path, value: linesOf(text) }];
  if (!/\.tsx?$/.test(path) || isTest(path)) return figures;
  const file = parse(path, text);
  visit(file, (node) => {
    const owner = ts.isClassDeclaration(node.parent ?? {}) ? node.parent.name?.text : undefined;
    if (ts.isConstructorDeclaration(node)) {
      figures.push({ limit: 'constructor', key: `${path}#${owner}`, value: node.parameters.length });
    }
    if (ts.isMethodDeclaration(node) && node.body && path.endsWith('.resolver.ts')) {
      const first = file.getLineAndCharacterOfPosition(node.body.getStart(file)).line;
      const last = file.getLineAndCharacterOfPosition(node.body.getEnd()).line;
      // The lines between the braces.
      figures.push({
        limit: 'resolverMethod',
        key: `${path}#${owner}.${node.name.getText(file)}`,
        value: Math.max(0, last - first - 1),
      });
    }
  });
  return figures;
}

function silencersIn(path, text) {
  if (!/\.tsx?$/.test(path) || !SILENCERS.test(text)) return [];
  const file = parse(path, text);
  const comments = new Set();
  visit(file, (node) => {
    for (const range of ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []) {
      if (SILENCERS.test(text.slice(range.pos, range.end))) comments.add(range.pos);
    }
  });
  return [...comments].map(
    (pos) => `${path}:${text.slice(0, pos).split('\n').length} tystar en kontroll (silences a check)`,
  );
}

/** Compares the figures with the limits and the list of exceptions. */
export function problemsOf(files, exceptions) {
  const known = Object.entries(exceptions).flatMap(([limit, keys]) =>
    Object.keys(keys).map((key) => `${limit} ${key}`),
  );
  const unused = new Set(known);
  const problems = files.flatMap(({ path, text }) => [
    ...silencersIn(path, text),
    ...figuresOf(path, text).flatMap(({ limit, key, value }) => {
      const excepted = exceptions[limit]?.[key];
      unused.delete(`${limit} ${key}`);
      if (excepted === undefined)
        return value > LIMITS[limit] ? [`${key}: ${limit} ${value}, högst (at most) ${LIMITS[limit]}`] : [];
      if (value > excepted)
        return [`${key}: ${limit} ${value} har vuxit förbi undantaget (has outgrown its exception) ${excepted}`];
      if (value <= LIMITS[limit])
        return [`${key}: ${limit} ${value} behöver inget undantag längre (needs no exception any more)`];
      return value < excepted ? [`${key}: ${limit} sänk undantaget till (lower the exception to) ${value}`] : [];
    }),
  ]);
  return [
    ...problems,
    ...[...unused].map((key) => `${key}: undantag för något som inte finns (exception for nothing)`),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = resolve(import.meta.dirname, '..');
  const exceptions = JSON.parse(readSource(root, 'scripts/exceptions.json'));
  const paths = ['apps', 'libs', 'scripts', 'bench', 'docker'].flatMap((folder) => filesBelow(root, folder, COUNTED));
  const problems = problemsOf(
    paths.map((path) => ({ path, text: readSource(root, path) })),
    exceptions,
  );
  for (const problem of problems) console.error(problem);
  console.log(`${paths.length} filer (files), ${problems.length} över gränserna (over the limits)`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
