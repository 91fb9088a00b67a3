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
  const plainTexts = comments.map((comment) => plainText(comment.body as EditorDocument));
  const generalPlain = response.generalText === null ? '' : plainText(response.generalText as EditorDocument);
  const facts = {
    roundState: round.state as RoundState,
    alreadySubmitted: response.state === 'SUBMITTED',
    overallStance: response.overallStance as Stance | null,
    endorsesActorId: response.endorsesActorId,
    generalPlain,
    comments: comments.map((comment, index) => ({ ...comment, plainText: plainTexts[index] ?? '' })),
  };
  const advice = async (): Promise<Problem[]> => {
    const units = await sectionCount(tx, response.versionId);
    return submissionAdvice(facts, { reviewed: marks.filter((mark) => mark.reviewed && mark.isSection).length, units });
  };
  const problems = [...submissionProblems(facts), ...alternativeProblems(await alternativeGroups(tx, response.id))];
  const code = problems.length > 0 ? '' : codeOf(textOf(round, response, { comments, marks }));
  return { comments, plainTexts, marks, generalPlain, problems, code, advice };
}

/** The stances that were taken, by provision. */
export function stancesOf({ marks }: Pick<OutgoingAnswer, 'marks'>): Map<string, Stance> {
  return new Map(marks.flatMap(({ provisionId, stance }) => (stance === null ? [] : [[provisionId, stance] as const])));
}

function textOf(round: AskedRound, response: ResponseRow, answer: Pick<OutgoingAnswer, 'comments' | 'marks'>): string {
  return answerText({
    roundId: round.id,
    versionId: round.versionId,
    versionHash: round.versionHash,
    organisationId: response.organisationId,
    overallStance: response.overallStance as Stance,
    endorsesActorId: response.endorsesActorId,
    generalText: response.generalText,
    stances: [...stancesOf(answer)].map(([provisionId, stance]) => ({ provisionId, stance })),
    comments: answer.comments,
  });
}

async function sectionCount(tx: Transaction, versionId: string): Promise<number> {
  const version = await tx.one<{ sections: number }>(
    'SELECT sections FROM record.version WHERE id = $1',
    [versionId],
    'response-version-sections',
  );
  return version?.sections ?? 0;
}
