import type { ReactElement } from 'react';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { Refused as RefusedState } from '../model/assessment-form.ts';

/** Why the api would not take it, each problem linked to its field. */
export function Refused({ refused, ids }: { refused: RefusedState; ids: Record<string, string> }): ReactElement {
  return (
    <ErrorSummary
      problems={refused.problems}
      hrefOf={({ field }) => (field && ids[field] !== undefined ? `#${ids[field]}` : null)}
    />
  );
}
