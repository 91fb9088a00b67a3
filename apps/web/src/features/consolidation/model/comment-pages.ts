import type { CommentToAssessFragment } from '@samsyn/contracts/consolidation';

export type AssessedComment = CommentToAssessFragment;

export interface CommentsPage {
  /** How many pass the filter at the provision and below it. */
  total: number;
  nodes: readonly AssessedComment[];
  endCursor: string | null;
  hasNextPage: boolean;
}

/**
 * The comments of one row of the compilation, so far as they have been fetched. The api answers with everything below a provision; a
 * chapter's row shows what was said of the chapter itself, which stands first in reading order: as soon as another row's comment has come,
 * there is no more of this one's.
 */
export interface RowComments {
  nodes: AssessedComment[];
  endCursor: string | null;
  more: boolean;
}

/** The row of the compilation a comment is listed under; null for the draft as a whole. */
export const rowOfComment = (comment: Pick<AssessedComment, 'sectionId' | 'provisionId'>): string | null =>
  comment.sectionId ?? comment.provisionId;

export function joinPages(pages: readonly CommentsPage[], provisionId: string | null): RowComments {
  const all = pages.flatMap(({ nodes }) => nodes);
  const nodes = all.filter((comment) => rowOfComment(comment) === provisionId);
  const last = pages.at(-1);
  const wentPast = nodes.length < all.length;
  return { nodes, endCursor: last?.endCursor ?? null, more: (last?.hasNextPage ?? false) && !wentPast };
}

/**
 * The comments of a row after they have been asked for again. What is shown and does no longer pass the filter stays where it stood, as
 * `kept` now has it: nothing goes away under the hands of her who decides it. What is new stands where the api put it.
 */
export function mergeReloaded(
  before: readonly AssessedComment[],
  fresh: readonly AssessedComment[],
  kept: readonly AssessedComment[],
): AssessedComment[] {
  const came = new Set(fresh.map(({ id }) => id));
  const now = new Map([...kept, ...before].reverse().map((comment) => [comment.id, comment]));
  const merged = [...fresh];
  for (const [index, { id }] of before.entries()) {
    const comment = now.get(id);
    if (came.has(id) || comment === undefined) continue;
    const previous = before[index - 1]?.id;
    merged.splice(merged.findIndex((one) => one.id === previous) + 1, 0, comment);
  }
  return merged;
}

/** What others have decided since `before`: later versions of assessments, not by the one who reads. */
export function newDecisions(
  before: readonly AssessedComment[],
  after: readonly AssessedComment[],
  reader: string,
): AssessedComment[] {
  const versions = new Map(before.map(({ id, assessment }) => [id, assessment?.version ?? 0]));
  return after.filter(({ id, assessment }) => {
    const known = versions.get(id);
    return known !== undefined && assessment !== null && assessment.version > known && assessment.updatedBy !== reader;
  });
}
