import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.ts';
import { readEnvironment } from './config/environment.ts';
import { ImportRegister } from './modules/actors/index.ts';
import { createLog, NestLog } from './platform/log/index.ts';
import { loadActors } from './register/register.ts';

/** `node dist/import-register.js`: brings the register of bodies in the database up to date with the one that comes with Samsyn. */
const environment = readEnvironment({ ...process.env, SAMSYN_PROCESS: 'web' });
const log = createLog(environment);
const app = await NestFactory.createApplicationContext(AppModule.with(environment, log), { logger: new NestLog(log) });
try {
  const ids = await app.get(ImportRegister).run(loadActors());
  console.log(`${ids.size} remissinstanser i registret (bodies in the register).`);
} finally {
  await app.close();
}
