import { Injectable } from '@nestjs/common';
import {
  ACTOR_NOTE_MOST,
  actorFactProblems,
  type ActorKind,
  actorNameProblems,
  addDays,
  closeProblems,
  mergeProblems,
  organisationNumber,
  type Problem,
  renameProblems,
} from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { found, refuse, refuseAll, type Refusal, type Stale, stale } from '../../../platform/refusals.ts';
import { type ActorView, FindActors } from '../queries/find-actors.ts';
import { COUNTIES } from '../queries/counties.ts';
import * as store from '../store/change.store.ts';

/** Which body, and which version of it the person looked at. */
export interface ActorAt {
  actorId: string;
  expectedVersion: number;
}
export interface ActorFactsInput {
  organisationNumber: string | null;
  mailbox: string | null;
  countyCode: string | null;
}
export interface AddActorInput extends ActorFactsInput {
  name: string;
  shortName: string | null;
  kind: ActorKind;
  validFrom: string | null;
}
export type ActorOutcome = (ActorView & { __typename: 'Actor' }) | Stale | Refusal;
type Happened = { kind: string; data?: Record<string, unknown> };

/** What people change in the register. Nothing is taken away: what is no longer so gets a last day, and each change stands in the log. */
@Injectable()
export class ChangeActor {
  constructor(
    private readonly db: UnitOfWork,
    private readonly actors: FindActors,
  ) {}

  async add(caller: AuthorityCaller, asked: AddActorInput): Promise<ActorOutcome> {
    const [name, facts] = [tidy(asked.name), tidyFacts(asked)];
    const done = await this.db.inTransaction<string | Refusal>(caller, async (tx) => {
      const problems = [...actorNameProblems(name), ...factProblems(facts)];
      if (problems.length > 0) return refuseAll(problems);
      if (await store.nameTaken(tx, name, asked.validFrom, null)) return nameTaken();
      const taken = await numberProblem(tx, facts, null);
      if (taken !== null) return taken;
      const id = await store.insertActor(tx, name, asked.kind, caller.displayName);
      await store.writeFacts(tx, id, facts);
      await store.giveName(tx, id, { name, kind: 'OFFICIAL', from: asked.validFrom, note: null });
      const shortName = tidy(asked.shortName);
      if (shortName !== '')
        await store.giveName(tx, id, { name: shortName, kind: 'SHORT', from: asked.validFrom, note: null });
      await this.note(tx, caller, id, { kind: 'ACTOR_ADDED' });
      return id;
    });
    return typeof done === 'string' ? this.view(caller, done) : done;
  }

  async rename(
    caller: AuthorityCaller,
    at: ActorAt,
    asked: { name: string; shortName: string | null; from: string; note: string | null },
  ): Promise<ActorOutcome> {
    const [name, shortName] = [tidy(asked.name), tidy(asked.shortName)];
    const note = tidy(asked.note).slice(0, ACTOR_NOTE_MOST) || null;
    return this.change(caller, at, async (tx, now) => {
      const problems = renameProblems(now, name, asked.from);
      if (problems.length > 0) return refuseAll(problems);
      if (await store.nameTaken(tx, name, asked.from, now.id)) return nameTaken();
      await store.giveName(tx, now.id, { name, kind: 'OFFICIAL', from: asked.from, note });
      if (shortName !== '')
        await store.giveName(tx, now.id, { name: shortName, kind: 'SHORT', from: asked.from, note });
      return { kind: 'ACTOR_RENAMED', data: { after: asked.from } };
    });
  }

  async facts(caller: AuthorityCaller, at: ActorAt, asked: ActorFactsInput): Promise<ActorOutcome> {
    const facts = tidyFacts(asked);
    return this.change(caller, at, async (tx, now) => {
      const problems = factProblems(facts);
      if (problems.length > 0) return refuseAll(problems);
      const taken = await numberProblem(tx, facts, now.id);
      if (taken !== null) return taken;
      await store.writeFacts(tx, now.id, facts);
      return { kind: 'ACTOR_CHANGED' };
    });
  }

  async close(caller: AuthorityCaller, at: ActorAt, lastDay: string): Promise<ActorOutcome> {
    return this.change(caller, at, async (tx, now) => {
      const problems = closeProblems(now, lastDay);
      if (problems.length > 0) return refuseAll(problems);
      await store.endActor(tx, now.id, lastDay);
      return { kind: 'ACTOR_CLOSED', data: { until: lastDay } };
    });
  }

