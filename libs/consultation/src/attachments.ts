import { problem, type Problem } from './problem.ts';

/** The most files an answer carries, the largest of them and all together, in bytes. */
export const ATTACHMENTS_MOST = 10;
export const ATTACHMENT_BYTES = 20 * 1024 * 1024;
export const ATTACHMENTS_BYTES = 50 * 1024 * 1024;
/** So much of a file's text is kept and searched, in characters: some hundred and fifty pages. */
export const ATTACHMENT_TEXT = 300_000;
export const ATTACHMENT_TITLE = 200;

/** How much of a file can be searched. */
export const ATTACHMENT_TEXTS = ['WHOLE', 'BEGINNING', 'NONE'] as const;
export type AttachmentText = (typeof ATTACHMENT_TEXTS)[number];

/** A file of an answer, as the control code and the receipt name it. */
export interface AttachedFile {
  title: string;
  fileName: string;
  /** Bytes. */
  size: number;
  /** Hex. */
  sha256: string;
}

/** What hinders one more file from being added to those there are. */
export function attachmentProblems(held: readonly Pick<AttachedFile, 'size'>[], size: number): Problem[] {
  if (size > ATTACHMENT_BYTES)
    return [
      problem('FILE_TOO_LARGE', 'Filen är större än 20 MB. Dela upp den, eller spara den utan bilder.', 'attachment'),
    ];
  if (held.length >= ATTACHMENTS_MOST)
    return [
      problem(
        'ATTACHMENTS_TOO_MANY',
        `Ett svar kan ha högst ${ATTACHMENTS_MOST} bilagor. Ta bort någon, eller slå ihop flera till en fil.`,
        'attachment',
      ),
    ];
  const total = held.reduce((sum, one) => sum + one.size, size);
  if (total > ATTACHMENTS_BYTES)
    return [
      problem(
        'ATTACHMENTS_TOO_LARGE',
        'Bilagorna blir tillsammans större än 50 MB. Ta bort någon, eller spara filen mindre.',
        'attachment',
      ),
    ];
  return [];
}

/** What is wrong with a title. */
export function attachmentTitleProblems(title: string): Problem[] {
  const tidy = title.trim();
  return tidy === '' || tidy.length > ATTACHMENT_TITLE
    ? [problem('TITLE_INVALID', `Ge bilagan en rubrik (högst ${ATTACHMENT_TITLE} tecken).`, 'title')]
    : [];
}

/** What a file is called until somebody says otherwise: its name without the ending. */
export function titleOfFile(fileName: string): string {
  const bare = fileName
    .replace(/\.\w{1,10}$/u, '')
    .replaceAll('_', ' ')
    .trim();
  return (bare === '' ? fileName : bare).slice(0, ATTACHMENT_TITLE);
}
