import type { FastifyReply } from 'fastify';
import type { Environment } from '../../config/environment.ts';

type Where = Pick<Environment, 'PUBLIC_URL'>;

const isSecure = ({ PUBLIC_URL }: Where): boolean => PUBLIC_URL.startsWith('https:');

// The prefix makes browsers refuse the cookie from a subdomain or over plain http.
const nameAt = (where: Where): string => (isSecure(where) ? '__Host-samsyn' : 'samsyn');

/** The session's token in a Cookie header; undefined when there is none of the right form. */
export function sessionTokenOf(header: string | undefined, where: Where): string | undefined {
  if (header === undefined) return undefined;
  const prefix = `${nameAt(where)}=`;
  const pair = header.split(';').find((part) => part.trimStart().startsWith(prefix));
  const token = pair?.trim().slice(prefix.length);
  return token !== undefined && /^[\w-]{43}$/u.test(token) ? token : undefined;
}

/** The one cookie, and a necessary one: script cannot read it, and another site's form cannot send it. Ends with the browser. */
export function setSessionCookie(reply: FastifyReply, token: string, where: Where): void {
  const secure = isSecure(where) ? '; Secure' : '';
  reply.header('set-cookie', `${nameAt(where)}=${token}; Path=/; HttpOnly; SameSite=Lax${secure}`);
}

export function clearSessionCookie(reply: FastifyReply, where: Where): void {
  const secure = isSecure(where) ? '; Secure' : '';
  reply.header('set-cookie', `${nameAt(where)}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${secure}`);
}
