import {
  answeredCount,
  answerProblems,
  compareDecimals,
  decimalWords,
  emptyColumn,
  emptyQuestion,
  fieldOf,
  fieldsOf,
  givenAnswers,
  type Question,
  questionnaireProblems,
  questionsOf,
  type QuestionSection,
  readDecimal,
  savingProblems,
  sumOf,
  summarise,
  totalOf,
  valueProblem,
  valueWords,
} from './index.ts';
import { medianOf } from './decimal.ts';

const number = (more: Partial<Question> = {}): Question => ({
  ...emptyQuestion('n', 'NUMBER'),
  ...{ label: 'Hur många?', unit: 'dygn', ...more },
});
const named = (...labels: string[]) => labels.map((label) => ({ id: label.toLowerCase(), label }));
const table: Question = {
  ...emptyQuestion('t', 'TABLE'),
  ...{ label: 'Lager', required: true, takesComment: true, rowTitle: 'Vara', rows: named('A', 'B'), ownRows: 2 },
  columns: [
    { ...emptyColumn('x'), label: 'Värde', unit: 'tkr' },
    { ...emptyColumn('o'), label: 'Ord', kind: 'TEXT' },
  ],
};
const section = (...questions: Question[]): QuestionSection => ({ id: 's', title: '', help: '', questions });
const asked = (...questions: Question[]) => ({ sections: [section(...questions)] });
const codes = (problems: { code: string }[]): string[] => problems.map(({ code }) => code);

describe('a number', () => {
  it.each([
    ['1250', '1250'],
    ['1 250,50', '1250.5'],
    ['12\u00a0345\u202f678', '12345678'],
    ['0012', '12'],
    ['-0', '0'],
    ['−3,10', '-3.1'],
    ['0.000001', '0.000001'],
    ['999999999999999,999999', '999999999999999.999999'],
  ])('%s is read as %s', (typed, plain) => expect(readDecimal(typed)).toBe(plain));

  it.each([
    '',
    ' ',
    'ca 30',
    '1,2,3',
    '1 25',
    '12 50',
    '1e3',
    '0x1f',
    '1.0000001',
    '9999999999999999',
    '.5',
    '5 tkr',
    '٣',
  ])('%j is none', (typed) => expect(readDecimal(typed)).toBeNull());

  it('is added exactly, where floats are not', () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(sumOf(['0.1', '0.2'])).toBe('0.3');
    expect(sumOf(Array.from({ length: 1_000 }, () => '999999999999999.999999'))).toBe('999999999999999999.999');
    expect(sumOf(['-1.5', '1.5'])).toBe('0');
    expect(sumOf([])).toBe('0');
    expect(['10', '9', '-1', '0.5'].sort(compareDecimals)).toEqual(['-1', '0.5', '9', '10']);
  });

  it('has a middle, which lies between two where there is none', () => {
    expect(medianOf(['3', '1', '2'])).toBe('2');
    expect(medianOf(['0.000001', '0.000002'])).toBe('0.0000015');
    expect(medianOf(['-1', '-2', '10', '20'])).toBe('4.5');
    expect(medianOf([])).toBeNull();
    expect(totalOf([])).toBeNull();
  });

  it('reads as in Sweden', () => {
    expect(decimalWords('-1234567.5')).toBe('−1\u00a0234\u00a0567,5');
    expect(decimalWords('100')).toBe('100');
  });
});

