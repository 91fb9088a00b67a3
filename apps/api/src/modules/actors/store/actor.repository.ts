import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/db/index.ts';
import { ActorNameRow, ActorPredecessorRow, ActorRow, ActorSectorRow } from './actor.row.ts';

type New<Row> = Omit<Row, 'id'>;
export type NewActor = New<ActorRow>;
export type NewActorName = New<ActorNameRow>;

const CHUNK = 500;

/** The register as rows. Nothing is ever taken out of it: what is no longer so has got a last day. */
@Injectable()
export class ActorRepository {
  /** Adds bodies not known by key and brings the known ones up to date; a mailbox that was entered here is kept. Returns ids by key. */
  async save(tx: Transaction, actors: readonly NewActor[]): Promise<Map<string, string>> {
    const known = await this.idsByKey(tx);
    const rows = actors.map((actor) => {
      const id = known.get(actor.key);
      const row = id === undefined ? { ...actor } : { ...actor, id };
      return actor.mailbox === null ? without(row, 'mailbox') : row;
    });
    await tx.manager.getRepository(ActorRow).save(rows, { chunk: CHUNK });
    return this.idsByKey(tx);
  }

  /** Adds names not known by body, kind, words and first day; of the known ones the last day, note and sources are brought up to date. */
  async saveNames(tx: Transaction, names: readonly NewActorName[]): Promise<void> {
    const repository = tx.manager.getRepository(ActorNameRow);
    const known = new Map((await repository.find()).map((row) => [nameKey(row), row]));
    const changed = names.flatMap((name) => {
      const row = known.get(nameKey(name));
      if (row === undefined) return [name];
      const same = row.validTo === name.validTo && row.note === name.note && row.sources === name.sources;
      return same ? [] : [{ ...name, id: row.id }];
    });
    await repository.save(changed, { chunk: CHUNK });
  }

  async savePredecessors(tx: Transaction, rows: readonly ActorPredecessorRow[]): Promise<void> {
    await tx.manager.getRepository(ActorPredecessorRow).upsert([...rows], ['actorId', 'predecessorId']);
  }

  async saveSectors(tx: Transaction, rows: readonly ActorSectorRow[]): Promise<void> {
    for (const row of rows) {
      // A place whose first day was not known gets it; it is not another place.
      await tx.query(
        `UPDATE register.actor_sector SET valid_from = $3::date WHERE actor_id = $1 AND sector = $2 AND valid_from IS NULL AND $3::date IS NOT NULL
           AND NOT EXISTS (SELECT FROM register.actor_sector known WHERE known.actor_id = $1 AND known.sector = $2 AND known.valid_from = $3::date)`,
        [row.actorId, row.sector, row.validFrom],
        'date-actor-sector',
      );
      await tx.query(
        `INSERT INTO register.actor_sector (actor_id, sector, role, valid_from, valid_to, sources) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (actor_id, sector, valid_from) DO UPDATE SET role = excluded.role, valid_to = excluded.valid_to, sources = excluded.sources`,
        [row.actorId, row.sector, row.role, row.validFrom, row.validTo, row.sources],
        'save-actor-sector',
      );
    }
  }

  private async idsByKey(tx: Transaction): Promise<Map<string, string>> {
    const rows = await tx.query<{ key: string; id: string }>(`SELECT key, id FROM register.actor`);
    return new Map(rows.map(({ key, id }) => [key, id]));
  }
}

function nameKey({ actorId, kind, name, validFrom }: NewActorName): string {
  return JSON.stringify([actorId, kind, name, validFrom]);
}

function without<Row extends object, Key extends keyof Row>(row: Row, key: Key): Omit<Row, Key> {
  const { [key]: _, ...rest } = row;
  return rest;
}
