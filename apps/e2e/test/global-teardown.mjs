import { rmSync } from 'node:fs';

export default async () => {
  const server = globalThis.samsynE2e;
  if (!server) return;
  await server.api?.stop();
  await server.mail.close();
  await server.database.stop();
  rmSync(server.scratch, { recursive: true, force: true });
};
