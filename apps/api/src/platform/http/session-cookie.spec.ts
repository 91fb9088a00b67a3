import type { FastifyReply } from 'fastify';
import { clearSessionCookie, sessionTokenOf, setSessionCookie } from './session-cookie.ts';

const TOKEN = 'a'.repeat(43);
const HTTPS = { PUBLIC_URL: 'https://samsyn.example.se' };
const HTTP = { PUBLIC_URL: 'http://localhost:3000' };

/** What a reply is told to set. */
function setBy(work: (reply: FastifyReply) => void): string {
  let line = '';
  work({ header: (_: string, value: string) => void (line = value) } as unknown as FastifyReply);
  return line;
}

describe('the cookie of a session', () => {
  it('is __Host-, Secure, for the whole site and no other, out of reach of script, and goes with the browser', () => {
    const line = setBy((reply) => setSessionCookie(reply, TOKEN, HTTPS));
    expect(line).toBe(`__Host-samsyn=${TOKEN}; Path=/; HttpOnly; SameSite=Lax; Secure`);
    expect(setBy((reply) => clearSessionCookie(reply, HTTPS))).toBe(
      '__Host-samsyn=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0; Secure',
    );
  });

  it('has a plain name over http on one’s own machine, where browsers would not keep the other', () => {
    expect(setBy((reply) => setSessionCookie(reply, TOKEN, HTTP))).toBe(
      `samsyn=${TOKEN}; Path=/; HttpOnly; SameSite=Lax`,
    );
  });

  it('is not read under the plain name where it must be __Host-: a subdomain could have set that one', () => {
    expect(sessionTokenOf(`a=b; __Host-samsyn=${TOKEN}`, HTTPS)).toBe(TOKEN);
    expect(sessionTokenOf(`samsyn=${TOKEN}`, HTTPS)).toBeUndefined();
    expect(sessionTokenOf(`x__Host-samsyn=${TOKEN}`, HTTPS)).toBeUndefined();
    expect(sessionTokenOf(undefined, HTTPS)).toBeUndefined();
  });
});
