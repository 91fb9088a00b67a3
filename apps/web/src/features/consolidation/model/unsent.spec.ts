import { unsentPlace } from './unsent.ts';

const unsent = { fields: { disposition: 'PARTLY' as const, reason: 'Skäl', text: null }, base: 3 };

afterEach(() => localStorage.clear());

it('keeps unsaved words for one person, round and comment only', () => {
  unsentPlace('red-1', 'r', 'c').write(unsent);
  expect(unsentPlace('red-1', 'r', 'c').read()).toEqual(unsent);
  expect(unsentPlace('red-2', 'r', 'c').read()).toBeNull();
  expect(unsentPlace('red-1', 'r', 'd').read()).toBeNull();
  unsentPlace('red-1', 'r', 'c').write(null);
  expect(unsentPlace('red-1', 'r', 'c').read()).toBeNull();
});

it('takes what it cannot read for nothing', () => {
  for (const stored of ['{', '{}', '{"base":1}', '{"base":"1","fields":{"reason":"x"}}', 'null']) {
    localStorage.setItem('samsyn.bedomning/u/r/c', stored);
    expect(unsentPlace('u', 'r', 'c').read()).toBeNull();
  }
});
