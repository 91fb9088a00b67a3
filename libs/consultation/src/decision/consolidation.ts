import type { RoundState } from '../codes.ts';
import { type Problem, problem } from '../problem.ts';

/** What is left to do in a round before its answers are put together. */
export interface ConsolidationFacts {
  state: RoundState;
  /** Comments that count and are not decided yet, with what they are called; `count` is of all of them. */
  undecided: { count: number; first: readonly { id: string; name: string }[] };
  /** Bodies that still have time of their own and have not answered. */
  waiting: readonly string[];
  /** Answers from outside that nobody has registered or set aside yet. */
  unsorted: number;
}

/** What stands in the way whatever the step: each comment has its disposition with reason, and all that came in has been taken in. */
export function unfinished({ undecided, waiting, unsorted }: Omit<ConsolidationFacts, 'state'>): Problem[] {
  const problems = undecided.first.map(({ id, name }) =>
    problem('COMMENT_UNDECIDED', `${name} saknar validerat ställningstagande. Bedöm den i sammanställningen.`, id),
  );
  const more = undecided.count - undecided.first.length;
  if (more > 0)
    problems.push(
      problem(
        'COMMENTS_UNDECIDED',
        more === 1
          ? 'Ytterligare en synpunkt saknar validerat ställningstagande.'
          : `Ytterligare ${more} synpunkter saknar validerat ställningstagande.`,
      ),
    );
  for (const name of waiting)
    problems.push(
      problem('BODY_HAS_TIME', `${name} har anstånd och har inte svarat. Vänta till dess dag har gått ut.`, name),
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
  return problems;
}

/** What hinders a round from being put down as consolidated. */
export function consolidatingProblems(facts: ConsolidationFacts): Problem[] {
  if (facts.state === 'PREPARING' || facts.state === 'OPEN')
    return [problem('NOT_CLOSED', 'Stäng remissen först: så länge den är öppen kan fler synpunkter komma in.')];
  if (facts.state !== 'CLOSED') return [problem('ALREADY_CONSOLIDATED', 'Remissen är redan sammanställd.')];
  return unfinished(facts);
}
