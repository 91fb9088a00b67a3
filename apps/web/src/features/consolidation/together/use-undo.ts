import { UndoTogetherDocument } from '@samsyn/contracts/consolidation';
import { useApolloClient } from '@apollo/client/react';
import { useText } from '../../../app/text.ts';
import { useToast } from '../../../ui/toast.tsx';

/** Undoes a step over several as one; says so, or that something of it has been changed since. */
export function useUndo(onUndone: () => void): (stepId: string) => Promise<void> {
  const t = useText();
  const say = useToast();
  const client = useApolloClient();
  return async (stepId) => {
    const answer = await client
      .mutate({ mutation: UndoTogetherDocument, variables: { stepId } })
      .catch(() => undefined);
    const undone = answer?.data?.undoTogether;
    if (undone?.__typename === 'TogetherDone') {
      onUndone();
      say(t('consolidation.together.undone', { count: undone.changed }));
    } else say(t('consolidation.together.notUndone'));
  };
}
