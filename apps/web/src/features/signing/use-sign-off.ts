import { MyResponseDocument } from '@samsyn/contracts/responses';
import { SignOffDocument, type SignOffPartsFragment } from '@samsyn/contracts/signing';
import { useEffect } from 'react';
import { request } from '../../app/api.ts';
import { useAnswer } from '../../app/use-answer.ts';
import { useRoomContext, useSummary } from '../responses/room/room-context.ts';

export interface SignOffState {
  signOff: SignOffPartsFragment | undefined;
  error: unknown;
  reload: () => Promise<void>;
  /** Takes in what a step has told, and the answer as it then is. */
  took: (signOff: SignOffPartsFragment) => Promise<void>;
}

/** How far the answer has come; asked again whenever its state has changed, by whomever. */
export function useSignOff(): SignOffState {
  const { store } = useRoomContext();
  const { state } = useSummary();
  const { data, error, reload, set } = useAnswer(SignOffDocument, { roundId: store.roundId });
  const known = data?.signOff?.state;
  useEffect(() => {
    // A comment written on an answer that was only opened is begun to the page, not to the api.
    const isSame = known === state || (known === 'OPENED' && state === 'DRAFTING');
    if (known !== undefined && !isSame) void reload();
  }, [known, state, reload]);
  const took = async (signOff: SignOffPartsFragment): Promise<void> => {
    set({ signOff });
    const asked = store.saves;
    const { myResponse } = await request(MyResponseDocument, { roundId: store.roundId });
    if (myResponse !== null) store.merge(myResponse, asked);
  };
  return { signOff: data?.signOff ?? undefined, error, reload, took };
}
