import {
  chosenFor,
  decisionsOf,
  lacksPlace,
  plainRows,
  shown,
  stillFitting,
  withAllPlain,
  withChoice,
  type Choices,
  type FormRow,
} from './decisions.ts';

const row = (key: string, more: Partial<FormRow> = {}): FormRow => ({
  key,
  state: 'FILLED',
  group: 'DECIDE',
  place: 'WHOLE',
  address: 'Hela förslaget',
  suggestions: [],
  doubt: null,
  law: '',
  alteredLaw: null,
  alteredFrom: '',
  moved: false,
  old: null,
  now: { stance: null, text: 'Ord.', wording: '' },
  takesStance: false,
  unreadStance: '',
  beside: '',
  notRead: [],
  choices: ['FORM', 'DROP'],
  suggestion: 'FORM',
  basis: `basis-${key}`,
  losesForm: false,
  decided: null,
  ...more,
});
const NONE: Choices = new Map();

describe('choices on the rows of a form', () => {
  const rows = [
    row('a'),
    row('b', { suggestion: null, state: 'CONFLICT' }),
    row('c', { place: null, suggestion: null, state: 'UNKNOWN' }),
    row('d', { group: 'SAME', suggestion: null, choices: [] }),
  ];

  it('take all that is plain at once, and leave what was chosen', () => {
    expect(plainRows(rows, NONE).map(({ key }) => key)).toEqual(['a']);
    const dropped = withChoice(NONE, 'a', { choice: 'DROP' });
    expect(chosenFor(withAllPlain(rows, dropped), 'a').choice).toBe('DROP');
    expect(decisionsOf(rows, withAllPlain(rows, NONE)).map(({ key, choice }) => [key, choice])).toEqual([
      ['a', 'FORM'],
    ]);
  });

  it('wait for a place where a row has none', () => {
    const taken = withChoice(NONE, 'c', { choice: 'FORM' });
    expect([lacksPlace(rows[2]!, chosenFor(taken, 'c')), decisionsOf(rows, taken)]).toEqual([true, []]);
    const placed = withChoice(taken, 'c', { place: 'p' });
    expect(decisionsOf(rows, placed)).toMatchObject([{ key: 'c', place: 'p', basis: 'basis-c' }]);
    expect(lacksPlace(rows[2]!, chosenFor(withChoice(NONE, 'c', { choice: 'DROP' }), 'c'))).toBe(false);
  });

  it('stay when the account is read anew, but for rows that are others now', () => {
    const choices = withChoice(withChoice(NONE, 'a', { choice: 'FORM' }), 'b', { choice: 'BOTH' });
    const kept = stillFitting(rows, [row('a'), row('b', { basis: 'other' })], choices);
    expect([...kept.keys()]).toEqual(['a']);
  });

  it('are shown by where they stand', () => {
    expect(['DECIDE', 'DECIDED', 'SAME', 'ALL'].map((filter) => shown(rows, filter as 'ALL').length)).toEqual([
      3, 0, 1, 4,
    ]);
  });
});
