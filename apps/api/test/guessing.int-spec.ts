import { randomBytes } from 'node:crypto';
import { type Line, listen } from './lines.ts';
import { createWorld, type World } from './world.ts';

const GUESSES = Number(process.env['SAMSYN_RUNS'] ?? 2_000);
const AT_ONCE = 50;

let world: World;
let lines: Line[];
beforeAll(async () => {
  const ears = listen();
  ({ lines } = ears);
  world = await createWorld({ LIMITS_FACTOR: '1', TRUSTED_PROXIES: '1' }, ears.log);
  await world.as('CASE_OFFICER'); // there is somebody to guess
});
afterAll(async () => world.stop());

const guess = (): string => randomBytes(32).toString('base64url');
const DOORS: [string, string][] = [
  [
    'an invitation link',
    'mutation ($s: String!) { acceptInvitation(token: $s) { __typename ... on Refusal { code } } }',
  ],
  [
    'a key of the demonstration',
    'mutation ($s: String!) { signInDemo(key: $s) { __typename ... on Refusal { code } } }',
  ],
];

describe('who guesses', () => {
  it.each(DOORS)('%s gets nowhere, and is soon answered without the database', async (name, query) => {
    lines.length = 0;
    const address = { 'x-forwarded-for': `203.0.113.${DOORS.findIndex(([door]) => door === name)}` };
    const codes: Record<string, number> = {};
    const times: number[] = [];
    const began = performance.now();
    const statements = await world.statementsDuring(async () => {
      for (let n = 0; n < GUESSES; n += AT_ONCE) {
        const tried = Array.from({ length: AT_ONCE }, async () => {
          const at = performance.now();
          const { data } = await world.anonymous().send(query, { s: guess() }, address);
          const [{ __typename, code }] = Object.values(data) as [{ __typename: string; code?: string }];
          codes[code ?? __typename] = (codes[code ?? __typename] ?? 0) + 1;
          if (code === 'TOO_MANY') times.push(performance.now() - at);
        });
        await Promise.all(tried);
      }
    });
    const seconds = (performance.now() - began) / 1000;
    expect(codes['SignedIn'] ?? 0).toBe(0);
    // two hundred in a row, and one every third second that has passed
    expect(GUESSES - (codes['TOO_MANY'] ?? 0)).toBeLessThanOrEqual(200 + Math.ceil(seconds / 3));
    const counting = statements.filter((text) => text.includes('operations.allowance'));
    expect(counting.length).toBeLessThan(GUESSES / 2);
    expect(lines.filter(({ security }) => security === 'LIMIT').length).toBeGreaterThan(0);
    expect(lines.filter(({ security }) => security === 'SIGN_IN_REFUSED').length).toBe(
      GUESSES - (codes['TOO_MANY'] ?? 0),
    );
    times.sort((a, b) => a - b);
    console.info(
      `${GUESSES} guesses at ${name}: ${JSON.stringify(codes)}; refused in ${times[Math.floor(times.length / 2)]?.toFixed(1)} ms (${AT_ONCE} at once)`,
    );
  });
});
