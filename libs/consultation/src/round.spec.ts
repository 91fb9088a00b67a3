import { ROUND_STATES } from './codes.ts';
import {
  closingProblems,
  openingAdvice,
  openingProblems,
  receivesAnswers,
  roundProblems,
  type OpeningFacts,
} from './round.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 22, 12);
const ready: OpeningFacts = {
  title: 'Förslag till föreskrifter',
  registrationNumber: '4.1-1/2026',
  subject: 'Förslaget i sin helhet.',
  deadline: NOW + 60 * DAY,
  state: 'PREPARING',
  recipients: 3,
  hasCoverLetter: true,
  hasImpactAssessment: true,
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

  it('warns of short time and of a missing konsekvensutredning without standing in the way', () => {
    const facts = { ...ready, deadline: NOW + 27 * DAY, hasImpactAssessment: false };
    expect(codes(openingAdvice(facts, NOW))).toEqual(['SHORT_TIME', 'IMPACT_ASSESSMENT_MISSING']);
    expect(openingProblems(facts, NOW)).toEqual([]);
    expect(openingAdvice(ready, NOW)).toEqual([]);
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
