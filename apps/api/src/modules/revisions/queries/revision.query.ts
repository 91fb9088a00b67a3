import { Injectable } from '@nestjs/common';
import { likelyReasons, type Problem, revisionProblems } from '@samsyn/consultation';
import { flatten, type ReviewReason } from '@samsyn/statute';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { found } from '../../../platform/refusals.ts';
import { DraftRepository, type LockedDraft, statuteOf, VersionsQuery, type VersionView } from '../../drafts/index.ts';
import { type JudgedEdge, type ReasonedSpan, revisionOf, type RevisionRow } from '../store/revision.store.ts';
import type { MetCommentRow } from '../store/met-comments.ts';
import { type Compared, nameOfEdge, revisionState, type RevisionState } from './revision-state.ts';

export interface EdgeView extends Pick<
  JudgedEdge,
  | 'key'
  | 'level'
  | 'fromId'
  | 'toId'
  | 'from'
  | 'to'
  | 'oldText'
  | 'newText'
  | 'confidence'
  | 'confirmedBy'
  | 'confirmedAt'
> {
  name: string;
  relation: string;
  reasons: string[];
}

export interface SpanReasonView {
  id: string;
  commentId: string | null;
  partId: string | null;
  words: string | null;
  by: string;
  at: Date;
}

export interface SpanView extends Omit<ReasonedSpan, 'kind' | 'field' | 'reasons' | 'key'> {
  kind: string;
  field: string;
  reasons: SpanReasonView[];
  /** The words around it in the new text, or the old where it is gone. */
  before: string;
  after: string;
  /** Met comments it most likely comes of, the likeliest first. */
  likely: string[];
}

export interface MetCommentView extends MetCommentRow {
  used: boolean;
  answer: SpanReasonView | null;
}

export interface RevisionView {
  __typename: 'Revision';
  draftId: string;
  draftTitle: string;
  state: 'IN_REVIEW' | 'PUBLISHED';
  publishedVersionId: string | null;
  fromVersionId: string;
  fromNumber: number;
  fromTitle: string;
  version: number;
  compared: boolean;
  edges: EdgeView[];
  /** Provisions of the draft that an old one may be said to have become. */
  units: { id: string; address: string }[];
  spans: SpanView[];
  met: MetCommentView[];
  material: boolean | null;
  materialReason: string | null;
  materialBy: string | null;
  submittedAt: Date | null;
  submittedBy: string | null;
  submittedByMe: boolean;
  problems: Problem[];
}

/** A draft that follows a version, with the text of both. */
export interface Followed {
  draft: LockedDraft;
  old: VersionView;
  revision: RevisionRow | null;
}

/** What a draft changes in the version it follows, and what its publication lacks. */
@Injectable()
export class RevisionQuery {
  constructor(
    private readonly db: UnitOfWork,
    private readonly drafts: DraftRepository,
    private readonly versions: VersionsQuery,
  ) {}

  /** Null where there is no such draft, it follows nothing, or it has not been compared yet. */
  async run(caller: AuthorityCaller, draftId: string): Promise<RevisionView | null> {
    return this.db.inTransaction(caller, async (tx) => {
      const followed = await this.followed(tx, caller, draftId, 'read');
      return followed === null || followed.revision === null ? null : this.view(tx, caller, followed);
    });
  }

  /** The draft with its version: to be changed, held until the transaction ends. */
  async followed(
    tx: Transaction,
    caller: AuthorityCaller,
    draftId: string,
    purpose: 'read' | 'change',
  ): Promise<Followed | null> {
    const draft = purpose === 'read' ? await this.drafts.read(tx, draftId) : await this.drafts.lock(tx, draftId);
    const follows = draft?.row.followsVersionId ?? null;
    if (draft === null || follows === null) return null;
    const old = found(await this.versions.within(tx, caller, follows));
    return { draft, old, revision: await revisionOf(tx, draftId) };
  }

  async view(tx: Transaction, caller: AuthorityCaller, followed: Followed): Promise<RevisionView> {
    const compared = comparedOf(followed);
    return viewOf(caller, followed, compared.revision, await revisionState(tx, compared));
  }
}

