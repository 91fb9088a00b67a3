import { Injectable } from '@nestjs/common';
import { canonicalText, findById, ownHeading, proposedAddition, type Statute } from '@samsyn/statute';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { DraftRepository, type LockedDraft, type ProvisionKindCode } from '../../drafts/index.ts';
import { WorkingCopyQuery } from './working-copy.query.ts';
import { metComments, type MetCommentRow, takenOf } from '../../revisions/index.ts';

/** A wording that a met comment proposes. `provisionId` and `unitId` are null where the draft has no such provision. */
export interface SuggestionView extends MetCommentRow {
  /** The words that it was proposed instead of, in the version; null where that has no such provision, or one without words of its own. */
  before: string | null;
  /** What it says that it adds beside the provision, and the words of that. */
  addition: ProvisionKindCode | null;
  additionText: string | null;
  takenBy: string | null;
  takenAt: Date | null;
}

/**
 * The wordings that comments propose which were decided to be met, wholly or partly, on the version that a draft follows or earlier ones; not those
 * that an earlier version has accounted for.
 */
@Injectable()
export class SuggestionsQuery {
  constructor(
    private readonly db: UnitOfWork,
    private readonly drafts: DraftRepository,
    private readonly copies: WorkingCopyQuery,
  ) {}

  async run(caller: AuthorityCaller, draftId: string): Promise<SuggestionView[]> {
    const base = await this.copies.baseOf(caller, draftId);
    return this.db.inTransaction(caller, async (tx) => {
      const draft = await this.drafts.read(tx, draftId);
      return draft === null ? [] : this.of(tx, draft, base);
    });
  }

  async of(tx: Transaction, { row, statute }: LockedDraft, base: Statute | null): Promise<SuggestionView[]> {
    if (row.followsVersionId === null) return [];
    const comments = await metComments(tx, row.followsVersionId);
    const taken = new Map((await takenOf(tx, row.id)).map((one) => [one.partId ?? one.commentId, one]));
    const here = (id: string | null): string | null => (id !== null && findById(statute, id) ? id : null);
    const wordsBefore = (id: string | null): string | null => {
      const node = id === null || base === null ? undefined : findById(base, id)?.provision;
      return node === undefined ? null : (ownHeading(node) ?? node.text) || null;
    };
    return comments
      .map((one) => ({ ...one, wording: canonicalText(one.wording) }))
      .filter(({ wording, accounted }) => wording !== '' && !accounted)
      .map((one) => ({
        ...one,
        ...{ provisionId: here(one.provisionId), unitId: here(one.unitId) },
        before: wordsBefore(one.provisionId),
        ...added(statute, one.provisionId ?? one.unitId, one.wording),
        ...{ takenBy: taken.get(one.id)?.by ?? null, takenAt: taken.get(one.id)?.at ?? null },
      }));
  }
}

function added(
  statute: Statute,
  id: string | null,
  wording: string,
): Pick<SuggestionView, 'addition' | 'additionText'> {
  const found = id === null ? null : proposedAddition(statute, id, wording);
  return {
    addition: found ? (found.what.toUpperCase() as ProvisionKindCode) : null,
    additionText: found?.text ?? null,
  };
}
