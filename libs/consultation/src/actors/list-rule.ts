import { ACTOR_KINDS, type ActorKind } from '../codes.ts';
import type { Day } from '../calendar/days.ts';
import type { Language } from '../labels.ts';
import { labels } from '../labels.ts';
import type { Problem } from '../problem.ts';

/** One condition on a body: all that it says must hold. */
export interface ListCondition {
  kind: ActorKind | null;
  /** A sector of civil preparedness. */
  sector: string | null;
  /** The county's code. */
  county: string | null;
  /** Every body of the regulation's annex, whatever its sector. */
  preparedness: boolean;
  /** The day whose sectors are meant; the day of use when null. */
  on: Day | null;
  /** Those who were asked in a round that has been sent, as who they are on the day of use. */
  roundId: string | null;
}

/** Who a list means: those of any condition in `plus`, and `with`; but none of `minus`, nor `without`. */
export interface ListRule {
  plus: readonly ListCondition[];
  minus: readonly ListCondition[];
  with: readonly string[];
  without: readonly string[];
}

export const NO_CONDITION: ListCondition = {
  kind: null,
  sector: null,
  county: null,
  preparedness: false,
  on: null,
  roundId: null,
};

const CONDITIONS_MOST = 20;
const BODIES_MOST = 500;

export function listRuleProblems(rule: ListRule): Problem[] {
  const conditions = [...rule.plus, ...rule.minus];
  if (rule.plus.length + rule.with.length === 0)
    return [
      {
        code: 'RULE_EMPTY',
        message: 'Ange vilka listan ska omfatta: minst ett villkor eller en aktör.',
        field: 'rule',
      },
    ];
  if (conditions.length > CONDITIONS_MOST)
    return [{ code: 'TOO_MANY', message: `En lista kan ha högst ${CONDITIONS_MOST} villkor.`, field: 'rule' }];
  if (rule.with.length + rule.without.length > BODIES_MOST)
    return [{ code: 'TOO_MANY', message: `Ange högst ${BODIES_MOST} enskilda aktörer.`, field: 'rule' }];
  if (conditions.some((condition) => isOpen(condition)))
    return [
      { code: 'CONDITION_EMPTY', message: 'Ett villkor säger ingenting. Fyll i det eller ta bort det.', field: 'rule' },
    ];
  const dated = conditions.some(({ on, sector, preparedness }) => on !== null && sector === null && !preparedness);
  const message = 'En dag kan bara anges för en sektor eller för alla beredskapsmyndigheter.';
  return dated ? [{ code: 'DAY_WITHOUT_LIST', message, field: 'rule' }] : [];
}

/** Everybody at once is meant on purpose, kind by kind; never by forgetting to choose. */
function isOpen({ kind, sector, county, preparedness, roundId }: ListCondition): boolean {
  return kind === null && sector === null && county === null && !preparedness && roundId === null;
}

/** What the rule's ids are called: counties by code, rounds and bodies by id. */
export type NamesOf = (what: 'county' | 'round' | 'actor', id: string) => string;

/** The rule as a sentence: `Region; beredskapssektorn Hälsa, vård och omsorg i Uppsala län; utom Region Skåne`. */
export function listRuleWords(rule: ListRule, nameOf: NamesOf, language: Language): string {
  const say = (condition: ListCondition): string => conditionWords(condition, nameOf, language);
  const named = (ids: readonly string[]): string[] => ids.map((id) => nameOf('actor', id));
  const plus = [...rule.plus.map(say), ...named(rule.with)];
  const minus = [...rule.minus.map(say), ...named(rule.without)];
  const but = language === 'sv' ? 'utom ' : 'except ';
  return [plus.join('; '), minus.length === 0 ? '' : but + minus.join('; ')].filter((part) => part !== '').join(', ');
}

function conditionWords(condition: ListCondition, nameOf: NamesOf, language: Language): string {
  const { kind, sector, county, preparedness, on, roundId } = condition;
  const isSwedish = language === 'sv';
  const known = ACTOR_KINDS.find((one) => one === kind);
  return [
    roundId === null ? '' : `${isSwedish ? 'som i' : 'as in'} ”${nameOf('round', roundId)}”`,
    known === undefined
      ? ''
      : `${isSwedish ? 'alla av slaget' : 'all of the kind'} ${labels(language).actorKind[known]}`,
    sector === null ? '' : `${isSwedish ? 'sektorn' : 'the sector'} ${sector}`,
    preparedness && sector === null ? (isSwedish ? 'alla beredskapsmyndigheter' : 'all preparedness authorities') : '',
    county === null ? '' : `${isSwedish ? 'i' : 'in'} ${nameOf('county', county)}`,
    on === null ? '' : `${isSwedish ? 'enligt läget' : 'as of'} ${on}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}
