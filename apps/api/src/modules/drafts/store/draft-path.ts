import type { DraftStep } from './draft.repository.ts';

/** The states that the present one came of, the first one first, without what was undone. Empty where one of them is gone. */
export function pathOf(steps: readonly DraftStep[]): DraftStep[] {
  const path: DraftStep[] = [];
  let at = madeBy(steps, steps.at(-1));
  while (at !== undefined) {
    path.unshift(at);
    const before = steps.findLast(({ version }) => version < at!.version);
    if (before === undefined) return path;
    at = madeBy(steps, before);
  }
  return [];
}

/** The state that was put back, where one only puts another back. */
function madeBy(steps: readonly DraftStep[], step: DraftStep | undefined): DraftStep | undefined {
  let at = step;
  while (at !== undefined && at.restores !== null) {
    const { restores } = at;
    at = steps.find(({ version }) => version === restores);
  }
  return at;
}
