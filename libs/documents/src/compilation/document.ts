import type { ReportHead, ReportPart } from '../report/data.ts';
import type { CompilationBody, CompilationLabels } from './data.ts';
import { blockPart, commentParts } from './comment-parts.ts';
import type { ExportKind } from '@samsyn/consultation';
import { SELECTIONS, titleOf } from './kinds.ts';
import type { CompilationSource, PlacedComment } from './source.ts';
import { summaryParts } from './summary.ts';
import { fileLine, overallWords, statusWords, swedishTime, totalLines, word } from './words.ts';

/** Body columns in one table of the stance matrix: more do not fit across a page. */
const MATRIX_COLUMNS = 7;

export function documentHead({ round }: CompilationSource, kind: ExportKind): ReportHead {
  return {
    title: titleOf(kind, round.title),
    subject: round.subject,
    author: 'Samsyn',
    foot: [round.registrationNumber, round.title].filter((part) => part !== '').join(' – '),
    generatedAt: round.generatedAt,
  };
}

/**
 * A compilation as a document, part by part: the round, its totals, every body with how it answered, and then by its kind the comments by
 * provision, by body, those on the whole, or those on consequences. The comments are read as they are written.
 */
export async function* documentParts(
  source: CompilationSource,
  kind: ExportKind,
  labels: CompilationLabels,
  { mostColumns = Infinity }: { mostColumns?: number } = {},
): AsyncGenerator<ReportPart> {
  if (source.summary !== undefined && kind === 'SUMMARY') return yield* summaryParts(source.round, source.summary);
  yield* intro(source);
  yield* totalsPart(source, labels);
  yield* bodiesPart(source, labels);
  yield* placeholdersPart(source);
  if (kind !== 'BY_BODY') yield* filesPart(source);
  if (kind === 'BY_PROVISION' || kind === 'GENERAL') yield* generalTexts(source);
  if (kind === 'BY_BODY') yield* byBody(source, labels);
  else if (kind !== 'BODIES') yield* byProvision(source, kind, labels);
  if (kind !== 'BY_PROVISION') return;
  const narrow = source.stanceMatrix.bodies.length > mostColumns;
  yield* narrow ? countsPart(source, labels) : matrixPart(source, labels);
}

function* intro({ round }: CompilationSource): Generator<ReportPart> {
  const facts: [string, string][] = [
    ['Diarienummer', round.registrationNumber],
    ['Version', round.versionLabel],
    ['Sista svarsdag', swedishTime(round.deadline)],
    ['Yttrandet skulle avse', round.subject],
    ['Sammanställningen gjord', swedishTime(round.generatedAt)],
    [
      'Förseglad utgåva',
      round.sealed === undefined ? '' : `${round.sealed.edition}, sammanställd av ${round.sealed.by}`,
    ],
  ];
  for (const [name, value] of facts) if (value !== '') yield { kind: 'fact', name, value };
}

function* totalsPart({ totals }: CompilationSource, labels: CompilationLabels): Generator<ReportPart> {
  const rows = totalLines(totals, labels).map((line) => [line.group, line.name, String(line.count)]);
  yield { kind: 'heading', level: 1, text: 'Summor' };
  yield { kind: 'table', headers: ['Grupp', 'Vad', 'Antal'], rows, widths: [40, 45, 15] };
}

/** With the number of files where any answer has some: a column of nothing but zeros would take its room from the words. */
function* bodiesPart({ bodies, totals }: CompilationSource, labels: CompilationLabels): Generator<ReportPart> {
  const counted = totals.files > 0;
  const rows = bodies.map((body) => [
    ...[body.name, body.kind, statusOf(body, labels), swedishTime(body.receivedAt)],
    overallWords(body, labels),
    ...(counted ? [String(body.files?.length ?? 0)] : []),
  ]);
  const headers = ['Remissinstans', 'Slag', 'Svar', 'Inkom', 'Övergripande ställningstagande'];
  yield { kind: 'heading', level: 1, text: 'Remissinstanser' };
  yield counted
    ? { kind: 'table', headers: [...headers, 'Bilagor'], rows, widths: [26, 17, 12, 14, 21, 10] }
    : { kind: 'table', headers, rows, widths: [32, 21, 12, 14, 21] };
}

