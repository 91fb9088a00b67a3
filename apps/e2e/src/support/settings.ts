/** What test/global-setup.mjs says of the running product. */
function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the specs through jest.config.mjs`);
  return value;
}

/** The product's address, without a slash at the end. */
export const siteUrl = (): string => setting('E2E_URL');

/** One of the demo's people: a role, not a person. `actor` is the key of the body; null for the authority. */
export interface DemoPerson {
  key: string;
  displayName: string;
  role: string;
  actor: string | null;
}

export const demoPeople = (): DemoPerson[] => JSON.parse(setting('E2E_SIGN_INS')) as DemoPerson[];

/** With these an operator's own tools ask what no page asks. */
export const toolsHeaders = (): Record<string, string> => ({ 'x-samsyn-tools': setting('GRAPHQL_TOOLS_KEY') });

export const mailDir = (): string => setting('E2E_MAIL_DIR');
export const logFile = (): string => setting('E2E_LOG');
export const chromePath = (): string => setting('CHROME_PATH');
