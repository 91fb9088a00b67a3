import type { Language } from '../labels.ts';
import type { ContactKind, GapKind, HearingWay, ReportKind, ReportState, Standing } from './codes.ts';

/** The words for the codes of an assignment, in pages and in the account alike. Apart from `Labels`: the pages of the bodies have no use for them. */
export interface AssignmentWords {
  way: Record<HearingWay, string>;
  reportKind: Record<ReportKind, string>;
  reportState: Record<ReportState, string>;
  contactKind: Record<ContactKind, string>;
  standing: Record<Standing, string>;
  gap: Record<GapKind, string>;
}

const sv: AssignmentWords = {
  way: {
    JOINTLY: 'Genomföra tillsammans',
    PRIOR_CONSULTATION: 'Samråda',
    DIALOGUE: 'Föra dialog',
    VIEWS: 'Inhämta synpunkter',
    SURVEY: 'Kartlägga',
    INFORM: 'Informera löpande',
  },
  reportKind: { INTERIM_REPORT: 'Delredovisning', FINAL_REPORT: 'Slutredovisning' },
  reportState: { GIVEN: 'Lämnad', OVERDUE: 'Försenad', NEXT: 'Nästa', LATER: 'Senare' },
  contactKind: {
    MEETING: 'Möte',
    HEARING: 'Hearing',
    PRIOR_CONSULTATION: 'Samråd',
    TELEPHONE: 'Telefonsamtal',
    LETTER: 'Brev eller e-post',
    INFORMATION: 'Information lämnad',
  },
  standing: {
    DONE: 'Gjort',
    NO_ANSWER: 'Tillfrågad, inget svar',
    WAITING: 'Väntar på svar',
    PLANNED: 'Planerat',
    NOT_BEGUN: 'Inte påbörjat',
  },
  gap: {
    NOT_BEGUN: 'Inte påbörjat',
    PLANNED: 'Planerat men inte genomfört',
    WAITING: 'Väntar på svar',
    NO_OUTCOME: 'Utfallet är inte antecknat',
    NOBODY_NAMED: 'Ingen aktör är vald ur registret',
  },
};

const en: AssignmentWords = {
  way: {
    JOINTLY: 'Carry out together',
    PRIOR_CONSULTATION: 'Consult',
    DIALOGUE: 'Keep up a dialogue',
    VIEWS: 'Obtain views',
    SURVEY: 'Survey',
    INFORM: 'Keep informed',
  },
  reportKind: { INTERIM_REPORT: 'Interim report', FINAL_REPORT: 'Final report' },
  reportState: { GIVEN: 'Given', OVERDUE: 'Overdue', NEXT: 'Next', LATER: 'Later' },
  contactKind: {
    MEETING: 'Meeting',
    HEARING: 'Hearing',
    PRIOR_CONSULTATION: 'Consultation meeting',
    TELEPHONE: 'Telephone call',
    LETTER: 'Letter or mail',
    INFORMATION: 'Information given',
  },
  standing: {
    DONE: 'Done',
    NO_ANSWER: 'Asked, no answer',
    WAITING: 'Waiting for an answer',
    PLANNED: 'Planned',
    NOT_BEGUN: 'Not begun',
  },
  gap: {
    NOT_BEGUN: 'Not begun',
    PLANNED: 'Planned but not done',
    WAITING: 'Waiting for an answer',
    NO_OUTCOME: 'The outcome is not noted',
    NOBODY_NAMED: 'No body has been chosen from the register',
  },
};

const WORDS: Record<Language, AssignmentWords> = { sv, en };

/** The words of one language; Swedish is the language of record. */
export function assignmentWords(language: Language = 'sv'): AssignmentWords {
  return WORDS[language];
}
