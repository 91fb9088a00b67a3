import type { ExportFormat, ExportKind } from '@samsyn/consultation';
import { csvOf } from './csv.ts';
import type { CompilationLabels } from './data.ts';
import { documentHead, documentParts } from './document.ts';
import { jsonOf } from './json.ts';
import { SELECTIONS } from './kinds.ts';
import { sheetsOf } from './sheets.ts';
import { type CompilationSource, expectedOf } from './source.ts';
import { summaryRows } from './summary-rows.ts';

/** Every cell of a tagged PDF stands in its tree: more bodies than these are counted in it, not listed. */
const PDF_COLUMNS = 42;

/** What is asked for: one kind of compilation in one form. */
export interface Asked {
  kind: ExportKind;
  format: ExportFormat;
}

/**
 * A compilation as a file, in pieces, while its comments are being read: memory does not grow with their number. Only what writes this form
 * is loaded.
 */
export async function* writeExport(
  source: CompilationSource,
  { kind, format }: Asked,
  labels: CompilationLabels,
): AsyncGenerator<Uint8Array> {
  const head = documentHead(source, kind);
  switch (format) {
    case 'DOCX':
      return yield* (await import('../stream/docx.ts')).docxOf(head, documentParts(source, kind, labels));
    case 'PDF':
      return yield* (await import('../report/pdf.ts')).pdfOf(
        head,
        documentParts(source, kind, labels, { mostColumns: PDF_COLUMNS }),
      );
    case 'XLSX':
      return yield* (await import('../stream/xlsx.ts')).xlsxOf(head, sheetsOf(source, kind, labels));
    case 'CSV':
      return yield* csvOf(sheetsOf(source, kind, labels)[0]!);
    case 'JSON':
      return yield* jsonOf(source, kind, labels);
  }
}

/** What `countedIn` is to find in the file, by the totals that were counted apart from it. */
export function countedAs(
  { totals, placeholders, bodies, summary }: CompilationSource,
  { kind, format }: Asked,
): number {
  if (kind === 'SUMMARY')
    return summary !== undefined && (format === 'XLSX' || format === 'CSV') ? summaryRows(summary).length : 0;
  if (kind === 'BODIES') return format === 'XLSX' || format === 'CSV' ? bodies.length : 0;
  const comments = expectedOf(totals, SELECTIONS[kind].part);
  // among the rows of a list a body whose answer is not here has one of its own
  const listed = format !== 'DOCX' && format !== 'PDF';
  return listed && SELECTIONS[kind].part === 'ALL' ? comments + placeholders.length : comments;
}
