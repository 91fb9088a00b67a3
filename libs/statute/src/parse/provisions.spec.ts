import { countingIds, outline } from '../spec-notation.ts';
import { flatten } from '../tree.ts';
import { parsePlainText } from './parse-statute.ts';

/** Statutes as the statute book prints them: blank lines between paragraphs, wrapped lines. */
const parsed = (text: string): string => outline(parsePlainText(text, countingIds()));
const addresses = (text: string): string[] =>
  flatten(parsePlainText(text, countingIds()))
    .filter(({ kind }) => kind === 'section' || kind === 'chapter')
    .map(({ address }) => address);

describe('two wordings of one provision', () => {
  it('are variants, each with its condition', () => {
    const text = `4 § /Upphör att gälla U:2030-07-01/
Gamla lydelsen.

4 § /Träder i kraft I:2030-07-01/
Nya lydelsen.

/Rubriken träder i kraft I:den dag regeringen bestämmer/

Ny rubrik

5 § Fem.`;
    expect(parsed(text)).toBe(`4 § /Upphör att gälla U:2030-07-01/
  | Gamla lydelsen.
4 § /Träder i kraft I:2030-07-01/
  | Nya lydelsen.
# /Rubriken träder i kraft I:den dag regeringen bestämmer/ Ny rubrik
5 §
  | Fem.`);
    expect(addresses(text)).toEqual(['4 §', '4 § (2)', '5 §']);
  });

  it('may stand above the chapter, in brackets, or above a paragraph', () => {
    const text = `/Kapitlet upphör att gälla U:2030-01-01/
1 kap. Gammalt

1 § Ett.

/Kapitlet träder i kraft I:2030-01-01/
1 kap. Nytt

(Upphör att gälla 2029-12-31)

1 § Ett.

/Upphör att gälla U:2031-01-01/

Ett stycke.`;
    expect(parsed(text)).toBe(`1 kap. Gammalt /Kapitlet upphör att gälla U:2030-01-01/
  1 §
    | Ett.
1 kap. Nytt /Kapitlet träder i kraft I:2030-01-01/
  1 § (Upphör att gälla 2029-12-31)
    | Ett.
    | /Upphör att gälla U:2031-01-01/ Ett stycke.`);
  });
});

describe('subsections, items and definitions', () => {
  it('nests lists by the style of their labels', () => {
    const text = `1 § Den ska innehålla

1. ett:

a) a,

b) b:

– streck,

– streck två,

2. två.

Andra stycket

1. ny lista.

1. Och ännu en.`;
    expect(parsed(text)).toBe(`1 §
  | Den ska innehålla
    - 1. ett:
      -- a) a,
      -- b) b:
        -- – streck,
        -- – streck två,
    - 2. två.
  | Andra stycket
    - 1. ny lista.
  |
    - 1. Och ännu en.`);
  });

  it('hangs a list that starts over on the item that introduces it', () => {
    expect(parsed('1 § Lista\n\n1. yttre:\n\n1. inre,\n\n2. inre två.')).toBe(`1 §
  | Lista
    - 1. yttre:
      -- 1. inre,
      -- 2. inre två.`);
  });

  it.each([
    ['(1) ett', '(1)'],
    ['1) ett', '1)'],
    ['a. ett två', 'a.'],
    ['ii) ett', 'ii)'],
    ['aa) ett', 'aa)'],
    ['• ett', '•'],
    ['− ett', '−'],
    ['1.2.3 ett', '1.2.3'],
    ['2 a. ett', '2 a.'],
  ])('reads the label of %j', (text, label) => {
    const [, item] = flatten(parsePlainText(`1 § Lista:\n\n${text}`, countingIds())).slice(1);
    expect(item).toMatchObject({ kind: 'item', label });
  });

  it('goes on with an item whose sentence is not at its end', () => {
    expect(parsed('1 § Lista\n\n1. ett som går\n\nvidare här,\n\n2. två.')).toContain('- 1. ett som går vidare här,');
  });

  it('finds definitions under a lead-in', () => {
    const text = `1 § I denna lag avses med

prov: ett test,

test: ett prov.

I övrigt gäller annat.`;
    expect(parsed(text)).toBe(`1 §
  | I denna lag avses med
    = prov: ett test,
    = test: ett prov.
  | I övrigt gäller annat.`);
  });

  it('begins a list without lead-in in a subsection without words', () => {
    expect(parsed('1 § 1. ett,\n\n2. två.')).toContain('1 §');
    expect(flatten(parsePlainText('1 §\n\n1. ett,\n\n2. två.', countingIds())).map(({ address }) => address)).toEqual([
      '1 §',
      '1 § 1 st',
      '1 § 1 st 1 p',
      '1 § 1 st 2 p',
    ]);
  });
});

