import ts from 'typescript';

const TESTS = new Set(['describe', 'it', 'test']);

/** The titles a spec's source gives its tests and their groups, as they are written; of those that are skipped, none. */
export function titlesIn(source, name = 'x.tsx') {
  const titles = new Set();
  const visit = (node) => {
    if (ts.isCallExpression(node) && isTest(node.expression)) {
      const [first] = node.arguments;
      if (first && ts.isStringLiteralLike(first)) titles.add(first.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(
    ts.createSourceFile(
      name,
      source,
      ts.ScriptTarget.Latest,
      false,
      name.endsWith('.ts') ? ts.ScriptKind.TS : ts.ScriptKind.TSX,
    ),
  );
  return titles;
}

/** `it`, `it.each([…])`, `describe.each`…; not `it.skip` and `it.todo`. */
function isTest(callee) {
  let at = callee;
  while (!ts.isIdentifier(at)) {
    if (ts.isPropertyAccessExpression(at) && /^(?:skip|todo)$/.test(at.name.text)) return false;
    if (!ts.isPropertyAccessExpression(at) && !ts.isCallExpression(at) && !ts.isTaggedTemplateExpression(at))
      return false;
    at = ts.isTaggedTemplateExpression(at) ? at.tag : at.expression;
  }
  return TESTS.has(at.text);
}
