import { isOwnOrigin, isPlausibleHost } from './origin.ts';

const PUBLIC = 'https://remiss.example.se';

describe('where a request comes from', () => {
  it.each([
    ['no page at all', {}, true],
    ['our own page, by its public address', { origin: PUBLIC, host: 'api.internal:3000' }, true],
    ['our own page, by the address it was asked at', { origin: 'http://localhost:3000', host: 'localhost:3000' }, true],
    ['another site', { origin: 'https://evil.example', host: 'remiss.example.se' }, false],
    ['another site that hides its origin', { 'sec-fetch-site': 'cross-site', host: 'remiss.example.se' }, false],
    ['a neighbouring subdomain', { 'sec-fetch-site': 'same-site', host: 'remiss.example.se' }, false],
    ['a page without an origin', { origin: 'null', host: 'remiss.example.se' }, false],
  ])('%s: %o → %s', (_, headers, own) => {
    expect(isOwnOrigin(headers, PUBLIC)).toBe(own);
  });

  it.each([
    ['localhost:3000', true],
    ['[::1]:3000', true],
    ['remiss.example.se', true],
    ['evil"><script>', false],
    ['a b', false],
    [undefined, false],
  ])('the host %s is plausible: %s', (host, plausible) => {
    expect(isPlausibleHost(host)).toBe(plausible);
  });
});
