import { problem, type Problem } from '../problem.ts';

/** A part of the work as somebody wants it: what it is, who answers for it, until when. Days as `2026-11-22`, Swedish. */
export interface WorkPartPlan {
  title: string;
  /** A unit of the body by its own name; '' for none. */
  unit: string;
  assigneeId: string | null;
  dueOn: string | null;
  guidance: string;
}

export const WORK_TITLE_MAX = 200;
export const WORK_GUIDANCE_MAX = 2_000;

/** What hinders the part from being kept, all at once. `lastDay` is the round's last day. */
export function workPartProblems(plan: WorkPartPlan, lastDay: string): Problem[] {
  const problems: Problem[] = [];
  if (plan.title.trim() === '') problems.push(problem('TITLE_MISSING', 'Skriv vad delen gäller.', 'title'));
  if (plan.title.trim().length > WORK_TITLE_MAX)
    problems.push(problem('TITLE_TOO_LONG', `Korta benämningen till högst ${WORK_TITLE_MAX} tecken.`, 'title'));
  if (plan.unit.trim() === '' && plan.assigneeId === null)
    problems.push(
      problem('NOBODY_ASSIGNED', 'Välj en person, eller skriv vilken enhet som svarar för delen.', 'assigneeId'),
    );
  if (plan.unit.trim().length > WORK_TITLE_MAX)
    problems.push(problem('UNIT_TOO_LONG', `Korta enhetens namn till högst ${WORK_TITLE_MAX} tecken.`, 'unit'));
  if (plan.guidance.trim().length > WORK_GUIDANCE_MAX)
    problems.push(
      problem('GUIDANCE_TOO_LONG', `Korta anvisningen till högst ${WORK_GUIDANCE_MAX} tecken.`, 'guidance'),
    );
  if (plan.dueOn !== null && plan.dueOn > lastDay)
    problems.push(
      problem(
        'DUE_AFTER_DEADLINE',
        `Den inre fristen ligger efter remissens sista dag, ${lastDay}. Välj en tidigare dag.`,
        'dueOn',
      ),
    );
  return problems;
}

/** What is known of a § that somebody answers for. */
export interface PlaceFacts {
  provisionId: string;
  comments: number;
  stanceTaken: boolean;
  reviewed: boolean;
}

/** A § is answered when something is said of it, or when somebody has marked it as gone through: then silence is the answer. */
export function isAnswered({ comments, stanceTaken, reviewed }: Omit<PlaceFacts, 'provisionId'>): boolean {
  return comments > 0 || stanceTaken || reviewed;
}

export type PartStanding = 'DONE' | 'LATE' | 'DUE_SOON' | 'GOING_ON';

/** How many days before its inner day a part is said to be due soon. */
const SOON_DAYS = 3;

/** Where a part stands on a day: done when somebody has said so, else by its inner day. */
export function partStanding(part: { done: boolean; dueOn: string | null }, today: string): PartStanding {
  if (part.done) return 'DONE';
  if (part.dueOn === null) return 'GOING_ON';
  if (part.dueOn < today) return 'LATE';
  const days = (Date.parse(part.dueOn) - Date.parse(today)) / 86_400_000;
  return days <= SOON_DAYS ? 'DUE_SOON' : 'GOING_ON';
}

/** The §§ of a part that nothing has been said of yet, in the order given. */
export function unansweredOf(places: readonly PlaceFacts[]): string[] {
  return places.filter((place) => !isAnswered(place)).map(({ provisionId }) => provisionId);
}
