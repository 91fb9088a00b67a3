import {
  DraftReviewDocument,
  EditDraftDocument,
  UndoDraftEditDocument,
  type DraftOperationInput,
  type DraftPartsFragment,
} from '@samsyn/contracts/drafts';
import { useApolloClient } from '@apollo/client/react';
import { useOutcome, type Trouble } from '../../../lib/use-outcome.ts';

export interface DraftEdits {
  busy: boolean;
  trouble: Trouble | null;
  dismiss: () => void;
  /** Sends operations one after the other, each on the version the one before left; true when all went through. */
  apply: (operations: readonly DraftOperationInput[]) => Promise<boolean>;
  undo: () => Promise<boolean>;
}

/** Changes to a draft, optimistically versioned: where somebody else was first, the draft is fetched anew and nothing is overwritten. */
export function useDraftEdits({ id: draftId, version }: DraftPartsFragment): DraftEdits {
  const client = useApolloClient();
  const { busy, trouble, dismiss, run } = useOutcome();

  /** What came back is in the cache already, as the same draft; only a draft that somebody else changed must be asked for. */
  const settled = async <T extends { __typename: string }>(result: T | undefined): Promise<T | undefined> => {
    client.cache.evict({ fieldName: 'drafts' });
    if (result?.__typename === 'Stale') {
      await client.query({ query: DraftReviewDocument, variables: { id: draftId }, fetchPolicy: 'network-only' });
    }
    return result;
  };

  const apply = async (operations: readonly DraftOperationInput[]): Promise<boolean> => {
    let expectedVersion = version;
    for (const operation of operations) {
      const variables = { draftId, expectedVersion, operation };
      const next = await run(async () => {
        const { data } = await client.mutate({ mutation: EditDraftDocument, variables });
        return settled(data?.editDraft);
      });
      if (next === null) return false;
      expectedVersion = next.version;
    }
    return true;
  };

  const undo = async (): Promise<boolean> => {
    const done = await run(async () => {
      const { data } = await client.mutate({
        mutation: UndoDraftEditDocument,
        variables: { draftId, expectedVersion: version },
      });
      return settled(data?.undoDraftEdit);
    });
    return done !== null;
  };

  return { busy, trouble, dismiss, apply, undo };
}
