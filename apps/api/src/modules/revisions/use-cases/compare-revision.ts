import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { reviseInWorker } from '@samsyn/documents/worker';
import { type ChangedSpan, comesOf, findById, type JudgedPairs, pairsOfCopy, type Statute } from '@samsyn/statute';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { found, refuse, type Refusal } from '../../../platform/refusals.ts';
import { DraftRepository, type DraftStep, pathOf, statuteOf } from '../../drafts/index.ts';
import { RevisionQuery, type RevisionView } from '../queries/revision.query.ts';
import { takenOf, type TakenWording, tieReasons, type Tie } from '../store/taken-wording.store.ts';
import { type EdgeJudgement, judgementsOf, saveComparison, type StoredSpan } from '../store/revision.store.ts';

/** Holds a draft against the version it follows, in a thread of its own: what became of each provision, and every change to explain. */
@Injectable()
export class CompareRevision {
  constructor(
    private readonly db: UnitOfWork,
    private readonly revisions: RevisionQuery,
    private readonly drafts: DraftRepository,
  ) {}

  async run(caller: AuthorityCaller, draftId: string): Promise<RevisionView | Refusal> {
    const { draft, old, judged } = await this.db.inTransaction(caller, async (tx) => {
      const followed = found(await this.revisions.followed(tx, caller, draftId, 'read'));
      const judged = judgedPairs(await judgementsOf(tx, draftId));
      const steps = pathOf(await this.drafts.steps(tx, draftId));
      return { ...followed, judged: withCopied(judged, statuteOf(followed.old), followed.draft.statute, steps) };
    });
    if (draft.row.state === 'PUBLISHED') return refuse('ALREADY_PUBLISHED', 'Versionen är publicerad.');
    const { edges, spans } = await reviseInWorker({ old: statuteOf(old), now: draft.statute, judged });
    return this.db.inTransaction<RevisionView | Refusal>(caller, async (tx) => {
      const { draft: now } = found(await this.revisions.followed(tx, caller, draftId, 'change'));
      if (now.row.state === 'PUBLISHED') return refuse('ALREADY_PUBLISHED', 'Versionen är publicerad.');
      const known = spans.map((span) => withId(draftId, span));
      await saveComparison(tx, caller, { ...{ draftId, draftVersion: draft.row.version, edges }, spans: known });
      await tieReasons(tx, draftId, tiesOf(statuteOf(old), known, await takenOf(tx, draftId)));
      return this.revisions.view(tx, caller, found(await this.revisions.followed(tx, caller, draftId, 'read')));
    });
  }
}

/** The last word on each pair holds. */
function judgedPairs(judgements: readonly EdgeJudgement[]): JudgedPairs {
  const last = new Map(
    judgements.flatMap(({ outcome, fromId, toId }) =>
      outcome === 'CONFIRMED' || fromId === null || toId === null
        ? []
        : [[`${fromId} ${toId}`, { outcome, pair: [fromId, toId] as const }] as const],
    ),
  );
  const of = (wanted: string) => [...last.values()].filter(({ outcome }) => outcome === wanted).map(({ pair }) => pair);
  return { together: of('TOGETHER'), apart: of('APART') };
}

/** What the commands of a working copy say of ids. A person's word goes before, and a state that was made in another way says nothing. */
function withCopied(judged: JudgedPairs, old: Statute, now: Statute, [, ...steps]: readonly DraftStep[]): JudgedPairs {
  if (steps.length === 0 || steps.some(({ kinship }) => kinship === null)) return judged;
  const said = new Set(judged.apart.map((pair) => pair.join(' ')));
  const spoken = new Set(judged.together.map(([from]) => from));
  const { together } = pairsOfCopy(
    old,
    now,
    steps.flatMap(({ kinship }) => kinship ?? []),
  );
  const copied = together.filter((pair) => !said.has(pair.join(' ')) && !spoken.has(pair[0]));
  return { ...judged, together: [...judged.together, ...copied] };
}

/** The comments whose proposed words, taken over into the draft, a span consists of. */
function tiesOf(old: Statute, spans: readonly StoredSpan[], taken: readonly TakenWording[]): Tie[] {
  return spans.flatMap((span) => {
    const before = span.fromId === null ? undefined : findById(old, span.fromId)?.provision;
    const text = (span.field === 'heading' ? before?.heading : before?.text) ?? '';
    return taken
      .filter(({ provisionId, wording }) => provisionId === span.toId && comesOf(span, text, wording))
      .map(({ id }) => ({ spanId: span.id, takenId: id }));
  });
}

/** The same change in the same place has the same id each time a draft is compared: what was said of it stays with it. */
function withId(draftId: string, span: ChangedSpan): StoredSpan {
  const hash = createHash('sha256').update(`${draftId}\n${span.key}`, 'utf8').digest('hex');
  const id = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return { ...span, id: id.join('-') };
}
