import { problem, type Problem } from '../problem.ts';

/** Comments of which one is to go, counted without those that have been taken away. */
export interface AlternativeGroup {
  /** Where they stand, as printed; null for the whole draft. */
  address: string | null;
  /** Not set aside. */
  standing: number;
  setAside: number;
}

export const REASON_OF_CHOICE_MAX = 2_000;

/** What hinders the answer from leaving: a choice that has not been made, or whose outcome has been taken away since. */
export function alternativeProblems(groups: readonly AlternativeGroup[]): Problem[] {
  return groups.flatMap(({ address, standing, setAside }) => {
    const at = address ?? 'förslaget som helhet';
    if (standing > 1)
      return [
        problem('ALTERNATIVES_UNDECIDED', `${standing} alternativa synpunkter på ${at}: välj den som ska lämnas.`),
      ];
    if (standing === 0 && setAside > 0)
      return [
        problem(
          'CHOSEN_ALTERNATIVE_GONE',
          `Synpunkten som valdes på ${at} är borttagen. Välj en annan av alternativen, eller ta bort dem.`,
        ),
      ];
    return [];
  });
}

/** What hinders a choice among alternatives: it is kept with its reason. */
export function choiceProblems(reason: string): Problem[] {
  if (reason.trim() === '')
    return [problem('REASON_MISSING', 'Skriv varför den här synpunkten valdes. Skälet sparas med de andra.', 'reason')];
  if (reason.trim().length > REASON_OF_CHOICE_MAX)
    return [problem('REASON_TOO_LONG', `Korta skälet till högst ${REASON_OF_CHOICE_MAX} tecken.`, 'reason')];
  return [];
}

/** What hinders comments from being made alternatives. `places` are the §§ (or null: the whole) that they stand on. */
export function alternativesToBeProblems(comments: number, places: readonly (string | null)[]): Problem[] {
  if (comments < 2)
    return [problem('ALTERNATIVES_TOO_FEW', 'Välj minst två synpunkter som är alternativ till varandra.')];
  if (new Set(places).size > 1)
    return [
      problem('ALTERNATIVES_APART', 'Alternativ måste gälla samma bestämmelse. Välj synpunkter på en och samma §.'),
    ];
  return [];
}
