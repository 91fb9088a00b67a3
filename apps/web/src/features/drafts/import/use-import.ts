import { DraftListDocument, ImportDraftDocument } from '@samsyn/contracts/drafts';
import { useApolloClient } from '@apollo/client/react';
import { useRef } from 'react';
import { type ImportSource, type Reader, useReader } from './use-reader.ts';

export interface DraftImport extends Omit<Reader, 'start'> {
  /** `follows`: the published version it is to follow; '' for the first of a föreskrift. */
  start: (source: ImportSource, title: string, follows: string) => void;
}

/** Reads one text into a draft, step by step. `onDraft` gets the draft's id when the text has been read. */
export function useImport(onDraft: (draftId: string) => void): DraftImport {
  const client = useApolloClient();
  const named = useRef<{ title?: string; followsVersionId?: string }>({});
  const reader = useReader(async (input, signal) => {
    const { data } = await client.mutate({
      mutation: ImportDraftDocument,
      variables: { input: { ...input, ...named.current } },
      context: { fetchOptions: { signal } },
      refetchQueries: [DraftListDocument],
    });
    const result = data?.importDraft;
    if (result === undefined || signal.aborted) return undefined;
    if (result.__typename === 'ImportQuestion') return { question: result };
    if (result.__typename === 'Refusal') return { refused: result };
    onDraft(result.id);
    return { done: true };
  });
  return {
    ...reader,
    start: (source, title, follows) => {
      named.current = {
        ...(title.trim() !== '' && { title: title.trim() }),
        ...(follows !== '' && { followsVersionId: follows }),
      };
      reader.start(source);
    },
  };
}
