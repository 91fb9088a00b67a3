import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { reviseInWorker } from '@samsyn/documents/worker';
import type { ChangedSpan, JudgedPairs } from '@samsyn/statute';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { found, refuse, type Refusal } from '../../../platform/refusals.ts';
import { statuteOf } from '../../drafts/index.ts';
import { RevisionQuery, type RevisionView } from '../queries/revision.query.ts';
import { type EdgeJudgement, judgementsOf, saveComparison, type StoredSpan } from '../store/revision.store.ts';

/** Holds a draft against the version it follows, in a thread of its own: what became of each provision, and every change to explain. */
@Injectable()
export class CompareRevision {
  constructor(
    private readonly db: UnitOfWork,
    private readonly revisions: RevisionQuery,
  ) {}

  async run(caller: AuthorityCaller, draftId: string): Promise<RevisionView | Refusal> {
    const { draft, old, judged } = await this.db.inTransaction(caller, async (tx) => {
      const followed = found(await this.revisions.followed(tx, caller, draftId, 'read'));
      return { ...followed, judged: judgedPairs(await judgementsOf(tx, draftId)) };
    });
    if (draft.row.state === 'PUBLISHED') return refuse('ALREADY_PUBLISHED', 'Versionen är publicerad.');
    const { edges, spans } = await reviseInWorker({ old: statuteOf(old), now: draft.statute, judged });
    return this.db.inTransaction<RevisionView | Refusal>(caller, async (tx) => {
      const { draft: now } = found(await this.revisions.followed(tx, caller, draftId, 'change'));
      if (now.row.state === 'PUBLISHED') return refuse('ALREADY_PUBLISHED', 'Versionen är publicerad.');
      await saveComparison(tx, caller, {
        ...{ draftId, draftVersion: draft.row.version, edges },
        spans: spans.map((span) => withId(draftId, span)),
      });
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