describe('what follows the sections', () => {
  it('finds transitional provisions by heading and by number, also misspelled, and annexes', () => {
    const text = `1 § Ett.

Övergångsbestämmleser

2030:1

1. Denna lag träder i kraft den 1 juli 2030.

2. Äldre regler gäller.

2031:2

Denna lag träder i kraft den 1 juli 2031.

Bilaga 1 /Upphör att gälla U:2032-01-01/

Avgifter

Text.

Bilaga 2: Blanketter

Mer text.`;
    expect(parsed(text)).toBe(`1 §
  | Ett.
(övergång) 2030:1 Övergångsbestämmleser
  - 1. Denna lag träder i kraft den 1 juli 2030.
  - 2. Äldre regler gäller.
(övergång) 2031:2
  | Denna lag träder i kraft den 1 juli 2031.
Bilaga 1 Avgifter /Upphör att gälla U:2032-01-01/
  | Text.
Bilaga 2 Blanketter
  | Mer text.`);
  });

  it('knows a transitional number without heading, and a heading that is only a heading', () => {
    expect(parsed('1 § Ett.\n\n2030:1\n\nDenna lag träder i kraft den 1 juli 2030.')).toContain('(övergång) 2030:1');
    expect(parsed('1 § Ett.\n\nÖvergångsbestämmelser\n\n2 § Två.')).toContain('# Övergångsbestämmelser');
    expect(parsed('1 § Ett.\n\n2030:1\n\nNågot annat.')).not.toContain('(övergång)');
  });

  it('opens transitional provisions where the text says when it enters into force', () => {
    expect(parsed('1 § Ett.\n\nDenna författning träder i kraft den 1 juli 2030.')).toContain(
      '(övergång)\n  | Denna författning',
    );
  });

  it('lists the signature instead of dropping it', () => {
    const statute = parsePlainText(
      '1 § Ett.\n\nDenna lag träder i kraft den 1 juli 2030.\n\nPå regeringens vägnar\n\nNAMN NAMNSSON',
      countingIds(),
    );
    expect(statute.removed?.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'signature: På regeringens vägnar',
      'signature: NAMN NAMNSSON',
    ]);
  });

  it('keeps words that begin like an annex but are a sentence', () => {
    expect(parsed('1 § Ett.\n\nBilaga 1 innehåller prov.')).not.toMatch(/^Bilaga/m);
  });

  it('repeats no annex', () => {
    const statute = parsePlainText(
      '1 § Ett.\n\nBilaga 1\n\nBilaga 1 Prov\n\nText.\n\nBilaga 1\n\nBilaga 1 Mer\n\nMer.',
      countingIds(),
    );
    expect(outline(statute)).toBe('1 §\n  | Ett.\nBilaga 1 Prov\n  | Text.\n  # Mer\n  | Mer.');
    expect(statute.removed).toHaveLength(3);
  });
});

describe('general advice', () => {
  it('stands as a block of its own below its section', () => {
    const text = `Allmänt

1 § Prov ska tas.

Allmänna råd

Prov bör tas ofta.

1. varje dag,

2. varje natt.

2 § Två.

Allmänna råd till 1 och 3 §§

Mer.`;
    expect(parsed(text)).toBe(`# Allmänt
1 §
  | Prov ska tas.
(råd till 1 §) Allmänna råd
  | Prov bör tas ofta.
    - 1. varje dag,
    - 2. varje natt.
2 §
  | Två.
(råd till 1 §, 3 §) Allmänna råd till 1 och 3 §§
  | Mer.`);
  });

  it('is a heading where it has no words of its own', () => {
    expect(parsed('Allmänna råd\n\n1 § Ett.\n\nAllmänna råd\n\nAllmänt råd\n\nRåd.')).toContain('# Allmänna råd');
  });
});
