import { openWords } from '../../seal/own-words.ts';
import { unsentPlace } from './unsent.ts';

const unsent = { fields: { disposition: 'PARTLY' as const, reason: 'Skäl', text: null }, base: 3 };

afterEach(() => localStorage.clear());

it('keeps unsaved words for one person, round and comment only', async () => {
  const [one, two] = [await openWords('red-1', null), await openWords('red-2', null)];
  unsentPlace(one, 'r', 'c').write(unsent);
  expect(unsentPlace(one, 'r', 'c').read()).toEqual(unsent);
  expect(unsentPlace(two, 'r', 'c').read()).toBeNull();
  expect(unsentPlace(one, 'r', 'd').read()).toBeNull();
  unsentPlace(one, 'r', 'c').write(null);
  expect(unsentPlace(one, 'r', 'c').read()).toBeNull();
});

it('takes what it cannot read for nothing', async () => {
  for (const stored of ['{', '{}', '{"base":1}', '{"base":"1","fields":{"reason":"x"}}', 'null']) {
    localStorage.setItem('samsyn.bedomning/u/r/c', stored);
    expect(unsentPlace(await openWords('u', null), 'r', 'c').read()).toBeNull();
  }
});
