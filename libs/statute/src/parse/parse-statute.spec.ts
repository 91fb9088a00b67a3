import { countingIds, outline } from '../spec-notation.ts';
import { parsePlainText, parseStatute } from './parse-statute.ts';

const parsed = (text: string): string => outline(parsePlainText(text, countingIds()));

describe('reading plain text', () => {
  it('finds chapters, headings, sections, subsections and items', () => {
    const text = `Lag (2030:1) om provning

1 kap. Inledning

Tillämpning

1 § Lagen gäller den som

1. provar,

2. mäter och

   a) väger,

   b) räknar.

Den gäller också annan.

2 § Andra paragrafen.

2 kap. Prov

1 § Första i andra kapitlet.`;
    expect(parsed(text)).toBe(`1 kap. Inledning
  # Tillämpning
  1 §
    | Lagen gäller den som
      - 1. provar,
      - 2. mäter och
        -- a) väger,
        -- b) räknar.
    | Den gäller också annan.
  2 §
    | Andra paragrafen.
2 kap. Prov
  1 §
    | Första i andra kapitlet.`);
  });

  it('does not take a reference cut by the line for a section', () => {
    const text = `1 § Den som avses i 3 kap.
2 § samma lag och i
4 § Lagen om prov ska prova.

2 § Andra.`;
    expect(parsed(text)).toBe(`1 §
  | Den som avses i 3 kap. 2 § samma lag och i 4 § Lagen om prov ska prova.
2 §
  | Andra.`);
  });

  it('gives every provision an address of its own', () => {
    const text = `1 kap. A

1 § Ett.

2 kap. B

1 § Två:

1. tre`;
    const statute = parsePlainText(text, countingIds());
    expect(statute.provisions[1]?.children[0]?.children[0]?.children[0]?.address).toBe('2 kap. 1 § 1 st 1 p');
  });
});

describe('reading blocks', () => {
  it('keeps the ids that bookmarks carried and uses the numbers Word generated', () => {
    const statute = parseStatute(
      [
        { line: 1, kind: 'heading', level: 1, text: 'Provverkets föreskrifter om prov' },
        { line: 2, kind: 'paragraph', marker: '1 §', text: 'Prov ska tas.', id: 'kept' },
        { line: 3, kind: 'listItem', marker: 'a)', text: 'ofta, och' },
      ],
      countingIds(),
    );
    expect(statute.title).toBe('Provverkets föreskrifter om prov');
    expect(statute.provisions[0]).toMatchObject({ id: 'kept', kind: 'section', label: '1 §' });
    expect(statute.provisions[0]?.children[0]?.children[0]).toMatchObject({
      label: 'a)',
      text: 'ofta, och',
      address: '1 § 1 st a p',
    });
  });
});
