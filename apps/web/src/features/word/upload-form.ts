export type FormUpload = { formId: string } | { problem: string };

/**
 * Sends a filled-in form to the body's own door. An expected refusal comes back as a Swedish sentence; a lost network or a fault throws.
 */
export async function uploadForm(roundId: string, file: File): Promise<FormUpload> {
  const body = new FormData();
  body.append('file', file, file.name);
  const answer = await fetch(`/filer/svarsformular/${roundId}`, { method: 'POST', body, credentials: 'same-origin' });
  const said = (await answer.json().catch(() => null)) as { formId?: unknown; problem?: { message?: unknown } } | null;
  if (typeof said?.formId === 'string') return { formId: said.formId };
  if (typeof said?.problem?.message === 'string') return { problem: said.problem.message };
  throw new Error(`the form was answered with ${answer.status}`);
}
