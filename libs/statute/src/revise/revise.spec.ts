import type { Statute } from '../model.ts';
import { parsePlainText } from '../parse/parse-statute.ts';
import { countingIds, outline } from '../spec-notation.ts';
import { findByAddress } from '../tree.ts';
import type { ReviseCommand } from './command.ts';
import { revise } from './revise.ts';

const TEXT = `Föreskrifter om reservkraft

1 kap. Inledande bestämmelser

1 §   Föreskrifterna ska tillämpas av den som avses i 3 §.

2 §   Undantag från 1 § finns i 2 kap. 1 § andra stycket.

3 §   Vårdgivaren ska enligt 1 och 2 §§ ha

1. en plan, och

2. en övning enligt 1.

2 kap. Krav

1 §   Planen ska följas.

Planen ska ses över. Den ska också övas enligt 2–4 §§.

2 §   Det som anges i 1 kap. 3 § 2 gäller inte den som har fått undantag enligt 1 § första stycket.

Allmänna råd

En övning bör vara enligt 2 §.

3 §   Övningen ska utvärderas enligt 2 §. Hur framgår av andra stycket.

Utvärderingen ska vara skriftlig.

4 §   Den ska sparas.
`;

const text = (): Statute => parsePlainText(TEXT, countingIds());
const idAt = (statute: Statute, address: string): string => findByAddress(statute, address)?.provision.id ?? address;

/** The text after a command whose ids are given as addresses; a refusal as its reason. */
function after(statute: Statute, command: ReviseCommand): ReturnType<typeof revise> {
  return revise(statute, command, countingIds('n'));
}

function made(statute: Statute, command: ReviseCommand): ReturnType<typeof revise> & { ok: true } {
  const revised = after(statute, command);
  if (!revised.ok) throw new Error(revised.reason);
  return revised;
}

const wordsAt = (statute: Statute, address: string): string => findByAddress(statute, address)?.provision.text ?? '';

describe('a new provision', () => {
  it('gets a letter between two numbers, and everything else keeps its own', () => {
    const statute = text();
    const at = { in: idAt(statute, '2 kap.'), after: idAt(statute, '2 kap. 2 §') };
    const { statute: now, followed, left } = made(statute, { kind: 'insert', what: 'section', at, text: 'Ny text.' });
    expect(wordsAt(now, '2 kap. 2 a § 1 st')).toBe('Ny text.');
    // after the advice, which goes on being about 2 §
    expect(wordsAt(now, '2 kap. 2 § allmänna råd 1 st')).toBe('En övning bör vara enligt 2 §.');
    expect([followed, left]).toEqual([[], []]);
  });

  it('is the next one last in a chapter', () => {
    const statute = text();
    const at = { in: idAt(statute, '2 kap.'), after: idAt(statute, '2 kap. 4 §') };
    const { statute: now } = made(statute, { kind: 'insert', what: 'section', at, text: 'Sist.' });
    expect(wordsAt(now, '2 kap. 5 § 1 st')).toBe('Sist.');
  });

  it('numbers the chapter anew when asked, and what names the others follows', () => {
    const statute = text();
    const at = { in: idAt(statute, '2 kap.'), after: null };
    const command = { kind: 'insert', what: 'section', at, text: 'Först.', numbering: 'renumber' } as const;
    const { statute: now, followed, left } = made(statute, command);
    expect(wordsAt(now, '2 kap. 1 § 1 st')).toBe('Först.');
    expect(followed.map(({ address, from, to }) => [address, from, to])).toEqual([
      ['1 kap. 2 § 1 st', '2 kap. 1 § andra stycket', '2 kap. 2 § andra stycket'],
      ['2 kap. 2 § 2 st', '2–4 §§', '3–5 §§'],
      ['2 kap. 3 § 1 st', '1 § första stycket', '2 § första stycket'],
      ['2 kap. 3 § allmänna råd 1 st', '2 §', '3 §'],
      ['2 kap. 4 § 1 st', '2 §', '3 §'],
    ]);
    expect(left).toEqual([]);
  });

  it('before the first has no number free', () => {
    const statute = text();
    const at = { in: idAt(statute, '2 kap.'), after: null };
    expect(after(statute, { kind: 'insert', what: 'section', at, text: 'Först.' })).toMatchObject({
      reason: 'noNumber',
    });
  });

  it.each([
    ['a chapter in a chapter', 'chapter', '2 kap.'],
    ['a section in a section', 'section', '2 kap. 1 §'],
    ['an item in a chapter', 'item', '2 kap.'],
  ] as const)('cannot be %s', (_what, what, address) => {
    const statute = text();
    const at = { in: idAt(statute, address), after: null };
    expect(after(statute, { kind: 'insert', what, at, text: 'Fel.' })).toMatchObject({ reason: 'misplaced' });
  });

  it('in a list counts the list anew, with the references to its items', () => {
    const statute = text();
    const at = { in: idAt(statute, '1 kap. 3 § 1 st'), after: idAt(statute, '1 kap. 3 § 1 st 1 p') };
    const { statute: now, followed } = made(statute, { kind: 'insert', what: 'item', at, text: 'en chef, och' });
    expect(wordsAt(now, '1 kap. 3 § 1 st 2 p')).toBe('en chef, och');
    expect(followed.map(({ from, to }) => [from, to])).toEqual([['1 kap. 3 § 2', '1 kap. 3 § 3']]);
  });

  it('is in a stycke before those that are named by their place', () => {
    const statute = text();
    const at = { in: idAt(statute, '2 kap. 1 §'), after: null };
    const { followed, left } = made(statute, { kind: 'insert', what: 'subsection', at, text: 'Inledning.' });
    expect(followed.map(({ from, to }) => [from, to])).toEqual([
      ['2 kap. 1 § andra stycket', '2 kap. 1 § tredje stycket'],
      ['1 § första stycket', '1 § andra stycket'],
    ]);
    expect(left).toEqual([]);
  });
});

