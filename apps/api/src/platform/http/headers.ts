import { randomBytes } from 'node:crypto';
import { IncomingMessage, type ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';
import type { Environment } from '../../config/environment.ts';

const YEAR_SECONDS = 31_536_000;

// The editor's own for what is pasted, and ours for the same (apps/web, lib/inert-html.ts): both read HTML in a document of no page. The
// default lets an element be emptied (lib/trusted-types.ts).
const HTML_POLICIES = 'default ProseMirrorClipboard samsyn-inert';

// Keys (passkeys) are left to our own page; of the rest of a device it needs nothing.
const PERMISSIONS = [
  'camera',
  'microphone',
  'geolocation',
  'payment',
  'usb',
  'serial',
  'bluetooth',
  'midi',
  'display-capture',
]
  .map((name) => `${name}=()`)
  .join(', ');

/** What every answer says to the browser. The same for all: worked out once by helmet, then only copied. */
export function setHeaders(fastify: FastifyInstance, environment: Environment): void {
  const fixed: Record<string, string> = { 'permissions-policy': PERMISSIONS };
  const recorder = {
    setHeader: (name: string, value: string) => void (fixed[name.toLowerCase()] = value),
    removeHeader: () => undefined,
  };
  const secure = environment.PUBLIC_URL.startsWith('https:');
  const write = helmet({
    // An answer that is no page needs nothing at all, should a browser ever show it as one.
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] },
    },
    strictTransportSecurity: secure ? { maxAge: YEAR_SECONDS, includeSubDomains: true } : false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    xXssProtection: false,
  });
  write(new IncomingMessage(new Socket()), recorder as unknown as ServerResponse, () => undefined);
  fastify.addHook('onRequest', (_request, reply, done) => {
    reply.headers(fixed);
    done();
  });
}

/** A word that only one answer and its policy know: 128 random bits. */
export function newNonce(): string {
  return randomBytes(16).toString('base64');
}

/**
 * What the page may do: run the scripts the answer names by its nonce and what those load, speak to its own address, and nothing else.
 * No text becomes HTML or script but through the named policies.
 */
export function pagePolicy(nonce: string, { PUBLIC_URL }: Pick<Environment, 'PUBLIC_URL'>): string {
  const secure = PUBLIC_URL.startsWith('https:');
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${HTML_POLICIES}`,
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}
