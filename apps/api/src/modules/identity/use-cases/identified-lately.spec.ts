import type { SignInWay } from '@samsyn/consultation';
import type { Viewer } from '../../../platform/caller.ts';
import { notIdentifiedLately } from './identified-lately.ts';

const NOW = Date.UTC(2026, 0, 2, 12);
const viewer = (minutesAgo: number | null, way: SignInWay): Viewer => ({
  side: 'AUTHORITY',
  userId: '1',
  displayName: 'Handläggare 1',
  role: 'CASE_OFFICER',
  organisationName: 'Socialstyrelsen',
  assurance: 'EMAIL',
  identified: { at: minutesAgo === null ? null : new Date(NOW - minutesAgo * 60_000), way },
});

describe('who was identified lately', () => {
  it.each<[number | null, SignInWay, boolean]>([
    [0, 'EMAIL_CODE', true],
    [10, 'PASSKEY', true],
    [10.1, 'PASSKEY', false],
    [11, 'EMAIL_CODE', false],
    [9, 'LINK', true],
    [600, 'LINK', false],
    [9, 'OIDC', true],
    [null, 'OIDC', false],
    [null, 'DEMO', true],
  ])('%p minutes ago by %s: %p', (minutes, way, lately) => {
    expect(notIdentifiedLately(viewer(minutes, way), NOW) === null).toBe(lately);
  });

  it('is nobody of whom nothing is known', () => {
    const { identified: _, ...unknown } = viewer(0, 'PASSKEY');
    expect(notIdentifiedLately(unknown as Viewer, NOW)).toMatchObject({ code: 'IDENTITY_TO_CONFIRM' });
  });
});
