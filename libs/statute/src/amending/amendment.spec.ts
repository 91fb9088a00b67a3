import { alignStatutes } from '../align/index.ts';
import type { Statute } from '../model.ts';
import { parsePlainText } from '../parse/parse-statute.ts';
import { countingIds } from '../spec-notation.ts';
import { amendmentOf, type Amendment } from './amendment.ts';

const WORDS = [
  'Prov ska tas av den som ansvarar för verksamheten innan den börjar.',
  'Den som tar prov ska ha lämplig utbildning och anteckna tid och plats.',
  'Resultatet av varje prov ska bevaras i tio år av den som ansvarar.',
  'Tillsynen utövas av den myndighet som regeringen bestämmer i varje län.',
  'Avgift tas ut för tillsyn med det belopp som framgår av verkets taxa.',
  'Beslut om förbud får förenas med vite och gäller genast om inte annat sägs.',
];
const NEW = 'Den som lämnar oriktig uppgift till myndigheten döms till böter enligt brottsbalken.';
let version = 0;
const parse = (text: string): Statute => parsePlainText(text, countingIds(`v${(version += 1)}-`));
const sections = (...words: string[]): string => words.map((each, at) => `${at + 1} § ${each}`).join('\n\n');

function amend(before: string, after: string): Amendment {
  const [old, now] = [parse(before), parse(after)];
  return amendmentOf(old, now, alignStatutes(old, now, { trustIds: false }));
}
const [a, b, c, d, e, f] = WORDS as [string, string, string, string, string, string];

describe('the amendment between two versions', () => {
  it('is empty where nothing changed', () => {
    expect(amend(sections(...WORDS), sections(...WORDS))).toMatchObject({
      operations: [],
      clauses: [],
      text: '',
      registerLine: '',
    });
  });

  it('names new wordings, repeals, insertions and new numbers in the order of the trade', () => {
    const { text, registerLine, comparison } = amend(
      sections(a, b, c, d, e, f),
      sections(a, c, d.replace('varje län', 'hela landet'), e, f, NEW),
    );
    expect(text).toBe(
      'dels att 2 § ska upphöra att gälla, dels att nuvarande 3, 4, 5 och 6 §§ ska betecknas 2, 3, 4 och 5 §§, dels att den nya 3 § ska ha följande lydelse, dels att det ska införas en ny paragraf, 6 §, av följande lydelse.',
    );
    expect(registerLine).toBe('Upph. 2 §; nuvarande 3, 4, 5, 6 §§ betecknas 2, 3, 4, 5 §§; ändr. 3 §; ny 6 §');
    expect(comparison.map(({ before, after, change }) => `${before} ${after} ${change}`)).toEqual(
      expect.arrayContaining([
        '1 § 1 § Oförändrad',
        '2 § null Upphör',
        '3 § 2 § Ny beteckning',
        '4 § 3 § Ny beteckning och ändrad',
        'null 6 § Ny',
      ]),
    );
  });

  it('tells a change of references only', () => {
    const paid = (number: number): string =>
      `1 § Avgift enligt ${number} § tas ut av den som äger anläggningen varje år.`;
    const { comparison } = amend(`${paid(2)}\n\n2 § ${b}`, `${paid(3)}\n\n2 § ${NEW}\n\n3 § ${b}`);
    expect(comparison[0]).toEqual({ before: '1 §', after: '1 §', change: 'Följdändrad' });
  });

  it('names a wholly new chapter and annex once, headings by their section, advice by what it is about', () => {
    const before = `1 kap. Prov\n\n1 § ${a}\n\n2 § ${b}\n\n2 kap. Tillsyn\n\n1 § ${d}\n\nBilaga\n\n${e}`;
    const after = `1 kap. Prov\n\nUtbildning\n\n1 § ${a}\n\n2 § ${b}\n\nAllmänna råd\n\nUtbildningen bör omfatta minst två dagar och avslutas med ett skriftligt prov.\n\n2 kap. Tillsyn\n\n1 § ${d}\n\n3 kap. Straff\n\n1 § ${NEW}\n\nBilaga\n\n${e}`;
    const { registerLine } = amend(before, after);
    expect(registerLine).toBe('Nya 3 kap., rubr. närmast före 1 kap. 1 §, allmänna råden till 1 kap. 2 §');
    expect(amend(after, before).registerLine).toBe(
      'Upph. 3 kap., rubr. närmast före 1 kap. 1 §, allmänna råden till 1 kap. 2 §',
    );
  });

  it('takes the sections of a renumbered chapter along, and reworded headings', () => {
    const before = `1 kap. Prov\n\nOm prov\n\n1 § ${a}\n\n2 § ${b}\n\n2 kap. Tillsyn\n\n1 § ${d}\n\n2 § ${e}`;
    const after = `1 kap. Prov\n\nOm prov och test\n\n1 § ${a}\n\n2 § ${b}\n\n2 kap. Straff\n\n1 § ${NEW}\n\n3 kap. Tillsyn\n\n1 § ${d}\n\n2 § ${e}`;
    const { registerLine } = amend(before, after);
    expect(registerLine).toContain('uvarande 2 kap. betecknas 3 kap.');
    expect(registerLine).toContain('ändr. rubr. närmast före 1 kap. 1 §');
  });

  it('calls the halves of a split and of a merger what they are', () => {
    const whole = sections(a, `${b} ${c} ${d}`, e);
    const halves = sections(a, `${b} ${c}`, d, e);
    expect(amend(whole, halves).comparison.map(({ change }) => change)).toContain('Delad');
    expect(amend(halves, whole).comparison.map(({ change }) => change)).toContain('Sammanförd');
  });
});
