import {
  DraftReviewDocument,
  EditDraftDocument,
  UndoDraftEditDocument,
  type DraftOperationInput,
  type DraftPartsFragment,
  type EditDraftMutation,
} from '@samsyn/contracts/drafts';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';
import { problemsOf, type ProblemLike } from '../../../lib/refusal.ts';

type Result = EditDraftMutation['editDraft'];
type Outcome = 'done' | 'stale' | 'refused' | 'failed';

/** What stands in the way of the latest change; the words in the editor are kept meanwhile. */
export type EditTrouble =
  | { kind: 'stale'; message: string; changedBy: string; changedAt: string }
  | { kind: 'refused'; problems: readonly ProblemLike[] }
  | { kind: 'fault'; error: unknown };

export interface DraftEdits {
  busy: boolean;
  trouble: EditTrouble | null;
  dismiss: () => void;
  /** Sends operations one after the other, each on the version the one before left. Stops at the first that does not go through. */
  apply: (operations: readonly DraftOperationInput[]) => Promise<Outcome>;
  undo: () => Promise<Outcome>;
}

/** Changes to a draft, optimistically versioned: where somebody else was first, the draft is fetched anew and nothing is overwritten. */
export function useDraftEdits(draft: DraftPartsFragment): DraftEdits {
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<EditTrouble | null>(null);
  const running = useRef(false);
  const { id: draftId, version } = draft;

  const show = useCallback(
    (next: DraftPartsFragment) => {
      client.writeQuery({ query: DraftReviewDocument, variables: { id: draftId }, data: { draft: next } });
      client.cache.evict({ fieldName: 'drafts' });
    },
    [client, draftId],
  );

  const settle = useCallback(
    async (result: Result | undefined): Promise<Outcome> => {
      if (result?.__typename === 'Draft') {
        show(result);
        return 'done';
      }
      if (result?.__typename === 'Stale') {
        const variables = { id: draftId };
        await client.query({ query: DraftReviewDocument, variables, fetchPolicy: 'network-only' });
        setTrouble({ kind: 'stale', ...result });
        return 'stale';
      }
      if (result?.__typename === 'Refusal') setTrouble({ kind: 'refused', problems: problemsOf(result) });
      return 'refused';
    },
    [client, draftId, show],
  );

  const run = useCallback(async (work: () => Promise<Outcome>): Promise<Outcome> => {
    if (running.current) return 'refused';
    running.current = true;
    setBusy(true);
    setTrouble(null);
    try {
      return await work();
    } catch (error) {
      setTrouble({ kind: 'fault', error });
      return 'failed';
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);

  const apply = useCallback(
    (operations: readonly DraftOperationInput[]) =>
      run(async () => {
        let expectedVersion = version;
        for (const operation of operations) {
          const variables = { draftId, expectedVersion, operation };
          const { data } = await client.mutate({ mutation: EditDraftDocument, variables });
          const outcome = await settle(data?.editDraft);
          if (outcome !== 'done') return outcome;
          if (data?.editDraft.__typename === 'Draft') expectedVersion = data.editDraft.version;
        }
        return 'done';
      }),
    [client, draftId, version, run, settle],
  );

  const undo = useCallback(
    () =>
      run(async () => {
        const variables = { draftId, expectedVersion: version };
        const { data } = await client.mutate({ mutation: UndoDraftEditDocument, variables });
        return settle(data?.undoDraftEdit);
      }),
    [client, draftId, version, run, settle],
  );

  return { busy, trouble, dismiss: () => setTrouble(null), apply, undo };
}
