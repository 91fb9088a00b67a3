import { type Day, isDay } from '../calendar/days.ts';
import type { RoundState } from '../codes.ts';
import { type Problem, problem } from '../problem.ts';

/** The decision as it is put on record: who decided what and when, and the days on which it was printed and comes into force. */
export interface StatedDecision {
  /** The version of the text that was decided. */
  versionId: string;
  /** What was decided, in a sentence. */
  content: string;
  decidedOn: Day | null;
  /** Roles, never persons' names: "generaldirektören". */
  decider: string;
  reportingOfficer: string;
  participants: readonly string[];
  /** The day it was printed, and its number in the series: not known until then. */
  publishedOn: Day | null;
  seriesNumber: string;
  inForceOn: Day | null;
  /** Why it came into force before it was printed; empty where it did not. */
  latePrintReason: string;
}

/** How a later record of the same decision differs: it has been printed since, or something was wrong. */
export type DecisionAmendment = 'SAME' | 'PRINTED' | 'CORRECTED';

const LIMITS = { content: 2_000, role: 200, participants: 30, reason: 2_000 };
// "HSLF-FS 2027:12", "SOSFS 2008:14 (M)" has its letters after the number.
const SERIES = /^\p{Lu}{2,}(?:-\p{Lu}{2,})*\s\d{4}:[1-9]\d{0,3}(?:\s\([A-Z]\))?$/u;

/** The same, with what is only blank taken away. */
export function tidyDecision(stated: StatedDecision): StatedDecision {
  const { content, decider, reportingOfficer, participants, seriesNumber, latePrintReason } = stated;
  return {
    ...stated,
    ...{ content: content.trim(), decider: decider.trim(), reportingOfficer: reportingOfficer.trim() },
    participants: participants.map((one) => one.trim()).filter((one) => one !== ''),
    seriesNumber: seriesNumber.trim().replaceAll(/\s+/gu, ' '),
    // a reason for what is not so is none
    latePrintReason: isLatePrint(stated) ? latePrintReason.trim() : '',
  };
}

/** Whether it came into force before it was printed. */
export function isLatePrint({ publishedOn, inForceOn }: Pick<StatedDecision, 'publishedOn' | 'inForceOn'>): boolean {
  return (
    publishedOn !== null && inForceOn !== null && isDay(publishedOn) && isDay(inForceOn) && inForceOn < publishedOn
  );
}

/** What is wrong with the decision as it stands in the form; all at once. `today` is ISO. */
export function decisionRecordProblems(stated: StatedDecision, today: Day): Problem[] {
  const { content, decider, reportingOfficer, participants } = stated;
  const problems: Problem[] = [
    ...words(content, 'content', LIMITS.content, 'Skriv vad som beslutades.'),
    ...words(decider, 'decider', LIMITS.role, 'Ange vem som beslutade: funktionen, inte namnet.'),
    ...words(reportingOfficer, 'reportingOfficer', LIMITS.role, 'Ange föredraganden: funktionen, inte namnet.'),
  ];
  if (participants.length > LIMITS.participants || participants.some(({ length }) => length > LIMITS.role))
    problems.push(
      problem(
        'PARTICIPANTS_TOO_MANY',
        `Ange högst ${LIMITS.participants} övriga deltagare, var och en med högst ${LIMITS.role} tecken.`,
        'participants',
      ),
    );
  return [...problems, ...dayProblems(stated, today)];
}

function words(value: string, field: string, most: number, missing: string): Problem[] {
  if (value.trim() === '') return [problem('WORDS_MISSING', missing, field)];
  return value.length > most ? [problem('WORDS_TOO_LONG', `Skriv högst ${most} tecken.`, field)] : [];
}

