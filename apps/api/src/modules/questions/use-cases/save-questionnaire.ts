import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalQuestions, problem, type Questionnaire, readDecimal, savingProblems } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { found, refuse, refuseAll, type Refusal, type Stale, stale } from '../../../platform/refusals.ts';
import { QuestionnaireQuery, type QuestionnaireView } from '../queries/questionnaire.query.ts';
import { lockQuestionnaire, writeQuestionnaire } from '../store/questionnaire.store.ts';

export interface SaveQuestionnaireInput {
  roundId: string;
  expectedVersion: number;
  questionnaire: Questionnaire;
}

/** The questions as the case officer has built them so far. They may be left half done; what is missing is asked for when the round is sent. */
@Injectable()
export class SaveQuestionnaire {
  constructor(
    private readonly db: UnitOfWork,
    private readonly questionnaires: QuestionnaireQuery,
  ) {}

  async run(caller: AuthorityCaller, input: SaveQuestionnaireInput): Promise<QuestionnaireView | Stale | Refusal> {
    const questions = tidy(input.questionnaire);
    const problems = savingProblems(questions);
    if (problems.length > 0) return refuseAll(problems);
    const contentHash = hashOf(questions);
    if (contentHash === null)
      return refuseAll([problem('TEXT_INVALID', 'Texten innehåller tecken som inte går att spara.')]);
    const refused = await this.db.inTransaction<Stale | Refusal | null>(caller, async (tx) => {
      const { state, now } = found(await lockQuestionnaire(tx, input.roundId));
      if (state !== 'PREPARING')
        return refuse('ALREADY_OPENED', 'Remissen är utskickad. Frågorna kan inte längre ändras.');
      if (now?.contentHash === contentHash) return null; // sent twice: it is there
      if ((now?.version ?? 0) !== input.expectedVersion)
        return now === null
          ? refuse('NOT_FOUND', 'Frågorna finns inte längre.')
          : stale({ ...now, changedAt: now.updatedAt, changedBy: now.updatedBy });
      await writeQuestionnaire(tx, caller, { roundId: input.roundId, questions, contentHash });
      return null;
    });
    return refused ?? found(await this.questionnaires.one(caller, input.roundId));
  }
}

/** The members that are known, in one order; bounds plain. */
function tidy({ sections }: Questionnaire): Questionnaire {
  const bound = (typed: string): string => readDecimal(typed) ?? typed.trim();
  const named = ({ id, label }: { id: string; label: string }) => ({ id, label: label.trim() });
  const rule = <T extends { unit: string; min: string; max: string; integer: boolean }>(one: T) => ({
    ...{ unit: one.unit.trim(), min: bound(one.min), max: bound(one.max), integer: one.integer },
  });
  return {
    sections: sections.map(({ id, title, help, questions }) => ({
      ...{ id, title: title.trim(), help: help.trim() },
      questions: questions.map((one) => ({
        ...named(one),
        ...rule(one),
        ...{ kind: one.kind, help: one.help.trim(), required: one.required, takesComment: one.takesComment },
        ...{ fromYear: one.fromYear, toYear: one.toYear, plannedFrom: one.plannedFrom },
        ...{ rowTitle: one.rowTitle.trim(), ownRows: one.ownRows },
        options: one.options.map(named),
        rows: one.rows.map(named),
        columns: one.columns.map((column) => ({ ...named(column), ...rule(column), kind: column.kind })),
      })),
    })),
  };
}

/** Null of words that are no Unicode: half a surrogate pair. */
function hashOf(questions: Questionnaire): string | null {
  try {
    return createHash('sha256').update(canonicalQuestions(questions)).digest('hex');
  } catch {
    return null;
  }
}
