import { readEnvironment } from './config/environment.ts';
import { createApp } from './create-app.ts';
import { ImportRegister } from './modules/actors/index.ts';
import { loadActors } from './register/register.ts';

/** `node dist/import-register.js`: brings the register of bodies in the database up to date with the one that comes with Samsyn. */
const app = await createApp(
  readEnvironment({ LOG_LEVEL: 'warn', ...process.env, SAMSYN_PROCESS: 'web', SAMSYN_WEB_DIR: '' }),
);
try {
  const ids = await app.get(ImportRegister).run(loadActors());
  console.log(`${ids.size} remissinstanser i registret (bodies in the register).`);
} finally {
  await app.close();
}
