import { database } from '@samsyn/embedded-postgres';

/**
 * One throwaway PostgreSQL for all int-specs. TEST_DATABASE_URL is its owner's address: a role that may make databases and
 * roles but is no superuser. Each test file makes databases of its own from there. Set it beforehand to use another server;
 * DATABASE_URL is never touched by tests.
 */
export default async () => {
  if (process.env.TEST_DATABASE_URL) return;
  const server = await database({ name: 'samsyn_test', ephemeral: true });
  process.env.TEST_DATABASE_URL = server.url;
  globalThis.samsynTestServer = server;
};
