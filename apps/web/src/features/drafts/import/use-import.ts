import { DraftListDocument, ImportDraftDocument, type ImportDraftInput } from '@samsyn/contracts/drafts';
import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { problemsOf, type ProblemLike } from '../../../lib/refusal.ts';
import { uploadFile } from './upload-file.ts';

/** What is to be read in: a file, or words pasted on the page. */
export type ImportSource = { file: File } | { pastedText: string };

export interface Question {
  message: string;
  choices: readonly string[];
  uploadId: string | null;
}

export type ImportState =
  | { step: 'idle' }
  | { step: 'uploading' | 'reading' }
  | { step: 'question'; question: Question }
  | { step: 'refused'; problems: readonly ProblemLike[] }
  | { step: 'fault'; error: unknown };

export interface DraftImport {
  state: ImportState;
  /** `follows`: the published version it is to follow; '' for the first of a föreskrift. */
  start: (source: ImportSource, title: string, follows: string) => void;
  /** Answers the reader's question (ACCEPT or REJECT of open tracked changes) and goes on. */
  answer: (choice: string) => void;
  /** Stops what is under way; what was chosen or pasted stays on the page. */
  cancel: () => void;
}

/** Reads one text into a draft, step by step. `onDraft` gets the draft's id when the text has been read. */
export function useImport(onDraft: (draftId: string) => void): DraftImport {
  const client = useApolloClient();
  const [state, setState] = useState<ImportState>({ step: 'idle' });
  const running = useRef<AbortController | null>(null);
  const asked = useRef<ImportDraftInput>({});

  const read = async (input: ImportDraftInput, signal: AbortSignal): Promise<void> => {
    setState({ step: 'reading' });
    asked.current = input;
    const { data } = await client.mutate({
      mutation: ImportDraftDocument,
      variables: { input },
      context: { fetchOptions: { signal } },
      refetchQueries: [DraftListDocument],
    });
    const result = data?.importDraft;
    if (signal.aborted || result === undefined) return;
    if (result.__typename === 'Draft') {
      setState({ step: 'idle' });
      onDraft(result.id);
    } else if (result.__typename === 'ImportQuestion') {
      setState({ step: 'question', question: result });
    } else setState({ step: 'refused', problems: problemsOf(result) });
  };

  const run = (work: (signal: AbortSignal) => Promise<void>): void => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    work(control.signal).catch((error: unknown) => {
      if (!control.signal.aborted) setState({ step: 'fault', error });
    });
  };

  return {
    state,
    start: (source, title, follows) =>
      run(async (signal) => {
        const named = {
          ...(title.trim() !== '' && { title: title.trim() }),
          ...(follows !== '' && { followsVersionId: follows }),
        };
        if ('pastedText' in source) return read({ pastedText: source.pastedText, ...named }, signal);
        setState({ step: 'uploading' });
        const sent = await uploadFile(source.file, signal);
        if ('uploadId' in sent) return read({ uploadId: sent.uploadId, ...named }, signal);
        setState({ step: 'refused', problems: [{ code: 'UPLOAD', message: sent.problem, field: 'fil' }] });
      }),
    answer: (choice) => {
      const uploadId = state.step === 'question' ? state.question.uploadId : null;
      const input = { ...asked.current, ...(uploadId === null ? {} : { uploadId }), trackedChanges: choice };
      run((signal) => read(input, signal));
    },
    cancel: () => {
      running.current?.abort();
      setState({ step: 'idle' });
    },
  };
}
