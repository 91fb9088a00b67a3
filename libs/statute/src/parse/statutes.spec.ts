import { countingIds, outline } from '../spec-notation.ts';
import { flatten } from '../tree.ts';
import { parsePlainText } from './parse-statute.ts';

/** Statutes as the statute book prints them: blank lines between paragraphs, wrapped lines. */
const parsed = (text: string): string => outline(parsePlainText(text, countingIds()));
const addresses = (text: string): string[] =>
  flatten(parsePlainText(text, countingIds()))
    .filter(({ kind }) => kind === 'section' || kind === 'chapter')
    .map(({ address }) => address);

describe('where a section begins', () => {
  it.each([
    ['7§ Utan mellanrum.', '7 §'],
    ['7 a§ Med bokstav.', '7 a §'],
    ['7 § /Upphör att gälla U:2030-01-01/\nGammal lydelse.', '7 §'],
    ['§ 7. Äldre tryck.', '7 §'],
    ['7 §1 Med notsiffra.', '7 §'],
    ['7 §\n\nNumret ensamt på raden.', '7 §'],
    ['7 § 1 mom. Med moment.', '7 §'],
    ['7 § Har upphävts genom lag (2030:2).', '7 §'],
    ['7 § har betecknats 9 § genom lag (2030:2).', '7 §'],
  ])('%j', (text, address) => expect(addresses(text)).toEqual([address]));

  it.each([
    '7 § om jäv,',
    '7 och 8 §§ gäller också.',
    '7 §, 8 § och 9 § gäller.',
    'I 7 § Lagen sägs mer.',
    '7 § 2 st. gäller.',
    '20 §\n\nförordningen om prov',
  ])('%j is no section', (text) => expect(addresses(text)).toEqual([]));

  it('is not where a list names sections of another act', () => {
    const text = `19 § Följande bestämmelser i provlagen (2030:1) ska tillämpas:

20 § om föredragning,

21 § om beslut, och

29 § om ärenden.

20 § Nästa paragraf.`;
    expect(addresses(text)).toEqual(['19 §', '20 §']);
  });

  it('may be right below a heading or a full stop when a blank line was forgotten', () => {
    const text = `1 § Ett stycke som är
brutet över rader.

Rubriken
2 § Två.
Sista rubriken

3 § Tre.

4 § Fyra.
5 § Fem.

6 § Sex.`;
    expect(addresses(text)).toEqual(['1 §', '2 §', '3 §', '4 §', '5 §', '6 §']);
    expect(parsed(text)).toContain('# Sista rubriken');
  });

  it('is not in the middle of a wrapped paragraph', () => {
    const text = `1 § Det gäller vad som sägs i
5 § Lagen om prov och i
2 kap.
3 § den lagen.

2 § Två.`;
    expect(addresses(text)).toEqual(['1 §', '2 §']);
  });

  it('keeps a second moment with its section', () => {
    expect(addresses('40 § 1 mom. Första.\n\n40 § 2 mom. Andra.')).toEqual(['40 §']);
  });
});

describe('chapters and parts', () => {
  it.each([
    ['2 kap. Tillsyn\n\n1 § Ett.', '2 kap.'],
    ['2 Kap Tillsyn\n\n1 § Ett.', '2 kap.'],
    ['2 a kap.\n\nTillsyn\n\n1 § Ett.', '2 a kap.'],
    ['Kapitel 2. Tillsyn\n\n1 § Ett.', '2 kap.'],
    ['ANDRA KAPITLET. Tillsyn\n\n1 § Ett.', '2 kap.'],
  ])('%j', (text, address) => {
    const [chapter] = parsePlainText(text, countingIds()).provisions;
    expect(chapter).toMatchObject({ kind: 'chapter', address, heading: 'Tillsyn' });
    expect(text.toLowerCase()).toContain(chapter?.label.toLowerCase().replace('.', ''));
    expect(chapter?.children[0]?.address).toBe(`${address} 1 §`);
  });

  it('knows a chapter that is gone', () => {
    expect(parsed('8 kap. har upphört att gälla genom lag (2030:1).\n\n9 kap. Prov\n\n1 § Ett.')).toBe(
      '8 kap. har upphört att gälla genom lag (2030:1).\n9 kap. Prov\n  1 §\n    | Ett.',
    );
  });

  it.each(['2 kap. 3 § prov gäller.', '2 kap. regeringsformen gäller.', 'kap. 6 § lagen', '2 kap., som gäller.'])(
    '%j is no chapter',
    (text) => expect(addresses(`1 § Ett.\n\n${text}`)).toEqual(['1 §']),
  );

  it('does not take a list of chapters for chapters', () => {
    const text = `1 kap. Inledning

1 § Kapitlen är följande.

2 kap. Prov

3 kap. Tillsyn

2 kap. Prov

1 § Prov.

3 kap. Tillsyn

1 § Tillsyn.`;
    expect(addresses(text)).toEqual(['1 kap.', '1 kap. 1 §', '2 kap.', '2 kap. 1 §', '3 kap.', '3 kap. 1 §']);
  });

  it('puts chapters into parts, also spelled out, and headings of a part before its chapters', () => {
    const text = `AVD. I FÖRSTA

1 kap. A

1 § Ett.

ANDRA AVDELNINGEN Andra

I Underavdelning

2 kap. B

1 § Ett.`;
    expect(parsed(text)).toBe(`AVD. I FÖRSTA
  1 kap. A
    1 §
      | Ett.
ANDRA AVDELNINGEN Andra
  # I Underavdelning
  2 kap. B
    1 §
      | Ett.`);
  });

  it.each(['Avdelning B Familj\n\n1. barnbidrag,', 'Avdelning B, som gäller\n\n1 § Ett.', 'Avdelning I ...... 4'])(
    '%j is no part',
    (text) => expect(parsePlainText(text, countingIds()).provisions.some(({ kind }) => kind === 'part')).toBe(false),
  );

  it('takes the articles of a convention as proof of a part', () => {
    expect(parsed('AVDELNING I\n\nTILLÄMPNING\n\nArtikel 1\n\nKonventionen gäller prov.')).toContain(
      'AVDELNING I TILLÄMPNING',
    );
  });
});
