// Opens a database as a launcher does and says on stdout what came of it, one JSON line; stops on SIGTERM.
// SIGINT is heard and ignored: what reaches the server then is the terminal's doing, not ours.
import { database } from '@samsyn/embedded-postgres';

process.on('SIGINT', () => undefined);
const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);
try {
  const { stop, ...opened } = await database(JSON.parse(process.argv[2]));
  const alive = setInterval(() => undefined, 1000);
  const end = async () => {
    await stop();
    clearInterval(alive);
    say({ stopped: true });
  };
  process.on('SIGTERM', () => void end());
  say({ opened });
} catch (error) {
  say({ problem: { code: error.code, name: error.name, message: error.message } });
}
