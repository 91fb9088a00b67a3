import fc from 'fast-check';
import { readFormula, readAmends, writeClauses, writeFormula, type Formula } from './formulas.ts';
import { inOrder, readOperation, readOperations, writeOperation, type Operation } from './operations.ts';
import { formatPlaces, type Place, readPlaces } from './places.ts';
import { readRegisterLine, writeRegisterLine } from './register.ts';

const section = (address: string): Place => ({ what: 'section', address });

describe('places', () => {
  it.each([
    ['16, 17 och 22 §§'],
    ['1 kap. 1 § och 4 kap. 1–4 §§'],
    ['10 § och rubriken närmast före 10 §'],
    ['bilagorna 1 och 2'],
    ['bilagan'],
    ['3 a kap.'],
    ['allmänna råden till 5 kap. 5 § och 6 kap. 1 §'],
    ['5 a och 15 b §§'],
  ])('%s read and printed', (text) => {
    const places = readPlaces(text);
    expect(formatPlaces(places)).toBe(text);
  });

  it('spell out ranges of whole numbers only, and not endless ones', () => {
    expect(readPlaces('2–5 §§').map(({ address }) => address)).toEqual(['2 §', '3 §', '4 §', '5 §']);
    expect(readPlaces('5 a–5 c §§').map(({ address }) => address)).toEqual(['5 a §', '5 c §']);
    expect(readPlaces('1–999 §§')).toHaveLength(2);
  });

  it('name headings by the section they stand before, told apart from the section', () => {
    expect(readPlaces('rubrikerna närmast före nuvarande 2 och 5 §§')).toEqual([
      { what: 'heading', address: '2 §' },
      { what: 'heading', address: '5 §' },
    ]);
    expect(formatPlaces([section('2 §'), section('2 § (2)')])).toBe('2 § och 2 § (2)');
    expect(formatPlaces([{ what: 'part', address: 'avd. I' }])).toBe('avd. I');
    expect(formatPlaces([])).toBe('');
    expect(readPlaces('lagen (2030:1)')).toEqual([]);
    expect(readPlaces('avd. I')).toEqual([]);
  });
});

/** Each clause as read and as written. */
const CLAUSES: [string, Operation, string?][] = [
  ['16, 17 och 22 §§ ska upphöra att gälla', { kind: 'repeal', places: ['16 §', '17 §', '22 §'].map(section) }],
  [
    'rubrikerna närmast före 2 och 4 §§ ska utgå',
    {
      kind: 'repeal',
      places: [
        { what: 'heading', address: '2 §' },
        { what: 'heading', address: '4 §' },
      ],
    },
  ],
  [
    'nuvarande 17 a, 17 b och 22 a §§ ska betecknas 16, 17 och 22 §§',
    { kind: 'renumber', from: ['17 a §', '17 b §', '22 a §'].map(section), to: ['16 §', '17 §', '22 §'].map(section) },
  ],
  [
    'nuvarande 2 kap. 1 § och 3 kap. 2 § ska betecknas 2 kap. 2 § och 3 kap. 3 §',
    {
      kind: 'renumber',
      from: ['2 kap. 1 §', '3 kap. 2 §'].map(section),
      to: ['2 kap. 2 §', '3 kap. 3 §'].map(section),
    },
  ],
  [
    'nuvarande bilaga ska betecknas bilaga 1',
    { kind: 'renumber', from: [{ what: 'annex', address: 'bilaga' }], to: [{ what: 'annex', address: 'bilaga 1' }] },
  ],
  [
    '3, 4, 11 och 21 §§ ska ha följande lydelse',
    { kind: 'newWording', places: ['3 §', '4 §', '11 §', '21 §'].map(section) },
  ],
  [
    'det ska införas två nya paragrafer, 5 a och 15 b §§, av följande lydelse',
    { kind: 'insert', places: ['5 a §', '15 b §'].map(section) },
  ],
  [
    'det ska införas en ny paragraf, 7 a §, och närmast före 7 a § en ny rubrik av följande lydelse',
    { kind: 'insert', places: [section('7 a §'), { what: 'heading', address: '7 a §' }] },
  ],
  [
    'det ska införas ett nytt kapitel, 3 a kap., och en ny bilaga, bilaga 3, av följande lydelse',
    {
      kind: 'insert',
      places: [
        { what: 'chapter', address: '3 a kap.' },
        { what: 'annex', address: 'bilaga 3' },
      ],
    },
  ],
  [
    'det i föreskrifterna ska införas en ny paragraf, 1 a §, av följande lydelse',
    { kind: 'insert', places: [section('1 a §')] },
    'det ska införas en ny paragraf, 1 a §, av följande lydelse',
  ],
  [
    'en ny paragraf, 1 a §, ska införas',
    { kind: 'insert', places: [section('1 a §')] },
    'det ska införas en ny paragraf, 1 a §, av följande lydelse',
  ],
  [
    'rubriken närmast före 10 § ska sättas närmast före 9 §',
    { kind: 'moveHeading', from: { what: 'heading', address: '10 §' }, to: { what: 'heading', address: '9 §' } },
  ],
  [
    'i 2 och 6 §§ ordet ”prov” ska bytas ut mot ”test”',
    { kind: 'replaceWords', places: ['2 §', '6 §'].map(section), from: 'prov', to: 'test' },
  ],
  [
    'orden ”prov och test” ska bytas ut mot ”test”',
    { kind: 'replaceWords', places: [], from: 'prov och test', to: 'test' },
  ],
];

