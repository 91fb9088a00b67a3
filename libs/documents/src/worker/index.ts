import type { SheetResult } from '../sheet/read.ts';
import type { DuplicateGroup } from '@samsyn/consultation';
import type { Placement, ReadImpact, Statute } from '@samsyn/statute';
import type { AssignmentAccount } from '../assignment-account/data.ts';
import type { AnswerFormData } from '../answer-form/data.ts';
import type { FormReadResult } from '../answer-form/read.ts';
import type { CompilationData, CompilationLabels } from '../compilation/data.ts';
import type { OpinionData } from '../opinion/data.ts';
import {
  DEFAULT_LIMITS,
  refuse,
  type ReadFailure,
  type ReadOptions,
  type ReadResult,
  type ReadSuccess,
} from '../read/result.ts';
import type { SourceResult } from '../source/read-source.ts';
import type { AkomaNtosoOptions } from '../akn/meta.ts';
import type { Compared, Comparison, VersionPair } from './compare.ts';
import type { CarriageThrough, Revised, Revision } from './revise.ts';
import type { QuestionsData } from '../questions/data.ts';
import type { ReceiptDocument } from '../receipt/data.ts';
import type { Report, ReportFormat } from '../report/data.ts';
import type { SheetFormat, TableReport } from '../sheet/data.ts';
import { inTurn, runThread, STOPPED_AS, workingThread, type WorkerOptions } from './running.ts';
import type { AccountFormat, Answer, Carriage, CompilationFormat, Grouping, QuestionsFormat, Task } from './tasks.ts';

export type { ActShown, Compared, Comparison, ComparisonFormat, VersionPair } from './compare.ts';
export type { WorkerOptions } from './running.ts';
export type { CarriageThrough, Revised, Revision } from './revise.ts';
export type { AccountFormat, Carriage, CompilationFormat, Grouping, QuestionsFormat } from './tasks.ts';

/**
 * `readDocument` in a thread of its own, with a cap on memory and time; the calling thread stays free. Never throws: beside the codes of
 * `readDocument` it answers TIMEOUT, CANCELLED and, when the memory did not suffice, TOO_LARGE.
 */
export async function readInWorker(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions & WorkerOptions = {},
): Promise<ReadResult> {
  const answer = await readingThread('read', bytes, fileName, options);
  return answer.read;
}

/** A document read and parsed; `blocks` stay in the thread. */
export type StatuteResult = ReadFailure | (Omit<ReadSuccess, 'blocks' | 'statute'> & { statute: Statute });

/** Reads a document and parses it (`toStatute`, with random ids) in a thread of its own, within the limits of `readInWorker`. Never throws. */
export async function readStatuteInWorker(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions & WorkerOptions = {},
): Promise<StatuteResult> {
  const { read, statute } = await readingThread('statute', bytes, fileName, options);
  if (!read.ok) return read;
  const { blocks: _blocks, ...rest } = read;
  return { ...rest, statute: statute as Statute };
}

/** A document read as a konsekvensutredning. */
export type ImpactResult = ReadFailure | (Omit<ReadSuccess, 'blocks' | 'statute'> & ReadImpact);

/** Reads a document as a konsekvensutredning (`parseImpactAssessment`, with random ids), likewise. Never throws. */
export async function readImpactInWorker(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions & WorkerOptions = {},
): Promise<ImpactResult> {
  const { read, impact } = await readingThread('impact', bytes, fileName, options);
  if (!read.ok) return read;
  const { blocks: _blocks, statute: _statute, ...rest } = read;
  return { ...rest, ...(impact as ReadImpact) };
}

