import { readAmends, readFormula, writeFormula } from './formulas.ts';
import type { Operation } from './operations.ts';
import { formatPlaces, readPlaces } from './places.ts';

const repeal: Operation = { kind: 'repeal', places: [{ what: 'section', address: '2 §' }] };

describe('phrases with parts missing', () => {
  it.each([
    [
      writeFormula({ kind: 'repealStatute', statute: 'provlagen (2030:1)' }),
      'Härigenom föreskrivs att provlagen (2030:1) ska upphöra att gälla.',
    ],
    [
      writeFormula({ kind: 'repealStatute', authority: 'Provverket', statute: 'PVFS 2030:1', at: 'mars 2031' }),
      'Provverket föreskriver att PVFS 2030:1 ska upphöra att gälla vid utgången av mars 2031.',
    ],
    [writeFormula({ kind: 'amendmentNote', statute: '2030:1' }), 'Förordning (2030:1).'],
    [writeFormula({ kind: 'amends', operations: [repeal] }), 'att 2 § ska upphöra att gälla.'],
    [
      writeFormula({ kind: 'amends', extra: true, operations: [repeal] }),
      'Vidare beslutas att 2 § ska upphöra att gälla.',
    ],
    [
      writeFormula({ kind: 'amends', statute: 'provlagen (2030:1)', operations: [repeal] }),
      'Härigenom föreskrivs i fråga om provlagen (2030:1) att 2 § ska upphöra att gälla.',
    ],
    [
      writeFormula({ kind: 'amends', basis: '1 § provlagen (2030:1)', operations: [repeal] }),
      'Härigenom föreskrivs med stöd av 1 § provlagen (2030:1) att 2 § ska upphöra att gälla.',
    ],
  ])('%s', (written, expected) => {
    expect(written).toBe(expected);
  });

  it('name the statute of an amendment note of an act, and of replaced words, once', () => {
    expect(readFormula('Prov ska tas. Lag (2030:1).')).toEqual({ kind: 'amendmentNote', statute: '2030:1' });
    expect(
      readAmends('Regeringen föreskriver att i 2 § provlagen (2030:1) ordet ”prov” ska bytas ut mot ”test”.').statute,
    ).toBeUndefined();
  });

  it('name sections without ends to fill, and places that are none of the usual', () => {
    expect(readPlaces('1–600 §§').map(({ address }) => address)).toEqual(['1 §', '600 §']);
    expect(readPlaces('andra stycket')).toEqual([{ what: 'other', address: '2 st' }]);
    expect(formatPlaces([{ what: 'other', address: '2 st' }])).toBe('2 st');
  });
});