/** The same as the comparison has it. Throws where there is none. */
export function comparedOf({ draft, old, revision }: Followed): Compared {
  const published = draft.row.state === 'PUBLISHED';
  return {
    revision: found(revision),
    ...{ old: statuteOf(old), oldId: old.id, draft: draft.statute },
    // the publication itself is counted as a change of the draft
    draftVersion: published ? draft.row.version - 1 : draft.row.version,
  };
}

function viewOf(
  caller: AuthorityCaller,
  { draft, old }: Followed,
  revision: RevisionRow,
  { edges, spans, met, facts }: RevisionState,
): RevisionView {
  const published = draft.row.state === 'PUBLISHED';
  const texts = new Map(flatten(draft.statute).map(({ id, text }) => [id, text]));
  const before = beforeOf(edges);
  const comments = met.map(({ id, unitId, provisionId, wording }) => ({ id, unitId, provisionId, wording }));
  const { material, materialReason, materialBy, submittedAt } = revision;
  return {
    __typename: 'Revision',
    draftId: revision.draftId,
    draftTitle: draft.statute.title,
    state: draft.row.state,
    publishedVersionId: draft.row.publishedVersionId,
    ...{ fromVersionId: old.id, fromNumber: old.number, fromTitle: old.title },
    version: revision.version,
    compared: facts.compared,
    edges: edges.filter(({ asked }) => asked).map(edgeView),
    units: unitsOf(draft, edges),
    spans: spans.map((span) => ({
      ...span,
      ...{ kind: capitals(span.kind), field: capitals(span.field) },
      ...around(span, texts.get(span.toId ?? '') ?? ''),
      likely: span.explainsItself
        ? []
        : likelyReasons(
            {
              ids: [span.fromId, span.fromUnitId, span.toUnitId, ...(before.get(span.toUnitId ?? '') ?? [])],
              newText: span.newText,
            },
            comments,
          ),
    })),
    met,
    ...{ material, materialReason, materialBy, submittedAt, submittedBy: revision.submittedByName },
    submittedByMe: revision.submittedBy === caller.userId,
    problems: published ? [] : revisionProblems(facts),
  };
}

/** What each section of the draft was: words that are new in it were asked for where it stood. */
function beforeOf(edges: readonly JudgedEdge[]): ReadonlyMap<string, readonly string[]> {
  const before = new Map<string, string[]>();
  for (const { level, fromId, toId } of edges)
    if (level === 'unit' && fromId !== null && toId !== null) before.set(toId, [...(before.get(toId) ?? []), fromId]);
  return before;
}

const AROUND = 80;

/** Up to so many characters on each side, from the first whole word. */
function around({ field, newStart, newText }: ReasonedSpan, text: string): Pick<SpanView, 'before' | 'after'> {
  if (field !== 'text' || newStart === null) return { before: '', after: '' };
  const end = newStart + newText.length;
  const [from, to] = [Math.max(0, newStart - AROUND), Math.min(text.length, end + AROUND)];
  const before = text.slice(from, newStart);
  const after = text.slice(end, to);
  return {
    before: from === 0 ? before : `… ${before.replace(/^\S*\s/u, '')}`,
    after: to === text.length ? after : `${after.replace(/\s\S*$/u, '')} …`,
  };
}

const capitals = (word: string): string => word.replace(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase();

function edgeView(edge: JudgedEdge): EdgeView {
  const reasons = edge.reasons.map((reason: ReviewReason) => capitals(reason));
  return { ...edge, name: nameOfEdge(edge), relation: capitals(edge.relation), reasons };
}

/** Sections and the like, in reading order. */
function unitsOf({ statute }: LockedDraft, edges: readonly JudgedEdge[]): { id: string; address: string }[] {
  const units = new Set(edges.filter(({ level }) => level === 'unit').map(({ toId }) => toId));
  return flatten(statute)
    .filter(({ id }) => units.has(id))
    .map(({ id, address }) => ({ id, address }));
}
