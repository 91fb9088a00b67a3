import { EnvironmentProblems, readEnvironment } from './environment.ts';

const LEAST = { DATABASE_URL: 'postgres://samsyn:x@localhost:5432/samsyn' };

function problemsOf(variables: Record<string, string>): readonly string[] {
  try {
    readEnvironment(variables);
  } catch (error) {
    if (error instanceof EnvironmentProblems) return error.problems;
    throw error;
  }
  return [];
}

describe('the environment', () => {
  it('needs a database only; all else has a value', () => {
    const environment = readEnvironment({ ...LEAST, PORT: '4100', SMTP_URL: '' });
    expect(environment).toMatchObject({
      PORT: 4100,
      PUBLIC_URL: 'http://localhost:4100',
      DATABASE_APP_URL: LEAST.DATABASE_URL,
      SAMSYN_DEMO: false,
      SAMSYN_PROCESS: 'all',
    });
    expect(environment.SMTP_URL).toBeUndefined();
  });

  it('takes the last slash off the public address', () => {
    expect(readEnvironment({ ...LEAST, PUBLIC_URL: 'https://remiss.example.se/' }).PUBLIC_URL).toBe(
      'https://remiss.example.se',
    );
  });

  it('lists everything that is wrong at once, each with its name', () => {
    const problems = problemsOf({ PORT: 'abc', SAMSYN_DEMO: 'ja', SMTP_URL: 'http://mail', SAMSYN_PROCESS: 'both' });
    expect(problems.map((line) => line.split(' ')[0])).toEqual([
      'DATABASE_URL',
      'PORT',
      'SAMSYN_PROCESS',
      'SAMSYN_DEMO',
      'SMTP_URL',
    ]);
    expect(problems[0]).toContain('saknas');
  });

  it('refuses an address over plain http in production, but on the machine itself', () => {
    const at = (PUBLIC_URL: string) =>
      problemsOf({
        ...LEAST,
        DATABASE_APP_URL: 'postgres://samsyn_app:x@localhost:5432/samsyn',
        NODE_ENV: 'production',
        PUBLIC_URL,
      });
    expect(at('http://remiss.example.se')).toEqual([expect.stringContaining('PUBLIC_URL')]);
    for (const address of [
      'https://remiss.example.se',
      'http://localhost:3000',
      'http://127.0.0.1',
      'http://[::1]:1',
    ]) {
      expect(at(address)).toEqual([]);
    }
  });

  it('refuses a port that does not exist', () => {
    expect(problemsOf({ ...LEAST, PORT: '70000' })).toEqual(['PORT ska vara högst 65535 (must be at most 65535).']);
  });
});
