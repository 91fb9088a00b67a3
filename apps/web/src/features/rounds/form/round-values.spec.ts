import { problemsOfValues, readKept } from './round-values.ts';

const NOW = '2026-11-22T10:00:00.000Z';
const WHOLE = {
  title: 'Remiss',
  registrationNumber: '4.1-1/2026',
  subject: 'Förslaget',
  deadline: '2027-02-22T22:59:59.999Z',
  assurance: 'MFA',
  answersVisible: 'NEVER',
  shortTimeReason: null,
  noExtensions: false,
} as const;

describe('what is filled in for a round', () => {
  it('has no problems when it is whole', () => {
    expect(problemsOfValues(WHOLE, NOW)).toEqual([]);
  });

  it('lists every problem at once, each with its field', () => {
    const empty = {
      title: ' ',
      registrationNumber: '',
      subject: '',
      deadline: null,
      assurance: 'EMAIL' as const,
      answersVisible: 'NEVER' as const,
      shortTimeReason: null,
      noExtensions: false,
    };
    expect(problemsOfValues(empty, NOW).map(({ field }) => field)).toEqual([
      'title',
      'registrationNumber',
      'subject',
      'deadline',
    ]);
  });

  it('asks why the time is short, by the same rules as the server', () => {
    const short = { ...WHOLE, deadline: '2026-12-18T22:59:59.999Z' };
    expect(problemsOfValues(short, NOW)).toMatchObject([
      { code: 'SHORT_TIME_REASON_MISSING', field: 'shortTimeReason' },
    ]);
    expect(problemsOfValues({ ...short, shortTimeReason: 'Det brådskar.' }, NOW)).toEqual([]);
  });

  it('says that a last day has passed', () => {
    expect(problemsOfValues({ ...WHOLE, deadline: '2026-11-22T09:59:00.000Z' }, NOW)).toMatchObject([
      { code: 'DEADLINE_PASSED', field: 'deadline' },
    ]);
  });
});

describe('a form kept in the browser', () => {
  it('comes back as it was, with a deadline or without', () => {
    expect(readKept(JSON.stringify(WHOLE))).toEqual(WHOLE);
    expect(readKept(JSON.stringify({ ...WHOLE, deadline: null }))).toMatchObject({ deadline: null });
    const { assurance: _, noExtensions: _none, shortTimeReason: _why, ...older } = WHOLE;
    expect(readKept(JSON.stringify(older))).toEqual({ ...WHOLE, assurance: 'EMAIL' });
  });

  it.each([null, '', '{', '[]', '{"title":1}', 'null'])('is none of ours: %s', (kept) => {
    expect(readKept(kept)).toBeNull();
  });
});
