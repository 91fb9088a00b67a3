import { Injectable } from '@nestjs/common';
import {
  type AdditionKind,
  canonicalText,
  findById,
  mergeWordings,
  ownHeading,
  type Provision,
  spotAfter,
  type Statute,
} from '@samsyn/statute';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { found, isRefused, refuse } from '../../../platform/refusals.ts';
import { DraftRepository, kindOf, type LockedDraft, type ProvisionKindCode } from '../../drafts/index.ts';
import { addTaken } from '../../revisions/index.ts';
import { SuggestionsQuery, type SuggestionView } from '../queries/suggestions.query.ts';
import { WorkingCopyQuery } from '../queries/working-copy.query.ts';
import { ReviseDraft, type RevisedOutcome } from './revise-draft.ts';

export interface TakeOverInput {
  draftId: string;
  expectedHead: number;
  /** Whose words become the wording. Of a § with one stycke, that. */
  provisionId: string;
  /** The met comments, or parts of them, that propose it. */
  metIds: string[];
  /** They come as something new after the provision: a §, a stycke or a punkt. */
  asNew?: ProvisionKindCode | null;
  /** The words, where a person has put several wordings together herself; else they are merged. */
  text?: string | null;
}

const CONTAINER =
  'Förslaget gäller en bestämmelse med flera stycken. Välj vilket stycke eller vilken punkt som får lydelsen.';
const CLASH = 'Förslagen ändrar samma ord på olika sätt. Välj ett av dem, eller skriv lydelsen själv.';
const NO_PLACE =
  'Något sådant kan inte stå där. Välj paragraf, stycke eller punkt, och en bestämmelse att ställa det efter.';
const SEVERAL = 'Förslagen har olika ord. Välj ett av dem, eller skriv den nya lydelsen själv.';
const ADDED = new Set<string>(['section', 'subsection', 'item']);
const GONE =
  'Någon av synpunkterna är inte längre tillgodosedd, eller föreslår ingen lydelse. Läs sidan igen och välj på nytt.';

/** Puts proposed wordings into the working copy, and notes whose they are: the changes they make have their reasons from the start. */
@Injectable()
export class TakeOver {
  constructor(
    private readonly db: UnitOfWork,
    private readonly drafts: DraftRepository,
    private readonly suggestions: SuggestionsQuery,
    private readonly copies: WorkingCopyQuery,
    private readonly revising: ReviseDraft,
  ) {}

  async run(caller: AuthorityCaller, { draftId, expectedHead, ...input }: TakeOverInput): Promise<RevisedOutcome> {
    const base = await this.copies.baseOf(caller, draftId);
    return this.db.inTransaction<RevisedOutcome>(caller, async (tx) => {
      const draft = found(await this.drafts.lock(tx, draftId));
      const wanted = new Set(input.metIds);
      const chosen = (await this.suggestions.of(tx, draft, base)).filter(({ id }) => wanted.has(id));
      if (wanted.size === 0 || chosen.length < wanted.size) return refuse('NOT_THERE', GONE, 'metIds');
      if (input.asNew) return this.asNew(tx, caller, { draft, base }, input, chosen);
      const target = targetOf(draft.statute, input.provisionId);
      if (target === null) return refuse('CONTAINER', CONTAINER, 'provisionId');
      // They were proposed of the version: what else has been written since then stays, and so does a wording that was taken over before.
      const first = base === null ? undefined : findById(base, target.id)?.provision;
      const now = ownWords(target);
      const own = canonicalText(input.text ?? '');
      const wordings = chosen.map(({ wording }) => wording);
      const text = own === '' ? mergeWordings(ownWords(first ?? target), [now, ...wordings]) : own;
      if (text === undefined) return refuse('WORDINGS_CLASH', CLASH, 'metIds');
      const command = { kind: 'write', id: target.id, text } as const;
      const given = own === '' ? draft.row.version : expectedHead;
      const revised = await this.revising.within(tx, caller, { draft, base }, given, [command]);
      // It says so already, as when another comment with the same words was taken over before: it is a reason all the same.
      const isSaid = revised.__typename === 'Refusal' && revised.code === 'SAME_TEXT';
      if (revised.__typename === 'RevisionClash' || (isRefused(revised) && !isSaid)) return revised;
      const version = isSaid ? draft.row.version : draft.row.version + 1;
      await addTaken(
        tx,
        caller,
        { draftId, version },
        chosen.map(({ commentId, partId, wording }) => ({ provisionId: target.id, commentId, partId, wording })),
      );
      if (revised.__typename === 'RevisedDraft') return revised;
      const copy = await this.copies.after(tx, base, draftId);
      return { __typename: 'RevisedDraft', copy, followed: [], left: [], created: [], rebased: false, merged: false };
    });
  }

  /** A § after it, or a stycke or a punkt: the whole of it has the comments as its reason. */
  private async asNew(
    tx: Transaction,
    caller: AuthorityCaller,
    held: { draft: LockedDraft; base: Statute | null },
    { provisionId, asNew, text: written }: Pick<TakeOverInput, 'provisionId' | 'asNew' | 'text'>,
    chosen: readonly SuggestionView[],
  ): Promise<RevisedOutcome> {
    const { row, statute } = held.draft;
    const what = kindOf(asNew ?? 'SECTION') as AdditionKind;
    const at = ADDED.has(what) ? spotAfter(statute, provisionId, what) : null;
    if (at === null) return refuse('NO_PLACE', NO_PLACE, 'asNew');
    const own = canonicalText(written ?? '');
    const proposed = new Set(chosen.map(({ wording, additionText }) => additionText ?? wording));
    const [text = ''] = own === '' ? proposed : [own];
    if (own === '' && proposed.size > 1) return refuse('WORDINGS_CLASH', SEVERAL, 'metIds');
    const command = { kind: 'insert', what, at, text } as const;
    const revised = await this.revising.within(tx, caller, held, row.version, [command]);
    const [made] = revised.__typename === 'RevisedDraft' ? revised.created : [];
    if (made === undefined) return revised;
    const taken = chosen.map(({ commentId, partId }) => ({ provisionId: made, commentId, partId, wording: text }));
    await addTaken(tx, caller, { draftId: row.id, version: row.version + 1 }, taken);
    return revised;
  }
}

const ownWords = (node: Provision): string => ownHeading(node) ?? node.text;

/** What has words of its own; null where there are several such in it, or there is no such provision. */
function targetOf(statute: Statute, id: string): Provision | null {
  let at = findById(statute, id)?.provision ?? null;
  while (at !== null && at.text === '' && ownHeading(at) === undefined)
    at = at.children.length === 1 ? (at.children[0] ?? null) : null;
  return at !== null && at.text !== '' && at.kind === 'subsection' && at.children.length > 0 && at.id !== id
    ? null
    : at;
}
