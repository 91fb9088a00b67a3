import { countingIds, outline } from '../spec-notation.ts';
import { parsePlainText } from './parse-statute.ts';

const parsed = (text: string): string => outline(parsePlainText(text, countingIds()));

describe('typed tables', () => {
  it('has a row for each block between blank lines', () => {
    const text = `1 § Avgifterna är följande.

Ärende                     Avgift

Prov av
större slag                100

Prov                       50 kronor
                           per gång`;
    expect(parsed(text)).toBe(`1 §
  | Avgifterna är följande.
    [] Ärende | Avgift
    [ ] Prov av större slag | 100
    [ ] Prov | 50 kronor per gång`);
  });

  it('has a row for each line where every line fills its columns, narrow gaps included', () => {
    const text = `1 § Följande gäller.

Varuslag                        Andel
Motorbensin                     25
Dieselbrännolja/eldningsolja 1  25`;
    expect(parsed(text)).toContain('[ ] Dieselbrännolja/eldningsolja 1 | 25');
  });

  it('leaves empty cells empty and words of a later column with the row above', () => {
    const text = `1 § Följande gäller.

A            Ett          Två

             Ett till     Två till

             Bara ett`;
    expect(parsed(text)).toBe(`1 §
  | Följande gäller.
    [] A | Ett | Två
    [ ] | Ett till | Två till
    [ ] | Bara ett`);
  });

  it('carries the condition of a wording on its rows', () => {
    const text = `1 § Följande gäller.

/Upphör att gälla U:2030-01-01/
Ett          100

/Träder i kraft I:2030-01-01/
Ett          200`;
    expect(parsed(text)).toContain('[ ] /Träder i kraft I:2030-01-01/ Ett | 200');
  });

  it('reads a numbered list with remarks set to the right as a list', () => {
    expect(
      parsed('1 § Förmånerna är\n\n1. barnbidrag,          (15 kap.)\n\n2. underhållsstöd.      (17 kap.)'),
    ).toContain('- 1. barnbidrag, (15 kap.)');
  });

  it('reads tabs as columns', () => {
    expect(parsed('1 § Följande gäller.\n\nEtt\t\t100\n\nTvå\t\t200\n\nTre\t\t300')).toContain('[ ] Två | 200');
  });

  it('keeps a wide gap that nothing stands below as text', () => {
    expect(parsed('1 § Ett    två.\n\n2 § Tre.')).not.toContain('[ ]');
    expect(
      parsed(
        `1 § Ett.\n\n${Array.from({ length: 210 }, (_none, at) => `${'x'.repeat(1 + at * 5)}    y`).join('\n\n')}`,
      ),
    ).not.toContain('[ ] x | y\n    [ ] xx');
  });
});
