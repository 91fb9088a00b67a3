// Writes src/generated: the schema's enums as union types, and one module of typed documents per feature of the web, so that a page
// carries only the operations of the features it shows. No CLI: core and the client preset are enough.
import { codegen } from '@graphql-codegen/core';
import { preset } from '@graphql-codegen/client-preset';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  buildSchema,
  isEnumType,
  NoUnusedFragmentsRule,
  parse,
  print,
  printSchema,
  specifiedRules,
  validate,
  visit,
} from 'graphql';

const here = dirname(fileURLToPath(import.meta.url));
const features = join(here, '../../apps/web/src/features');
const target = join(here, 'src/generated');
const schemaAst = buildSchema(readFileSync(join(here, 'schema.graphql'), 'utf8'));
const schema = parse(printSchema(schemaAst));
const config = {
  enumsAsTypes: true,
  enumType: 'string-literal',
  scalars: { DateTime: 'string', Day: 'string', JSON: 'unknown', ID: 'string' },
  strictScalars: true,
  useTypeImports: true,
  nonOptionalTypename: false,
  skipTypeNameForRoot: true,
};

// The pages of these features speak to the api without a client library: their operations are plain texts, which spares the page the
// printer of the GraphQL library and the weight of the syntax trees.
const AS_TEXT = new Set(['account', 'colleagues', 'comments', 'identity', 'responses', 'sessions']);

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
writeFileSync(join(target, 'enums.ts'), enums());
const byFeature = new Map(readdirSync(features).map((feature) => [feature, documentsOf(join(features, feature))]));
let count = 0;
for (const [feature, own] of [...byFeature].sort()) {
  if (own.length === 0) continue;
  const documents = withFragments(own);
  check(feature, documents);
  writeFileSync(join(target, `${feature}.ts`), await generate(documents, AS_TEXT.has(feature)));
  count += 1;
}
console.log(`${count} features, ${relative(process.cwd(), target)}`);

function documentsOf(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.graphql'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((location) => {
      const rawSDL = readFileSync(location, 'utf8');
      return { location: relative(here, location), document: parse(rawSDL), rawSDL };
    });
}

// A fragment may be spread in another feature than the one that states it.
function withFragments(documents) {
  const stated = new Map();
  for (const { location, document } of [...byFeature.values()].flat())
    for (const definition of document.definitions)
      if (definition.kind === 'FragmentDefinition') stated.set(definition.name.value, { location, definition });
  const have = new Set(documents.flatMap(({ document }) => fragmentNames(document, 'FragmentDefinition')));
  const all = [...documents];
  for (let at = 0; at < all.length; at += 1)
    for (const name of fragmentNames(all[at].document, 'FragmentSpread')) {
      if (have.has(name) || !stated.has(name)) continue;
      have.add(name);
      const { location, definition } = stated.get(name);
      const document = { kind: 'Document', definitions: [definition] };
      all.push({ location: `${location}#${name}`, document, rawSDL: print(definition) });
    }
  return all;
}

function fragmentNames(document, kind) {
  const names = [];
  visit(document, { [kind]: (node) => void names.push(node.name.value) });
  return names;
}

function check(feature, documents) {
  const definitions = documents.flatMap(({ document }) => document.definitions);
  // A fragment may be stated in one feature for another to spread.
  const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);
  const errors = validate(schemaAst, { kind: 'Document', definitions }, rules);
  if (errors.length === 0) return;
  for (const error of errors) console.error(`${feature}: ${error.message}`);
  process.exit(1);
}

async function generate(documents, asText) {
  const sections = await preset.buildGeneratesSection({
    baseOutputDir: 'generated/',
    schema,
    schemaAst,
    documents,
    config: { ...config, documentMode: asText ? 'string' : 'documentNode' },
    presetConfig: { fragmentMasking: false },
    plugins: [],
    pluginMap: {},
    pluginContext: {},
    profiler: { run: (run) => run(), collect: () => [] },
    documentTransforms: [],
  });
  const section = sections.find(({ filename }) => filename.endsWith('graphql.ts'));
  const code = await codegen({ ...section, pluginContext: {}, cache: (_namespace, _key, make) => make() });
  return asText ? plainTexts(code) : code;
}

// The preset wraps each text in a class of its own and exports every fragment beside; a text with a type says as much.
function plainTexts(code) {
  const start = code.indexOf('export class TypedDocumentString');
  const end = code.indexOf('\n}\n', start) + 3;
  const statement =
    /export const (\w+) = new TypedDocumentString\(`([^`]*)`(?:, \{[^}]*\})?\) as unknown as TypedDocumentString<([^;]+)>;/g;
  const texts = [...code.slice(end).matchAll(statement)]
    .filter(([, name]) => !name.endsWith('FragmentDoc'))
    .map(
      ([, name, text, types]) =>
        `export const ${name} = \`${text.replace(/\s+/g, ' ').trim()}\` as unknown as ApiText<${types}>;`,
    );
  const types = code
    .slice(0, start)
    .replace(/^import .*typed-document-node.*$/m, "import type { ApiText } from '../api-text.ts';");
  return `${types}${texts.join('\n')}\n`;
}

function enums() {
  const types = Object.values(schemaAst.getTypeMap()).filter((type) => isEnumType(type) && !type.name.startsWith('__'));
  const lines = types.map((type) => {
    const about = type.description ? `/** ${type.description} */\n` : '';
    const values = type.getValues().map((value) => `'${value.name}'`);
    return `${about}export type ${type.name} = ${values.join(' | ')};\n`;
  });
  return `/* Generated from schema.graphql by codegen.mjs. */\n${lines.join('')}`;
}
