import { documentFromText, plainText } from '@samsyn/editor/text';
import { rebased } from './rebase.ts';

const doc = (text: string) => documentFromText(text, { headings: false });
const said = (base: string, mine: string, now: string): string | null => {
  const text = rebased(doc(base), doc(mine), doc(now));
  return text && plainText(text);
};

describe('what was typed before a text was live', () => {
  it.each([
    ['at the end, when somebody wrote first', 'Ett två.', 'Ett två. Tre.', 'Noll. Ett två.', 'Noll. Ett två. Tre.'],
    ['first, when somebody wrote last', 'Ett två.', 'Noll. Ett två.', 'Ett två. Tre.', 'Noll. Ett två. Tre.'],
    ['a new paragraph, when a word was changed', 'Ett två.', 'Ett två.\n\nNytt.', 'Ett fem.', 'Ett fem.\n\nNytt.'],
    ['at the very place where somebody wrote too', 'Ett.', 'Ett. Mitt.', 'Ett. Deras.', 'Ett. Deras. Mitt.'],
    ['nothing', 'Ett.', 'Ett.', 'Två.', 'Två.'],
    ['on a text nobody has touched', 'Ett.', 'Två.', 'Ett.', 'Två.'],
  ])('comes along: %s', (_name, base, mine, now, expected) => {
    expect(said(base, mine, now)).toBe(expected);
  });

  it('is not put over a colleague’s change of the same words', () => {
    expect(said('Planen ska övas.', 'Planen bör övas.', 'Planen måste övas.')).toBeNull();
  });
});
