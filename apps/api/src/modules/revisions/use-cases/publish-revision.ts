import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { changeNote, type Disposition, type NotedChange, publishingProblems } from '@samsyn/consultation';
import { flatten, type Statute, withCarriedIds } from '@samsyn/statute';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { found, refuse, refuseAll, stale, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { DraftRepository, VersionRepository, type VersionSummaryView } from '../../drafts/index.ts';
import { comparedOf, type Followed, RevisionQuery } from '../queries/revision.query.ts';
import { nameOfSpan, revisionState, type RevisionState } from '../queries/revision-state.ts';
import { insertPlaces, stepsUpTo, toPlaceAfter, unplacedIn } from '../store/place.store.ts';
import { stateGates, writeStep } from '../store/publication.store.ts';
import { type JudgedEdge, lockRevision, type ReasonedSpan, type RevisionRow } from '../store/revision.store.ts';
import { PlaceComments } from './place-comments.ts';
import { isFollowed } from './start-revision.ts';

type Answer = VersionSummaryView | Stale | Refusal;

interface Ready {
  followed: Followed;
  revision: RevisionRow;
  state: RevisionState;
}

/**
 * Makes the next version of a föreskrift: another person than the one who handed it in, when every edge is confirmed and every change has a
 * reason. Every comment has its place in it in the same commit, or nothing is published.
 */
@Injectable()
export class PublishRevision {
  constructor(
    private readonly db: UnitOfWork,
    private readonly revisions: RevisionQuery,
    private readonly placing: PlaceComments,
    private readonly drafts: DraftRepository,
    private readonly versions: VersionRepository,
  ) {}

  async run(caller: AuthorityCaller, draftId: string, expectedVersion: number): Promise<Answer> {
    const first = await this.db.inTransaction(caller, async (tx) => {
      const ready = await this.ready(tx, caller, draftId, expectedVersion);
      if ('__typename' in ready) return ready;
      const { old } = ready.followed;
      return { ...ready, steps: await stepsUpTo(tx, old.id), comments: await toPlaceAfter(tx, old.id) };
    });
    if ('__typename' in first) return first;
    const now = withIds(first.followed.draft.statute, first.state);
    const coming = { statute: now.statute, edges: now.edges.map(trusted) };
    const rows = await this.placing.rowsFor(caller, first.steps, first.comments, coming);
    return this.db.inTransaction<Answer>(caller, async (tx) => {
      const ready = await this.ready(tx, caller, draftId, expectedVersion);
      if ('__typename' in ready) return ready;
      const { draft, old } = ready.followed;
      const after = { regulationId: old.regulationId, number: old.number };
      const version = await this.versions.publish(tx, caller, now.statute, after);
      const step = { versionId: version.id, fromVersionId: old.id, revision: ready.revision, met: ready.state.met };
      await writeStep(tx, caller, { ...step, edges: now.edges, spans: now.spans, note: noteOf(ready.state) });
      await insertPlaces(tx, version.id, rows);
      await stateGates(tx, caller, version.id, ready.revision);
      const missing = await unplacedIn(tx, version.id);
      if (missing.length > 0)
        return refuse('COMMENTS_CAME_IN', 'Nya synpunkter kom in medan versionen publicerades. Publicera igen.');
      await this.drafts.markPublished(tx, caller, draft, version.id);
      const about = { objectType: 'version', objectId: version.id };
      const data = {
        draftId,
        contentHash: version.contentHash,
        number: version.number,
        comments: first.comments.length,
      };
      await recordEvent(tx, { kind: 'VERSION_PUBLISHED', by: caller, ...about, data });
      return version;
    });
  }

  /** What is to be published, held; or why it may not be. */
  private async ready(
    tx: Transaction,
    caller: AuthorityCaller,
    draftId: string,
    expectedVersion: number,
  ): Promise<Ready | Refusal | Stale> {
    const followed = found(await this.revisions.followed(tx, caller, draftId, 'change'));
    const revision = found(await lockRevision(tx, draftId));
    if (followed.draft.row.state === 'PUBLISHED') return refuse('ALREADY_PUBLISHED', 'Versionen är publicerad.');
    if (await isFollowed(tx, followed.old.id))
      return refuse('NOT_THE_LAST', 'En annan ny version av föreskriften har publicerats. Utgå från den.');
    if (revision.version !== expectedVersion) {
      const { version, updatedAt, updatedBy } = revision;
      return stale({ version, changedAt: updatedAt, changedBy: updatedBy });
    }
    const state = await revisionState(tx, { ...comparedOf(followed), revision });
    const problems = publishingProblems({ ...state.facts, submittedBy: revision.submittedBy, by: caller.userId });
    return problems.length > 0 ? refuseAll(problems) : { followed, revision, state };
  }
}

/** What a person has confirmed is no longer in doubt. */
const trusted = (edge: JudgedEdge): JudgedEdge => ({
  ...edge,
  ...{ needsReview: false, reasons: [] },
  confidence: edge.confirmedAt === null ? edge.confidence : 1,
});

/** The text, its edges and spans with the ids that provisions keep from the version before. */
function withIds(statute: Statute, { edges, spans }: RevisionState) {
  const carried = withCarriedIds(statute, { edges }, randomUUID);
  const before = flatten(statute);
  const ids = new Map(flatten(carried).map(({ id }, index) => [before[index]?.id ?? '', id]));
  const nowOf = (id: string | null): string | null => (id === null ? null : (ids.get(id) ?? id));
  return {
    statute: carried,
    edges: edges.map((edge): JudgedEdge => ({ ...edge, toId: nowOf(edge.toId) })),
    spans: spans.map((span): ReasonedSpan => ({ ...span, toId: nowOf(span.toId), toUnitId: nowOf(span.toUnitId) })),
  };
}

function noteOf({ spans, met }: RevisionState): string {
  const comments = new Map(met.map((one) => [one.id, one]));
  const changes = spans.map((span): NotedChange => ({
    place: span.toAddress === null && span.fromAddress === null ? '' : (unitAddress(nameOfSpan(span)) ?? ''),
    before: ['renumbered', 'moved'].includes(span.kind)
      ? (unitAddress(span.fromAddress ?? '') ?? undefined)
      : undefined,
    what: span.kind.toUpperCase() as NotedChange['what'],
    reasons: span.reasons.flatMap(({ commentId, partId, words }): NotedChange['reasons'] => {
      const of = comments.get(partId ?? commentId ?? '');
      if (of !== undefined)
        return [{ body: of.organisationName, number: of.number, disposition: of.disposition as Disposition }];
      return words === null ? [] : [{ words }];
    }),
  }));
  return changeNote(changes);
}

/** `3 kap. 2 § 2 st` is told of as `3 kap. 2 §`. */
const unitAddress = (address: string): string | null => /^.*?§/u.exec(address)?.[0] ?? address;
