import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ExecutionResult } from 'graphql';
import type { Environment } from '../../config/environment.ts';
import { RETRY_AFTER_SECONDS } from '../db/errors.ts';
import { ENVIRONMENT } from '../environment.token.ts';
import { sessionTokenOf } from '../http/session-cookie.ts';
import { LOG, type Log } from '../log/index.ts';
import { type CompiledDocument, CompiledDocuments } from './compiled-documents.ts';
import { CALLER_SOURCE, type CallerSource } from './context.ts';
import { maskError } from './errors.ts';
import { noteOperation, statusOf } from './plugins.ts';

interface Asked {
  query: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

const SPECIFIED = 'application/graphql-response+json';

/**
 * Answers operations that have been asked before, word for word, without the GraphQL server: it has parsed, validated and weighed them
 * then, and their compiled form is remembered. All else passes on to it. What is answered, and how, is the same either way.
 */
@Injectable()
export class QuickAnswers {
  constructor(
    private readonly documents: CompiledDocuments,
    @Inject(CALLER_SOURCE) private readonly callers: CallerSource,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Stands before the route of the GraphQL server; to be called before that is mounted. */
  standBefore(fastify: FastifyInstance, path: string): void {
    const quickly = (request: FastifyRequest, reply: FastifyReply): Promise<string> | null => {
      const compiled = this.documentOf(request);
      return compiled ? this.answer(request, reply, compiled) : null;
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
  private documentOf({ method, headers, body }: FastifyRequest): CompiledDocument | null | undefined {
    if (method !== 'POST' || !headers['content-type']?.startsWith('application/json')) return null;
    return isAsked(body) ? this.documents.known(body.query, body.operationName) : null;
  }

  private async answer(req: FastifyRequest, reply: FastifyReply, compiled: CompiledDocument): Promise<string> {
    noteOperation(req, compiled.operationName);
    const { data, errors } = await this.run(req, reply, compiled);
    const status = statusOf(errors, data);
    const type = req.headers.accept?.includes(SPECIFIED) ? SPECIFIED : 'application/json';
    if (status === 503) void reply.header('retry-after', String(RETRY_AFTER_SECONDS));
    void reply.code(status).header('content-type', `${type}; charset=utf-8`).header('cache-control', 'no-store');
    return `${JSON.stringify(errors ? { errors, data } : { data })}\n`;
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

function isAsked(body: unknown): body is Asked {
  if (typeof body !== 'object' || body === null) return false;
  const { query, variables, operationName, ...rest } = body as Record<string, unknown>;
  const named = operationName === undefined || operationName === null || typeof operationName === 'string';
  const valued = variables === undefined || (typeof variables === 'object' && !Array.isArray(variables));
  return typeof query === 'string' && named && valued && Object.keys(rest).length === 0;
}
