import { countingIds, outline } from '../spec-notation.ts';
import { flatten } from '../tree.ts';
import type { Statute } from '../model.ts';
import { parsePlainText } from './parse-statute.ts';

const read = (text: string): Statute => parsePlainText(text, countingIds());
const removed = (statute: Statute, kind: string): string[] =>
  (statute.removed ?? []).filter((passage) => passage.kind === kind).map(({ text }) => text);

const FRONT = `Provverkets författningssamling
Utgivare: Utgivaren
ISSN 1234-5678

PVFS
2030:7

Utkom från trycket
den 2 maj 2030

Provverkets föreskrifter och allmänna råd om
prov1;

beslutade den 1 maj 2030.
Provverket föreskriver2 följande med stöd av 7 § provförordningen (2029:1)
och beslutar följande allmänna råd.

`;

/** Lines of running text, filled to about the same width, so that what ends short ends a paragraph. */
const FILLER =
  'Den som provar ska se till att provningen sker på det sätt som anges nedan i\ndenna paragraf och dokumentera vad som har kommit fram vid provningen.';

describe('the title page', () => {
  const statute = read(
    `${FRONT}1 § ${FILLER}\n1\nFörordningen senast ändrad 2029:2.\n\n1\n\f\nPVFS\n2030:7\n2 § Två.\n\n2\n`,
  );

  it('gives title, designation, clause and dates', () => {
    expect(statute).toMatchObject({
      title: 'Provverkets föreskrifter och allmänna råd om prov',
      kind: 'regulation',
      designation: 'PVFS 2030:7',
      decided: 'den 1 maj 2030',
      published: 'den 2 maj 2030',
    });
    expect(statute.enactingClause).toMatch(
      /^Provverket föreskriver2? följande med stöd av 7 § provförordningen \(2029:1\) och beslutar/,
    );
  });

  it('lists colophon, page numbers and heads as taken out', () => {
    expect(removed(statute, 'colophon')).toEqual(
      expect.arrayContaining(['Provverkets författningssamling', 'ISSN 1234-5678', 'beslutade den 1 maj 2030.']),
    );
    expect(removed(statute, 'pageNumber')).toEqual(['1', '2']);
    expect(removed(statute, 'runningHead')).toEqual(expect.arrayContaining(['PVFS', '2030:7']));
    expect(statute.notUnderstood).toEqual([]);
  });

  it.each([
    ['Lag (2030:1) om prov', 'act', 'SFS 2030:1'],
    ['Provförordning (2030:2)', 'ordinance', 'SFS 2030:2'],
    ['Kungörelse (1974:152) om beslutad ny regeringsform', 'act', 'SFS 1974:152'],
    ['Provverkets föreskrifter (PVFS 2030:3) om prov', 'regulation', 'PVFS 2030:3'],
    ['Provverkets allmänna råd (PVFS 2030:4) om prov', 'generalAdvice', 'PVFS 2030:4'],
    ['Provverkets allmänna råd till föreskrifterna om prov', 'generalAdvice', undefined],
    ['Provverkets föreskrifter om ändring i verkets föreskrifter (PVFS 2030:5) om prov', 'amendment', undefined],
    ['Något helt annat (2030:6)', 'unknown', 'SFS 2030:6'],
  ])('%s is %s, %s', (title, kind, designation) => {
    const titled = read(`${title}\n\n1 § Ett.`);
    expect(titled).toMatchObject({ title, kind });
    expect(titled.designation).toBe(designation);
  });

  it('puts a title together that the imprint cut apart, and drops what is no title', () => {
    const statute = read(
      'EMK 1 Provverkets föreskrifter och allmänna råd om ekonomiska\nUtkom från trycket\nplaner och prov;\nden 2 juni 2030\n\nbeslutade den 1 juni 2030.\nProvverket föreskriver följande.\n\n1 § Ett.\n\n1\n\fPVFS 2030:1\n2 § Två.',
    );
    expect(statute.title).toBe('Provverkets föreskrifter och allmänna råd om ekonomiska planer och prov');
    expect(removed(statute, 'colophon')).toContain('EMK 1');
  });

  it('says what it could not place before the clause', () => {
    const odd = read(`Ett förord som ingen väntade sig\noch som är långt.\n\n${FRONT}1 § Ett.\n\n1\n\f2 § Två.\n`);
    expect(odd.notUnderstood).toEqual([
      {
        line: 1,
        text: 'Ett förord som ingen väntade sig och som är långt.',
        reason: 'Text före ingressen som inte hör till någon bestämmelse',
      },
    ]);
  });

  it('reads a statute that only repeals, and one without any structure', () => {
    const repeal = read(
      'Provverkets föreskrifter om upphävande av föreskrifterna (PVFS 2029:1) om prov;\nbeslutade den 1 juni 2030.\nProvverket föreskriver att föreskrifterna ska upphöra att gälla.\n______________\n\nDenna författning träder i kraft den 1 juli 2030.\n\nProvverket\n\nGENERAL DIREKTÖR\nJurist Jurist\n\n1\n\fBeställningsadress:\nNorstedts Juridik\n',
    );
    expect(repeal).toMatchObject({
      kind: 'amendment',
      enactingClause: 'Provverket föreskriver att föreskrifterna ska upphöra att gälla.',
    });
    expect(outline(repeal)).toBe('(övergång)\n  | Denna författning träder i kraft den 1 juli 2030.');
    expect(outline(read('En lag bestående av ett enda stycke.'))).toBe('| En lag bestående av ett enda stycke.');
    expect(outline(read('Bara\n\nRubriker'))).toBe('| Bara\n# Rubriker');
    expect(read('').provisions).toEqual([]);
  });
});

