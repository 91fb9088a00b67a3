import { safeReturn } from './safe-return.ts';

it.each(['/remiss/sjukvard/v1/3-kap/2-§', '/?a=1', '/remiss/x#kommentar'])('leads back to %s', (to) =>
  expect(safeReturn(to)).toBe(to),
);

it.each([
  null,
  '',
  'https://example.se',
  '//example.se',
  '/\\example.se',
  'javascript:alert(1)',
  '/logga-in?till=/',
  '/\nx',
])('does not lead to %j', (to) => expect(safeReturn(to)).toBeNull());
