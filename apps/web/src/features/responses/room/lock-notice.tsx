import { lazy, Suspense, type ReactElement } from 'react';
import { isLocked } from '../sync/answer-views.ts';
import { useSummary } from './room-context.ts';

const LockedNotice = lazy(() => import('../../signing/locked-notice.tsx'));

/** That nothing can be written, while it is so; `bare` where the way further stands beside it. Its code comes when it is needed. */
export function LockNotice({ bare = false }: { bare?: boolean }): ReactElement | null {
  const { state, receipt, paused } = useSummary();
  if (receipt !== null || (paused === null && !isLocked(state))) return null;
  return (
    <Suspense fallback={null}>
      <LockedNotice bare={bare} paused={paused} />
    </Suspense>
  );
}
