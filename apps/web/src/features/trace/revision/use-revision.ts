import {
  CompareRevisionDocument,
  DraftRevisionDocument,
  ExplainSpansDocument,
  HandInRevisionDocument,
  JudgeEdgesDocument,
  JudgeMaterialDocument,
  TakeBackReasonDocument,
  type RevisionPartsFragment,
} from '@samsyn/contracts/trace';
import type { EdgeOutcome } from '@samsyn/contracts';
import { useApolloClient } from '@apollo/client/react';
import { useOutcome, type Outcome } from '../../../lib/use-outcome.ts';
import type { RefusalLike } from '../../../lib/refusal.ts';

export type Revision = RevisionPartsFragment;
export type Edge = Revision['edges'][number];
export type Span = Revision['spans'][number];
export type Met = Revision['met'][number];

type Payload = (Revision & { __typename: 'Revision' }) | RefusalLike;

export interface Revising {
  outcome: Outcome;
  /** Each answers whether it went through; what then stands is on the page. */
  compare: () => Promise<boolean>;
  judge: (keys: readonly string[], outcome: EdgeOutcome, becameIds?: readonly string[]) => Promise<boolean>;
  explain: (spanIds: readonly string[], metIds: readonly string[], words: string) => Promise<boolean>;
  takeBack: (reasonId: string) => Promise<boolean>;
  material: (material: boolean, reason: string) => Promise<boolean>;
  handIn: () => Promise<boolean>;
}

/** All that is done with the next version of a föreskrift; each step answers with the whole as it then stands. */
export function useRevision(draftId: string): Revising {
  const client = useApolloClient();
  const outcome = useOutcome();
  const keep = async (work: () => Promise<Payload | null | undefined>): Promise<boolean> => {
    const revision = await outcome.run(async () => work());
    if (revision === null) return false;
    client.writeQuery({
      query: DraftRevisionDocument,
      variables: { draftId },
      data: { revision: revision as Revision & { __typename: 'Revision' } },
    });
    return true;
  };
  return {
    outcome,
    compare: async () =>
      keep(
        async () =>
          (await client.mutate({ mutation: CompareRevisionDocument, variables: { draftId } })).data?.compareRevision,
      ),
    judge: async (keys, said, becameIds = []) => {
      const input = { draftId, keys: [...keys], outcome: said, becameIds: [...becameIds] };
      return keep(
        async () => (await client.mutate({ mutation: JudgeEdgesDocument, variables: { input } })).data?.judgeEdges,
      );
    },
    explain: async (spanIds, metIds, words) => {
      const input = { draftId, spanIds: [...spanIds], metIds: [...metIds], words };
      return keep(
        async () => (await client.mutate({ mutation: ExplainSpansDocument, variables: { input } })).data?.explainSpans,
      );
    },
    takeBack: async (reasonId) =>
      keep(
        async () =>
          (await client.mutate({ mutation: TakeBackReasonDocument, variables: { draftId, reasonId } })).data
            ?.takeBackReason,
      ),
    material: async (material, reason) =>
      keep(
        async () =>
          (await client.mutate({ mutation: JudgeMaterialDocument, variables: { draftId, material, reason } })).data
            ?.judgeMaterial,
      ),
    handIn: async () =>
      keep(
        async () =>
          (await client.mutate({ mutation: HandInRevisionDocument, variables: { draftId } })).data?.handInRevision,
      ),
  };
}
