/**
 * Who may import whom inside the api: docs/architecture.md, "Who may import whom". Everywhere: nothing in a circle.
 * A module may import those before it in this list, never those after, and only through their index.ts.
 */
const MODULES = [
  'identity',
  'actors',
  'access',
  'drafts',
  'rounds',
  'signing',
  'comments',
  'writing',
  'questions',
  'responses',
  'teamwork',
  'consolidation',
  'ordering',
  'reading',
  'positions',
  'revisions',
  'working-copy',
  'deltas',
  'meetings',
  'gates',
  'decisions',
  'replies',
  'incoming',
  'assignments',
  'reporting',
  'audit',
  'notifications',
  'imports',
  'exports',
  'publication',
];

const SRC = '^apps/api/src';
const TEST = '\\.(spec|int-spec)\\.ts$';

/** Rules that each module gives: nothing later in the order. */
const oneDirection = MODULES.slice(0, -1).map((name, index) => ({
  name: `module-order-${name}`,
  comment: `${name} comes before: it may not know of ${MODULES.slice(index + 1).join(', ')}`,
  severity: 'error',
  from: { path: `${SRC}/modules/${name}/`, pathNot: TEST },
  to: { path: `${SRC}/modules/(${MODULES.slice(index + 1).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...oneDirection,
    {
      name: 'module-in-the-order',
      comment: 'a new module must be given its place in the order above',
      severity: 'error',
      from: {},
      to: { path: `${SRC}/modules/[^/]+/`, pathNot: `${SRC}/modules/(${MODULES.join('|')})/` },
    },
    {
      name: 'module-through-its-door',
      comment: 'another module is entered through its index.ts only',
      severity: 'error',
      from: { path: `${SRC}/modules/([^/]+)/`, pathNot: TEST },
      to: { path: `${SRC}/modules/([^/]+)/`, pathNot: [`${SRC}/modules/$1/`, `${SRC}/modules/[^/]+/index\\.ts$`] },
    },
    {
      name: 'platform-knows-no-module',
      comment: 'plumbing has no domain words',
      severity: 'error',
      from: { path: `${SRC}/(platform|config)/`, pathNot: TEST },
      to: { path: `${SRC}/modules/` },
    },
    {
      name: 'store-is-the-bottom',
      comment: 'api → use-cases, queries → store: the store knows none of those above it',
      severity: 'error',
      from: { path: `${SRC}/modules/([^/]+)/store/`, pathNot: TEST },
      to: { path: `${SRC}/modules/$1/(api|use-cases|queries)/` },
    },
    {
      name: 'use-cases-and-queries-know-no-api',
      comment: 'api → use-cases, queries → store: an intent is the same whoever asks',
      severity: 'error',
      from: { path: `${SRC}/modules/([^/]+)/(use-cases|queries)/`, pathNot: TEST },
      to: { path: `${SRC}/modules/$1/api/` },
    },
    {
      name: 'typeorm-in-store-only',
      comment: 'rows are the store’s affair',
      severity: 'error',
      from: { path: `${SRC}/`, pathNot: [`${SRC}/modules/[^/]+/store/`, `${SRC}/platform/db/`, TEST] },
      to: { path: '(^|/)node_modules/(typeorm|@nestjs/typeorm)/' },
    },
    {
      name: 'files-are-read-and-written-elsewhere',
      comment:
        'the readers and writers of files are memory that a process that answers does without: `@samsyn/documents/values` has what it works with',
      severity: 'error',
      from: { path: `${SRC}/`, pathNot: [`${SRC}/modules/exports/use-cases/write-(file|edition)\\.ts$`, TEST] },
      to: { path: '^libs/documents/src/(index|export)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'graphql-at-the-door-only',
      comment: 'the schema is the api folder’s affair; an index.ts names the resolvers to Nest but declares no types',
      severity: 'error',
      from: {
        path: `${SRC}/`,
        pathNot: [`${SRC}/modules/[^/]+/api/`, `${SRC}/platform/graphql/`, `${SRC}/schema-text\\.ts$`, TEST],
      },
      to: { path: '(^|/)node_modules/@nestjs/graphql/' },
    },
    {
      name: 'no-cycles',
      comment: 'what goes in a circle cannot be read from any end',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'a file that nothing uses',
      severity: 'error',
      from: { orphan: true, path: `${SRC}/`, pathNot: [TEST, '\\.d\\.ts$', `${SRC}/[^/]+\\.ts$`] },
      to: {},
    },
    {
      name: 'not-to-tests',
      comment: 'the product does not use its tests',
      severity: 'error',
      from: { pathNot: [TEST, '^apps/api/test/'] },
      to: { path: [TEST, '^apps/api/test/'] },
    },
    {
      name: 'resolvable',
      comment: 'an import that leads nowhere (those of generated documents are types alone)',
      severity: 'error',
      from: { pathNot: '^libs/contracts/src/generated/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '^(apps|libs)/[^/]+/(dist|dist-types)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@samsyn/source', 'import', 'node', 'default', 'types'],
    },
  },
};