describe('pages', () => {
  it('join a paragraph that goes on over the page and keep one that does not', () => {
    const text = `${FRONT}1 § Den som provar ska göra det med\n\n1\n\f\nPVFS\n2030:7\nstor omsorg varje gång.\n\n2\n\f\nPVFS\n2030:7\n2 § Två.\n`;
    expect(outline(read(text))).toBe('1 §\n  | Den som provar ska göra det med stor omsorg varje gång.\n2 §\n  | Två.');
  });

  it('are found by their heads where there are no form feeds', () => {
    const text = `1 § Ett.\n\n1\n\nAFS 2030:1\n\n2 § Två.\n\n2\n\nAFS 2030:1\n\n3 § Tre.\n\n3\n\nAFS 2030:1\n\n4 § Fyra.`;
    const statute = read(text);
    expect(outline(statute)).toBe('1 §\n  | Ett.\n2 §\n  | Två.\n3 §\n  | Tre.\n4 §\n  | Fyra.');
    expect(removed(statute, 'runningHead')).toEqual(['AFS 2030:1', 'AFS 2030:1', 'AFS 2030:1']);
  });

  it('may have their number in the middle, a chapter as head, and an annex that repeats', () => {
    const page = (number: number, words: string): string => `\fAFS 2030:1\nKapitel 1\n${words}\n\n${number}\n`;
    const text = `1 kap. Prov\n1 § Ett är prov.\n\n1\n${page(2, '2 § Två är prov.')}${page(3, '3 § Tre är prov.')}\fAFS 2030:1\nKapitel 1\n4 § Fyra är prov.\n\n4\n\n5 § Fem är prov.\n\fAFS 2030:1\nBilaga 1\nBilaga 1 Avgifter\nEtt pris på prov är tio kronor för varje prov som tas av den som provar.\n\n5\n\fAFS 2030:1\nBilaga 1\nEtt annat pris.\n\n6\n`;
    const statute = read(text);
    expect(outline(statute)).toBe(`1 kap. Prov
  1 §
    | Ett är prov.
  2 §
    | Två är prov.
  3 §
    | Tre är prov.
  4 §
    | Fyra är prov.
  5 §
    | Fem är prov.
Bilaga 1 Avgifter
  | Ett pris på prov är tio kronor för varje prov som tas av den som provar.
  | Ett annat pris.`);
    expect(removed(statute, 'runningHead').filter((text) => text === 'Kapitel 1')).toHaveLength(3);
  });

  it('have tables of contents with leaders, or with the numbers in a column', () => {
    const leaders = read(
      `Innehåll\n1 kap. Prov .............. 3\nBilaga 1\nEtt långt namn på något\nsom bryts .............. 4\n\n1\n\f1 kap. Prov\n1 § Ett.\n\n2\n\f2 § Två.\n\n3\n`,
    );
    expect(outline(leaders)).toBe('1 kap. Prov\n  1 §\n    | Ett.\n  2 §\n    | Två.');
    expect(removed(leaders, 'tableOfContents')).toHaveLength(5);
    const column = read(
      'Innehållsförteckning\nProv\nTillsyn\nSyfte\nStraff\n\n2\n4\n4\n5\n\n1\n\f1 § Ett.\n\n2\n\f2 § Två.\n\n3\n',
    );
    expect(outline(column)).toBe('1 §\n  | Ett.\n2 §\n  | Två.');
  });
});

describe('footnotes', () => {
  it('hang on the words that carry their mark', () => {
    const text = `${FRONT}1 § Prov ska tas enligt lagen (2029:1)3 om prov.\n\n1\nSe förordningen om prov.\n2\nFörordningen senast ändrad 2029:2.\n3 Lagen senast ändrad 2029:3.\n\n1\n\f\nPVFS\n2030:7\n2 § Två.\n\n2\n`;
    const statute = read(text);
    expect(statute.notes).toEqual(['1 Se förordningen om prov.', '2 Förordningen senast ändrad 2029:2.']);
    expect(flatten(statute)[1]).toMatchObject({
      text: 'Prov ska tas enligt lagen (2029:1) om prov.',
      notes: ['3 Lagen senast ändrad 2029:3.'],
    });
  });

  it('may be printed before their mark, and lists are not taken for them', () => {
    const text = `${FRONT.replace('prov1;', 'prov;').replace('föreskriver2', 'föreskriver')}1 § Prov ska tas.1 Det gäller\n1. Ett av 2029,\n2. Två av 2029.\n\nSe lagen om prov från 2029.\n\n1\n\n1\n\f2 § Två.\n\n2\n`;
    const statute = read(text);
    expect(outline(statute)).toBe(
      '1 §\n  | Prov ska tas. Det gäller\n    - 1. Ett av 2029,\n    - 2. Två av 2029.\n2 §\n  | Två.',
    );
    expect(flatten(statute)[1]?.notes).toEqual(['1 Se lagen om prov från 2029.']);
  });

  it('never swallow a section', () => {
    const text = `1 § Se noten.1\n\n1\nDefinitioner i lagen.\n2 § Två finns.\n\n1\n\f3 § Tre.\n\n2\n`;
    expect(flatten(read(text)).filter(({ kind }) => kind === 'section')).toHaveLength(3);
  });

  it('keep their marks when the marks are printed in a column', () => {
    const text = `1 § Ett är prov1 och två2 är prov.\n\n1\n2\nLagen senast ändrad 2029:1.\nFörordningen senast ändrad 2029:2.\n\n1\n\f2 § Två.\n\n2\n`;
    expect(flatten(read(text))[1]?.notes).toEqual([
      '1 Lagen senast ändrad 2029:1.',
      '2 Förordningen senast ändrad 2029:2.',
    ]);
  });
});
