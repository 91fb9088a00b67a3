import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { AppModule } from './app.module.ts';
import type { Environment } from './config/environment.ts';
import { oidcSettings } from './config/oidc.ts';
import { GRAPHQL_PATH } from './platform/graphql/graphql.module.ts';
import { QuickAnswers } from './platform/graphql/quick-answers.ts';
import { createAdapter, equip } from './platform/http/index.ts';
import { createLog, type Log, NestLog } from './platform/log/index.ts';

/** Builds the whole program, ready to listen: the same for the process and for tests. The database must have been migrated. */
export async function createApp(
  environment: Environment,
  log: Log = createLog(environment),
): Promise<NestFastifyApplication> {
  const demonstration = environment.SAMSYN_DEMO ? await theDemonstration() : null;
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(environment, log),
    createAdapter(environment),
    { logger: new NestLog(log), abortOnError: false, forceCloseConnections: false },
  );
  await equip(app, environment, log);
  const oidc = oidcSettings(environment);
  if (demonstration?.leadsHere(oidc, environment.PUBLIC_URL)) {
    const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
    await demonstration.serveSignIns(fastify, oidc, environment.PUBLIC_URL);
  }
  if (demonstration?.catchesMail(environment.SMTP_URL))
    await demonstration.serveMail(
      app.getHttpAdapter().getInstance() as unknown as FastifyInstance,
      environment.SMTP_URL,
    );
  app.get(QuickAnswers).standBefore(app.getHttpAdapter().getInstance() as unknown as FastifyInstance, GRAPHQL_PATH);
  await app.init();
  return app;
}

/** The demonstration's own code, which an image does without: it is looked for only where it is asked for. */
async function theDemonstration(): Promise<typeof import('./demo/sign-in-service.ts')> {
  try {
    return await import('./demo/sign-in-service.ts');
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Error(
      'Demonstrationen finns inte i den här installationen. Ta bort SAMSYN_DEMO, eller kör npm start i en klon (this installation has no demonstration).',
      { cause: error },
    );
  }
}