describe('a move', () => {
  it('takes the section’s advice along, and words say which chapter they mean', () => {
    const statute = text();
    const id = idAt(statute, '2 kap. 2 §');
    const at = { in: idAt(statute, '1 kap.'), after: idAt(statute, '1 kap. 3 §') };
    const { statute: now, followed, left } = made(statute, { kind: 'move', id, at });
    expect(findByAddress(now, '1 kap. 4 §')?.provision.id).toBe(id);
    expect(wordsAt(now, '1 kap. 4 § 1 st')).toBe(
      'Det som anges i 1 kap. 3 § 2 gäller inte den som har fått undantag enligt 2 kap. 1 § första stycket.',
    );
    expect(wordsAt(now, '1 kap. 4 § allmänna råd 1 st')).toBe('En övning bör vara enligt 4 §.');
    expect(wordsAt(now, '2 kap. 3 § 1 st')).toBe(
      'Övningen ska utvärderas enligt 1 kap. 4 §. Hur framgår av andra stycket.',
    );
    expect(followed).toHaveLength(3);
    // 2–4 §§ began with the one that has gone elsewhere: no range says the same
    expect(left).toMatchObject([{ address: '2 kap. 1 § 2 st', text: '2–4 §§', reason: 'unclear' }]);
  });

  it('into itself is refused, and to where it stands', () => {
    const statute = text();
    const id = idAt(statute, '2 kap.');
    const inside = { in: id, after: null };
    expect(after(statute, { kind: 'move', id, at: inside })).toMatchObject({ reason: 'insideItself' });
    const same = { in: null, after: idAt(statute, '1 kap.') };
    expect(after(statute, { kind: 'move', id, at: same })).toMatchObject({ reason: 'sameText' });
  });
});

describe('splitting and merging', () => {
  it('a section at a stycke: the first part keeps its id, what named the stycke follows it', () => {
    const statute = text();
    const id = idAt(statute, '2 kap. 1 §');
    const stycke = idAt(statute, '2 kap. 1 § 2 st');
    const { statute: now, followed } = made(statute, { kind: 'split', id, at: stycke });
    expect(findByAddress(now, '2 kap. 1 §')?.provision.id).toBe(id);
    expect(findByAddress(now, '2 kap. 1 a § 1 st')?.provision.id).toBe(stycke);
    expect(followed.map(({ from, to }) => [from, to])).toContainEqual([
      '2 kap. 1 § andra stycket',
      '2 kap. 1 a § första stycket',
    ]);
  });

  it('a stycke between two sentences, with a reference in the second', () => {
    const statute = text();
    const id = idAt(statute, '2 kap. 1 § 2 st');
    const at = wordsAt(statute, '2 kap. 1 § 2 st').indexOf('Den ska');
    const { statute: now, left } = made(statute, { kind: 'split', id, at });
    expect(wordsAt(now, '2 kap. 1 § 2 st')).toBe('Planen ska ses över.');
    expect(wordsAt(now, '2 kap. 1 § 3 st')).toBe('Den ska också övas enligt 2–4 §§.');
    expect(left).toEqual([]);
  });

  it('not within a word', () => {
    const statute = text();
    const id = idAt(statute, '2 kap. 4 § 1 st');
    expect(after(statute, { kind: 'split', id, at: 2 })).toMatchObject({ reason: 'badCut' });
  });

  it('a section with the one before: what named it names that', () => {
    const statute = text();
    const id = idAt(statute, '1 kap. 3 §');
    const { statute: now, followed, gone } = made(statute, { kind: 'merge', id });
    expect(gone).toEqual([{ id, into: idAt(statute, '1 kap. 2 §') }]);
    expect(wordsAt(now, '1 kap. 1 § 1 st')).toBe('Föreskrifterna ska tillämpas av den som avses i 2 §.');
    expect(followed.map(({ from }) => from)).toContain('3 §');
  });

  it('a chapter’s first section has none before', () => {
    const statute = text();
    expect(after(statute, { kind: 'merge', id: idAt(statute, '2 kap. 1 §') })).toMatchObject({ reason: 'noPrevious' });
  });
});

describe('taking away', () => {
  it('a section goes with its advice; what named it is left for a person', () => {
    const statute = text();
    const { statute: now, left } = made(statute, { kind: 'repeal', id: idAt(statute, '2 kap. 2 §') });
    expect(outline(now)).not.toContain('En övning bör');
    expect(left.map(({ address, text: words, reason }) => [address, words, reason])).toEqual([
      ['2 kap. 1 § 2 st', '2–4 §§', 'repealed'],
      ['2 kap. 3 § 1 st', '2 §', 'repealed'],
    ]);
    expect(left[1]?.message).toBe('”2 §” pekar på 2 kap. 2 §, som har tagits bort.');
  });

  it('a later renumbering says of the reference to what is gone that it would come to mean another', () => {
    const statute = text();
    const { statute: now } = made(statute, { kind: 'repeal', id: idAt(statute, '2 kap. 2 §') });
    const { left } = made(now, { kind: 'renumber', id: idAt(now, '2 kap. 4 §') });
    expect(left.map(({ text: words }) => words)).toEqual(['2 §']);
  });
});
