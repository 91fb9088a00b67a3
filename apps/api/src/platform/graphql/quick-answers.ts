import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ExecutionResult } from 'graphql';
import type { Environment } from '../../config/environment.ts';
import { RETRY_AFTER_SECONDS } from '../db/errors.ts';
import { ENVIRONMENT } from '../environment.token.ts';
import { refusal } from '../http/refusal.ts';
import { sessionTokenOf } from '../http/session-cookie.ts';
import { LOG, type Log, securityEvent } from '../log/index.ts';
import { jsonText } from '../stored-json.ts';
import { type CompiledDocument, CompiledDocuments } from './compiled-documents.ts';
import { CALLER_SOURCE, type CallerSource } from './context.ts';
import { maskError } from './errors.ts';
import { excessIn } from './input-limits.ts';
import { noteOperation, statusOf } from './plugins.ts';
import { type Asked, TOOLS_HEADER, TrustedDocuments } from './trusted-documents.ts';

const SPECIFIED = 'application/graphql-response+json';
const OUTDATED =
  'Sidan är av en annan version än tjänsten. Läs in sidan på nytt för att fortsätta; det du skrivit finns kvar.';

/**
 * Answers the operations of our pages, and others that have been asked before, word for word, without the GraphQL server: they have been
 * parsed, validated and weighed then, and their compiled form is remembered. What is no page's is refused here where it is not taken. All
 * else passes on to the server. What is answered, and how, is the same either way.
 */
@Injectable()
export class QuickAnswers {
  constructor(
    private readonly documents: CompiledDocuments,
    private readonly trusted: TrustedDocuments,
    @Inject(CALLER_SOURCE) private readonly callers: CallerSource,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Stands before the route of the GraphQL server; to be called before that is mounted. */
  standBefore(fastify: FastifyInstance, path: string): void {
    const quickly = (request: FastifyRequest, reply: FastifyReply): Promise<Buffer> | object | null => {
      if (excessIn(request.body) !== null) return this.refuseLarge(request, reply);
      const found = this.find(request);
      if (found === 'refuse') return this.refuse(request, reply);
      return found ? this.answer(request, reply, found) : null;
    };
    fastify.addHook('onRoute', (route) => {
      if (route.url !== path) return;
      const { handler } = route;
      route.handler = async function (request, reply): Promise<unknown> {
        return quickly(request, reply) ?? handler.call(this, request, reply);
      };
    });
  }

  // Only JSON, which a form of another site cannot send without asking first.
  private find(request: FastifyRequest): CompiledDocument | 'refuse' | null | undefined {
    const { method, headers, body } = request;
    const isJson = method === 'POST' && headers['content-type']?.startsWith('application/json') === true;
    const asked = isJson && isAsked(body) ? body : null;
    const hash = asked && this.trusted.hashIn(asked);
    if (asked && hash) return this.findTrusted(request, asked, hash);
    if (!this.trusted.takesOthers(headers[TOOLS_HEADER])) {
      securityEvent(this.log, 'UNKNOWN_DOCUMENT', { way: method === 'POST' ? 'own text' : 'other method' });
      return 'refuse';
    }
    if (asked?.query === undefined || asked.extensions !== undefined) return null;
    return this.documents.known(asked.query, asked.operationName);
  }

  private findTrusted(request: FastifyRequest, asked: Asked, hash: string): CompiledDocument | 'refuse' | null {
    const text = this.trusted.textOf(hash);
    if (text === undefined) {
      securityEvent(this.log, 'UNKNOWN_DOCUMENT', { way: 'hash', hash: hash.slice(0, 12) });
      return 'refuse';
    }
    const compiled = this.trusted.compiledOf(hash, text);
    // for the server, as if it had been asked with the text
    if (compiled === null) request.body = { query: text, variables: asked.variables ?? {} };
    return compiled;
  }

  private refuse(request: FastifyRequest, reply: FastifyReply): object {
    void reply.code(400).header('content-type', typeFor(request)).header('cache-control', 'no-store');
    return refusal('UNKNOWN_DOCUMENT', OUTDATED);
  }

  private refuseLarge(request: FastifyRequest, reply: FastifyReply): object {
    securityEvent(this.log, 'HOSTILE_QUERY', { code: 'INPUT_TOO_LARGE' });
    void reply.code(400).header('content-type', typeFor(request)).header('cache-control', 'no-store');
    return refusal('INPUT_TOO_LARGE', 'Det du skickade är för stort. Dela upp det i flera delar.');
  }

  private async answer(req: FastifyRequest, reply: FastifyReply, compiled: CompiledDocument): Promise<Buffer> {
    noteOperation(req, compiled.operationName);
    const { data, errors } = await this.run(req, reply, compiled);
    const status = statusOf(errors, data);
    if (status === 503) void reply.header('retry-after', String(RETRY_AFTER_SECONDS));
    void reply.code(status).header('content-type', typeFor(req)).header('cache-control', 'no-store');
    // as bytes: a text would be measured twice and encoded on its way out
    return Buffer.from(`${jsonText(errors ? { errors, data } : { data })}\n`);
  }

  private async run(req: FastifyRequest, reply: FastifyReply, compiled: CompiledDocument) {
    try {
      const caller = await this.callers.callerOf(sessionTokenOf(req.headers.cookie, this.environment));
      const variables = (req.body as Asked).variables ?? {};
      const result = (await compiled.query(undefined, { caller, req, reply }, variables)) as ExecutionResult;
      return { data: result.data, errors: result.errors?.map((error) => maskError(error, this.log)) };
    } catch (error) {
      return { data: undefined, errors: [maskError(error, this.log)] };
    }
  }
}

function typeFor({ headers }: FastifyRequest): string {
  return `${headers.accept?.includes(SPECIFIED) ? SPECIFIED : 'application/json'}; charset=utf-8`;
}

function isAsked(body: unknown): body is Asked {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return false;
  const { query, variables, operationName, extensions, ...rest } = body as Record<string, unknown>;
  const named = operationName === undefined || operationName === null || typeof operationName === 'string';
  const valued = variables === undefined || (typeof variables === 'object' && !Array.isArray(variables));
  const extended = extensions === undefined || (typeof extensions === 'object' && !Array.isArray(extensions));
  const worded = query === undefined || typeof query === 'string';
  return worded && named && valued && extended && Object.keys(rest).length === 0;
}
