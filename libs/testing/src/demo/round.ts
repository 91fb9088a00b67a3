import { jsonFiles, readJson, readText } from './data.ts';
import type { ProvisionStance } from '@samsyn/consultation';
import type { AssessmentSeed, AssignmentSeed, ResponseSeed, RoundSeed, StanceSeed } from './types.ts';

/** The draft föreskrift as plain text, in the form it has when taken out of Word. */
export function loadDraftText(): string {
  return readText('demo/foreskrift.txt');
}

/** The konsekvensutredning, Markdown. */
export function loadImpactAssessment(): string {
  return readText('demo/konsekvensutredning.md');
}

/** The missiv, Markdown, with its blanks filled in. `deadline` as it is to be read: "fredagen den 4 december 2026". */
export function loadCoverLetter(blanks: { registrationNumber: string; deadline: string }): string {
  return readText('demo/missiv.md')
    .replaceAll('{{dnr}}', blanks.registrationNumber)
    .replaceAll('{{svarsdag}}', blanks.deadline);
}

/** The government assignment behind the round, S2025/00866. */
export function loadAssignment(): AssignmentSeed {
  return readJson<AssignmentSeed>('demo/uppdrag-S2025-00866.json');
}

/** All government assignments of the demonstration; the one behind the round first. */
export function loadAssignments(): AssignmentSeed[] {
  const files = jsonFiles('demo/').filter((name) => name.startsWith('uppdrag-'));
  return files.map((name) => readJson<AssignmentSeed>(`demo/${name}`));
}

export function loadRound(): RoundSeed {
  return readJson<RoundSeed>('demo/round.json');
}

/** As stored: stances grouped, so that a file reads as a table. */
type ResponseFile = Omit<ResponseSeed, 'stances' | 'comments' | 'generalText'> &
  Partial<Pick<ResponseSeed, 'comments' | 'generalText'>> & {
    stances?: Partial<Record<ProvisionStance, string[]>>;
  };

/** `3 kap. 1–3 §§` → three addresses, `bilaga 1–2` → two; a single address stays as it is. */
function expandRange(cited: string): string[] {
  const range = /^(.* )?(\d+)–(\d+)( §§)?$/.exec(cited);
  if (!range) return [cited];
  const [, before = '', from, to, sections] = range;
  const first = Number(from);
  return Array.from({ length: Number(to) - first + 1 }, (_, i) => `${before}${first + i}${sections ? ' §' : ''}`);
}

function toResponse(file: ResponseFile): ResponseSeed {
  const stances: StanceSeed[] = Object.entries(file.stances ?? {}).flatMap(([stance, addresses]) =>
    addresses.flatMap(expandRange).map((address) => ({ address, stance: stance as ProvisionStance })),
  );
  return { ...file, generalText: file.generalText ?? [], comments: file.comments ?? [], stances };
}

/** The answers of the demo round, given in, begun or only opened. Bodies on the list that are not here have not opened. */
export function loadResponses(): ResponseSeed[] {
  const written = jsonFiles('demo/responses/').map((name) => readJson<ResponseFile>(`demo/responses/${name}`));
  const opened = readJson<ResponseFile[]>('demo/opened.json');
  return [...written, ...opened].map(toResponse);
}

/** The authority's assessments so far. */
export function loadAssessments(): AssessmentSeed[] {
  return readJson<AssessmentSeed[]>('demo/assessments.json');
}

/** Organisation numbers the demonstration needs, ten digits with a hyphen: the authority's own, and of bodies by their key. */
export function loadOrganisationNumbers(): {
  authority: { name: string; number: string };
  bodies: Record<string, string>;
} {
  return readJson('demo/organisation-numbers.json');
}
