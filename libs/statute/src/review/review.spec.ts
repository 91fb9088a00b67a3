import fc from 'fast-check';
import type { Provision, ProvisionKind, Statute } from '../model.ts';
import { PROVISION_KINDS } from '../model.ts';
import { parsePlainText } from '../parse/parse-statute.ts';
import { countingIds, outline } from '../spec-notation.ts';
import { findById, flatten } from '../tree.ts';
import { checkStructure } from './check.ts';
import * as edit from './edit.ts';

const TEXT = `Förordning (2030:1) om prov

1 kap. Prov

Vad som gäller

1 § Prov ska tas

1. ofta, och

2. noga.

2 § Två.

Mer om två.

Bilaga 1 Avgifter

Avgift tas ut.`;
const statute = (): Statute => parsePlainText(TEXT, countingIds());
const at = (tree: Statute, address: string): string =>
  (flatten(tree).find((provision) => provision.address === address) as Provision).id;

function after(result: edit.EditResult): Statute {
  if (!result.ok) throw new Error(result.message);
  return result.statute;
}

describe('an edit', () => {
  const tree = statute();
  const newId = countingIds('new');
  it.each<[string, edit.EditResult, string]>([
    [
      'makes a paragraph a heading',
      edit.changeKind(tree, at(tree, '1 kap. 2 § 2 st'), 'heading', newId),
      '    # Mer om två.',
    ],
    [
      'makes a heading a paragraph',
      edit.changeKind(tree, at(tree, '1 kap. rubrik 1'), 'subsection', newId),
      '  | Vad som gäller',
    ],
    [
      'makes a heading a chapter with its words as title',
      edit.changeKind(tree, at(tree, '1 kap. rubrik 1'), 'chapter', newId),
      '   Vad som gäller',
    ],
    [
      'makes an item a section with its words in a paragraph',
      edit.changeKind(tree, at(tree, '1 kap. 1 § 1 st 2 p'), 'section', newId),
      '        | noga.',
    ],
    [
      'makes an annex a paragraph with its title as words',
      edit.changeKind(tree, at(tree, 'bilaga 1'), 'subsection', newId),
      '| Bilaga 1 Avgifter',
    ],
    ['makes an annex a heading', edit.changeKind(tree, at(tree, 'bilaga 1'), 'heading', newId), '# Bilaga 1 Avgifter'],
    [
      'makes a section advice',
      edit.changeKind(tree, at(tree, '1 kap. 2 §'), 'generalAdvice', newId),
      '(råd till 1 kap. 1 §) 2 §',
    ],
    ['changes a label', edit.changeLabel(tree, at(tree, '1 kap. 2 §'), ' 2 a  § '), '  2 a §'],
    ['changes words', edit.editText(tree, at(tree, '1 kap. 2 § 2 st'), 'Mindre  om två.'), '    | Mindre om två.'],
    ['changes a title', edit.editText(tree, at(tree, '1 kap.'), 'Test'), '1 kap. Test'],
    ['joins paragraphs', edit.mergeWithPrevious(tree, at(tree, '1 kap. 2 § 2 st')), '    | Två. Mer om två.'],
    ['joins a section to the one before', edit.mergeWithPrevious(tree, at(tree, '1 kap. 2 §')), '    | 2 § Två.'],
    [
      'joins an item to the one before',
      edit.mergeWithPrevious(tree, at(tree, '1 kap. 1 § 1 st 2 p')),
      '      - 1. ofta, och 2. noga.',
    ],
    ['cuts a paragraph', edit.splitAt(tree, at(tree, '1 kap. 2 § 2 st'), 4, newId), '    | om två.'],
    ['cuts a heading', edit.splitAt(tree, at(tree, '1 kap. rubrik 1'), 4, newId), '  # som gäller'],
    ['moves a section', edit.moveInto(tree, at(tree, '1 kap. 2 §'), at(tree, 'bilaga 1')), '  2 §'],
    ['takes an item one step out', edit.promote(tree, at(tree, '1 kap. 1 § 1 st 1 p')), '    - 1. ofta, och'],
    ['takes a paragraph one step in', edit.demote(tree, at(tree, '1 kap. 2 § 2 st')), '      | Mer om två.'],
    [
      'puts a new section first',
      edit.insertAfter(tree, null, { kind: 'section', label: '1 §', text: 'Nytt.' }, newId),
      '  | Nytt.',
    ],
    [
      'puts a new chapter after another',
      edit.insertAfter(tree, at(tree, '1 kap.'), { kind: 'chapter', label: '2 kap.', heading: 'Ny' }, newId),
      '2 kap. Ny',
    ],
    [
      'puts a new annex with its words as title',
      edit.insertAfter(tree, null, { kind: 'annex', text: 'Ny' }, newId),
      ' Ny',
    ],
    ['puts a new heading', edit.insertAfter(tree, null, { kind: 'heading', text: 'Ny' }, newId), '# Ny'],
    [
      'puts a new row',
      edit.insertAfter(tree, at(tree, 'bilaga 1'), { kind: 'tableRow', text: 'a | b' }, newId),
      '[ ] a | b',
    ],
    ['puts an empty section', edit.insertAfter(tree, null, { kind: 'section' }, newId), ''],
  ])('%s', (_name, result, line) => {
    expect(
      outline(after(result))
        .split('\n')
        .map((each) => each.trim()),
    ).toContain(line.trim());
    expect(tree).toEqual(statute());
  });

  it('edits and cuts rows cell by cell, and joins a paragraph with a list to its last item', () => {
    const table = after(edit.insertAfter(tree, null, { kind: 'tableRow', text: 'a | b | c' }, newId));
    const row = table.provisions[0] as Provision;
    expect(after(edit.editText(table, row.id, 'x | y')).provisions[0]).toMatchObject({ cells: ['x', 'y'] });
    const cut = after(edit.splitAt(table, row.id, 3, newId)).provisions;
    expect(cut.slice(0, 2).map(({ cells }) => cells)).toEqual([['a |'], ['b', 'c']]);
    const listed = after(
      edit.insertAfter(tree, at(tree, '1 kap. 1 § 1 st'), { kind: 'subsection', text: 'varje dag.' }, newId),
    );
    expect(outline(after(edit.mergeWithPrevious(listed, at(listed, '1 kap. 1 § 2 st'))))).toContain(
      '- 2. noga. varje dag.',
    );
  });

  it('takes a node out and lists its words; a passage is given a place', () => {
    const without = after(edit.remove(tree, at(tree, '1 kap. 2 §')));
    expect(without.notUnderstood).toEqual([
      { line: 0, text: '2 §\nTvå.\nMer om två.', reason: 'Borttagen vid granskningen' },
    ]);
    const placed = after(edit.placePassage(without, 0, null, { kind: 'subsection' }, newId));
    expect(placed).toMatchObject({ notUnderstood: [], provisions: [{ text: '2 § Två. Mer om två.' }, {}, {}] });
    const empty = after(edit.insertAfter(tree, null, { kind: 'subsection' }, newId));
    expect(after(edit.remove(empty, (empty.provisions[0] as Provision).id)).notUnderstood).toEqual([]);
    expect(edit.idsOf(without)).toHaveLength(flatten(without).length);
  });

  it.each<[edit.EditRefusal, edit.EditResult]>([
    ['notFound', edit.changeKind(tree, 'x', 'heading', newId)],
    ['notFound', edit.mergeWithPrevious(tree, 'x')],
    ['notFound', edit.splitAt(tree, 'x', 1, newId)],
    ['notFound', edit.moveInto(tree, 'x', at(tree, '1 kap.'))],
    ['notFound', edit.moveInto(tree, at(tree, '1 kap.'), 'x')],
    ['notFound', edit.promote(tree, 'x')],
    ['notFound', edit.demote(tree, 'x')],
    ['notFound', edit.remove(tree, 'x')],
    ['notFound', edit.insertAfter(tree, 'x', { kind: 'section' }, newId)],
    ['notFound', edit.placePassage(tree, 9, null, { kind: 'section' }, newId)],
    ['noPrevious', edit.mergeWithPrevious(tree, at(tree, '1 kap.'))],
    ['noPrevious', edit.demote(tree, at(tree, '1 kap.'))],
    ['noParent', edit.promote(tree, at(tree, '1 kap.'))],
    ['badOffset', edit.splitAt(tree, at(tree, '1 kap. 2 § 2 st'), 0, newId)],
    ['badOffset', edit.splitAt(tree, at(tree, '1 kap. 2 § 2 st'), 1.5, newId)],
    ['badOffset', edit.splitAt(tree, at(tree, '1 kap. 2 § 2 st'), 99, newId)],
    ['insideItself', edit.moveInto(tree, at(tree, '1 kap.'), at(tree, '1 kap. 1 §'))],
    ['insideItself', edit.moveInto(tree, at(tree, '1 kap.'), at(tree, '1 kap.'))],
    [
      'emptyText',
      edit.placePassage(
        { ...tree, notUnderstood: [{ line: 1, text: '', reason: '' }] },
        0,
        null,
        { kind: 'section' },
        newId,
      ),
    ],
  ])('is refused for %s with a sentence', (reason, result) => {
    expect(result).toEqual({ ok: false, reason, message: expect.stringMatching(/\.$/) as string });
  });
});