  async merge(
    caller: AuthorityCaller,
    at: ActorAt,
    asked: { predecessorIds: readonly string[]; from: string; note: string | null },
  ): Promise<ActorOutcome> {
    const ids = [...new Set(asked.predecessorIds)].filter((id) => id !== at.actorId);
    const note = tidy(asked.note).slice(0, ACTOR_NOTE_MOST) || null;
    return this.change(
      caller,
      at,
      async (tx, now, all) => {
        const predecessors = all.filter(({ id }) => id !== now.id);
        const problems = mergeProblems(now, predecessors, asked.from);
        if (problems.length > 0) return refuseAll(problems);
        for (const { id } of predecessors) {
          await store.addPredecessor(tx, now.id, id, asked.from, note);
          await store.endActor(tx, id, addDays(asked.from, -1));
          await this.note(tx, caller, id, { kind: 'ACTOR_CLOSED', data: { until: addDays(asked.from, -1) } });
        }
        return { kind: 'ACTOR_MERGED', data: { after: asked.from } };
      },
      ids,
    );
  }

  async sector(caller: AuthorityCaller, at: ActorAt, asked: store.SectorPlace): Promise<ActorOutcome> {
    const place = { ...asked, sector: tidy(asked.sector) };
    return this.change(caller, at, async (tx, now) => {
      const problems = sectorProblems(place);
      if (problems.length > 0) return refuseAll(problems);
      await store.placeInSector(tx, now.id, place);
      return { kind: 'ACTOR_SECTOR_SET' };
    });
  }

  /** One body changed under its lock; the bodies that the change concerns besides are locked with it. */
  private async change(
    caller: AuthorityCaller,
    { actorId, expectedVersion }: ActorAt,
    work: (tx: Transaction, now: store.LockedActor, all: readonly store.LockedActor[]) => Promise<Happened | Refusal>,
    others: readonly string[] = [],
  ): Promise<ActorOutcome> {
    const done = await this.db.inTransaction<Happened | Stale | Refusal>(caller, async (tx) => {
      const all = await store.lockActors(tx, [actorId, ...others]);
      const now = found(all.find(({ id }) => id === actorId));
      if (now.version !== expectedVersion)
        return stale({ version: now.version, changedAt: now.updatedAt, changedBy: now.updatedBy });
      const happened = await work(tx, now, all);
      if ('kind' in happened) await this.note(tx, caller, actorId, happened);
      return happened;
    });
    return 'kind' in done ? this.view(caller, actorId) : done;
  }

  private async note(tx: Transaction, caller: AuthorityCaller, id: string, { kind, data }: Happened): Promise<void> {
    if (kind !== 'ACTOR_ADDED') await store.touchActor(tx, id, caller.displayName);
    await recordEvent(tx, { kind, by: caller, objectType: 'actor', objectId: id, ...(data && { data }) });
  }

  private async view(caller: AuthorityCaller, id: string): Promise<ActorView & { __typename: 'Actor' }> {
    return { ...found(await this.actors.one(caller, id)), __typename: 'Actor' };
  }
}

const tidy = (words: string | null): string => (words ?? '').normalize('NFC').trim().replace(/\s+/gu, ' ');

function tidyFacts(asked: ActorFactsInput): ActorFactsInput {
  const number = tidy(asked.organisationNumber);
  return {
    // kept as it was written where it is wrong, so that the refusal is of what stands in the field
    organisationNumber: number === '' ? null : (organisationNumber(number) ?? number),
    mailbox: tidy(asked.mailbox) || null,
    countyCode: tidy(asked.countyCode) || null,
  };
}

function factProblems(facts: ActorFactsInput): Problem[] {
  const known = facts.countyCode === null || COUNTIES.some(({ code }) => code === facts.countyCode);
  const county: Problem = { code: 'COUNTY_UNKNOWN', message: 'Välj ett av de 21 länen.', field: 'countyCode' };
  return [...actorFactProblems(facts), ...(known ? [] : [county])];
}

function sectorProblems({ sector, validFrom, validTo }: store.SectorPlace): Problem[] {
  if (sector === '') return [{ code: 'SECTOR_MISSING', message: 'Ange sektorn.', field: 'sector' }];
  if (validTo === null || validTo >= validFrom) return [];
  return [{ code: 'DAYS_TURNED', message: 'Sista dagen ligger före den första.', field: 'validTo' }];
}

async function numberProblem(tx: Transaction, facts: ActorFactsInput, id: string | null): Promise<Refusal | null> {
  const { organisationNumber: number } = facts;
  if (number === null || !(await store.organisationNumberTaken(tx, number, id))) return null;
  return refuse('NUMBER_TAKEN', 'En annan aktör har redan det organisationsnumret.', 'organisationNumber');
}

const nameTaken = (): Refusal =>
  refuse('NAME_TAKEN', 'En annan aktör har redan det namnet. Sök upp den i registret i stället.', 'name');
