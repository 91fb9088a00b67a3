/** What came of a file: it is kept, or a Swedish sentence why not. */
export type AttachmentUpload = { kept: true } | { problem: string };

/** Sends a file to the answer's own door. An expected refusal comes back as a sentence; a lost network or a fault throws. */
export async function uploadAttachment(roundId: string, edition: number, file: File): Promise<AttachmentUpload> {
  const body = new FormData();
  body.append('file', file, file.name);
  const answer = await fetch(`/filer/bilagor/${roundId}?upplaga=${edition}`, {
    method: 'POST',
    body,
    credentials: 'same-origin',
  });
  const said = (await answer.json().catch(() => null)) as { problem?: { message?: unknown } } | null;
  if (answer.ok) return { kept: true };
  if (typeof said?.problem?.message === 'string') return { problem: said.problem.message };
  throw new Error(`the file was answered with ${answer.status}`);
}
