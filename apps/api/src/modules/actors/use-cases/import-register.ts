import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { ActorRepository, type NewActor } from '../store/actor.repository.ts';
import { type ActorRecord, lastDays, missingPredecessors } from './actor-record.ts';

/** Brings the register up to date with a list of bodies, all or nothing. The same list twice changes nothing. */
@Injectable()
export class ImportRegister {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly actors: ActorRepository,
  ) {}

  /** Returns the ids by key. Throws when a body is said to follow one that is not in the list. */
  async run(records: readonly ActorRecord[]): Promise<Map<string, string>> {
    const missing = missingPredecessors(records);
    if (missing.length > 0)
      throw new Error(`the register names predecessors it does not describe: ${missing.join(', ')}`);
    const ends = lastDays(records);
    return this.unitOfWork.inTransaction(SYSTEM, async (tx) => {
      const ids = await this.actors.save(
        tx,
        records.map((record) => toActor(record, ends.get(record.key) ?? null)),
      );
      await this.saveParts(tx, records, (key) => ids.get(key) ?? '');
      return ids;
    });
  }

  private async saveParts(
    tx: Transaction,
    records: readonly ActorRecord[],
    idOf: (key: string) => string,
  ): Promise<void> {
    await this.actors.saveNames(
      tx,
      records.flatMap(({ key, names }) =>
        names.map(({ name, kind, ...rest }) => ({ actorId: idOf(key), name, kind, ...period(rest), ...words(rest) })),
      ),
    );
    await this.actors.savePredecessors(
      tx,
      records.flatMap(({ key, predecessors }) =>
        predecessors.map(({ key: of, from, kind, note }) => ({
          actorId: idOf(key),
          predecessorId: idOf(of),
          kind,
          fromDate: from,
          note: note ?? null,
        })),
      ),
    );
    await this.actors.saveSectors(
      tx,
      records.flatMap(({ key, sectors }) =>
        sectors.map(({ sector, role, sources, ...rest }) => ({
          actorId: idOf(key),
          sector,
          role,
          ...period(rest),
          sources: sources.join('; '),
        })),
      ),
    );
  }
}

function toActor(record: ActorRecord, endedOn: string | null): NewActor {
  return {
    key: record.key,
    kind: record.kind,
    organisationNumber: record.organisationNumber ?? null,
    countyCode: record.countyCode ?? null,
    municipalityCode: record.municipalityCode ?? null,
    civilDefenceRegion: record.civilDefenceRegion ?? null,
    healthCareRegion: record.healthCareRegion ?? null,
    mailbox: record.mailbox ?? null,
    endedOn,
  };
}

function period({ validFrom, validTo }: { validFrom?: string; validTo?: string }) {
  return { validFrom: validFrom ?? null, validTo: validTo ?? null };
}

function words({ note, sources }: { note?: string; sources: string[] }) {
  return { note: note ?? null, sources: sources.join('; ') };
}
