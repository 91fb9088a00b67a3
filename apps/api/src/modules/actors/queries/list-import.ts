import { Injectable } from '@nestjs/common';
import { type ListLine, listFromRows } from '@samsyn/consultation';
import { csvRows } from '@samsyn/documents/values';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { refuse, type Refusal } from '../../../platform/refusals.ts';
import { KnownActors } from './known-actors.ts';

export interface ListFromFileView {
  __typename: 'ListFromFile';
  lines: ListLine[];
}

const TEXT_MOST = 2_000_000;
const LINES_MOST = 1_000;
const AFTER =
  'SELECT predecessor_id AS before, array_agg(actor_id) AS after FROM register.actor_predecessor GROUP BY 1';

/** Whom a file with a list means; nothing is kept. */
@Injectable()
export class ListImport {
  constructor(
    private readonly db: UnitOfWork,
    private readonly known: KnownActors,
  ) {}

  async run(caller: AuthorityCaller, text: string): Promise<ListFromFileView | Refusal> {
    const rows = text.length > TEXT_MOST ? null : csvRows(text);
    if (rows === null || rows.length > LINES_MOST)
      return refuse('TOO_LARGE', `Filen är för stor för att vara en lista. Den får ha högst ${LINES_MOST} rader.`);
    const after = await this.db.read<{ before: string; after: string[] }>(caller, AFTER, [], 'actors-after');
    const next = new Map(after.map((one) => [one.before, one.after]));
    const lines = listFromRows(rows, await this.known.run(caller), next);
    if (lines.length === 0)
      return refuse('LIST_EMPTY', 'Filen har inga rader. Skriv en instans per rad: namn eller organisationsnummer.');
    return { __typename: 'ListFromFile', lines };
  }
}
