import type { SignOffStep } from '@samsyn/consultation';
import type { Lock, StepRow } from '../store/step.store.ts';

const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});

const DONE: Record<SignOffStep, string> = {
  SENT: 'skickade svaret för granskning',
  TAKEN_BACK: 'tog tillbaka svaret',
  RETURNED: 'skickade tillbaka svaret',
  APPROVED: 'godkände svaret',
  SUBMITTED: 'lämnade in svaret',
  ELSEWHERE: 'lämnade besked om att svaret lämnas i annan ordning',
  WITHDRAWN: 'återkallade svaret',
  DISCARDED: 'kastade den påbörjade kompletteringen',
};

/** "Handläggare 1 godkände svaret 22 november 14:05": what somebody is told who came second. */
export function stepWords({ byName, kind, at }: Pick<StepRow, 'byName' | 'kind' | 'at'>): string {
  return `${byName} ${DONE[kind]} ${CLOCK.format(at)}`;
}

/** Who has a locked answer and since when, and how its text is opened again. */
export function lockWords({ sent, approved }: Lock): string {
  if (approved !== null)
    return `Texten är låst: ${stepWords(approved)}, och det väntar på att lämnas in. Den öppnas igen om svaret skickas tillbaka.`;
  const holder = sent.toName === null ? '' : `, och det ligger hos ${sent.toName}`;
  return `Texten är låst: ${stepWords(sent)}${holder}. Den öppnas igen om ${sent.byName} tar tillbaka svaret eller granskaren skickar tillbaka det.`;
}
