import {
  DraftChangedDocument,
  HereInDraftDocument,
  LeaveDraftDocument,
  type PresencePartsFragment,
} from '@samsyn/contracts/working-copy';
import { useApolloClient, useSubscription } from '@apollo/client/react';
import { useViewer } from '../../app/viewer.tsx';
import { shared } from './model/shared.ts';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

export type Present = PresencePartsFragment;

/** How often a window says that it is there (ms); it is forgotten after three times that. */
const BEAT = 15_000;
/** Changes that come one upon the other are asked for once (ms). */
const PAUSE = 150;

/**
 * The others at the same text: who is where, and `onText` when the text has changed. Says where this window is meanwhile. A beat that does not
 * get through is no matter: the next one does.
 */
export function useOthers(
  { draftId, present }: { draftId: string; present: readonly Present[] },
  provisionId: string | null,
  onText: () => void,
): readonly Present[] {
  const client = useApolloClient();
  const { id } = useViewer();
  const [windowId] = useState(() => crypto.randomUUID());
  const [others, setOthers] = useState(present);
  const at = useRef(provisionId);
  const beat = useCallback(async () => {
    const variables = { draftId, windowId, provisionId: at.current };
    const answer = await client
      .mutate({ mutation: HereInDraftDocument, variables, fetchPolicy: 'no-cache' })
      .catch(() => null);
    const here = answer?.data?.hereInDraft;
    if (here !== undefined) setOthers((before) => shared(before, here));
  }, [client, draftId, windowId]);
  useEffect(() => {
    at.current = provisionId;
    void beat();
  }, [beat, provisionId]);
  useEffect(() => {
    const timer = setInterval(() => void beat(), BEAT);
    const variables = { draftId, windowId };
    return () => {
      clearInterval(timer);
      void client.mutate({ mutation: LeaveDraftDocument, variables, fetchPolicy: 'no-cache' }).catch(() => null);
    };
  }, [beat, client, draftId, windowId]);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  useSubscription(DraftChangedDocument, {
    variables: { draftId },
    ignoreResults: true,
    onData: ({ data: { data } }) => {
      if (data?.draftChanged.topic === 'PRESENCE') void beat();
      else {
        clearTimeout(waiting.current);
        waiting.current = setTimeout(onText, PAUSE);
      }
    },
  });
  // One’s own other windows, and those that were left without a word, are nobody else; of another’s the latest counts.
  return useMemo(
    () =>
      others.filter(({ userId }, index) => userId !== id && others.findIndex((one) => one.userId === userId) === index),
    [others, id],
  );
}
