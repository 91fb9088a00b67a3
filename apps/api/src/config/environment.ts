import { createPrivateKey } from 'node:crypto';
import { ASSURANCES, type Assurance, KEPT_DAYS, MOST_KEPT_DAYS } from '@samsyn/consultation';
import { z } from 'zod';
import { oidcVariables, togetherIn } from './oidc.ts';
import { lackingInProduction } from './production.ts';
import { secretFiles, withSecrets } from './secrets.ts';

const flag = z
  .enum(['true', 'false'], { error: 'ska vara true eller false (must be true or false)' })
  .default('false')
  .transform((value) => value === 'true');

const whole = (least: number, most: number, preset: number) =>
  z.coerce
    .number({ error: 'ska vara ett heltal (must be a whole number)' })
    .int('ska vara ett heltal (must be a whole number)')
    .min(least, `ska vara minst ${least} (must be at least ${least})`)
    .max(most, `ska vara högst ${most} (must be at most ${most})`)
    .default(preset);

const address = (protocols: RegExp, example: string) =>
  z.url({ protocol: protocols, error: `ska vara en adress som ${example} (must be an address like ${example})` });

/** Whether the text is a private key that can sign receipts. */
function isSigningKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}

const postgres = address(/^postgres(ql)?$/, 'postgres://user:password@host:5432/samsyn');

const schema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  DATABASE_URL: postgres,
  /** A login that owns nothing and may take the application roles, demanded in production; without it requests take them from the owner's. */
  DATABASE_APP_URL: postgres.optional(),
  /** Connections per application role. */
  DATABASE_POOL: whole(1, 100, 10),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: whole(0, 65535, 3000),
  /** The one address of the page and the API, as its users write it. */
  PUBLIC_URL: address(/^https?$/, 'https://samsyn.example.se').optional(),
  /** Reverse proxies in front whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: whole(0, 10, 0),
  SAMSYN_PROCESS: z
    .enum(['all', 'web', 'worker'], { error: 'ska vara all, web eller worker (must be all, web or worker)' })
    .default('all'),
  /** Folder of the built page; without it only the API is served. */
  SAMSYN_WEB_DIR: z.string().min(1).optional(),
  SAMSYN_AUTHORITY_NAME: z.string().min(1).default('Socialstyrelsen'),
  SAMSYN_DEMO: flag,
  /** Says for the second time that anybody may sign in as the demonstration's people. */
  SAMSYN_DEMO_IN_PRODUCTION: flag,
  /** The least that a round may demand of those who read it. */
  ROUND_MIN_ASSURANCE: z
    .enum(ASSURANCES, { error: 'ska vara EMAIL, MFA eller LOA3 (must be EMAIL, MFA or LOA3)' })
    .optional(),
  SESSION_IDLE_MINUTES: whole(1, 24 * 60, 30),
  SESSION_HOURS: whole(1, 24 * 7, 12),
  /** How much more often than usual everybody may try; 0: as often as they like. */
  LIMITS_FACTOR: whole(0, 10_000, 1),
  INVITATION_DAYS: whole(1, 365, 30),
  SMTP_URL: address(/^smtps?$/, 'smtp://user:password@host:587').optional(),
  /** The virus scanner's socket; without it files are not scanned. */
  CLAMD_URL: address(/^(tcp|unix)$/, 'tcp://clamav:3310').optional(),
  /** Other hosts that may be spoken to in plain text: the network to them is trusted. */
  PLAIN_TEXT_HOSTS: z.string().optional(),
  /** Where the newest seal of the event log is sent once a day, to be kept outside the database. */
  AUDIT_MAILBOX: z.email({ error: 'ska vara en e-postadress (must be a mail address)' }).optional(),
  /** The office that runs the rounds: told by mail when a body asks for more time. */
  ROUND_MAILBOX: z.email({ error: 'ska vara en e-postadress (must be a mail address)' }).optional(),
  /** Where letters come back that cannot be delivered; each has an address of its own made of it. */
  BOUNCE_ADDRESS: z
    .email({ error: 'ska vara en e-postadress (must be a mail address)' })
    // sorting, id and signature take their part of the 64 characters before the @
    .regex(/^.{1,10}@/u, 'ska ha högst tio tecken före @ (must have at most ten characters before the @)')
    .optional(),
  /** With this in a header the mail server hands in what came back. */
  BOUNCE_KEY: z.string().min(32, 'ska vara minst 32 tecken (must be at least 32 characters)').optional(),
  MAIL_FROM: z.string().min(3).default('Samsyn <samsyn@localhost>'),
  /** For how many days what has had its time is kept; 0: for good. */
  SESSIONS_KEPT_DAYS: whole(0, MOST_KEPT_DAYS, KEPT_DAYS.SESSIONS_KEPT_DAYS),
  LETTERS_KEPT_DAYS: whole(0, MOST_KEPT_DAYS, KEPT_DAYS.LETTERS_KEPT_DAYS),
  FORMER_PEOPLE_KEPT_DAYS: whole(0, MOST_KEPT_DAYS, KEPT_DAYS.FORMER_PEOPLE_KEPT_DAYS),
  UPLOADS_KEPT_DAYS: whole(0, MOST_KEPT_DAYS, KEPT_DAYS.UPLOADS_KEPT_DAYS),
  EXPORTS_KEPT_DAYS: whole(0, MOST_KEPT_DAYS, KEPT_DAYS.EXPORTS_KEPT_DAYS),
  ...oidcVariables,
  ...secretFiles,
  /** What GraphQL answers: the operations of our own pages, or any. */
  GRAPHQL_DOCUMENTS: z
    .enum(['trusted', 'any'], { error: 'ska vara trusted eller any (must be trusted or any)' })
    .optional(),
  /** With this in a header an operator's own tools may ask what no page asks. */
  GRAPHQL_TOOLS_KEY: z.string().min(32, 'ska vara minst 32 tecken (must be at least 32 characters)').optional(),
  /** Secrets that keys of the server are derived from, with spaces between: the first closes, the others only open. */
  SERVER_KEY: z
    .string()
    .regex(
      /^\S{32,}(\s+\S{32,})*$/u,
      'ska vara minst 32 tecken utan mellanslag, eller flera sådana (must be at least 32 characters without spaces, or several such)',
    )
    .optional(),
  /** Signs receipts, PEM; without it a key is made at the first start and kept in the database. */
  RECEIPT_KEY: z
    .string()
    .refine(isSigningKey, 'ska vara en privat Ed25519-nyckel i PEM (must be a private Ed25519 key in PEM)')
    .optional(),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('info'),
});

