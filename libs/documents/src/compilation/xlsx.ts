import { collected } from '../stream/pieces.ts';
import { xlsxOf } from '../stream/xlsx.ts';
import type { CompilationData, CompilationLabels } from './data.ts';
import { titleOf } from './kinds.ts';
import { sheetsOf } from './sheets.ts';
import { sourceOf } from './source.ts';

/** The compilation as a workbook with the sheets Synpunkter, Instanser, Ställningstaganden and Summor. */
export async function compilationXlsx(data: CompilationData, labels: CompilationLabels): Promise<Uint8Array> {
  const head = { title: titleOf('BY_PROVISION', data.round.title), generatedAt: data.round.generatedAt };
  return collected(xlsxOf(head, sheetsOf(sourceOf(data), 'BY_PROVISION', labels)));
}
