import { listRuleProblems, type ListRule, listRuleWords, NO_CONDITION } from './list-rule.ts';

const rule = (part: Partial<ListRule>): ListRule => ({ plus: [], minus: [], with: [], without: [], ...part });
const regions = { ...NO_CONDITION, kind: 'REGION' as const };
const health = { ...NO_CONDITION, sector: 'Hälsa, vård och omsorg' };

it.each([
  [rule({ plus: [regions] }), []],
  [rule({ with: ['x'] }), []],
  [rule({}), ['RULE_EMPTY']],
  [rule({ minus: [regions], without: ['x'] }), ['RULE_EMPTY']],
  [rule({ plus: [NO_CONDITION] }), ['CONDITION_EMPTY']],
  [rule({ plus: [regions], minus: [NO_CONDITION] }), ['CONDITION_EMPTY']],
  [rule({ plus: [{ ...health, on: '2024-01-01' }] }), []],
  [rule({ plus: [{ ...regions, on: '2024-01-01' }] }), ['DAY_WITHOUT_LIST']],
  [rule({ plus: Array.from({ length: 21 }, () => regions) }), ['TOO_MANY']],
])('a rule is looked at: %j', (one, codes) => {
  expect(listRuleProblems(one).map(({ code }) => code)).toEqual(codes);
});

it('is told as a sentence', () => {
  const told = rule({
    plus: [regions, { ...health, county: '03', on: '2024-01-01' }, { ...NO_CONDITION, preparedness: true }],
    minus: [{ ...NO_CONDITION, roundId: 'r' }],
    without: ['a'],
  });
  const known = new Map([
    ['county 03', 'Uppsala län'],
    ['round r', 'Förra remissen'],
    ['actor a', 'Region Skåne'],
  ]);
  const names = (what: string, id: string): string => known.get(`${what} ${id}`) ?? '?';
  expect(listRuleWords(told, names, 'sv')).toBe(
    'alla av slaget Region; sektorn Hälsa, vård och omsorg i Uppsala län enligt läget 2024-01-01; alla beredskapsmyndigheter, utom som i ”Förra remissen”; Region Skåne',
  );
});
