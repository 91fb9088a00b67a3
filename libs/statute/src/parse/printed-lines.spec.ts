import { countingIds, outline } from '../spec-notation.ts';
import { flatten } from '../tree.ts';
import type { Statute } from '../model.ts';
import { parsePlainText } from './parse-statute.ts';

const read = (text: string): Statute => parsePlainText(text, countingIds());
/** Lines of running text, filled to about the same width, so that what ends short ends a paragraph. */
const FILLER =
  'Den som provar ska se till att provningen sker på det sätt som anges nedan i\ndenna paragraf och dokumentera vad som har kommit fram vid provningen.';

describe('lines of print', () => {
  it('end a paragraph where the next word would have fitted', () => {
    const text = `1 § ${FILLER}\nDet gäller alla.\nDet andra stycket har också flera rader som fyller hela bredden ut till kanten\noch slutar där. Rubriken har inget att göra med detta, som fortsätter till slut.\nTillsyn\n2 § Två.\n\n1\n\f3 § Tre.\n`;
    expect(outline(read(text))).toBe(`1 §
  | ${FILLER.replace('\n', ' ')}
  | Det gäller alla.
  | Det andra stycket har också flera rader som fyller hela bredden ut till kanten och slutar där. Rubriken har inget att göra med detta, som fortsätter till slut.
# Tillsyn
2 §
  | Två.
3 §
  | Tre.`);
  });

  it('put cut words together and keep hyphens that belong', () => {
    expect(outline(read('1 § Prov-\nningen gäller plan-\noch bygg.\n\n2 § Två.'))).toContain(
      '| Provningen gäller plan- och bygg.',
    );
  });

  it('begin sections below headings, however the headings end', () => {
    const text = `Vem föreskrifterna riktar sig till\n1 § Den som provar ska prova.\nPraktisk erfarenhet för den som har gått en utbildning i annat land än Sverige\n2 § Den som har provat ska sluta.\nSådant som avses i\n3 § Provlagen och i\n4 § Testlagen gäller.\n3 § Tre gäller.\n\n1\n\f4 § Fyra gäller.\n`;
    expect(outline(read(text))).toBe(`# Vem föreskrifterna riktar sig till
1 §
  | Den som provar ska prova.
# Praktisk erfarenhet för den som har gått en utbildning i annat land än Sverige
2 §
  | Den som har provat ska sluta.
  | Sådant som avses i 3 § Provlagen och i 4 § Testlagen gäller.
3 §
  | Tre gäller.
4 §
  | Fyra gäller.`);
  });

  it('give labels that stand in a column their words back, or say that they could not', () => {
    const text = `1 § Provet ska omfatta\n1.\n2.\n3.\n\nett kort prov,\nett långt prov som går över\nflera rader, och\nett sista.\n\nTvå gäller:\n1.\n2.\n\nbara ett.\n\n1\n\f2 §\n–\nett streck,\n–\nett till.\n\n3 §\n1.\n2.\n\nKravet gäller för\nettor, och\ntvåor.\n`;
    const statute = read(text);
    expect(outline(statute)).toBe(`1 §
  | Provet ska omfatta
    - 1. ett kort prov,
    - 2. ett långt prov som går över flera rader, och
    - 3. ett sista.
  | Två gäller:
  | bara ett.
2 §
  |
    - – ett streck,
    - – ett till.
3 §
  | Kravet gäller för
    - 1. ettor, och
    - 2. tvåor.`);
    expect(statute.notUnderstood.map(({ text: words, reason }) => `${words} ${reason}`)).toEqual([
      '1. Listnumret står skilt från sin text',
      '2. Listnumret står skilt från sin text',
    ]);
  });

  it('pair terms and explanations that stood in two columns', () => {
    const text = `1 § I dessa föreskrifter avses med\nprov\n\ntest\n\nNågot man tar.\n\nNågot annat man tar,\n\nomprov\n\nNågot man tar om.\n\nTillsyn\n2 § Två.\n\n1\n\f3 § Tre.\n`;
    expect(outline(read(text))).toBe(`1 §
  | I dessa föreskrifter avses med
    = prov: Något man tar.
    = test: Något annat man tar,
    = omprov: Något man tar om.
# Tillsyn
2 §
  | Två.
3 §
  | Tre.`);
  });

  it('keep a reference to an annex in its sentence where print broke the line before it', () => {
    const text = `1 § Aggregat ska uppfylla de krav som anges i\nbilaga 1.\n2 § Två.\n\n1\n\fBilaga 1\nKrav\nAtt uppfylla kraven är\ngott.\n`;
    expect(outline(read(text))).toBe(`1 §
  | Aggregat ska uppfylla de krav som anges i bilaga 1.
2 §
  | Två.
Bilaga 1 Krav
  | Att uppfylla kraven är gott.`);
  });

  it('take a figure alone below the number of a section for the mark of a footnote', () => {
    const statute = read('1 §\n2\nProv ska tas.\n\n1\n\f2 § Två.\n');
    expect(outline(statute)).toBe('1 §\n  | Prov ska tas.\n2 §\n  | Två.');
    expect(statute.removed).toContainEqual({ line: 1, text: '2', kind: 'noteMark' });
  });

  it('never join two numbers of sections', () => {
    expect(outline(read('1 §\n§ 4. \n'))).toContain('§ 4.');
  });

  it('list the mark of a footnote that a title ends with', () => {
    const statute = read('Provverkets föreskrifter om prov;1\n\n1 § Ett.\n\n2 § Två.\n');
    expect(statute.title).toBe('Provverkets föreskrifter om prov');
    expect(statute.removed).toContainEqual({ line: 1, text: '1', kind: 'noteMark' });
  });

  it('count back chapters whose numbers were lost, and say so', () => {
    const text = `Inledning\n1 § Kraven i 2 kap. gäller.\n\n1\n\fKrav\nAllmänt\n1 § Ett krav.\n2 § Två krav.\n\nBilaga\n\nText.\n`;
    const statute = read(text);
    expect(outline(statute)).toBe(`1 kap. Inledning
  1 §
    | Kraven i 2 kap. gäller.
2 kap. Krav
  ## Allmänt
  1 §
    | Ett krav.
  2 §
    | Två krav.
Bilaga
  | Text.`);
    expect(statute.notUnderstood.map(({ text: words }) => words)).toEqual(['1 kap. Inledning', '2 kap. Krav']);
    expect(outline(read(text.replace('2 kap.', '2 kap. provlagen')))).not.toContain('1 kap.');
  });
});