describe('any row of edits', () => {
  const letters = (tree: Statute): string =>
    [
      ...flatten(tree).flatMap(({ kind, label, heading, text }) => [
        label,
        kind === 'section' || kind === 'generalAdvice' ? '' : (heading ?? ''),
        text,
      ]),
      ...tree.notUnderstood.map(({ text }) => text),
    ]
      .join('')
      .replace(/\s/g, '')
      .split('')
      .sort()
      .join('');
  const step = fc.tuple(
    fc.constantFrom('kind', 'merge', 'split', 'move', 'promote', 'demote', 'remove'),
    fc.nat(30),
    fc.nat(30),
    fc.constantFrom<ProvisionKind>(...PROVISION_KINDS),
  );
  it('keeps each id once and loses no letter', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const newId = countingIds('new');
        let tree = statute();
        const before = letters(tree);
        for (const [what, first, second] of steps) {
          const ids = edit.idsOf(tree);
          const id = ids[first % ids.length] as string;
          const other = ids[second % ids.length] as string;
          const result = {
            kind: () => edit.changeKind(tree, id, findById(tree, id)?.provision.kind ?? 'item', newId),
            merge: () => edit.mergeWithPrevious(tree, id),
            split: () => edit.splitAt(tree, id, second, newId),
            move: () => edit.moveInto(tree, id, other),
            promote: () => edit.promote(tree, id),
            demote: () => edit.demote(tree, id),
            remove: () => edit.remove(tree, id),
          }[what]();
          if (result.ok) tree = result.statute;
        }
        const ids = edit.idsOf(tree);
        expect(new Set(ids).size).toBe(ids.length);
        expect(letters(tree)).toBe(before);
      }),
    );
  });
});

