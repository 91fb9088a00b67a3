import type { RefusalLike } from '../../../lib/refusal.ts';

export interface TableText {
  __typename: 'TableText';
  text: string;
}

/** The table of a workbook or a csv file as text. An expected refusal comes back as one; a lost network or a fault throws. */
export async function tableText(file: File): Promise<TableText | RefusalLike> {
  const body = new FormData();
  body.append('file', file, file.name);
  const answer = await fetch('/filer/tabell', { method: 'POST', body, credentials: 'same-origin' });
  const said = (await answer.json().catch(() => null)) as { text?: unknown; problem?: RefusalLike } | null;
  if (typeof said?.text === 'string') return { __typename: 'TableText', text: said.text };
  if (typeof said?.problem?.message !== 'string') throw new Error(`the table was answered with ${answer.status}`);
  const { code, message } = said.problem;
  return { __typename: 'Refusal', code, message, problems: [{ code, message }] };
}
