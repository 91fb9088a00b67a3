import { createApp } from './create-app.ts';
import { type Environment, EnvironmentProblems, readEnvironment } from './config/environment.ts';
import { closingGrace } from './platform/http/index.ts';
import { createLog, describeFault, type Log } from './platform/log/index.ts';

const environment = settings();
const log = createLog(environment);
await start(environment, log);

function settings(): Environment {
  try {
    return readEnvironment(process.env);
  } catch (error) {
    if (!(error instanceof EnvironmentProblems)) throw error;
    console.error(`Samsyn kan inte starta. Rätta följande inställningar (settings to mend):\n${error.message}`);
    process.exit(1);
  }
}

async function start({ HOST, PORT, PUBLIC_URL, SAMSYN_PROCESS }: Environment, to: Log): Promise<void> {
  try {
    const app = await createApp(environment, to);
    stopOnSignal(app, to);
    await app.listen(PORT, HOST);
    to.info({ url: PUBLIC_URL, process: SAMSYN_PROCESS, ms: Math.round(process.uptime() * 1000) }, 'ready');
  } catch (error) {
    console.error(startProblem(error, PORT));
    to.fatal({ fault: describeFault(error) }, 'the process could not start');
    process.exit(1);
  }
}

function startProblem(error: unknown, port: number): string {
  const { code } = error as { code?: unknown };
  if (code === 'EADDRINUSE') {
    return `Port ${port} är upptagen. Stoppa det andra programmet eller välj en annan med PORT=… (port ${port} is in use).`;
  }
  if (code === 'ECONNREFUSED') {
    return 'Databasen svarar inte. Kontrollera DATABASE_URL (the database does not answer).';
  }
  return `Samsyn kunde inte starta (could not start): ${error instanceof Error ? error.message : String(error)}`;
}

/** Stops taking new requests, lets those under way end, closes the pools; a second signal ends at once. */
function stopOnSignal(app: { close(): Promise<void> }, to: Log): void {
  let stopping = false;
  const stop = (signal: string): void => {
    if (stopping) process.exit(1);
    stopping = true;
    to.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), closingGrace()).unref();
    void app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
