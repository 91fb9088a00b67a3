import type { CommentKind, CommentTarget, Stance } from './codes.ts';

/** What a submitted answer is, for its content hash. Only these fields count; their order here does not. Times are not content. */
export interface CanonicalAnswer {
  format: 'samsyn-answer-1';
  roundId: string;
  versionId: string;
  versionHash: string;
  organisationId: string;
  overallStance: Stance;
  endorsesActorId: string | null;
  generalText: unknown;
  stances: { provisionId: string; stance: Stance }[];
  comments: {
    id: string;
    provisionId: string | null;
    target: CommentTarget;
    segments: unknown;
    kind: CommentKind;
    body: unknown;
    proposedWording: string | null;
    proposedReason: string | null;
  }[];
}

/**
 * RFC 8785 (JSON Canonicalization Scheme) of a JSON value: the UTF-16 order of the keys, no white space, numbers and strings as ECMAScript
 * writes them. Undefined members are left out; undefined, functions and non-finite numbers elsewhere throw, because they are not JSON.
 * The receipt's hash is SHA-256 over the UTF-8 bytes of this string.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('not JSON: a number that is not finite');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    // Plain code-unit comparison, as the RFC wants; localeCompare would order å ä ö differently.
    members.sort(([a], [b]) => byCodeUnit(a, b));
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
  }
  throw new TypeError(`not JSON: ${typeof value}`);
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The canonical text of an answer: stances ordered by provision, comments by id, so that the order of writing does not change the hash. */
export function canonicalAnswer(answer: CanonicalAnswer): string {
  return canonicalJson({
    ...answer,
    stances: [...answer.stances].sort((a, b) => byCodeUnit(a.provisionId, b.provisionId)),
    comments: [...answer.comments].sort((a, b) => byCodeUnit(a.id, b.id)),
  });
}
