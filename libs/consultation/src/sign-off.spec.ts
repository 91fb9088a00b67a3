import { RESPONSE_STATES, ROLES, type ResponseState, type Role } from './codes.ts';
import {
  type Chain,
  chainOf,
  CHAINS,
  LEGAL_ACTS,
  type LegalAct,
  legalActProblem,
  legalActs,
  SIGN_OFF_ACTS,
  type SignOffAct,
  type SignOffFacts,
  signOffActs,
  signOffRuling,
} from './sign-off.ts';

const facts = (state: ResponseState, more: Partial<SignOffFacts> = {}): SignOffFacts => ({
  state,
  chain: 'REVIEW',
  ownApproval: false,
  sentBy: 'sender',
  sentTo: null,
  ...more,
});
const BODY: readonly Role[] = ['COORDINATOR', 'CONTRIBUTOR', 'SIGNATORY', 'READER'];

/** act, state → [the state it leads to or the problem], for coordinator, contributor, signatory, reader. None of them sent it. */
type Cell = string;
type Row = [SignOffAct, ResponseState, ...Cell[]];
const YOURS = 'NOT_YOUR_STEP';
const four = (cell: Cell): [Cell, Cell, Cell, Cell] => [cell, cell, cell, cell];
const COMMON: Row[] = [
  ['TAKE_BACK', 'OPENED', ...four('NOT_IN_REVIEW')],
  ['TAKE_BACK', 'DRAFTING', ...four('NOT_IN_REVIEW')],
  ['TAKE_BACK', 'IN_REVIEW', ...four(YOURS)],
  ['TAKE_BACK', 'APPROVED', ...four('ALREADY_APPROVED')],
  ['RETURN', 'OPENED', ...four('NOT_IN_REVIEW')],
  ['RETURN', 'DRAFTING', ...four('NOT_IN_REVIEW')],
  ['RETURN', 'IN_REVIEW', 'DRAFTING', YOURS, 'DRAFTING', YOURS],
  ['RETURN', 'APPROVED', 'DRAFTING', YOURS, 'DRAFTING', YOURS],
  ['APPROVE', 'OPENED', ...four('NOT_IN_REVIEW')],
  ['APPROVE', 'DRAFTING', ...four('NOT_IN_REVIEW')],
  ['APPROVE', 'IN_REVIEW', 'APPROVED', YOURS, 'APPROVED', YOURS],
  ['APPROVE', 'APPROVED', ...four('ALREADY_APPROVED')],
  ['SUBMIT', 'IN_REVIEW', ...four('NOT_APPROVED')],
  ['SEND', 'IN_REVIEW', ...four('ALREADY_SENT')],
  ['SEND', 'APPROVED', ...four('ALREADY_SENT')],
  ...SIGN_OFF_ACTS.map((act): Row => [act, 'SUBMITTED', ...four('ALREADY_SUBMITTED')]),
];
const REVIEWED: Row[] = (['OPENED', 'DRAFTING'] as const).flatMap((state): Row[] => [
  ['SEND', state, 'IN_REVIEW', 'IN_REVIEW', 'IN_REVIEW', YOURS],
  ['SUBMIT', state, ...four('NOT_APPROVED')],
]);
REVIEWED.push(['SUBMIT', 'APPROVED', YOURS, YOURS, 'SUBMITTED', YOURS]);
const DIRECT: Row[] = (['OPENED', 'DRAFTING'] as const).flatMap((state): Row[] => [
  ['SEND', state, ...four('NO_REVIEW')],
  ['SUBMIT', state, 'SUBMITTED', YOURS, 'SUBMITTED', YOURS],
]);
// Under no chain nothing is ever approved; were it so, the same people would submit.
DIRECT.push(['SUBMIT', 'APPROVED', 'SUBMITTED', YOURS, 'SUBMITTED', YOURS]);
const TABLES: Record<Chain, Row[]> = {
  DIRECT: [...COMMON, ...DIRECT],
  REVIEW: [...COMMON, ...REVIEWED],
  BOARD: [...COMMON, ...REVIEWED],
};

const outcome = (act: SignOffAct, has: SignOffFacts, userId: string, role: Role, delegated = false): string => {
  const ruling = signOffRuling(act, has, { userId, role, delegated });
  return 'next' in ruling ? ruling.next : ruling.problem.code;
};

describe.each(CHAINS)('the chain %s', (chain) => {
  it.each(TABLES[chain])('%s in %s', (act, state, ...cells) => {
    const got = BODY.map((role) => outcome(act, facts(state, { chain }), 'other', role));
    expect(got).toEqual(cells);
  });

  it('has a row for each act in each state', () => {
    const rows = TABLES[chain].map(([act, state]) => `${act} ${state}`);
    const all = SIGN_OFF_ACTS.flatMap((act) => RESPONSE_STATES.map((state) => `${act} ${state}`));
    expect(rows.toSorted()).toEqual(all.toSorted());
  });

  it('gives nobody at the authority anything', () => {
    for (const role of ROLES.filter((one) => !BODY.includes(one)))
      for (const state of RESPONSE_STATES)
        expect(signOffActs(facts(state, { chain }), { userId: 'other', role, delegated: false })).toEqual([]);
  });
});

