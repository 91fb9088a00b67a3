/** A day of the curve, as it is drawn. */
export interface CurveDay {
  day: string;
  left: number;
  planned: number | null;
}

export interface Curve {
  left: string;
  planned: string;
  most: number;
}

export const WIDTH = 600;
export const HEIGHT = 160;

/** Paths of what is left and what was planned to be, in a box of WIDTH × HEIGHT; days stand as far apart as they are. */
export function curve(days: readonly CurveDay[], plannedOn: string | null): Curve {
  const at = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
  const first = at(days[0]?.day ?? '1970-01-01');
  const last = Math.max(at(days.at(-1)?.day ?? '1970-01-01'), plannedOn === null ? 0 : at(plannedOn), first + 1);
  const most = Math.max(1, ...days.map(({ left }) => left));
  const x = (day: string): number => Math.round(((at(day) - first) / (last - first)) * WIDTH);
  const y = (count: number): number => Math.round(HEIGHT - (count / most) * HEIGHT);
  const path = (points: readonly (readonly [string, number])[]): string =>
    points.map(([day, count], index) => `${index === 0 ? 'M' : 'L'}${x(day)} ${y(count)}`).join('');
  const plan = days.flatMap(({ day, planned }): [string, number][] => (planned === null ? [] : [[day, planned]]));
  const ends = plannedOn !== null && plan.length > 0 && plan.at(-1)?.[0] !== plannedOn ? [[plannedOn, 0] as const] : [];
  return { left: path(days.map(({ day, left }) => [day, left])), planned: path([...plan, ...ends]), most };
}