describe('advice gathered at the end', () => {
  const text = `Provverkets föreskrifter om prov;
beslutade den 1 maj 2030.
Provverket föreskriver följande.

1 kap. Prov
1 § Ett är prov.
2 § Två är prov.
2 kap. Test
1 § Ett är test.
Dessa föreskrifter träder i kraft den 1 juni 2030.

PROVVERKET

1
\f
Provverkets allmänna råd om tillämpningen av föreskrifterna
Dessa allmänna råd kompletterar föreskrifterna och är inte bindande för den som provar.
1 kap. Prov
1 §
Prov bör tas ofta.
2 kap. Test
Till 1 § Test bör tas sällan, och bara av den som har lust.
Särskilda test
Vissa test bör inte tas alls, och då bara av den som inte har lust med det.

Bilaga 1
Råd om mer.
`;

  it('is told by its keys, in the chapter its lines name', () => {
    const statute = read(text);
    expect(outline(statute)).toBe(`1 kap. Prov
  1 §
    | Ett är prov.
  2 §
    | Två är prov.
2 kap. Test
  1 §
    | Ett är test.
(övergång)
  | Dessa föreskrifter träder i kraft den 1 juni 2030.
(råd)
  | Provverkets allmänna råd om tillämpningen av föreskrifterna
  | Dessa allmänna råd kompletterar föreskrifterna och är inte bindande för den som provar.
# 1 kap. Prov
(råd till 1 kap. 1 §) 1 §
  | Prov bör tas ofta.
# 2 kap. Test
(råd till 2 kap. 1 §) Till 1 §
  | Test bör tas sällan, och bara av den som har lust.
# Särskilda test
(råd)
  | Vissa test bör inte tas alls, och då bara av den som inte har lust med det.
Bilaga 1
  | Råd om mer.`);
    expect(
      flatten(statute)
        .filter(({ kind }) => kind === 'generalAdvice')
        .map(({ address }) => address),
    ).toContain('2 kap. 1 § allmänna råd');
  });

  it('is the whole of a text of general advice', () => {
    const advice = read(
      'Provverkets allmänna råd om prov;\nbeslutade den 1 maj 2030.\nProvverket beslutar följande allmänna råd.\n\nInledning\nDessa råd gäller prov som tas av den som provar, och av ingen annan alls i landet.\n5 kap. 2 § 1\nAllmänt råd\nProv bör tas.\n\n1\n\fDessa allmänna råd gäller från och med den 1 juni 2030.\n',
    );
    expect(outline(advice)).toBe(`# Inledning
(råd)
  | Dessa råd gäller prov som tas av den som provar, och av ingen annan alls i landet.
# 5 kap. 2 § 1
(råd) Allmänt råd
  | Prov bör tas.
  | Dessa allmänna råd gäller från och med den 1 juni 2030.`);
  });
});
