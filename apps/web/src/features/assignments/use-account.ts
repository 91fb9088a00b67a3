import {
  AssignmentPageDocument,
  type AssignmentPartsFragment,
  RemoveContactDocument,
  SaveAssignmentDocument,
  SaveContactDocument,
} from '@samsyn/contracts/assignments';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { assignmentWords, type AssignmentWords } from '@samsyn/consultation';
import type { SaveAssignmentInput, SaveContactInput } from '@samsyn/contracts/assignments';
import { useLanguage } from '../../app/text.ts';
import { useOutcome, type Trouble } from '../../lib/use-outcome.ts';

export type Account = AssignmentPartsFragment;
export type Party = Account['parties'][number];
export type Heard = Account['others'][number];
export type Contact = Account['contacts'][number];

/** The words of the codes of an assignment, the same as in its account. */
export function useAssignmentWords(): AssignmentWords {
  return assignmentWords(useLanguage());
}

/** The assignment behind an address: undefined while it is on its way, null when there is none. */
export function useAccount(id: string) {
  const { data, error, refetch } = useQuery(AssignmentPageDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  return {
    account: data?.assignment,
    error: data === undefined ? error : undefined,
    retry: () => void refetch(),
  };
}

export interface Writing {
  busy: boolean;
  trouble: Trouble | null;
  dismiss: () => void;
  saveAssignment: (input: SaveAssignmentInput) => Promise<string | null>;
  saveContact: (input: SaveContactInput) => Promise<boolean>;
  removeContact: (contactId: string) => Promise<boolean>;
}

/** What changes an assignment. Each is answered with the whole account, which the pages then show. */
export function useWriting(): Writing {
  const client = useApolloClient();
  const { busy, trouble, dismiss, run } = useOutcome();
  const forgetList = (): void => void client.cache.evict({ fieldName: 'assignments' });
  return {
    busy,
    trouble,
    dismiss,
    saveAssignment: async (input) => {
      const saved = await run(async () => {
        const { data } = await client.mutate({ mutation: SaveAssignmentDocument, variables: { input } });
        return data?.saveAssignment;
      });
      if (saved !== null) forgetList();
      return saved?.id ?? null;
    },
    saveContact: async (input) => {
      const saved = await run(async () => {
        const { data } = await client.mutate({ mutation: SaveContactDocument, variables: { input } });
        return data?.saveContact;
      });
      if (saved !== null) forgetList();
      return saved !== null;
    },
    removeContact: async (contactId) => {
      const left = await run(async () => {
        const { data } = await client.mutate({ mutation: RemoveContactDocument, variables: { contactId } });
        return data?.removeContact;
      });
      if (left !== null) forgetList();
      return left !== null;
    },
  };
}
