import { randomUUID } from 'node:crypto';
import type { SheetResult } from '../sheet/read.ts';
import type { DuplicateGroup, GroupableComment } from '@samsyn/consultation';
import type { Anchor, Placement, ReadImpact, Statute } from '@samsyn/statute';
import type { AkomaNtosoOptions } from '../akn/meta.ts';
import type { Compared, Comparison, VersionPair } from './compare.ts';
import type { CarriageThrough, Revised, Revision } from './revise.ts';
import type { AssignmentAccount } from '../assignment-account/data.ts';
import type { AnswerFormData } from '../answer-form/data.ts';
import type { FormReadResult } from '../answer-form/read.ts';
import type { CompilationData, CompilationLabels } from '../compilation/data.ts';
import type { OpinionData } from '../opinion/data.ts';
import type { QuestionsData } from '../questions/data.ts';
import type { ReceiptDocument } from '../receipt/data.ts';
import type { Report, ReportFormat } from '../report/data.ts';
import type { SourceResult } from '../source/read-source.ts';
import type { SheetFormat, TableReport } from '../sheet/data.ts';
import { describeError, type ReadOptions, type ReadResult } from '../read/result.ts';

interface Reading {
  bytes: Uint8Array;
  fileName: string;
  options: ReadOptions;
}

/** What the thread is asked to do. Everything in it can be cloned from one thread to another. */
export type Task =
  | ({ task: 'read' } & Reading)
  | ({ task: 'statute' } & Reading)
  | ({ task: 'impact' } & Reading)
  | { task: 'source'; bytes: Uint8Array; fileName: string }
  | { task: 'compilation'; format: CompilationFormat; data: CompilationData; labels: CompilationLabels }
  | ({ task: 'comparison' } & Comparison)
  | ({ task: 'compare' } & VersionPair)
  | { task: 'akn'; statute: Statute; options: AkomaNtosoOptions }
  | { task: 'word'; statute: Statute; part: 'text' | 'impact' }
  | ({ task: 'carry' } & Carriage)
  | ({ task: 'revise' } & Revision)
  | ({ task: 'carryThrough' } & CarriageThrough)
  | ({ task: 'group' } & Grouping)
  | { task: 'answerForm'; data: AnswerFormData }
  | { task: 'opinion'; data: OpinionData }
  | { task: 'receipt'; data: ReceiptDocument }
  | { task: 'report'; format: ReportFormat; data: Report }
  | { task: 'questions'; format: QuestionsFormat; data: QuestionsData }
  | { task: 'account'; format: AccountFormat; data: AssignmentAccount }
  | { task: 'table'; format: SheetFormat; data: TableReport }
  | { task: 'sheet'; bytes: Uint8Array }
  | { task: 'readForm'; bytes: Uint8Array };

/** Anchors in one version that are to be found again in another. */
export interface Carriage {
  old: Statute;
  now: Statute;
  anchors: readonly Anchor[];
}

/** Comments that are to be grouped by near-equal wording; quoting the draft makes none alike. */
export interface Grouping {
  comments: readonly GroupableComment[];
  draft: string;
}

export type AccountFormat = ReportFormat | 'csv';
export type QuestionsFormat = 'xlsx' | 'csv';
export type CompilationFormat = 'docx' | 'xlsx' | 'csv';

export type Answer =
  | { read: ReadResult; statute?: Statute; impact?: ReadImpact }
  | { source: SourceResult }
  | { bytes: Uint8Array }
  | { placements: Placement[] }
  | { compared: Compared }
  | { revised: Revised }
  | { groups: DuplicateGroup[] }
  | { form: FormReadResult }
  | { sheet: SheetResult }
  | { error: string };

/** Does a task and never throws: what goes wrong comes back as a value. */
export async function perform(task: Task): Promise<Answer> {
  try {
    if (task.task === 'read') {
      const { readDocument } = await import('../read/read-document.ts');
      return { read: await readDocument(task.bytes, task.fileName, task.options) };
    }
    if (task.task === 'statute') return await readStatute(task);
    if (task.task === 'impact') return await readImpact(task);
    if (task.task === 'source')
      return { source: await (await import('../source/read-source.ts')).readSource(task.bytes, task.fileName) };
    if (task.task === 'comparison') return { bytes: await (await import('./compare.ts')).writeComparison(task) };
    if (task.task === 'compare') return { compared: await (await import('./compare.ts')).compareVersions(task) };
    if (task.task === 'akn') return { bytes: await akomaNtoso(task) };
    if (task.task === 'word') return { bytes: await word(task) };
    if (task.task === 'carry') return { placements: await carry(task) };
    if (task.task === 'revise') return { revised: await (await import('./revise.ts')).revise(task) };
    if (task.task === 'carryThrough')
      return { placements: await (await import('./revise.ts')).carryThroughVersions(task) };
    if (task.task === 'group') return { groups: await group(task) };
    if (task.task === 'sheet') return { sheet: await (await import('../sheet/read.ts')).readSheetText(task.bytes) };
    if (task.task === 'readForm')
      return { form: await (await import('../answer-form/read.ts')).readAnswerForm(task.bytes) };
    return { bytes: await write(task) };
  } catch (error) {
    return { error: describeError(error) };
  }
}

