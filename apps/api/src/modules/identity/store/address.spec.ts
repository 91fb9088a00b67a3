import { mailAddress, maskedAddress } from './address.ts';

describe('a mail address', () => {
  it.each([
    [' Registrator@Region.Example ', 'registrator@region.example'],
    ['a.b+c@xn--vg-lka.example', 'a.b+c@xn--vg-lka.example'],
    ['brev@väg.example', 'brev@xn--vg-via.example'],
  ])('%s is %s', (written, kept) => expect(mailAddress(written)).toBe(kept));

  it.each([
    '',
    'a',
    '@b.example',
    'a@b',
    'a b@c.example',
    'a@b.example\nbcc:d@e.example',
    'a@@b.example',
    `${'a'.repeat(65)}@b.example`,
    'a@b..example',
    '<a@b.example>',
    'a@b.example,c@d.example',
  ])('%j is none', (written) => expect(mailAddress(written)).toBeNull());
});

it.each([
  ['registrator@region.example', 'r•••@region.example'],
  ['a@region.example', 'a•••@region.example'],
])('of %s is told %s', (address, told) => expect(maskedAddress(address)).toBe(told));
