import { useRef, useState } from 'react';
import { problemsOf, type ProblemLike } from '../../../lib/refusal.ts';
import { uploadFile } from './upload-file.ts';

/** What is to be read in: a file, or words pasted on the page. */
export type ImportSource = { file: File } | { pastedText: string };

/** Where it is read from, as the server is told. */
export interface SourceInput {
  uploadId?: string | null;
  pastedText?: string | null;
  trackedChanges?: string | null;
}

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

/** What the server said of one reading: it is done, it asks, or it refuses. */
export type Answer = { done: true } | { question: Question } | { refused: Parameters<typeof problemsOf>[0] };

export interface Reader {
  state: ImportState;
  start: (source: ImportSource) => void;
  /** Answers the reader's question (ACCEPT or REJECT of open tracked changes) and goes on. */
  answer: (choice: string) => void;
  /** Stops what is under way; what was chosen or pasted stays on the page. */
  cancel: () => void;
}

/** Reads one text step by step. `read` asks the server, and does what is to be done when it has been read. */
export function useReader(read: (input: SourceInput, signal: AbortSignal) => Promise<Answer | undefined>): Reader {
  const [state, setState] = useState<ImportState>({ step: 'idle' });
  const running = useRef<AbortController | null>(null);
  const asked = useRef<SourceInput>({});

  const ask = async (input: SourceInput, signal: AbortSignal): Promise<void> => {
    setState({ step: 'reading' });
    asked.current = input;
    const answer = await read(input, signal);
    if (signal.aborted || answer === undefined) return;
    if ('done' in answer) setState({ step: 'idle' });
    else if ('question' in answer) setState({ step: 'question', question: answer.question });
    else setState({ step: 'refused', problems: problemsOf(answer.refused) });
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
    start: (source) =>
      run(async (signal) => {
        if ('pastedText' in source) return ask({ pastedText: source.pastedText }, signal);
        setState({ step: 'uploading' });
        const sent = await uploadFile(source.file, signal);
        if ('uploadId' in sent) return ask({ uploadId: sent.uploadId }, signal);
        setState({ step: 'refused', problems: [{ code: 'UPLOAD', message: sent.problem, field: 'fil' }] });
      }),
    answer: (choice) => {
      const uploadId = state.step === 'question' ? state.question.uploadId : null;
      const input = { ...asked.current, ...(uploadId === null ? {} : { uploadId }), trackedChanges: choice };
      run((signal) => ask(input, signal));
    },
    cancel: () => {
      running.current?.abort();
      setState({ step: 'idle' });
    },
  };
}
