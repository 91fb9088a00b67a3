import type { CommentKind, CommentTarget, RoundState, Stance } from './codes.ts';
import { problem, type Problem } from './problem.ts';
import { receivesAnswers } from './round.ts';

export interface CommentFacts {
  id: string;
  /** Where it stands, as printed; null for the whole draft. */
  address: string | null;
  target: CommentTarget;
  kind: CommentKind;
  /** The words of the comment without formatting. */
  plainText: string;
  proposedWording: string | null;
  proposedReason: string | null;
  /** The present text of the provision, for a proposal that proposes nothing new. */
  currentText: string | null;
  /** Another body's comment that this one endorses; then it need say nothing of its own. */
  endorsesCommentId?: string | null;
  /** Whether that comment can be read (still). */
  endorsedIsReadable?: boolean;
}

export interface ResponseFacts {
  roundState: RoundState;
  alreadySubmitted: boolean;
  overallStance: Stance | null;
  endorsesActorId: string | null;
  generalPlain: string;
  comments: readonly CommentFacts[];
  /** How many files go with it. */
  attachments?: number;
  /** The round puts questions and nothing else: there is no draft to take a stance on. */
  questionsOnly?: boolean;
}

/** What hinders the answer from being submitted, all at once, in reading order. Empty: it may be submitted. */
export function submissionProblems(facts: ResponseFacts): Problem[] {
  if (facts.alreadySubmitted)
    return [problem('ALREADY_SUBMITTED', 'Svaret är redan inlämnat. Kvittot finns på remissens sida.')];
  if (!receivesAnswers(facts.roundState)) return [problem('ROUND_NOT_RECEIVING', 'Remissen tar inte emot svar.')];
  const problems = [...overallProblems(facts), ...facts.comments.flatMap(commentProblems)];
  return problems;
}

function overallProblems(facts: ResponseFacts): Problem[] {
  const problems: Problem[] = [];
  if (facts.overallStance === null && facts.questionsOnly !== true) {
    problems.push(problem('OVERALL_STANCE_MISSING', 'Välj er inställning till förslaget som helhet.', 'overallStance'));
  }
  if (facts.overallStance === 'ENDORSES_OTHER' && facts.endorsesActorId === null) {
    problems.push(problem('ENDORSED_BODY_MISSING', 'Ange vilken instans yttrande ni instämmer i.', 'endorsesActorId'));
  }
  const hasContent = facts.generalPlain.trim() !== '' || facts.comments.length > 0 || (facts.attachments ?? 0) > 0;
  if (facts.overallStance === 'OPPOSES' && !hasContent) {
    problems.push(
      problem(
        'REASON_MISSING',
        'Ni avstyrker: skriv skälen i det allmänna yttrandet eller som synpunkter.',
        'generalText',
      ),
    );
  }
  if (facts.overallStance === 'SUPPORTS_WITH_CONDITIONS' && !hasContent) {
    problems.push(
      problem(
        'CONDITIONS_MISSING',
        'Ni tillstyrker med synpunkter: skriv synpunkterna, eller välj Tillstyrker.',
        'generalText',
      ),
    );
  }
  if (facts.overallStance === 'ABSTAINS' && facts.comments.length > 0) {
    problems.push(
      problem(
        'ABSTAINS_WITH_COMMENTS',
        'Ni avstår från att yttra er men har skrivit synpunkter. Ta bort dem eller välj en annan inställning.',
        'overallStance',
      ),
    );
  }
  return problems;
}

function commentProblems(comment: CommentFacts): Problem[] {
  const at = comment.address ?? 'förslaget som helhet';
  const wording = comment.proposedWording?.trim() ?? '';
  const problems: Problem[] = [];
  if (comment.plainText.trim() === '' && wording === '' && (comment.endorsesCommentId ?? null) === null) {
    problems.push(problem('COMMENT_EMPTY', `Synpunkten på ${at} är tom. Skriv den eller ta bort den.`, comment.id));
  }
  if ((comment.endorsesCommentId ?? null) !== null && comment.endorsedIsReadable !== true) {
    problems.push(
      problem(
        'ENDORSED_POINT_CLOSED',
        `Synpunkten som ni instämmer i på ${at} går inte längre att läsa. Skriv den med egna ord eller ta bort instämmandet.`,
        comment.id,
      ),
    );
  }
  if (wording !== '' && comment.currentText !== null && wording === comment.currentText.trim()) {
    problems.push(
      problem(
        'WORDING_UNCHANGED',
        `Ändringsförslaget på ${at} är lika med nuvarande text. Ändra det eller ta bort det.`,
        comment.id,
      ),
    );
  }
  return problems;
}

/** Said before submission, but not in its way. */
export function submissionAdvice(facts: ResponseFacts, progress: { reviewed: number; units: number }): Problem[] {
  const advice: Problem[] = [];
  if (facts.overallStance !== 'ABSTAINS' && progress.reviewed < progress.units) {
    advice.push(
      problem('NOT_ALL_REVIEWED', `${progress.reviewed} av ${progress.units} §§ är markerade som granskade.`),
    );
  }
  for (const comment of facts.comments) {
    if (
      (comment.proposedWording ?? '').trim() !== '' &&
      (comment.proposedReason ?? '').trim() === '' &&
      comment.plainText.trim() === ''
    ) {
      advice.push(
        problem(
          'PROPOSAL_WITHOUT_REASON',
          `Ändringsförslaget på ${comment.address ?? 'helheten'} saknar motivering.`,
          comment.id,
        ),
      );
    }
  }
  return advice;
}
