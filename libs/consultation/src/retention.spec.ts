import { KEPT_DAYS, keptDays } from './retention.ts';

describe('how long what has had its time is kept', () => {
  it('is as preset where nothing is said', () => {
    expect(keptDays({})).toEqual({ days: KEPT_DAYS, wrong: [] });
    expect(keptDays({ SESSIONS_KEPT_DAYS: ' ' })).toEqual({ days: KEPT_DAYS, wrong: [] });
  });

  it('is as the settings say, for good with 0', () => {
    const { days, wrong } = keptDays({ FORMER_PEOPLE_KEPT_DAYS: '0', UPLOADS_KEPT_DAYS: ' 7 ' });
    expect([days, wrong]).toEqual([{ ...KEPT_DAYS, FORMER_PEOPLE_KEPT_DAYS: 0, UPLOADS_KEPT_DAYS: 7 }, []]);
  });

  it.each(['-1', '1.5', 'snart', '36501', '999999'])('is not %s', (days) => {
    expect(keptDays({ LETTERS_KEPT_DAYS: days }).wrong).toEqual(['LETTERS_KEPT_DAYS']);
  });
});