async function readingThread(
  task: 'read' | 'statute' | 'impact',
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions & WorkerOptions,
): Promise<{ read: ReadResult; statute?: Statute; impact?: ReadImpact }> {
  const { timeoutMs = 20_000, memoryMb = 384, signal, ...readOptions } = options;
  // Refused here already: no thread is started for what no thread will read.
  if (bytes.length === 0) return { read: refuse('EMPTY') };
  if (bytes.length > (readOptions.fileBytes ?? DEFAULT_LIMITS.fileBytes))
    return { read: refuse('TOO_LARGE', `${bytes.length} bytes`) };
  const asked: Task = { task, bytes: Uint8Array.from(bytes), fileName, options: readOptions };
  const outcome = await inTurn(() => runThread(asked, timeoutMs, memoryMb, signal), signal);
  return 'stopped' in outcome
    ? { read: refuse(STOPPED_AS[outcome.stopped], outcome.detail) }
    : (outcome.answer as { read: ReadResult; statute?: Statute; impact?: ReadImpact });
}

/** A compilation written in a thread of its own. Rejects with an `AbortError` when stopped, with an `Error` when it cannot be written. */
export async function writeCompilationInWorker(
  format: CompilationFormat,
  data: CompilationData,
  labels: CompilationLabels,
  options: WorkerOptions = {},
): Promise<Uint8Array> {
  return writingThread({ task: 'compilation', format, data, labels }, options);
}

/** An answer form written in a thread of its own. Rejects as `writeCompilationInWorker`. */
export async function writeAnswerFormInWorker(data: AnswerFormData, options: WorkerOptions = {}): Promise<Uint8Array> {
  return writingThread({ task: 'answerForm', data }, options);
}

/** A body's answer as a document of its own, written in a thread of its own. Rejects as `writeCompilationInWorker`. */
export async function writeOpinionInWorker(data: OpinionData, options: WorkerOptions = {}): Promise<Uint8Array> {
  return writingThread({ task: 'opinion', data }, options);
}

/** `receiptPdf` in a thread of its own. Rejects as `writeCompilationInWorker`. */
export async function writeReceiptInWorker(data: ReceiptDocument, options: WorkerOptions = {}): Promise<Uint8Array> {
  return writingThread({ task: 'receipt', data }, options);
}

/** Answers to questions written in a thread of their own. Rejects as `writeCompilationInWorker`. */
export async function writeQuestionsInWorker(
  format: QuestionsFormat,
  data: QuestionsData,
  options: WorkerOptions = {},
): Promise<Uint8Array> {
  return writingThread({ task: 'questions', format, data }, options);
}

/** The account of an assignment written in a thread of its own. Rejects as `writeCompilationInWorker`. */
export async function writeAccountInWorker(
  format: AccountFormat,
  data: AssignmentAccount,
  options: WorkerOptions = {},
): Promise<Uint8Array> {
  return writingThread({ task: 'account', format, data }, options);
}

/** A report written in a thread of its own. Rejects as `writeCompilationInWorker`. */
export async function writeReportInWorker(
  format: ReportFormat,
  data: Report,
  options: WorkerOptions = {},
): Promise<Uint8Array> {
  return writingThread({ task: 'report', format, data }, options);
}

/** A table written in a thread of its own. Rejects as `writeCompilationInWorker`. */
export async function writeTableInWorker(
  format: SheetFormat,
  data: TableReport,
  options: WorkerOptions = {},
): Promise<Uint8Array> {
  return writingThread({ task: 'table', format, data }, options);
}

/** `readAnswerForm` in a thread of its own, within the limits of `readInWorker`. Never throws. */
export async function readAnswerFormInWorker(bytes: Uint8Array, options: WorkerOptions = {}): Promise<FormReadResult> {
  const answer = await bytesThread({ task: 'readForm', bytes: Uint8Array.from(bytes) }, options);
  return 'stopped' in answer ? answer.stopped : (answer as { form: FormReadResult }).form;
}

/** `readSheetText` in a thread of its own, within the limits of `readInWorker`. Never throws. */
export async function readSheetInWorker(bytes: Uint8Array, options: WorkerOptions = {}): Promise<SheetResult> {
  const answer = await bytesThread({ task: 'sheet', bytes: Uint8Array.from(bytes) }, options);
  return 'stopped' in answer ? answer.stopped : (answer as { sheet: SheetResult }).sheet;
}

