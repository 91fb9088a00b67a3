import { BlockBuilder } from '../block-builder.ts';
import type { Question, ReadLimits, ReadSuccess, TrackedChangesChoice } from '../result.ts';
import { readXml, type XmlElement } from '../xml.ts';
import type { LimitedZip } from '../zip.ts';
import { BodyReader } from './body.ts';
import { WORD_NAMESPACES } from './names.ts';
import { Numbering } from './numbering.ts';
import { mainPart, notesOf, relationsOf, xmlPart } from './package.ts';
import { readStyles } from './styles.ts';

/** What an opened zip file is, by the parts it holds. */
export type PackageKind = 'docx' | 'xlsx' | 'pptx' | 'opendocument' | 'other';

export function packageKind(zip: LimitedZip): PackageKind {
  if (zip.has('[Content_Types].xml')) {
    if (zip.has('xl/workbook.xml')) return 'xlsx';
    if (zip.has('ppt/presentation.xml')) return 'pptx';
    return 'docx';
  }
  return zip.has('mimetype') && zip.has('content.xml') ? 'opendocument' : 'other';
}

/**
 * Reads a Word file. Headers and footers are page furniture and are not read. Open tracked changes give a question; without an answer
 * the text is read as if they were accepted.
 */
export async function readDocx(
  zip: LimitedZip,
  limits: ReadLimits,
  answer: TrackedChangesChoice | undefined,
): Promise<ReadSuccess> {
  const main = await mainPart(zip, limits);
  const relations = await relationsOf(zip, main, limits);
  const part = async (type: string): Promise<XmlElement | undefined> => xmlPart(zip, relations.get(type), limits);
  const builder = new BlockBuilder(limits);
  const body = new BodyReader({
    styles: readStyles(await part('styles')),
    numbering: new Numbering(await part('numbering')),
    builder,
    choice: answer ?? 'ACCEPT',
    notes: new Map([...notesOf('footnote', await part('footnotes')), ...notesOf('endnote', await part('endnotes'))]),
  });
  const bytes = (await zip.read(main)) as Uint8Array;
  readXml(bytes, {
    limits,
    namespaces: WORD_NAMESPACES,
    harvest: { parent: 'w:body', take: (element) => body.block(element) },
  });
  body.end();
  const questions =
    answer === undefined && body.trackedChanges > 0 ? [trackedChangesQuestion(body.trackedChanges)] : [];
  return {
    ok: true,
    format: 'docx',
    blocks: builder.blocks,
    plainText: builder.plainText,
    questions,
    warnings: builder.warnings,
    innerIds: body.innerIds,
  };
}

function trackedChangesQuestion(count: number): Question {
  const number =
    count === 1
      ? 'en spårad ändring som varken är godkänd eller avvisad'
      : `${count} spårade ändringar som varken är godkända eller avvisade`;
  return {
    code: 'TRACKED_CHANGES',
    count,
    choices: ['ACCEPT', 'REJECT'],
    message: `Dokumentet har ${number}. Välj om texten ska läsas med ändringarna (godkänn) eller utan dem (avvisa).`,
  };
}
