import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const SKIPPED = new Set(['node_modules', 'dist', 'dist-types', 'coverage', 'test-results', 'generated']);
const SOURCE = /\.(ts|tsx|mts)$/;

/** The files below a folder, generated and installed ones left out, as paths from the root with forward slashes. */
export function filesBelow(root, folder, wanted = SOURCE) {
  const found = [];
  const walk = (dir) => {
    for (const entry of readdirSync(dir, { withFileTypes: true })) {
      const path = join(dir, entry.name);
      if (entry.isDirectory()) {
        if (!SKIPPED.has(entry.name) && !entry.name.startsWith('.')) walk(path);
      } else if (wanted.test(entry.name)) found.push(relative(root, path).replaceAll('\\', '/'));
    }
  };
  if (existsSync(join(root, folder))) walk(join(root, folder));
  return found.sort();
}

/** Whether a file is only run by tests. */
export const isTest = (path) =>
  /\.(spec|int-spec|e2e-spec)\.tsx?$/.test(path) || /^(libs|apps)\/[^/]+\/test\//.test(path);

export const readSource = (root, path) => readFileSync(join(root, path), 'utf8');

/** Everything a file imports: static, re-exported, dynamic and in types, each {specifier, line}. */
export function importsOf(text) {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return importedFiles.map(({ fileName, pos }) => ({
    specifier: fileName,
    line: text.slice(0, pos).split('\n').length,
  }));
}

/** The syntax tree of a file, with parents. */
export const parse = (path, text) =>
  ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );

/** Visits every node of a tree. */
export function visit(node, seen) {
  seen(node);
  ts.forEachChild(node, (child) => visit(child, seen));
}

export const lineOf = (file, node) => file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
