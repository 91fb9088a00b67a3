import { readAnchor } from './index.ts';

/** The check itself is tried on a real log: apps/api/test/audit.int-spec.ts. */
describe('an anchor', () => {
  const hash = 'ab'.repeat(32);

  it.each([
    [`12:${hash}`, { number: 12, hash }],
    [`12:${hash}${hash}`, { number: 12, hash: `${hash}${hash}` }],
    [` 12:${hash.toUpperCase()} \n`, { number: 12, hash }],
  ])('is read from %j', (text, anchor) => expect(readAnchor(text)).toEqual(anchor));

  it.each(['', '12', `x:${hash}`, `12:${hash}0`, `12:${hash.slice(1)}`, `-1:${hash}`])('is not read from %j', (text) =>
    expect(readAnchor(text)).toBeUndefined(),
  );
});
