import {
  RedoRevisionDocument,
  ReviseDraftDocument,
  TakeOverWordingsDocument,
  UndoRevisionDocument,
  type ClashPartsFragment,
  type CopyPartsFragment,
  type RedoRevisionMutation,
  type RevisedPartsFragment,
  type UndoRevisionMutation,
} from '@samsyn/contracts/working-copy';
import type { CommandInput } from '@samsyn/contracts/working-copy';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useOutcome, type Outcome } from '../../lib/use-outcome.ts';

export type Copy = CopyPartsFragment;
export type Revised = RevisedPartsFragment;
export type Clash = ClashPartsFragment;

/** The copy is the page’s own (`useCopy`). */
const UNSTORED = { fetchPolicy: 'no-cache' } as const;

type Answer = Parameters<Outcome['run']>[0] extends () => Promise<infer T> ? T : never;

export interface Writing {
  outcome: Outcome;
  /** What others changed in the very same words, until a person has chosen. */
  clash: Clash | null;
  settle: () => void;
  /** What the last change of one's own brought along; null when it has been seen. */
  done: Revised | null;
  seen: () => void;
  /** Changes the text by commands given on a state of it; null when nothing was changed. */
  send: (commands: readonly CommandInput[], expectedHead: number) => Promise<Revised | null>;
  takeOver: (given: TakeOver) => Promise<Revised | null>;
  undo: () => Promise<boolean>;
  redo: () => Promise<boolean>;
}

/** What may be put in after a provision. */
export type AdditionKind = 'SECTION' | 'SUBSECTION' | 'ITEM';

export interface TakeOver {
  provisionId: string;
  metIds: readonly string[];
  text?: string;
  /** The words come as something new after the provision. */
  asNew?: AdditionKind;
}

/** All that is done to a working copy. What comes back is shown at once (`put`). */
export function useWriting({ draftId, head }: Copy, put: (copy: Copy) => void): Writing {
  const client = useApolloClient();
  const outcome = useOutcome();
  const [clash, setClash] = useState<Clash | null>(null);
  const [done, setDone] = useState<Revised | null>(null);

  const show = (copy: Copy): void => {
    put(copy);
    client.cache.evict({ fieldName: 'drafts' });
    client.cache.evict({ fieldName: 'draft', args: { id: draftId } });
  };

  const change = async (work: () => Promise<Answer>): Promise<Revised | null> => {
    setDone(null);
    const answer = (await outcome.run(work)) as
      (Revised & { __typename: 'RevisedDraft' }) | (Clash & { __typename: 'RevisionClash' }) | null;
    if (answer === null) return null;
    show(answer.copy);
    if (answer.__typename === 'RevisionClash') {
      setClash(answer);
      return null;
    }
    setClash(null);
    if (answer.followed.length + answer.left.length > 0 || answer.merged) setDone(answer);
    return answer;
  };

  type Turned = UndoRevisionMutation['undoRevision'] | RedoRevisionMutation['redoRevision'] | undefined;
  /** Back, or on again. */
  const turn = async (
    work: (variables: { draftId: string; expectedHead: number }) => Promise<Turned>,
  ): Promise<boolean> => {
    const copy = await outcome.run(async () => work({ draftId, expectedHead: head }));
    if (copy === null) return false;
    show(copy);
    setDone(null);
    return true;
  };

  return {
    ...{ outcome, clash, done },
    settle: () => setClash(null),
    seen: () => setDone(null),
    send: async (commands, expectedHead) =>
      change(async () => {
        const variables = { draftId, expectedHead, commands: [...commands] };
        return (await client.mutate({ mutation: ReviseDraftDocument, variables, ...UNSTORED })).data?.reviseDraft;
      }),
    takeOver: async ({ metIds, ...given }) =>
      change(async () => {
        const input = { draftId, expectedHead: head, metIds: [...metIds], ...given };
        const { data } = await client.mutate({ mutation: TakeOverWordingsDocument, variables: { input }, ...UNSTORED });
        return data?.takeOverWordings;
      }),
    undo: async () =>
      turn(
        async (variables) =>
          (await client.mutate({ mutation: UndoRevisionDocument, variables, ...UNSTORED })).data?.undoRevision,
      ),
    redo: async () =>
      turn(
        async (variables) =>
          (await client.mutate({ mutation: RedoRevisionDocument, variables, ...UNSTORED })).data?.redoRevision,
      ),
  };
}
