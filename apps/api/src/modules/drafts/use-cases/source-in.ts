import type { TrackedChangesChoice } from '@samsyn/documents';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import type { FileStore } from '../../../platform/files/index.ts';
import { refuse, Refused } from '../../../platform/refusals.ts';

/** A file that was received, or words that were pasted. */
export interface SourceInput {
  uploadId?: string | null;
  pastedText?: string | null;
  trackedChanges?: string | null;
}

/** The reader has to know something before it can go on. */
export interface ImportQuestion {
  __typename: 'ImportQuestion';
  code: string;
  message: string;
  choices: string[];
  uploadId: string | null;
}

export interface Source {
  bytes: Uint8Array;
  fileName: string;
  uploadId: string | null;
}

/** What is to be read; refused where there is nothing. */
export async function sourceIn(
  files: FileStore,
  caller: AuthorityCaller,
  { uploadId, pastedText }: SourceInput,
): Promise<Source> {
  if (uploadId) {
    const file = await files.open(caller, uploadId);
    if (file === null) throw new Refused(refuse('UPLOAD_UNKNOWN', 'Filen finns inte. Ladda upp den igen.', 'uploadId'));
    return { bytes: file.bytes, fileName: file.fileName, uploadId };
  }
  if ((pastedText ?? '').trim() === '') {
    throw new Refused(refuse('SOURCE_MISSING', 'Välj en fil eller klistra in texten.', 'uploadId'));
  }
  return { bytes: Buffer.from(pastedText ?? '', 'utf8'), fileName: '', uploadId: null };
}

/** What to do with open tracked changes, when the person has said so. */
export function choiceIn({ trackedChanges }: SourceInput): TrackedChangesChoice | null {
  if (trackedChanges === null || trackedChanges === undefined) return null;
  if (trackedChanges === 'ACCEPT' || trackedChanges === 'REJECT') return trackedChanges;
  throw new Refused(
    refuse(
      'TRACKED_CHANGES_CHOICE',
      'Välj om ändringarna ska godkännas (ACCEPT) eller avvisas (REJECT).',
      'trackedChanges',
    ),
  );
}
