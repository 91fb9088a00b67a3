import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { BANNED, BUILDS, EXCEPTIONS, IMPURE_NAMES, PROJECTS, PURE } from './support/boundary-rules.mjs';
import { filesBelow, importsOf, isTest, lineOf, parse, readSource, visit } from './support/sources.mjs';

// The import rules between projects, over Nx's graph (package.json and sources) and over each file's own imports.

const SCOPE = '@samsyn/';

/** Nx's own graph of the workspace: {project: {root, tag, targets}}. */
function nxGraph(root) {
  const scratch = mkdtempSync(join(tmpdir(), 'samsyn-graph-'));
  try {
    const file = join(scratch, 'graph.json');
    const nx = join(root, 'node_modules/nx/dist/bin/nx.js');
    execFileSync(process.execPath, [nx, 'graph', `--file=${file}`], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' },
    });
    const { nodes, dependencies } = JSON.parse(readFileSync(file, 'utf8')).graph;
    return Object.entries(nodes).map(([name, { data }]) => ({
      name,
      root: data.root,
      scope: (data.tags ?? []).find((tag) => tag.startsWith('scope:'))?.slice(6),
      targets: (dependencies[name] ?? []).map(({ target }) => target).filter((target) => nodes[target]),
    }));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const allowedAtAll = ({ may, inTests = [], graph = [] }, scope) => {
  const extra = EXCEPTIONS.filter(({ file }) => file.source.includes(`apps\\/${scope}\\/`)).flatMap((one) => one.may);
  return [...may, ...inTests, ...graph, ...extra];
};

/** What the graph shows: unknown tags, and edges that no file of the project could be allowed. */
function graphViolations(projects) {
  const scopeOf = new Map(projects.map(({ name, scope }) => [name, scope]));
  return projects.flatMap(({ name, scope, targets }) => {
    const rule = PROJECTS[scope];
    if (!rule) return [`${name}: taggen scope:${scope ?? '?'} saknar regel (tag without a rule)`];
    return targets
      .filter((target) => !allowedAtAll(rule, scope).includes(scopeOf.get(target)))
      .map((target) => `${name} får inte bero på (must not depend on) ${target}`);
  });
}

function importViolation({ path, project, specifier, isTestFile }) {
  const rule = PROJECTS[project.scope];
  if (specifier.startsWith(SCOPE)) {
    const target = specifier.slice(SCOPE.length).split('/')[0];
    const extra = EXCEPTIONS.filter(({ file }) => file.test(path)).flatMap((one) => one.may);
    const allowed = [project.scope, ...rule.may, ...extra, ...(isTestFile ? (rule.inTests ?? []) : [])];
    return allowed.includes(target) ? undefined : `får inte importera (must not import) ${specifier}`;
  }
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(path), specifier);
    return target.startsWith(`${project.root}/`) ? undefined : `lämnar sitt projekt (leaves its project): ${specifier}`;
  }
  if (isTestFile || BUILDS.test(path)) return undefined;
  const banned = (BANNED[project.scope] ?? []).find(([pattern]) => pattern.test(specifier));
  return banned && `får inte importera ${banned[1]} (must not import): ${specifier}`;
}

/** Reads of the clock, of chance and of the surroundings in a pure library. */
function impurities(path, text) {
  const file = parse(path, text);
  const found = [];
  visit(file, (node) => {
    const shown = node.getText(file);
    const readsClock =
      (ts.isNewExpression(node) && shown.startsWith('new Date') && (node.arguments ?? []).length === 0) ||
      (ts.isPropertyAccessExpression(node) && /^(Date\.now|Math\.random|crypto\.\w+)$/.test(shown));
    const surroundings =
      ts.isIdentifier(node) &&
      IMPURE_NAMES.has(node.text) &&
      (ts.isPropertyAccessExpression(node.parent)
        ? node.parent.expression === node
        : ts.isCallExpression(node.parent) && node.parent.expression === node);
    if (readsClock || surroundings) found.push({ line: lineOf(file, node), what: shown });
  });
  return found.map(({ line, what }) => `${path}:${line} är inte ren (is not pure): ${what}`);
}

function fileViolations(root, project) {
  if (!PROJECTS[project.scope]) return [];
  return filesBelow(root, project.root).flatMap((path) => {
    const text = readSource(root, path);
    const isTestFile = isTest(path);
    const imports = importsOf(text).flatMap(({ specifier, line }) => {
      const problem = importViolation({ path, project, specifier, isTestFile });
      return problem ? [`${path}:${line} ${problem}`] : [];
    });
    return PURE.has(project.scope) && !isTestFile ? [...imports, ...impurities(path, text)] : imports;
  });
}

/** Every breach of the rules in a workspace, one sentence each. */
export function violationsOf(root) {
  const projects = nxGraph(root).filter(({ root: folder }) => folder !== '.');
  return [...graphViolations(projects), ...projects.flatMap((project) => fileViolations(root, project))];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = resolve(process.argv[2] ?? join(import.meta.dirname, '..'));
  const violations = violationsOf(root);
  for (const violation of violations) console.error(violation);
  console.log(
    violations.length > 0
      ? `${violations.length} brott mot gränserna (violations)`
      : 'Gränserna hålls (boundaries hold).',
  );
  process.exitCode = violations.length > 0 ? 1 : 0;
}