describe('an answer', () => {
  it.each<[string, Partial<Question>, string, string | null]>([
    ['a number', {}, '12,5', null],
    ['nothing', { min: '1' }, ' ', null],
    ['words', {}, 'ungefär 30', 'Skriv ett tal'],
    ['decimals where none are wished', { integer: true }, '1,5', 'Skriv ett heltal, utan decimaler.'],
    ['too little', { min: '0' }, '-1', 'Talet ska vara minst 0.'],
    ['too much', { max: '1000' }, '1000,1', 'Talet ska vara högst 1\u00a0000.'],
    ['outside', { min: '0', max: '100' }, '101', 'Talet ska vara mellan 0 och 100.'],
    ['on the bound', { min: '0', max: '100' }, '100', null],
    [
      'an amount of a year',
      { kind: 'AMOUNT_PER_YEAR', fromYear: 2026, toYear: 2026, min: '0' },
      '-5',
      'Talet ska vara minst 0.',
    ],
    ['a choice', { kind: 'CHOICE_ONE', options: named('A', 'B') }, 'a', null],
    ['two of which one', { kind: 'CHOICE_ONE', options: named('A', 'B') }, 'a b', 'Välj ett av alternativen.'],
    ['what is no choice', { kind: 'CHOICE_MANY', options: named('A', 'B') }, 'c', 'Välj bland alternativen.'],
    ['a text that never ends', { kind: 'TEXT' }, 'x'.repeat(20_001), 'Korta svaret till högst 20000 tecken.'],
  ])('%s', (_name, more, typed, said) => {
    const question = number(more);
    const [spec] = fieldsOf(question);
    const problem = spec === undefined ? undefined : valueProblem(question, spec, typed);
    if (said === null) expect(problem).toBeNull();
    else expect(problem).toContain(said);
  });

  it('has to be whole where it is wanted; a row of one’s own is named', () => {
    const answers = [
      { questionId: 't', field: 'a/x', value: 'många' },
      { questionId: 't', field: '+1/x', value: '4' },
    ];
    const problems = answerProblems(asked(table, number({ required: true })), answers);
    expect(codes(problems)).toEqual(['ANSWER_INCOMPLETE', 'ANSWER_INVALID', 'ROW_UNNAMED', 'ANSWER_MISSING']);
    expect(problems[0]).toMatchObject({
      field: 't:a/o',
      message: expect.stringContaining('A – Ord; B – Värde; B – Ord'),
    });
    expect(problems[1]?.message).toContain('Fråga 1 (A – Värde): Skriv ett tal');
    expect(problems[3]).toMatchObject({ field: 'n', message: 'Fråga 2 ska besvaras: Hur många?' });
    expect(answeredCount(asked(table, number()), answers)).toBe(1);
  });

  it('is given plain, in the order of the questions, and without what nobody asked for', () => {
    const many = { ...emptyQuestion('m', 'CHOICE_MANY'), label: 'Vilka?', options: named('A', 'B', 'C') };
    const answers = [
      { questionId: 'm', field: '', value: 'c a' },
      { questionId: 'n', field: '', value: ' 1 250,50 ' },
      { questionId: 'n', field: 'comment', value: 'Ingen har frågat.' },
      { questionId: 'borta', field: '', value: 'x' },
      { questionId: 't', field: 'comment', value: '  ' },
    ];
    expect(givenAnswers(asked(number(), many, table), answers)).toEqual([
      { questionId: 'n', field: '', value: '1250.5' },
      { questionId: 'm', field: '', value: 'a c' },
    ]);
    const spec = fieldOf(number(), '');
    expect(spec && valueWords(number(), spec, '1250.5')).toBe('1\u00a0250,5 dygn');
  });
});

