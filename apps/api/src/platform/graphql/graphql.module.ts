import { type DynamicModule, Module } from '@nestjs/common';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type GraphQLError, type GraphQLFormattedError, NoSchemaIntrospectionCustomRule } from 'graphql';
import type { Environment } from '../../config/environment.ts';
import { ENVIRONMENT } from '../environment.token.ts';
import { LOG, type Log } from '../log/index.ts';
import { sessionTokenOf } from '../http/session-cookie.ts';
import { compiledExecution } from './compiled-execution.ts';
import { CALLER_SOURCE, type CallerSource, type GraphqlContext } from './context.ts';
import { maskError } from './errors.ts';
import { limitsRule, QUERY_LIMITS } from './limits.ts';
import { DateTimeScalar, DayScalar, JsonScalar } from './scalars.ts';
import { withoutPropertyReaders } from './schema.ts';
import { SubscriptionServer } from './subscription-server.ts';
import { httpOutcome, operationNames } from './plugins.ts';

/** GraphQL over HTTP at /graphql. `CALLER_SOURCE` must be provided by a global module. */
@Module({})
export class GraphqlModule {
  static forRoot(): DynamicModule {
    return {
      module: GraphqlModule,
      imports: [
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          inject: [ENVIRONMENT, LOG, CALLER_SOURCE],
          useFactory: options,
        }),
      ],
      providers: [DateTimeScalar, DayScalar, JsonScalar, SubscriptionServer],
    };
  }
}

function options(environment: Environment, log: Log, callers: CallerSource): ApolloDriverConfig {
  const production = environment.NODE_ENV === 'production';
  const mask = (error: unknown): GraphQLFormattedError => maskError(error, log);
  return {
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    transformSchema: withoutPropertyReaders,
    context: async (req: FastifyRequest, reply: FastifyReply): Promise<GraphqlContext> => ({
      caller: await callers.callerOf(sessionTokenOf(req.headers.cookie, environment)),
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
      compiledExecution(({ data, errors }) => ({
        ...(errors ? { errors: errors.map(mask) as unknown as GraphQLError[] } : {}),
        ...(data === undefined ? {} : { data }),
      })),
      httpOutcome(),
    ],
  };
}