/** What went with the answers, body by body, where each body has no part of its own. */
function* filesPart({ bodies, totals }: CompilationSource): Generator<ReportPart> {
  if (totals.files === 0) return;
  yield { kind: 'heading', level: 1, text: 'Bilagor till svaren' };
  for (const { name, files = [] } of bodies) {
    if (files.length === 0) continue;
    yield { kind: 'heading', level: 2, text: name };
    yield { kind: 'list', ordered: true, items: files.map(fileLine) };
  }
}

function* filesOf({ files = [] }: CompilationBody): Generator<ReportPart> {
  if (files.length === 0) return;
  yield { kind: 'fact', name: 'Bilagor', value: String(files.length) };
  yield { kind: 'list', ordered: true, items: files.map(fileLine) };
}

/** Bodies whose answer is not here keep their number and nothing else. */
function* placeholdersPart({ placeholders }: CompilationSource): Generator<ReportPart> {
  if (placeholders.length === 0) return;
  const rows = placeholders.map(({ number, bodyName }) => [String(number), bodyName]);
  yield { kind: 'heading', level: 1, text: 'Svar som lämnas i annan ordning' };
  yield { kind: 'table', headers: ['Nr', 'Remissinstans'], rows, widths: [14, 86] };
}

async function* generalTexts(source: CompilationSource): AsyncGenerator<ReportPart> {
  yield { kind: 'heading', level: 1, text: 'Remissinstansernas övergripande synpunkter' };
  let any = false;
  for (const body of source.bodies) {
    const text = await source.generalText(body);
    if (text.length === 0) continue;
    any = true;
    yield { kind: 'heading', level: 2, text: body.name };
    yield* text.map(blockPart);
  }
  if (!any) yield { kind: 'text', text: 'Inga övergripande synpunkter.' };
}

async function* byProvision(
  source: CompilationSource,
  kind: ExportKind,
  labels: CompilationLabels,
): AsyncGenerator<ReportPart> {
  const comments = new Ahead(source.comments(SELECTIONS[kind]));
  const under = async function* (section: number | null): AsyncGenerator<ReportPart> {
    for (let next = await comments.peek(); next?.section === section; next = await comments.peek()) {
      comments.take();
      const provisionText = section === null ? '' : (source.sections[section]?.text ?? '');
      yield* commentParts(next, { title: next.bodyName, level: section === null ? 2 : 3, provisionText }, labels);
    }
  };
  yield { kind: 'heading', level: 1, text: 'Synpunkter på förslaget i dess helhet' };
  const general = (await comments.peek())?.section === null;
  if (!general) yield { kind: 'text', text: 'Inga synpunkter på förslaget i dess helhet.' };
  yield* under(null);
  if (kind === 'GENERAL') return;
  yield { kind: 'heading', level: 1, text: 'Synpunkter per bestämmelse' };
  for (const [at, { address, label, heading, text, assessment }] of source.sections.entries()) {
    const said = (await comments.peek())?.section === at;
    if (!said && kind !== 'BY_PROVISION') continue;
    const name = [address === '' ? label : address, heading ?? ''].filter((part) => part !== '').join(' ');
    yield { kind: 'heading', level: 2, text: name.charAt(0).toUpperCase() + name.slice(1) };
    yield { kind: 'text', look: 'provision', text };
    if (!said) yield { kind: 'text', text: 'Inga synpunkter.' };
    yield* under(at);
    if (!assessment) continue;
    yield { kind: 'heading', level: 3, text: `Myndighetens samlade bedömning av ${address}` };
    yield { kind: 'text', text: assessment };
  }
}

