import type { CommentFilter as AskedFilter } from '@samsyn/contracts/consolidation';
import {
  ASSESSMENT_STATES,
  type AssessmentState,
  COMMENT_KINDS,
  STANCES,
  type CommentKind,
  type Stance,
} from '@samsyn/consultation';

/** Which of a provision's comments are shown; stands in the address, so that a cell of the matrix can link to its comments. */
export interface CommentFilter {
  assessed: 'ALL' | 'UNASSESSED' | 'ASSESSED' | AssessmentState;
  stance: Stance | 'NONE' | '';
  kind: CommentKind | '';
  organisationId: string;
}

export const NO_FILTER: CommentFilter = { assessed: 'ALL', stance: '', kind: '', organisationId: '' };

/** The filter as the api is asked; null where it lets all through. A comment counts as assessed when a disposition stands. */
export function askedFilter({ assessed, stance, kind, organisationId }: CommentFilter): AskedFilter | null {
  const asked: AskedFilter = {
    ...(isState(assessed) ? { state: assessed } : assessed !== 'ALL' && { assessed: assessed === 'ASSESSED' }),
    ...(stance === 'NONE' ? { withoutStance: true } : stance !== '' && { stance }),
    ...(kind !== '' && { kind }),
    ...(organisationId !== '' && { organisationId }),
  };
  return Object.keys(asked).length === 0 ? null : asked;
}

const STANCE_VALUES: readonly string[] = [...STANCES, 'NONE'];
const ASSESSED: readonly string[] = ['UNASSESSED', 'ASSESSED', ...ASSESSMENT_STATES];
const isState = (value: string): value is AssessmentState => (ASSESSMENT_STATES as readonly string[]).includes(value);

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
