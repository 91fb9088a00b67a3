import { ASSESSED_STATES, ASSESSMENT_STATES, type AssessmentState, DECIDED_STATES, type Settlement } from './states.ts';
import { settlingProblem, WORD_MAX } from './settling.ts';

const settle = (state: AssessmentState | null, outcome: Settlement, word = '', by = 'second') =>
  settlingProblem({ state, proposedBy: 'first' }, { by, outcome, word })?.code ?? null;

describe('a proposal', () => {
  it.each<[AssessmentState | null, string | null, string | null]>([
    // state, what stops a validation, what stops it from being sent back
    [null, 'NOTHING_PROPOSED', 'NOTHING_PROPOSED'],
    ['REMAINDER', 'REMAINDER_UNDECIDED', null],
    ['PROPOSED', null, null],
    ['RETURNED', 'RETURNED', null],
    ['VALIDATED', 'ALREADY_VALIDATED', null],
  ])('that is %s', (state, validated, returned) => {
    expect([settle(state, 'VALIDATED'), settle(state, 'RETURNED', 'Läs om.')]).toEqual([validated, returned]);
  });

  it('is neither validated nor sent back by who made it', () => {
    for (const state of ASSESSMENT_STATES)
      for (const outcome of ['VALIDATED', 'RETURNED'] as const)
        expect(settle(state, outcome, 'Läs om.', 'first')).toBe('OWN_PROPOSAL');
  });

  it('is sent back with a word', () => {
    expect(settle('PROPOSED', 'RETURNED', ' \n')).toBe('WORD_MISSING');
    expect(settle('PROPOSED', 'RETURNED', 'x'.repeat(WORD_MAX + 1))).toBe('WORD_TOO_LONG');
  });

  it('is assessed before it is decided: what waits for its own words, or is sent back, is neither', () => {
    expect(ASSESSED_STATES).toEqual(['PROPOSED', 'VALIDATED']);
    expect(DECIDED_STATES).toEqual(['VALIDATED']);
  });
});