/** `readSource` in a thread of its own, within the limits of `readInWorker`. Never throws. */
export async function readSourceInWorker(
  bytes: Uint8Array,
  fileName: string,
  options: WorkerOptions = {},
): Promise<SourceResult> {
  const answer = await bytesThread({ task: 'source', bytes: Uint8Array.from(bytes), fileName }, options);
  return 'stopped' in answer ? answer.stopped : (answer as { source: SourceResult }).source;
}

async function bytesThread(asked: Task, options: WorkerOptions): Promise<Answer | { stopped: ReadFailure }> {
  const { timeoutMs = 20_000, memoryMb = 384, signal } = options;
  const outcome = await inTurn(() => runThread(asked, timeoutMs, memoryMb, signal), signal);
  return 'stopped' in outcome ? { stopped: refuse(STOPPED_AS[outcome.stopped], outcome.detail) } : outcome.answer;
}

/** The differences between two versions, aligned and written in a thread of its own. Rejects as `writeCompilationInWorker`. */
export async function writeComparisonInWorker(
  comparison: Comparison,
  options: WorkerOptions = {},
): Promise<Uint8Array> {
  return writingThread({ task: 'comparison', ...comparison }, options);
}

/** The same comparison for a page: the redline with its list of changes, and the ändringsförfattning. Rejects as `writeCompilationInWorker`. */
export async function compareInWorker(pair: VersionPair, options: WorkerOptions = {}): Promise<Compared> {
  return ((await workingThread({ task: 'compare', ...pair }, options)) as { compared: Compared }).compared;
}

/** `toAkomaNtoso` as UTF-8 in a thread of its own. Rejects as `writeCompilationInWorker`. */
export async function writeAkomaNtosoInWorker(
  statute: Statute,
  about: AkomaNtosoOptions,
  options: WorkerOptions = {},
): Promise<Uint8Array> {
  return writingThread({ task: 'akn', statute, options: about }, options);
}

/** `statuteDocx` in a thread of its own: the text to be worked on in Word, and read again under the same ids. Rejects as `writeCompilationInWorker`. */
export async function writeStatuteInWorker(statute: Statute, options: WorkerOptions = {}): Promise<Uint8Array> {
  return writingThread({ task: 'word', statute, part: 'text' }, options);
}

/** `impactDocx` likewise: the konsekvensutredning as a file of its own. */
export async function writeImpactInWorker(statute: Statute, options: WorkerOptions = {}): Promise<Uint8Array> {
  return writingThread({ task: 'word', statute, part: 'impact' }, options);
}

/** `carryAnchors` in a thread of its own: one placement for each anchor, in the same order. Rejects as `writeCompilationInWorker`. */
export async function carryInWorker(carriage: Carriage, options: WorkerOptions = {}): Promise<Placement[]> {
  const answer = await workingThread({ task: 'carry', ...carriage }, options);
  return (answer as { placements: Placement[] }).placements;
}

/** A draft held against the version it follows, in a thread of its own. Rejects as `writeCompilationInWorker`. */
export async function reviseInWorker(revision: Revision, options: WorkerOptions = {}): Promise<Revised> {
  const answer = await workingThread({ task: 'revise', ...revision }, options);
  return (answer as { revised: Revised }).revised;
}

/** Anchors carried through several versions, in a thread of its own: one placement for each. Rejects as `writeCompilationInWorker`. */
export async function carryThroughInWorker(
  carriage: CarriageThrough,
  options: WorkerOptions = {},
): Promise<Placement[]> {
  const answer = await workingThread({ task: 'carryThrough', ...carriage }, options);
  return (answer as { placements: Placement[] }).placements;
}

/** Groups of two or more comments with near-equal wording, from a thread of its own. Rejects as `writeCompilationInWorker`. */
export async function groupInWorker(grouping: Grouping, options: WorkerOptions = {}): Promise<DuplicateGroup[]> {
  const answer = await workingThread({ task: 'group', ...grouping }, options);
  return (answer as { groups: DuplicateGroup[] }).groups;
}

async function writingThread(task: Task, options: WorkerOptions): Promise<Uint8Array> {
  return ((await workingThread(task, options)) as { bytes: Uint8Array }).bytes;
}
