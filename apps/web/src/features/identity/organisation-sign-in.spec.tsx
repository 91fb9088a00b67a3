import { readFileSync } from 'node:fs';
import sv from './messages.sv.json';
import { WORDS_OF } from './organisation-sign-in.tsx';

describe('a sign-in that was refused', () => {
  it('has words for each code the api may send it back with, and for no other', () => {
    const api = new URL('../../../../api/src/modules/identity/broker/oidc-refused.ts', import.meta.url);
    const codes = [...readFileSync(api, 'utf8').matchAll(/\| '(OIDC_[A-Z_]+)'/gu)].map(([, code]) => code);
    expect(codes.length).toBeGreaterThan(10);
    expect(Object.keys(WORDS_OF).sort()).toEqual(codes.sort());
    for (const key of Object.values(WORDS_OF)) expect((sv as Record<string, string>)[key]?.length).toBeGreaterThan(20);
  });
});
