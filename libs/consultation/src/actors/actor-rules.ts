import { addDays, type Day } from '../calendar/days.ts';
import type { Problem } from '../problem.ts';
import { organisationNumber } from './organisation-number.ts';

export const ACTOR_NAME_MOST = 200;
export const ACTOR_NOTE_MOST = 500;

export interface ActorFacts {
  mailbox: string | null;
  organisationNumber: string | null;
}

/** What is wrong with how a body is reached and numbered; blanks are nothing to check. */
export function actorFactProblems({ mailbox, organisationNumber: number }: ActorFacts): Problem[] {
  const problems: Problem[] = [];
  if (number !== null && organisationNumber(number) === null)
    problems.push({
      code: 'NUMBER_WRONG',
      message:
        'Organisationsnumret stämmer inte. Skriv det med tio siffror, till exempel 202100-5240, och kontrollera den sista.',
      field: 'organisationNumber',
    });
  if (mailbox !== null && !isMailbox(mailbox))
    problems.push({
      code: 'MAILBOX_WRONG',
      message: 'Det är ingen e-postadress. Ange instansens funktionsbrevlåda, till exempel registrator@myndigheten.se.',
      field: 'mailbox',
    });
  return problems;
}

function isMailbox(address: string): boolean {
  return address.length <= 254 && /^[^\s@<>(),;:"]+@[^\s@<>(),;:".]+(\.[^\s@<>(),;:".]+)+$/u.test(address);
}

export function actorNameProblems(name: string, field = 'name'): Problem[] {
  if (name === '') return [{ code: 'NAME_MISSING', message: 'Ange namnet.', field }];
  if (name.length > ACTOR_NAME_MOST)
    return [{ code: 'NAME_TOO_LONG', message: `Korta namnet till högst ${ACTOR_NAME_MOST} tecken.`, field }];
  return [];
}

/** A body as it stands before it is changed. */
export interface ActorNow {
  name: string;
  /** The first day of the name it has; null when that is not known. */
  nameFrom: Day | null;
  /** Its last day; null while it has none. */
  endedOn: Day | null;
}

const ENDED: Problem = {
  code: 'ENDED',
  message: 'Aktören har upphört och ändras inte mer.',
};

/** A body gets another name from a day. The name it had ends the day before: it must have been its name for a day at least. */
export function renameProblems(now: ActorNow, name: string, from: Day): Problem[] {
  if (now.endedOn !== null) return [ENDED];
  const problems = actorNameProblems(name);
  if (name === now.name)
    problems.push({ code: 'NAME_SAME', message: 'Det är det namn som aktören redan har.', field: 'name' });
  if (now.nameFrom !== null && from <= now.nameFrom)
    problems.push({
      code: 'DAY_TOO_EARLY',
      message: `Nuvarande namn gäller från ${now.nameFrom}. Ange en senare dag för det nya.`,
      field: 'from',
    });
  return problems;
}

export function closeProblems(now: ActorNow, lastDay: Day): Problem[] {
  if (now.endedOn !== null) return [ENDED];
  if (now.nameFrom === null || lastDay >= now.nameFrom) return [];
  const message = `Nuvarande namn gäller från ${now.nameFrom}. Sista dagen kan inte ligga före den.`;
  return [{ code: 'DAY_TOO_EARLY', message, field: 'lastDay' }];
}

/** Bodies go up in another: each of them ends the day before it takes over. */
export function mergeProblems(now: ActorNow, predecessors: readonly ActorNow[], from: Day): Problem[] {
  if (now.endedOn !== null) return [ENDED];
  if (predecessors.length === 0)
    return [{ code: 'NOBODY', message: 'Välj minst en aktör som går upp i denna.', field: 'predecessorIds' }];
  return predecessors.flatMap((one): Problem[] => {
    const field = 'predecessorIds';
    if (one.endedOn !== null) return [{ code: 'ENDED', message: `${one.name} har redan upphört.`, field }];
    const tooEarly = one.nameFrom !== null && addDays(from, -1) < one.nameFrom;
    const message = `${one.name} har sitt namn från ${one.nameFrom ?? ''}. Ange en senare dag.`;
    return tooEarly ? [{ code: 'DAY_TOO_EARLY', message, field: 'from' }] : [];
  });
}
