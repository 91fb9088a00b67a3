import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { importPlan, type ImportLine, type ImportOutcome, type ImportWrite } from '@samsyn/consultation';
import { csvRows } from '@samsyn/documents/values';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { refuse, type Refusal } from '../../../platform/refusals.ts';
import { COUNTIES } from '../queries/counties.ts';
import { KnownActors, type RegisterRow } from '../queries/known-actors.ts';
import * as store from '../store/change.store.ts';

export interface ImportPreview {
  __typename: 'RegisterImport';
  lines: ImportLine[];
  /** Names what would be done: another code is another thing to do. */
  code: string;
}
export interface Imported {
  __typename: 'RegisterImported';
  added: number;
  renamed: number;
  changed: number;
}

/** A file longer than this is no register. */
const TEXT_MOST = 2_000_000;
const COUNTY_NAMES: readonly string[] = COUNTIES.map(({ name }) => name);

/** Reads a file of the register: first what it would do, then, on a person's word, that and nothing else. */
@Injectable()
export class ImportFile {
  constructor(
    private readonly db: UnitOfWork,
    private readonly known: KnownActors,
  ) {}

  async preview(caller: AuthorityCaller, text: string): Promise<ImportPreview | Refusal> {
    if (text.length > TEXT_MOST) return tooLarge();
    return planOf(text, await this.known.run(caller));
  }

  /** Writes what the preview with this code showed, whole or not at all. */
  async run(caller: AuthorityCaller, text: string, code: string): Promise<Imported | Refusal> {
    if (text.length > TEXT_MOST) return tooLarge();
    return this.db.inTransaction<Imported | Refusal>(caller, async (tx) => {
      // One file at a time: what was previewed is what is written.
      await tx.query('LOCK TABLE register.actor IN SHARE ROW EXCLUSIVE MODE');
      const plan = planOf(text, await this.known.in(tx));
      const count = (outcome: ImportOutcome): number => plan.lines.filter((line) => line.outcome === outcome).length;
      if (count('ERROR') > 0)
        return refuse(
          'FILE_HAS_ERRORS',
          'Rätta de rader som är fel i filen och läs in den igen. Ingenting har sparats.',
        );
      if (plan.code !== code)
        return refuse(
          'PLAN_CHANGED',
          'Registret har ändrats sedan du granskade filen. Granska den igen. Ingenting har sparats.',
        );
      for (const line of plan.lines) if (line.write !== null) await writeLine(tx, caller, line, line.write);
      return {
        __typename: 'RegisterImported',
        ...{ added: count('NEW'), renamed: count('RENAMED'), changed: count('CHANGED') },
      };
    });
  }
}

function planOf(text: string, known: readonly RegisterRow[]): ImportPreview {
  const lines = importPlan(csvRows(text), known, COUNTY_NAMES);
  const code = createHash('sha256').update(JSON.stringify(lines)).digest('hex');
  return { __typename: 'RegisterImport', lines, code };
}

const tooLarge = (): Refusal => refuse('TOO_LARGE', 'Filen är för stor för att vara ett register. Dela upp den.');

async function writeLine(
  tx: Transaction,
  caller: AuthorityCaller,
  line: ImportLine,
  write: ImportWrite,
): Promise<void> {
  const isNew = line.actorId === null;
  const id = line.actorId ?? (await store.insertActor(tx, write.name, write.kind, caller.displayName));
  const countyCode = COUNTIES.find(({ name }) => name === write.county)?.code ?? null;
  const { organisationNumber, mailbox } = write;
  await store.writeFacts(tx, id, { organisationNumber, mailbox, countyCode });
  if (isNew || line.outcome === 'RENAMED')
    await store.giveName(tx, id, { name: write.name, kind: 'OFFICIAL', from: write.from, note: null });
  if (!isNew) await store.touchActor(tx, id, caller.displayName);
  const kinds = { NEW: 'ACTOR_ADDED', RENAMED: 'ACTOR_RENAMED' } as const;
  const eventKind = line.outcome === 'NEW' || line.outcome === 'RENAMED' ? kinds[line.outcome] : 'ACTOR_CHANGED';
  const data = line.outcome === 'RENAMED' ? { after: write.from } : {};
  await recordEvent(tx, { kind: eventKind, by: caller, objectType: 'actor', objectId: id, data });
}
