import { AddRoundDocumentDocument, RemoveRoundDocumentDocument } from '@samsyn/contracts/rounds';
import type { RoundDocumentKind } from '@samsyn/contracts';
import { useApolloClient } from '@apollo/client/react';
import { useText } from '../../../app/text.ts';
import type { RefusalLike } from '../../../lib/refusal.ts';
import { useOutcome, type Trouble } from '../../../lib/use-outcome.ts';
import { useToast } from '../../../ui/toast.tsx';
import { uploadFile } from '../../drafts/import/upload-file.ts';
import type { OfficeRound } from '../frame/use-round.ts';

/** A document to add: a file, or words written on the page. */
export interface NewDocument {
  kind: RoundDocumentKind;
  title: string;
  source: { file: File } | { text: string };
}

export interface Documents {
  busy: boolean;
  trouble: Trouble | null;
  dismiss: () => void;
  add: (document: NewDocument) => Promise<boolean>;
  remove: (document: { id: string; title: string }) => Promise<boolean>;
}

/** The documents of a round, added and removed while it is prepared. */
export function useDocuments({ id: roundId }: OfficeRound): Documents {
  const t = useText();
  const say = useToast();
  const client = useApolloClient();
  const { busy, trouble, dismiss, run } = useOutcome();

  const add = async ({ kind, title, source }: NewDocument): Promise<boolean> => {
    const added = await run(async () => {
      const base = { roundId, kind, title };
      const sent = 'text' in source ? source : await uploadFile(source.file);
      if ('problem' in sent) return refusedAtTheDoor(sent.problem);
      const variables = { input: { ...base, ...sent } };
      const { data } = await client.mutate({ mutation: AddRoundDocumentDocument, variables });
      return data?.addRoundDocument;
    });
    if (added === null) return false;
    say(t('rounds.documents.added', { title }));
    return true;
  };

  const remove = async ({ id: documentId, title }: { id: string; title: string }): Promise<boolean> => {
    const removed = await run(async () => {
      const variables = { roundId, documentId };
      const { data } = await client.mutate({ mutation: RemoveRoundDocumentDocument, variables });
      return data?.removeRoundDocument;
    });
    if (removed === null) return false;
    say(t('rounds.documents.removed', { title }));
    return true;
  };

  return { busy, trouble, dismiss, add, remove };
}

/** A file that was refused at the door is refused here in the same shape as by the api. */
function refusedAtTheDoor(message: string): RefusalLike {
  const problem = { code: 'UPLOAD', message, field: 'uploadId' };
  return { __typename: 'Refusal', code: problem.code, message, problems: [problem] };
}
