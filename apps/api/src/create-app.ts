import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { AppModule } from './app.module.ts';
import type { Environment } from './config/environment.ts';
import { oidcSettings } from './config/oidc.ts';
import { leadsHere, serveSignIns } from './demo/sign-in-service.ts';
import { GRAPHQL_PATH } from './platform/graphql/graphql.module.ts';
import { QuickAnswers } from './platform/graphql/quick-answers.ts';
import { createAdapter, equip } from './platform/http/index.ts';
import { createLog, type Log, NestLog } from './platform/log/index.ts';

/** Builds the whole program, ready to listen: the same for the process and for tests. The database must have been migrated. */
export async function createApp(
  environment: Environment,
  log: Log = createLog(environment),
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(environment, log),
    createAdapter(environment),
    { logger: new NestLog(log), abortOnError: false, forceCloseConnections: false },
  );
  await equip(app, environment, log);
  const oidc = oidcSettings(environment);
  if (environment.SAMSYN_DEMO && leadsHere(oidc, environment.PUBLIC_URL)) {
    await serveSignIns(app.getHttpAdapter().getInstance() as unknown as FastifyInstance, oidc, environment.PUBLIC_URL);
  }
  app.get(QuickAnswers).standBefore(app.getHttpAdapter().getInstance() as unknown as FastifyInstance, GRAPHQL_PATH);
  await app.init();
  return app;
}
