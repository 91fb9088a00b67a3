/** Formats the reader understands, by the file name's ending. */
export const ACCEPTED_ENDINGS = ['.txt', '.md', '.html', '.htm', '.docx', '.pdf', '.xml'] as const;
/** Bytes; the server holds the same limit. */
export const MAX_UPLOAD_BYTES = 20 * 1024 * 1024;

export type UploadFault = 'empty' | 'tooLarge' | 'oldWord' | 'wrongKind';

/** What can be said about a file before it is sent, so that nobody waits for an upload that will be refused. The server decides. */
export function checkUpload(file: { name: string; size: number }): UploadFault | null {
  const name = file.name.toLowerCase();
  if (name.endsWith('.doc') || name.endsWith('.rtf') || name.endsWith('.odt')) return 'oldWord';
  if (!ACCEPTED_ENDINGS.some((ending) => name.endsWith(ending))) return 'wrongKind';
  if (file.size === 0) return 'empty';
  if (file.size > MAX_UPLOAD_BYTES) return 'tooLarge';
  return null;
}
