import type { AttachedFile } from './attachments.ts';
import { canonicalJson } from './canonical-json.ts';
import type { CommentKind, CommentTarget, Stance } from './codes.ts';
import type { FieldAnswer } from './questions/answers.ts';

/** A point of an answer, as far as two editions of it can differ. `pointId` is the same in every edition. */
export interface ComparedComment {
  pointId: string;
  provisionId: string | null;
  target: CommentTarget;
  segments: unknown;
  kind: CommentKind;
  body: unknown;
  proposedWording: string | null;
  proposedReason: string | null;
  endorsesCommentId: string | null;
}

export interface ComparedAnswer<Comment extends ComparedComment = ComparedComment> {
  overallStance: Stance | null;
  endorsesActorId: string | null;
  endorsesResponseId: string | null;
  generalText: unknown;
  stances: readonly { provisionId: string; stance: Stance }[];
  comments: readonly Comment[];
  /** To the questions of the round, where it puts any. */
  answers?: readonly FieldAnswer[];
  /** That go with it. */
  files?: readonly AttachedFile[];
}

export type Change = 'ADDED' | 'CHANGED' | 'REMOVED' | 'UNCHANGED';

export interface PointDifference<Comment> {
  change: Change;
  before: Comment | null;
  after: Comment | null;
}

export interface AnswerDifference<Comment> {
  /** The stance on the whole, and whom it endorses. */
  overall: Change;
  general: Change;
  /** Provisions whose stance is another, by the order in which they first stand. */
  stances: { provisionId: string; before: Stance | null; after: Stance | null }[];
  /** Every point of both, once: those of the later answer in its order, then those that are gone. */
  points: PointDifference<Comment>[];
  /** Fields of the questions that hold something else; null where one holds nothing. */
  answers: FieldDifference[];
  /** Every file of both, once: those of the later answer in its order, then those that are gone. */
  files: FileDifference[];
}

/** A file is known by what it holds: under another title or name it is the same, changed. */
export interface FileDifference {
  change: Change;
  before: AttachedFile | null;
  after: AttachedFile | null;
}

export interface FieldDifference {
  questionId: string;
  field: string;
  before: string | null;
  after: string | null;
}

/** What a later answer says other than an earlier one. Words count, not when or by whom they were written. */
export function answerDifference<Comment extends ComparedComment>(
  before: ComparedAnswer<Comment>,
  after: ComparedAnswer<Comment>,
): AnswerDifference<Comment> {
  return {
    overall: isSame(overallOf(before), overallOf(after)) ? 'UNCHANGED' : 'CHANGED',
    general: changeOf(before.generalText, after.generalText, isSame(before.generalText, after.generalText)),
    stances: stanceDifferences(before, after),
    points: pointDifferences(before.comments, after.comments),
    answers: fieldDifferences(before.answers ?? [], after.answers ?? []),
    files: fileDifferences(before.files ?? [], after.files ?? []),
  };
}

/** The same bytes may go twice under two names: of those the one with the same name and title is taken first. */
function fileDifferences(before: readonly AttachedFile[], after: readonly AttachedFile[]): FileDifference[] {
  const left = new Set(before);
  const take = (like: (one: AttachedFile) => boolean): AttachedFile | null => {
    const was = [...left].find(like) ?? null;
    if (was !== null) left.delete(was);
    return was;
  };
  const unchanged = new Map(after.map((file) => [file, take((one) => namedAlike(one, file))]));
  const kept = after.map((file): FileDifference => {
    const same = unchanged.get(file) ?? null;
    if (same !== null) return { change: 'UNCHANGED', before: same, after: file };
    const was = take(({ sha256 }) => sha256 === file.sha256);
    return { change: was === null ? 'ADDED' : 'CHANGED', before: was, after: file };
  });
  return [...kept, ...[...left].map((file) => ({ change: 'REMOVED' as const, before: file, after: null }))];
}

const namedAlike = (one: AttachedFile, other: AttachedFile): boolean =>
  one.sha256 === other.sha256 && one.title === other.title && one.fileName === other.fileName;

/** In the order in which they are given: those of the later answer first, then those that are gone. */
function fieldDifferences(before: readonly FieldAnswer[], after: readonly FieldAnswer[]): FieldDifference[] {
  const nameOf = ({ questionId, field }: FieldAnswer): string => `${questionId}:${field}`;
  const [was, is] = [before, after].map((all) => new Map(all.map((one) => [nameOf(one), one])));
  return [...new Map([...(is ?? []), ...(was ?? [])])].flatMap(([name, { questionId, field }]) => {
    const sides = { before: was?.get(name)?.value ?? null, after: is?.get(name)?.value ?? null };
    return sides.before === sides.after ? [] : [{ questionId, field, ...sides }];
  });
}

/** Whether two points say the same: what was decided of one then holds for the other. */
export function saysTheSame(one: ComparedComment, other: ComparedComment): boolean {
  return isSame(wordsOf(one), wordsOf(other));
}

function pointDifferences<Comment extends ComparedComment>(
  before: readonly Comment[],
  after: readonly Comment[],
): PointDifference<Comment>[] {
  const earlier = new Map(before.map((comment) => [comment.pointId, comment]));
  const kept = after.map((comment): PointDifference<Comment> => {
    const was = earlier.get(comment.pointId) ?? null;
    earlier.delete(comment.pointId);
    return {
      change: changeOf(was, comment, was !== null && saysTheSame(was, comment)),
      before: was,
      after: comment,
    };
  });
  const gone = before.filter(({ pointId }) => earlier.has(pointId));
  return [...kept, ...gone.map((comment) => ({ change: 'REMOVED' as const, before: comment, after: null }))];
}

function stanceDifferences(before: ComparedAnswer, after: ComparedAnswer): AnswerDifference<never>['stances'] {
  const [was, is] = [before, after].map(({ stances }) => new Map(stances.map((one) => [one.provisionId, one.stance])));
  const places = new Set([...before.stances, ...after.stances].map(({ provisionId }) => provisionId));
  return [...places]
    .map((provisionId) => ({
      provisionId,
      before: was?.get(provisionId) ?? null,
      after: is?.get(provisionId) ?? null,
    }))
    .filter((one) => one.before !== one.after);
}

function changeOf(before: unknown, after: unknown, same: boolean): Change {
  if (same) return 'UNCHANGED';
  if (before === null) return 'ADDED';
  return after === null ? 'REMOVED' : 'CHANGED';
}

const overallOf = ({ overallStance, endorsesActorId, endorsesResponseId }: ComparedAnswer): unknown => [
  overallStance,
  endorsesActorId,
  endorsesResponseId,
];

const wordsOf = (comment: ComparedComment): unknown => [
  comment.provisionId,
  comment.target,
  comment.segments,
  comment.kind,
  comment.body,
  comment.proposedWording?.trim() || null,
  comment.proposedReason?.trim() || null,
  comment.endorsesCommentId,
];

const isSame = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);
