import { docxOf } from '../stream/docx.ts';
import { collected } from '../stream/pieces.ts';
import type { Report } from './data.ts';

/** A report in Word: real headings, tables with header rows, in Swedish. */
export async function reportDocx(report: Report): Promise<Uint8Array> {
  return collected(docxOf(report, report.parts));
}