async function readStatute({ bytes, fileName, options }: Reading): Promise<Answer> {
  const [{ readDocument }, { toStatute }] = await Promise.all([
    import('../read/read-document.ts'),
    import('../to-statute.ts'),
  ]);
  const read = await readDocument(bytes, fileName, options);
  // What was parsed is not needed beside the parse: only the words and the questions go back.
  return read.ok ? { read: { ...read, blocks: [] }, statute: toStatute(read, randomUUID) } : { read };
}

async function readImpact({ bytes, fileName, options }: Reading): Promise<Answer> {
  const [{ readDocument }, { parseImpactAssessment }] = await Promise.all([
    import('../read/read-document.ts'),
    import('@samsyn/statute'),
  ]);
  const read = await readDocument(bytes, fileName, options);
  if (!read.ok) return { read };
  const { format, innerIds = {} } = read;
  const how = { lines: format === 'text', byLook: format === 'pdf', innerIds };
  const impact = parseImpactAssessment(read.blocks, randomUUID, how);
  return { read: { ...read, blocks: [] }, impact };
}

async function write(
  task: Extract<
    Task,
    { task: 'questions' | 'compilation' | 'answerForm' | 'opinion' | 'receipt' | 'report' | 'account' | 'table' }
  >,
): Promise<Uint8Array> {
  if (task.task === 'answerForm') return (await import('../answer-form/write.ts')).answerFormDocx(task.data);
  if (task.task === 'opinion') return (await import('../opinion/docx.ts')).opinionDocx(task.data);
  if (task.task === 'receipt') return (await import('../receipt/pdf.ts')).receiptPdf(task.data);
  if (task.task === 'report') return report(task.format, task.data);
  if (task.task === 'table') return (await import('../sheet/write.ts')).tableReport(task.format, task.data);
  if (task.task === 'questions') {
    if (task.format === 'csv') return (await import('../questions/csv.ts')).questionsCsv(task.data);
    return (await import('../questions/xlsx.ts')).questionsXlsx(task.data);
  }
  if (task.task === 'account') {
    if (task.format === 'csv') return (await import('../assignment-account/csv.ts')).assignmentAccountCsv(task.data);
    return report(task.format, (await import('../assignment-account/report.ts')).accountReport(task.data));
  }
  const { format, data, labels } = task;
  if (format === 'docx') return (await import('../compilation/docx.ts')).compilationDocx(data, labels);
  if (format === 'xlsx') return (await import('../compilation/xlsx.ts')).compilationXlsx(data, labels);
  return (await import('../compilation/csv.ts')).compilationCsv(data, labels);
}

async function report(format: ReportFormat, data: Report): Promise<Uint8Array> {
  if (format === 'pdf') return (await import('../report/pdf.ts')).reportPdf(data);
  return (await import('../report/docx.ts')).reportDocx(data);
}

async function word({ statute, part }: Extract<Task, { task: 'word' }>): Promise<Uint8Array> {
  const { impactDocx, statuteDocx } = await import('../word/statute-docx.ts');
  return part === 'impact' ? impactDocx(statute) : statuteDocx(statute);
}

async function akomaNtoso({ statute, options }: { statute: Statute; options: AkomaNtosoOptions }): Promise<Uint8Array> {
  const { toAkomaNtoso } = await import('../akn/write.ts');
  return new TextEncoder().encode(toAkomaNtoso(statute, options));
}

async function carry({ old, now, anchors }: Carriage): Promise<Placement[]> {
  const { alignStatutes, carryAnchors } = await import('@samsyn/statute');
  return carryAnchors(old, now, alignStatutes(old, now), anchors);
}

async function group({ comments, draft }: Grouping): Promise<DuplicateGroup[]> {
  const { NearDuplicates } = await import('@samsyn/consultation');
  const grouped = new NearDuplicates({ draft });
  for (const comment of comments) grouped.add(comment);
  return grouped.groups();
}
