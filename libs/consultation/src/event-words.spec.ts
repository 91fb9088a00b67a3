import { EVENT_KINDS, eventWords } from './event-words.ts';

const facts = { invited: 12, comments: 3, late: true, disposition: 'PARTLY', before: 'NOTED' };

describe('the words of events', () => {
  it.each(EVENT_KINDS)('%s has a sentence in each language', (kind) => {
    for (const language of ['sv', 'en'] as const) {
      const sentence = eventWords({ kind, subject: 'Region Uppsala', facts }, language);
      expect(sentence.length).toBeGreaterThan(5);
      expect(sentence).not.toMatch(/[A-Z]{2,}_|undefined|null|\[object/u);
      const bare = eventWords({ kind, subject: null, facts: {} }, language);
      expect(bare).not.toMatch(/[A-Z]{2,}_|undefined|null/u);
    }
  });

  it('say the numbers and codes that were kept', () => {
    const told = (kind: string) => eventWords({ kind, subject: 'Region Uppsala', facts }, 'sv');
    expect(told('ROUND_OPENED')).toBe('Remissen skickades ut till 12 instanser');
    expect(told('RESPONSE_SUBMITTED')).toBe('Svaret från Region Uppsala kom in efter svarstiden, med 3 synpunkter');
    expect(eventWords({ kind: 'ROUND_OPENED', subject: null, facts: { invited: 1 } }, 'sv')).toMatch(/1 instans$/u);
    expect(told('COMMENT_ASSESSED')).toBe('Synpunkten Region Uppsala bedömdes: Tillgodoses delvis');
  });

  it.each([
    [{ role: 'SIGNATORY', capacity: 'OWN' }, ', lämnat av undertecknare', ', submitted by a signatory'],
    [{ role: 'CONTRIBUTOR', capacity: 'DELEGATED' }, ', på delegation', ', by delegation'],
    [
      { role: 'SIGNATORY', capacity: 'BOARD', preliminary: true, meetingOn: '2026-12-01' },
      ', preliminärt, beslut kommer',
      ', preliminary, decision to follow',
    ],
    [
      { role: 'SIGNATORY', capacity: 'BOARD', preliminary: false, meetingOn: '2026-12-01' },
      ', enligt nämndbeslut 2026-12-01',
      ', by a board’s decision of 2026-12-01',
    ],
  ])('say in what capacity an answer was submitted: %j', (signing, sv, en) => {
    const event = { kind: 'RESPONSE_SUBMITTED', subject: 'Region Uppsala', facts: { comments: 3, ...signing } };
    expect(eventWords(event, 'sv')).toBe(`Svaret från Region Uppsala kom in, med 3 synpunkter${sv}`);
    expect(eventWords(event, 'en')).toBe(`The response of Region Uppsala was received, with 3 comments${en}`);
  });

  it('are the code itself for a kind nobody has words for', () => {
    expect(eventWords({ kind: 'SOMETHING_NEW', subject: null, facts: {} }, 'sv')).toBe('SOMETHING_NEW');
  });
});
