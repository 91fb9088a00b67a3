import { type Problem, problem } from '../problem.ts';

/** A meeting as it stands in the form. Moments are ms since 1970 UTC; null while the form has none. */
export interface MeetingText {
  assignmentId: string | null;
  roundId: string | null;
  versionId: string | null;
  title: string;
  startsAt: number | null;
  endsAt: number | null;
  place: string;
  agenda: string;
  notes: string;
  outcome: string;
  participants: readonly { actorId: string; contact: string }[];
  points: readonly { actorId: string | null; text: string; provisionIds: readonly string[] }[];
}

export const MEETING_LIMITS = {
  line: 300,
  words: 20_000,
  point: 5_000,
  participants: 600,
  points: 200,
  places: 40,
} as const;

/** What is wrong with a meeting; all at once. Before it has begun there is nothing that was said. */
export function meetingProblems(text: MeetingText, now: number): Problem[] {
  return [...whenAndWhere(text), ...words(text, now), ...whoAndWhat(text)];
}

function whenAndWhere({ assignmentId, roundId, title, startsAt, endsAt, place }: MeetingText): Problem[] {
  const { line } = MEETING_LIMITS;
  const problems: Problem[] = [];
  if (title.trim() === '' || title.length > line)
    problems.push(problem('TITLE_INVALID', `Skriv vad mötet gäller (högst ${line} tecken).`, 'title'));
  if (assignmentId === null && roundId === null)
    problems.push(problem('BELONGS_NOWHERE', 'Välj det uppdrag eller den remiss som mötet hör till.', 'assignmentId'));
  if (startsAt === null) problems.push(problem('START_MISSING', 'Ange när mötet börjar.', 'startsAt'));
  if (endsAt === null) problems.push(problem('END_MISSING', 'Ange när mötet slutar.', 'endsAt'));
  if (startsAt !== null && endsAt !== null && endsAt <= startsAt)
    problems.push(problem('END_TOO_EARLY', 'Mötet slutar efter att det har börjat.', 'endsAt'));
  if (place.trim() === '' || place.length > line)
    problems.push(problem('PLACE_INVALID', 'Ange var mötet hålls, till exempel lokal eller videomöte.', 'place'));
  return problems;
}

function words({ agenda, notes, outcome, points, startsAt }: MeetingText, now: number): Problem[] {
  const problems: Problem[] = [];
  for (const [field, value] of Object.entries({ agenda, notes, outcome }))
    if (value.length > MEETING_LIMITS.words)
      problems.push(problem('WORDS_TOO_MANY', `Skriv högst ${MEETING_LIMITS.words} tecken.`, field));
  const isAhead = startsAt !== null && startsAt > now;
  if (isAhead && (outcome.trim() !== '' || points.length > 0))
    problems.push(problem('NOT_HELD', 'Mötet har inte hållits: anteckna vad som framfördes efteråt.', 'outcome'));
  return problems;
}

function whoAndWhat({ participants, points, versionId }: MeetingText): Problem[] {
  const { point: most, line } = MEETING_LIMITS;
  const problems: Problem[] = [];
  if (participants.length === 0)
    problems.push(problem('PARTICIPANTS_MISSING', 'Välj minst en aktör som deltar.', 'participants'));
  if (participants.length > MEETING_LIMITS.participants || points.length > MEETING_LIMITS.points)
    problems.push(problem('TOO_MANY', 'Dela upp mötet: det är för många deltagare eller punkter.', 'participants'));
  for (const [at, { contact }] of participants.entries())
    if (contact.length > line)
      problems.push(problem('CONTACT_TOO_LONG', `Skriv högst ${line} tecken.`, `participant-${at}-contact`));
  const there = new Set(participants.map(({ actorId }) => actorId));
  for (const [at, { actorId, text, provisionIds }] of points.entries()) {
    if (actorId === null || !there.has(actorId))
      problems.push(problem('BODY_MISSING', 'Välj vem av deltagarna som framförde punkten.', `point-${at}-actorId`));
    if (text.trim() === '' || text.length > most)
      problems.push(problem('POINT_INVALID', `Skriv vad som framfördes (högst ${most} tecken).`, `point-${at}-text`));
    if (provisionIds.length > 0 && versionId === null)
      problems.push(problem('VERSION_MISSING', 'Välj vilken version av texten punkterna gäller.', 'versionId'));
    if (provisionIds.length > MEETING_LIMITS.places)
      problems.push(
        problem('PLACES_TOO_MANY', `Välj högst ${MEETING_LIMITS.places} bestämmelser.`, `point-${at}-text`),
      );
  }
  return problems;
}

/** Why what was noted cannot be shared with those who took part; null where it can. */
export function sharingProblem(meeting: { startsAt: number; sharedAt: unknown }, now: number): Problem | null {
  if (meeting.sharedAt !== null) return problem('ALREADY_SHARED', 'Anteckningarna är redan delgivna.');
  return meeting.startsAt > now
    ? problem('NOT_HELD', 'Mötet har inte hållits. Delge anteckningarna när det har varit.')
    : null;
}
