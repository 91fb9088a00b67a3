import { type DynamicModule, Module } from '@nestjs/common';
import { HeaderMap } from '@apollo/server';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLFormattedError, NoSchemaIntrospectionCustomRule } from 'graphql';
import { isUnavailable, RETRY_AFTER_SECONDS } from '../db/errors.ts';
import type { Environment } from '../../config/environment.ts';
import { ENVIRONMENT } from '../environment.token.ts';
import { LOG, type Log } from '../log/index.ts';
import { sessionTokenOf } from '../http/session-cookie.ts';
import { CompiledDocuments } from './compiled-documents.ts';
import { compiledExecution } from './compiled-execution.ts';
import { CALLER_SOURCE, type CallerSource, type GraphqlContext } from './context.ts';
import { maskError } from './errors.ts';
import { limitsRule, QUERY_LIMITS } from './limits.ts';
import { tellingNotReached } from './not-reached.ts';
import { QuickAnswers } from './quick-answers.ts';
import { DateTimeScalar, DayScalar, JsonScalar } from './scalars.ts';
import { withoutPropertyReaders } from './schema.ts';
import { SubscriptionServer } from './subscription-server.ts';
import { hostileRequests, httpOutcome, operationNames } from './plugins.ts';
import { TrustedDocuments } from './trusted-documents.ts';

export const GRAPHQL_PATH = '/graphql';

/** The compiled operations, for the server and for what stands before it. */
@Module({ providers: [CompiledDocuments], exports: [CompiledDocuments] })
class CompiledModule {}

/** GraphQL over HTTP at /graphql. `CALLER_SOURCE` must be provided by a global module. */
@Module({})
export class GraphqlModule {
  static forRoot(): DynamicModule {
    return {
      module: GraphqlModule,
      imports: [
        CompiledModule,
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          imports: [CompiledModule],
          inject: [ENVIRONMENT, LOG, CALLER_SOURCE, CompiledDocuments],
          useFactory: options,
        }),
      ],
      providers: [DateTimeScalar, DayScalar, JsonScalar, SubscriptionServer, TrustedDocuments, QuickAnswers],
    };
  }
}

function options(
  environment: Environment,
  log: Log,
  callers: CallerSource,
  documents: CompiledDocuments,
): ApolloDriverConfig {
  const production = environment.NODE_ENV === 'production';
  const mask = (error: unknown): GraphQLFormattedError => maskError(error, log);
  return {
    path: GRAPHQL_PATH,
    autoSchemaFile: true,
    // that it holds together is seen when it is written as text (schema-text.ts), and by the server as it starts
    buildSchemaOptions: { skipCheck: true },
    transformSchema: (schema) => tellingNotReached(withoutPropertyReaders(schema), log),
    context: async (req: FastifyRequest, reply: FastifyReply): Promise<GraphqlContext> => ({
      caller: await callers.callerOf(sessionTokenOf(req.headers.cookie, environment)).catch(retryLater),
      req,
      reply,
    }),
    introspection: !production,
    graphiql: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: production,
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    autoTransformHttpErrors: false,
    preserveHttpStatusForExecutionErrors: false,
    parseOptions: { maxTokens: QUERY_LIMITS.tokens },
    validationRules: [limitsRule, ...(production ? [NoSchemaIntrospectionCustomRule] : [])],
    formatError: (_, error) => mask(error),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      operationNames(),
      hostileRequests(log),
      compiledExecution(documents, ({ data, errors }) => ({
        ...(errors ? { errors: errors.map(mask) as unknown as GraphQLError[] } : {}),
        ...(data === undefined ? {} : { data }),
      })),
      httpOutcome(),
    ],
  };
}

// Who asks could not be found out since the database is away: said over HTTP too, which the server would call its own fault.
function retryLater(error: unknown): never {
  if (!isUnavailable(error)) throw error;
  const headers = new HeaderMap([['retry-after', String(RETRY_AFTER_SECONDS)]]);
  throw new GraphQLError('', { originalError: error as Error, extensions: { http: { status: 503, headers } } });
}
