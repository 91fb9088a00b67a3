import type { SourceBlock, Statute } from '../model.ts';
import { countingIds, outline } from '../spec-notation.ts';
import { flatten } from '../tree.ts';
import { parsePlainText, parseStatute } from './parse-statute.ts';

const read = (text: string): Statute => parsePlainText(text, countingIds());
type Part = Partial<SourceBlock> & { text: string };
const blocks = (...parts: (Part | string)[]): Statute =>
  parseStatute(
    parts.map((part, at) => ({
      line: at + 1,
      kind: 'paragraph',
      ...(typeof part === 'string' ? { text: part } : part),
    })),
    countingIds(),
  );
/** Two printed pages: the second begins a new section. */
const pages = (first: string, second = '9 § Nio.'): Statute => read(`${first}\n\n1\n\f${second}\n\n2\n`);

describe('conditions of a wording', () => {
  it('hold for all rows of a table and end with it', () => {
    const statute = blocks(
      '1 § Avgifter',
      '/Upphör att gälla U:2030-01-01/',
      { kind: 'tableRow', text: 'Ett | 1', cells: ['Ett', '1'] },
      { kind: 'tableRow', text: 'Två | 2', cells: ['Två', '2'] },
      'Slut.',
      '2 § Två.',
    );
    expect(
      flatten(statute)
        .filter(({ variant }) => variant)
        .map(({ kind }) => kind),
    ).toEqual(['tableRow', 'tableRow']);
  });

  it('are listed when what they stand above has one already', () => {
    const statute = read('/Upphör att gälla U:2030-01-01/\n– streck\n/Upphör att gälla U:2031-01-01/\nliten bokstav\n');
    expect(statute.notUnderstood.map(({ text }) => text)).toContain('/Upphör att gälla U:2031-01-01/');
  });
});

describe('footnotes', () => {
  it('of words that go on in an item, a definition or a title stay', () => {
    const item = blocks('1 § Prov ska', { kind: 'listItem', marker: '1.', text: 'tas ofta' }, 'och noga', {
      kind: 'footnote',
      text: 'Not.',
    });
    expect(flatten(item).find(({ kind }) => kind === 'item')).toMatchObject({
      text: 'tas ofta och noga',
      notes: ['Not.'],
    });
    const title = blocks('1 kap.', 'Prov', { kind: 'footnote', text: 'Not.' }, '1 § Ett.');
    expect(title.provisions[0]).toMatchObject({ heading: 'Prov', notes: ['Not.'] });
    const defined = blocks('1 § I denna lag avses med', 'prov', { kind: 'footnote', text: 'Not.' }, 'något man tar.');
    expect(flatten(defined).find(({ kind }) => kind === 'definition')).toMatchObject({
      text: 'prov: något man tar.',
      notes: ['Not.'],
    });
  });

  it('stand below a rule, or at the foot of the page, and leave their mark', () => {
    const ruled = pages(
      '1 § Prov ska tas enligt provlagen (2029:1)1 och noga.\n2 § Två.\n____________\n1 Senast ändrad 2030.',
    );
    expect(flatten(ruled).find(({ address }) => address === '1 § 1 st')).toMatchObject({
      text: 'Prov ska tas enligt provlagen (2029:1) och noga.',
      notes: ['1 Senast ändrad 2030.'],
    });
  });

  it('whose marks stand in a column of their own are dealt out in order', () => {
    const statute = pages(
      '1 § Prov tas enligt provlagen1 och\ntestlagen2 noga.\n2 § Två.\n\nJfr prop. 2029/30:1.\nJfr prop. 2029/30:2.\n\n1\n2',
    );
    expect(flatten(statute).flatMap(({ notes }) => notes ?? [])).toEqual([
      '1 Jfr prop. 2029/30:1.',
      '2 Jfr prop. 2029/30:2.',
    ]);
  });

  it('of which one has lost its words share those of the other', () => {
    const statute = pages(
      '1 § Prov tas enligt provlagen1 och\ntestlagen2 noga.\n2 § Två.\n\n1\n2\nJfr prop. 2029/30:1 s. 12.',
    );
    expect(
      flatten(statute)
        .flatMap(({ notes }) => notes ?? [])
        .join(),
    ).toContain('Jfr prop. 2029/30:1 s. 12.');
  });

  it('are told from the rest of a list by their words', () => {
    const statute = pages('1 § Prov tas enligt provlagen1 av den som\n2 § Två.\n\n1 ansvarar för verksamheten.');
    expect(flatten(statute).flatMap(({ notes }) => notes ?? [])).toEqual([]);
    const short = pages('1 § Prov tas enligt provlagen1 noga.\n2 § Två.\n\n1 Not.');
    expect(flatten(short).flatMap(({ notes }) => notes ?? [])).toEqual([]);
    const provision = pages(
      '1 § Prov tas enligt provlagen1 noga.\n2 § Två.\n\n1 Senast ändrad 2030.\n3 § Tre är mer än två.',
    );
    expect(flatten(provision).map(({ address }) => address)).toContain('3 §');
  });
});

