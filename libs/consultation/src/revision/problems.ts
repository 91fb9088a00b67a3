import { type Problem, problem } from '../problem.ts';

/** What a draft that follows a published version still lacks before it may be published. */
export interface RevisionFacts {
  /** The draft has been compared as it now stands. */
  compared: boolean;
  /** What the check of the structure calls an error. */
  faults: readonly Problem[];
  /** Edges that nobody has confirmed: how they are named. */
  unconfirmed: readonly { key: string; name: string }[];
  /** Changed spans without a reason. */
  unexplained: readonly { id: string; name: string }[];
  /** Comments that were met, wholly or partly, and that changed nothing. */
  unmet: readonly { id: string; name: string }[];
  /** Whether the change is material; null: nobody has said. */
  material: boolean | null;
}

export const REVISION_WORDS_MOST = 2_000;

/** All that stands in the way of asking for the publication; each with what it is about as field. */
export function revisionProblems(facts: RevisionFacts): Problem[] {
  if (!facts.compared)
    return [problem('NOT_COMPARED', 'Utkastet har ändrats sedan det jämfördes. Jämför det igen med versionen före.')];
  const material =
    facts.material === null
      ? [problem('MATERIAL_UNJUDGED', 'Ange om ändringen är väsentlig, med skäl.', 'material')]
      : [];
  return [
    ...facts.faults,
    ...facts.unconfirmed.map(({ key, name }) =>
      problem('EDGE_UNCONFIRMED', `${name}: bekräfta eller ändra vad som har hänt med bestämmelsen.`, key),
    ),
    ...facts.unexplained.map(({ id, name }) =>
      problem('SPAN_UNEXPLAINED', `${name}: ange varför texten har ändrats.`, id),
    ),
    ...facts.unmet.map(({ id, name }) =>
      problem(
        'MET_WITHOUT_CHANGE',
        `${name}: knyt synpunkten till en ändring eller ange varför inget har ändrats.`,
        id,
      ),
    ),
    ...material,
  ];
}

/** All that stands in the way of the publication itself: the same, and that another asks for it than publishes. */
export function publishingProblems(facts: RevisionFacts & { submittedBy: string | null; by: string }): Problem[] {
  const { submittedBy, by } = facts;
  const problems = revisionProblems(facts);
  if (problems.length > 0) return problems;
  if (submittedBy === null)
    return [problem('NOT_SUBMITTED', 'Versionen har inte lämnats för publicering. Lämna den först.')];
  if (submittedBy === by)
    return [
      problem('OWN_SUBMISSION', 'Du har själv lämnat versionen för publicering. Den publiceras av en annan jurist.'),
    ];
  return [];
}

/** What is wrong with words that are to say why. */
export function reasonWordsProblem(words: string): Problem | null {
  if (words.trim() === '') return problem('WORDS_MISSING', 'Skriv skälet.', 'words');
  if (words.length > REVISION_WORDS_MOST)
    return problem('WORDS_TOO_LONG', `Skriv högst ${REVISION_WORDS_MOST} tecken.`, 'words');
  return null;
}
