import fc from 'fast-check';
import { parsePlainText } from '../parse/parse-statute.ts';
import type { Statute } from '../model.ts';
import { countingIds } from '../spec-notation.ts';
import { findByAddress, flatten } from '../tree.ts';
import { comesOf } from './attribution.ts';
import type { ReviseCommand } from './command.ts';
import { editsOf, mergeWordings } from './merge-wordings.ts';
import { rebase } from './rebase.ts';
import { revise } from './revise.ts';

const TEXT = `Föreskrifter om planer

1 §   Planen ska ses över varje år av den som leder arbetet.

2 §   Planen ska övas enligt 1 §.

Allmänna råd

En övning bör vara skriftlig.

3 §   Planen ska sparas.
`;
const text = (): Statute => parsePlainText(TEXT, countingIds());
const id = (statute: Statute, address: string): string => findByAddress(statute, address)?.provision.id ?? address;

let prefix = 0;
function made(statute: Statute, command: ReviseCommand): Statute {
  const revised = revise(statute, command, countingIds(`n${(prefix += 1)}-`));
  if (!revised.ok) throw new Error(revised.reason);
  return revised.statute;
}

/** What stands where, after one has given `theirs` and the other, who had not seen it, `mine`. */
function both(theirs: (base: Statute) => ReviseCommand, mine: (base: Statute) => ReviseCommand) {
  const base = text();
  const head = made(base, theirs(base));
  const rebased = rebase(base, head, mine(base));
  if (!rebased.ok) return rebased;
  const statute = made(head, rebased.command);
  return { ...rebased, texts: Object.fromEntries(flatten(statute).map((one) => [one.address, one.text])) };
}

const words =
  (address: string, from: string, to: string) =>
  (base: Statute): ReviseCommand => {
    const node = findByAddress(base, address)!.provision;
    return { kind: 'write', id: node.id, text: node.text.replace(from, to) };
  };

describe('a command given on an older text', () => {
  it('is carried out where others have changed something else, words of the same provision too', () => {
    const other = both(words('3 § 1 st', 'sparas', 'bevaras'), words('1 § 1 st', 'varje', 'vartannat'));
    expect(other).toMatchObject({
      merged: false,
      texts: { '3 § 1 st': 'Planen ska bevaras.', '1 § 1 st': expect.stringContaining('vartannat år') },
    });
    const here = both(words('1 § 1 st', 'leder', 'har utsetts att leda'), words('1 § 1 st', 'varje', 'vartannat'));
    const merged = 'Planen ska ses över vartannat år av den som har utsetts att leda arbetet.';
    expect(here).toMatchObject({ merged: true, texts: { '1 § 1 st': merged } });
  });

  it('keeps a reference that has followed meanwhile', () => {
    const moved = (base: Statute): ReviseCommand => ({
      ...{ kind: 'move', id: id(base, '1 §'), at: { in: null, after: id(base, '3 §') } },
      numbering: 'renumber',
    });
    expect(both(moved, words('2 § 1 st', 'övas', 'prövas'))).toMatchObject({
      texts: { '1 § 1 st': 'Planen ska prövas enligt 3 §.' },
    });
  });

  it('is refused with both texts where the same words were changed, or what it is about is gone', () => {
    const mine = words('1 § 1 st', 'varje', 'vartannat');
    expect(both(words('1 § 1 st', 'varje', 'vart tredje'), mine)).toMatchObject({
      ok: false,
      clash: {
        base: expect.stringContaining('varje'),
        theirs: expect.stringContaining('vart tredje'),
        mine: expect.stringContaining('vartannat'),
      },
    });
    const repealed = (base: Statute): ReviseCommand => ({ kind: 'repeal', id: id(base, '1 §') });
    expect(both(repealed, mine)).toMatchObject({ ok: false, clash: { theirs: '' } });
    expect(both(mine, repealed)).toEqual({ ok: false, clash: null });
    const split = (base: Statute): ReviseCommand => ({ kind: 'split', id: id(base, '1 § 1 st'), at: 11 });
    expect(both(mine, split)).toEqual({ ok: false, clash: null });
    expect(both(repealed, split)).toEqual({ ok: false, clash: null });
    const joined = (base: Statute): ReviseCommand => ({ kind: 'merge', id: id(base, '3 §') });
    const away = (base: Statute): ReviseCommand => ({ kind: 'repeal', id: id(base, '2 §') });
    expect(both(away, joined)).toEqual({ ok: false, clash: null });
  });

  it('of two who put something in one place, the second comes after the first and gets the next letter', () => {
    const put =
      (said: string) =>
      (base: Statute): ReviseCommand => ({
        ...{ kind: 'insert', what: 'section', at: { in: null, after: id(base, '2 §') }, text: said },
      });
    expect(both(put('Den första.'), put('Den andra.'))).toMatchObject({
      texts: { '2 a § 1 st': 'Den första.', '2 b § 1 st': 'Den andra.' },
    });
  });
});

describe('a copy', () => {
  it('has ids and a number of its own, and refers to what the copied words refer to', () => {
    const statute = text();
    const copied = made(statute, {
      ...{ kind: 'copy', id: id(statute, '2 §'), at: { in: null, after: id(statute, '3 §') } },
    });
    expect(findByAddress(copied, '4 § 1 st')?.provision.text).toBe('Planen ska övas enligt 1 §.');
    const ids = flatten(copied).map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(flatten(statute).map((one) => one.id)));
  });
});

describe('several wordings of one text', () => {
  const base = 'Planen ska ses över varje år av den som leder arbetet.';

  it('are one where they change different words, or the same in the same way', () => {
    const [often, who] = [base.replace('varje', 'vartannat'), base.replace('arbetet', 'verksamheten')];
    expect(mergeWordings(base, [often, who, often])).toBe(
      'Planen ska ses över vartannat år av den som leder verksamheten.',
    );
    expect(mergeWordings(base, [often, base.replace('varje', 'vart tredje')])).toBeUndefined();
    expect(mergeWordings(base, [])).toBe(base);
  });

  it('one alone is itself, and edits give it back, whatever the words', () => {
    const some = fc.array(fc.constantFrom('planen', 'ska', 'ses', 'över', '1 §', 'år.', 'och', 'b'), { maxLength: 14 });
    fc.assert(
      fc.property(some, some, (one, other) => {
        const [before, after] = [one.join(' '), other.join(' ')];
        expect(mergeWordings(before, [after])).toBe(after);
        const edits = editsOf(before, after);
        edits.forEach(({ from }, index) => expect(index === 0 || from > edits[index - 1]!.to).toBe(true));
      }),
      { endOnFailure: true },
    );
  });

  it('each is told from the words it brought', () => {
    const often = base.replace('varje år', 'vart tredje år');
    const span = { kind: 'edited', oldText: 'varje', newText: 'vart tredje', oldStart: 20 } as const;
    expect(comesOf(span, base, often)).toBe(true);
    expect(comesOf({ ...span, newText: 'vartannat' }, base, often)).toBe(false);
    expect(comesOf(span, base, base.replace('arbetet', 'verksamheten'))).toBe(false);
    expect(comesOf({ ...span, kind: 'repealed' }, base, often)).toBe(false);
    const whole = { kind: 'inserted', oldText: '', newText: '3 a §\nPlanen ska prövas.', oldStart: null } as const;
    expect([comesOf(whole, '', 'Planen ska prövas.'), comesOf(whole, '', 'Något annat.')]).toEqual([true, false]);
  });
});
