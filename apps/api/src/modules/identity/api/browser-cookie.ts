import type { FastifyReply } from 'fastify';
import type { Environment } from '../../../config/environment.ts';

/**
 * Cookies that tie something begun to the browser that began it: a sign-in at the provider, a code that was mailed, a challenge for a
 * passkey. Lax where the browser comes back from another site, by a link.
 */
const COOKIES = {
  oidc: { name: 'samsyn-oidc', seconds: 600, site: 'Lax' },
  code: { name: 'samsyn-kod', seconds: 600, site: 'Strict' },
  key: { name: 'samsyn-nyckel', seconds: 300, site: 'Strict' },
} as const;
export type BrowserCookie = keyof typeof COOKIES;

type Where = Pick<Environment, 'PUBLIC_URL'>;

const isSecure = ({ PUBLIC_URL }: Where): boolean => PUBLIC_URL.startsWith('https:');
const nameAt = (which: BrowserCookie, where: Where): string =>
  `${isSecure(where) ? '__Host-' : ''}${COOKIES[which].name}`;

/** What this browser was given when it began; undefined when it began nothing. */
export function browserTokenOf(which: BrowserCookie, header: string | undefined, where: Where): string | undefined {
  const prefix = `${nameAt(which, where)}=`;
  const pair = (header ?? '').split(';').find((part) => part.trimStart().startsWith(prefix));
  const token = pair?.trim().slice(prefix.length);
  return token !== undefined && /^[\w-]{43}$/u.test(token) ? token : undefined;
}

/** Gives it to the browser; null takes it away. */
export function setBrowserToken(which: BrowserCookie, reply: FastifyReply, token: string | null, where: Where): void {
  const { seconds, site } = COOKIES[which];
  const age = token === null ? 0 : seconds;
  const secure = isSecure(where) ? '; Secure' : '';
  reply.header(
    'set-cookie',
    `${nameAt(which, where)}=${token ?? ''}; Path=/; HttpOnly; SameSite=${site}; Max-Age=${age}${secure}`,
  );
}