describe('clauses', () => {
  it.each(CLAUSES.map((all) => [all[0], all] as const))('%s', (_name, [clause, operation, written = clause]) => {
    expect(readOperation(clause)).toEqual(operation);
    expect(writeOperation(operation)).toBe(written);
  });

  it.each([
    '',
    'Prov ska tas.',
    'nuvarande prov ska betecknas test',
    'rubriken närmast före prov ska sättas närmast före test',
    '3 och 4 §§',
  ])('%j is none', (text) => {
    expect(readOperation(text)).toBeUndefined();
  });

  it('say of which statute words are replaced', () => {
    expect(readOperation('i 2 och 6 §§ provlagen (2030:1) ordet ”prov” skall ersättas med ordet ”test”')).toMatchObject(
      {
        statute: 'provlagen (2030:1)',
      },
    );
  });

  it('call new what has got a new number', () => {
    const operation: Operation = { kind: 'newWording', places: ['3 §', '6 §', '7 §'].map(section) };
    expect(writeOperation(operation, new Set(['6 §']))).toBe('3 och 7 §§ samt den nya 6 § ska ha följande lydelse');
    expect(writeOperation(operation, new Set(['6 §', '7 §']))).toBe(
      '3 § och de nya 6 och 7 §§ ska ha följande lydelse',
    );
    expect(writeOperation({ kind: 'newWording', places: [section('6 §')] }, new Set(['6 §']))).toBe(
      'den nya 6 § ska ha följande lydelse',
    );
  });

  it('count in words as far as the words go', () => {
    const places = Array.from({ length: 13 }, (_none, at) => section(`${at + 1} §`));
    expect(writeOperation({ kind: 'insert', places })).toContain('13 nya paragrafer, 1–13 §§,');
    expect(
      writeOperation({
        kind: 'insert',
        places: [
          { what: 'generalAdvice', address: '2 §' },
          { what: 'heading', address: '2 §' },
          { what: 'heading', address: '4 §' },
        ],
      }),
    ).toBe('det ska införas nya allmänna råd till 2 § och närmast före 2 och 4 §§ nya rubriker av följande lydelse');
  });

  it('are read in any order and written in that of the trade', () => {
    const text =
      'Regeringen föreskriver i fråga om provlagen (2030:1) dels att det ska införas en ny paragraf, 4 §, av följande lydelse, dels att 3 § ska ha följande lydelse, dels att nuvarande 2 § ska betecknas 6 §, dels att 5 § ska upphöra att gälla.';
    const operations = readOperations(text);
    expect(operations.map(({ kind }) => kind)).toEqual(['insert', 'newWording', 'renumber', 'repeal']);
    expect(inOrder(operations).map(({ kind }) => kind)).toEqual(['repeal', 'renumber', 'newWording', 'insert']);
    expect(writeClauses(operations)).toBe(
      'dels att 5 § ska upphöra att gälla,\ndels att nuvarande 2 § ska betecknas 6 §,\ndels att 3 § ska ha följande lydelse,\ndels att det ska införas en ny paragraf, 4 §, av följande lydelse.'.replaceAll(
        '\n',
        ' ',
      ),
    );
  });
});

describe('the register line', () => {
  it.each([
    'Upph. 6–8 §§; nuvarande 2 § betecknas 6 §; ändr. 1, 3 §§; nya 4, 5, 9 §§',
    'Nuvarande 5 kap. 7, 8, 9 §§ betecknas 5 kap. 3, 4, 5 §§',
    'Nuvarande bilaga betecknas bilaga 1; ändr. bilaga 1; ny bilaga 2',
    'Ändr. 2 kap. 1, 3 §§; nya 2 kap. 4 §, rubr. närmast före 2 kap. 4 §',
    'Rubr. närmast före 10 § sätts närmast före 9 §',
  ])('%s', (line) => {
    expect(writeRegisterLine(readRegisterLine(line))).toBe(line);
  });

  it('passes over what it does not know', () => {
    expect(
      readRegisterLine(
        'prov; ändr. prov; nuvarande 2, 3 §§ betecknas 4 §; rubr. närmast före x sätts närmast före y; 2 §',
      ),
    ).toEqual([]);
    expect(writeRegisterLine([])).toBe('');
    expect(writeRegisterLine([{ kind: 'replaceWords', places: [], from: 'a', to: 'b' }])).toBe('');
    expect(readRegisterLine('ändr. 1 §; 2 §').map(({ kind }) => kind)).toEqual(['newWording', 'newWording']);
  });
});

