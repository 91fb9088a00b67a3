import { createHash } from 'node:crypto';
import {
  canonicalAnswer,
  type CanonicalAnswer,
  type CanonicalAttachmentsAnswer,
  type CanonicalQuestionsAnswer,
  type FirstCanonicalAnswer,
  QUESTIONS_FORMAT,
} from './canonical-answer.ts';

const answer: FirstCanonicalAnswer = {
  format: 'samsyn-answer-1',
  roundId: 'r',
  versionId: 'v',
  versionHash: 'h',
  organisationId: 'o',
  overallStance: 'SUPPORTS',
  endorsesActorId: null,
  generalText: { type: 'doc' },
  stances: [
    { provisionId: 'b', stance: 'OPPOSES' },
    { provisionId: 'a', stance: 'SUPPORTS' },
  ],
  comments: [
    {
      id: '2',
      provisionId: null,
      target: 'WHOLE',
      segments: [],
      kind: 'LEGAL',
      body: { type: 'doc' },
      proposedWording: null,
      proposedReason: null,
    },
    {
      id: '1',
      provisionId: 'a',
      target: 'PROVISION',
      segments: [],
      kind: 'LEGAL',
      body: { type: 'doc' },
      proposedWording: 'x',
      proposedReason: null,
    },
  ],
};

describe('the canonical answer', () => {
  // Written down when the form was new. A receipt that somebody keeps says what it says: this figure may never change.
  it('of the first form has the hash it has always had', () => {
    const hash = createHash('sha256').update(canonicalAnswer(answer)).digest('hex');
    expect(hash).toBe('938b894d0ac8df88fe9ef0a23f5070db57a525feb58cca4379c2ad30b9dab2e1');
  });

  it('does not depend on the order things were written in', () => {
    const turned = { ...answer, stances: [...answer.stances].reverse(), comments: [...answer.comments].reverse() };
    expect(canonicalAnswer(turned)).toBe(canonicalAnswer(answer));
  });

  it('keeps things under one key in the order they came', () => {
    const twice = (...stances: ('OPPOSES' | 'SUPPORTS')[]): string =>
      canonicalAnswer({ ...answer, stances: stances.map((stance) => ({ provisionId: 'a', stance })) });
    expect(twice('OPPOSES', 'SUPPORTS')).not.toBe(twice('SUPPORTS', 'OPPOSES'));
  });

  it('changes with every word of it', () => {
    const [first, second] = answer.comments as [
      FirstCanonicalAnswer['comments'][0],
      FirstCanonicalAnswer['comments'][0],
    ];
    const variants = [
      { ...answer, overallStance: 'OPPOSES' as const },
      { ...answer, generalText: { type: 'doc', content: [] } },
      { ...answer, comments: [first] },
      { ...answer, comments: [first, { ...second, proposedWording: 'y' }] },
      { ...answer, versionHash: 'other' },
    ];
    expect(new Set([answer, ...variants].map(canonicalAnswer)).size).toBe(variants.length + 1);
  });

  const second: CanonicalAnswer = {
    ...answer,
    format: 'samsyn-answer-2',
    form: 'ANSWER',
    previous: null,
    endorsesResponseId: null,
    comments: answer.comments.map((comment) => ({ ...comment, endorsesCommentId: null })),
  };

  it('of the second form has the hash it has always had', () => {
    const hash = createHash('sha256').update(canonicalAnswer(second)).digest('hex');
    expect(hash).toBe('030928dfdde647d7b54612dd795261530da1e5b0ba759107fb311bd68a9070d1');
  });

  it('of the second form is another with what it follows, and with what it endorses', () => {
    const variants = [
      { ...second, previous: 'a'.repeat(64) },
      { ...second, form: 'OTHER_ORDER' as const, overallStance: null },
      { ...second, endorsesResponseId: 'e' },
      { ...second, comments: second.comments.map((comment) => ({ ...comment, endorsesCommentId: 'c' })) },
    ];
    expect(new Set([second, ...variants].map(canonicalAnswer)).size).toBe(variants.length + 1);
  });

  const third: CanonicalQuestionsAnswer = {
    ...second,
    ...{ format: QUESTIONS_FORMAT, overallStance: null, questionsHash: 'b'.repeat(64) },
    answers: [
      { questionId: 'q2', field: '', value: '12.5' },
      { questionId: 'q1', field: '2027', value: '3' },
      { questionId: 'q1', field: '2026', value: '2' },
    ],
  };

  it('of the third form has its fields in one order, and is another with each of them', () => {
    const hash = createHash('sha256').update(canonicalAnswer(third)).digest('hex');
    expect(hash).toBe('90d6af671e0e527f111f5040112f5f3cb9758cae1a870bdc46304e72c26c5a35');
    expect(canonicalAnswer({ ...third, answers: third.answers.toReversed() })).toBe(canonicalAnswer(third));
    const variants = [
      { ...third, questionsHash: 'c'.repeat(64) },
      { ...third, answers: third.answers.slice(1) },
      { ...third, answers: third.answers.map((one) => ({ ...one, value: `${one.value}0` })) },
    ];
    expect(new Set([third, ...variants].map(canonicalAnswer)).size).toBe(variants.length + 1);
  });

  const [one, two] = [
    { title: 'Kostnader', fileName: 'kostnader.pdf', size: 12, sha256: 'b'.repeat(64) },
    { title: 'Karta', fileName: 'karta.png', size: 3, sha256: 'a'.repeat(64) },
  ];
  const fourth: CanonicalAttachmentsAnswer = { ...third, format: 'samsyn-answer-4', attachments: [one, two] };

  it('of the fourth form has its files in one order, and is another with each of them', () => {
    const hash = createHash('sha256').update(canonicalAnswer(fourth)).digest('hex');
    expect(hash).toBe('33c0b27c143607fcb508905547f164c2a8193724a7d89ac7fbe3157c9f83a211');
    expect(canonicalAnswer({ ...fourth, attachments: [two, one] })).toBe(canonicalAnswer(fourth));
    const other = (change: object): CanonicalAttachmentsAnswer => ({
      ...fourth,
      attachments: [{ ...one, ...change }, two],
    });
    const variants = [
      other({ title: 'Kostnad' }),
      other({ fileName: 'kostnad.pdf' }),
      other({ size: 13 }),
      other({ sha256: 'c'.repeat(64) }),
      { ...fourth, attachments: [one] },
      { ...fourth, questionsHash: null, answers: [] },
    ];
    expect(new Set([fourth, ...variants].map(canonicalAnswer)).size).toBe(variants.length + 1);
  });
});
