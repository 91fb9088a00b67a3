import { Injectable } from '@nestjs/common';
import { canonicalText, findById } from '@samsyn/statute';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { DraftRepository, type LockedDraft } from '../../drafts/index.ts';
import { metComments, type MetCommentRow, takenOf } from '../../revisions/index.ts';

/** A wording that a met comment proposes. `provisionId` and `unitId` are null where the draft has no such provision. */
export interface SuggestionView extends MetCommentRow {
  takenBy: string | null;
  takenAt: Date | null;
}

/** The wordings that comments propose which were decided to be met, wholly or partly, on the version that a draft follows or earlier ones. */
@Injectable()
export class SuggestionsQuery {
  constructor(
    private readonly db: UnitOfWork,
    private readonly drafts: DraftRepository,
  ) {}

  async run(caller: AuthorityCaller, draftId: string): Promise<SuggestionView[]> {
    return this.db.inTransaction(caller, async (tx) => {
      const draft = await this.drafts.read(tx, draftId);
      return draft === null ? [] : this.of(tx, draft);
    });
  }

  async of(tx: Transaction, { row, statute }: LockedDraft): Promise<SuggestionView[]> {
    if (row.followsVersionId === null) return [];
    const comments = await metComments(tx, row.followsVersionId);
    const taken = new Map((await takenOf(tx, row.id)).map((one) => [one.partId ?? one.commentId, one]));
    const here = (id: string | null): string | null => (id !== null && findById(statute, id) ? id : null);
    return comments
      .map((one) => ({ ...one, wording: canonicalText(one.wording) }))
      .filter(({ wording }) => wording !== '')
      .map((one) => ({
        ...one,
        ...{ provisionId: here(one.provisionId), unitId: here(one.unitId) },
        ...{ takenBy: taken.get(one.id)?.by ?? null, takenAt: taken.get(one.id)?.at ?? null },
      }));
  }
}