describe('the check of structure', () => {
  const codes = (text: string): string[] =>
    checkStructure(parsePlainText(text, countingIds())).map(({ code, address }) => `${code} ${address}`.trim());

  it('finds nothing in a sound text', () => {
    expect(checkStructure(statute())).toEqual([]);
  });

  it.each([
    ['1 § Ett.\n\n3 § Tre.', ['gap 3 §']],
    ['1 § Ett.\n\n2 § Två.\n\n2 § Två till.\n\n3 § Tre.', ['duplicateLabel 2 § (2)']],
    ['1 § Ett enligt 9 §.\n\n2 § Två.', ['brokenReference 1 § 1 st']],
    ['1 § Ett\n\na) alfa,\n\nc) gamma.\n\n2 § Två.', ['gap 1 § 1 st c p']],
    ['', ['noSections']],
    [`1 § Ett.\n\n2 § Två.\n\n/Upphör att gälla U:2030-01-01/`, ['notUnderstood']],
  ])('%j: %j', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it('takes a list that begins anew under words of its own as another list, and one without as wrong', () => {
    const annex = `Bilaga 1\n\nTillgångar\n\nA. Anläggning\n\n1. Mark\n\n2. Maskiner\n\nB. Omsättning\n\n1. Lager\n\n2. Kassa`;
    const withAnnex = (text: string): string[] =>
      checkStructure(parsePlainText(`${TEXT.replace(/Bilaga 1[^]*/u, '')}${text}`, countingIds())).flatMap(
        ({ code, message }) => (code === 'order' ? [message] : []),
      );
    expect(withAnnex(annex)).toEqual([]);
    expect(withAnnex(annex.replace('B. Omsättning\n\n', ''))).toEqual(['1. står efter 2.']);
  });

  it('finds wrong order, empty provisions and missing labels', () => {
    const tree = statute();
    const newId = countingIds('new');
    const moved = after(edit.changeLabel(tree, at(tree, '1 kap. 1 §'), '7 §'));
    expect(checkStructure(moved).map(({ code }) => code)).toContain('order');
    const empty = after(edit.insertAfter(tree, null, { kind: 'section', label: '9 §' }, newId));
    expect(checkStructure(empty)).toContainEqual(expect.objectContaining({ code: 'empty', severity: 'error' }));
    const bare = after(edit.insertAfter(tree, null, { kind: 'item', text: 'Ett.' }, newId));
    expect(checkStructure(bare).map(({ code }) => code)).toContain('missingLabel');
    const paragraph = after(edit.insertAfter(tree, null, { kind: 'subsection' }, newId));
    expect(checkStructure(paragraph)).toContainEqual(expect.objectContaining({ code: 'empty', severity: 'warning' }));
  });

  it('shortens long passages, and takes two wordings of one section for one', () => {
    const long = { ...statute(), notUnderstood: [{ line: 3, text: 'x'.repeat(100), reason: '' }] };
    expect(checkStructure(long)[0]?.message).toHaveLength('Rad 3 har ingen plats i texten: ””'.length + 80);
    expect(
      codes('/Upphör att gälla U:2030-01-01/\n2 § Två.\n\n/Träder i kraft I:2030-01-01/\n2 § Två till.\n\n3 § Tre.'),
    ).toEqual([]);
  });
});
