import type { SourceBlock } from '../model.ts';
import { countingIds, outline } from '../spec-notation.ts';
import { flatten } from '../tree.ts';
import { parsePlainTextWithLines, parseStatute, parseStatuteWithLines } from './parse-statute.ts';

type Part = Partial<SourceBlock> & { text: string };

/** Blocks as a reader of documents hands them over, one line each. */
function blocks(...parts: (Part | string)[]): SourceBlock[] {
  return parts.map((part, at) => ({
    line: at + 1,
    kind: 'paragraph',
    ...(typeof part === 'string' ? { text: part } : part),
  }));
}

const read = (...parts: (Part | string)[]): ReturnType<typeof parseStatute> =>
  parseStatute(blocks(...parts), countingIds());

describe('the blocks of a document', () => {
  it('make a tree by their words and by what the format knows', () => {
    const statute = read(
      { kind: 'heading', level: 1, text: 'Provverkets föreskrifter (PVFS 2030:1) om prov' },
      'Provverket föreskriver följande med stöd av 7 § provförordningen (2029:1).',
      { kind: 'heading', level: 2, text: '1 kap. Inledning' },
      { kind: 'heading', level: 3, text: 'Vad som gäller' },
      '1 § Prov ska tas',
      { kind: 'listItem', marker: '1.', text: 'ofta,' },
      { kind: 'listItem', marker: '–', text: 'varje dag, och' },
      { kind: 'listItem', marker: '2.', text: 'noga.' },
      'Allmänna råd',
      'Prov bör tas i tid.',
      { kind: 'heading', level: 2, text: 'Bilaga 1' },
      { kind: 'heading', level: 3, text: 'Avgifter' },
      { kind: 'tableRow', text: 'Prov | Pris', cells: ['Prov', 'Pris'], header: true },
      { kind: 'tableRow', text: 'Ett | 100', cells: ['Ett', '100'] },
    );
    expect(statute).toMatchObject({
      kind: 'regulation',
      designation: 'PVFS 2030:1',
      enactingClause: 'Provverket föreskriver följande med stöd av 7 § provförordningen (2029:1).',
      notUnderstood: [],
    });
    expect(outline(statute)).toBe(`1 kap. Inledning
  ## Vad som gäller
  1 §
    | Prov ska tas
      - 1. ofta,
        -- – varje dag, och
      - 2. noga.
  (råd till 1 kap. 1 §) Allmänna råd
    | Prov bör tas i tid.
Bilaga 1 Avgifter
  [] Prov | Pris
  [ ] Ett | 100`);
  });

  it('hang footnotes on the paragraph before them, and keep one that has none', () => {
    const statute = read('1 § Prov ska tas.', { kind: 'footnote', marker: '1', text: 'Se provlagen.' }, '2 § Två.');
    expect(flatten(statute)[1]).toMatchObject({ text: 'Prov ska tas.', notes: ['1 Se provlagen.'] });
    const first = read({ kind: 'footnote', marker: '1', text: 'Se provlagen.' }, '1 § Prov ska tas.');
    expect(JSON.stringify(first)).toContain('1 Se provlagen.');
  });

  it('say what they took out: tables of contents, page heads, also inside a heading', () => {
    const statute = read(
      'Innehåll',
      '1 kap. Prov ........ 1',
      'PVFS 2030:1',
      '1 kap. Prov',
      '1 § Ett.',
      'PVFS 2030:1',
      '2 § Två.',
      'PVFS 2030:1',
      { kind: 'heading', text: 'PVFS 2030:1 Rubrik' },
      '3 § Tre.',
      { text: '' },
    );
    expect(outline(statute)).toBe('1 kap. Prov\n  1 §\n    | Ett.\n  2 §\n    | Två.\n  # Rubrik\n  3 §\n    | Tre.');
    expect(statute.removed?.map(({ line, kind, text }) => `${line} ${kind} ${text}`)).toEqual([
      '1 tableOfContents Innehåll',
      '2 tableOfContents 1 kap. Prov ........ 1',
      '3 colophon PVFS 2030:1',
      '6 runningHead PVFS 2030:1',
      '8 runningHead PVFS 2030:1',
      '9 runningHead PVFS 2030:1',
    ]);
  });

  it('keep the permanent ids bookmarks carried, wherever they stand', () => {
    const statute = read(
      { kind: 'heading', text: '1 kap. Prov', id: 'chapter' },
      { kind: 'heading', text: 'Rubrik', id: 'heading' },
      { text: '1 §', id: 'section' },
      { text: 'Prov ska tas', id: 'subsection' },
      { kind: 'listItem', marker: '1.', text: 'ofta.', id: 'item' },
      { text: 'Allmänna råd', id: 'advice' },
      { text: 'Övergångsbestämmelser', id: 'transitional' },
      { text: 'Dessa föreskrifter träder i kraft den 1 juli 2030.', id: 'entry' },
      { text: 'Bilaga 1', id: 'annex' },
      { kind: 'tableRow', text: 'Ett | 100', cells: ['Ett', '100'], id: 'row' },
    );
    expect(flatten(statute).map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'chapter',
        'heading',
        'section',
        'subsection',
        'item',
        'advice',
        'transitional',
        'entry',
        'annex',
        'row',
      ]),
    );
  });

  it('keep the id of the number that opens transitional provisions under their title', () => {
    const statute = read(
      '1 § Ett.',
      '2 § Två.',
      'Övergångsbestämmelser',
      { text: '2030:1', id: 'number' },
      'Denna lag träder i kraft den 1 juli 2030.',
    );
    expect(statute.provisions.at(-1)).toMatchObject({
      id: 'number',
      label: '2030:1',
      heading: 'Övergångsbestämmelser',
    });
    const both = read(
      '1 § Ett.',
      { text: 'Övergångsbestämmelser', id: 'title' },
      { text: '2030:1', id: 'number' },
      { kind: 'footnote', text: 'Not.' },
      'Denna lag träder i kraft den 1 juli 2030.',
    );
    expect(both.provisions.at(-1)).toMatchObject({ id: 'title', label: '2030:1', notes: ['Not.'] });
  });

  it('take what the format calls a heading as whole, whatever its last word', () => {
    const statute = read(
      { kind: 'heading', text: '1 kap. Prov' },
      '1 § I denna avdelning finns bestämmelser om prov i 2 kap.',
      { kind: 'heading', text: '2 kap. Mål enligt 1 kap. 9 §' },
      { kind: 'heading', text: 'Mål om prov enligt 1 kap. 9 §' },
      '1 § Ett.',
    );
    expect(statute.provisions.map(({ label }) => label)).toEqual(['1 kap.', '2 kap.']);
    expect(statute.provisions[1]?.children.map(({ kind }) => kind)).toEqual(['heading', 'section']);
  });

  it('begin a section after a list that ends with a chapter, and one that begins with a dash', () => {
    const statute = read(
      { kind: 'heading', text: '5 kap. Pension' },
      '1 § Bestämmelser finns om',
      { kind: 'listItem', marker: '–', text: 'premiepension i 64 kap.' },
      '2 § Med år avses år.',
      '3 § – prov',
    );
    expect(flatten(statute).map(({ address }) => address)).toEqual(
      expect.arrayContaining(['5 kap. 2 §', '5 kap. 3 §']),
    );
  });

  it('give footnotes of what stands aside, and of a condition, to what is kept', () => {
    const statute = read(
      '1 § Ett.',
      '/Upphör att gälla U:2030-01-01/',
      { kind: 'footnote', text: 'Om villkoret.' },
      '2 §',
      { kind: 'footnote', text: 'Om paragrafen.' },
      '/Upphör att gälla U:2031-01-01/',
      { kind: 'footnote', text: 'Ensam.' },
    );
    expect(flatten(statute).find(({ address }) => address === '2 §')).toMatchObject({
      variant: '/Upphör att gälla U:2030-01-01/',
      notes: ['Om villkoret.', 'Om paragrafen.'],
    });
    expect(statute.notUnderstood).toEqual([
      { line: 6, text: '/Upphör att gälla U:2031-01-01/ Ensam.', reason: expect.any(String) as string },
    ]);
  });

  it('tell where each provision stood', () => {
    const { statute, lines } = parseStatuteWithLines(blocks('1 kap. Prov', '1 § Ett.', 'Två.'), countingIds());
    expect(flatten(statute).map(({ id, address }) => `${address}: ${lines.get(id)}`)).toEqual([
      '1 kap.: 1',
      '1 kap. 1 §: 2',
      '1 kap. 1 § 1 st: 2',
      '1 kap. 1 § 2 st: 3',
    ]);
  });
});

describe('the lines of a text', () => {
  it('are told for each provision, also for chapters that were counted back', () => {
    const { statute, lines } = parsePlainTextWithLines('1 kap. Prov\n\n1 § Ett\n\n1. ett.', countingIds());
    expect(flatten(statute).map(({ id }) => lines.get(id))).toEqual([1, 3, 3, 5]);
    const lost = parsePlainTextWithLines(
      'Inledning\n1 § Kraven i 2 kap. gäller.\n\n1\n\fKrav\n1 § Ett krav.\n',
      countingIds(),
    );
    expect(lost.statute.notUnderstood.map(({ line }) => line)).toEqual([1, 5]);
  });
});
