import { LOG } from '../src/platform/log/index.ts';
import { CLIENT, NUMBERS, PUBLIC_URL } from './oidc-facts.ts';
import { createWorld, type World } from './world.ts';

export interface OidcWorld extends World {
  actors: Record<string, string>;
  /** Lines the sign-in wrote to the log. */
  lines: object[];
  sessions(): Promise<number>;
}

/** An installation whose people sign in at `issuer`, with two bodies in its register and one that has ceased to be. */
export async function createOidcWorld(issuer: string, settings: Record<string, string> = {}): Promise<OidcWorld> {
  const world = await createWorld({
    PUBLIC_URL,
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_ROLE_CLAIM: 'roles',
    OIDC_ROLES:
      'CASE_OFFICER=handläggare; EDITOR=CN=Redaktör,OU=Samsyn; COORDINATOR=samordnare; SIGNATORY=chef; READER=alla',
    OIDC_AUTHORITY_ORGANISATION_NUMBER: NUMBERS.authority,
    ...settings,
  });
  const actors = await world.addActors(
    { key: 'uppsala', organisationNumber: NUMBERS.uppsala },
    { key: 'stockholm', organisationNumber: NUMBERS.stockholm.replace('-', '') },
    { key: 'closed', organisationNumber: NUMBERS.closed },
  );
  await world.sql('owner', `UPDATE register.actor SET ended_on = '2020-12-31' WHERE key = 'closed'`);
  const lines: object[] = [];
  const log: { warn: unknown; error: unknown } = world.app.get(LOG);
  log.warn = (line: object) => void lines.push(line);
  log.error = (line: object) => void lines.push(line);
  const sessions = async (): Promise<number> => (await world.sql('owner', 'SELECT 1 FROM identity.session')).length;
  return { ...world, actors, lines, sessions };
}

const DRAWN = new Set(['caller', 'request', 'time', 'ms', 'wait']);

/** What lines of the log say, without what the program draws or measures: a mark or a number may look like anything by chance. */
export const saidIn = (lines: readonly object[]): string =>
  JSON.stringify(lines, (key, value: unknown) => (DRAWN.has(key) ? undefined : value));
