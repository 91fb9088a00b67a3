import { Injectable } from '@nestjs/common';
import { countsAsSection } from '@samsyn/consultation';
import { flatten, type Kinship, type Statute } from '@samsyn/statute';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { DraftRevisionRow, DraftRow } from './draft.row.ts';

export interface NewDraft {
  fileName: string | null;
  uploadId: string | null;
  sourceText: string;
  statute: Statute;
  followsVersionId: string | null;
}

/** A draft held for a change, with its structure as it now stands. */
export interface LockedDraft {
  row: DraftRow;
  statute: Statute;
  /** How many changes can be undone. */
  undoable: number;
}

/** One state of a draft without its text: what made it, and by whom. */
export interface DraftStep {
  version: number;
  operation: string;
  kinship: Kinship[] | null;
  restores: number | null;
  madeBy: string | null;
  madeAt: Date;
}

/** Drafts as rows, each with the states its structure has had. */
@Injectable()
export class DraftRepository {
  async add(tx: Transaction, caller: AuthorityCaller, draft: NewDraft): Promise<string> {
    const { statute, ...rest } = draft;
    const { identifiers } = await tx.manager.getRepository(DraftRow).insert({
      ...rest,
      ...summaryOf(statute),
      ...touchedBy(caller),
      state: 'IN_REVIEW',
      version: 1,
    });
    const draftId = String(identifiers[0]?.['id']);
    await this.addRevision(tx, caller, { draftId, version: 1, statute, operation: 'IMPORT' });
    return draftId;
  }

  /** The draft, held until the transaction ends: of two changes at once the second sees the first. Null when there is none. */
  async lock(tx: Transaction, id: string): Promise<LockedDraft | null> {
    const row = await tx.manager
      .getRepository(DraftRow)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    return row === null ? null : this.withStatute(tx, row);
  }

  /** The same, only to be read. */
  async read(tx: Transaction, id: string): Promise<LockedDraft | null> {
    const row = await tx.manager.getRepository(DraftRow).findOne({ where: { id } });
    return row === null ? null : this.withStatute(tx, row);
  }

  private async withStatute(tx: Transaction, row: DraftRow): Promise<LockedDraft> {
    const id = row.id;
    const revisions = tx.manager.getRepository(DraftRevisionRow);
    const last = await revisions.findOne({ where: { draftId: id }, order: { version: 'DESC' } });
    if (last === null) throw new Error('a draft without a structure');
    return { row, statute: last.statute, undoable: (await revisions.countBy({ draftId: id })) - 1 };
  }

  /** Keeps a changed structure as the next state. */
  async change(
    tx: Transaction,
    caller: AuthorityCaller,
    { row }: LockedDraft,
    statute: Statute,
    operation: string,
    how: { kinship?: Kinship[]; restores?: number } = {},
  ): Promise<void> {
    const version = row.version + 1;
    await this.addRevision(tx, caller, { draftId: row.id, version, statute, operation, ...how });
    await this.touch(tx, caller, row, statute);
  }

  /** Takes the last state away; the one before it counts again. */
  async undo(tx: Transaction, caller: AuthorityCaller, { row }: LockedDraft): Promise<void> {
    const revisions = tx.manager.getRepository(DraftRevisionRow);
    const [last, before] = await revisions.find({ where: { draftId: row.id }, order: { version: 'DESC' }, take: 2 });
    if (last === undefined || before === undefined) throw new Error('there is nothing to undo');
    await revisions.delete({ draftId: row.id, version: last.version });
    await this.touch(tx, caller, row, before.statute);
  }

  /** The words a konsekvensutredning was read from, to be held against what was made of them. */
  async keepImpactSource(tx: Transaction, id: string, impactSourceText: string): Promise<void> {
    await tx.manager.getRepository(DraftRow).update({ id }, { impactSourceText });
  }

  async markPublished(
    tx: Transaction,
    caller: AuthorityCaller,
    { row }: LockedDraft,
    versionId: string,
  ): Promise<void> {
    const version = row.version + 1;
    const change = { state: 'PUBLISHED' as const, publishedVersionId: versionId, version, ...touchedBy(caller) };
    await tx.manager.getRepository(DraftRow).update({ id: row.id }, change);
  }

  /** The structure as it was at one version; null where that was taken away, or there was none. */
  async stateAt(tx: Transaction, draftId: string, version: number): Promise<Statute | null> {
    const row = await tx.manager.getRepository(DraftRevisionRow).findOne({ where: { draftId, version } });
    return row?.statute ?? null;
  }

  /** All states without their text, the first one first. */
  async steps(tx: Transaction, draftId: string): Promise<DraftStep[]> {
    return tx.query<DraftStep>(
      `SELECT version, operation, kinship, restores, made_by_name AS "madeBy", made_at AS "madeAt" FROM office.draft_revision
       WHERE draft_id = $1 ORDER BY version`,
      [draftId],
      'draft-steps',
    );
  }

  private async addRevision(
    tx: Transaction,
    { userId, displayName }: AuthorityCaller,
    revision: Pick<DraftRevisionRow, 'draftId' | 'version' | 'statute' | 'operation'> & Partial<DraftRevisionRow>,
  ): Promise<void> {
    const row = { ...revision, madeBy: userId, madeByName: displayName };
    await tx.manager.getRepository(DraftRevisionRow).insert(row);
  }

  private async touch(tx: Transaction, caller: AuthorityCaller, row: DraftRow, statute: Statute): Promise<void> {
    const change = { version: row.version + 1, ...summaryOf(statute), ...touchedBy(caller) };
    await tx.manager.getRepository(DraftRow).update({ id: row.id }, change);
  }
}

function summaryOf(statute: Statute): { title: string; sections: number; notUnderstood: number } {
  const sections = flatten(statute).filter(({ kind }) => countsAsSection(kind)).length;
  return { title: statute.title, sections, notUnderstood: statute.notUnderstood.length };
}

function touchedBy({ userId, displayName }: AuthorityCaller) {
  return { updatedAt: () => 'now()', updatedBy: userId, updatedByName: displayName };
}
