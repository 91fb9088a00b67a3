import { importPlan, type KnownActor, REGISTER_COLUMNS } from './import-plan.ts';

const actor = (key: string, part: Partial<KnownActor> = {}): KnownActor => ({
  ...{ id: `id-${key}`, key, name: `Verket ${key}`, nameFrom: null, endedOn: null, kind: 'PUBLIC_AUTHORITY' },
  ...{ county: null, otherNames: [], organisationNumber: null, mailbox: null, ...part },
});
const KNOWN = [
  actor('a', {
    organisationNumber: '202100-5240',
    mailbox: 'a@verket.se',
    nameFrom: '2009-01-01',
    otherNames: ['Gamla a'],
  }),
  actor('b', { county: 'Uppsala län' }),
  actor('slut', { endedOn: '2020-12-31' }),
];
const plan = (...lines: string[][]) =>
  importPlan([[...REGISTER_COLUMNS], ...lines], KNOWN, ['Uppsala län', 'Skåne län']);
const A = ['a', 'Verket a', '2009-01-01', 'Statlig myndighet', '202100-5240', '', 'a@verket.se'];
const B = ['b', 'Verket b', '', '', '', 'Uppsala län', ''];
const told = (lines: ReturnType<typeof plan>) => lines.map(({ row, outcome, name }) => [row, outcome, name]);

describe('a file of the register', () => {
  it('that says what the register says changes nothing', () => {
    const [first] = plan(A, B);
    expect(first?.words).toEqual([]);
    expect(told(plan(A, B))).toEqual([
      [2, 'SAME', 'Verket a'],
      [3, 'SAME', 'Verket b'],
    ]);
  });

  it('tells what is new, changed and left out, and touches nothing that it leaves out', () => {
    const lines = plan(
      ['', 'Nya verket', '', 'Statlig myndighet', '', 'Skåne län', 'n@verket.se'],
      A.with(6, 'ny@verket.se'),
    );
    expect(told(lines)).toEqual([
      [2, 'NEW', 'Nya verket'],
      [3, 'CHANGED', 'Verket a'],
      [null, 'MISSING', 'Verket b'],
    ]);
    expect(lines[1]?.words).toEqual(['E-post: a@verket.se → ny@verket.se']);
    expect(lines[2]?.write).toBeNull();
  });

  it.each([
    ['by its key', A.with(1, 'Senare a').with(2, '2026-01-01')],
    ['by its number', A.with(0, '').with(1, 'Senare a').with(2, '2026-01-01')],
  ])('knows a change of name %s, and makes no new body of it', (_, line) => {
    const [renamed] = plan(line, B);
    expect(renamed).toMatchObject({
      outcome: 'RENAMED',
      actorId: 'id-a',
      words: ['Verket a heter Senare a från 2026-01-01'],
    });
  });

  it.each([
    [A.with(1, 'Senare a'), 'Namnet gäller från: ange den dag då Senare a börjar gälla i stället för Verket a.'],
    [
      A.with(1, 'Senare a').with(2, '2008-01-01'),
      'Nuvarande namn gäller från 2009-01-01. Ange en senare dag för det nya.',
    ],
    [A.with(2, 'i går'), 'Namnet gäller från: skriv dagen som 2026-01-31.'],
    [A.with(0, 'okänd'), 'Nyckel: okänd finns inte i registret. Lämna nyckeln tom för en ny aktör.'],
    [
      ['', 'Gamla A', '', '', '', '', ''],
      'Namn: är ett annat namn på Verket a. Skriv det namnet, eller ange aktörens nyckel a.',
    ],
    [B.with(4, '202100-5240'), 'Organisationsnummer: Verket a har redan det numret.'],
    [B.with(5, 'Uppland'), 'Län: skriv länets hela namn, till exempel Uppsala län.'],
    [A.with(3, 'Region'), 'Slag: aktören är Statlig myndighet i registret. Slaget ändras inte här.'],
  ])('says what is wrong and what to do: %j', (line, words) => {
    const [one] = plan(line);
    expect(one).toMatchObject({ outcome: 'ERROR', row: 2, write: null });
    expect(one?.words).toContain(words);
  });

  it('tells all that is wrong of a line, a body named twice, and a file without heads', () => {
    expect(plan(['', '', '', 'Kungarike', '1', '', 'x'])[0]?.words).toHaveLength(4);
    expect(told(plan(A, A)).slice(0, 2)).toEqual([
      [2, 'SAME', 'Verket a'],
      [3, 'ERROR', 'Verket a'],
    ]);
    expect(importPlan([['Vad', 'Hur']], KNOWN, [])).toMatchObject([{ outcome: 'ERROR', row: 1 }]);
  });

  it('leaves what it has no column for as it is', () => {
    expect(
      importPlan(
        [
          ['Nyckel', 'Namn'],
          ['a', 'Verket a'],
        ],
        KNOWN,
        [],
      )[0],
    ).toMatchObject({ outcome: 'SAME' });
  });
});
