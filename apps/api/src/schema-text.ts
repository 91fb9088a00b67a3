import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { assertValidSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { AppModule } from './app.module.ts';
import { readEnvironment } from './config/environment.ts';
import { createLog } from './platform/log/index.ts';

const HEAD = `# The contract between api and web, made from the api's types by \`npm run schema -w @samsyn/api\`. Review its changes; do not edit it.

`;

/** The program as a plan: every module and class is known, none is made, nothing is started and no database is asked. */
export async function plannedApp(): Promise<INestApplicationContext> {
  const environment = readEnvironment({ DATABASE_URL: 'postgres://nobody@localhost/none', LOG_LEVEL: 'silent' });
  return NestFactory.createApplicationContext(AppModule.with(environment, createLog(environment)), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
}

/** The GraphQL schema as text, sorted, from the classes alone. */
export async function schemaText(): Promise<string> {
  const app = await plannedApp();
  const { schema } = app.get(GraphQLSchemaHost, { strict: false });
  assertValidSchema(schema);
  return `${HEAD}${printSchema(lexicographicSortSchema(schema))}\n`;
}
