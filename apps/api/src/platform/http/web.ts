import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, normalize, resolve, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Environment } from '../../config/environment.ts';
import { newNonce, pagePolicy } from './headers.ts';

const HASHED = /[-/][\w-]{8}\.[a-z0-9]+$/u;
const YEAR_MS = 31_536_000_000;

/** Stands in the built page where the answer's nonce is to be (apps/web/vite.config.ts). */
const NONCE_PLACE = '__CSP_NONCE__';

/**
 * Serves the built page from `folder` at every address the API does not answer: files as they are (those with a hash in their name for a
 * year), and for all other addresses of the page the same index.html, kept by nobody: each
 * answer has a nonce of its own.
 */
export async function serveWeb(fastify: FastifyInstance, folder: string, environment: Environment): Promise<void> {
  const root = resolve(folder);
  if (!existsSync(join(root, 'index.html'))) throw new Error(`SAMSYN_WEB_DIR has no index.html: ${root}`);
  await fastify.register(fastifyStatic, { root, serve: false, cacheControl: false, preCompressed: true });
  fastify.get('/*', { schema: { hide: true } as object }, async (request, reply) => {
    const path = decodeURIComponent(request.url.split('?')[0] ?? '/');
    const file = fileAt(root, path);
    if (file !== null) return sendFile(reply, file);
    const isPage = !/\.[a-z0-9]{1,8}$/iu.test(path);
    if (!isPage) return reply.code(404).send();
    const nonce = newNonce();
    const page = await readFile(join(root, 'index.html'), 'utf8');
    return reply
      .header('content-security-policy', pagePolicy(nonce, environment))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page.replaceAll(NONCE_PLACE, nonce));
  });
}

function fileAt(root: string, path: string): string | null {
  const relative = normalize(path).replace(/^[/\\]+/u, '');
  const full = resolve(root, relative);
  const hidden = relative.split(/[/\\]/u).some((part) => part.startsWith('.')); // .env, .git: nothing of a page
  if (relative === '' || hidden || relative === 'index.html' || path.includes('\0') || !full.startsWith(root + sep))
    return null;
  return statSync(full, { throwIfNoEntry: false })?.isFile() ? relative : null;
}

function sendFile(reply: FastifyReply, file: string): FastifyReply {
  const lasting = file.startsWith('assets/') && HASHED.test(file);
  reply.header('cache-control', lasting ? `public, max-age=${YEAR_MS / 1000}, immutable` : 'no-cache');
  return reply.sendFile(file);
}
