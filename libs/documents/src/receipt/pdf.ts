import PDFDocument from 'pdfkit';
import { artifact, type Doc, INK, LINE, MARGIN, type Parent, printable, REGULAR, STRONG } from '../pdf/house.ts';
import type { ReceiptDocument } from './data.ts';
import { receiptPage, type ReceiptPage } from './page.ts';

const NAMES_WIDTH = 130;
const GAP = 14;

/**
 * A receipt as a tagged PDF (PDF/UA-1) without its signature (`withPdfSignature`): headings, a table whose rows have headers, the typeface
 * inside, the receipt's file (and the canonical answer, where it is one of an answer) attached as they are. The same receipt gives the same bytes.
 */
export async function receiptPdf(document: ReceiptDocument): Promise<Uint8Array> {
  const { receipt } = document;
  const page = receiptPage(document);
  const at = new Date(page.at);
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    font: REGULAR,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as never, // the types are older than the subset
    tagged: true,
    lang: 'sv-SE',
    displayTitle: true,
    compress: false, // so that what is attached can be taken out by any program
    info: {
      Title: `Kvitto ${receipt.number}`,
      Author: receipt.authority,
      Subject: receipt.roundTitle,
      CreationDate: at,
      ModDate: at,
    },
  });
  const parts: Uint8Array[] = [];
  const done = new Promise<void>((end, fail) => {
    doc.on('data', (part: Uint8Array) => parts.push(part));
    doc.on('end', () => end()).on('error', fail);
  });
  write(doc, receipt.authority, page);
  for (const { name, description, text } of page.attached) attach(doc, name, description, text, at);
  doc.end();
  await done;
  return Buffer.concat(parts);
}

function write(doc: Doc, authority: string, { title, lead, rows, checking }: ReceiptPage): void {
  const page = doc.struct('Document');
  doc.addStructure(page);
  const say = (kind: string, size: number, font: string, text: string, after: number): void => {
    page.add(
      doc.struct(kind, {}, () => {
        doc.font(font).fontSize(size).fillColor(INK).text(printable(doc, text), MARGIN, doc.y);
      }),
    );
    doc.y += after;
  };
  say('P', 10.5, STRONG, authority, 18);
  say('H1', 22, STRONG, title, 6);
  say('P', 12, REGULAR, lead, 14);
  table(doc, page, rows);
  doc.y += 18;
  say('H2', 13, STRONG, 'Så kontrolleras kvittot', 4);
  for (const text of checking) say('P', 10.5, REGULAR, text, 8);
  page.end();
}

function table(doc: Doc, page: Parent, rows: readonly (readonly [string, string])[]): void {
  const whole = doc.struct('Table');
  page.add(whole);
  const left = MARGIN + NAMES_WIDTH + GAP;
  const width = doc.page.width - MARGIN - left;
  rule(doc);
  for (const [name, value] of rows) {
    const text = printable(doc, value);
    const height = doc.font(REGULAR).fontSize(10.5).heightOfString(text, { width });
    if (doc.y + height > doc.page.height - MARGIN - 2 * GAP) doc.addPage();
    const top = doc.y + 5;
    const row = doc.struct('TR');
    whole.add(row);
    const cell = (kind: 'TH' | 'TD', font: string, words: string, x: number, across: number): void => {
      // `scope` is younger than the types
      const options = kind === 'TH' ? ({ scope: 'Row' } as object) : {};
      row.add(
        doc.struct(kind, options, () => {
          doc.font(font).fontSize(10.5).fillColor(INK).text(words, x, top, { width: across });
        }),
      );
    };
    cell('TH', STRONG, name, MARGIN, NAMES_WIDTH);
    cell('TD', REGULAR, text, left, width);
    row.end();
    doc.y = top + height + 5;
    rule(doc);
  }
  whole.end();
}

/** A line over the page's width; to be seen, not to be read out. */
function rule(doc: Doc): void {
  artifact(doc, () => {
    doc
      .moveTo(MARGIN, doc.y)
      .lineTo(doc.page.width - MARGIN, doc.y)
      .lineWidth(0.6)
      .strokeColor(LINE)
      .stroke();
  });
}

function attach(doc: Doc, name: string, description: string, text: string, date: Date): void {
  const options = { name, description, type: 'application/json', relationship: 'Data' };
  doc.file(Buffer.from(text, 'utf8'), { ...options, creationDate: date, modifiedDate: date });
}
