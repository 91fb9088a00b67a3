import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import multipart from '@fastify/multipart';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Environment } from '../../config/environment.ts';
import { duringRequest, type Log, securityEvent } from '../log/index.ts';
import { setHeaders } from './headers.ts';
import { isOwnOrigin, isPlausibleHost } from './origin.ts';
import { refusal } from './refusal.ts';
import { logRequests } from './request-log.ts';
import { serveWeb } from './web.ts';

const LARGEST_BODY = 4 * 1024 * 1024;
const COMPRESS_FROM = 1024;
const BROTLI_QUALITY = 4; // the default (11) takes a second for a large draft
const CLOSING_GRACE_MS = 10_000;
const LET_GO_MS = 50;

/** The HTTP server before anything is mounted on it. */
export function createAdapter(environment: Environment): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: LARGEST_BODY,
    trustProxy: (_address: string, hop: number) => hop < environment.TRUSTED_PROXIES,
    requestTimeout: 60_000,
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    skipMiddie: true,
    logger: false,
  });
}

/** What every request passes, in order: the log, our own origin, headers, compression; and the built page. */
export async function equip(app: NestFastifyApplication, environment: Environment, log: Log): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  letGo(fastify);
  logRequests(fastify, log);
  // after the body has been read: what is read from a socket carries nothing along
  fastify.addHook('preValidation', (_request, _reply, done) => duringRequest(done));
  guardOrigin(fastify, environment, log);
  setHeaders(fastify, environment);
  await app.register(compress, {
    global: true,
    threshold: COMPRESS_FROM,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
    zlibOptions: { level: 6 },
  });
  await app.register(multipart);
  // what the mail server hands in
  fastify.addContentTypeParser('message/rfc822', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  if (environment.SAMSYN_WEB_DIR !== undefined) await serveWeb(fastify, environment.SAMSYN_WEB_DIR, environment);
}

// While the server closes: a connection that has got its last answer is not waited for until it falls asleep by itself.
function letGo(fastify: FastifyInstance): void {
  let timer: NodeJS.Timeout | undefined;
  fastify.addHook('preClose', (done) => {
    timer = setInterval(() => fastify.server.closeIdleConnections(), LET_GO_MS);
    done();
  });
  fastify.addHook('onClose', (_, done) => {
    clearInterval(timer);
    done();
  });
}

/** How long requests that are under way may go on after the process was asked to stop. */
export function closingGrace(): number {
  return CLOSING_GRACE_MS;
}

function guardOrigin(fastify: FastifyInstance, { PUBLIC_URL }: Environment, log: Log): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (!isPlausibleHost(request.headers.host)) {
      securityEvent(log, 'BAD_HOST');
      return reply.code(400).send(refusal('BAD_HOST', 'Adressen är ogiltig.'));
    }
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (reads || isOwnOrigin(request.headers, PUBLIC_URL)) return undefined;
    securityEvent(log, 'FOREIGN_ORIGIN', { method: request.method });
    return reply.code(403).send(refusal('FOREIGN_ORIGIN', 'Begäran kom från en annan webbplats och har inte utförts.'));
  });
}
