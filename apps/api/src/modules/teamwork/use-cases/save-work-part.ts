import { Injectable } from '@nestjs/common';
import { type WorkPartPlan, workPartProblems } from '@samsyn/consultation';
import type { BodyCaller } from '../../../platform/caller.ts';
import { found, notFound, refuse, refuseAll, type Refusal, type Stale, stale } from '../../../platform/refusals.ts';
import { BodyPeople } from '../../identity/index.ts';
import {
  lockPart,
  removePart,
  setDone,
  type WorkPartRow,
  writePart,
  writePlaces,
  writeQuestions,
} from '../store/work-part.store.ts';
import { Work, type WorkDone } from './work.ts';

export interface SaveWorkPartInput extends WorkPartPlan {
  /** Made by the client: sent twice, it is one part. */
  id: string;
  roundId: string;
  /** 0 for a new one. */
  expectedVersion: number;
  /** Its §§; one that another part had goes over to this. */
  provisionIds: readonly string[];
  /** Its questions, in the same way; null: those it has. */
  questionIds: readonly string[] | null;
}

/** Who takes which §§, until when. */
@Injectable()
export class SaveWorkPart {
  constructor(
    private readonly work: Work,
    private readonly people: BodyPeople,
  ) {}

  async run(caller: BodyCaller, asked: SaveWorkPartInput): Promise<WorkDone | Refusal | Stale> {
    const input = tidy(asked);
    const people = input.assigneeId === null ? [] : await this.people.of(caller.organisationId);
    const assignee = people.find(({ id }) => id === input.assigneeId);
    return this.work.in(caller, input.roundId, async (tx, room) => {
      if (input.assigneeId !== null && assignee === undefined)
        return refuse('PERSON_UNKNOWN', 'Personen finns inte längre hos er. Välj någon annan.', 'assigneeId');
      const problems = workPartProblems(input, room.lastDay);
      if (problems.length > 0) return refuseAll(problems);
      const now = await lockPart(tx, input.id, room.responseId);
      if ((now?.version ?? 0) !== input.expectedVersion)
        return now !== null && sameAs(now, input) ? { id: input.id } : changed(now);
      const part = { ...input, assigneeName: assignee?.name ?? null };
      if (!(await writePart(tx, room, part, caller.displayName))) return notFound();
      await writePlaces(tx, room, input.id, input.provisionIds);
      if (input.questionIds !== null) await writeQuestions(tx, room, { ...input, questionIds: input.questionIds });
      return { id: input.id };
    });
  }

  /** Says that a part is done, or is not after all. */
  async finish(
    caller: BodyCaller,
    place: { roundId: string; id: string },
    done: boolean,
  ): Promise<WorkDone | Refusal | Stale> {
    return this.work.in(caller, place.roundId, async (tx, room) => {
      const part = found(await lockPart(tx, place.id, room.responseId));
      if (part.removedAt !== null) return notFound();
      await setDone(tx, part.id, done ? caller.displayName : null);
      return { id: part.id };
    });
  }

  /** Takes a part away; its §§ are then nobody's. */
  async remove(caller: BodyCaller, place: { roundId: string; id: string }): Promise<WorkDone | Refusal | Stale> {
    return this.work.in(caller, place.roundId, async (tx, room) => {
      const part = found(await lockPart(tx, place.id, room.responseId));
      await removePart(tx, room, part.id, caller.displayName);
      return { id: part.id };
    });
  }
}

function tidy(input: SaveWorkPartInput): SaveWorkPartInput {
  return { ...input, title: input.title.trim(), unit: input.unit.trim(), guidance: input.guidance.trim() };
}

/** Sent twice: the first one was kept, its answer was lost. */
function sameAs(now: WorkPartRow, input: SaveWorkPartInput): boolean {
  const fields = ['title', 'unit', 'assigneeId', 'dueOn', 'guidance'] as const;
  const isSame = (asked: readonly string[], kept: readonly string[]): boolean =>
    new Set(asked).size === kept.length && kept.every((id) => asked.includes(id));
  const samePlaces =
    isSame(input.provisionIds, now.provisionIds) && isSame(input.questionIds ?? now.questionIds, now.questionIds);
  return now.removedAt === null && samePlaces && fields.every((field) => now[field] === input[field]);
}

function changed(now: WorkPartRow | null): Refusal | Stale {
  if (now === null || now.removedAt !== null)
    return refuse(
      'PART_GONE',
      'Delen har tagits bort av en kollega. Ingenting har sparats; lägg upp den på nytt om den behövs.',
    );
  return stale({ version: now.version, changedAt: now.updatedAt, changedBy: now.updatedBy });
}
