import { type Problem, problem } from '../problem.ts';
import type { Delta } from './delta.ts';

/**
 * How a body of the earlier round is touched by what changed: a provision that it commented on is another, none of those is, or it spoke of
 * no provision (in general, of the draft as a whole, or not at all).
 */
export const DELTA_GROUPS = ['CHANGED', 'UNCHANGED', 'WITHOUT_POINTS'] as const;
export type DeltaGroup = (typeof DELTA_GROUPS)[number];

/** Whether one of these provisions of the earlier version is another now, or is gone. */
export function isTouched({ changes, became }: Delta, unitIds: readonly string[]): boolean {
  const changed = new Set(changes.flatMap(({ id }) => id ?? []));
  return unitIds.some((unit) => {
    const now = became.get(unit);
    // what is no unit of the earlier version tells nothing
    return now !== undefined && (now.length === 0 || now.some((id) => changed.has(id)));
  });
}

/** The group of a body by its comments on provisions, each touched or not. Every body is in exactly one. */
export function groupOf(points: readonly { touched: boolean }[]): DeltaGroup {
  if (points.length === 0) return 'WITHOUT_POINTS';
  return points.some(({ touched }) => touched) ? 'CHANGED' : 'UNCHANGED';
}

/** How many bodies are in each group; together they are all of them. */
export function countGroups(bodies: readonly { group: DeltaGroup }[]): Record<DeltaGroup, number> {
  const count = (group: DeltaGroup): number => bodies.filter((body) => body.group === group).length;
  return { CHANGED: count('CHANGED'), UNCHANGED: count('UNCHANGED'), WITHOUT_POINTS: count('WITHOUT_POINTS') };
}

/** What is wrong with following a round; `chain`: every version in between says, confirmed, what it changed. */
export function followingProblems(facts: { chain: boolean; open: number; name: string }): Problem[] {
  const { chain, open, name } = facts;
  if (!chain)
    return [
      problem(
        'DELTA_WITHOUT_STEP',
        `Vad som har ändrats sedan ”${name}” är inte bekräftat. Välj en remiss på en version som den här versionen följer på, eller välj själv vilka delar som är öppna.`,
        'earlierRoundId',
      ),
    ];
  return open > 0
    ? []
    : [
        problem(
          'DELTA_NOTHING_OPEN',
          `Ingen bestämmelse som finns kvar är ändrad sedan ”${name}”. Välj själv vilka delar som är öppna i stället.`,
          'earlierRoundId',
        ),
      ];
}

/** What hinders a delta round from being sent: a body whose provision changed is asked, always. */
export function deltaSendingProblems(
  bodies: readonly { group: DeltaGroup; name: string; asked: boolean; gone: boolean }[],
): Problem[] {
  return bodies
    .filter(({ group, asked, gone }) => group === 'CHANGED' && !asked && !gone)
    .map(({ name }) =>
      problem(
        'DELTA_BODY_MISSING',
        `${name} har lämnat synpunkter på en bestämmelse som har ändrats, och saknas på sändlistan. Lägg till instansen.`,
        'recipients',
      ),
    );
}

/** What is told who would choose parts by hand where they follow from what changed. */
export const COMPUTED_PARTS: Problem = problem(
  'DELTA_IS_COMPUTED',
  'Remissen gäller det som har ändrats sedan en tidigare remiss, och vilka delar det är följer av ändringarna. Ta bort kopplingen till den tidigare remissen om du vill välja själv.',
  'provisionIds',
);
