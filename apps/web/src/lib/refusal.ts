/** One obstacle as the api states it. */
export interface ProblemLike {
  code: string;
  message: string;
  field?: string | null;
}

/** A payload of a mutation: the thing itself, or one of the two refusals every union has. Documents select `__typename` on unions. */
export type Payload<Typename extends string, T> = ({ __typename: Typename } & T) | RefusalLike | StaleLike;

export interface RefusalLike {
  __typename: 'Refusal';
  code: string;
  message: string;
  problems: readonly ProblemLike[];
}

export interface StaleLike {
  __typename: 'Stale';
  message: string;
  currentVersion: number;
  changedAt: string;
  changedBy: string;
  current?: unknown;
}

/** The problems of a refusal; its own message as one problem when it lists none, so that a refusal is never silent. */
export function problemsOf(refusal: {
  code: string;
  message: string;
  problems: readonly ProblemLike[];
}): ProblemLike[] {
  if (refusal.problems.length > 0) return [...refusal.problems];
  return [{ code: refusal.code, message: refusal.message, field: null }];
}