function dayProblems(stated: StatedDecision, today: Day): Problem[] {
  const { decidedOn, publishedOn, inForceOn, seriesNumber, latePrintReason } = stated;
  const problems: Problem[] = [];
  const isDecided = decidedOn !== null && isDay(decidedOn);
  if (!isDecided) problems.push(problem('DECIDED_ON_MISSING', 'Ange beslutsdagen.', 'decidedOn'));
  else if (decidedOn > today)
    problems.push(problem('DECIDED_ON_AHEAD', 'Beslutsdagen kan inte ligga i framtiden.', 'decidedOn'));
  if (seriesNumber !== '' && !SERIES.test(seriesNumber))
    problems.push(problem('SERIES_INVALID', 'Ange numret som HSLF-FS 2027:12.', 'seriesNumber'));
  if (publishedOn !== null) problems.push(...printProblems(publishedOn, { decidedOn, seriesNumber, today }));
  if (inForceOn === null || !isDay(inForceOn))
    problems.push(problem('IN_FORCE_ON_MISSING', 'Ange dagen för ikraftträdande.', 'inForceOn'));
  else if (isDecided && inForceOn < decidedOn)
    problems.push(
      problem('IN_FORCE_TOO_EARLY', 'Föreskrifterna kan inte träda i kraft före beslutsdagen.', 'inForceOn'),
    );
  else if (isLatePrint(stated) && latePrintReason.trim() === '')
    problems.push(
      problem(
        'LATE_PRINT_UNEXPLAINED',
        'Föreskrifterna trädde i kraft innan de kom ut från trycket. Ange varför, eller rätta dagarna.',
        'latePrintReason',
      ),
    );
  else if (latePrintReason.length > LIMITS.reason)
    problems.push(problem('REASON_TOO_LONG', `Skriv högst ${LIMITS.reason} tecken.`, 'latePrintReason'));
  return problems;
}

function printProblems(
  publishedOn: Day,
  { decidedOn, seriesNumber, today }: { decidedOn: Day | null; seriesNumber: string; today: Day },
): Problem[] {
  if (!isDay(publishedOn) || publishedOn > today)
    return [problem('PUBLISHED_ON_AHEAD', 'Ange en dag som har varit, eller lämna fältet tomt.', 'publishedOn')];
  if (decidedOn !== null && publishedOn < decidedOn)
    return [problem('PUBLISHED_TOO_EARLY', 'Föreskrifterna kom ut tidigast på beslutsdagen.', 'publishedOn')];
  return seriesNumber === ''
    ? [
        problem(
          'SERIES_MISSING',
          'Ange numret i författningssamlingen när föreskrifterna har kommit ut.',
          'seriesNumber',
        ),
      ]
    : [];
}

/** How a later record differs from the one that holds. What was empty and is filled in at the printing is no correction. */
export function amendmentOf(before: StatedDecision, after: StatedDecision): DecisionAmendment {
  const kept = (one: StatedDecision): string =>
    JSON.stringify([
      ...[one.versionId, one.content, one.decidedOn, one.decider, one.reportingOfficer],
      ...[one.inForceOn, ...one.participants],
    ]);
  const isPrinted =
    before.publishedOn !== after.publishedOn ||
    before.seriesNumber !== after.seriesNumber ||
    before.latePrintReason !== after.latePrintReason;
  const wasEmpty =
    (before.publishedOn === null || before.publishedOn === after.publishedOn) &&
    (before.seriesNumber === '' || before.seriesNumber === after.seriesNumber) &&
    (before.latePrintReason === '' || before.latePrintReason === after.latePrintReason);
  if (kept(before) !== kept(after) || !wasEmpty) return 'CORRECTED';
  return isPrinted ? 'PRINTED' : 'SAME';
}

/** What is wrong with changing a decision that is on record. */
export function amendingProblems(before: StatedDecision, after: StatedDecision, reason: string): Problem[] {
  const how = amendmentOf(before, after);
  if (how === 'SAME') return [problem('NOTHING_CHANGED', 'Ingenting skiljer sig från det antecknade beslutet.')];
  if (how === 'CORRECTED' && reason.trim() === '')
    return [problem('REASON_MISSING', 'Ange varför anteckningen rättas.', 'reason')];
  return reason.length > LIMITS.reason
    ? [problem('REASON_TOO_LONG', `Skriv högst ${LIMITS.reason} tecken.`, 'reason')]
    : [];
}

/** A number in the series is that of one text. `round`: the one whose decision has it already. */
export function seriesTaken(seriesNumber: string, round: { title: string; registrationNumber: string }): Problem {
  const { title, registrationNumber } = round;
  return problem(
    'SERIES_TAKEN',
    `${seriesNumber} står redan på ett annat beslut: ”${title}” (${registrationNumber}). Kontrollera numret, eller rätta det beslutet först.`,
    'seriesNumber',
  );
}

/** Whether a decision can be put on record in the round as it stands. */
export function decidableProblems({ state, questionsOnly }: { state: RoundState; questionsOnly: boolean }): Problem[] {
  if (questionsOnly)
    return [problem('NO_TEXT_TO_DECIDE', 'Remissen har bara frågor. Det finns ingen föreskrift att besluta.')];
  if (state === 'CONSOLIDATED') return [];
  return state === 'DECIDED' || state === 'ARCHIVED'
    ? [problem('ALREADY_DECIDED', 'Beslutet är redan antecknat.')]
    : [problem('NOT_CONSOLIDATED', 'Remissen ska vara sammanställd innan beslutet antecknas.')];
}
