import type { ReportState } from './codes.ts';

/** A report as the assignment orders it. Days are ISO; `givenOn` null until it has been handed over. */
export interface ReportDates {
  dueOn: string;
  givenOn: string | null;
}

/** The report that is to be given next: the earliest that has not been, overdue or not. */
export function nextReport<Report extends ReportDates>(reports: readonly Report[]): Report | null {
  const left = reports.filter(({ givenOn }) => givenOn === null);
  return [...left].sort((a, b) => compare(a.dueOn, b.dueOn))[0] ?? null;
}

/** Where a report stands among those of its assignment. */
export function reportState(report: ReportDates, reports: readonly ReportDates[], today: string): ReportState {
  if (report.givenOn !== null) return 'GIVEN';
  if (report.dueOn < today) return 'OVERDUE';
  return nextReport(reports.filter(({ dueOn }) => dueOn >= today))?.dueOn === report.dueOn ? 'NEXT' : 'LATER';
}

/** The day after the last report given, from which one informs anew; null while none has been given. */
export function periodStart(reports: readonly ReportDates[]): string | null {
  const last = reports
    .flatMap(({ givenOn }) => givenOn ?? [])
    .sort(compare)
    .at(-1);
  if (last === undefined) return null;
  const day = new Date(`${last}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
