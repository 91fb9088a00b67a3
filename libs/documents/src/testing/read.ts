import { readDocument } from '../read/read-document.ts';
import type { ReadFailure, ReadOptions, ReadSuccess } from '../read/result.ts';

/** Reads a document that must be readable. */
export async function readOk(
  bytes: Uint8Array | string,
  fileName = 'fil',
  options: ReadOptions = {},
): Promise<ReadSuccess> {
  const result = await readDocument(typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes, fileName, options);
  if (!result.ok) throw new Error(`${result.code}: ${result.detail ?? ''}`);
  return result;
}

/** Reads a document that must be refused. */
export async function readRefused(
  bytes: Uint8Array | string,
  fileName = 'fil',
  options: ReadOptions = {},
): Promise<ReadFailure> {
  const result = await readDocument(typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes, fileName, options);
  if (result.ok) throw new Error(`read as ${result.format}: ${result.plainText.slice(0, 80)}`);
  return result;
}

/** Blocks in a notation a reviewer can check by eye: `+` gap, kind, level or depth, `[marker]`, words. */
export function sketch(result: ReadSuccess): string[] {
  return result.blocks.map((block) => {
    const marker = block.marker === undefined ? '' : `[${block.marker}] `;
    const header = block.header ? ' header' : '';
    return `${block.gapBefore ? '+' : ' '}${block.kind}${block.level ?? block.depth ?? ''}${header}: ${marker}${block.text}`;
  });
}