/** Every body with what it says in general and its points in the order of the document, under the numbers they have everywhere. */
async function* byBody(source: CompilationSource, labels: CompilationLabels): AsyncGenerator<ReportPart> {
  const comments = new Ahead(source.comments(SELECTIONS.BY_BODY));
  yield { kind: 'heading', level: 1, text: 'Remissinstansernas svar' };
  for (const body of source.bodies) {
    yield { kind: 'heading', level: 2, text: body.name };
    const about = [statusOf(body, labels), swedishTime(body.receivedAt), overallWords(body, labels)];
    yield { kind: 'text', text: about.filter((part) => part !== '').join(' · ') };
    yield* (await source.generalText(body)).map(blockPart);
    yield* filesOf(body);
    for (let next = await comments.peek(); next?.bodyName === body.name; next = await comments.peek()) {
      comments.take();
      const place = next.section === null ? undefined : source.sections[next.section];
      const title = place === undefined ? 'Förslaget i dess helhet' : place.address || place.label;
      yield* commentParts(next, { title, level: 3, provisionText: place?.text ?? '' }, labels);
    }
  }
}

/** What comes next may be looked at before it is taken. */
class Ahead {
  private readonly from: AsyncIterator<PlacedComment>;
  private next: Promise<IteratorResult<PlacedComment>> | undefined;

  constructor(comments: AsyncIterable<PlacedComment>) {
    this.from = comments[Symbol.asyncIterator]();
  }

  async peek(): Promise<PlacedComment | undefined> {
    this.next ??= this.from.next();
    const { done, value } = await this.next;
    return done === true ? undefined : (value as PlacedComment);
  }

  take(): void {
    this.next = undefined;
  }
}

function statusOf(body: CompilationBody, labels: CompilationLabels): string {
  const late = body.late ? ' (efter sista svarsdag)' : '';
  return `${statusWords(body, labels)}${late}${body.decision === undefined ? '' : `. ${body.decision}`}`;
}

function* matrixPart({ stanceMatrix }: CompilationSource, labels: CompilationLabels): Generator<ReportPart> {
  const { bodies, rows } = stanceMatrix;
  if (bodies.length === 0 || rows.length === 0) return;
  yield { kind: 'landscape' };
  yield { kind: 'heading', level: 1, text: 'Ställningstaganden per bestämmelse och instans' };
  for (let from = 0; from < bodies.length; from += MATRIX_COLUMNS) {
    const names = bodies.slice(from, from + MATRIX_COLUMNS);
    if (bodies.length > MATRIX_COLUMNS)
      yield { kind: 'heading', level: 2, text: `Instanser ${from + 1}–${from + names.length} av ${bodies.length}` };
    const lines = rows.map((row) => [
      row.address,
      ...names.map((_name, index) => word(labels.stance, row.cells[from + index] ?? '') || 'Inget'),
    ]);
    const widths = [19, ...names.map(() => 81 / names.length)];
    yield { kind: 'table', headers: ['Bestämmelse', ...names], rows: lines, widths };
  }
}

/** How many bodies took which stance, where a column for each body would make a document of tables. */
function* countsPart(
  { stanceMatrix: { rows, bodies } }: CompilationSource,
  labels: CompilationLabels,
): Generator<ReportPart> {
  const taken = Object.keys(labels.stance).filter((code) => rows.some(({ cells }) => cells.includes(code)));
  yield { kind: 'landscape' };
  yield { kind: 'heading', level: 1, text: 'Ställningstaganden per bestämmelse' };
  yield {
    kind: 'text',
    text: `Antal av ${bodies.length} svarande. Vilken instans som tagit vilken ställning står i Word-filen och i arbetsboken.`,
  };
  const lines = rows.map(({ address, cells }) => [
    address,
    ...taken.map((code) => String(cells.filter((cell) => cell === code).length)),
  ]);
  const widths = [20, ...taken.map(() => 80 / taken.length)];
  yield {
    kind: 'table',
    headers: ['Bestämmelse', ...taken.map((code) => word(labels.stance, code))],
    rows: lines,
    widths,
  };
}
