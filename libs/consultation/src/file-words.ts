import type { AttachedFile } from './attachments.ts';

/** A file's size in bytes as file managers have it: decimal, never less than one kilobyte. */
export function sizeWords(bytes: number, language: string): string {
  const [amount, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1_000)), 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(amount)} ${unit}`;
}

/** A long hash in groups of eight characters: a line can break between them, and an eye can compare them. */
export function inGroups(hash: string): string {
  return hash.replace(/(.{8})(?=.)/g, '$1 ');
}

/** A file that went with an answer, in one line: `Vad lagren kostar (Kostnader_2026.pdf, 1,2 MB)`. */
export function fileWords({ title, fileName, size }: Pick<AttachedFile, 'title' | 'fileName' | 'size'>): string {
  return `${title} (${fileName}, ${sizeWords(size, 'sv')})`;
}

/** The beginning of a file's hash, grouped as the receipt has the whole of it: enough to find it there. */
export const hashBegins = (sha256: string): string => inGroups(sha256.slice(0, 12));
