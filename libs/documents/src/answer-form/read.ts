import { Numbering } from '../read/docx/numbering.ts';
import { WORD_NAMESPACES } from '../read/docx/names.ts';
import { packageKind } from '../read/docx/index.ts';
import { mainPart, notesOf, relationsOf, xmlPart } from '../read/docx/package.ts';
import { readStyles } from '../read/docx/styles.ts';
import {
  DEFAULT_LIMITS,
  describeError,
  ReadRefusal,
  refusalMessage,
  type ReadLimits,
  type RefusalCode,
} from '../read/result.ts';
import { sniffType } from '../read/sniff.ts';
import { childElements, readXml, textOf, type XmlElement } from '../read/xml.ts';
import { openZip, type LimitedZip } from '../read/zip.ts';
import { CellReader, wordsOf } from './cells.ts';
import { FormTables, type LooseText, type ReadRow } from './tables.ts';
import { PROPERTIES } from './names.ts';

/** What a file says it belongs to; a program may have dropped any of it. */
export type FormMarks = { readonly [Name in keyof typeof PROPERTIES]?: string };

/** A form as it came back, before it is held against anything. Nothing of the file but its front matter is left out. */
export interface FormRead {
  marks: FormMarks;
  rows: ReadRow[];
  /** Paragraphs outside the tables, our own included. */
  loose: LooseText[];
  /** Open tracked changes; they are read as accepted. */
  trackedChanges: number;
}

export type FormRefusalCode = RefusalCode | 'NOT_A_FORM';

export type FormReadResult =
  { ok: true; form: FormRead } | { ok: false; code: FormRefusalCode; message: string; detail?: string };

const NOT_A_FORM =
  'Filen är inget svarsformulär från Samsyn. Hämta formuläret här, fyll i det och läs in det igen. Ett färdigt yttrande kan klistras in i svaret i stället.';
const ODT =
  'Filen är i OpenDocument-format. Öppna den i LibreOffice, spara den som Word-dokument (.docx) och läs in den igen.';
const NOT_WORD = 'Filen är inget Word-dokument. Spara formuläret som Word-dokument (.docx) och läs in det igen.';
const OLD_WORD = 'Filen är i det gamla Word-formatet (.doc). Spara den som Word-dokument (.docx) och läs in den igen.';

/** Reads a form that has been filled in, in Word or another program. Never throws; a refusal has a Swedish sentence that says what to do. */
export async function readAnswerForm(bytes: Uint8Array, options: Partial<ReadLimits> = {}): Promise<FormReadResult> {
  const limits: ReadLimits = { ...DEFAULT_LIMITS, ...options };
  if (bytes.length === 0) return refused('EMPTY', 'no bytes', 'Filen är tom. Välj den fil som ni har fyllt i.');
  if (bytes.length > limits.fileBytes) return refused('TOO_LARGE', `${bytes.length} bytes`);
  try {
    const form = await readForm(await wordFile(bytes, limits), limits);
    const isOurs = form.rows.some((row) => row.columns);
    return isOurs ? { ok: true, form } : refused('NOT_A_FORM', 'no row of ours', NOT_A_FORM);
  } catch (error) {
    if (error instanceof ReadRefusal) return refused(error.code, error.message, error.userMessage);
    return refused('DAMAGED', describeError(error));
  }
}

function refused(code: FormRefusalCode, detail: string, message?: string): FormReadResult {
  return { ok: false, code, detail, message: message ?? refusalMessage(code as RefusalCode) };
}

async function wordFile(bytes: Uint8Array, limits: ReadLimits): Promise<LimitedZip> {
  const type = sniffType(bytes);
  if (type === 'ole-encrypted') throw new ReadRefusal('ENCRYPTED', type);
  if (type === 'ole') throw new ReadRefusal('UNKNOWN_TYPE', type, OLD_WORD);
  if (type !== 'zip') throw new ReadRefusal('UNKNOWN_TYPE', type, NOT_WORD);
  const zip = await openZip(bytes, limits);
  const kind = packageKind(zip);
  if (kind === 'docx') return zip;
  throw new ReadRefusal('UNKNOWN_TYPE', kind, kind === 'opendocument' ? ODT : NOT_WORD);
}

async function readForm(zip: LimitedZip, limits: ReadLimits): Promise<FormRead> {
  const main = await mainPart(zip, limits);
  const relations = await relationsOf(zip, main, limits);
  const part = async (type: string): Promise<XmlElement | undefined> => xmlPart(zip, relations.get(type), limits);
  const cells = new CellReader(
    {
      styles: readStyles(await part('styles')),
      numbering: new Numbering(await part('numbering')),
      notes: new Map([...notesOf('footnote', await part('footnotes')), ...notesOf('endnote', await part('endnotes'))]),
    },
    marginComments(await part('comments')),
    limits,
  );
  const tables = new FormTables(cells, limits);
  readXml((await zip.read(main)) as Uint8Array, {
    limits,
    namespaces: WORD_NAMESPACES,
    harvest: { parent: 'w:body', take: (element) => tables.block(element) },
  });
  const { rows, loose, trackedChanges } = tables;
  return { marks: await readMarks(zip, limits), rows, loose, trackedChanges };
}

function marginComments(root: XmlElement | undefined): Map<string, string> {
  return new Map(childElements(root, 'w:comment').map((each) => [each.attributes['w:id'] as string, wordsOf(each)]));
}

const NAMES = new Map<string, keyof typeof PROPERTIES>(
  Object.entries(PROPERTIES).map(([key, name]) => [name, key as keyof typeof PROPERTIES]),
);

async function readMarks(zip: LimitedZip, limits: ReadLimits): Promise<FormMarks> {
  const relations = await relationsOf(zip, '', limits);
  const root = await xmlPart(zip, relations.get('custom-properties'), limits);
  const marks: Partial<Record<keyof typeof PROPERTIES, string>> = {};
  for (const property of childElements(root)) {
    const key = NAMES.get(property.attributes['name'] as string);
    if (key !== undefined) marks[key] = textOf(property).trim();
  }
  return marks;
}
