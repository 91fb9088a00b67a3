import { ROUND_STATES } from './codes.ts';
import {
  closingProblems,
  openingAdvice,
  openingProblems,
  receivesAnswers,
  roundProblems,
  shortTimeProblems,
  shortTimesOf,
  type OpeningFacts,
} from './round.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 22, 12);
const ready: OpeningFacts = {
  title: 'Förslag till föreskrifter',
  registrationNumber: '4.1-1/2026',
  subject: 'Förslaget i sin helhet.',
  deadline: NOW + 120 * DAY,
  state: 'PREPARING',
  recipients: 3,
  hasCoverLetter: true,
  hasImpactAssessment: true,
  asksRegelradet: false,
  shortTimeReason: null,
};
const codes = (problems: { code: string }[]): string[] => problems.map(({ code }) => code);

describe('rules of the round', () => {
  it.each([
    [
      'nothing filled in',
      { title: ' ', registrationNumber: '', subject: '', deadline: NaN },
      ['TITLE_MISSING', 'REGISTRATION_NUMBER_MISSING', 'SUBJECT_MISSING', 'DEADLINE_MISSING'],
    ],
    ['a deadline in the past', { deadline: NOW - 1 }, ['DEADLINE_PASSED']],
    ['a deadline this very moment', { deadline: NOW }, ['DEADLINE_PASSED']],
    ['a title too long', { title: 'x'.repeat(301) }, ['TITLE_TOO_LONG']],
    ['all in order', {}, []],
  ])('finds at once what is wrong with %s', (_name, change, expected) => {
    expect(codes(roundProblems({ ...ready, ...change }, NOW))).toEqual(expected);
  });

  it.each([
    ['no recipients', { recipients: 0 }, ['NO_RECIPIENTS']],
    ['no missiv', { hasCoverLetter: false }, ['COVER_LETTER_MISSING']],
    ['opened before', { state: 'OPEN' as const, recipients: 0 }, ['ALREADY_OPENED']],
    ['all in order', {}, []],
  ])('refuses to open with %s', (_name, change, expected) => {
    expect(codes(openingProblems({ ...ready, ...change }, NOW))).toEqual(expected);
  });

  it.each([
    ['EMAIL', 'EMAIL', []],
    ['EMAIL', 'MFA', ['ASSURANCE_BELOW']],
    ['MFA', 'MFA', []],
    ['MFA', 'LOA3', ['ASSURANCE_BELOW']],
    ['LOA3', 'MFA', []],
  ] as const)('a round that demands %s where the least is %s: %j', (assurance, least, expected) => {
    expect(codes(roundProblems({ ...ready, assurance }, NOW, least))).toEqual(expected);
    expect(codes(openingProblems({ ...ready, assurance }, NOW, least))).toEqual(expected);
  });

  it('asks why the time is short, and lets a reason stand', () => {
    const short = { ...ready, deadline: NOW + 27 * DAY };
    expect(codes(openingProblems(short, NOW))).toEqual(['SHORT_TIME_REASON_MISSING']);
    expect(codes(openingProblems({ ...short, shortTimeReason: ' ' }, NOW))).toEqual(['SHORT_TIME_REASON_MISSING']);
    expect(openingProblems({ ...short, shortTimeReason: 'Lagen träder i kraft vid årsskiftet.' }, NOW)).toEqual([]);
    expect(codes(shortTimeProblems({ ...ready, shortTimeReason: 'x'.repeat(2001) }, NOW))).toEqual([
      'SHORT_TIME_REASON_TOO_LONG',
    ]);
    expect(codes(shortTimesOf({ ...short, asksRegelradet: true }, NOW))).toEqual(['FOUR_WEEKS', 'THREE_MONTHS']);
    expect(codes(shortTimesOf({ deadline: NOW + 13 * DAY, asksRegelradet: true }, NOW))[0]).toBe(
      'TWO_WEEKS_REGELRADET',
    );
    // no day, and one beyond all calendars
    expect(shortTimesOf({ ...ready, deadline: Number.NaN }, NOW)).toEqual([]);
    expect(shortTimesOf({ ...ready, deadline: Date.UTC(12_000, 0, 1) }, NOW)).toEqual([]);
    // the round is not sent with a day that has been: that is another problem
    expect(shortTimeProblems({ ...ready, deadline: NOW - DAY }, NOW)).toEqual([]);
  });

  it('advises where the konsekvensutredning is missing, without standing in the way', () => {
    const facts = { ...ready, hasImpactAssessment: false };
    expect(codes(openingAdvice(facts))).toEqual(['IMPACT_ASSESSMENT_MISSING']);
    expect(openingProblems(facts, NOW)).toEqual([]);
    expect(openingAdvice(ready)).toEqual([]);
  });

  it('closes an open round after the last day, before it only with a reason', () => {
    expect(codes(closingProblems('PREPARING', NOW, NOW, 'skäl'))).toEqual(['NOT_OPEN']);
    expect(codes(closingProblems('OPEN', NOW + 1, NOW, null))).toEqual(['CLOSING_EARLY']);
    expect(codes(closingProblems('OPEN', NOW + 1, NOW, '  '))).toEqual(['CLOSING_EARLY']);
    expect(closingProblems('OPEN', NOW + 1, NOW, 'Alla har svarat.')).toEqual([]);
    expect(closingProblems('OPEN', NOW, NOW, null)).toEqual([]);
  });

  it('receives answers from opening until archiving', () => {
    expect(ROUND_STATES.filter(receivesAnswers)).toEqual(['OPEN', 'CLOSED', 'CONSOLIDATED', 'DECIDED']);
  });
});
