/** For how many days what has had its time is kept, where the authority says nothing else; 0 keeps it for good (ADR 0028). */
export const KEPT_DAYS = {
  /** A session, after it ended. */
  SESSIONS_KEPT_DAYS: 90,
  /** The address a letter or an invitation to a colleague went to. */
  LETTERS_KEPT_DAYS: 365,
  /** The name of a person, after they left. */
  FORMER_PEOPLE_KEPT_DAYS: 730,
  /** A file that no draft and no document of a round came to hold. */
  UPLOADS_KEPT_DAYS: 30,
  /** A compilation as a file: it can be made again. */
  EXPORTS_KEPT_DAYS: 30,
} as const satisfies Record<string, number>;

export type KeptDays = Record<keyof typeof KEPT_DAYS, number>;

export const MOST_KEPT_DAYS = 36_500;

/** The days as settings say them, the presets where they say nothing; the names of those that are no whole number of days. */
export function keptDays(settings: Readonly<Record<string, string | undefined>>): {
  days: KeptDays;
  wrong: readonly string[];
} {
  const names = Object.keys(KEPT_DAYS) as (keyof KeptDays)[];
  const written = names.map((name) => [name, settings[name]?.trim() || String(KEPT_DAYS[name])] as const);
  const wrong = written.filter(([, days]) => !/^\d{1,5}$/u.test(days) || Number(days) > MOST_KEPT_DAYS);
  return {
    days: Object.fromEntries(written.map(([name, days]) => [name, Number(days)])) as KeptDays,
    wrong: wrong.map(([name]) => name),
  };
}
