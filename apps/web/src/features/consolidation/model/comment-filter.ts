import { COMMENT_KINDS, STANCES, type CommentKind, type Stance } from '@samsyn/consultation';

/** Which of a provision's comments are shown; stands in the address, so that a cell of the matrix can link to its comments. */
export interface CommentFilter {
  assessed: 'ALL' | 'UNASSESSED' | 'ASSESSED';
  stance: Stance | 'NONE' | '';
  kind: CommentKind | '';
  organisationId: string;
}

export const NO_FILTER: CommentFilter = { assessed: 'ALL', stance: '', kind: '', organisationId: '' };

export interface FilterableComment {
  kind: CommentKind;
  stance?: Stance | null;
  organisationId: string;
  assessment?: { disposition?: unknown } | null;
}

/** A comment counts as assessed when a disposition has been decided; a text alone is work in progress. */
export const isAssessed = (comment: Pick<FilterableComment, 'assessment'>) => comment.assessment?.disposition != null;

export function matchesFilter(comment: FilterableComment, filter: CommentFilter): boolean {
  if (filter.assessed !== 'ALL' && isAssessed(comment) !== (filter.assessed === 'ASSESSED')) return false;
  if (filter.stance === 'NONE' && comment.stance != null) return false;
  if (filter.stance !== '' && filter.stance !== 'NONE' && comment.stance !== filter.stance) return false;
  if (filter.kind !== '' && comment.kind !== filter.kind) return false;
  return filter.organisationId === '' || comment.organisationId === filter.organisationId;
}

const STANCE_VALUES: readonly string[] = [...STANCES, 'NONE'];
const ASSESSED: readonly string[] = ['UNASSESSED', 'ASSESSED'];

export function readCommentFilter(params: URLSearchParams): CommentFilter {
  const assessed = params.get('bedomda') ?? '';
  const stance = params.get('stallning') ?? '';
  const kind = params.get('slag') ?? '';
  return {
    assessed: ASSESSED.includes(assessed) ? (assessed as CommentFilter['assessed']) : 'ALL',
    stance: STANCE_VALUES.includes(stance) ? (stance as CommentFilter['stance']) : '',
    kind: (COMMENT_KINDS as readonly string[]).includes(kind) ? (kind as CommentKind) : '',
    organisationId: params.get('instans') ?? '',
  };
}

export function writeCommentFilter(filter: CommentFilter): URLSearchParams {
  const params = new URLSearchParams();
  if (filter.assessed !== 'ALL') params.set('bedomda', filter.assessed);
  if (filter.stance !== '') params.set('stallning', filter.stance);
  if (filter.kind !== '') params.set('slag', filter.kind);
  if (filter.organisationId !== '') params.set('instans', filter.organisationId);
  return params;
}

export const isFiltering = (filter: CommentFilter) => writeCommentFilter(filter).size > 0;