describe('the transitional provisions', () => {
  it('keep a second title as a page head', () => {
    const statute = blocks(
      '1 § Ett.',
      'Ikraftträdande',
      'Övergångsbestämmelser',
      '2030:1',
      'Denna lag träder i kraft den 1 juli 2030.',
    );
    expect(statute.provisions.at(-1)).toMatchObject({ heading: 'Övergångsbestämmelser' });
    expect(statute.removed).toContainEqual({ line: 3, text: 'Ikraftträdande', kind: 'runningHead' });
  });
});

describe('tables', () => {
  it('pasted with tabs have a header, or are definitions below a lead-in', () => {
    expect(outline(read('1 § Avgifter tas ut.\n\nVara\tPris\nProv\t100\nTest\t200\n'))).toBe(
      '1 §\n  | Avgifter tas ut.\n    [] Vara | Pris\n    [ ] Prov | 100\n    [ ] Test | 200',
    );
    expect(outline(read('1 § I denna lag avses med\n\nprov\tnågot man tar\ntest\tnågot annat\n'))).toBe(
      '1 §\n  | I denna lag avses med\n    = prov: något man tar\n    = test: något annat',
    );
    expect(outline(read('1 § Avgifter tas ut för\n\n1. prov\t(2 kap.)\n2. test\t(3 kap.)\n'))).toContain(
      '- 1. prov (2 kap.)',
    );
  });
});

describe('rows', () => {
  it('without cells are one cell, among provisions and on a title page', () => {
    expect(outline(blocks('1 § Ett.', { kind: 'tableRow', text: 'Prov' }))).toBe('1 §\n  | Ett.\n    [ ] Prov');
    const cover = blocks(
      { kind: 'tableRow', text: 'ISSN 1234-5678' },
      { kind: 'tableRow', text: 'a | b', cells: ['PVFS 2030:1', 'Utkom från trycket den 2 maj 2030'] },
      'Provverkets föreskrifter om prov',
      '1 § Ett.',
    );
    expect(cover).toMatchObject({ designation: 'PVFS 2030:1', published: 'den 2 maj 2030' });
  });

  it('keep their footnotes', () => {
    const statute = pages(
      '1 § Avgifter\n\nVara          Pris\nProv          provlagen1 100\nTest          200\n\n1 Jfr prop. 2029/30:1 s. 12.',
    );
    expect(flatten(statute).flatMap(({ notes }) => notes ?? [])).toEqual(['1 Jfr prop. 2029/30:1 s. 12.']);
  });
});

