import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { printSchema } from 'graphql';
import { AppModule } from './app.module.ts';
import { readEnvironment } from './config/environment.ts';
import { createLog } from './platform/log/index.ts';

const HEAD = `# The contract between api and web, made from the api's types by \`npm run schema -w @samsyn/api\`. Review its changes; do not edit it.

`;

/** The GraphQL schema as text, sorted, from the classes alone: no database is asked and nothing is started. */
export async function schemaText(): Promise<string> {
  const environment = readEnvironment({ DATABASE_URL: 'postgres://nobody@localhost/none', LOG_LEVEL: 'silent' });
  const app = await NestFactory.createApplicationContext(AppModule.with(environment, createLog(environment)), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  return `${HEAD}${printSchema(app.get(GraphQLSchemaHost, { strict: false }).schema)}\n`;
}
