// Writes src/generated: the schema's enums as union types, one module of typed documents per feature of the web, so that a page carries
// only the operations of the features it shows, and the list of all of them by the hash of their text, which is what a page asks by and
// all that the api answers in production. No CLI: core and the client preset are enough.
import { codegen } from '@graphql-codegen/core';
import { preset } from '@graphql-codegen/client-preset';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  stripIgnoredCharacters,
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

// The pages of these features speak to the api without a client library: of their operations they carry the hash alone, which spares the
// page the printer of the GraphQL library and the weight of texts and syntax trees.
const AS_TEXT = new Set([
  'account',
  'attachments',
  'colleagues',
  'comments',
  'deadlines',
  'heat',
  'identity',
  'log',
  'registered',
  'reminders',
  'own-meetings',
  'outcome',
  'own-reply',
  'questions',
  'editions',
  'responses',
  'sessions',
  'signing',
  'teamwork',
  'word',
  'writing',
  'reminders',
]);

const files = new Map([['enums.ts', enums()]]);
const byFeature = new Map(readdirSync(features).map((feature) => [feature, documentsOf(join(features, feature))]));
const known = new Map();
let count = 0;
for (const [feature, own] of [...byFeature].sort()) {
  if (own.length === 0) continue;
  const documents = withFragments(own);
  check(feature, documents);
  const asText = AS_TEXT.has(feature);
  const hashes = new Map(operationsIn(documents).map((one) => [one.name.value, remember(one, documents, asText)]));
  files.set(`${feature}.ts`, await generate(documents, asText, hashes));
  count += 1;
}
files.set('documents.ts', listOf(known));
if (process.argv.includes('--check')) compare();
else write();

function write() {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(target, name), text);
  console.log(`${count} features, ${relative(process.cwd(), target)}`);
}

/** Whether what is committed is what the operations and the schema give now. */
function compare() {
  const found = existsSync(target) ? readdirSync(target) : [];
  const old = [...new Set([...files.keys(), ...found])].filter(
    (name) => !found.includes(name) || readFileSync(join(target, name), 'utf8') !== files.get(name),
  );
  for (const name of old)
    console.error(`${name} är inte aktuell: kör npm run codegen -w @samsyn/contracts (is out of date)`);
  process.exitCode = old.length > 0 ? 1 : 0;
}

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

function operationsIn(documents) {
  return documents.flatMap(({ document }) => document.definitions).filter(({ kind }) => kind === 'OperationDefinition');
}

/** Puts the operation on the list with the fragments it spreads, as it will be asked; its hash. */
function remember(operation, documents, asText) {
  const stated = new Map(
    documents.flatMap(({ document }) => document.definitions).map((one) => [`${one.kind} ${one.name?.value}`, one]),
  );
  const parts = [operation];
  for (let at = 0; at < parts.length; at += 1)
    for (const name of fragmentNames(parts[at], 'FragmentSpread')) {
      const fragment = stated.get(`FragmentDefinition ${name}`);
      if (!parts.includes(fragment)) parts.push(fragment);
    }
  const document = { kind: 'Document', definitions: parts };
  const text = stripIgnoredCharacters(print(asText ? document : withTypenames(document)));
  const hash = createHash('sha256').update(text).digest('hex');
  known.set(hash, text);
  return hash;
}

// What Apollo Client's cache asks for besides, everywhere but at the root.
function withTypenames(document) {
  const typename = { kind: 'Field', name: { kind: 'Name', value: '__typename' } };
  return visit(document, {
    SelectionSet: (set, _key, parent) => {
      const has = set.selections.some(({ name, alias }) => name?.value === '__typename' && !alias);
      return has || parent?.kind === 'OperationDefinition'
        ? undefined
        : { ...set, selections: [...set.selections, typename] };
    },
  });
}

function listOf(texts) {
  const lines = [...texts]
    .sort(([, a], [, b]) => (a < b ? -1 : 1))
    .map(([hash, text]) => `  '${hash}': ${JSON.stringify(text)},\n`);
  return `/* Generated from the web's operations by codegen.mjs. */
/** What the pages ask, by the SHA-256 of the text. */
export const documents: Readonly<Record<string, string>> = {
${lines.join('')}};
`;
}

async function generate(documents, asText, hashes) {
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
  return asText ? hashesOnly(code, hashes) : withHashes(code, hashes);
}

// The preset wraps each text in a class of its own and exports every fragment beside; a hash with a type says as much.
function hashesOnly(code, hashes) {
  const start = code.indexOf('export class TypedDocumentString');
  const end = code.indexOf('\n}\n', start) + 3;
  const statement =
    /export const (\w+)Document = new TypedDocumentString\(`(?:[^`]*)`(?:, \{[^}]*\})?\) as unknown as TypedDocumentString<([^;]+)>;/g;
  const stated = [...code.slice(end).matchAll(statement)].map(
    ([, name, types]) => `export const ${name}Document = '${hashOf(hashes, name)}' as unknown as ApiText<${types}>;`,
  );
  if (stated.length !== hashes.size) throw new Error('an operation was not recognised in what the preset wrote');
  const types = code
    .slice(0, start)
    .replace(/^import .*typed-document-node.*$/m, "import type { ApiText } from '../api-text.ts';");
  return `${types}${stated.join('\n')}\n`;
}

function withHashes(code, hashes) {
  let count = 0;
  const marked = code.replace(/^(export const (\w+)Document = )\{"kind":"Document",/gm, (_, head, name) => {
    count += 1;
    return `${head}{"__meta__":{"hash":"${hashOf(hashes, name)}"},"kind":"Document",`;
  });
  if (count !== hashes.size) throw new Error('an operation was not recognised in what the preset wrote');
  return marked;
}

// The preset writes names its own way (`OIDCStart` as `OidcStart`): told apart without regard to case.
function hashOf(hashes, name) {
  const [, hash] = [...hashes].find(([own]) => own.toLowerCase() === name.toLowerCase()) ?? [];
  if (hash === undefined) throw new Error(`no operation for ${name}Document`);
  return hash;
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
