import { WorkingCopyDocument } from '@samsyn/contracts/working-copy';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useState } from 'react';
import { FRESH } from '../../lib/fresh.ts';
import { shared } from './model/shared.ts';
import type { Copy } from './use-working-copy.ts';

export interface AskedCopy {
  /** Undefined until it has come; null where there is none. */
  copy: Copy | null | undefined;
  /** Why the latest asking got no answer. */
  error: unknown;
  /** Asks for it anew. */
  ask: () => void;
  /** What a change was answered with; nothing, where something newer is shown already. */
  show: (copy: Copy) => void;
}

/**
 * The working copy of one draft. Each answer is the whole of it, and what did not change stays the object it was; past the client’s store, which
 * would take some hundred kilobytes apart and put them together again each time that a word is saved.
 */
export function useCopy(draftId: string): AskedCopy {
  const client = useApolloClient();
  const [{ copy, error }, set] = useState<Pick<AskedCopy, 'copy' | 'error'>>({ copy: undefined, error: undefined });
  const show = useCallback((next: Copy | null) => {
    set((before) => {
      if (before.copy && next !== null && before.copy.head > next.head) return before;
      const both = shared(before.copy, next);
      return both === before.copy && before.error === undefined ? before : { copy: both, error: undefined };
    });
  }, []);
  const ask = useCallback(() => {
    const asked = { query: WorkingCopyDocument, variables: { draftId }, context: FRESH };
    client.query({ ...asked, fetchPolicy: 'no-cache' }).then(
      ({ data }) => data && show(data.workingCopy ?? null),
      (fault: unknown) => set((before) => ({ ...before, error: fault })),
    );
  }, [client, draftId, show]);
  useEffect(ask, [ask]);
  return { copy, error, ask, show };
}
