import { ROLES, type Role, type Side } from './codes.ts';
import { may, PERMISSIONS, permissionsOf, type Permission } from './permissions.ts';

const BODY: readonly Role[] = ['COORDINATOR', 'CONTRIBUTOR', 'SIGNATORY', 'READER'];
const sideOf = (role: Role): Side => (BODY.includes(role) ? 'BODY' : 'AUTHORITY');

describe('permissions', () => {
  it('gives nobody who is signed out anything', () => {
    for (const permission of Object.keys(PERMISSIONS) as Permission[]) expect(may(null, permission)).toBe(false);
    expect(permissionsOf(null)).toEqual([]);
  });

  it('gives no role of the authority anything of an unsubmitted answer (TF 2:9)', () => {
    for (const role of ROLES.filter((one) => sideOf(one) === 'AUTHORITY')) {
      const names = permissionsOf({ side: 'AUTHORITY', role });
      expect(names.filter((name) => name.startsWith('response.'))).toEqual([]);
    }
  });

  it("gives no role of a body anything of the authority's own work", () => {
    for (const role of BODY) {
      const names = permissionsOf({ side: 'BODY', role });
      expect(names.filter((name) => /^(draft|compilation|board|file)\./.test(name))).toEqual([]);
      expect(names.filter((name) => name.startsWith('round.'))).toEqual(['round.read']);
    }
  });

  it('lets a reader only read; who of the others reviews and submits is for the sign-off to say', () => {
    for (const right of ['response.write', 'response.review', 'response.submit'] as const)
      expect(BODY.filter((role) => may({ side: 'BODY', role }, right))).toEqual([
        'COORDINATOR',
        'CONTRIBUTOR',
        'SIGNATORY',
      ]);
    expect(BODY.filter((role) => may({ side: 'BODY', role }, 'delegation.give'))).toEqual(['SIGNATORY']);
    expect(
      permissionsOf({ side: 'BODY', role: 'READER' }).some((name) =>
        /\.(write|review|submit|give|end|order|add)$/.test(name),
      ),
    ).toBe(false);
  });

  it('lets an administrator see who has answered but not what', () => {
    const asker = { side: 'AUTHORITY', role: 'ADMINISTRATOR' } as const;
    expect(may(asker, 'board.read')).toBe(true);
    expect(may(asker, 'submitted.read')).toBe(false);
    expect(may(asker, 'compilation.export')).toBe(false);
  });
});
