import { Inject, Injectable } from '@nestjs/common';
import { roundProblems, slugOf } from '@samsyn/consultation';
import type { Environment } from '../../../config/environment.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { found, refuse, refuseAll, type Refusal } from '../../../platform/refusals.ts';
import { insertEmptyVersion } from '../../drafts/index.ts';
import { roundById, type RoundView } from '../queries/round.query.ts';
import { databaseNow, insertRound, type RoundText } from '../store/round.store.ts';
import { letterOf, tidy } from './update-round.ts';
import { visibilitySet } from './visibility-set.ts';

export interface CreateRoundInput extends Omit<RoundText, 'assurance'> {
  /** The least that is let a round be content with, when left out. */
  assurance: RoundText['assurance'] | null;
  /** Null for a round that puts questions and has no text. */
  versionId: string | null;
  /** The government assignment it hangs on. */
  assignmentId: string | null;
}

/** A round on a published version, to be prepared: nothing is sent yet. */
@Injectable()
export class CreateRound {
  constructor(
    private readonly db: UnitOfWork,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async run(caller: AuthorityCaller, given: CreateRoundInput): Promise<RoundView | Refusal> {
    const least = this.environment.ROUND_MIN_ASSURANCE;
    const input = { ...given, assurance: given.assurance ?? least };
    const [coverLetter, coverLetterEn] = [letterOf(input.coverLetter), letterOf(input.coverLetterEn)];
    if (Array.isArray(coverLetter)) return refuseAll(coverLetter);
    if (Array.isArray(coverLetterEn)) return refuseAll(coverLetterEn);
    return this.db.inTransaction<RoundView | Refusal>(caller, async (tx) => {
      const problems = roundProblems(
        { ...input, deadline: input.deadline.getTime() },
        (await databaseNow(tx)).getTime(),
        least,
      );
      if (problems.length > 0) return refuseAll(problems);
      const versionId = await versionFor(tx, caller, input);
      if (versionId === null)
        return refuse('VERSION_UNKNOWN', 'Välj en publicerad version att skicka på remiss.', 'versionId');
      if (!(await isAssignment(tx, input.assignmentId)))
        return refuse(
          'ASSIGNMENT_UNKNOWN',
          'Uppdraget finns inte längre. Välj ett annat, eller inget.',
          'assignmentId',
        );
      const roundId = await insertRound(tx, caller, {
        ...input,
        versionId,
        shortTimeReason: tidy(input.shortTimeReason),
        ...{ coverLetter, coverLetterEn },
        slug: slugOf(input.title),
      });
      await recordEvent(tx, { kind: 'ROUND_CREATED', by: caller, roundId, objectType: 'round', objectId: roundId });
      if (input.answersVisible !== 'NEVER') await visibilitySet(tx, caller, roundId, input.answersVisible);
      return found(await roundById(tx, caller, roundId));
    });
  }
}

/** The version the round stands on; for questions alone one without a text. Null where there is none by that id. */
async function versionFor(
  tx: Transaction,
  caller: AuthorityCaller,
  { versionId, title }: CreateRoundInput,
): Promise<string | null> {
  if (versionId === null) return insertEmptyVersion(tx, caller, title);
  const known = 'SELECT 1 FROM record.version WHERE id = $1 AND NOT questions_only';
  return (await tx.one(known, [versionId])) === null ? null : versionId;
}

async function isAssignment(tx: Transaction, id: string | null): Promise<boolean> {
  return id === null || (await tx.one('SELECT 1 FROM office.assignment WHERE id = $1', [id])) !== null;
}
