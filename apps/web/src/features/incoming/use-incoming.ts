import {
  AskConfirmationDocument,
  CorrectRegisteredDocument,
  type CutActInput,
  CutIncomingDocument,
  DescribeIncomingDocument,
  type DescribeIncomingInput,
  IncomingPageDocument,
  type IncomingPartsFragment,
  RegisterIncomingDocument,
  SetIncomingAsideDocument,
} from '@samsyn/contracts/incoming';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useOutcome, type Trouble } from '../../lib/use-outcome.ts';

export type Incoming = IncomingPartsFragment;
export type Piece = Incoming['cuts'][number];
export type OwnAnswer = 'REPLACED' | 'STANDS';

/** What came in, behind an address: undefined while it is on its way, null when there is none. */
export function useIncoming(id: string) {
  const { data, error, refetch } = useQuery(IncomingPageDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const known = data === undefined ? undefined : (data.incomingAnswer ?? null);
  return { incoming: known, error: data === undefined ? error : undefined, retry: () => void refetch() };
}

export interface IncomingWork {
  busy: boolean;
  trouble: Trouble | null;
  dismiss: () => void;
  cut: (act: CutActInput) => Promise<Incoming | null>;
  describe: (input: Omit<DescribeIncomingInput, 'id' | 'expectedVersion'>) => Promise<Incoming | null>;
  register: (ownAnswer: OwnAnswer | null) => Promise<Incoming | null>;
  setAside: (reason: string) => Promise<Incoming | null>;
  correct: (responseId: string, reason: string) => Promise<Incoming | null>;
  ask: (responseId: string) => Promise<Incoming | null>;
}

/** What is done with what came in. Each is answered with the whole of it, which the page then shows. */
export function useIncomingWork({ id, version: expectedVersion }: Incoming): IncomingWork {
  const client = useApolloClient();
  const { busy, trouble, dismiss, run } = useOutcome();
  const forget = (): void => {
    client.cache.evict({ fieldName: 'incomingAnswers' });
    client.cache.evict({ fieldName: 'board' });
  };
  const done = async (work: Parameters<typeof run<Incoming & { __typename: 'IncomingAnswer' }>>[0]) => {
    const outcome = await run(work);
    if (outcome !== null) forget();
    return outcome;
  };
  const here = { id, expectedVersion };
  return {
    busy,
    trouble,
    dismiss,
    cut: async (act) =>
      done(async () => {
        const { data } = await client.mutate({ mutation: CutIncomingDocument, variables: { ...here, act } });
        return data?.cutIncoming;
      }),
    describe: async (input) =>
      done(async () => {
        const variables = { input: { ...here, ...input } };
        return (await client.mutate({ mutation: DescribeIncomingDocument, variables })).data?.describeIncoming;
      }),
    register: async (ownAnswer) =>
      done(async () => {
        const variables = { ...here, ownAnswer };
        return (await client.mutate({ mutation: RegisterIncomingDocument, variables })).data?.registerIncoming;
      }),
    setAside: async (reason) =>
      done(async () => {
        const variables = { ...here, reason };
        return (await client.mutate({ mutation: SetIncomingAsideDocument, variables })).data?.setIncomingAside;
      }),
    correct: async (responseId, reason) =>
      done(async () => {
        const variables = { responseId, reason };
        return (await client.mutate({ mutation: CorrectRegisteredDocument, variables })).data?.correctRegistered;
      }),
    ask: async (responseId) =>
      done(async () => {
        const { data } = await client.mutate({ mutation: AskConfirmationDocument, variables: { responseId } });
        return data?.askConfirmation;
      }),
  };
}
