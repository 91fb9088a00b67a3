import type { Language } from '../labels.ts';
import type { GateKind, GateOutcome, GateState, GateWhy, ImpactPart } from './codes.ts';

/** The words for what must be done before a decision. Apart from `Labels`: the pages of the bodies have no use for them. */
export interface GateWords {
  kind: Record<GateKind, string>;
  /** The rule it comes from. */
  rule: Record<GateKind, string>;
  state: Record<GateState, string>;
  why: Record<GateWhy, string>;
  outcome: Record<GateOutcome, string>;
  part: Record<ImpactPart, string>;
}

const sv: GateWords = {
  kind: {
    IMPACT_ASSESSMENT: 'Konsekvensutredning',
    ARMED_FORCES: 'Försvarsmakten',
    REGELRADET: 'Regelrådet',
    NEW_ROUND: 'Ny remiss',
    EU_NOTIFICATION: 'Anmälan till EU',
    GOVERNMENT_CONSENT: 'Regeringens medgivande',
  },
  rule: {
    IMPACT_ASSESSMENT:
      'Ska innehålla det som anges i 6–11 §§ förordningen (2024:183) om konsekvensutredningar; det som utelämnas motiveras.',
    ARMED_FORCES:
      'Ska ges tillfälle att yttra sig före föreskrifter om planeringsanvisningar (6 a kap. 5 § hälso- och sjukvårdsförordningen).',
    REGELRADET:
      'Ska ges tillfälle att yttra sig inom minst två veckor, om det inte finns skäl att avstå (13 § förordningen 2024:183).',
    NEW_ROUND:
      'Den som har fått yttra sig ska ha yttrat sig över det som beslutas: en väsentlig ändring efter remissen remitteras på nytt, om det inte finns skäl att avstå.',
    EU_NOTIFICATION:
      'Tekniska föreskrifter anmäls, och beslut får inte fattas förrän frysningstiden har gått ut (direktiv (EU) 2015/1535).',
    GOVERNMENT_CONSENT:
      'Inhämtas om kostnaderna för staten, kommuner eller regioner ökar i inte oväsentlig grad (14 § förordningen 2024:183).',
  },
  state: { OPEN: 'Återstår', MET: 'Klart', WAIVED: 'Avstått med skäl' },
  why: {
    NOT_ASKED: 'Finns inte på sändlistan',
    TIME_NOT_OUT: 'Tiden för yttrande har inte gått ut',
    ANSWERED: 'Har yttrat sig',
    TIME_OUT: 'Har haft tillfälle; tiden har gått ut',
    CONSULTED: 'Samråd har hållits',
    NO_DOCUMENT: 'Finns inte bland remissens handlingar',
    PARTS_MISSING: 'Alla delar är inte genomgångna',
    PARTS_STATED: 'Alla delar är genomgångna',
    UNJUDGED: 'Ingen har tagit ställning',
    STANDSTILL: 'Frysningstiden pågår',
    STANDSTILL_OVER: 'Frysningstiden har gått ut',
    CHANGE_UNJUDGED: 'En ny version har publicerats: är ändringen väsentlig?',
    NOTIFY_ANEW: 'Ändringen är väsentlig och ska anmälas på nytt',
    CONSENT_AWAITED: 'Kostnaderna ökar; medgivandet är inte inhämtat',
    NOT_CHANGED: 'Ingen version efter remissen är en väsentlig ändring',
    NOT_SENT_ANEW: 'Ändringen efter remissen är väsentlig och har inte remitterats',
    SENT_ANEW: 'Ändringen efter remissen är väsentlig och remitteras på nytt',
    SENT_ANEW_OVER: 'Ändringen har remitterats på nytt; tiden har gått ut',
    STATED: 'Antecknat',
  },
  outcome: {
    MET: 'Klart',
    WAIVED: 'Behövs inte',
    NEEDED: 'Behövs, inte inhämtat än',
    NOT_MATERIAL: 'Ändringen är inte väsentlig',
    MATERIAL: 'Ändringen är väsentlig',
    CONTAINED: 'Finns med',
    OMITTED: 'Utelämnat',
    WITHDRAWN: 'Anteckningen togs tillbaka',
  },
  part: {
    PROBLEM: 'Problemet, alternativen och det lämpligaste (6 §)',
    ANALYSIS: 'Analys av kostnader, intäkter och andra konsekvenser (7 §)',
    SELF_GOVERNMENT: 'Den kommunala självstyrelsen (8 §)',
    EU_OBLIGATIONS: 'Skyldigheter som följer av EU-medlemskapet (9 §)',
    DIRECTIVE_MINIMUM: 'Skäl att gå utöver ett direktivs miniminivå (10 §)',
    AUTHORISATION: 'Bemyndiganden (11 §)',
  },
};

