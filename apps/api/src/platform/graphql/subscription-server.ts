import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { CloseCode, type Disposable, type SubscribePayload } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import type { WebSocket } from 'ws';
import { LOG, type Log, securityEvent } from '../log/index.ts';
import { type OpenedSocket, Sockets } from '../sockets/index.ts';
import { CALLER_SOURCE, type CallerSource, type GraphqlContext } from './context.ts';
import { maskError, PublicError } from './errors.ts';
import { limitsRule, QUERY_LIMITS } from './limits.ts';
import { TOOLS_HEADER, TrustedDocuments } from './trusted-documents.ts';

const LARGEST_MESSAGE = 64 * 1024;
const SUBSCRIPTIONS_PER_CONNECTION = 20;
const CHECK_SESSIONS_MS = 2_500;

interface Held {
  context: GraphqlContext;
  token: string;
}

/** Subscriptions over a socket at /graphql, cut when the session ends. Queries and mutations go over HTTP. */
@Injectable()
export class SubscriptionServer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly held = new Map<WebSocket, Held>();
  private server: Disposable | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly sockets: Sockets,
    private readonly schemas: GraphQLSchemaHost,
    private readonly trusted: TrustedDocuments,
    @Inject(CALLER_SOURCE) private readonly callers: CallerSource,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.server = useServer(
      {
        context: ({ extra }): GraphqlContext | undefined => this.held.get(extra.socket)?.context,
        onSubscribe: (context, _, payload) =>
          Object.keys(context.subscriptions).length > SUBSCRIPTIONS_PER_CONNECTION
            ? [new GraphQLError('För många prenumerationer på en gång.')]
            : this.prepare(payload, this.held.get(context.extra.socket)?.context),
        onError: (_context, _id, _payload, errors) => errors.map((error) => maskError(error, this.log)),
        onNext: (_context, _id, _payload, _args, result) =>
          result.errors ? { ...result, errors: result.errors.map((error) => maskError(error, this.log)) } : undefined,
      },
      this.sockets.serve('/graphql', { largestMessage: LARGEST_MESSAGE, opened: (opened) => this.hold(opened) }),
    );
    this.timer = setInterval(() => void this.cutEndedSessions(), CHECK_SESSIONS_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.server?.dispose();
  }

  private hold({ socket, request, caller, token }: OpenedSocket): void {
    const req = request as unknown as GraphqlContext['req'];
    this.held.set(socket, { token, context: { caller, req, reply: null } });
    socket.on('close', () => this.held.delete(socket));
  }

  private prepare(payload: SubscribePayload, contextValue: GraphqlContext | undefined) {
    const { operationName, variables } = payload;
    const text = this.textIn(payload, contextValue);
    if (text === undefined) {
      securityEvent(this.log, 'UNKNOWN_DOCUMENT', { way: 'socket' });
      return [new PublicError('UNKNOWN_DOCUMENT', 'Läs in sidan på nytt.')];
    }
    const document = parsed(text);
    if (document instanceof GraphQLError) return this.refused([document], 'GRAPHQL_PARSE_FAILED');
    const { schema } = this.schemas;
    const errors = validate(schema, document, [...specifiedRules, limitsRule]);
    if (errors.length > 0) return this.refused(errors, 'GRAPHQL_VALIDATION_FAILED');
    if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.SUBSCRIPTION) {
      return [new GraphQLError('Bara prenumerationer går den här vägen.')];
    }
    return { schema, document, operationName, variableValues: variables, contextValue };
  }

  private refused(errors: readonly GraphQLError[], code: string): readonly GraphQLError[] {
    securityEvent(this.log, 'HOSTILE_QUERY', { code, way: 'socket' });
    return errors.map(({ message }) => new GraphQLError(withoutSuggestion(message), { extensions: { code } }));
  }

  private textIn(payload: SubscribePayload, contextValue: GraphqlContext | undefined): string | undefined {
    const hash = this.trusted.hashIn(payload);
    if (hash !== undefined) return this.trusted.textOf(hash);
    return this.trusted.takesOthers(contextValue?.req.headers[TOOLS_HEADER]) ? payload.query : undefined;
  }

  private async cutEndedSessions(): Promise<void> {
    for (const [socket, { token }] of this.held) {
      const caller = await this.callers.callerOf(token).catch(() => undefined);
      if (caller === null) socket.close(CloseCode.Forbidden, 'Forbidden');
    }
  }
}

/** A question with a wrong name is not to be answered with the right one. */
function withoutSuggestion(message: string): string {
  return message.replace(/ ?Did you mean.*$/su, '');
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens: QUERY_LIMITS.tokens });
  } catch (error) {
    return error instanceof GraphQLError ? error : new GraphQLError('Frågan kunde inte läsas.');
  }
}
