import { EVENT_KINDS } from './event-kinds.ts';
import { eventWords } from './event-words.ts';

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

  it.each([
    [
      'EXTENSION_GRANTED',
      'Anstånd medgavs för Region Uppsala till tisdag 1 december 2026',
      'Region Uppsala was given more time until Tuesday 1 December 2026',
    ],
    [
      'EXTENSION_GIVEN',
      'Region Uppsala fick anstånd utan begäran till tisdag 1 december 2026',
      'Region Uppsala was given more time unasked until Tuesday 1 December 2026',
    ],
    ['EXTENSION_REFUSED', 'Anstånd medgavs inte för Region Uppsala', 'Region Uppsala was not given more time'],
    [
      'DEADLINE_MOVED',
      'Sista svarsdag flyttades till fredag 1 januari 2027',
      'The last day to answer was moved to Friday 1 January 2027',
    ],
    [
      'ROUND_OPENED',
      'Remissen skickades ut till 12 instanser, med kort svarstid',
      'The round was sent to 12 bodies, with a short time to answer',
    ],
  ])('say what became of the time to answer: %s', (kind, sv, en) => {
    const time = {
      until: '2026-12-01T22:59:59.999Z',
      after: '2027-01-01T22:59:59.999Z',
      shortTime: 'FOUR_WEEKS',
      invited: 12,
    };
    const event = { kind, subject: 'Region Uppsala', facts: time };
    expect([eventWords(event, 'sv'), eventWords(event, 'en')]).toEqual([sv, en]);
  });

  it.each([
    [
      'RESPONSE_SUBMITTED',
      { form: 'OTHER_ORDER', late: true },
      'meddelade efter svarstiden att svaret lämnas i annan ordning',
      'said after the deadline that its response is given in another way',
    ],
    [
      'RESPONSE_SUBMITTED',
      { number: 2, comments: 1 },
      'Komplettering nr 2 av svaret',
      'Supplement no. 2 to the response',
    ],
    [
      'BOARD_DECISION_ADDED',
      { meetingOn: '2026-12-01', outcome: 'DIFFERS' },
      'annat än svaret',
      'otherwise than the response',
    ],
    ['BOARD_DECISION_ADDED', { meetingOn: '2026-12-01', outcome: 'AS_SUBMITTED' }, 'enligt svaret', 'as the response'],
    [
      'ANSWERS_VISIBILITY_SET',
      { answersVisible: 'AFTER_CLOSE' },
      'när remissen har stängts',
      'when the round has closed',
    ],
    ['CONTACT_RECORDED', { contactKind: 'MEETING', heldOn: '2026-12-01' }, '2026-12-01', '2026-12-01'],
    ['GATE_STATED', { gate: 'REGELRADET', outcome: 'WAIVED' }, 'Regelrådet: behövs inte', 'Regelrådet: not needed'],
    [
      'MEETING_SHARED',
      { meetingKind: 'PRIOR_CONSULTATION', startsAt: '2026-11-30T23:30:00Z' },
      'Samråd 2026-12-01',
      'Consultation meeting 2026-12-01',
    ],
    ['SIGNED_IN', { confirmed: true }, 'bekräftade', 'confirmed'],
  ])('tell what was kept of it: %s %j', (kind, kept, sv, en) => {
    const event = { kind, subject: 'Region Uppsala', facts: kept as Record<string, unknown> };
    expect(eventWords(event, 'sv')).toContain(sv);
    expect(eventWords(event, 'en')).toContain(en);
  });

  it('are the code itself for a kind nobody has words for', () => {
    expect(eventWords({ kind: 'SOMETHING_NEW', subject: null, facts: {} }, 'sv')).toBe('SOMETHING_NEW');
  });
});