describe('set phrases', () => {
  const formulas: [string, Partial<Formula>][] = [
    [
      'Provverket föreskriver följande med stöd av 12 § provförordningen (2029:1).',
      { kind: 'authorisation', authority: 'Provverket' },
    ],
    ['Dessa föreskrifter träder i kraft den 1 februari 2030.', { kind: 'entryIntoForce', date: '1 februari 2030' }],
    [
      'Denna lag träder i kraft den 1 januari 2031 i fråga om 8 kap. 10 § och i övrigt den 1 januari 2030.',
      { kind: 'splitEntryIntoForce', scope: '8 kap. 10 §' },
    ],
    ['Senaste lydelse PVFS 2030:1.', { kind: 'latestWording', statute: 'PVFS 2030:1' }],
    ['(PVFS 2030:1)', { kind: 'amendmentNote', statute: 'PVFS 2030:1' }],
    ['beslutade den 22 oktober 2030.', { kind: 'decided', date: '22 oktober 2030' }],
    ['Utkom från trycket den 10 december 2030', { kind: 'published', date: '10 december 2030' }],
    ['15 § Har betecknats 2 kap. 8 § genom lag (2030:1).', { kind: 'renumberedStub', to: '2 kap. 8 §' }],
    ['9 § Har upphävts genom lag (2030:1).', { kind: 'repealedStub', place: '9 §' }],
    ['/Upphör att gälla U:2030-07-01/', { kind: 'temporal', ends: true }],
    ['/Träder i kraft I:2030-07-01/', { kind: 'temporal', ends: false }],
    [
      'Regeringen föreskriver att provlagen (2030:1) ska upphöra att gälla vid utgången av mars 2031.',
      { kind: 'repealStatute', at: 'mars 2031' },
    ],
    ['Upph. 6–8 §§; ändr. 1 §', { kind: 'register' }],
    [
      'Provverket föreskriver med stöd av 2 § provlagen (2029:1) i fråga om provföreskrifterna (PVFS 2030:1) att 1 § ska ha följande lydelse.',
      { kind: 'amends', authority: 'Provverket' },
    ],
    [
      'Vidare beslutar Provverket att allmänna råden till 5 § ska ha följande lydelse.',
      { kind: 'amends', extra: true },
    ],
  ];

  it.each(formulas)('%s', (text, expected) => {
    const formula = readFormula(text) as Formula;
    expect(formula).toMatchObject(expected);
    expect(readFormula(writeFormula(formula))).toEqual(formula);
  });

  it.each(['', 'Prov ska tas.', 'föreskriver', '§'])('%j is none', (text) => {
    expect(readFormula(text)).toBeUndefined();
    expect(readAmends(text).operations).toEqual([]);
  });
});

describe('any operations', () => {
  const number = fc
    .tuple(fc.integer({ min: 1, max: 60 }), fc.constantFrom('', ' a', ' b'))
    .map(([figure, letter]) => `${figure}${letter} §`);
  const places = fc.uniqueArray(number, { minLength: 1, maxLength: 8 }).map((addresses) => addresses.map(section));
  const operation = fc.oneof(
    places.map((found): Operation => ({ kind: 'repeal', places: found })),
    places.map((found): Operation => ({ kind: 'newWording', places: found })),
    places.map((found): Operation => ({ kind: 'insert', places: found })),
    places.chain((from) =>
      fc
        .uniqueArray(number, { minLength: from.length, maxLength: from.length })
        .map((to): Operation => ({ kind: 'renumber', from, to: to.map(section) })),
    ),
  );
  const sorted = (one: Operation | undefined): unknown =>
    one && 'places' in one ? { ...one, places: one.places.map(({ address }) => address).sort() } : one;

  it('are read back from their clause and from the register line', () => {
    fc.assert(
      fc.property(operation, (one) => {
        expect(sorted(readOperation(writeOperation(one)))).toEqual(sorted(one));
        expect(readRegisterLine(writeRegisterLine([one])).map(sorted)).toEqual([sorted(one)]);
      }),
    );
  });
});
