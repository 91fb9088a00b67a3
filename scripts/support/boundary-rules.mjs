import { builtinModules } from 'node:module';

/** Who may import whom: docs/architecture.md, "Who may import whom". A project's name is its tag `scope:…`. */

const ALL_LIBS = [
  'statute',
  'consultation',
  'documents',
  'editor',
  'contracts',
  'audit',
  'testing',
  'embedded-postgres',
];

/**
 * may: in the product · inTests: in its specs besides · graph: what nx may know of without any import (e2e drives the built apps)
 */
export const PROJECTS = {
  statute: { may: [] },
  consultation: { may: ['statute'] },
  documents: { may: ['statute', 'consultation'] },
  editor: { may: ['statute', 'consultation'] },
  contracts: { may: [] },
  audit: { may: [] },
  'embedded-postgres': { may: [] },
  testing: { may: ['statute', 'consultation', 'documents', 'editor', 'contracts'] },
  web: { may: ['editor', 'statute', 'consultation', 'contracts'], inTests: ['testing'] },
  cli: { may: ['statute', 'consultation', 'documents', 'audit'], inTests: ['testing'] },
  api: {
    may: ['statute', 'consultation', 'contracts', 'documents', 'editor', 'audit'],
    inTests: ['testing', 'embedded-postgres'],
  },
  e2e: { may: ALL_LIBS, graph: ['api', 'web'] },
};

/** Files of a project that may import more than the rest of it, each with the reason. */
export const EXCEPTIONS = [
  {
    file: /^apps\/api\/src\/(seed-demo\.ts$|demo\/)/,
    may: ['testing'],
    why: 'the demo is laid by the scenario driver of the tests',
  },
];

const SERVER =
  /^(@nestjs\/|@fastify\/|fastify$|typeorm(\/|$)|pg(\/|$)|graphile-worker|nodemailer|pino|ws$|@apollo\/server)/;
/** The operator's commands speak to the database and to nothing else of the server's. */
const FRAMEWORK = new RegExp(SERVER.source.replace('|pg(\\/|$)', ''));
const PAGE = /^(react(-dom|-aria-components|-router|-hook-form|-intl)?(\/|$)|@apollo\/client)/;
const GRAPHQL = /^(graphql|@graphql-[^/]+|graphql-[a-z-]+)(\/|$)/;
const NODE = new RegExp(`^(node:.*|${builtinModules.filter((name) => !name.startsWith('_')).join('|')})(/|$)`);
const NETWORK = /^(node:)?(http|https|http2|net|tls|dgram|dns)(\/|$)/;

/** Code that builds the product and is no part of it. */
export const BUILDS = /^apps\/web\/vite(\/|\.config\.ts$)/;

/** What a project's product code may not import from outside: [pattern, what it is called]. */
export const BANNED = {
  statute: [
    [SERVER, 'server code'],
    [PAGE, 'page code'],
    [GRAPHQL, 'GraphQL'],
    [NODE, 'node I/O'],
  ],
  consultation: [
    [SERVER, 'server code'],
    [PAGE, 'page code'],
    [GRAPHQL, 'GraphQL'],
    [NODE, 'node I/O'],
  ],
  editor: [
    [SERVER, 'server code'],
    [PAGE, 'page code'],
    [GRAPHQL, 'GraphQL'],
    [NODE, 'node I/O'],
  ],
  documents: [
    [SERVER, 'server code'],
    [PAGE, 'page code'],
    [GRAPHQL, 'GraphQL'],
    [NETWORK, 'the network'],
  ],
  contracts: [
    [SERVER, 'server code'],
    [PAGE, 'page code'],
    [NODE, 'node I/O'],
  ],
  web: [
    [SERVER, 'server code'],
    [NODE, 'node I/O'],
  ],
  cli: [
    [FRAMEWORK, 'server code'],
    [PAGE, 'page code'],
  ],
  api: [[PAGE, 'page code']],
};

/** Projects whose functions know no clock, no chance and no surroundings. */
export const PURE = new Set(['statute', 'consultation']);
export const IMPURE_NAMES = new Set([
  'process',
  'fetch',
  'performance',
  'setTimeout',
  'setInterval',
  'window',
  'document',
  'localStorage',
  'Buffer',
]);
