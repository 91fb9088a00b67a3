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

/** What a state is named that puts the one before back. */
export const UNDO = 'UNDO';

/** What was undone last and can be done again: nothing, once something else has been changed. Undone twice, the latter comes first. */
export function undoneOf(steps: readonly DraftStep[]): DraftStep | undefined {
  const undone: DraftStep[] = [];
  for (const [index, step] of steps.entries()) {
    const before = madeBy(steps, steps[index - 1]);
    if (step.restores === null) undone.length = 0;
    else if (step.operation === UNDO && before !== undefined) undone.push(before);
    else undone.pop();
  }
  return undone.at(-1);
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
