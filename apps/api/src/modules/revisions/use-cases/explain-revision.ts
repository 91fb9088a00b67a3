import { Injectable } from '@nestjs/common';
import { reasonWordsProblem, REVISION_WORDS_MOST } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { found, refuse, refuseAll, type Refusal } from '../../../platform/refusals.ts';
import { comparedOf, type Followed, RevisionQuery, type RevisionView } from '../queries/revision.query.ts';
import { revisionState, type RevisionState } from '../queries/revision-state.ts';
import { addReasons, markSubmitted, removeReason, saveMaterial, touchRevision } from '../store/revision.store.ts';
import { revisionProblems } from '@samsyn/consultation';
import { recordEvent } from '../../../platform/events/index.ts';

export interface ExplainSpansInput {
  draftId: string;
  /** None: why the comments (one at least) changed nothing. */
  spanIds: string[];
  /** Met comments, or parts of them. */
  metIds: string[];
  words: string;
}

type Answer = RevisionView | Refusal;

/** Why a draft changes what it changes: the reasons of its spans, whether it is material, and that it is handed in for publication. */
@Injectable()
export class ExplainRevision {
  constructor(
    private readonly db: UnitOfWork,
    private readonly revisions: RevisionQuery,
  ) {}

  async explain(caller: AuthorityCaller, input: ExplainSpansInput): Promise<Answer> {
    const { draftId, spanIds, metIds } = input;
    const words = input.words.trim();
    return this.changing(caller, draftId, async (tx, { spans, met }) => {
      const chosen = met.filter(({ id }) => metIds.includes(id));
      if (spanIds.some((id) => !spans.some((span) => span.id === id)) || chosen.length < new Set(metIds).size)
        return refuse('NOT_THERE', 'Ändringen eller synpunkten finns inte kvar. Läs sidan igen.');
      if (spanIds.length === 0 && chosen.length === 0) return refuse('CHOICE_MISSING', 'Välj vad skälet gäller.');
      const needsWords = spanIds.length === 0 || chosen.length === 0;
      const wrong = needsWords || words !== '' ? reasonWordsProblem(words) : null;
      if (wrong !== null) return refuseAll([wrong]);
      const comments = chosen.map(({ commentId, partId }) => ({ commentId, partId }));
      const own = { commentId: null, partId: null, words };
      const reasons =
        spanIds.length === 0
          ? comments.map((one) => ({ ...one, spanId: null, words }))
          : spanIds.flatMap((spanId) => [
              ...comments.map((one) => ({ ...one, spanId, words: null })),
              ...(words === '' ? [] : [{ ...own, spanId }]),
            ]);
      await addReasons(tx, caller, draftId, reasons);
      return null;
    });
  }

  async takeBack(caller: AuthorityCaller, draftId: string, reasonId: string): Promise<Answer> {
    return this.changing(caller, draftId, async (tx) =>
      (await removeReason(tx, caller, draftId, reasonId)) ? null : refuse('NOT_THERE', 'Skälet är redan borttaget.'),
    );
  }

  /** Whether the change is material: what asks for a new notification to the EU, or a new round. */
  async judgeMaterial(caller: AuthorityCaller, draftId: string, material: boolean, words: string): Promise<Answer> {
    const reason = words.trim();
    return this.changing(caller, draftId, async (tx) => {
      if (reason === '') return refuse('REASON_MISSING', 'Skriv varför ändringen är väsentlig eller inte.', 'reason');
      if (reason.length > REVISION_WORDS_MOST)
        return refuse('REASON_TOO_LONG', `Skriv högst ${REVISION_WORDS_MOST} tecken.`, 'reason');
      await saveMaterial(tx, caller, { draftId, material, reason });
      return null;
    });
  }

  /** Asks another to publish it. Refused, with the whole list, while anything is missing. */
  async handIn(caller: AuthorityCaller, draftId: string): Promise<Answer> {
    const handedIn = await this.changing(caller, draftId, async (tx, { facts }) => {
      const problems = revisionProblems(facts);
      if (problems.length > 0) return refuseAll(problems);
      await markSubmitted(tx, caller, draftId);
      const about = { objectType: 'draft', objectId: draftId, data: {} };
      await recordEvent(tx, { kind: 'REVISION_HANDED_IN', by: caller, ...about });
      return null;
    });
    return handedIn;
  }

  private async changing(
    caller: AuthorityCaller,
    draftId: string,
    change: (tx: Transaction, state: RevisionState, followed: Followed) => Promise<Refusal | null>,
  ): Promise<Answer> {
    return this.db.inTransaction<Answer>(caller, async (tx) => {
      const followed = found(await this.revisions.followed(tx, caller, draftId, 'change'));
      if (followed.draft.row.state === 'PUBLISHED') return refuse('ALREADY_PUBLISHED', 'Versionen är publicerad.');
      const state = await revisionState(tx, comparedOf(followed));
      await touchRevision(tx, caller, draftId);
      const refused = await change(tx, state, followed);
      if (refused !== null) return refused;
      return this.revisions.view(tx, caller, found(await this.revisions.followed(tx, caller, draftId, 'read')));
    });
  }
}
