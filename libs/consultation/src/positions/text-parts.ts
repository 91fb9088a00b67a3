import { problem, type Problem } from '../problem.ts';
import type { RoundState } from '../codes.ts';

/** Where words of one's own stand in a summary of positions. */
export const POSITION_PARTS = [
  'INTRODUCTION',
  'ANSWERS',
  'STANCES',
  'PROVISIONS',
  'THEMES',
  'OPPOSED',
  'IMPACT',
  'CHANGES',
] as const;
export type PositionPart = (typeof POSITION_PARTS)[number];

/** What they are about: a provision or a theme by id, else the part as a whole. */
export const positionPlace = (part: PositionPart, subjectId: string | null): string =>
  subjectId === null ? part : `${part} ${subjectId}`;

/** What was laid before who decided is not changed after. */
export function positionTextProblems(state: RoundState): Problem[] {
  if (state !== 'DECIDED' && state !== 'ARCHIVED') return [];
  return [
    problem(
      'DECIDED',
      'Beslutet är fattat, och sammanfattningen står som den var då. Skriv i stället i beslutets handlingar.',
    ),
  ];
}
