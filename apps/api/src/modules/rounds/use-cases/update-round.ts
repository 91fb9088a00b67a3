import { Inject, Injectable } from '@nestjs/common';
import { type Problem, REASON_MAX, roundProblems } from '@samsyn/consultation';
import { checkDocument, type EditorDocument } from '@samsyn/editor';
import type { Environment } from '../../../config/environment.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { found, refuse, refuseAll, stale, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { roundById, type RoundView } from '../queries/round.query.ts';
import { databaseNow, lockRound, updateRound, type RoundRow, type RoundText } from '../store/round.store.ts';
import { visibilitySet } from './visibility-set.ts';

export interface UpdateRoundInput extends Partial<RoundText> {
  roundId: string;
  expectedVersion: number;
}

/** What is changed may be left half done: a round in preparation is saved as it is filled in. What is missing is asked for when it is opened. */
@Injectable()
export class UpdateRound {
  constructor(
    private readonly db: UnitOfWork,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async run(caller: AuthorityCaller, input: UpdateRoundInput): Promise<RoundView | Stale | Refusal> {
    const [letter, inEnglish] = [letterOf(input.coverLetter), letterOf(input.coverLetterEn)];
    if (Array.isArray(letter)) return refuseAll(letter);
    if (Array.isArray(inEnglish)) return refuseAll(inEnglish);
    return this.db.inTransaction<RoundView | Stale | Refusal>(caller, async (tx) => {
      const round = found(await lockRound(tx, input.roundId));
      if (round.version !== input.expectedVersion) return staleRound(round);
      if (round.state !== 'PREPARING') return alreadySent();
      const text: RoundText = {
        title: input.title ?? round.title,
        registrationNumber: input.registrationNumber ?? round.registrationNumber,
        subject: input.subject ?? round.subject,
        deadline: input.deadline ?? round.deadline,
        assurance: input.assurance ?? round.assurance,
        answersVisible: input.answersVisible ?? round.answersVisible,
        shortTimeReason: input.shortTimeReason === undefined ? round.shortTimeReason : tidy(input.shortTimeReason),
        noExtensions: input.noExtensions ?? round.noExtensions,
        coverLetter: letter === undefined ? round.coverLetter : letter,
        coverLetterEn: inEnglish === undefined ? round.coverLetterEn : inEnglish,
      };
      const now = (await databaseNow(tx)).getTime();
      const least = this.environment.ROUND_MIN_ASSURANCE;
      const problems = roundProblems({ ...text, deadline: text.deadline.getTime() }, now, least);
      // A deadline that passed while the round was being prepared must not stop her from mending the rest; opening asks for a new one.
      const hindering = problems.filter((one) => one.code !== 'DEADLINE_PASSED' || input.deadline !== undefined);
      if (hindering.length > 0) return refuseAll(hindering);
      await updateRound(tx, caller, round.id, text);
      if (text.answersVisible !== round.answersVisible) await visibilitySet(tx, caller, round.id, text.answersVisible);
      return found(await roundById(tx, caller, round.id));
    });
  }
}

/** A missiv as it is kept, null where it has no words; what is wrong with it; undefined where none is stated. */
export function letterOf(stated: unknown): EditorDocument | null | undefined | Problem[] {
  if (stated === undefined || stated === null) return stated;
  const checked = checkDocument(stated);
  if (!checked.ok) return [...checked.problems];
  return checked.empty ? null : checked.doc;
}

/** A reason of no words is none. Nothing is asked for here: whether the time is short is known when the round is sent. */
export function tidy(reason: string | null): string | null {
  return reason?.trim().slice(0, REASON_MAX) || null;
}

export function staleRound(round: RoundRow): Stale {
  return stale({ version: round.version, changedAt: round.updatedAt, changedBy: round.updatedBy });
}

export function alreadySent(): Refusal {
  return refuse('ALREADY_OPENED', 'Remissen är utskickad och kan inte längre ändras.');
}
