import { REPLY_CHANNELS, REPLY_OUTCOMES, type ReplyChannel, VERDICTS } from './codes.ts';
import { type AnsweredFacts, getsReply, replyChannel, replyOutcome, type ReplyTo } from './recipients.ts';
import { replyDayProblems, replyMoment, type ReplySending, replySendingProblems, usualReplyDay } from './sending.ts';
import { tallyOf, verdictSendingProblems, verdictsOpen } from './verdicts.ts';
import { replyWords } from './words.ts';

const codes = (problems: readonly { code: string }[]): string[] => problems.map(({ code }) => code);
const answer: AnsweredFacts = {
  ...{ form: 'ANSWER', withdrawn: false, overallStance: 'SUPPORTS', points: 2, hasGeneralText: false },
};

describe('a reply to a body', () => {
  it.each<[string, Partial<AnsweredFacts>, string]>([
    ['that said something', {}, 'LETTER'],
    ['that wrote of the whole', { points: 0, hasGeneralText: true }, 'LETTER'],
    ['that endorses another’s answer', { points: 0, overallStance: 'ENDORSES_OTHER' }, 'LETTER'],
    ['that abstains and says why', { overallStance: 'ABSTAINS', points: 0, hasGeneralText: true }, 'LETTER'],
    ['that abstains', { overallStance: 'ABSTAINS', points: 0 }, 'ABSTAINED'],
    ['that has no objection', { overallStance: 'NO_OBJECTION', points: 0 }, 'NOTHING_SAID'],
    ['that answers in another order', { form: 'OTHER_ORDER', overallStance: null, points: 0 }, 'WITHOUT_CONTENTS'],
    ['that withdrew what it said', { withdrawn: true }, 'WITHDRAWN'],
    ['that did not answer', { form: null, overallStance: null, points: 0 }, 'NO_ANSWER'],
  ])('%s', (_, part, outcome) => {
    expect(replyOutcome({ ...answer, ...part })).toBe(outcome);
  });

  it('goes to those two and no others', () => {
    expect(REPLY_OUTCOMES.filter(getsReply)).toEqual(['LETTER', 'WITHOUT_CONTENTS']);
  });

  const to: ReplyTo = { invited: true, answeredHere: true, address: 'a@b.se', assurance: 'EMAIL' };
  it.each<[string, Partial<ReplyTo>, ReplyChannel]>([
    ['that answered here', { assurance: 'LOA3' }, 'SAMSYN'],
    ['that has no address', { address: null }, 'POST'],
    ['that answered by mail', { answeredHere: false }, 'EMAIL'],
    ['that was not asked', { answeredHere: false, invited: false }, 'EMAIL'],
    ['that answered by mail where more is demanded', { answeredHere: false, assurance: 'MFA' }, 'SAMSYN'],
    ['that was not asked, where more is demanded', { answeredHere: false, invited: false, assurance: 'MFA' }, 'POST'],
  ])('reaches a body %s', (_, part, channel) => {
    expect(replyChannel({ ...to, ...part })).toBe(channel);
  });
});

describe('the replies are sent', () => {
  const ready: ReplySending = {
    ...{ state: 'CONSOLIDATED', undecided: { count: 0, first: [] }, waiting: [], unsorted: 0 },
    ...{ answerBy: null, today: '2027-02-01', left: 3 },
  };
  it.each<[string, Partial<ReplySending>, string[]]>([
    ['when all is decided', {}, []],
    ['after the decision too', { state: 'DECIDED' }, []],
    ['not before', { state: 'CLOSED' }, ['NOT_CONSOLIDATED']],
    ['not while it is open', { state: 'OPEN' }, ['NOT_CONSOLIDATED']],
    ['not from the archive', { state: 'ARCHIVED' }, ['ROUND_ARCHIVED']],
    ['not past a late answer', { undecided: { count: 1, first: [{ id: 'c', name: 'X' }] } }, ['COMMENT_UNDECIDED']],
    ['to be answered some day', { answerBy: '2027-02-02' }, []],
    ['not today', { answerBy: '2027-02-01' }, ['ANSWER_BY_PASSED']],
    ['within a year', { answerBy: '2028-02-03' }, ['ANSWER_BY_FAR']],
    ['a day that exists', { answerBy: '2027-02-30' }, ['ANSWER_BY_INVALID']],
    ['once', { left: 0 }, ['NOBODY_LEFT']],
  ])('%s', (_, part, expected) => {
    expect(codes(replySendingProblems({ ...ready, ...part }))).toEqual(expected);
  });

  it('with three weeks for the bodies’ word, the last day whole', () => {
    expect(usualReplyDay('2027-02-01')).toBe('2027-02-22');
    expect(new Date(replyMoment('2027-02-22')).toISOString()).toMatch(/^2027-02-22T22:59/u);
    expect(replyDayProblems(null, '2027-02-01')).toEqual([]);
  });
});

describe('what a body says of its points', () => {
  const until = replyMoment('2027-02-22');
  const said = { commentId: 'c', verdict: 'PARTLY', words: '' } as const;
  it.each<[string, Parameters<typeof verdictSendingProblems>[0], string[]]>([
    ['is sent', { written: [said], until, now: until }, []],
    ['not a moment after', { written: [said], until, now: until + 1 }, ['TIME_IS_OUT']],
    ['is something', { written: [], until, now: 0 }, ['NOTHING_TO_SEND']],
    ['is one of three', { written: [{ ...said, verdict: null, words: 'x' }], until, now: 0 }, ['VERDICT_MISSING']],
    ['is short', { written: [{ ...said, words: 'x'.repeat(2_001) }], until, now: 0 }, ['WORDS_TOO_MANY']],
  ])('%s', (_, asked, expected) => {
    expect(codes(verdictSendingProblems(asked))).toEqual(expected);
  });

  it('is open until the last moment', () => {
    expect([verdictsOpen(until, until), verdictsOpen(until, until + 1)]).toEqual([true, false]);
  });

  it('is counted, each point once', () => {
    expect(tallyOf(7, { MET: 2, NOT: 1 })).toEqual({ MET: 2, PARTLY: 0, NOT: 1, UNANSWERED: 4, points: 7 });
  });

  it('has a word for each code in both languages', () => {
    for (const language of ['sv', 'en'] as const) {
      const { verdict, outcome, channel } = replyWords(language);
      expect(Object.keys(verdict)).toEqual([...VERDICTS, 'UNANSWERED']);
      expect(Object.keys(outcome)).toEqual([...REPLY_OUTCOMES]);
      expect(Object.keys(channel)).toEqual([...REPLY_CHANNELS]);
    }
  });
});
