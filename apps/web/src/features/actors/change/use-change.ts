import type { ActorCardQuery } from '@samsyn/contracts/actors';
import { ActorCardDocument, RegisterChoicesDocument } from '@samsyn/contracts/actors';
import { useApolloClient } from '@apollo/client/react';
import { useText } from '../../../app/text.ts';
import type { RefusalLike, StaleLike } from '../../../lib/refusal.ts';
import { useOutcome, type Outcome } from '../../../lib/use-outcome.ts';
import { useToast } from '../../../ui/toast.tsx';

export type Actor = NonNullable<ActorCardQuery['actor']>;
type Changed = { __typename: 'Actor'; id: string } | RefusalLike | StaleLike | undefined;

export interface Change {
  outcome: Outcome;
  /** Which body, and which version of it is shown. */
  at: { actorId: string; expectedVersion: number };
  /** Makes the change, says that it is made, and closes. */
  make: (work: () => Promise<Changed>) => Promise<void>;
}

/** A change to a body: the page shows it as it then stands. */
export function useChange(actor: Actor, onDone: () => void): Change {
  const t = useText();
  const say = useToast();
  const client = useApolloClient();
  const outcome = useOutcome();
  const make = async (work: () => Promise<Changed>): Promise<void> => {
    const done = await outcome.run(work);
    await client.refetchQueries({ include: [ActorCardDocument, RegisterChoicesDocument] });
    if (done === null) return;
    say(t('actors.change.saved'));
    onDone();
  };
  return { outcome, at: { actorId: actor.id, expectedVersion: actor.version }, make };
}