const en: GateWords = {
  kind: {
    IMPACT_ASSESSMENT: 'Impact assessment',
    ARMED_FORCES: 'The Armed Forces',
    REGELRADET: 'Regelrådet',
    NEW_ROUND: 'New round',
    EU_NOTIFICATION: 'Notification to the EU',
    GOVERNMENT_CONSENT: 'The Government’s consent',
  },
  rule: {
    IMPACT_ASSESSMENT: 'Is to contain what Sections 6–11 of Ordinance 2024:183 say; what is left out has a reason.',
    ARMED_FORCES:
      'Are to be heard before regulations on planning instructions (Chapter 6 a, Section 5, Ordinance 2017:80).',
    REGELRADET: 'Is to have at least two weeks, unless there is a reason to refrain (Section 13, Ordinance 2024:183).',
    NEW_ROUND:
      'Those consulted are to have been asked about what is decided: a material change after the round is sent out anew, unless there is a reason to refrain.',
    EU_NOTIFICATION:
      'Technical regulations are notified, and nothing is decided during the standstill (Directive (EU) 2015/1535).',
    GOVERNMENT_CONSENT:
      'Is obtained where costs of the state, municipalities or regions rise noticeably (Section 14, Ordinance 2024:183).',
  },
  state: { OPEN: 'Remains', MET: 'Done', WAIVED: 'Waived with a reason' },
  why: {
    NOT_ASKED: 'Not on the distribution list',
    TIME_NOT_OUT: 'The time to answer is not over',
    ANSWERED: 'Has answered',
    TIME_OUT: 'Has had the opportunity; the time is over',
    CONSULTED: 'A consultation meeting has been held',
    NO_DOCUMENT: 'Not among the round’s documents',
    PARTS_MISSING: 'Not every part has been gone through',
    PARTS_STATED: 'Every part has been gone through',
    UNJUDGED: 'Nobody has judged it',
    STANDSTILL: 'The standstill is running',
    STANDSTILL_OVER: 'The standstill is over',
    CHANGE_UNJUDGED: 'A new version has been published: is the change material?',
    NOTIFY_ANEW: 'The change is material and is to be notified anew',
    CONSENT_AWAITED: 'Costs rise; the consent has not been obtained',
    NOT_CHANGED: 'No version after the round is a material change',
    NOT_SENT_ANEW: 'The change after the round is material and has not been sent out',
    SENT_ANEW: 'The change after the round is material and is being sent out anew',
    SENT_ANEW_OVER: 'The change has been sent out anew; the time is over',
    STATED: 'Noted',
  },
  outcome: {
    MET: 'Done',
    WAIVED: 'Not needed',
    NEEDED: 'Needed, not obtained yet',
    NOT_MATERIAL: 'The change is not material',
    MATERIAL: 'The change is material',
    CONTAINED: 'Contained',
    OMITTED: 'Left out',
    WITHDRAWN: 'The note was taken back',
  },
  part: {
    PROBLEM: 'The problem, the options and the best of them (Section 6)',
    ANALYSIS: 'Analysis of costs, revenues and other consequences (Section 7)',
    SELF_GOVERNMENT: 'Local self-government (Section 8)',
    EU_OBLIGATIONS: 'Obligations of EU membership (Section 9)',
    DIRECTIVE_MINIMUM: 'Reasons to go beyond a directive’s minimum (Section 10)',
    AUTHORISATION: 'Authorisations (Section 11)',
  },
};

const WORDS: Record<Language, GateWords> = { sv, en };

/** The words of one language; Swedish is the language of record. */
export function gateWords(language: Language = 'sv'): GateWords {
  return WORDS[language];
}