describe('the questions', () => {
  it('may be saved half done, and are sent whole', () => {
    const half = asked(
      emptyQuestion('a', 'CHOICE_ONE'),
      emptyQuestion('b', 'AMOUNT_PER_YEAR'),
      emptyQuestion('c', 'TABLE'),
    );
    expect(savingProblems(half)).toEqual([]);
    expect(codes(questionnaireProblems(half))).toEqual([
      ...['LABEL_MISSING', 'OPTIONS_TOO_FEW', 'LABEL_MISSING', 'UNIT_MISSING', 'YEARS_INVALID'],
      ...['LABEL_MISSING', 'COLUMNS_MISSING', 'ROWS_MISSING'],
    ]);
    expect(questionnaireProblems(asked(table))).toEqual([]);
  });

  it.each<[string, Question[], string[]]>([
    ['two of one id', [number(), number()], ['IDS_INVALID']],
    ['an id that is none', [number({ id: 'A B' })], ['IDS_INVALID']],
    ['a long unit', [number({ unit: 'x'.repeat(41) })], ['UNIT_TOO_LONG']],
    ['a long label', [number({ label: 'x'.repeat(501) })], ['LABEL_TOO_LONG']],
    ['too many rows', [{ ...table, ownRows: 51 }], ['OWN_ROWS_INVALID']],
    ['options of one id', [number({ options: [...named('A'), ...named('A')] })], ['IDS_INVALID']],
    [
      'too many options',
      [number({ options: named(...Array.from({ length: 61 }, (_, at) => `a${at}`)) })],
      ['TOO_MANY_PARTS'],
    ],
  ])('are not saved with %s', (_name, questions, expected) => {
    expect(codes(savingProblems(asked(...questions)))).toEqual(expected);
  });

  it.each<[string, Partial<Question>, string[]]>([
    ['bounds that cross', { min: '2', max: '1' }, ['BOUNDS_CROSSED']],
    ['a bound of words', { min: 'noll' }, ['BOUND_INVALID']],
    ['years that run backwards', { kind: 'AMOUNT_PER_YEAR', fromYear: 2027, toYear: 2026 }, ['YEARS_INVALID']],
    ['more years than anybody answers', { kind: 'AMOUNT_PER_YEAR', fromYear: 2000, toYear: 2030 }, ['YEARS_INVALID']],
    [
      'a nameless option',
      { kind: 'CHOICE_ONE', options: [...named('A'), { id: 'b', label: ' ' }] },
      ['OPTION_UNNAMED'],
    ],
  ])('are not sent with %s', (_name, more, expected) => {
    expect(codes(questionnaireProblems(asked(number(more))))).toEqual(expected);
  });

  it('are numbered within their sections, when there is more than one', () => {
    const two = { sections: [section(number()), { ...section(number({ id: 'm' })), id: 's2' }] };
    expect(questionsOf(asked(number())).map((one) => one.number)).toEqual(['1']);
    expect(questionsOf(two).map((one) => one.number)).toEqual(['1.1', '2.1']);
    expect(codes(questionnaireProblems(two))).toEqual(['SECTION_UNTITLED']);
    expect(codes(questionnaireProblems({ sections: [section()] }))).toEqual(['SECTION_EMPTY']);
  });
});

describe('compiled', () => {
  const bodies = [
    {
      id: '1',
      name: 'Region A',
      answers: [
        ['a/x', '10.5'],
        ['+1/', 'Annat'],
        ['+1/x', '1'],
      ],
    },
    {
      id: '2',
      name: 'Region B',
      answers: [
        ['a/x', '0.25'],
        ['comment', 'Osäkert.'],
      ],
    },
    { id: '3', name: 'Region C', answers: [] },
  ].map((body) => ({
    ...body,
    answers: body.answers.map(([field = '', value = '']) => ({ questionId: 't', field, value })),
  }));

  it('a table is one for each fixed row, one for the bodies’ own, and one for what they say beside', () => {
    const [numbered] = questionsOf(asked(table));
    const summary = numbered && summarise(numbered, bodies);
    expect(summary).toMatchObject({ answered: 2, notAnswered: ['Region C'] });
    expect(summary?.tables.map(({ title }) => title)).toEqual(['A', 'B', 'Egna rader', 'Kommentarer']);
    const [first, second, own] = summary?.tables ?? [];
    expect(first?.columns[0]?.total).toEqual({ count: 2, sum: '10.75', min: '0.25', median: '5.375', max: '10.5' });
    expect(first?.columns[1]?.total).toBeNull();
    expect(second?.columns[0]?.total).toBeNull();
    expect(own?.rows).toEqual([{ bodyId: '1', bodyName: 'Region A', cells: ['Annat', '1', ''] }]);
  });

  it('a choice counts who chose what', () => {
    const choice = { ...emptyQuestion('c', 'CHOICE_MANY'), label: 'Vilka?', options: named('A', 'B') };
    const [numbered] = questionsOf(asked(choice));
    const chose = (id: string, value: string) => ({ id, name: id, answers: [{ questionId: 'c', field: '', value }] });
    const summary = numbered && summarise(numbered, [chose('1', 'a b'), chose('2', 'b')]);
    expect(summary?.choices).toEqual([
      { label: 'A', count: 1 },
      { label: 'B', count: 2 },
    ]);
    expect(summary?.tables[0]?.rows.map(({ cells }) => cells)).toEqual([['A; B'], ['B']]);
  });
});
