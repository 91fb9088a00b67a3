export type UploadOutcome = { uploadId: string } | { problem: string };

/**
 * Sends one file to the server's door for files. An expected refusal comes back as a Swedish sentence in `problem`; a lost network or a
 * server fault throws, so that the page can offer to try again with the same file. Aborting `signal` rejects with an AbortError.
 */
export async function uploadFile(file: File, signal?: AbortSignal): Promise<UploadOutcome> {
  const body = new FormData();
  body.append('file', file, file.name);
  const answer = await fetch('/filer', { method: 'POST', body, credentials: 'same-origin', signal: signal ?? null });
  const said: unknown = await answer.json().catch(() => null);
  if (isUploaded(said)) return { uploadId: said.uploadId };
  if (isProblem(said)) return { problem: typeof said.problem === 'string' ? said.problem : said.problem.message };
  throw new Error(`upload answered ${answer.status}`);
}

function isUploaded(value: unknown): value is { uploadId: string } {
  return typeof value === 'object' && value !== null && 'uploadId' in value && typeof value.uploadId === 'string';
}

function isProblem(value: unknown): value is { problem: string | { message: string } } {
  if (typeof value !== 'object' || value === null || !('problem' in value)) return false;
  const { problem } = value;
  return (
    typeof problem === 'string' ||
    (typeof problem === 'object' && problem !== null && 'message' in problem && typeof problem.message === 'string')
  );
}
