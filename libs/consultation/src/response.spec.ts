import { submissionAdvice, submissionProblems, type CommentFacts, type ResponseFacts } from './response.ts';

const comment: CommentFacts = {
  id: 'c1',
  address: '2 kap. 3 § 1 st',
  target: 'PROVISION',
  kind: 'LEGAL',
  plainText: 'Bestämmelsen saknar stöd i bemyndigandet.',
  proposedWording: null,
  proposedReason: null,
  currentText: 'Regionen ska ha en plan.',
};
const facts: ResponseFacts = {
  roundState: 'OPEN',
  alreadySubmitted: false,
  overallStance: 'SUPPORTS',
  endorsesActorId: null,
  generalPlain: '',
  comments: [],
};
const ENDORSED = { endorsesCommentId: 'annans', endorsedIsReadable: true };
const codes = (problems: { code: string }[]): string[] => problems.map(({ code }) => code);

describe('what hinders a submission', () => {
  it.each<[string, Partial<ResponseFacts>, string[]]>([
    ['a bare stance', {}, []],
    ['no stance', { overallStance: null }, ['OVERALL_STANCE_MISSING']],
    ['an endorsement of nobody', { overallStance: 'ENDORSES_OTHER' }, ['ENDORSED_BODY_MISSING']],
    ['an endorsement', { overallStance: 'ENDORSES_OTHER', endorsesActorId: 'skr' }, []],
    ['opposition without a word', { overallStance: 'OPPOSES' }, ['REASON_MISSING']],
    ['opposition with a text', { overallStance: 'OPPOSES', generalPlain: 'Skäl.' }, []],
    ['conditions without a word', { overallStance: 'SUPPORTS_WITH_CONDITIONS' }, ['CONDITIONS_MISSING']],
    ['conditions in a comment', { overallStance: 'SUPPORTS_WITH_CONDITIONS', comments: [comment] }, []],
    ['an abstention with comments', { overallStance: 'ABSTAINS', comments: [comment] }, ['ABSTAINS_WITH_COMMENTS']],
    ['a point endorsed without a word', { comments: [{ ...comment, plainText: '', ...ENDORSED }] }, []],
    [
      'a point endorsed that can be read no more',
      { comments: [{ ...comment, ...ENDORSED, endorsedIsReadable: false }] },
      ['ENDORSED_POINT_CLOSED'],
    ],
    ['an empty comment', { comments: [{ ...comment, plainText: ' ' }] }, ['COMMENT_EMPTY']],
    [
      'a proposal alone',
      { comments: [{ ...comment, plainText: '', proposedWording: 'Regionen ska ha två planer.' }] },
      [],
    ],
    [
      'a proposal that changes nothing',
      { comments: [{ ...comment, proposedWording: ' Regionen ska ha en plan. ' }] },
      ['WORDING_UNCHANGED'],
    ],
    [
      'everything at once',
      { overallStance: null, comments: [{ ...comment, plainText: '' }] },
      ['OVERALL_STANCE_MISSING', 'COMMENT_EMPTY'],
    ],
    ['a second submission', { alreadySubmitted: true, overallStance: null }, ['ALREADY_SUBMITTED']],
    ['an archived round', { roundState: 'ARCHIVED', overallStance: null }, ['ROUND_NOT_RECEIVING']],
    ['a closed round (late answers are received)', { roundState: 'CLOSED' }, []],
  ])('%s', (_name, change, expected) => {
    expect(codes(submissionProblems({ ...facts, ...change }))).toEqual(expected);
  });

  it('names where an empty comment stands, also on the whole', () => {
    const [onWhole] = submissionProblems({
      ...facts,
      comments: [{ ...comment, address: null, currentText: null, plainText: '' }],
    });
    expect(onWhole?.message).toContain('förslaget som helhet');
    expect(onWhole?.field).toBe('c1');
  });

  it('advises about unread §§ and proposals without a reason', () => {
    const proposal = { ...comment, plainText: '', proposedWording: 'Ny text.' };
    const advice = submissionAdvice(
      { ...facts, comments: [proposal, { ...proposal, address: null }] },
      { reviewed: 12, units: 47 },
    );
    expect(codes(advice)).toEqual(['NOT_ALL_REVIEWED', 'PROPOSAL_WITHOUT_REASON', 'PROPOSAL_WITHOUT_REASON']);
    expect(advice[0]?.message).toBe('12 av 47 §§ är markerade som granskade.');
    expect(
      submissionAdvice(
        { ...facts, comments: [{ ...proposal, proposedReason: 'Tydligare.' }] },
        { reviewed: 47, units: 47 },
      ),
    ).toEqual([]);
    expect(submissionAdvice({ ...facts, overallStance: 'ABSTAINS' }, { reviewed: 0, units: 47 })).toEqual([]);
  });
});
