import {
  ChangeRecipientsDocument,
  SaveDistributionListDocument,
  SavedListsDocument,
  type ChangeRecipientsInput,
} from '@samsyn/contracts/rounds';
import { useApolloClient } from '@apollo/client/react';
import { useText } from '../../../app/text.ts';
import { useOutcome, type Trouble } from '../../../lib/use-outcome.ts';
import { useToast } from '../../../ui/toast.tsx';
import { useRefetchRound, type OfficeRound } from '../frame/use-round.ts';

export type RecipientChange = Omit<ChangeRecipientsInput, 'roundId'>;

export interface Picking {
  busy: boolean;
  trouble: Trouble | null;
  dismiss: () => void;
  /** Changes the list and says how many there are now; with a way back where something was taken away. */
  change: (change: RecipientChange) => Promise<boolean>;
  saveAs: (name: string) => Promise<boolean>;
}

/** Changes to the list of a round. */
export function useRecipients(round: OfficeRound): Picking {
  const t = useText();
  const say = useToast();
  const client = useApolloClient();
  const refetch = useRefetchRound(round.slug);
  const { busy, trouble, dismiss, run } = useOutcome();
  const { id: roundId, recipients } = round;

  const send = (change: RecipientChange) =>
    run(async () => {
      const variables = { input: { roundId, ...change } };
      const { data } = await client.mutate({ mutation: ChangeRecipientsDocument, variables });
      if (data?.changeRecipients.__typename === 'Stale') await refetch();
      return data?.changeRecipients;
    });

  const change = async (asked: RecipientChange): Promise<boolean> => {
    const before = recipients.map(({ actorId }) => actorId);
    const changed = await send(asked);
    if (changed === null) return false;
    const kept = new Set(changed.recipients.map(({ actorId }) => actorId));
    const gone = before.filter((actorId) => !kept.has(actorId));
    const count = changed.recipients.length;
    if (gone.length === 0) say(t('rounds.recipients.now', { count }));
    else {
      const undo = { label: t('rounds.recipients.undo'), run: () => void send({ add: gone }) };
      say(t('rounds.recipients.removed', { gone: gone.length, count }), { action: undo });
    }
    return true;
  };

  const saveAs = async (name: string): Promise<boolean> => {
    const saved = await run(async () => {
      const { data } = await client.mutate({
        mutation: SaveDistributionListDocument,
        variables: { roundId, name },
        refetchQueries: [SavedListsDocument],
      });
      return data?.saveDistributionList;
    });
    if (saved === null) return false;
    say(t('rounds.lists.saved', { name: saved.list.name, count: saved.list.size }));
    return true;
  };

  return { busy, trouble, dismiss, change, saveAs };
}
