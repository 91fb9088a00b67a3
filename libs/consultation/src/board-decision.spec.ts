import { type BoardFacts, boardProblems, decisionProblems, minutesSectionOf } from './board-decision.ts';
import { decisionWords, type Signing, signingWords } from './signing.ts';

const TODAY = '2026-11-22';
const board = (more: Partial<BoardFacts> = {}): BoardFacts => ({
  board: 'Regionstyrelsen',
  meetingOn: '2026-11-20',
  minutesSection: '112',
  preliminary: false,
  ...more,
});

it.each<[string, BoardFacts | null, string[]]>([
  ['a decision that has been made', board(), []],
  ['one of today', board({ meetingOn: TODAY }), []],
  ['none', null, ['BOARD_DECISION_MISSING']],
  ['no board', board({ board: ' ' }), ['BOARD_MISSING']],
  ['a long name', board({ board: 'x'.repeat(201) }), ['BOARD_TOO_LONG']],
  ['no §', board({ minutesSection: null }), ['MINUTES_SECTION_MISSING']],
  ['words for a §', board({ minutesSection: 'kommer' }), ['MINUTES_SECTION_MISSING']],
  ['a meeting to come', board({ meetingOn: '2026-11-23' }), ['MEETING_NOT_HELD']],
  [
    'a meeting to come, without a §',
    board({ meetingOn: '2026-11-23', minutesSection: '' }),
    ['MEETING_NOT_HELD', 'MINUTES_SECTION_MISSING'],
  ],
  ['preliminary', board({ meetingOn: '2026-12-01', minutesSection: null, preliminary: true }), []],
  ['preliminary on the day itself', board({ meetingOn: TODAY, minutesSection: null, preliminary: true }), []],
  ['preliminary after the meeting', board({ minutesSection: null, preliminary: true }), ['MEETING_HELD']],
])('a submission with %s', (_, facts, codes) => {
  expect(boardProblems(facts, TODAY).map(({ code }) => code)).toEqual(codes);
});

it('a decision that is added is one that has been made', () => {
  const { preliminary: _, ...decision } = board();
  expect(decisionProblems(decision, TODAY)).toEqual([]);
  expect(decisionProblems({ ...decision, meetingOn: '2027-01-01', minutesSection: '' }, TODAY)).toHaveLength(2);
});

it.each([
  ['112', '112'],
  [' § 112 ', '112'],
  ['§112', '112'],
  ['12 a', '12 a'],
  ['112/2026', '112/2026'],
  ['', null],
  ['§', null],
  ['se protokollet', null],
])('the § "%s" is kept as %s', (written, kept) => {
  expect(minutesSectionOf(written)).toBe(kept);
});

const own: Signing = {
  capacity: 'OWN',
  role: 'SIGNATORY',
  onBehalfOf: null,
  board: null,
  meetingOn: null,
  minutesSection: null,
  preliminary: false,
};
const decided: Signing = {
  ...own,
  capacity: 'BOARD',
  board: 'Regionstyrelsen',
  meetingOn: '2026-11-20',
  minutesSection: '112',
};

it.each<[Signing, string, string]>([
  [own, 'som undertecknare', 'as signatory'],
  [{ ...own, role: 'COORDINATOR' }, 'som samordnare', 'as coordinator'],
  [
    { ...own, capacity: 'DELEGATED', role: 'CONTRIBUTOR', onBehalfOf: 'Direktör 1' },
    'på delegation av Direktör 1',
    'delegated by Direktör 1',
  ],
  [decided, 'enligt beslut av Regionstyrelsen 2026-11-20, § 112', 'as decided by Regionstyrelsen 2026-11-20, § 112'],
  [
    { ...decided, minutesSection: null, preliminary: true, onBehalfOf: 'Direktör 1' },
    'preliminärt, beslut kommer: Regionstyrelsen sammanträder 2026-11-20; på delegation av Direktör 1',
    'preliminary, decision to follow: Regionstyrelsen meets 2026-11-20; delegated by Direktör 1',
  ],
])('a signing is told in words', (signing, sv, en) => {
  expect([signingWords(signing, 'sv'), signingWords(signing, 'en')]).toEqual([sv, en]);
});

it('a decision that came afterwards is told in words', () => {
  const added = {
    board: 'Regionstyrelsen',
    meetingOn: '2026-12-01',
    minutesSection: '140',
    outcome: 'ADOPTED',
  } as const;
  expect(decisionWords(added, 'sv')).toBe('Regionstyrelsen beslutade 2026-12-01, § 140: enligt det lämnade svaret');
  expect(decisionWords({ ...added, outcome: 'DIFFERS' }, 'en')).toBe(
    'Regionstyrelsen decided 2026-12-01, § 140: otherwise than submitted',
  );
});
