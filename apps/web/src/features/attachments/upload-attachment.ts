/** What came of a file: it is kept, or why not, in Swedish, with the code of that; `passing`: the same file may be received a while later. */
export type AttachmentUpload = { kept: true } | { problem: string; code: string; passing: boolean };

/** What stands in the way for a while, or until the person has signed in again. All else is about the file or the answer, and is said as often as it is sent. */
const PASSING: ReadonlySet<string> = new Set([
  ...['SCANNER_AWAY', 'TOO_MANY', 'UNAVAILABLE', 'INTERNAL_SERVER_ERROR', 'UNAUTHENTICATED'],
]);

/** Sends a file to the answer's own door. A refusal comes back as a sentence with its code; a lost network, or an answer that is none of ours, throws. */
export async function uploadAttachment(roundId: string, edition: number, file: File): Promise<AttachmentUpload> {
  const body = new FormData();
  body.append('file', file, file.name);
  const answer = await fetch(`/filer/bilagor/${roundId}?upplaga=${edition}`, {
    method: 'POST',
    body,
    credentials: 'same-origin',
  });
  const said = (await answer.json().catch(() => null)) as { problem?: { code?: unknown; message?: unknown } } | null;
  if (answer.ok) return { kept: true };
  const { code, message } = said?.problem ?? {};
  if (typeof message === 'string' && typeof code === 'string')
    return { problem: message, code, passing: PASSING.has(code) };
  throw new Error(`the file was answered with ${answer.status}`);
}
