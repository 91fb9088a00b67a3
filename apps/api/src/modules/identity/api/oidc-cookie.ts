import type { FastifyReply } from 'fastify';
import type { Environment } from '../../../config/environment.ts';

const TEN_MINUTES = 600;

type Where = Pick<Environment, 'PUBLIC_URL'>;

const isSecure = ({ PUBLIC_URL }: Where): boolean => PUBLIC_URL.startsWith('https:');
const nameAt = (where: Where): string => (isSecure(where) ? '__Host-samsyn-oidc' : 'samsyn-oidc');

/** What this browser was given when it began a sign-in; undefined when it began none. */
export function browserTokenOf(header: string | undefined, where: Where): string | undefined {
  const prefix = `${nameAt(where)}=`;
  const pair = (header ?? '').split(';').find((part) => part.trimStart().startsWith(prefix));
  const token = pair?.trim().slice(prefix.length);
  return token !== undefined && /^[\w-]{43}$/u.test(token) ? token : undefined;
}

/** A sign-in's own cookie; null takes it away. Lax: the browser comes back from another site, by a link. */
export function setBrowserToken(reply: FastifyReply, token: string | null, where: Where): void {
  const age = token === null ? 0 : TEN_MINUTES;
  const secure = isSecure(where) ? '; Secure' : '';
  reply.header(
    'set-cookie',
    `${nameAt(where)}=${token ?? ''}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${secure}`,
  );
}
