import { docxOf } from '../stream/docx.ts';
import { collected } from '../stream/pieces.ts';
import type { CompilationData, CompilationLabels } from './data.ts';
import { documentHead, documentParts } from './document.ts';
import { sourceOf } from './source.ts';

/** The remissammanställning by provision as a Word file, of a compilation that is in memory. */
export async function compilationDocx(data: CompilationData, labels: CompilationLabels): Promise<Uint8Array> {
  const source = sourceOf(data);
  const parts = documentParts(source, 'BY_PROVISION', labels);
  return collected(docxOf(documentHead(source, 'BY_PROVISION'), parts));
}
