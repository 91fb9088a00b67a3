import { EnvironmentProblems, readEnvironment } from './environment.ts';

const LEAST = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://samsyn:x@localhost:5432/samsyn',
  DATABASE_APP_URL: 'postgres://samsyn_app:y@localhost:5432/samsyn',
};

function problemsOf(change: Record<string, string>): readonly string[] {
  try {
    readEnvironment({ ...LEAST, ...change });
  } catch (error) {
    if (error instanceof EnvironmentProblems) return error.problems;
    throw error;
  }
  return [];
}

it('rounds demand two factors in production unless it is said otherwise, but in the demonstration', () => {
  const least = (change: Record<string, string>) => readEnvironment({ ...LEAST, ...change }).ROUND_MIN_ASSURANCE;
  expect(least({})).toBe('MFA');
  expect(least({ ROUND_MIN_ASSURANCE: 'EMAIL' })).toBe('EMAIL');
  expect(least({ SAMSYN_DEMO: 'true', SAMSYN_DEMO_IN_PRODUCTION: 'true' })).toBe('EMAIL');
  expect(least({ NODE_ENV: 'development' })).toBe('EMAIL');
  expect(problemsOf({ ROUND_MIN_ASSURANCE: 'NONE' })).toEqual([expect.stringContaining('EMAIL, MFA eller LOA3')]);
});

describe('in production', () => {
  it.each([
    ['none', ''],
    ['the owner’s', 'postgres://samsyn:y@localhost:5432/samsyn'],
  ])('requests need a login that owns nothing: %s is refused', (_, DATABASE_APP_URL) => {
    expect(problemsOf({ DATABASE_APP_URL })).toEqual([expect.stringMatching(/^DATABASE_APP_URL /u)]);
    expect(problemsOf({ DATABASE_APP_URL, NODE_ENV: 'development' })).toEqual([]);
  });

  it.each([
    ['DATABASE_URL', 'postgres://samsyn:x@databas.example:5432/samsyn'],
    ['DATABASE_URL', 'postgres://samsyn:x@databas.example:5432/samsyn?sslmode=prefer'],
    ['DATABASE_URL', 'postgres://samsyn:x@databas.example:5432/samsyn?sslmode=no-verify'],
    ['DATABASE_URL', 'postgres://samsyn:x@localhost:5432/samsyn?host=databas.example'],
    ['DATABASE_APP_URL', 'postgresql://samsyn_app:y@10.1.2.3/samsyn'],
    ['SMTP_URL', 'smtp://post.example:587'],
    ['SMTP_URL', 'smtps://post.example:465?tls.rejectUnauthorized=false'],
    ['CLAMD_URL', 'tcp://clamav:3310'],
  ])('plain text to another host is refused unless it is vouched for: %s %s', (name, address) => {
    const problems = problemsOf({ [name]: address });
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name} går i klartext`, 'u'))]);
    expect(problems[0]).not.toContain('x@');
    const [, host = ''] = /klartext till (\S+):/u.exec(problems[0] ?? '') ?? [];
    expect(problemsOf({ [name]: address, PLAIN_TEXT_HOSTS: `annan.example  ${host}` })).toEqual([]);
    expect(problemsOf({ [name]: address, PLAIN_TEXT_HOSTS: 'annan.example' })).toHaveLength(1);
    expect(problemsOf({ [name]: address, NODE_ENV: 'development' })).toEqual([]);
  });

  it.each([
    ['DATABASE_URL', 'postgres://samsyn:x@databas.example:5432/samsyn?sslmode=verify-full'],
    ['DATABASE_URL', 'postgres://samsyn:x@localhost/samsyn?host=/var/run/postgresql'],
    ['DATABASE_URL', 'postgres://samsyn:x@127.0.0.1:5432/samsyn'],
    ['SMTP_URL', 'smtps://post.example:465'],
    ['SMTP_URL', 'smtp://post.example:587?requireTLS=true'],
    ['SMTP_URL', 'smtp://localhost:25'],
    ['CLAMD_URL', 'unix:/run/clamav/clamd.ctl'],
    ['CLAMD_URL', 'tcp://127.0.0.1:3310'],
  ])('is content with %s %s', (name, address) => expect(problemsOf({ [name]: address })).toEqual([]));
});
