import { ROUND_STATES } from '../codes.ts';
import { archivingProblems, type RenewalFacts, renewingProblems } from './edition.ts';
import { type ConsolidationFacts, consolidatingProblems, unfinished } from './consolidation.ts';
import {
  amendingProblems,
  amendmentOf,
  decidableProblems,
  decisionRecordProblems,
  type StatedDecision,
  tidyDecision,
} from './record.ts';

const TODAY = '2027-02-01';
const done: ConsolidationFacts = {
  ...{ state: 'CLOSED', waiting: [], unsorted: 0 },
  undecided: { count: 0, first: [] },
};
const codes = (problems: readonly { code: string }[]): string[] => problems.map(({ code }) => code);

describe('a round is put together', () => {
  it.each([
    ['PREPARING', ['NOT_CLOSED']],
    ['OPEN', ['NOT_CLOSED']],
    ['CLOSED', []],
    ['CONSOLIDATED', ['ALREADY_CONSOLIDATED']],
    ['DECIDED', ['ALREADY_CONSOLIDATED']],
    ['ARCHIVED', ['ALREADY_CONSOLIDATED']],
  ] as const)('from %s', (state, expected) => {
    expect(codes(consolidatingProblems({ ...done, state }))).toEqual(expected);
  });

  const first = [{ id: 'a', name: 'Region Uppsala nr 1 (1 kap. 2 §)' }];
  it.each<[string, Partial<ConsolidationFacts>, string[]]>([
    ['each comment that is not decided is named', { undecided: { count: 1, first } }, ['COMMENT_UNDECIDED']],
    [
      'those beyond the first are counted',
      { undecided: { count: 4, first } },
      ['COMMENT_UNDECIDED', 'COMMENTS_UNDECIDED'],
    ],
    ['a body that has time left', { waiting: ['Region Dalarna', 'Regelrådet'] }, ['BODY_HAS_TIME', 'BODY_HAS_TIME']],
    ['what came in from outside', { unsorted: 2 }, ['INCOMING_UNSORTED']],
  ])('%s', (_, facts, expected) => {
    expect(codes(unfinished({ ...done, ...facts }))).toEqual(expected);
  });

  it('says where each is to be found', () => {
    expect(unfinished({ ...done, undecided: { count: 2, first }, unsorted: 1 })).toEqual([
      {
        ...{ code: 'COMMENT_UNDECIDED', field: 'a' },
        message: 'Region Uppsala nr 1 (1 kap. 2 §) saknar validerat ställningstagande. Bedöm den i sammanställningen.',
      },
      { code: 'COMMENTS_UNDECIDED', message: 'Ytterligare en synpunkt saknar validerat ställningstagande.' },
      {
        code: 'INCOMING_UNSORTED',
        message: 'Ett inkommet svar är varken registrerat eller avskrivet. Gå igenom det under Inkomna.',
      },
    ]);
  });
});

describe('a round is put together anew', () => {
  const sealed: RenewalFacts = { state: 'CONSOLIDATED', last: 'SEALED', sealed: true, reason: 'Ett sent svar.' };
  it.each<[string, Partial<RenewalFacts>, string[]]>([
    ['with a reason', {}, []],
    ['not without one', { reason: ' ' }, ['REASON_MISSING']],
    ['but where there is none yet', { reason: '', last: null, sealed: false }, []],
    ['or there came none of it', { reason: '', last: 'FAILED', sealed: false }, []],
    ['not while one is made', { last: 'WAITING' }, ['EDITION_WAITING']],
    ['not before it was put together once', { state: 'CLOSED', last: null, sealed: false }, ['NOT_CONSOLIDATED']],
    ['not when it is decided on', { state: 'DECIDED' }, ['ALREADY_DECIDED']],
    ['but where nothing was sealed then', { state: 'DECIDED', last: 'FAILED', sealed: false }, []],
    ['never once it is archived', { state: 'ARCHIVED' }, ['ROUND_ARCHIVED']],
    ['shortly', { reason: 'x'.repeat(2_001) }, ['REASON_TOO_LONG']],
  ])('%s', (_, facts, expected) => {
    expect(codes(renewingProblems({ ...sealed, ...facts }))).toEqual(expected);
  });
});

describe('a round is archived', () => {
  const decided = { state: 'DECIDED', undecided: 0, unsorted: 0, last: 'SEALED' } as const;
  it('when it is decided, and nothing of what came in lies about', () => {
    expect(archivingProblems(decided)).toEqual([]);
    expect(codes(archivingProblems({ ...decided, undecided: 2, unsorted: 1, last: 'FAILED' }))).toEqual([
      ...['COMMENTS_UNDECIDED', 'INCOMING_UNSORTED', 'NOT_SEALED'],
    ]);
    const of = ROUND_STATES.map((state) => codes(archivingProblems({ ...decided, state })).join());
    expect(of).toEqual(['NOT_DECIDED', 'NOT_DECIDED', 'NOT_DECIDED', 'NOT_DECIDED', '', 'ALREADY_ARCHIVED']);
  });
});

