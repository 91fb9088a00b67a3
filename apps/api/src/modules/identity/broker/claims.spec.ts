import type { OidcSettings } from '../../../config/oidc.ts';
import { areComplete, displayNameIn, organisationIn, roleIn } from './claims.ts';

const settings = {
  organisationClaim: 'org',
  roleClaim: 'realm_access.roles',
  roles: [
    { role: 'SIGNATORY', value: 'chef' },
    { role: 'EDITOR', value: 'CN=Redaktör,OU=Samsyn' },
    { role: 'READER', value: 'alla' },
  ],
} as const satisfies Partial<OidcSettings> as unknown as OidcSettings;

describe('what a provider says of a person', () => {
  it.each([
    ['232100-0024', '2321000024'],
    ['2321000024', '2321000024'],
    ['162321000024', '2321000024'],
    [['232100-0024', '2321000024'], '2321000024'],
  ])('%j is one organisation', (org, number) => expect(organisationIn({ org }, settings)).toBe(number));

  it.each([
    undefined,
    null,
    '',
    2321000024,
    '232100-0025',
    '811218-9876',
    ['232100-0024', '232100-0016'],
    ['232100-0024', 'x'],
    {},
  ])('%j is none', (org) => expect(() => organisationIn({ org }, settings)).toThrow('OIDC_ORGANISATION_MISSING'));

  it('gives the first role of the rules, on the side of the organisation only', () => {
    const realm = (roles: unknown) => ({ realm_access: { roles } });
    expect(roleIn(realm(['alla', 'chef']), 'BODY', settings)).toBe('SIGNATORY');
    expect(roleIn({ 'realm_access.roles': 'alla' }, 'BODY', settings)).toBe('READER');
    expect(roleIn(realm(['chef', 'CN=Redaktör,OU=Samsyn']), 'AUTHORITY', settings)).toBe('EDITOR');
    for (const roles of [[], undefined, 'CHEF', ['EDITOR'], { chef: true }]) {
      expect(() => roleIn(realm(roles), 'BODY', settings)).toThrow('OIDC_ROLE_MISSING');
    }
    expect(() => roleIn(realm(['chef']), 'AUTHORITY', settings)).toThrow('OIDC_ROLE_MISSING');
  });

  it('does not look into what every object has', () => {
    const odd = { ...settings, roleClaim: 'constructor.name', roles: [{ role: 'READER', value: 'Object' }] } as const;
    expect(() => roleIn({}, 'BODY', odd)).toThrow('OIDC_ROLE_MISSING');
  });

  it('gives a name, or what the role is called', () => {
    expect(displayNameIn({ name: '  Handläggare \n 1 ' }, 'EDITOR')).toBe('Handläggare 1');
    expect(displayNameIn({ given_name: 'Chef', family_name: '1' }, 'SIGNATORY')).toBe('Chef 1');
    expect(displayNameIn({ name: ['x'.repeat(500)] }, 'EDITOR')).toHaveLength(200);
    expect(displayNameIn({ name: 7 }, 'EDITOR').length).toBeGreaterThan(3);
  });

  it('is complete with organisation, role and name', () => {
    const all = { org: 'x', realm_access: { roles: ['y'] }, name: 'z' };
    expect(areComplete(all, settings)).toBe(true);
    for (const key of Object.keys(all)) expect(areComplete({ ...all, [key]: undefined }, settings)).toBe(false);
  });
});