describe('sections', () => {
  it('leave a figure alone below their number as the mark of a footnote', () => {
    const statute = blocks('1 §', '2', 'Prov ska tas.', '2 § Två.');
    expect(outline(statute)).toBe('1 §\n  | Prov ska tas.\n2 §\n  | Två.');
    expect(statute.removed).toEqual([{ line: 2, text: '2', kind: 'noteMark' }]);
  });

  it('do not begin with a dash in the middle of a sentence, nor as part of a row of commas', () => {
    expect(outline(blocks('1 § Prov enligt', '2 § – prov'))).not.toContain('2 §\n');
    expect(outline(read('1 § Prov ska tas enligt\n2 § Provlagen,\n3 § Testlagen, eller\n4 § Lagen.\n'))).toContain(
      '1 §',
    );
  });

  it('cited with their chapter at a line of its own stay in the sentence', () => {
    expect(outline(read('1 kap. Prov\n1 § Ett.\n2 § Prov enligt\n5 kap. Provlagen, gäller\noch mer.\n'))).not.toContain(
      '5 kap.\n',
    );
  });
});

describe('the front', () => {
  it('takes a heading of the first level for the title where no words tell', () => {
    expect(blocks({ kind: 'heading', level: 1, text: 'Prov' }, 'Prov ska tas.').title).toBe('Prov');
  });

  it('finds the designation in two lines of the cover, and none where only half is there', () => {
    expect(
      read(
        'PVFS\n2030:1\nProvverkets föreskrifter\nom prov;\nUtkom från trycket\nden 2 maj 2030\n\n1 § Ett.\n\n2 § Två.\n',
      ).designation,
    ).toBe('PVFS 2030:1');
    expect(blocks('PVFS', 'Prov', '2030:1', 'Provverkets föreskrifter om prov', '1 § Ett.').designation).toBe(
      'PVFS 2030:1',
    );
    expect(read('PVFS\nProvverkets föreskrifter om prov\n\n1 § Ett.\n\n2 § Två.\n').designation).toBeUndefined();
  });
});

describe('chapters', () => {
  it.each([
    ['1 kapitlet Prov', '1 kapitlet'],
    ['FÖRSTA KAPITLET Prov', 'FÖRSTA KAPITLET'],
    ['Kapitel 1 Prov', 'Kapitel 1'],
  ])('%s keeps its label as printed', (line, label) => {
    expect(read(`${line}\n\n1 § Ett.\n`).provisions[0]).toMatchObject({ label, address: '1 kap.', heading: 'Prov' });
  });

  it('whose numbers were lost take over what their titles carried', () => {
    const statute = blocks(
      { kind: 'heading', text: 'Inledning', id: 'first' },
      '1 § Kraven i 2 kap. gäller.',
      '/Rubriken träder i kraft I:2030-01-01/',
      { kind: 'heading', text: 'Krav', id: 'second' },
      { kind: 'footnote', text: 'Not.' },
      '1 § Ett krav.',
    );
    expect(statute.provisions).toMatchObject([
      { id: 'first', label: '1 kap.' },
      { id: 'second', label: '2 kap.', notes: ['Not.'], variant: '/Rubriken träder i kraft I:2030-01-01/' },
    ]);
  });
});

describe('labels in a column of their own', () => {
  it('stay apart where words and labels do not match', () => {
    const statute = read('1 § Prov ska tas av den som\n1.\n2.\n3.\nansvarar.\n\n2 § Två.\n');
    expect(JSON.stringify(statute)).toContain('ansvarar.');
  });
});

describe('contents', () => {
  it('begin with an annex whose title stands on the next line', () => {
    const statute = pages('Innehåll\nBilaga 1\nProv ........ 3\n1 § Ett.\n2 § Två.');
    expect(statute.removed?.filter(({ kind }) => kind === 'tableOfContents').map(({ text }) => text)).toEqual([
      'Innehåll',
      'Bilaga 1',
      'Prov ........ 3',
    ]);
    const later = pages('Prov ........ 3\n1 § Ett.\nInnehåll\n2 § Två.');
    expect(JSON.stringify(later.provisions)).toContain('Innehåll');
  });
});
