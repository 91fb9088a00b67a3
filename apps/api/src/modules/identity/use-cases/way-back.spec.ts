import { wayBack } from './way-back.ts';

describe('where one goes on to after a sign-in', () => {
  it.each(['/', '/remiss/r-1', '/remiss/r-1?flik=svar&x=%2F#s3', '/s%C3%B6k?q=%C3%A5', '/remiss//r-1', '/oidcx'])(
    '%s is ours',
    (path) => expect(wayBack(path)).toBe(path),
  );

  it.each([
    null,
    '',
    'remiss/r-1',
    'https://annan.example.se/',
    '//annan.example.se',
    '/\\annan.example.se',
    '\\\\annan.example.se',
    '/\t/annan.example.se',
    '/\n/annan.example.se',
    '/.//annan.example.se',
    '/x/..//annan.example.se',
    '/%2e//annan.example.se',
    ' /remiss',
    'javascript:alert(1)',
    '/oidc/start?till=/',
    '/OIDC/start',
    '/./oidc/start',
    '/logga-in?till=/',
    `/${'x'.repeat(2_000)}`,
  ])('%j is not', (path) => expect(wayBack(path)).toBe('/'));
});
