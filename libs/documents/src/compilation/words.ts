import { type AttachedFile, fileWords, hashBegins } from '@samsyn/consultation';
import type { CompilationBody, CompilationLabels, CompilationTextBlock, CompilationTheme } from './data.ts';
import type { CompilationTotals } from './totals.ts';

/** The word for a code; throws for a code without one, so that no code is ever printed to a reader. '' stays ''. */
export function word(labels: Readonly<Record<string, string>>, code: string | undefined): string {
  if (code === undefined || code === '') return '';
  const label = labels[code];
  if (label === undefined) throw new Error(`No label for the code ${code}`);
  return label;
}

/** How a body stands: `Har svarat, komplettering nr 2`, `Återkallat 2026-03-31 23:59`. */
export function statusWords(
  { status, submission, withdrawnAt, registered }: CompilationBody,
  labels: CompilationLabels,
): string {
  const later =
    submission === undefined || withdrawnAt !== undefined
      ? ''
      : registered === true
        ? `, rättad version ${submission}`
        : `, komplettering nr ${submission}`;
  const by = registered === true ? ', registrerat av myndigheten' : '';
  const back = withdrawnAt === undefined ? '' : ` ${swedishTime(withdrawnAt)}`;
  return word(labels.bodyStatus, status) + later + by + back;
}

/** What was answered to a question that cuts across provisions, in full. */
export function themeWords({ disposition, reason, assessment }: CompilationTheme, labels: CompilationLabels): string {
  if (disposition === undefined) return 'Inte beslutat än';
  const why = reason === undefined ? '' : `. Skäl: ${reason}`;
  return [`${word(labels.disposition, disposition)}${why}`, assessment ?? ''].filter((part) => part !== '').join('\n');
}

/** What a body makes of the draft as a whole, and whose answer it goes by. */
export function overallWords({ overallStance, endorses }: CompilationBody, labels: CompilationLabels): string {
  return [word(labels.stance, overallStance), endorses === undefined ? '' : `instämmer i yttrandet från ${endorses}`]
    .filter((part) => part !== '')
    .join(', ');
}

/** A file of an answer in one line, with how its hash begins: `Kostnader (kostnader.pdf, 1,2 MB), SHA-256 01234567 89ab`. */
export const fileLine = (file: AttachedFile): string => `${fileWords(file)}, SHA-256 ${hashBegins(file.sha256)}`;

const DAY_AND_TIME = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** An instant as Swedish office time: `2026-03-31 23:59`; '' for none, the text itself when it is no instant. */
export function swedishTime(instant: string | undefined): string {
  if (instant === undefined) return '';
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? instant : DAY_AND_TIME.format(date);
}

/** A comment's words as plain text: paragraphs parted by an empty line, list items with their number or a dash. */
export function plainWords(blocks: readonly CompilationTextBlock[]): string {
  return blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? block.text
        : block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '–'} ${item}`).join('\n'),
    )
    .join('\n\n');
}

/** Takes out the characters XML cannot hold (control characters, lone surrogates, non-characters). */
export function xmlSafe(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

export interface TotalLine {
  group: string;
  name: string;
  count: number;
}

/** The totals as lines with words, in the order they are shown. */
export function totalLines(totals: CompilationTotals, labels: CompilationLabels): TotalLine[] {
  const of = (
    group: string,
    counts: ReadonlyMap<string, number>,
    words: Readonly<Record<string, string>>,
    none: string,
  ): TotalLine[] =>
    [...counts].map(([code, count]) => ({ group, name: code === '' ? none : word(words, code), count }));
  const statuses = new Map(Object.entries(totals.byStatus).filter(([, count]) => count > 0));
  return [
    { group: 'Instanser', name: 'Instanser i listan', count: totals.bodies },
    { group: 'Instanser', name: 'Tillfrågade', count: totals.asked },
    { group: 'Instanser', name: 'Har svarat', count: totals.answered },
    { group: 'Instanser', name: 'Svar efter sista svarsdag', count: totals.late },
    ...of('Instanser efter svar', statuses, labels.bodyStatus, ''),
    ...of('Övergripande ställningstaganden', totals.byOverallStance, labels.stance, ''),
    { group: 'Synpunkter', name: 'Synpunkter i allt', count: totals.comments },
    { group: 'Synpunkter', name: 'Varav på förslaget i dess helhet', count: totals.general },
    { group: 'Synpunkter', name: 'Bestämmelser med synpunkter', count: totals.sectionsWithComments },
    { group: 'Synpunkter', name: 'Föreslagna lydelser', count: totals.proposedWordings },
    ...of('Synpunkter efter ställningstagande', totals.byStance, labels.stance, 'Inget angivet'),
    ...of('Synpunkter efter typ', totals.byKind, labels.kind, ''),
    ...of('Synpunkter efter åtgärd', totals.byDisposition, labels.disposition, 'Inte bedömd'),
    ...(totals.files === 0 ? [] : filesIn(totals)),
  ];
}

/** Only where there are any. */
const filesIn = ({ files, answersWithFiles }: CompilationTotals): TotalLine[] => [
  { group: 'Bilagor', name: 'Bilagor till svaren', count: files },
  { group: 'Bilagor', name: 'Svar med bilagor', count: answersWithFiles },
];