/** What the process was told, checked: the only way settings reach the program. */
export type Environment = Readonly<
  z.infer<typeof schema> & {
    PUBLIC_URL: string;
    DATABASE_APP_URL: string;
    GRAPHQL_DOCUMENTS: 'trusted' | 'any';
    ROUND_MIN_ASSURANCE: Assurance;
  }
>;

/** All that is wrong with the settings at once, one sentence each: the name of the setting first. */
export class EnvironmentProblems extends Error {
  override readonly name = 'EnvironmentProblems';
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/** Reads the settings from variables such as `process.env`; an empty value counts as not set. Throws EnvironmentProblems. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const given: Record<string, string> = {};
  for (const name of Object.keys(schema.shape)) {
    const value = variables[name]?.trim();
    if (value !== undefined && value !== '') given[name] = value;
  }
  const { set, problems: unread } = withSecrets(given);
  const problems = [...unread, ...togetherIn(set), ...lackingInProduction(set)];
  const result = schema.safeParse(set);
  if (!result.success || problems.length > 0) {
    const issues = result.error?.issues ?? [];
    throw new EnvironmentProblems([
      ...issues.map((issue) => sentence(issue, issue.path.join('.') in set)),
      ...problems,
    ]);
  }
  const { data } = result;
  const isServer = data.NODE_ENV === 'production';
  return {
    ...data,
    PUBLIC_URL: (data.PUBLIC_URL ?? `http://localhost:${data.PORT}`).replace(/\/+$/u, ''),
    DATABASE_APP_URL: data.DATABASE_APP_URL ?? data.DATABASE_URL,
    GRAPHQL_DOCUMENTS: data.GRAPHQL_DOCUMENTS ?? (isServer ? 'trusted' : 'any'),
    ROUND_MIN_ASSURANCE: data.ROUND_MIN_ASSURANCE ?? (isServer && !data.SAMSYN_DEMO ? 'MFA' : 'EMAIL'),
  };
}

function sentence(issue: z.core.$ZodIssue, given: boolean): string {
  const name = issue.path.join('.');
  return given ? `${name} ${issue.message}.` : `${name} saknas och måste anges (is missing): ${issue.message}.`;
}
