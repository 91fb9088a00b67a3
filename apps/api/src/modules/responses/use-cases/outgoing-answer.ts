import {
  alternativeProblems,
  answerProblems,
  type AttachedFile,
  type FieldAnswer,
  givenAnswers,
  submissionAdvice,
  submissionProblems,
  type Problem,
  type RoundState,
  type Stance,
} from '@samsyn/consultation';
import { plainText, type EditorDocument } from '@samsyn/editor';
import type { Transaction } from '../../../platform/db/index.ts';
import { sectionsAsked } from '../../rounds/index.ts';
import { draftAnswers, questionnaireOf } from '../../questions/index.ts';
import { attachedFiles } from '../store/attachment.store.ts';
import type { AskedRound, ResponseRow } from '../store/response.store.ts';
import { answerText, codeOf } from '../queries/answer-text.ts';
import { type EndorsedPoint, endorsedPoints } from '../queries/endorsed-point.ts';
import {
  alternativeGroups,
  outgoingComments,
  outgoingMarks,
  type OutgoingComment,
  type OutgoingMark,
} from '../store/submission.store.ts';

/** Everything the answer would be if it left now, and what the rule says of it. */
export interface OutgoingAnswer {
  comments: OutgoingComment[];
  plainTexts: string[];
  marks: OutgoingMark[];
  /** The points of others that its comments endorse, by id, as far as they may be read. */
  endorsed: ReadonlyMap<string, EndorsedPoint>;
  generalPlain: string;
  /** Null where only questions are put. */
  overallStance: Stance | null;
  /** Of the questions; null where the round puts none. */
  questionsHash: string | null;
  /** To the questions, as they would be given. */
  answers: FieldAnswer[];
  /** The files that go with it, in the order they are listed. */
  attachments: AttachedFile[];
  problems: Problem[];
  /** The control code of the answer as it would be given now; '' while something is missing. */
  code: string;
  advice: () => Promise<Problem[]>;
}

/** Gathers the answer and asks the rule: the same for the readiness list and for the submission itself, so that they never disagree. */
export async function gatherAnswer(tx: Transaction, round: AskedRound, response: ResponseRow): Promise<OutgoingAnswer> {
  const comments = await outgoingComments(tx, response.id);
  const marks = await outgoingMarks(tx, response.id);
  const endorsed = await endorsedPoints(
    tx,
    comments.flatMap(({ endorsesCommentId }) => endorsesCommentId ?? []),
  );
  const plainTexts = comments.map((comment) => plainText(comment.body as EditorDocument));
  const generalPlain = response.generalText === null ? '' : plainText(response.generalText as EditorDocument);
  const asked = await toTheQuestions(tx, round.id);
  const attachments = await attachedFiles(tx, response.id);
  const overallStance = round.questionsOnly ? null : (response.overallStance as Stance | null);
  const facts = {
    roundState: round.state as RoundState,
    alreadySubmitted: response.state === 'SUBMITTED',
    overallStance,
    questionsOnly: round.questionsOnly,
    endorsesActorId: response.endorsesActorId,
    generalPlain,
    attachments: attachments.length,
    comments: comments.map((comment, index) => ({
      ...comment,
      plainText: plainTexts[index] ?? '',
      endorsedIsReadable: endorsed.has(comment.endorsesCommentId ?? ''),
    })),
  };
  const advice = async (): Promise<Problem[]> => {
    const units = await sectionsAsked(tx, round.id);
    return submissionAdvice(facts, { reviewed: marks.filter((mark) => mark.reviewed && mark.isSection).length, units });
  };
  const problems = [
    ...submissionProblems(facts),
    ...(response.state === 'SUBMITTED' ? [] : asked.problems),
    ...alternativeProblems(await alternativeGroups(tx, response.id)),
  ];
  const previous = await codeBefore(tx, round.id);
  const { answers, questionsHash } = asked;
  const said = { comments, marks, overallStance, questionsHash, answers, attachments };
  const code = problems.length > 0 ? '' : codeOf(textOf(round, response, { ...said, previous }));
  return { ...said, plainTexts, endorsed, generalPlain, problems, code, advice };
}

/** What the body answers to the round's questions, and what hinders it from leaving. */
async function toTheQuestions(
  tx: Transaction,
  roundId: string,
): Promise<Pick<OutgoingAnswer, 'questionsHash' | 'answers' | 'problems'>> {
  const asked = await questionnaireOf(tx, roundId);
  if (asked === null) return { questionsHash: null, answers: [], problems: [] };
  const drafts = await draftAnswers(tx, roundId);
  return {
    questionsHash: asked.contentHash,
    answers: givenAnswers(asked.questions, drafts),
    problems: answerProblems(asked.questions, drafts),
  };
}

/** The stances that were taken, by provision. */
export function stancesOf({ marks }: Pick<OutgoingAnswer, 'marks'>): Map<string, Stance> {
  return new Map(marks.flatMap(({ provisionId, stance }) => (stance === null ? [] : [[provisionId, stance] as const])));
}

type Gathered = Pick<
  OutgoingAnswer,
  'comments' | 'marks' | 'overallStance' | 'questionsHash' | 'answers' | 'attachments'
> & {
  previous: string | null;
};

function textOf(round: AskedRound, response: ResponseRow, answer: Gathered): string {
  return answerText({
    form: 'ANSWER',
    previous: answer.previous,
    roundId: round.id,
    versionId: round.versionId,
    versionHash: round.versionHash,
    organisationId: response.organisationId,
    overallStance: answer.overallStance,
    questionsHash: answer.questionsHash,
    answers: answer.answers,
    attachments: answer.attachments,
    endorsesActorId: response.endorsesActorId,
    endorsesResponseId: response.endorsesResponseId,
    generalText: response.generalText,
    stances: [...stancesOf(answer)].map(([provisionId, stance]) => ({ provisionId, stance })),
    comments: answer.comments,
  });
}

/** The control code of the body's submission before this one; null where this is the first. */
export async function codeBefore(tx: Transaction, roundId: string): Promise<string | null> {
  const before = await tx.one<{ code: string }>(
    'SELECT content_hash AS code FROM record.response WHERE round_id = $1 ORDER BY number DESC LIMIT 1',
    [roundId],
    'submission-before',
  );
  return before?.code ?? null;
}