describe('the person', () => {
  it.each<[string, SignOffAct, Partial<SignOffFacts>, Role, string, boolean, string]>([
    ['the sender takes back', 'TAKE_BACK', {}, 'CONTRIBUTOR', 'sender', false, 'DRAFTING'],
    ['a sender who has become a reader still opens it', 'TAKE_BACK', {}, 'READER', 'sender', false, 'DRAFTING'],
    ['whom it was sent to approves', 'APPROVE', { sentTo: 'named' }, 'CONTRIBUTOR', 'named', false, 'APPROVED'],
    ['… and sends back', 'RETURN', { sentTo: 'named' }, 'CONTRIBUTOR', 'named', false, 'DRAFTING'],
    ['… but not as a reader', 'APPROVE', { sentTo: 'named' }, 'READER', 'named', false, YOURS],
    ['another contributor does not', 'APPROVE', { sentTo: 'named' }, 'CONTRIBUTOR', 'other', false, YOURS],
    [
      'a coordinator may, where the named one is away',
      'APPROVE',
      { sentTo: 'named' },
      'COORDINATOR',
      'x',
      false,
      'APPROVED',
    ],
    ['the sender does not approve', 'APPROVE', {}, 'SIGNATORY', 'sender', false, 'OWN_APPROVAL'],
    ['… unless the body has said so', 'APPROVE', { ownApproval: true }, 'SIGNATORY', 'sender', false, 'APPROVED'],
    [
      '… which makes no contributor a reviewer',
      'APPROVE',
      { ownApproval: true },
      'CONTRIBUTOR',
      'sender',
      false,
      YOURS,
    ],
    ['a delegation submits what is approved', 'SUBMIT', { state: 'APPROVED' }, 'CONTRIBUTOR', 'x', true, 'SUBMITTED'],
    ['… and sends it back', 'RETURN', { state: 'APPROVED' }, 'CONTRIBUTOR', 'x', true, 'DRAFTING'],
    ['… but approves nothing', 'APPROVE', {}, 'CONTRIBUTOR', 'x', true, YOURS],
    ['… nor submits what is not', 'SUBMIT', {}, 'CONTRIBUTOR', 'x', true, 'NOT_APPROVED'],
    ['… nor past the review', 'SUBMIT', { state: 'DRAFTING' }, 'CONTRIBUTOR', 'x', true, 'NOT_APPROVED'],
    [
      'without a chain it submits',
      'SUBMIT',
      { state: 'DRAFTING', chain: 'DIRECT' },
      'CONTRIBUTOR',
      'x',
      true,
      'SUBMITTED',
    ],
  ])('%s', (_, act, more, role, userId, delegated, expected) => {
    expect(outcome(act, facts('IN_REVIEW', more), userId, role, delegated)).toBe(expected);
  });

  it('is told everything that can be done now', () => {
    const signatory = { userId: 'x', role: 'SIGNATORY', delegated: false } as const;
    expect(signOffActs(facts('DRAFTING'), signatory)).toEqual(['SEND']);
    expect(signOffActs(facts('IN_REVIEW'), signatory)).toEqual(['RETURN', 'APPROVE']);
    expect(signOffActs(facts('APPROVED'), signatory)).toEqual(['RETURN', 'SUBMIT']);
  });
});

it.each<[Chain, Role, boolean, LegalAct[]]>([
  ['DIRECT', 'COORDINATOR', false, ['ELSEWHERE', 'WITHDRAW']],
  ['DIRECT', 'SIGNATORY', false, ['ELSEWHERE', 'WITHDRAW']],
  ['DIRECT', 'CONTRIBUTOR', false, []],
  ['DIRECT', 'CONTRIBUTOR', true, ['ELSEWHERE', 'WITHDRAW']],
  ['REVIEW', 'COORDINATOR', false, []],
  ['REVIEW', 'SIGNATORY', false, ['ELSEWHERE', 'WITHDRAW']],
  ['REVIEW', 'CONTRIBUTOR', true, ['ELSEWHERE', 'WITHDRAW']],
  ['BOARD', 'COORDINATOR', false, []],
  ['BOARD', 'COORDINATOR', true, ['ELSEWHERE', 'WITHDRAW']],
  ['BOARD', 'SIGNATORY', false, ['ELSEWHERE', 'WITHDRAW']],
  ['BOARD', 'READER', false, []],
])('under %s a %s (delegation: %s) does %j', (chain, role, delegated, expected) => {
  expect(legalActs({ chain }, { role, delegated })).toEqual(expected);
  for (const act of LEGAL_ACTS.filter((one) => !expected.includes(one)))
    expect(legalActProblem(act, { chain }, { role, delegated })).toMatchObject({
      code: 'NOT_YOUR_STEP',
      message: expect.stringContaining(chain === 'DIRECT' ? 'Samordnaren eller undertecknaren' : 'undertecknaren som'),
    });
});

it.each<[Chain | null, Chain | null, Chain]>([
  [null, null, 'DIRECT'],
  ['REVIEW', null, 'REVIEW'],
  ['REVIEW', 'DIRECT', 'DIRECT'],
  [null, 'BOARD', 'BOARD'],
])('the body says %s and the round %s: %s', (body, round, expected) => {
  expect(chainOf({ body, round })).toBe(expected);
});