describe('a decision on record', () => {
  const stated: StatedDecision = {
    ...{ versionId: 'v2', content: 'Föreskrifterna beslutas.', decidedOn: '2027-01-28', decider: 'Generaldirektören' },
    ...{ reportingOfficer: 'Jurist 1', participants: ['Avdelningschef 1'] },
    ...{ publishedOn: null, seriesNumber: '', inForceOn: '2027-07-01', latePrintReason: '' },
  };
  const printed = { ...stated, publishedOn: '2027-02-01', seriesNumber: 'HSLF-FS 2027:12' };

  it.each<[string, Partial<StatedDecision>, string[]]>([
    ['holds before it is printed', {}, []],
    ['holds once it is', printed, []],
    ['says what', { content: ' ' }, ['content']],
    ['by whom', { decider: '' }, ['decider']],
    ['on whose report', { reportingOfficer: '' }, ['reportingOfficer']],
    ['shortly', { content: 'x'.repeat(2_001), decider: 'x'.repeat(201) }, ['content', 'decider']],
    ['with so many', { participants: Array.from({ length: 31 }, () => 'x') }, ['participants']],
    ['needs nobody beside them', { participants: [] }, []],
    ['on which day', { decidedOn: null }, ['decidedOn']],
    ['on a day that exists', { decidedOn: '2027-02-30' }, ['decidedOn']],
    ['not on a day to come', { decidedOn: '2027-02-02' }, ['decidedOn']],
    ['comes into force some day', { inForceOn: null }, ['inForceOn']],
    ['not before it was decided', { inForceOn: '2027-01-27' }, ['inForceOn']],
    ['not before it was printed, unless it is said why', { ...printed, inForceOn: '2027-01-31' }, ['latePrintReason']],
    ['by an exception', { ...printed, inForceOn: '2027-01-31', latePrintReason: 'Smittläget krävde det.' }, []],
    [
      'shortly explained',
      { ...printed, inForceOn: '2027-01-31', latePrintReason: 'x'.repeat(2_001) },
      ['latePrintReason'],
    ],
    ['perhaps on the same day', { ...printed, inForceOn: '2027-02-01' }, []],
    ['is printed under a number', { publishedOn: '2027-02-01' }, ['seriesNumber']],
    ['has its number before the print', { seriesNumber: 'HSLF-FS 2027:12' }, []],
    ['a number as they are written', { seriesNumber: '2027:12' }, ['seriesNumber']],
    ['of other series too', { seriesNumber: 'SOSFS 2027:3 (M)' }, []],
    ['was not printed tomorrow', { ...printed, publishedOn: '2027-02-02' }, ['publishedOn']],
    ['nor before it was decided', { ...printed, publishedOn: '2027-01-27' }, ['publishedOn']],
  ])('%s', (_, part, fields) => {
    expect(decisionRecordProblems({ ...stated, ...part }, TODAY).map(({ field }) => field)).toEqual(fields);
  });

  it.each<[string, StatedDecision, StatedDecision, string, string[]]>([
    ['SAME', stated, { ...stated }, 'x', ['NOTHING_CHANGED']],
    ['PRINTED', stated, printed, '', []],
    ['PRINTED', { ...stated, seriesNumber: 'HSLF-FS 2027:12' }, printed, '', []],
    ['CORRECTED', printed, { ...printed, seriesNumber: 'HSLF-FS 2027:13' }, '', ['REASON_MISSING']],
    ['CORRECTED', printed, { ...printed, publishedOn: null }, 'Fel dag.', []],
    [
      'PRINTED',
      { ...stated, inForceOn: '2027-01-29' },
      { ...printed, inForceOn: '2027-01-29', latePrintReason: 'Brådskande.' },
      '',
      [],
    ],
    ['CORRECTED', stated, { ...printed, decider: 'Rättschefen' }, ' ', ['REASON_MISSING']],
    ['CORRECTED', stated, { ...stated, participants: [] }, 'x'.repeat(2_001), ['REASON_TOO_LONG']],
  ])('%s', (how, before, after, reason, expected) => {
    expect(amendmentOf(before, after)).toBe(how);
    expect(codes(amendingProblems(before, after, reason))).toEqual(expected);
  });

  it('is of a text, in a round that is put together, and once', () => {
    const of = (questionsOnly: boolean) =>
      ROUND_STATES.map((state) => codes(decidableProblems({ state, questionsOnly })).join());
    const [not, again] = ['NOT_CONSOLIDATED', 'ALREADY_DECIDED'];
    expect(of(false)).toEqual([not, not, not, '', again, again]);
    expect(new Set(of(true))).toEqual(new Set(['NO_TEXT_TO_DECIDE']));
  });

  it('is kept without blanks', () => {
    const late = { ...printed, latePrintReason: ' Smittläget. ' };
    expect(tidyDecision({ ...late, inForceOn: '2027-01-30' }).latePrintReason).toBe('Smittläget.');
    expect(tidyDecision(late).latePrintReason).toBe('');
    const blank = { ...stated, content: ' x ', participants: [' ', ' a '], seriesNumber: ' HSLF-FS  2027:1 ' };
    expect(tidyDecision(blank)).toMatchObject({ content: 'x', participants: ['a'], seriesNumber: 'HSLF-FS 2027:1' });
  });
});
