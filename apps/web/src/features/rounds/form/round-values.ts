import {
  ANSWER_VISIBILITIES,
  ASSURANCES,
  roundProblems,
  shortTimeProblems,
  type AnswerVisibility,
  type Assurance,
  type Problem,
} from '@samsyn/consultation';

/** What a case officer states of a round, as it stands in the form. `deadline` is a moment (ISO in UTC), null while it is not whole. */
export interface RoundValues {
  title: string;
  registrationNumber: string;
  subject: string;
  deadline: string | null;
  /** What is demanded of those who are to read it. */
  assurance: Assurance;
  /** From when the bodies may read one another's answers. */
  answersVisible: AnswerVisibility;
  /** Why the time to answer is short, where it is. */
  shortTimeReason: string | null;
  /** No more time is given to anybody. */
  noExtensions: boolean;
}

/** Everything that is missing or wrong, by the rules the server holds. `now` is a moment (ISO). */
export function problemsOfValues(values: RoundValues, now: string, asksRegelradet = false): Problem[] {
  const deadline = values.deadline === null ? Number.NaN : Date.parse(values.deadline);
  const facts = { ...values, deadline, asksRegelradet };
  return [...roundProblems(facts, Date.parse(now)), ...shortTimeProblems(facts, Date.parse(now))];
}

/** A form kept in the browser, read back; null when there is none or it is not one of ours. */
export function readKept(kept: string | null): RoundValues | null {
  if (kept === null) return null;
  try {
    const value: unknown = JSON.parse(kept);
    return isValues(value)
      ? {
          ...value,
          assurance: ASSURANCES.find((one) => one === value.assurance) ?? 'EMAIL',
          answersVisible: ANSWER_VISIBILITIES.find((one) => one === value.answersVisible) ?? 'NEVER',
          shortTimeReason: typeof value.shortTimeReason === 'string' ? value.shortTimeReason : null,
          noExtensions: value.noExtensions === true,
        }
      : null;
  } catch {
    return null;
  }
}

function isValues(value: unknown): value is RoundValues {
  if (typeof value !== 'object' || value === null) return false;
  const { title, registrationNumber, subject, deadline } = value as Record<string, unknown>;
  return [title, registrationNumber, subject, deadline ?? ''].every((field) => typeof field === 'string');
}
