import type { CompilationBody, CompilationComment, CompilationData, CompilationLabels } from '../compilation/data.ts';

/** Labels for the tests of this library; the product's own stand in the process library. */
export const LABELS: CompilationLabels = {
  stance: {
    SUPPORTS: 'Tillstyrker',
    SUPPORTS_WITH_CONDITIONS: 'Tillstyrker med synpunkter',
    NO_OBJECTION: 'Ingen erinran',
    OPPOSES: 'Avstyrker',
    ABSTAINS: 'Avstår',
  },
  kind: {
    LEGAL: 'Rättslig',
    FACTUAL: 'Sakfråga',
    EDITORIAL: 'Redaktionell',
    CONSEQUENCE: 'Konsekvens',
    QUESTION: 'Fråga',
  },
  verdict: { MET: 'Tillgodosedd', PARTLY: 'Delvis', NOT: 'Inte tillgodosedd' },
  disposition: { ACCEPTED: 'Beaktas', PARTLY: 'Beaktas delvis', NOT_ACCEPTED: 'Beaktas inte', NOTED: 'Noteras' },
  bodyStatus: {
    ANSWERED: 'Har svarat',
    NO_REMARK: 'Ingen erinran',
    ABSTAINED: 'Avstår från att yttra sig',
    NO_RESPONSE: 'Inget svar',
    SUBMITTED_ELSEWHERE: 'Svar på annat sätt',
    OTHER_ORDER: 'Svaret lämnas i annan ordning',
    WITHDRAWN: 'Återkallat',
    UNASKED: 'Svar utan att ha tillfrågats',
  },
};

const STANCES = [...Object.keys(LABELS.stance), undefined];
const KINDS = Object.keys(LABELS.kind);
const DISPOSITIONS = [...Object.keys(LABELS.disposition), undefined];

const pick = <T>(from: readonly T[], at: number): T => from[at % from.length] as T;

function comment(number: number, bodies: readonly CompilationBody[], target: string): CompilationComment {
  const disposition = pick(DISPOSITIONS, number);
  return {
    number,
    bodyName: pick(bodies, number * 7).name,
    stance: pick(STANCES, number),
    kind: pick(KINDS, number * 3),
    target,
    text: [
      {
        kind: 'paragraph',
        text:
          number % 5 === 0
            ? '=SUMMA(A1:A9) är ingen formel'
            : `Synpunkt ${number}: kravet bör förtydligas; ”senast” är oklart.`,
      },
      ...(number % 4 === 0
        ? [{ kind: 'list' as const, ordered: number % 8 === 0, items: ['första skälet', 'andra skälet'] }]
        : []),
    ],
    ...(number % 3 === 0
      ? {
          quote: 'ska finnas en plan',
          proposedWording: 'Det ska finnas en beslutad plan.',
          proposedReason: 'Tydligare.',
        }
      : {}),
    ...(disposition === undefined
      ? {}
      : { disposition, dispositionReason: 'Se motiveringen.', assessment: 'Myndigheten instämmer i sak.' }),
  };
}

/** A compilation with that many comments over that many provisions and bodies, always the same. */
export function sampleCompilation(comments: number, sections = 12, bodyCount = 9): CompilationData {
  const statuses = ['ANSWERED', 'NO_REMARK', 'ABSTAINED', 'NO_RESPONSE', 'SUBMITTED_ELSEWHERE', 'UNASKED'] as const;
  const bodies = Array.from({ length: bodyCount }, (_each, index): CompilationBody => ({
    name: `Länsstyrelsen nr ${index + 1}`,
    kind: 'Länsstyrelse',
    status: pick(statuses, index),
    late: index === 4,
    ...(index % 6 === 3
      ? {}
      : { receivedAt: '2026-03-31T21:59:00Z', overallStance: pick(['SUPPORTS', 'OPPOSES'], index) }),
    ...(index === 1 ? { decision: 'Enligt beslut av Regionstyrelsen 2026-03-30, § 112' } : {}),
    ...(index === 2 ? { endorses: 'Länsstyrelsen nr 1' } : {}),
    ...(index % 3 === 0
      ? {
          generalText: [
            { kind: 'paragraph' as const, text: `Förslaget är i huvudsak bra, men resurserna saknas (${index + 1}).` },
            { kind: 'list' as const, ordered: true, items: ['tiden', 'pengarna'] },
          ],
        }
      : {}),
  }));
  const general = Math.floor(comments / 10);
  const inSections = Array.from({ length: comments - general }, (_each, index) => index + general + 1);
  return {
    round: {
      title: 'Förslag till föreskrifter om planering',
      registrationNumber: '12345/2026',
      versionLabel: 'Version 1',
      deadline: '2026-03-31T21:59:00Z',
      subject: 'Förslaget och konsekvensutredningen.',
      generatedAt: '2026-04-15T08:00:00Z',
    },
    bodies,
    placeholders: [],
    general: Array.from({ length: general }, (_each, index) => comment(index + 1, bodies, '')),
    sections: Array.from({ length: sections }, (_each, index) => ({
      address: `${Math.floor(index / 5) + 1} kap. ${(index % 5) + 1} §`,
      label: `${(index % 5) + 1} §`,
      ...(index % 2 === 0 ? { heading: 'Planering' } : {}),
      text: 'Det ska finnas en plan.\nPlanen ska vara skriftlig.',
      comments: inSections
        .filter((number) => number % sections === index && index !== 3)
        .map((number) => comment(number, bodies, `${index + 1} § 1 st`)),
      ...(index === 1 ? { assessment: 'Bestämmelsen ändras.' } : {}),
    })),
    stanceMatrix: {
      bodies: bodies.map((body) => body.name),
      rows: Array.from({ length: sections }, (_each, index) => ({
        address: `${Math.floor(index / 5) + 1} kap. ${(index % 5) + 1} §`,
        cells: bodies.map((_body, column) => pick(STANCES, index + column * 2) ?? null),
      })),
    },
  };
}
