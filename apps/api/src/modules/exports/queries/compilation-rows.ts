import {
  type ActorKind,
  type AddedDecision,
  type AttachedFile,
  bodyStanding,
  decisionWords,
  labels,
  replyWords,
  type ResponseForm,
  type Signing,
  signingWords,
  type Stance,
  STANDING_WORDS,
} from '@samsyn/consultation';
import type {
  BodyStatus,
  CompilationBody,
  CompilationComment,
  CompilationLabels,
  CompilationTheme,
} from '@samsyn/documents/export';
import { plainText, type EditorDocument } from '@samsyn/editor';
import { textBlocks } from './text-blocks.ts';

export interface RoundRow {
  id: string;
  title: string;
  registrationNumber: string;
  subject: string;
  deadline: Date;
  versionId: string;
  versionNumber: number;
}

export interface BodyRow {
  organisationId: string;
  /** The submission whose general text there is. */
  generalFrom: string | null;
  name: string;
  kind: ActorKind;
  receivedAt: Date | null;
  late: boolean | null;
  overallStance: Stance | null;
  endorses: string | null;
  endorsesNumber: string | null;
  form: ResponseForm | null;
  submission: number | null;
  registered: boolean | null;
  withdrawnAt: Date | null;
  letters: string | null;
  asked: boolean;
  signing: Signing | null;
  decisions: AddedDecision[] | null;
  files: AttachedFile[] | null;
}

export interface ProvisionRow {
  id: string;
  unitId: string | null;
  address: string;
  label: string;
  kind: string;
  heading: string | null;
  text: string;
  said: boolean;
}

export interface CommentRow {
  number: number;
  organisationId: string;
  stance: Stance | null;
  kind: string;
  address: string | null;
  listedUnder: string | null;
  segments: { exact: string }[];
  body: EditorDocument;
  proposedWording: string | null;
  currentText: string | null;
  proposedReason: string | null;
  assessment: EditorDocument | null;
  disposition: string | null;
  reason: string | null;
  themes: ThemeRow[] | null;
  endorsesBody: string | null;
  endorsesNumber: number | null;
  proposedBy: string | null;
  validatedBy: string | null;
  validatedAt: Date | null;
  verdict: string | null;
  verdictWords: string | null;
}

export interface ThemeRow {
  name: string;
  text: EditorDocument | null;
  disposition: string | null;
  reason: string | null;
}

export interface CountRow {
  what: 'stance' | 'kind' | 'disposition' | 'body' | 'place' | 'consequence' | 'all';
  code: string;
  count: number;
  wordings: number;
}

export function toComment(row: CommentRow, bodyName: string): CompilationComment {
  const quote = row.segments.map((segment) => segment.exact).join(' … ');
  return {
    number: row.number,
    bodyName,
    kind: row.kind,
    target: row.address ?? '',
    text: textBlocks(row.body),
    ...(row.stance === null ? {} : { stance: row.stance }),
    ...(quote === '' ? {} : { quote }),
    ...(row.proposedWording === null
      ? {}
      : { proposedWording: row.proposedWording, proposedFrom: row.currentText ?? '' }),
    ...(row.proposedReason === null ? {} : { proposedReason: row.proposedReason }),
    ...(row.assessment === null ? {} : { assessment: plainText(row.assessment) }),
    ...(row.disposition === null ? {} : { disposition: row.disposition }),
    ...(row.reason === null ? {} : { dispositionReason: row.reason }),
    ...(row.proposedBy === null || row.validatedBy === null || row.validatedAt === null
      ? {}
      : { proposedBy: row.proposedBy, validatedBy: row.validatedBy, validatedAt: row.validatedAt.toISOString() }),
    ...(row.themes === null ? {} : { themes: row.themes.map(toTheme) }),
    ...(row.verdict === null ? {} : { verdict: row.verdict }),
    ...(row.verdictWords ? { verdictWords: row.verdictWords } : {}),
    ...(row.endorsesBody === null ? {} : { endorses: pointOf(row.endorsesBody, row.endorsesNumber) }),
  };
}

export const toTheme = ({ name, text, disposition, reason }: ThemeRow): CompilationTheme => ({
  name,
  ...(disposition === null ? {} : { disposition }),
  ...(reason === null ? {} : { reason }),
  ...(text === null ? {} : { assessment: plainText(text) }),
});

/** By the number it has here; a point that no longer counts has none. */
const pointOf = (body: string, number: number | null): string =>
  number === null ? body : `${body}, synpunkt ${number}`;

export function toBody(row: BodyRow): CompilationBody {
  return {
    name: row.name,
    kind: labels('sv').actorKind[row.kind],
    status: statusOf(row),
    late: row.late ?? false,
    ...(row.receivedAt === null ? {} : { receivedAt: row.receivedAt.toISOString() }),
    ...(row.overallStance === null ? {} : { overallStance: row.overallStance }),
    ...(row.endorses === null ? {} : { endorses: endorsed(row) }),
    ...((row.submission ?? 1) > 1 ? { submission: row.submission ?? 1 } : {}),
    ...(row.withdrawnAt === null ? {} : { withdrawnAt: row.withdrawnAt.toISOString() }),
    ...(row.registered === true ? { registered: true } : {}),
    ...decisionOf(row),
    ...filesOf(row),
  };
}

/** As the receipt names them; where they are fetched from is no part of what is written. */
function filesOf({ files }: BodyRow): { files?: AttachedFile[] } {
  if (files === null || files.length === 0) return {};
  return { files: files.map(({ title, fileName, size, sha256 }) => ({ title, fileName, size, sha256 })) };
}

/** What a board has decided of the answer, or is to decide. Who signs for the others is not the compilation's to say. */
function decisionOf({ signing, decisions }: BodyRow): { decision?: string } {
  if (signing?.capacity !== 'BOARD') return {};
  const words = [signingWords(signing, 'sv'), ...(decisions ?? []).map((one) => decisionWords(one, 'sv'))];
  return { decision: words.map((one) => one.charAt(0).toUpperCase() + one.slice(1)).join('. ') };
}

/** The body, and the very answer where that was read. */
const endorsed = ({ endorses, endorsesNumber }: BodyRow): string =>
  [endorses ?? '', endorsesNumber === null ? '' : `(${endorsesNumber})`].filter((part) => part !== '').join(' ');

export const statusOf = ({ receivedAt, withdrawnAt, ...body }: BodyRow): BodyStatus =>
  bodyStanding({ ...body, received: receivedAt !== null, withdrawn: withdrawnAt !== null });

/** A section as it was sent out, a line a subsection or an item. */
export function wordsOf(parts: readonly ProvisionRow[]): string {
  return parts
    .filter(({ text }) => text !== '')
    .map(({ kind, label, text }) => (['ITEM', 'SUBITEM'].includes(kind) ? `${label} ${text}` : text))
    .join('\n');
}

/** The words of record are Swedish, the same as on the pages. */
export function compilationWords(): CompilationLabels {
  const { stance, commentKind, disposition } = labels('sv');
  const bodyStatus = { ...STANDING_WORDS, SUBMITTED_ELSEWHERE: 'Svarat på annat sätt' };
  return { stance, kind: commentKind, disposition, verdict: replyWords('sv').verdict, bodyStatus };
}
