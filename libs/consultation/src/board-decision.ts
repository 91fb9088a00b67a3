import { problem, type Problem } from './problem.ts';

/** What a board has decided, or is to decide, of the answer. Days as ISO 8601. */
export interface BoardFacts {
  board: string;
  meetingOn: string;
  /** The decision's § in the minutes; null while there is none. */
  minutesSection: string | null;
  /** Submitted before the meeting: "preliminärt, beslut kommer". */
  preliminary: boolean;
}

/** How the decision that came afterwards stands to the answer that was given. */
export const BOARD_OUTCOMES = ['ADOPTED', 'DIFFERS'] as const;
export type BoardOutcome = (typeof BOARD_OUTCOMES)[number];

/** How a preliminary answer stands: its decision is to come, or has come and is as the answer or otherwise. */
export const DECISION_STANDINGS = ['AWAITED', ...BOARD_OUTCOMES] as const;
export type DecisionStanding = (typeof DECISION_STANDINGS)[number];

export const BOARD_MAX = 200;

/** The § of the minutes as it is kept: "§ 112" and " 112 " are both 112. Null where it is none. */
export function minutesSectionOf(written: string | null): string | null {
  const bare = (written ?? '').replace(/^[\s§]+/u, '').trim();
  return /^\d{1,5}( ?[a-zåäö])?([/:-]\d{1,4})?$/iu.test(bare) ? bare : null;
}

/** What is wrong with a board's decision on a submission. `today` is the day in Stockholm. */
export function boardProblems(facts: BoardFacts | null, today: string): Problem[] {
  if (facts === null)
    return [
      problem(
        'BOARD_DECISION_MISSING',
        'Hos er beslutar en nämnd. Ange nämnd, sammanträdesdag och paragraf, eller lämna svaret preliminärt.',
        'board',
      ),
    ];
  const problems = named(facts.board);
  if (!facts.preliminary) return [...problems, ...held(facts.meetingOn, facts.minutesSection, today)];
  if (facts.meetingOn < today)
    problems.push(problem('MEETING_HELD', 'Sammanträdet har varit. Ange beslutets paragraf i stället.', 'preliminary'));
  return problems;
}

/** What is wrong with a decision that is added to a preliminary answer. */
export function decisionProblems(facts: Omit<BoardFacts, 'preliminary'>, today: string): Problem[] {
  return [...named(facts.board), ...held(facts.meetingOn, facts.minutesSection, today)];
}

function named(board: string): Problem[] {
  if (board.trim() === '') return [problem('BOARD_MISSING', 'Ange vilken nämnd eller styrelse som beslutar.', 'board')];
  return board.length > BOARD_MAX
    ? [problem('BOARD_TOO_LONG', `Korta nämndens namn till högst ${BOARD_MAX} tecken.`, 'board')]
    : [];
}

function held(meetingOn: string, minutesSection: string | null, today: string): Problem[] {
  const problems: Problem[] = [];
  if (meetingOn > today)
    problems.push(
      problem(
        'MEETING_NOT_HELD',
        'Sammanträdet har inte varit än. Lämna svaret preliminärt, eller vänta med beslutet.',
        'meetingOn',
      ),
    );
  if (minutesSectionOf(minutesSection) === null)
    problems.push(
      problem('MINUTES_SECTION_MISSING', 'Ange beslutets paragraf i protokollet, till exempel 112.', 'minutesSection'),
    );
  return problems;
}
