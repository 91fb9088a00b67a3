import type { RoundState } from '../codes.ts';
import { type Problem, problem } from '../problem.ts';

/** Where a sealed edition of a compilation stands: its files are being made, it is sealed, or there came none of it. */
export const EDITION_STATES = ['WAITING', 'SEALED', 'FAILED'] as const;
export type EditionState = (typeof EDITION_STATES)[number];

const REASON_MAX = 2_000;

/** Of a round, and its newest edition: what decides whether another may be made. `last` null: there is none. */
export interface RenewalFacts {
  state: RoundState;
  last: EditionState | null;
  /** Whether any edition is sealed. */
  sealed: boolean;
  reason: string;
}

/** What hinders a round that is consolidated from being put together anew. What the decision was taken on stands as it is. */
export function renewingProblems({ state, last, sealed, reason }: RenewalFacts): Problem[] {
  if (state !== 'CONSOLIDATED' && (state !== 'DECIDED' || sealed)) return [NOT_RENEWED[state]];
  if (last === 'WAITING') return [problem('EDITION_WAITING', 'En utgåva görs redan. Vänta tills den är förseglad.')];
  if (sealed && reason.trim() === '')
    return [problem('REASON_MISSING', 'Ange varför sammanställningen görs på nytt.', 'reason')];
  return reason.length > REASON_MAX ? [problem('REASON_TOO_LONG', `Skriv högst ${REASON_MAX} tecken.`, 'reason')] : [];
}

const NOT_YET = problem('NOT_CONSOLIDATED', 'Remissen ska vara sammanställd innan en utgåva görs på nytt.');
const NOT_RENEWED: Readonly<Record<RoundState, Problem>> = {
  PREPARING: NOT_YET,
  OPEN: NOT_YET,
  CLOSED: NOT_YET,
  CONSOLIDATED: NOT_YET,
  DECIDED: problem(
    'ALREADY_DECIDED',
    'Remissen är beslutad. Den förseglade sammanställningen låg till grund för beslutet och görs inte om.',
  ),
  ARCHIVED: problem('ROUND_ARCHIVED', 'Remissen är arkiverad. Den ändras inte längre.'),
};

/** What hinders a decided round from being archived: nothing of what came in may be left lying. */
export function archivingProblems({
  state,
  undecided,
  unsorted,
  last,
}: {
  state: RoundState;
  undecided: number;
  unsorted: number;
  last: EditionState | null;
}): Problem[] {
  if (state === 'ARCHIVED') return [problem('ALREADY_ARCHIVED', 'Remissen är redan arkiverad.')];
  if (state !== 'DECIDED')
    return [problem('NOT_DECIDED', 'Anteckna beslutet först: en remiss arkiveras när den är beslutad.')];
  const problems: Problem[] = [];
  if (undecided > 0)
    problems.push(
      problem(
        'COMMENTS_UNDECIDED',
        undecided === 1
          ? 'En synpunkt har kommit in efter beslutet och saknar validerat ställningstagande. Bedöm den i sammanställningen.'
          : `${undecided} synpunkter har kommit in efter beslutet och saknar validerat ställningstagande. Bedöm dem i sammanställningen.`,
      ),
    );
  if (unsorted > 0)
    problems.push(
      problem(
        'INCOMING_UNSORTED',
        unsorted === 1
          ? 'Ett inkommet svar är varken registrerat eller avskrivet. Gå igenom det under Inkomna.'
          : `${unsorted} inkomna svar är varken registrerade eller avskrivna. Gå igenom dem under Inkomna.`,
      ),
    );
  if (last !== 'SEALED')
    problems.push(
      problem('NOT_SEALED', 'Sammanställningen är inte förseglad. Försegla den först, så att den finns i akten.'),
    );
  return problems;
}
