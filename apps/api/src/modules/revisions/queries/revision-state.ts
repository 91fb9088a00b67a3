import { createHash } from 'node:crypto';
import { type RevisionFacts } from '@samsyn/consultation';
import { type AlignmentEdge, checkStructure, flatten, plainText, type Provision, type Statute } from '@samsyn/statute';
import type { Transaction } from '../../../platform/db/index.ts';
import { toProblem } from '../../drafts/index.ts';
import {
  type EdgeJudgement,
  type JudgedEdge,
  type ReasonedSpan,
  judgementsOf,
  reasonsOf,
  type RevisionRow,
  type SpanReason,
  type StoredSpan,
} from '../store/revision.store.ts';
import { metComments, type MetCommentRow } from '../store/met-comments.ts';

/** The whole of a revision as it stands: what was compared, what has been said of it, and what it lacks. */
export interface RevisionState {
  edges: JudgedEdge[];
  spans: ReasonedSpan[];
  met: (MetCommentRow & { used: boolean; answer: SpanReason | null })[];
  facts: RevisionFacts;
}

/** What has been compared, and of what. */
export interface Compared {
  revision: RevisionRow;
  /** The version it follows. */
  old: Statute;
  oldId: string;
  draft: Statute;
  draftVersion: number;
}

/** Reads all that was said of a comparison, and works out what is missing. */
export async function revisionState(tx: Transaction, compared: Compared): Promise<RevisionState> {
  const { revision, old, oldId, draft, draftVersion } = compared;
  const judgements = await judgementsOf(tx, revision.draftId);
  const comments = await metComments(tx, oldId);
  // a comment that is met no more is a reason no more
  const isMet = new Set(comments.map(({ id }) => id));
  const reasons = (await reasonsOf(tx, revision.draftId)).filter(
    (one) => one.commentId === null || isMet.has(subjectOf(one) ?? ''),
  );
  const edges = judgedEdges(revision.edges, judgements, nodesOf(old), nodesOf(draft));
  const spans = revision.spans.map((span) => ({
    ...span,
    reasons: reasons.filter(({ spanId }) => spanId === span.id),
  }));
  const used = new Set(spans.flatMap((span) => span.reasons.map(subjectOf)));
  const answers = new Map(reasons.filter(({ spanId }) => spanId === null).map((one) => [subjectOf(one), one]));
  const met = comments.map((one) => ({
    ...one,
    used: used.has(one.id),
    answer: answers.get(one.id) ?? null,
  }));
  const facts: RevisionFacts = {
    compared: revision.draftVersion === draftVersion,
    faults: checkStructure(draft)
      .filter(({ severity }) => severity === 'error')
      .map(toProblem),
    unconfirmed: edges
      .filter(({ asked, confirmedAt }) => asked && confirmedAt === null)
      .map((edge) => ({ key: edge.key, name: nameOfEdge(edge) })),
    unexplained: spans
      .filter((span) => !span.explainsItself && span.reasons.length === 0)
      .map((span) => ({ id: span.id, name: nameOfSpan(span) })),
    unmet: met
      .filter(({ used: isUsed, answer, accounted }) => !isUsed && answer === null && !accounted)
      .map(({ id, organisationName, number, address }) => ({
        id,
        name: `Synpunkt från ${organisationName}, nr ${number} (${address ?? 'förslaget i stort'})`,
      })),
    material: revision.material,
  };
  return { edges, spans, met, facts };
}

/** A part of a comment stands for itself. */
const subjectOf = ({ partId, commentId }: SpanReason): string | null => partId ?? commentId;

const nodesOf = (statute: Statute): Map<string, Provision> =>
  new Map(flatten(statute).map((provision) => [provision.id, provision]));

function judgedEdges(
  edges: readonly AlignmentEdge[],
  judgements: readonly EdgeJudgement[],
  olds: ReadonlyMap<string, Provision>,
  news: ReadonlyMap<string, Provision>,
): JudgedEdge[] {
  const confirmed = new Map(judgements.flatMap((one) => (one.edgeKey === null ? [] : [[one.edgeKey, one] as const])));
  const pairs = new Map(judgements.map((one) => [`${one.fromId} ${one.toId}`, one]));
  const gone = new Map<string, string>();
  for (const { level, relation, fromId } of edges)
    if (level === 'unit' && relation === 'repealed')
      for (const { id } of flatten({ provisions: olds.get(fromId ?? '')?.children ?? [] })) gone.set(id, fromId ?? '');
  const read = edges.map((edge): JudgedEdge => {
    const [oldText, newText] = [wordsOf(olds.get(edge.fromId ?? '')), wordsOf(news.get(edge.toId ?? ''))];
    const key = keyOf([edge.relation, edge.fromId, edge.toId, oldText, newText]);
    const said = pairs.get(`${edge.fromId} ${edge.toId}`);
    const by = confirmed.get(key) ?? (said?.outcome === 'TOGETHER' ? said : undefined);
    const asked = edge.needsReview && !gone.has(edge.fromId ?? '');
    return { ...edge, key, oldText, newText, asked, confirmedBy: by?.by ?? null, confirmedAt: by?.at ?? null };
  });
  // who confirms that a section is repealed confirms it of all that stands in it
  const whole = new Map(read.filter(({ relation }) => relation === 'repealed').map((edge) => [edge.fromId, edge]));
  return read.map((edge) => {
    const above = whole.get(gone.get(edge.fromId ?? '') ?? null);
    return above === undefined ? edge : { ...edge, confirmedBy: above.confirmedBy, confirmedAt: above.confirmedAt };
  });
}

const wordsOf = (node: Provision | undefined): string => (node === undefined ? '' : plainText(node));
const keyOf = (parts: readonly (string | null)[]): string =>
  createHash('sha256').update(JSON.stringify(parts), 'utf8').digest('hex').slice(0, 32);

const RELATION = { repealed: 'utgår', inserted: 'ny', split: 'delas', merge: 'slås samman', same: '' } as const;

/** `4 § utgår`, `5 § → 5 a § (delas)`. */
export function nameOfEdge({ from, to, relation }: AlignmentEdge): string {
  if (to === null) return `${from ?? ''} ${RELATION.repealed}`;
  if (from === null) return `${to} (${RELATION.inserted})`;
  const what = RELATION[relation];
  return what === '' ? `${from} → ${to}` : `${from} → ${to} (${what})`;
}

/** Where it stands; the föreskrift's title and enacting clause by name. */
export function nameOfSpan({ field, toAddress, fromAddress }: StoredSpan): string {
  if (field === 'title') return 'Rubriken';
  if (field === 'enactingClause') return 'Ingressen';
  return toAddress ?? fromAddress ?? '';
}
