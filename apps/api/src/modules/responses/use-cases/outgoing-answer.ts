import {
  alternativeProblems,
  submissionAdvice,
  submissionProblems,
  type Problem,
  type RoundState,
  type Stance,
} from '@samsyn/consultation';
import { plainText, type EditorDocument } from '@samsyn/editor';
import type { Transaction } from '../../../platform/db/index.ts';
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
  const facts = {
    roundState: round.state as RoundState,
    alreadySubmitted: response.state === 'SUBMITTED',
    overallStance: response.overallStance as Stance | null,
    endorsesActorId: response.endorsesActorId,
    generalPlain,
    comments: comments.map((comment, index) => ({
      ...comment,
      plainText: plainTexts[index] ?? '',
      endorsedIsReadable: endorsed.has(comment.endorsesCommentId ?? ''),
    })),
  };
  const advice = async (): Promise<Problem[]> => {
    const units = await sectionCount(tx, response.versionId);
    return submissionAdvice(facts, { reviewed: marks.filter((mark) => mark.reviewed && mark.isSection).length, units });
  };
  const problems = [...submissionProblems(facts), ...alternativeProblems(await alternativeGroups(tx, response.id))];
  const previous = await codeBefore(tx, round.id);
  const code = problems.length > 0 ? '' : codeOf(textOf(round, response, { comments, marks, previous }));
  return { comments, plainTexts, marks, endorsed, generalPlain, problems, code, advice };
}

/** The stances that were taken, by provision. */
export function stancesOf({ marks }: Pick<OutgoingAnswer, 'marks'>): Map<string, Stance> {
  return new Map(marks.flatMap(({ provisionId, stance }) => (stance === null ? [] : [[provisionId, stance] as const])));
}

type Gathered = Pick<OutgoingAnswer, 'comments' | 'marks'> & { previous: string | null };

function textOf(round: AskedRound, response: ResponseRow, answer: Gathered): string {
  return answerText({
    form: 'ANSWER',
    previous: answer.previous,
    roundId: round.id,
    versionId: round.versionId,
    versionHash: round.versionHash,
    organisationId: response.organisationId,
    overallStance: response.overallStance as Stance,
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

async function sectionCount(tx: Transaction, versionId: string): Promise<number> {
  const version = await tx.one<{ sections: number }>(
    'SELECT sections FROM record.version WHERE id = $1',
    [versionId],
    'response-version-sections',
  );
  return version?.sections ?? 0;
}
