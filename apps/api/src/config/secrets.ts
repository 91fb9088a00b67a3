import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Settings that hold a secret, or a password inside an address. Each may be given as a file instead: `NAME_FILE`. */
export const SECRETS = [
  'DATABASE_URL',
  'DATABASE_APP_URL',
  'SMTP_URL',
  'OIDC_CLIENT_SECRET',
  'GRAPHQL_TOOLS_KEY',
  'RECEIPT_KEY',
  'SERVER_KEY',
] as const;

type FileNames = `${(typeof SECRETS)[number]}_FILE`;
type Variables = Partial<Record<string, string>>;

const file = z.string().min(1).optional();

/** The names of the files, as they are written among the settings. */
export const secretFiles = {
  DATABASE_URL_FILE: file,
  DATABASE_APP_URL_FILE: file,
  SMTP_URL_FILE: file,
  OIDC_CLIENT_SECRET_FILE: file,
  GRAPHQL_TOOLS_KEY_FILE: file,
  RECEIPT_KEY_FILE: file,
  SERVER_KEY_FILE: file,
} satisfies Record<FileNames, unknown>;

/** `set` with each secret read from its file where one is named, and what is wrong with those. No problem quotes what a file holds. */
export function withSecrets(set: Variables): { set: Variables; problems: string[] } {
  const complete = { ...set };
  const problems: string[] = [];
  for (const name of SECRETS) {
    const path = set[`${name}_FILE`];
    if (path === undefined) continue;
    if (set[name] !== undefined) {
      problems.push(`${name}_FILE och ${name} är båda angivna; ange en av dem (both are set, set one of them).`);
      continue;
    }
    const secret = contentOf(path);
    if (secret === null) {
      problems.push(
        `${name}_FILE ska vara en läsbar fil med hemligheten och inget annat (must be a readable file with the secret alone).`,
      );
    }
    const value = secret ?? STAND_IN[name];
    if (value !== undefined) complete[name] = value;
  }
  return { set: complete, problems };
}

// So that a file that cannot be read is told of once, and not as a missing or malformed setting as well.
const STAND_IN: Readonly<Record<(typeof SECRETS)[number], string | undefined>> = {
  DATABASE_URL: 'postgres://unread@localhost/unread',
  DATABASE_APP_URL: 'postgres://unread_app@localhost/unread',
  SMTP_URL: 'smtp://localhost',
  OIDC_CLIENT_SECRET: 'unread',
  GRAPHQL_TOOLS_KEY: 'unread'.repeat(8),
  RECEIPT_KEY: undefined,
  SERVER_KEY: undefined,
};

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim() || null;
  } catch {
    return null;
  }
}
