import pg from 'pg';
import { demoMailbox, loadOrganisationNumbers, loadResponses } from '@samsyn/testing';
import { readEnvironment } from './config/environment.ts';
import { createApp } from './create-app.ts';
import { demoPeople, type DemoPerson } from './demo/people.ts';
import { setInThePast } from './demo/past.ts';
import { makeRounds } from './demo/rounds.ts';
import { ImportRegister } from './modules/actors/index.ts';
import { SaveDemoUser } from './modules/identity/index.ts';
import { loadActors } from './register/register.ts';

/**
 * `node dist/seed-demo.js`: puts the demonstration in an empty database, through the api itself, and prints its sign-ins, one JSON object a line. Where a round
 * exists already nothing is made. Asks for SAMSYN_DEMO=true: the demonstration's people sign in without a password.
 */
const environment = readEnvironment({ LOG_LEVEL: 'warn', ...process.env, SAMSYN_PROCESS: 'web', SAMSYN_WEB_DIR: '' });
if (!environment.SAMSYN_DEMO) {
  console.error('Ange SAMSYN_DEMO=true för att lägga in demonstrationen (set SAMSYN_DEMO=true to seed the demo).');
  process.exit(1);
}

const people = demoPeople(loadResponses().map((answer) => answer.actor));
const owner = new pg.Client({ connectionString: environment.DATABASE_URL });
await owner.connect();
try {
  const found = await state(owner);
  if (found === 'HALF')
    throw new Error(
      'Demonstrationen blev bara halvvägs inlagd. Börja om med en tom databas (the demo is half made: start over with an empty database).',
    );
  if (found === 'EMPTY') await seed();
  for (const { key, displayName, role, actor } of people)
    console.log(JSON.stringify({ key, displayName, role, actor: actor ?? null }));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await owner.end();
}

type State = 'EMPTY' | 'DONE' | 'HALF';

async function state(owner: pg.Client): Promise<State> {
  const { rows } = await owner.query<{ done: boolean; begun: boolean }>(
    `SELECT EXISTS (SELECT FROM identity.demo_seed) AS done, EXISTS (SELECT FROM identity.app_user WHERE demo_key IS NOT NULL) AS begun`,
  );
  if (rows[0]?.done) return 'DONE';
  return rows[0]?.begun ? 'HALF' : 'EMPTY';
}

async function seed(): Promise<void> {
  // An address of its own, not the one it will be served at: nothing listens there yet. What is asked there is no page's, and all at once.
  const own = { PUBLIC_URL: 'http://127.0.0.1', GRAPHQL_DOCUMENTS: 'any', LIMITS_FACTOR: 0 } as const;
  const app = await createApp({ ...environment, ...own });
  try {
    await app.listen(0, '127.0.0.1');
    const { bodies } = loadOrganisationNumbers();
    const actors = loadActors().map((actor) => {
      const organisationNumber = bodies[actor.key];
      return { ...actor, ...(organisationNumber && { organisationNumber }), mailbox: demoMailbox(actor.key) };
    });
    const actorIds = await app.get(ImportRegister).run(actors);
    for (const person of people) await app.get(SaveDemoUser).run(toUser(person, actorIds));
    await makeRounds(await app.getUrl(), actorIds, new Date(), async (past) =>
      setInThePast(environment.DATABASE_URL, past),
    );
    await owner.query('INSERT INTO identity.demo_seed DEFAULT VALUES');
  } finally {
    await app.close();
  }
}

function toUser(person: DemoPerson, actorIds: ReadonlyMap<string, string>) {
  const { key: demoKey, displayName, role, about, actor } = person;
  const organisationId = actor === undefined ? null : (actorIds.get(actor) ?? null);
  return {
    demoKey,
    displayName,
    role,
    about,
    organisationId,
    side: actor === undefined ? ('AUTHORITY' as const) : ('BODY' as const),
  };
}
