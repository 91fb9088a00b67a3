import { refuse, type Refusal } from '../refusals.ts';

export const TOO_MANY = 'TOO_MANY';

/** What one is told who must wait: how long, in words one can act on. */
export function tooMany(seconds: number): Refusal {
  return refuse(TOO_MANY, `Det blev för många försök på kort tid. Vänta ${span(seconds)} och försök igen.`);
}

function span(seconds: number): string {
  if (seconds <= 1) return 'en sekund';
  if (seconds < 60) return `${seconds} sekunder`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? 'en minut' : `${minutes} minuter`;
}
