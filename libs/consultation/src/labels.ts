import type {
  ActorKind,
  Assurance,
  BoardState,
  CommentKind,
  Disposition,
  ResponseForm,
  Role,
  RoundState,
  Stance,
} from './codes.ts';

export type Language = 'sv' | 'en';

/** The words shown for each code, in pages and in exported documents alike, so that a total and its rows never bear two names. */
export interface Labels {
  stance: Record<Stance, string>;
  commentKind: Record<CommentKind, string>;
  disposition: Record<Disposition, string>;
  roundState: Record<RoundState, string>;
  boardState: Record<BoardState, string>;
  role: Record<Role, string>;
  actorKind: Record<ActorKind, string>;
  assurance: Record<Assurance, string>;
  responseForm: Record<ResponseForm, string>;
}

const sv: Labels = {
  stance: {
    SUPPORTS: 'Tillstyrker',
    SUPPORTS_WITH_CONDITIONS: 'Tillstyrker med synpunkter',
    NO_OBJECTION: 'Ingen erinran',
    OPPOSES: 'Avstyrker',
    ABSTAINS: 'Avstår från att yttra sig',
    ENDORSES_OTHER: 'Instämmer i annan instans yttrande',
  },
  commentKind: {
    LEGAL: 'Juridisk',
    FACTUAL: 'Sakfråga',
    EDITORIAL: 'Språk och redaktion',
    CONSEQUENCE: 'Konsekvens',
    QUESTION: 'Fråga',
  },
  disposition: {
    ACCEPTED: 'Tillgodoses',
    PARTLY: 'Tillgodoses delvis',
    NOT_ACCEPTED: 'Tillgodoses inte',
    NOTED: 'Noteras',
    OUT_OF_SCOPE: 'Utanför föreskrifterna',
    TO_GUIDANCE: 'Tas om hand i vägledning',
  },
  roundState: {
    PREPARING: 'Förbereds',
    OPEN: 'Öppen',
    CLOSED: 'Stängd',
    CONSOLIDATED: 'Sammanställd',
    DECIDED: 'Beslutad',
    ARCHIVED: 'Arkiverad',
  },
  boardState: {
    NOT_OPENED: 'Inte öppnad',
    OPENED: 'Öppnad',
    SUBMITTED: 'Inkommen',
    ABSTAINED: 'Avstår',
    OTHER_ORDER: 'Lämnas i annan ordning',
    WITHDRAWN: 'Återkallat',
    NO_RESPONSE: 'Inget svar',
  },
  role: {
    CASE_OFFICER: 'Handläggare',
    EDITOR: 'Redaktör',
    LEGAL_ADVISER: 'Jurist',
    REGISTRAR: 'Registrator',
    ADMINISTRATOR: 'Administratör',
    COORDINATOR: 'Samordnare',
    CONTRIBUTOR: 'Medarbetare',
    SIGNATORY: 'Undertecknare',
    READER: 'Läsare',
  },
  actorKind: {
    REGION: 'Region',
    MUNICIPALITY: 'Kommun',
    COUNTY_ADMINISTRATIVE_BOARD: 'Länsstyrelse',
    PUBLIC_AUTHORITY: 'Statlig myndighet',
    ASSOCIATION: 'Intresseorganisation',
    PROFESSIONAL_BODY: 'Professionsorganisation',
    PATIENT_ORGANISATION: 'Patient- och funktionsrättsorganisation',
    UNIVERSITY: 'Lärosäte',
    UNIVERSITY_HOSPITAL: 'Universitetssjukhus',
    VOLUNTARY_DEFENCE_ORGANISATION: 'Frivillig försvarsorganisation',
    FAITH_COMMUNITY: 'Trossamfund',
    COOPERATION_BODY: 'Samverkansorgan',
    OTHER: 'Annan',
  },
  assurance: {
    EMAIL: 'E-post',
    MFA: 'Tvåfaktor',
    LOA3: 'E-legitimation, tillitsnivå 3',
  },
  responseForm: { ANSWER: 'Svar', OTHER_ORDER: 'Svaret lämnas i annan ordning' },
};

const en: Labels = {
  stance: {
    SUPPORTS: 'Supports',
    SUPPORTS_WITH_CONDITIONS: 'Supports with comments',
    NO_OBJECTION: 'No objection',
    OPPOSES: 'Opposes',
    ABSTAINS: 'Abstains',
    ENDORSES_OTHER: "Endorses another body's response",
  },
  commentKind: {
    LEGAL: 'Legal',
    FACTUAL: 'Substance',
    EDITORIAL: 'Wording',
    CONSEQUENCE: 'Consequence',
    QUESTION: 'Question',
  },
  disposition: {
    ACCEPTED: 'Accepted',
    PARTLY: 'Partly accepted',
    NOT_ACCEPTED: 'Not accepted',
    NOTED: 'Noted',
    OUT_OF_SCOPE: 'Outside the regulation',
    TO_GUIDANCE: 'Taken to guidance',
  },
  roundState: {
    PREPARING: 'In preparation',
    OPEN: 'Open',
    CLOSED: 'Closed',
    CONSOLIDATED: 'Consolidated',
    DECIDED: 'Decided',
    ARCHIVED: 'Archived',
  },
  boardState: {
    NOT_OPENED: 'Not opened',
    OPENED: 'Opened',
    SUBMITTED: 'Received',
    ABSTAINED: 'Abstains',
    OTHER_ORDER: 'Given in another way',
    WITHDRAWN: 'Withdrawn',
    NO_RESPONSE: 'No response',
  },
  role: {
    CASE_OFFICER: 'Case officer',
    EDITOR: 'Editor',
    LEGAL_ADVISER: 'Legal adviser',
    REGISTRAR: 'Registrar',
    ADMINISTRATOR: 'Administrator',
    COORDINATOR: 'Coordinator',
    CONTRIBUTOR: 'Contributor',
    SIGNATORY: 'Signatory',
    READER: 'Reader',
  },
  actorKind: {
    REGION: 'Region',
    MUNICIPALITY: 'Municipality',
    COUNTY_ADMINISTRATIVE_BOARD: 'County administrative board',
    PUBLIC_AUTHORITY: 'Government agency',
    ASSOCIATION: 'Association',
    PROFESSIONAL_BODY: 'Professional body',
    PATIENT_ORGANISATION: 'Patient or disability organisation',
    UNIVERSITY: 'University',
    UNIVERSITY_HOSPITAL: 'University hospital',
    VOLUNTARY_DEFENCE_ORGANISATION: 'Voluntary defence organisation',
    FAITH_COMMUNITY: 'Faith community',
    COOPERATION_BODY: 'Cooperation body',
    OTHER: 'Other',
  },
  assurance: {
    EMAIL: 'Mail',
    MFA: 'Two factors',
    LOA3: 'E-identification, assurance level 3',
  },
  responseForm: { ANSWER: 'Response', OTHER_ORDER: 'The response is given in another way' },
};

const LABELS: Record<Language, Labels> = { sv, en };

/** The words of one language. Swedish is the language of record: exports use it unless asked otherwise. */
export function labels(language: Language = 'sv'): Labels {
  return LABELS[language];
}
